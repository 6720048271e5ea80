import type { Config } from '../config.js';
import type { Checked, Moved } from '../core/journal/custody.js';

/** Told of the entry that is done, and of the last one. */
type Progress = (done: number, total: number) => void;

/** What an operator does with a whole journal. But for `backup` nobody serves it meanwhile. Folders hold archives. */
export interface Custody {
  holdsArchive(folder: string): Promise<boolean>;
  /** @throws as opening a catalogue, and when the archive is damaged. */
  toArchive(config: Config, folder: string, progress: Progress): Promise<Moved | 'diverged'>;
  fromArchive(config: Config, folder: string, progress: Progress): Promise<Moved | 'diverged'>;
  /** @param profile see `Checked.verdicts`. */
  check(config: Config, progress: Progress, profile?: string): Promise<Checked>;
  /**
   * Copies the journal's file into a folder of its own, also while a node runs on it, and checks the copy.
   * @returns what was found; when anything is wrong no copy is left. 'exists': there is a journal in the folder. 'elsewhere': the
   * journal lies in a database.
   */
  backup(config: Config, folder: string, progress: Progress): Promise<Checked | 'exists' | 'elsewhere'>;
  checkArchive(config: Config, folder: string, progress: Progress, profile?: string): Promise<Checked>;
}
