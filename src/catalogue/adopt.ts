/**
 * Adopt: the operator puts another version of a policy file in force while the node runs. Who signed is who may: the
 * request is a credential by the node itself or by a DID that its operator has set, bound to this catalogue and to a
 * challenge of it that is good once, and it carries the file's very text.
 *
 * All files must agree with each other afterwards, or nothing is adopted. What was in force before stays in the journal:
 * with an earlier `knownAt` it is what judges. An adoption is a node's own: nobody takes over that of a peer.
 */
import type { AdoptionClaim } from '../core/claims.js';
import { readJson } from '../core/credential/strict-json.js';
import type { Did } from '../core/did.js';
import { sha256 } from '../core/digest.js';
import { nearest } from '../core/nearest.js';
import { parsePolicies } from '../core/policy/policy-files.js';
import { fileOf } from '../core/policy/profile-contradictions.js';
import { done, excerpt, type Finding, type Outcome, refused } from '../core/problem.js';
import { sameData } from '../core/same-data.js';
import type { Found } from '../ports.js';
import { POLICY, SIGNED_ADOPTION } from './adopted.js';
import { type Appending, append, type Draft, NOTHING, observations } from './append.js';
import type { Challenges } from './challenges.js';
import type { Lane } from './lane.js';
import { type Assessed, type Assessing, assess, findingsOf } from './publish.js';
import type { PolicyAdopted } from './verbs/profiling.js';

/** Beside the profiles, every file that law and lists are read from. */
const FILES = ['law', 'membership', 'schemes', 'references', 'trust-list', 'trust-anchors', 'seal'];
const PROFILE = /^profiles\/[A-Za-z0-9][A-Za-z0-9._-]*(@[A-Za-z0-9][A-Za-z0-9._-]*)?$/;

export interface Adopting extends Appending, Assessing {
  readonly lane: Lane;
  readonly challenges: Challenges;
  /** The node itself, and whom its operator has set. */
  readonly operators: ReadonlySet<Did>;
  readonly demo: boolean;
}

/**
 * @param bytes the request, exactly as received.
 * @returns what is in force now, also when it was before (then nothing is appended); or `document-refused` with every
 * finding of the checks, `adoption-refused` (`adoption-*`, `challenge-*`), `busy`. On a problem nothing is stored.
 */
export async function adoptPolicy(bytes: Uint8Array, mediaType: string, a: Adopting): Promise<Outcome<PolicyAdopted>> {
  if (a.lane.full) return refused('busy');
  if (a.demo) return refused('adoption-refused', [{ code: 'adoption-demo', pointer: '' }]);
  const assessed = await assess(bytes, mediaType, a);
  const { judgement } = assessed;
  if (judgement.report.standing !== 'verified') return refused('document-refused', findingsOf(judgement.report));
  const request = requestIn(judgement.credentials);
  if (request === undefined) return refused('adoption-refused', [{ code: 'adoption-missing', pointer: '' }]);
  const { claim, found } = request;
  const unentitled = notEntitled(claim, found, a);
  if (unentitled !== undefined) return refused('adoption-refused', [unentitled]);
  const wrong = wrongFile(claim, a);
  if (wrong.length > 0) return refused('adoption-refused', wrong);
  const spent = a.challenges.use(claim.challenge, a.clock.now());
  if (spent === 'busy') return refused('busy');
  if (spent !== undefined) return refused('adoption-refused', [{ code: spent, pointer: found.report.pointer }]);
  // Before the lane: everything is judged by the new law while others publish.
  const forgo = await anticipated(claim, a);
  // Looked at again in the lane: another adoption may have come between.
  let late: readonly Finding[] = [];
  const entries = await a.lane
    .run(() =>
      append(a, () => {
        late = wrongFile(claim, a);
        return late.length > 0 ? NOTHING : draft(claim, assessed, a);
      }),
    )
    .finally(forgo);
  if (entries === 'busy') return refused('busy');
  if (late.length > 0) return refused('adoption-refused', late);
  const { what, version } = claim;
  const digest = sha256(Buffer.from(claim.document, 'utf8'));
  return done({ what, version, digest, by: found.issuer, created: entries.length > 0, head: a.present.head });
}

