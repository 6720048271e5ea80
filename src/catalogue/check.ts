/** Checking a journal that nobody writes to: the chain, the bytes beside it, and whether it can still be folded. */
import type { Claims } from '../core/claims.js';
import type { Iri } from '../core/did.js';
import { type Digest, sha256 } from '../core/digest.js';
import { BEGINNING, instant } from '../core/instant.js';
import type { Break } from '../core/journal/chain.js';
import type { Checked, VerdictsChecked } from '../core/journal/custody.js';
import { JournalDamaged } from '../core/journal/damaged.js';
import { digestsOf } from '../core/journal/digests.js';
import { EMPTY_HEAD, headAfter } from '../core/journal.js';
import { evaluateProfile } from '../core/policy/evaluate.js';
import type { ProfileResult } from '../core/policy/profile.js';
import { nameOf } from '../core/policy/profile-shelf.js';
import { rulesFor } from '../core/policy/seal.js';
import { verdictHash } from '../core/policy/verdict-hash.js';
import { judgeOffer } from '../core/search/judge-offer.js';
import type { FactsStore, Journal, Judge } from '../ports.js';
import { Adopted, type Shipped } from './adopted.js';
import { Present } from './present.js';
import { remembered } from './remembered.js';

const PAGE = 500;

/**
 * Reads everything once, and folds it with nothing remembered: every claim is extracted again from the bytes.
 * @param progress told of the seq that is verified, and of the last one.
 * @param profile judges every offer by it: see `verdicts`.
 */
export async function check(
  journal: Journal,
  rules: { readonly judge: Judge; readonly shipped: Shipped },
  progress: (done: number, total: number) => void = () => {},
  profile?: string,
): Promise<Checked> {
  const total = (await journal.head()).seq;
  const bytes = new Map<Digest, 'good' | 'missing' | 'altered'>();
  const erased = new Set<Digest>();
  let head = EMPTY_HEAD;
  let broken: Break | undefined;
  try {
    while (head.seq < total) {
      for (const entry of await journal.read(head.seq, PAGE)) {
        for (const digest of digestsOf(entry)) {
          if (!bytes.has(digest)) bytes.set(digest, await lookAt(digest, journal));
        }
        if (entry.kind === 'erased') erased.add(entry.bytesDigest);
        head = headAfter(entry);
      }
      progress(head.seq, total);
    }
  } catch (error) {
    if (!(error instanceof JournalDamaged)) throw error;
    broken = error.broken;
  }
  const those = (state: string, gone: boolean) =>
    [...bytes].flatMap(([digest, found]) => (found === state && erased.has(digest) === gone ? [digest] : []));
  const found = {
    head,
    blobs: those('good', false).length,
    erased: those('missing', true).length,
    missing: those('missing', false),
    altered: [...those('altered', false), ...those('altered', true)],
    lingering: those('good', true),
  };
  if (broken !== undefined) return { ...found, broken };
  if (found.missing.length + found.altered.length > 0) return found;
  const present = await foldedOf(journal, rules);
  if (typeof present === 'string') return { ...found, unfoldable: present };
  return profile === undefined ? found : { ...found, verdicts: await verdictsOf(present, profile) };
}

async function lookAt(digest: Digest, journal: Journal): Promise<'good' | 'missing' | 'altered'> {
  const bytes = await journal.bytes(digest);
  if (bytes === undefined) return 'missing';
  return sha256(bytes) === digest ? 'good' : 'altered';
}

/** @returns the fold, or why there is none. */
async function foldedOf(
  journal: Journal,
  { judge, shipped }: { readonly judge: Judge; readonly shipped: Shipped },
): Promise<Present | string> {
  try {
    const present = new Present(new Adopted(shipped));
    await present.catchUp(journal, remembered(journal, FORGETFUL, judge));
    return present;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function verdictsOf(present: Present, reference: string): Promise<VerdictsChecked | null> {
  const { adopted, head, index } = present;
  const profile = adopted.shelf.find(reference);
  if (profile === undefined) return null;
  await present.prepare(rulesFor(profile, adopted.seal));
  const asOf = head.at === '' ? BEGINNING : instant(head.at);
  const results = new Map<Iri, ProfileResult>();
  for (const offer of index.offers()) results.set(offer.iri, judgeOffer(evaluateProfile, profile, offer, asOf));
  const hash = verdictHash({ profile, asOf, knownAt: asOf, results });
  return { profile: nameOf(profile), asOf, offers: results.size, hash };
}

/** Remembers nothing, so that the bytes alone must do. */
const FORGETFUL: FactsStore = {
  get: async (): Promise<Claims | undefined> => undefined,
  put: async () => {},
  erase: async () => {},
  close: async () => {},
};
