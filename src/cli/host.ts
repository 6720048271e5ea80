/** What the command line is given by `main.ts`. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Config } from '../config.js';
import type { Language } from '../messages/sentence.js';
import type { Custody } from './custody.js';
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
  /** Is there a catalogue in the data folder? */
  holdsCatalogue(config: Config): Promise<boolean>;
  /** @throws when the folder is held by another process, damaged, or not a catalogue's. */
  openCatalogue(config: Config, progress?: Progress): Promise<Catalogue>;
  /** @returns the DID URL of the node's new key. @throws as `openCatalogue`, and when the key file is not usable. */
  rotateKey(config: Config): Promise<string>;
  /** The node's current key; secret. @throws NodeKeyUnusable. */
  nodeKey(config: Config): Promise<{ readonly jwk: object; readonly method: string }>;
  /** Loaded when a command needs it. */
  custody(): Promise<Custody>;
  startServer(config: Config, progress?: Progress): Promise<Serving>;
  /** Resolves when the process is asked to end. */
  stopping(): Promise<void>;
}

/** Told of long work: the demo being published at its first start. */
export type Progress = (done: number, total: number) => void;

export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

export interface Output {
  write(text: string | Uint8Array): unknown;
  /** A person is watching: progress may overwrite its own line. */
  readonly isTTY?: boolean;
}
