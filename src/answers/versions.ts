/** The history of an offer in words: when each credential became known, and what became of it. */
import type { Claims } from '../core/claims.js';
import type { Digest } from '../core/digest.js';
import type { State } from '../core/life-cycle.js';
import type { FactKind } from '../core/policy/facts.js';
import type { Version, VersionsAnswer } from '../core/search/version.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress, type Question, reportAddress } from './address.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';

export interface VersionAnswer {
  readonly digest: Digest;
  readonly url: string;
  readonly report: string;
  readonly recorded: Moment;
  readonly types: readonly string[];
  /** Kinds of facts that it states. */
  readonly states: readonly FactKind[];
  /** null where what it said is no longer kept. */
  readonly issuer: string | null;
  readonly validFrom: Moment;
  readonly validUntil: Moment;
  readonly life: { readonly state: State; readonly meaning: string; readonly since: Moment };
}

export interface VersionsBody {
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly offer: OfferSummary;
  /** Newest first. */
  readonly versions: readonly VersionAnswer[];
  readonly omitted: number;
}

interface Circumstances {
  readonly voice: Voice;
  readonly claims: (credential: Digest) => Claims | undefined;
  readonly illustrative: boolean;
}

export function versionsAnswer(answer: VersionsAnswer, circumstances: Circumstances, question: Question): VersionsBody {
  const { voice, illustrative } = circumstances;
  return {
    knownAt: moment(answer.when.knownAt),
    seq: answer.head.seq,
    illustrative,
    offer: offerSummary(answer.offer, voice, question),
    versions: answer.versions.map((version) => versionAnswer(version, circumstances)),
    omitted: answer.omitted,
  };
}

function versionAnswer(version: Version, { voice, claims }: Circumstances): VersionAnswer {
  const { credential, recorded, types, life, issuer, validFrom, validUntil } = version;
  return {
    digest: credential,
    url: credentialAddress(credential),
    report: reportAddress(credential),
    recorded: moment(recorded),
    types,
    states: [...new Set((claims(credential)?.statements ?? []).map(({ kind }) => kind))],
    issuer: issuer ?? null,
    validFrom: validFrom === undefined ? null : moment(validFrom),
    validUntil: validUntil === undefined ? null : moment(validUntil),
    life: { state: life.state, meaning: voice.ui.life[life.state].meaning, since: moment(life.since) },
  };
}
