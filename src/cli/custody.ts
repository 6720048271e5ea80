import type { Config } from '../config.js';
import type { Checked, Moved } from '../core/journal/custody.js';

/** Told of the entry that is done, and of the last one. */
type Progress = (done: number, total: number) => void;

/** What an operator does with a journal that nobody serves meanwhile. Folders hold archives. */
export interface Custody {
  holdsArchive(folder: string): Promise<boolean>;
  /** @throws as opening a catalogue, and when the archive is damaged. */
  toArchive(config: Config, folder: string, progress: Progress): Promise<Moved | 'diverged'>;
  fromArchive(config: Config, folder: string, progress: Progress): Promise<Moved | 'diverged'>;
  check(config: Config, progress: Progress): Promise<Checked>;
  checkArchive(config: Config, folder: string, progress: Progress): Promise<Checked>;
}
