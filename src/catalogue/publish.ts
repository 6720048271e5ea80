/**
 * Publish: gather, judge, journal, fold. The whole trip of a document, top to bottom.
 *
 * A presentation is one bundle: all its credentials or none, in one append. Publishing the same content again
 * appends nothing (signatures are malleable, and so is the JSON of a signed graph: "the same" is the content digest or
 * the digest of the graph). A conflict on the journal means
 * that another node appended first: catch up, decide again, retry.
 */
import type { Digest } from '../core/digest.js';
import { sha256 } from '../core/digest.js';
import type { Event } from '../core/journal.js';
import { seal, withoutQuotes } from '../core/journal.js';
import { done, type Finding, type Outcome, refused } from '../core/problem.js';
import type { Evidence, Report } from '../core/verification/check.js';
import { gatherInRounds } from '../core/verification/gathering.js';
import type { Blob, Clock, EvidenceSource, FactsStore, Found, Journal, Judge, Judgement } from '../ports.js';
import { type Admission, refusalOf } from './admission.js';
import type { Published } from './catalogue.js';
import type { Lane } from './lane.js';
import type { Present } from './present.js';
import type { Quota } from './quota.js';
import type { Remember } from './remembered.js';

export interface Publishing {
  readonly journal: Journal;
  readonly facts: FactsStore;
  readonly evidence: EvidenceSource;
  readonly judge: Judge;
  readonly clock: Clock;
  readonly present: Present;
  readonly lane: Lane;
  readonly admission: Admission;
  readonly quota: Quota;
  readonly remember: Remember;
}

/** Another node may win the race for the head this often before we say that we are busy. */
const MAX_CONFLICTS = 16;

/** A document as judged, with the evidence it was judged by. */
export interface Assessed {
  readonly bytes: Uint8Array;
  readonly judgement: Judgement;
  readonly evidence: readonly Evidence[];
}

/**
 * Gathers what the document needs and judges it. Nothing is stored.
 * @param bytes exactly as received.
 * @param at judged as of (UTC). Evidence is fetched now, whatever day is asked about, and says so.
 */
export async function assess(
  bytes: Uint8Array,
  mediaType: string,
  ports: Pick<Publishing, 'evidence' | 'judge' | 'clock'>,
  at = ports.clock.now(),
): Promise<Assessed> {
  const evidence = await gatherInRounds(
    (gathered) => ports.judge.needs(bytes, mediaType, gathered),
    (needs) => ports.evidence.gather(needs, ports.clock.now()),
  );
  return { bytes, judgement: await ports.judge.judge({ bytes, mediaType, evidence, now: at }), evidence };
}

/**
 * @returns what was stored, or the problem: `document-refused` with every finding, `issuer-not-admitted`,
 * `quota-exceeded`, `busy`. On a problem nothing at all is stored.
 */
export async function publish(bytes: Uint8Array, mediaType: string, p: Publishing): Promise<Outcome<Published>> {
  if (p.lane.full) return refused('busy');
  return accept(await assess(bytes, mediaType, p), p);
}

/** What follows the judgement: admit, journal, fold. Problems as `publish`. */
export async function accept(assessed: Assessed, p: Publishing): Promise<Outcome<Published>> {
  const { report, credentials } = assessed.judgement;
  if (report.standing !== 'verified' && report.standing !== 'expired') {
    return refused('document-refused', findingsOf(report));
  }
  const unwelcome = credentials.flatMap((found) => notAdmitted(found, p.admission));
  if (unwelcome.length > 0) return refused('issuer-not-admitted', unwelcome);
  // Only what would be appended counts: else anybody could use up an issuer's quota by repeating its publications.
  for (const [issuer, count] of countByIssuer(freshOf(assessed.judgement, p.present))) {
    const wait = p.quota.take(issuer, count, p.clock.now());
    if (wait > 0) return refused('quota-exceeded', [], { seconds: Math.ceil(wait / 1000), issuer });
  }
  const stored = await p.lane.run(() => store(assessed, p));
  if (stored === 'busy') return refused('busy');
  return done({
    created: stored.created,
    report,
    credentials: credentials.map((found) => ({
      digest: p.present.documents.same(found)?.contentDigest ?? found.contentDigest,
      standing: found.report.standing,
      offers: found.claims?.offers.map((offer) => offer.id) ?? [],
    })),
    head: p.present.head,
  });
}

