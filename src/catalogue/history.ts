/** What the journal holds, as it was received: bytes, reports, entries. */
import type { Digest } from '../core/digest.js';
import type { Entry } from '../core/journal.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { Report } from '../core/verification/check.js';
import type { Journal } from '../ports.js';
import type { Document, Documents } from './documents.js';
import { isDossier } from './kept-dossiers.js';
import type { DatedReport, EventPage, StoredCredential } from './verbs/recording.js';

/** Every report on a document, oldest first. */
export async function reportsOf(document: Document, journal: Journal): Promise<readonly DatedReport[]> {
  const reports: DatedReport[] = [];
  for (const seq of document.assessments) {
    const [entry] = await journal.read(seq - 1, 1);
    if (entry?.kind === 'assessed') reports.push({ at: entry.at, report: entry.report });
  }
  return reports;
}

/** The last report that decided something. */
export async function decidingReport({ judged }: Document, journal: Journal): Promise<Report | undefined> {
  if (judged === undefined) return undefined;
  const [entry] = await journal.read(judged.seq - 1, 1);
  return entry?.kind === 'assessed' ? entry.report : undefined;
}

/** The exact bytes received. @returns `not-found`, or `erased` when the bytes were removed for good. */
export async function credential(
  digest: Digest,
  documents: Documents,
  journal: Journal,
): Promise<Outcome<StoredCredential>> {
  const document = publicDocument(digest, documents);
  if (document === undefined) return refused('not-found', [], { credential: digest });
  const bytes = document.state === 'erased' ? undefined : await journal.bytes(document.bytesDigest);
  if (bytes === undefined) return refused('erased', [], { credential: digest });
  const { contentDigest, mediaType, recorded } = document;
  return done({ contentDigest, mediaType, bytes, recorded });
}

/** Its reports, oldest first, with the document itself. */
export async function report(
  digest: Digest,
  documents: Documents,
  journal: Journal,
): Promise<Outcome<{ readonly document: Document; readonly reports: readonly DatedReport[] }>> {
  const document = publicDocument(digest, documents);
  if (document === undefined) return refused('not-found', [], { credential: digest });
  return done({ document, reports: await reportsOf(document, journal) });
}

/** Public entries with seq > after. What is private leaves a gap in seq, and nothing else. */
export async function events(after: number, limit: number, documents: Documents, journal: Journal): Promise<EventPage> {
  const read = await journal.read(after, limit);
  const entries = read.filter((entry) => isShown(entry, documents));
  return { entries, next: read.at(-1)?.seq ?? after };
}

/** What is private is nobody's to see: that it is there, what became of it, and that it is gone. */
export function isShown(entry: Entry, documents: Documents): boolean {
  if (isDossier(entry)) return false;
  if (entry.kind === 'published') return entry.visibility === 'public';
  if (entry.kind === 'assessed' || entry.kind === 'withdrawn') {
    return documents.get(entry.contentDigest)?.visibility === 'public';
  }
  if (entry.kind !== 'erased') return true;
  const erased = documents.withBytes(entry.bytesDigest);
  return erased.length === 0 || erased.some(({ visibility }) => visibility === 'public');
}

function publicDocument(digest: Digest, documents: Documents): Document | undefined {
  const document = documents.get(digest);
  return document?.visibility === 'public' ? document : undefined;
}
