/**
 * A dossier: everything about a shortlist that a stranger needs to find the same verdicts again. Gather from the fold and
 * the journal, judge in the world of what was gathered, compare with the live answer, sign.
 */
import type { Iri } from '../core/did.js';
import { canonicalJson, type Digest, sha256 } from '../core/digest.js';
import { archiveSize, LARGEST_ARCHIVE, MOST_MEMBERS, writeArchive } from '../core/dossier/archive.js';
import { assemble, type Material, type Seen } from '../core/dossier/assemble.js';
import type { DossierPrinter } from '../core/dossier/content.js';
import { type Question, replay, worldOf } from '../core/dossier/replay.js';
import { FOREVER, formatDay, instant } from '../core/instant.js';
import { FACT_KINDS } from '../core/policy/fact-kinds.js';
import type { Lapse } from '../core/policy/facts.js';
import { Inquiry } from '../core/policy/inquiry.js';
import { timelinesFor } from '../core/policy/timelines.js';
import type { RuleKey } from '../core/policy/verdict.js';
import { type Answered, hashedAnswer } from '../core/policy/verdict-hash.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { OfferView } from '../core/search/offer.js';
import type { Shortlist } from '../core/search/shortlist.js';
import type { Signatory } from '../core/signatory.js';
import { EVIDENCE_KINDS } from '../core/verification/check.js';
import type { Journal } from '../ports.js';
import type { Document, Documents } from './documents.js';
import { decidingReport } from './history.js';
import { mediaTypeOfList } from './older-lists.js';
import type { Present } from './present.js';
import type { Reading } from './read.js';
import { listed } from './shortlist.js';
import type { Dossier } from './verbs/tendering.js';

/** What the composition root gives for it. */
export interface Dossiers {
  /** Opened when it is needed: a key that nobody signs with need not be there. */
  readonly signatory: () => Signatory;
  readonly print: DossierPrinter;
}

interface Circumstances extends Dossiers {
  readonly domain: string;
  readonly illustrative: boolean;
}

/** Problems as `listed`, `dossier-too-large` and `dossier-private`. */
export async function dossier(
  shortlist: Shortlist,
  reading: Reading,
  circumstances: Circumstances,
): Promise<Outcome<Dossier>> {
  const found = listed(shortlist, reading);
  if (!found.ok) return found;
  const { profile, offers, left } = found.value;
  if (left > 0) return refused('dossier-too-large', [], { offers: offers.length + left });
  const { present, journal } = reading;
  // Before anything is waited for: meanwhile another entry may be folded.
  const { head } = present;
  const policies = present.adopted.lawFiles;
  const { asOf, knownAt } = shortlist.query;
  const question: Question = { ...present.rulebook, profile, asOf, knownAt };
  const keys = [...new Set(profile.requirements.flatMap(({ rules }) => rules))];
  const sources = sourcesOf(
    offers.map(({ offer }) => offer),
    keys,
    present,
  );
  // Without it the verdicts would not follow, and with it anybody would have its bytes.
  if (sources.some(([document]) => document.visibility === 'private')) return refused('dossier-private');
  const credentials: Material[] = [];
  for (const [document, lapses] of sources) {
    const material = await materialOf(document, lapses, { documents: present.documents, journal });
    if (material !== undefined) credentials.push(material);
  }
  const world = worldOf(credentials);
  const again = new Map(
    offers.flatMap(({ offer }) => {
      const replayed = replay(offer.iri, credentials, world, question);
      return replayed === undefined ? [] : [[offer.iri, replayed.result] as const];
    }),
  );
  const live = new Map(offers.map(({ offer, result }) => [offer.iri, result]));
  const answered = (results: Answered['results']) => canonicalJson(hashedAnswer({ ...question, results }));
  const verdicts = answered(live);
  if (verdicts !== answered(again)) throw new Error(`a dossier that would not verify: ${sha256(verdicts)}`);
  const { domain, illustrative, signatory, print } = circumstances;
  const materials = { ...question, domain, illustrative, policies, head, offers, credentials, verdicts };
  const { members, content } = assemble(materials, signatory(), print);
  if (archiveSize(members) > LARGEST_ARCHIVE || members.length > MOST_MEMBERS) {
    return refused('dossier-too-large', [], { offers: offers.length });
  }
  const name = `dossier-${profile.id.replace(/[^\w.-]/g, '-')}-${(formatDay(asOf) ?? '').replace(/[^\dTZ-]/g, '')}.zip`;
  return done({ bytes: writeArchive(members), members, name, content, verdictHash: content.verdictHash, head });
}

