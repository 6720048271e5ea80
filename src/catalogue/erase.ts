/**
 * Erase: the operator removes for good what a credential said. The journal keeps that it was here and that it is gone:
 * entries hold digests and codes, never what was said, so the chain stays whole.
 *
 * First the entry, then the removal: a crash in between is made good at the next opening (`finishErasures`).
 */
import type { Digest } from '../core/digest.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { FactsStore, Journal } from '../ports.js';
import { type Appending, append, NOTHING } from './append.js';
import type { Document } from './documents.js';
import type { Lane } from './lane.js';
import type { Present } from './present.js';
import type { Erased } from './verbs/publishing.js';

/** @returns `not-found` for a credential or a kept dossier that was never here, `busy`. Erasing again removes what may be left. */
export async function erase(digest: Digest, p: Appending & { readonly lane: Lane }): Promise<Outcome<Erased>> {
  const document = p.present.documents.get(digest);
  if (document === undefined && p.present.dossiers.get(digest) !== undefined) return eraseDossier(digest, p);
  if (document === undefined) return refused('not-found', [], { credential: digest });
  const erased = await p.lane.run(async () => {
    const entries = await append(p, () => {
      if (p.present.documents.get(digest)?.state === 'erased') return NOTHING;
      return { events: held(document).map((bytesDigest) => ({ kind: 'erased', bytesDigest })), blobs: [] };
    });
    await remove(document, p);
    return entries.length > 0;
  });
  if (erased === 'busy') return refused('busy');
  return done({ credential: digest, created: erased, head: p.present.head });
}

/** A kept dossier: its record is all there is of it. */
async function eraseDossier(digest: Digest, p: Appending & { readonly lane: Lane }): Promise<Outcome<Erased>> {
  const erased = await p.lane.run(async () => {
    const events = [{ kind: 'erased' as const, bytesDigest: digest }];
    await append(p, () => (p.present.dossiers.get(digest) === undefined ? NOTHING : { events, blobs: [] }));
    await p.journal.erase(digest);
  });
  if (erased === 'busy') return refused('busy');
  return done({ credential: digest, created: true, head: p.present.head });
}

/** Completes what was interrupted. Work in the number of erased credentials. */
export async function finishErasures(
  { documents, dossiers }: Pick<Present, 'documents' | 'dossiers'>,
  stores: { readonly journal: Journal; readonly facts: FactsStore },
): Promise<void> {
  for (const digest of dossiers.erased()) await stores.journal.erase(digest);
  for (const document of documents.all()) if (document.state === 'erased') await remove(document, stores);
}

async function remove(
  document: Document,
  { journal, facts }: { readonly journal: Journal; readonly facts: FactsStore },
): Promise<void> {
  await facts.erase(document.contentDigest);
  for (const digest of held(document)) await journal.erase(digest);
}

/** The blobs that hold what it said: its own, its copies', the presentation's; the others of that bundle have their own too. */
function held({ bytesDigest, copies, bundle }: Document): readonly Digest[] {
  return [bytesDigest, ...copies, ...(bundle === undefined ? [] : [bundle])];
}
