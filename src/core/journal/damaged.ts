import type { Break } from './chain.js';

/** What is stored is not what was appended: it was changed by other hands, or the store lost something. */
export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged';
  /** @param place the file, or the database, for a person. */
  constructor(
    place: string,
    readonly broken: Break,
  ) {
    super(`${place} is damaged at entry ${broken.seq} (${broken.reason}: ${broken.detail}). Restore it from a copy.`);
  }
}
