/**
 * Where a page ended, as an opaque text. A cursor holds the *position* of the last hit and not a number of hits to
 * skip, so offers that arrive between two pages neither repeat nor hide a hit. It pins the instant of the first page
 * (a default of "now" would move) and the journal seq that page saw.
 */
import { type Digest, sha256 } from '../digest.js';
import { type Instant, isWritable } from '../instant.js';

/** The order key of a hit; see `order.ts`. */
export interface Position {
  readonly group: number;
  readonly score: number;
  /** Folded, cut to the length that orders. */
  readonly name: string;
  readonly iri: string;
}

export interface Cursor {
  /** Journal seq of the first page. */
  readonly seq: number;
  /** Instant of the first page. */
  readonly asOf: Instant;
  /** Which question it continues: see `questionMark`. */
  readonly question: string;
  readonly last: Position;
}

const VERSION = 1;
const LONGEST = 8192;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** @returns a base64url text of the canonical form: equal cursors are equal texts. */
export function formatCursor({ seq, asOf, question, last }: Cursor): string {
  const fields = [VERSION, seq, asOf, question, last.group, last.score, last.name, last.iri];
  return Buffer.from(JSON.stringify(fields), 'utf8').toString('base64url');
}

/** @returns the cursor, or undefined for anything that `formatCursor` did not write. Never throws. */
export function parseCursor(text: string): Cursor | undefined {
  if (text.length > LONGEST || !BASE64URL.test(text)) return undefined;
  const fields = parseJson(Buffer.from(text, 'base64url').toString('utf8'));
  if (!Array.isArray(fields) || fields.length !== 8) return undefined;
  const [version, seq, asOf, question, group, score, name, iri] = fields as unknown[];
  if (version !== VERSION || !isCount(seq) || !isCount(group) || !isCount(score)) return undefined;
  if (typeof asOf !== 'number' || !isWritable(asOf as Instant)) return undefined;
  if (typeof question !== 'string' || typeof name !== 'string' || typeof iri !== 'string') return undefined;
  const cursor: Cursor = { seq, asOf: asOf as Instant, question, last: { group, score, name, iri } };
  // Decoders forgive (spare bits, other spellings of a number); one cursor has one text.
  return formatCursor(cursor) === text ? cursor : undefined;
}

/** A short mark of what is asked, so that a cursor cannot continue another question. */
export function questionMark(canonical: string): string {
  const digest: Digest = sha256(canonical);
  return digest.slice(0, 16);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is an expected outcome of reading what a stranger sent: the caller reports it.
    return undefined;
  }
}
