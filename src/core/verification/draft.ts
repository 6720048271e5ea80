/**
 * A provider's draft: what it would say if it signed. It is claims and findings and nothing else: no bytes to store and no
 * report that could admit it, so that nothing which takes judged documents can take one by mistake.
 */
import type { Claims } from '../claims.js';
import { entriesOf, isObject, type Json, type JsonObject, listOf } from '../credential/json.js';
import { readJson } from '../credential/strict-json.js';
import { type Did, didOf } from '../did.js';
import { formatInstant, type Instant } from '../instant.js';
import type { Finding } from '../problem.js';
import type { CheckId, DocumentReport } from './check.js';
import type { Judgement } from './judgement.js';

export interface DraftDocument {
  readonly claims: Claims;
  /** Signed by its issuer, and verified: it counts as it stands. Else its issuer is assumed to sign it as it is. */
  readonly signed: boolean;
  /** What publishing would find wrong with it, its missing signature apart. */
  readonly toMend: readonly Finding[];
}

export interface CompletedDraft {
  readonly bytes: Uint8Array;
  /** Who is taken for the issuer of what names none: the provider that the draft names. */
  readonly assumed?: Did;
  /** Something in it is signed: then there is evidence to gather. */
  readonly signed: boolean;
}

/** What a draft cannot have yet. */
const OF_SIGNING: ReadonlySet<CheckId> = new Set(['proof', 'key', 'status']);

/**
 * Fills in what an unsigned credential leaves out because signing would settle it: the issuer, and from when it holds. What
 * is written stays as it is written; what is signed is not touched, nor what is no JSON.
 * @param asOf the day asked about: a draft holds from then on.
 */
export function completeDraft(bytes: Uint8Array, asOf: Instant): CompletedDraft {
  const read = readJson(bytes);
  if (!read.ok || !isObject(read.value)) return { bytes, signed: true };
  const outer = read.value;
  const inner = entriesOf(outer, 'verifiableCredential', '').map(([, value]) => value);
  const credentials = (inner.length > 0 ? inner : [outer]).filter(isObject);
  const assumed = credentials.flatMap(providersIn)[0];
  const complete = (value: Json): Json => (isObject(value) ? completed(value, assumed, asOf) : value);
  const filled = inner.length > 0 ? { ...outer, verifiableCredential: inner.map(complete) } : complete(outer);
  return {
    bytes: Buffer.from(JSON.stringify(filled)),
    signed: credentials.some(isSigned),
    ...(assumed === undefined ? {} : { assumed }),
  };
}

function completed(credential: JsonObject, assumed: Did | undefined, asOf: Instant): JsonObject {
  if (isSigned(credential)) return credential;
  const issuer = credential.issuer ?? assumed;
  const dated = credential.validFrom ?? credential.issuanceDate;
  return {
    ...credential,
    ...(issuer === undefined ? {} : { issuer }),
    ...(dated === undefined ? { validFrom: formatInstant(asOf) } : {}),
  };
}

function isSigned(credential: JsonObject): boolean {
  return credential.proof !== undefined || String(credential.id ?? '').startsWith('data:');
}

/** Whoever an offering names as its provider, under whatever prefix. A guess for who signs: claims are read from the graph. */
function providersIn(credential: JsonObject): readonly Did[] {
  return listOf(credential.credentialSubject)
    .filter(isObject)
    .flatMap((subject) => Object.entries(subject).filter(([name]) => /(^|:)providedBy$/.test(name)))
    .flatMap(([, value]) => listOf(value))
    .map((provider) => (isObject(provider) ? (provider.id ?? provider['@id']) : provider))
    .filter((id): id is string => typeof id === 'string' && id.startsWith('did:'))
    .map(didOf);
}

/**
 * @returns the documents that could be read; `refused` for what could not, and for what is signed and does not verify: that
 * is no draft but a broken document.
 */
export function draftsIn({ credentials, report }: Judgement): {
  readonly drafts: readonly DraftDocument[];
  readonly refused: readonly Finding[];
} {
  const drafts: DraftDocument[] = [];
  const refused: Finding[] = [];
  for (const { report: own, claims } of credentials) {
    const unsigned = findingsIn(own, (check) => check === 'proof').some(({ code }) => code === 'unsigned');
    const stands = own.standing === 'verified' || own.standing === 'expired';
    if (claims !== undefined && (unsigned || stands)) {
      const toMend = stands ? [] : findingsIn(own, (check) => !OF_SIGNING.has(check));
      drafts.push({ claims, signed: stands, toMend });
    } else refused.push(...findingsIn(own, (check) => !unsigned || !OF_SIGNING.has(check)));
  }
  const unread = credentials.length > 0 ? [] : report.documents.flatMap((one) => findingsIn(one, () => true));
  return { drafts, refused: [...refused, ...unread] };
}

function findingsIn({ checks }: DocumentReport, wanted: (check: CheckId) => boolean): readonly Finding[] {
  return checks
    .filter(({ check, outcome }) => wanted(check) && (outcome === 'fail' || outcome === 'unknown'))
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code !== 'not-reached');
}