/** Every document that a rule looked at or that describes an offer, in order of arrival, with when it did not count. */
function sourcesOf(
  offers: readonly OfferView[],
  keys: readonly RuleKey[],
  present: Present,
): readonly (readonly [Document, readonly Lapse[]])[] {
  const { rulebook, world, knownAt } = present;
  const lapses = new Map<Digest, readonly Lapse[]>();
  const inquiry = new Inquiry(world, rulebook.law, rulebook.trust, knownAt);
  for (const { iri, credentials, provider } of offers) {
    const { dependencies } = timelinesFor(inquiry, iri, keys);
    for (const key of new Set([...dependencies.values()].flat())) {
      const [kind, subject] = parted(key);
      if (kind === undefined) continue;
      for (const fact of world.factsOf(kind, subject, knownAt)) lapses.set(fact.credential, fact.lapses ?? []);
    }
    for (const credential of credentials) {
      if (lapses.has(credential) || !describes(present.documents.get(credential), iri, provider.iri)) continue;
      const since = world.lapsedSince(credential);
      lapses.set(credential, since === undefined ? [] : [{ from: since, until: FOREVER }]);
    }
  }
  return [...lapses]
    .flatMap(([digest, spent]) => {
      const document = present.documents.get(digest);
      return document === undefined ? [] : [[document, spent] as const];
    })
    .sort(([a], [b]) => (a.assessments[0] ?? 0) - (b.assessments[0] ?? 0));
}

/** @returns no kind for what is no fact: a provider, a row of law, an issuer. */
function parted(key: string) {
  const mark = key.indexOf(' ');
  return [FACT_KINDS.find((kind) => kind === key.slice(0, mark)), key.slice(mark + 1)] as const;
}

function describes(document: Document | undefined, offer: Iri, provider: Iri): boolean {
  const { offers = [], participants = [] } = document?.claims ?? {};
  return offers.some(({ id }) => id === offer) || participants.some(({ id }) => id === provider);
}

/** @returns undefined for a document whose bytes are gone: then nothing rests on it either. */
async function materialOf(
  document: Document,
  lapses: readonly Lapse[],
  { documents, journal }: { readonly documents: Documents; readonly journal: Journal },
): Promise<Material | undefined> {
  const { claims, bytesDigest, bundle, mediaType, recorded } = document;
  const bytes = await journal.bytes(bytesDigest);
  const report = await decidingReport(document, journal);
  if (claims === undefined || bytes === undefined || report === undefined) return undefined;
  const around = bundle === undefined ? undefined : await journal.bytes(bundle);
  const evidence: Seen[] = [];
  for (const { url, digest, fetchedAt } of report.evidence) {
    const seen = await journal.bytes(digest);
    if (seen === undefined) continue;
    const rest = { url, digest, fetchedAt: instant(fetchedAt) };
    evidence.push(...documents.observedAs(url, digest).flatMap((kind) => seenAs(kind, seen, rest)));
  }
  return {
    claims,
    mediaType,
    bytes,
    report,
    evidence,
    recorded,
    lapses,
    ...(around === undefined ? {} : { bundle: { bytes: around, mediaType: report.mediaType } }),
  };
}

/** The journal keeps where evidence came from, as what, and its bytes; the media type shows in them. */
function seenAs(kind: string, bytes: Uint8Array, rest: Pick<Seen, 'url' | 'digest' | 'fetchedAt'>): readonly Seen[] {
  const known = EVIDENCE_KINDS.find((one) => one === kind);
  return known === undefined ? [] : [{ ...rest, bytes, kind: known, mediaType: MEDIA_TYPES[known](bytes) }];
}

const MEDIA_TYPES: Readonly<Record<Seen['kind'], (bytes: Uint8Array) => string>> = {
  'did-document': () => 'application/did+json',
  'status-list': mediaTypeOfList,
  'certificate-chain': () => 'application/pem-certificate-chain',
  'revocation-list': () => 'application/pkix-crl',
  resource: () => 'application/octet-stream',
};
