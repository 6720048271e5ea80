/** Withdrawing: the challenge to sign, and what came of the request. */
import type { Challenge, Withdrawn } from '../catalogue/verbs/publishing.js';
import { formatInstant } from '../core/instant.js';
import { reportAddress } from './address.js';

export interface ChallengeAnswer {
  readonly challenge: string;
  readonly domain: string;
  readonly expires: string;
}

export interface WithdrawnAnswer {
  /** false: it was withdrawn before, nothing was appended. */
  readonly created: boolean;
  readonly credential: string;
  readonly report: string;
  readonly since: string;
  readonly head: { readonly seq: number; readonly hash: string; readonly at: string };
}

export function challengeAnswer({ challenge, domain, expires }: Challenge): ChallengeAnswer {
  return { challenge, domain, expires: formatInstant(expires) };
}

export function withdrawnAnswer({ created, credential, since, head }: Withdrawn): WithdrawnAnswer {
  return { created, credential, report: reportAddress(credential), since: formatInstant(since), head };
}
