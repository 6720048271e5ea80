/**
 * Publish: gather, judge, journal, fold. The whole trip of a document, top to bottom.
 *
 * A presentation is one bundle: all its credentials or none, in one append. Publishing the same content again
 * appends nothing (signatures are malleable, and so is the JSON of a signed graph: "the same" is the content digest or
 * the digest of the graph). A conflict on the journal means
 * that another node appended first: catch up, decide again, retry.
 */
import { type Digest, sha256 } from '../core/digest.js';
import { isOrigin, type Road, roadText } from '../core/federation/road.js';
import { formatInstant, type Instant, isWritable } from '../core/instant.js';
import { type Event, withoutQuotes } from '../core/journal.js';
import { MEANINGS } from '../core/life-cycle.js';
import { done, type Finding, type Outcome, refused } from '../core/problem.js';
import type { Evidence, Report } from '../core/verification/check.js';
import { gatherInRounds } from '../core/verification/gathering.js';
import type { TrustAnchor } from '../core/x509/trust-anchor.js';
import type { Blob, EvidenceSource, Found, Judge, Judgement } from '../ports.js';
import { type Admission, refusalOf } from './admission.js';
import { type Appending, type Draft, NOTHING, observations } from './append.js';
import type { GroupCommit } from './group-commit.js';
import { keysOf } from './joint.js';
import type { Lane } from './lane.js';
import type { Present } from './present.js';
import type { Quota } from './quota.js';
import type { Published } from './verbs/publishing.js';

export interface Assessing {
  readonly evidence: EvidenceSource;
  readonly judge: Judge;
  /** What certificate chains may end in here, now. */
  readonly anchors: () => readonly TrustAnchor[];
}

export interface Publishing extends Appending, Assessing {
  readonly lane: Lane;
  readonly group: GroupCommit;
  readonly admission: Admission;
  readonly quota: Quota;
}

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
  ports: Assessing & Pick<Appending, 'clock' | 'present'>,
  at = ports.clock.now(),
): Promise<Assessed> {
  const anchors = ports.anchors();
  const evidence = await gatherInRounds(
    (gathered) => ports.judge.needs(bytes, mediaType, gathered, anchors),
    (needs) => ports.evidence.gather(needs, ports.clock.now()),
  );
  const { statusPublishers = [] } = ports.present.rulebook.trust;
  const judgement = await ports.judge.judge({ bytes, mediaType, evidence, now: at, statusPublishers, anchors });
  return { bytes, judgement, evidence };
}

/**
 * @returns what was stored, or the problem: `document-refused` with every finding, `issuer-not-admitted`,
 * `gone-for-good`, `superseded`, `quota-exceeded`, `busy`. On a problem nothing at all is stored.
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
  const stale = noLongerWanted(credentials, p.present);
  if (stale !== undefined) return stale;
  const unwelcome = credentials.flatMap((found) => notAdmitted(found, p.admission));
  if (unwelcome.length > 0) return refused('issuer-not-admitted', unwelcome);
  // Only what would be appended counts: else anybody could use up an issuer's quota by repeating its publications.
  for (const [issuer, count] of countByIssuer(freshOf(assessed.judgement, p.present))) {
    const wait = p.quota.take(issuer, count, p.clock.now());
    if (wait > 0) return refused('quota-exceeded', [], { seconds: Math.ceil(wait / 1000), issuer });
  }
  const stored = await store(assessed, p);
  if (stored === 'busy') return refused('busy');
  if (!stored.ok) return stored;
  return done({
    created: stored.value.created,
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

export function noLongerWanted(credentials: readonly Found[], present: Present): Outcome<never> | undefined {
  const away = credentials.flatMap((found) => gone(found, present));
  if (away.length > 0) return refused('gone-for-good', away);
  const replayed = credentials.flatMap((found) => superseded(found, present));
  return replayed.length > 0 ? refused('superseded', replayed) : undefined;
}

/** Content that was withdrawn or erased here does not come back: its bytes may be in anybody's hands. */
function gone(found: Found, { documents }: Present): readonly Finding[] {
  const state = documents.same(found)?.state;
  if (state === undefined || MEANINGS[state].again === 'here') return [];
  return [{ code: state === 'erased' ? 'content-erased' : 'content-withdrawn', pointer: found.report.pointer }];
}

