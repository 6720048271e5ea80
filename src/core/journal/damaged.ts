import { Circumstance } from '../circumstance.js';
import type { Break } from './chain.js';

/** Where a journal lies. */
export type Kept = 'file' | 'archive' | 'database';

const NAMED: Readonly<Record<Kept, (name: string) => string>> = {
  file: (name) => name,
  archive: (name) => `The archive ${name}`,
  database: (name) => `The MongoDB database ${name}`,
};

/** What is stored is not what was appended: it was changed by other hands, or the store lost something. */
export class JournalDamaged extends Circumstance {
  override readonly name = 'JournalDamaged';
  constructor(
    kept: Kept,
    name: string,
    readonly broken: Break,
  ) {
    const { seq, reason, detail } = broken;
    super(
      'journal-damaged',
      { kept, name, seq, reason, detail },
      `${NAMED[kept](name)} is damaged at entry ${seq} (${reason}: ${detail}). Restore it from a copy.`,
    );
  }
}
