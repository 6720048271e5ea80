/** What comes of copying a journal, and of checking one. */
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Head } from '../journal.js';
import type { Break } from './chain.js';

export interface Moved {
  readonly head: Head;
  /** How many were copied now. */
  readonly entries: number;
  readonly blobs: number;
  /** Bytes that entries name and that were not there; those of what was erased are not counted. */
  readonly missing: readonly Digest[];
  /** Bytes that did not have their digest: they were not copied. */
  readonly altered: readonly Digest[];
}

export interface Checked {
  /** As far as the chain holds. */
  readonly head: Head;
  /** Bytes that were there and are what they should be. */
  readonly blobs: number;
  /** What was erased, and is gone. */
  readonly erased: number;
  readonly broken?: Break;
  /** Bytes that entries name, that were never erased, and are not there. */
  readonly missing: readonly Digest[];
  /** Bytes under a digest that is not theirs. */
  readonly altered: readonly Digest[];
  /** Bytes that an entry says were erased, and are there. */
  readonly lingering: readonly Digest[];
  /** Why the journal cannot be folded from its bytes alone; absent: it can. Not tried when the rest is not whole. */
  readonly unfoldable?: string;
  /** When a profile was named: what it comes to over all offers, on the day of the last entry. null: no such profile. */
  readonly verdicts?: VerdictsChecked | null;
}

export interface VerdictsChecked {
  readonly profile: string;
  /** Also what is known then. */
  readonly asOf: Instant;
  readonly offers: number;
  /** The same wherever the same journal is folded by the same rules. */
  readonly hash: Digest;
}

export function isWhole({ broken, unfoldable, missing, altered, lingering }: Checked): boolean {
  const faults = missing.length + altered.length + lingering.length;
  return broken === undefined && unfoldable === undefined && faults === 0;
}