/**
 * The same content again is no news and no replay. An older version that was never here is one: whoever kept it could
 * bring back what its issuer has replaced, and it would look new.
 */
function superseded(found: Found, { documents }: Present): readonly Finding[] {
  const { claims, contentDigest, report } = found;
  if (claims === undefined || documents.same(found) !== undefined) return [];
  const successor = documents.successorOf(claims);
  if (successor === undefined) return [];
  const params = {
    digest: contentDigest,
    date: dateOf(claims.validFrom),
    newer: successor.credential,
    newerDate: dateOf(successor.validFrom),
  };
  return [{ code: 'content-superseded', pointer: report.pointer, params }];
}

/** A credential without a date begins before all that have one. */
function dateOf(validFrom: Instant): string {
  return isWritable(validFrom) ? formatInstant(validFrom) : '–';
}

/** The credentials that are not here yet; one that stands in a presentation twice is one. */
export function freshOf({ credentials }: Judgement, { documents }: Present): readonly Found[] {
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

async function store(assessed: Assessed, p: Publishing): Promise<Outcome<{ readonly created: boolean }> | 'busy'> {
  let stale: Outcome<never> | undefined;
  let fresh: readonly Found[] = [];
  const decide = (): Draft => {
    // Asked again: a withdrawal or a newer version may have come in while this one waited.
    stale = noLongerWanted(assessed.judgement.credentials, p.present);
    if (stale !== undefined) return NOTHING;
    fresh = freshOf(assessed.judgement, p.present);
    return draft(assessed, fresh, p.present);
  };
  const keys = assessed.judgement.credentials.flatMap(keysOf);
  if ((await p.group.commit({ keys, size: assessed.bytes.length, decide })) === 'busy') return 'busy';
  return stale ?? done({ created: fresh.length > 0 });
}

/**
 * One publication and its first assessment are one append; outside evidence taken in for the first time goes before.
 * What is here already, and came on other roads, is told once more with this one.
 * @param road from a peer; absent: published here.
 */
export function draft(
  { bytes, judgement: { report, credentials }, evidence }: Assessed,
  fresh: readonly Found[],
  present: Present,
  road?: Road,
): Draft {
  const again = credentials.flatMap((found) => furtherOn(road, found, present));
  if (fresh.length === 0)
    return { events: again.map(({ event }) => event), blobs: again.flatMap(({ blobs }) => blobs) };
  const via = road === undefined ? {} : { via: roadText(road) };
  const observed = observations(evidence, present);
  const events = [...observed.events, ...again.map(({ event }) => event)];
  const blobs = new Map(
    [...observed.blobs, ...again.flatMap((one) => one.blobs)].map((one) => [one.digest, one.bytes]),
  );
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
      visibility: found.claims?.visibility ?? 'public',
      ...(bundle === undefined ? {} : { bundle }),
      ...via,
    });
    events.push({
      kind: 'assessed',
      contentDigest: found.contentDigest,
      report: withoutQuotes({ ...report, documents: [found.report] }),
    });
  }
  return {
    events,
    blobs: [...blobs].map(([digest, blob]) => ({ digest, bytes: blob })),
    claims: fresh.flatMap((found) => found.claims ?? []),
  };
}

/**
 * A credential that is here, on a road that is not known yet. What was published here needs no word of peers that had it
 * from others: it would only travel in circles.
 */
export function furtherOn(
  road: Road | undefined,
  { bytes, ...found }: Pick<Found, 'contentDigest' | 'graphDigest' | 'bytes' | 'mediaType'>,
  { documents }: Present,
): readonly { readonly event: Event; readonly blobs: readonly Blob[] }[] {
  const document = documents.same(found);
  if (document === undefined || MEANINGS[document.state].again !== 'here') return [];
  const known =
    road === undefined
      ? document.direct
      : document.roads.some(([nearest]) => nearest.peer === road[0].peer) || (document.direct && !isOrigin(road));
  if (known) return [];
  const bytesDigest = sha256(bytes);
  const { contentDigest, mediaType, visibility } = document;
  const kept = bytesDigest === document.bytesDigest || document.copies.includes(bytesDigest);
  const event: Event = {
    kind: 'published',
    contentDigest,
    bytesDigest,
    mediaType,
    visibility,
    ...(road === undefined ? {} : { via: roadText(road) }),
  };
  return [{ event, blobs: kept ? [] : [{ digest: bytesDigest, bytes }] }];
}
