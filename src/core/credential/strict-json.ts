/**
 * JSON without room for interpretation. JSON.parse decides what is JSON; the scan then looks for what it forgives
 * and what two readers could understand differently: members named twice, numbers that a double cannot hold, lone
 * surrogates (RFC 7493, I-JSON), and names that JavaScript treats specially.
 */
import { excerpt, type Finding } from '../problem.js';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_VALUES } from '../verification/limits.js';
import { below, type Json } from './json.js';

export type JsonReading =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly syntax: readonly Finding[]; readonly limits: readonly Finding[] };

/**
 * @param bytes UTF-8, without a byte order mark.
 * Findings (syntax): `not-utf8`, `byte-order-mark`, `truncated`, `not-json`, `member-repeated`, `member-forbidden`,
 * `number-imprecise`, `surrogate-lone`; (limits): `too-deep`, `too-many-values`, `too-many-elements`.
 */
export function readJson(bytes: Uint8Array): JsonReading {
  const text = decode(bytes);
  if (typeof text !== 'string') return { ok: false, syntax: [text], limits: [] };
  const value = parse(text);
  if (!value.ok) return { ok: false, syntax: [value.finding], limits: [] };
  const scan = new Scan(text);
  scan.run();
  if (scan.syntax.length + scan.limits.length > 0) return { ok: false, syntax: scan.syntax, limits: scan.limits };
  return value;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | Finding {
  try {
    const text = UTF_8.decode(bytes);
    return text.startsWith('\uFEFF') ? { code: 'byte-order-mark', pointer: '' } : text;
  } catch {
    return { code: 'not-utf8', pointer: '' }; // The decoder's only complaint in fatal mode.
  }
}

function parse(text: string): { ok: true; value: Json } | { ok: false; finding: Finding } {
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const code = isTruncated(text) ? 'truncated' : 'not-json';
    return { ok: false, finding: { code, pointer: '', found: excerpt(error.message) } };
  }
}

/** Does the text end inside a string, an object or an array (or is it empty)? */
function isTruncated(text: string): boolean {
  let open = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') open++;
    else if (character === '}' || character === ']') open--;
  }
  return inString || open > 0 || text.trim() === '';
}

/** With the `u` flag a well-formed pair is one character and does not match. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

const NUMBER_START = /[-0-9]/;
/** Of true, false and null: the text is known to be JSON. */
const LITERAL_START = /[tfn]/;

/** An object or array that is open at the place of the scan. */
interface Frame {
  /** Names met so far; undefined for an array. */
  readonly names: Set<string> | undefined;
  /** The member or element that the scan stands in. */
  token: string | number;
}

/** Walks over text that is known to be JSON, without recursion: depth is limited, not suffered. */
class Scan {
  readonly syntax: Finding[] = [];
  readonly limits: Finding[] = [];
  readonly #text: string;
  /** UTF-8 has none; an escape can write one. */
  readonly #mayBeLone: boolean;
  readonly #frames: Frame[] = [];
  #values = 0;

  constructor(text: string) {
    this.#text = text;
    this.#mayBeLone = text.includes('\\u');
  }

  /** Ends at the first limit that is passed. */
  run(): void {
    let expectName = false;
    for (let at = 0; at < this.#text.length && this.limits.length === 0; at++) {
      const character = this.#text[at] ?? '';
      if (character <= ' ' || character === ':') continue;
      if (character === '{' || character === '[') {
        this.#open(character === '{');
        expectName = character === '{';
      } else if (character === '}' || character === ']') {
        this.#frames.pop();
      } else if (character === ',') {
        expectName = !this.#nextElement();
      } else if (character === '"') {
        const end = this.#endOfString(at);
        const written = this.#text.slice(at + 1, end);
        const string = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
        if (expectName) this.#name(string);
        else this.#count();
        if (this.#mayBeLone && LONE_SURROGATE.test(string)) this.#report('surrogate-lone', string);
        expectName = false;
        at = end;
      } else if (NUMBER_START.test(character)) {
        this.#count();
        at = this.#number(at);
      } else if (LITERAL_START.test(character)) {
        this.#count();
        at += character === 'f' ? 'alse'.length : 'rue'.length;
      }
    }
  }

  #open(isObject: boolean): void {
    this.#count();
    if (this.#frames.length >= MAX_DEPTH) this.#limit('too-deep', MAX_DEPTH);
    this.#frames.push({ names: isObject ? new Set() : undefined, token: isObject ? '' : 0 });
  }

  #count(): void {
    this.#values++;
    if (this.#values > MAX_VALUES) this.#limit('too-many-values', MAX_VALUES);
  }

  /** @returns false in an object, where a name comes next. */
  #nextElement(): boolean {
    const frame = this.#frames.at(-1);
    if (typeof frame?.token !== 'number' || frame.names !== undefined) return false;
    frame.token++;
    if (frame.token >= MAX_ELEMENTS) this.#limit('too-many-elements', MAX_ELEMENTS);
    return true;
  }

  #name(name: string): void {
    const frame = this.#frames.at(-1);
    if (frame?.names === undefined) return;
    const owner = this.#frames.at(-2)?.token;
    frame.token = name;
    if (frame.names.has(name)) this.#report('member-repeated', name);
    // Assigning these names changes an object's nature in JavaScript: they are no property of anything here.
    if (name === '__proto__' || (name === 'prototype' && owner === 'constructor'))
      this.#report('member-forbidden', name);
    frame.names.add(name);
  }

  /** @returns the index of the last character of the number. */
  #number(start: number): number {
    const [literal = ''] = /^-?[0-9.eE+-]+/.exec(this.#text.slice(start, start + 400)) ?? [];
    // Above 2^53 - 1 a double has gaps: the signer's number and the reader's would differ.
    if (!(Math.abs(Number(literal)) <= Number.MAX_SAFE_INTEGER)) this.#report('number-imprecise', literal);
    return start + literal.length - 1;
  }

  #endOfString(start: number): number {
    let end = this.#text.indexOf('"', start + 1);
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    return end;
  }

  /** Is the number of backslashes before it odd? */
  #isEscaped(at: number): boolean {
    let before = at;
    while (this.#text[before - 1] === '\\') before--;
    return (at - before) % 2 === 1;
  }

  #pointer(): string {
    return this.#frames.reduce((pointer, frame) => below(pointer, frame.token), '');
  }

  #limit(code: Finding['code'], limit: number): void {
    if (this.limits.length === 0) this.limits.push({ code, pointer: this.#pointer(), params: { limit } });
  }

  #report(code: Finding['code'], found: string): void {
    this.syntax.push({ code, pointer: this.#pointer(), found: excerpt(found) });
  }
}
