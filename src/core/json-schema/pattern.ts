/**
 * `pattern` of JSON Schema. The one door to re2js: whoever writes a schema writes its patterns, and a backtracking matcher
 * can be kept busy for years by a dozen characters. RE2 takes time in proportion to pattern × text, and has no
 * backreferences and no look-around: a pattern that needs them is not evaluated.
 */
import { RE2JS } from 're2js';

export interface Pattern {
  /** Instructions: what matching costs for each character of a text. */
  readonly size: number;
  /** Anywhere in the text, unless the pattern is anchored (JSON Schema 2020-12, Core §6.4). */
  foundIn(text: string): boolean;
}

/** Characters of a pattern, and instructions that its repetitions may unroll to. */
const MAX_PATTERN = 512;
const MAX_UNROLLED = 20_000;

/** @returns undefined for what is no pattern here, or too large a one. */
export function readPattern(text: string): Pattern | undefined {
  if (text.length > MAX_PATTERN || unrolled(text) > MAX_UNROLLED) return undefined;
  try {
    const compiled = RE2JS.compile(RE2JS.translateRegExp(text));
    return { size: compiled.programSize(), foundIn: (searched) => compiled.test(searched) };
  } catch {
    return undefined; // It throws for a syntax that it does not know, and for nothing else.
  }
}

/** Counted before anything is compiled: no more than every counted repetition inside every other. */
function unrolled(text: string): number {
  const counts = [...text.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].map(([, least, most]) => Number(most || least));
  return counts.reduce((product, count) => product * Math.max(count, 1), text.length);
}
