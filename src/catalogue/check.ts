/** Checking a journal that nobody writes to: the chain, the bytes beside it, and whether it can still be folded. */
import type { Claims } from '../core/claims.js';
import { type Digest, sha256 } from '../core/digest.js';
import type { Break } from '../core/journal/chain.js';
import type { Checked } from '../core/journal/custody.js';
import { JournalDamaged } from '../core/journal/damaged.js';
import { digestsOf } from '../core/journal/digests.js';
import { EMPTY_HEAD, headAfter } from '../core/journal.js';
import type { FactsStore, Journal, Judge } from '../ports.js';
import { Adopted, type Shipped } from './adopted.js';
import { Present } from './present.js';
import { remembered } from './remembered.js';

const PAGE = 500;

/**
 * Reads everything once, and folds it with nothing remembered: every claim is extracted again from the bytes.
 * @param progress told of the seq that is verified, and of the last one.
 */
export async function check(
  journal: Journal,
  rules: { readonly judge: Judge; readonly shipped: Shipped },
  progress: (done: number, total: number) => void = () => {},
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
  const unfoldable = await whyUnfoldable(journal, rules);
  return unfoldable === undefined ? found : { ...found, unfoldable };
}

async function lookAt(digest: Digest, journal: Journal): Promise<'good' | 'missing' | 'altered'> {
  const bytes = await journal.bytes(digest);
  if (bytes === undefined) return 'missing';
  return sha256(bytes) === digest ? 'good' : 'altered';
}

async function whyUnfoldable(
  journal: Journal,
  { judge, shipped }: { readonly judge: Judge; readonly shipped: Shipped },
): Promise<string | undefined> {
  try {
    await new Present(new Adopted(shipped)).catchUp(journal, remembered(journal, FORGETFUL, judge));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Remembers nothing, so that the bytes alone must do. */
const FORGETFUL: FactsStore = {
  get: async (): Promise<Claims | undefined> => undefined,
  put: async () => {},
  erase: async () => {},
  close: async () => {},
};