/** Every finding of a check that did not pass, in the order of the table of checks. */
export function findingsOf(report: Report): readonly Finding[] {
  return report.documents.flatMap((document) =>
    document.checks
      .filter((check) => check.outcome === 'fail' || check.outcome === 'unknown')
      .flatMap((c) => c.findings),
  );
}

function notAdmitted(found: Found, admission: Admission): readonly Finding[] {
  const code = refusalOf(found.issuer, admission);
  return code === undefined ? [] : [{ code, pointer: `${found.report.pointer}/issuer`, found: found.issuer }];
}

/** The credentials that are not here yet; one that stands in a presentation twice is one. */
function freshOf({ credentials }: Judgement, { documents }: Present): readonly Found[] {
  const seen = new Set<Digest>();
  return credentials.filter((found) => {
    const { contentDigest, graphDigest = contentDigest } = found;
    const isNew = documents.same(found) === undefined && !seen.has(contentDigest) && !seen.has(graphDigest);
    seen.add(contentDigest).add(graphDigest);
    return isNew;
  });
}

function countByIssuer(credentials: readonly Found[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { issuer } of credentials) counts.set(issuer, (counts.get(issuer) ?? 0) + 1);
  return counts;
}

async function store(assessed: Assessed, p: Publishing): Promise<{ readonly created: boolean }> {
  for (let attempt = 0; attempt < MAX_CONFLICTS; attempt += 1) {
    const fresh = freshOf(assessed.judgement, p.present);
    if (fresh.length === 0) return { created: false };
    const { events, blobs } = entriesFor(assessed, fresh, p.present);
    const { entries } = seal(p.present.head, p.clock.now(), events);
    if ((await p.journal.append(p.present.head, entries, blobs)) === 'conflict') {
      await p.present.catchUp(p.journal, p.remember);
      continue;
    }
    const claims = fresh.flatMap((found) => (found.claims === undefined ? [] : [found.claims]));
    await p.facts.put(claims);
    p.present.apply(entries, new Map(claims.map((claim) => [claim.credential, claim])));
    return { created: true };
  }
  throw new Error(`the journal's head moved ${MAX_CONFLICTS} times while appending`);
}

/** One publication and its first assessment are one append; outside evidence taken in for the first time goes before. */
function entriesFor(
  { bytes, judgement: { report }, evidence }: Assessed,
  fresh: readonly Found[],
  present: Present,
): { readonly events: readonly Event[]; readonly blobs: readonly Blob[] } {
  const events: Event[] = [];
  const blobs = new Map<Digest, Uint8Array>();
  for (const { url, kind, content } of evidence) {
    if (!content.ok || present.documents.observed(url, content.digest)) continue;
    events.push({ kind: 'observed', evidence: kind, url, bytesDigest: content.digest });
    blobs.set(content.digest, content.bytes);
  }
  for (const found of fresh) {
    const bytesDigest = sha256(found.bytes);
    const bundle = bytesDigest === report.bytesDigest ? undefined : report.bytesDigest;
    if (bundle !== undefined) blobs.set(bundle, bytes);
    blobs.set(bytesDigest, found.bytes);
    events.push({
      kind: 'published',
      contentDigest: found.contentDigest,
      bytesDigest,
      ...(found.graphDigest === undefined ? {} : { graphDigest: found.graphDigest }),
      mediaType: found.mediaType,
      visibility: 'public',
      ...(bundle === undefined ? {} : { bundle }),
    });
    events.push({
      kind: 'assessed',
      contentDigest: found.contentDigest,
      report: withoutQuotes({ ...report, documents: [found.report] }),
    });
  }
  return { events, blobs: [...blobs].map(([digest, blob]) => ({ digest, bytes: blob })) };
}
