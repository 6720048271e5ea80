import type { Digest } from '../digest.js';
import type { Entry } from '../journal.js';

/** The bytes that an entry says were kept beside it. */
export function digestsOf(entry: Entry): readonly Digest[] {
  switch (entry.kind) {
    case 'published':
      return entry.bundle === undefined ? [entry.bytesDigest] : [entry.bytesDigest, entry.bundle];
    case 'observed':
      return [entry.bytesDigest];
    case 'adopted':
      return [entry.digest];
    case 'withdrawn':
      return [entry.request];
    case 'assessed':
    case 'erased':
      return [];
  }
}
