/**
 * Withdraw: the issuer of a credential takes it back. Who signed is who may: the request is itself a credential, by
 * the very DID that issued what it names, bound to this catalogue and to a challenge of it that is good once.
 */
import type { WithdrawalClaim } from '../core/claims.js';
import { type Digest, parseDigest, sha256 } from '../core/digest.js';
import { MEANINGS } from '../core/life-cycle.js';
import { done, excerpt, type Finding, type Outcome, refused } from '../core/problem.js';
import type { Evidence } from '../core/verification/check.js';
import type { Found } from '../ports.js';
import { type Appending, append, type Draft, NOTHING, observations } from './append.js';
import type { Challenges } from './challenges.js';
import type { Document } from './documents.js';
import type { Lane } from './lane.js';
import { type Assessing, assess, findingsOf } from './publish.js';
import type { Withdrawn } from './verbs/publishing.js';

export interface Withdrawing extends Appending, Assessing {
  readonly lane: Lane;
  readonly challenges: Challenges;
}

/**
 * @param bytes the request, exactly as received.
 * @returns when it was withdrawn, also when that was before (then nothing is appended); or the problem:
 * `document-refused` with every finding of the checks, `withdrawal-refused` (`withdrawal-missing`,
 * `withdrawal-domain`, `challenge-*`, `withdrawal-not-issuer`), `not-found`, `erased`, `busy`.
 */
export async function withdraw(bytes: Uint8Array, mediaType: string, w: Withdrawing): Promise<Outcome<Withdrawn>> {
  if (w.lane.full) return refused('busy');
  const { judgement, evidence } = await assess(bytes, mediaType, w);
  // An expired document is history; a request is for now.
  if (judgement.report.standing !== 'verified') return refused('document-refused', findingsOf(judgement.report));
  const request = requestIn(judgement.credentials);
  if (request === undefined) return refused('withdrawal-refused', [{ code: 'withdrawal-missing', pointer: '' }]);
  const bound = notBound(request, w);
  if (bound !== undefined) return refused('withdrawal-refused', [bound]);
  const { digest, found } = request;
  const document = w.present.documents.get(digest);
  if (document === undefined) return refused('not-found', [], { credential: digest });
  if (document.claims === undefined) return refused('erased', [], { credential: digest });
  if (document.claims.issuer !== found.issuer) {
    const pointer = `${found.report.pointer}/issuer`;
    return refused('withdrawal-refused', [{ code: 'withdrawal-not-issuer', pointer, found: found.issuer }]);
  }
  const spent = w.challenges.use(request.claim.challenge, w.clock.now());
  if (spent === 'busy') return refused('busy');
  if (spent !== undefined) return refused('withdrawal-refused', [{ code: spent, pointer: found.report.pointer }]);
  const entries = await w.lane.run(() => append(w, () => draft(bytes, digest, found.issuer, evidence, w)));
  if (entries === 'busy') return refused('busy');
  const after = w.present.documents.get(digest) ?? document;
  if (after.state === 'erased') return refused('erased', [], { credential: digest });
  return done({ credential: digest, created: entries.length > 0, since: after.since, head: w.present.head });
}

export interface Request {
  readonly found: Found;
  readonly claim: WithdrawalClaim;
  readonly digest: Digest;
}

/** Exactly one, alone or in a presentation: a request in a crowd may not be what its signer meant to say. */
export function requestIn(credentials: readonly Found[]): Request | undefined {
  const [found, ...others] = credentials;
  const [claim, ...more] = found?.claims?.withdrawals ?? [];
  const digest = claim === undefined ? undefined : parseDigest(claim.contentDigest);
  if (found === undefined || claim === undefined || digest === undefined) return undefined;
  return others.length + more.length > 0 ? undefined : { found, claim, digest };
}

function notBound({ claim, found }: Request, { challenges, clock }: Withdrawing): Finding | undefined {
  const { pointer } = found.report;
  if (claim.domain !== challenges.domain) {
    const params = { domain: challenges.domain };
    return { code: 'withdrawal-domain', pointer, found: excerpt(claim.domain), params };
  }
  const code = challenges.refusal(claim.challenge, clock.now());
  return code === undefined ? undefined : { code, pointer };
}

export function draft(
  bytes: Uint8Array,
  contentDigest: Digest,
  by: string,
  evidence: readonly Evidence[],
  { present }: Pick<Appending, 'present'>,
): Draft {
  const document: Document | undefined = present.documents.get(contentDigest);
  if (document === undefined || !MEANINGS[document.state].withdrawable) return NOTHING;
  const observed = observations(evidence, present);
  const request = sha256(bytes);
  return {
    events: [...observed.events, { kind: 'withdrawn', contentDigest, by, request }],
    blobs: [...observed.blobs, { digest: request, bytes }],
  };
}