interface Request {
  readonly found: Found;
  readonly claim: AdoptionClaim;
}

/** Exactly one, alone or in a presentation: a request in a crowd may not be what its signer meant to say. */
function requestIn(credentials: readonly Found[]): Request | undefined {
  const [found, ...others] = credentials;
  const [claim, ...more] = found?.claims?.adoptions ?? [];
  return found === undefined || claim === undefined || others.length + more.length > 0 ? undefined : { found, claim };
}

function notEntitled(claim: AdoptionClaim, { report, issuer }: Found, a: Adopting): Finding | undefined {
  const { pointer } = report;
  if (!a.operators.has(issuer)) {
    return { code: 'adoption-not-operator', pointer: `${pointer}/issuer`, found: excerpt(issuer) };
  }
  if (claim.domain !== a.challenges.domain) {
    return { code: 'adoption-domain', pointer, found: excerpt(claim.domain), params: { domain: a.challenges.domain } };
  }
  const code = a.challenges.refusal(claim.challenge, a.clock.now());
  return code === undefined ? undefined : { code, pointer };
}

/** Pointers lead into the policy file; where two contradict each other, into the one that is named before. */
function wrongFile({ what, version, document }: AdoptionClaim, { present }: Adopting): readonly Finding[] {
  if (!FILES.includes(what) && !PROFILE.test(what)) return [unknownFile(what, nearest(what, FILES))];
  const read = readJson(Buffer.from(document, 'utf8'));
  if (!read.ok) return [{ code: 'adoption-document-unreadable', pointer: '' }];
  const { id, version: stated } = Object(read.value) as { readonly id?: unknown; readonly version?: unknown };
  if (stated !== version)
    return [{ code: 'adoption-version', pointer: '/version', params: { version: excerpt(version) } }];
  if (PROFILE.test(what) && fileOf({ id: String(id), version }) !== what) {
    return [unknownFile(what, fileOf({ id: String(id), version }))];
  }
  const outcome = parsePolicies({ ...present.adopted.documents, [what]: read.value });
  if (outcome.ok) return [];
  const files = [...new Set(outcome.findings.map(({ file }) => file))];
  return files.flatMap((file): readonly Finding[] => {
    const within = outcome.findings.filter((one) => one.file === file);
    const findings = within.map(({ file: _, ...finding }) => finding);
    return [{ code: 'adoption-contradiction', pointer: '', params: { file } }, ...findings];
  });
}

function unknownFile(what: string, suggestion: string | undefined): Finding {
  const params = { what: excerpt(what), known: FILES.join(', '), ...(suggestion === undefined ? {} : { suggestion }) };
  return { code: 'adoption-file-unknown', pointer: '', params };
}

/** @returns lets go of what was judged ahead, unless it is in force by then. */
async function anticipated({ what, document }: AdoptionClaim, { present }: Adopting): Promise<() => void> {
  const next = present.adopted.lawWith({ [what]: JSON.parse(document) });
  return next === undefined ? () => {} : present.anticipate(next);
}

function draft({ what, version, document }: AdoptionClaim, { bytes, evidence }: Assessed, a: Adopting): Draft {
  const { present } = a;
  const inForce = present.adopted.documents[what];
  if (present.adopted.isSigned(POLICY + what) && sameData(inForce, JSON.parse(document))) return NOTHING;
  const observed = observations(evidence, present);
  const [text, request] = [Buffer.from(document, 'utf8'), sha256(bytes)];
  const digest = sha256(text);
  return {
    events: [
      ...observed.events,
      // What makes it the operator's: the signed request, just before what it asks for.
      { kind: 'observed', evidence: SIGNED_ADOPTION, url: POLICY + what, bytesDigest: request },
      { kind: 'adopted', what: POLICY + what, version, digest },
    ],
    blobs: [...observed.blobs, { digest: request, bytes }, { digest, bytes: text }],
  };
}
