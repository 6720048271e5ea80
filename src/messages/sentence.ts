/** How codes become sentences. Core speaks codes; everything a person reads is written here, in both languages. */
import type { Params } from '../core/problem.js';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a finding says to a person. Plain text, no markup. */
export interface Sentences {
  /** What is wrong, in one line. */
  readonly title: string;
  /** What was expected instead. */
  readonly expected: string;
  /** How to mend it. */
  readonly repair: string;
}

export type Say = (params: Params) => Sentences;
/** One group of codes, complete: a missing code does not compile. */
export type Group<Code extends string> = Readonly<Record<Code, Say>>;

/** What a whole problem says, above its findings. */
export interface ProblemSentences {
  readonly title: string;
  readonly detail: string;
}

/** One sentence, filled with what the rule found. */
export type Line = (params: Params) => string;
/** One group of codes with a sentence each, complete. */
export type Lines<Code extends string> = Readonly<Record<Code, Line>>;
/** One group of codes with a word or a title each, complete. */
export type Words<Code extends string> = Readonly<Record<Code, string>>;

/** Comma-separated codes as comma-separated words; a code without a word stays as it is. */
export function wordsOf(words: Readonly<Record<string, string>>, codes: unknown): string {
  return String(codes)
    .split(', ')
    .map((code) => (Object.hasOwn(words, code) ? words[code] : code))
    .join(', ');
}

/** For a word that may begin a sentence. */
export function capital(text: unknown): string {
  const word = String(text);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Of what core joins by semicolons: a single entry. */
export function isOne(list: unknown): boolean {
  return !String(list).includes('; ');
}
