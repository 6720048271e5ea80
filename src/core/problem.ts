/**
 * What is wrong, in codes. Core never speaks a language: `messages/` turns a code and its parameters into the
 * sentences a person reads ("what was expected", "how to mend it") in English and French.
 *
 * Expected outcomes are values. A throw is a bug or broken I/O.
 */

import type { FindingCode } from './finding-codes.js';

export type Params = Readonly<Record<string, string | number>>;

/** One thing found in a document or a request. */
export interface Finding {
  /** Stable, kebab-case; a key of `messages/<lang>/findings.ts`. */
  readonly code: FindingCode;
  /** RFC 6901 pointer into the document; '' is the whole of it. In a bundle it starts at the presentation. */
  readonly pointer: string;
  /** What stood there, shortened to 200 characters. Never stored in the journal (personal data). */
  readonly found?: string;
  /** Fills the sentence: limits, allowed values, other places. Codes, numbers, IRIs; never quoted claims. */
  readonly params?: Params;
}

/** Why a request was not done. One problem, all its findings (RFC 9457 plus `findings`). */
export interface Problem {
  readonly code: ProblemCode;
  readonly findings: readonly Finding[];
  readonly params?: Params;
}

/** What can be asked for by its name: where it is not found, a problem's parameter says which name that was. */
export const NAMED = [
  'offer',
  'profile',
  'credential',
  'participant',
  'dossier',
  'draft',
  'event',
  'file',
  'address',
] as const;

/** The findings of a problem; of something that was not found, that it is not known by the name asked. */
export function findingsOf({ code, findings, params = {} }: Problem): readonly Finding[] {
  if (code !== 'not-found' || findings.length > 0) return findings;
  return NAMED.filter((what) => params[what] !== undefined).map((what) => ({
    code: 'not-known',
    pointer: '',
    found: excerpt(params[what]),
    params: { what },
  }));
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(code: ProblemCode, findings: readonly Finding[] = [], params?: Params): Outcome<never> {
  return { ok: false, problem: params === undefined ? { code, findings } : { code, findings, params } };
}

/** `found` of a finding about a member that may be absent: nothing stands there, so nothing is quoted. */
export function quoted(value: unknown): { readonly found?: string } {
  return value === undefined ? {} : { found: excerpt(value) };
}

/** Shortens what was found for display: at most 200 characters, one line, no control characters. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/**
 * Problem codes and the HTTP status each means. The table is here so that the command line can map the same
 * codes to exit codes; core itself never looks at the numbers.
 */
export const PROBLEMS = {
  'document-refused': 422,
  'document-unreadable': 400,
  'document-too-large': 413,
  'dossier-too-large': 413,
  'dossier-private': 403,
  'media-type-unsupported': 415,
  'not-acceptable': 406,
  'parameter-invalid': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  erased: 410,
  'gone-for-good': 409,
  superseded: 409,
  'withdrawal-refused': 403,
  'profile-refused': 422,
  'adoption-refused': 403,
  'quota-exceeded': 429,
  busy: 503,
  behind: 503,
  'journal-out-of-reach': 503,
  'issuer-not-admitted': 403,
  'issuing-closed': 403,
  'cross-site': 403,
  internal: 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEMS;
