/** What the command line is given by `main.ts`. */
import type { Language } from '../messages/sentence.js';
import type { Workshop } from './workshop.js';

export interface Host {
  readonly version: string;
  /** The reader's, from the environment; `--lang` prevails. */
  readonly language: Language;
  readonly out: Output;
  readonly err: Output;
  readonly input: AsyncIterable<Uint8Array>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Loaded when a command needs it: JSON-LD alone takes longer to load than `--help` to print. */
  workshop(): Promise<Workshop>;
}

export interface Output {
  write(text: string | Uint8Array): unknown;
  /** A person is watching: progress may overwrite its own line. */
  readonly isTTY?: boolean;
}
