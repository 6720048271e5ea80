/**
 * ASN.1 in its Distinguished Encoding Rules (X.690 §8 to §11), read strictly: one spelling for each value, as for
 * everything else that is signed. Inside this room what is not DER is thrown as `Malformed`; `orMalformed` at each of
 * the room's doors turns that into a value.
 */
import { type Instant, parseInstant } from '../instant.js';

/** Tags of the universal class that occur in certificates; constructed where they always are. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  teletex: 0x14,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmp: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The context-specific tag `[number]`. */
export function context(number: number, constructed: boolean): number {
  return (constructed ? 0xa0 : 0x80) + number;
}

export class Malformed extends Error {}

/** @returns undefined for what was not well formed; any other error is a bug and goes on. */
export function orMalformed<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag, length and content: what a signature is over, and what names are compared by. */
  readonly whole: Uint8Array;
}

/** Reads one value after another. Nothing is copied, and nothing inside a value is read before it is asked for. */
export class Der {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** The inside of a value. */
  static inside({ content }: Element): Der {
    return new Der(content);
  }

  /** Bytes that are one value and nothing else. */
  static only(bytes: Uint8Array, tag: number): Element {
    const der = new Der(bytes);
    const element = der.take(tag);
    der.end();
    return element;
  }

  get more(): boolean {
    return this.#at < this.bytes.length;
  }

  /** @param tag that must stand here; absent: any. */
  take(tag?: number): Element {
    const start = this.#at;
    const found = this.#octet();
    // Tag numbers from 31 on take several octets; none occurs in what is read here.
    if ((found & 0x1f) === 0x1f || (tag !== undefined && found !== tag)) throw new Malformed();
    const length = this.#length();
    const from = this.#at;
    if (length > this.bytes.length - from) throw new Malformed();
    this.#at = from + length;
    return {
      tag: found,
      content: this.bytes.subarray(from, this.#at),
      whole: this.bytes.subarray(start, this.#at),
    };
  }

  takeIf(tag: number): Element | undefined {
    return this.bytes[this.#at] === tag ? this.take() : undefined;
  }

  /** All that is left. */
  rest(tag?: number): readonly Element[] {
    const elements: Element[] = [];
    while (this.more) elements.push(this.take(tag));
    return elements;
  }

  end(): void {
    if (this.more) throw new Malformed();
  }

  #octet(): number {
    const octet = this.bytes[this.#at];
    if (octet === undefined) throw new Malformed();
    this.#at += 1;
    return octet;
  }

  /** X.690 §10.1: definite, in the fewest octets. */
  #length(): number {
    const first = this.#octet();
    if (first < 0x80) return first;
    const octets = first & 0x7f;
    if (octets === 0 || octets > 4) throw new Malformed();
    let length = 0;
    for (let read = 0; read < octets; read += 1) length = length * 256 + this.#octet();
    if (length < 0x80 || length < 256 ** (octets - 1)) throw new Malformed();
    return length;
  }
}

/** The values of a SEQUENCE OF or SET OF. */
export function listIn(element: Element, tag?: number): readonly Element[] {
  return Der.inside(element).rest(tag);
}

/** X.690 §8.2 and §11.1. */
export function booleanOf({ content }: Element): boolean {
  if (content.length !== 1 || (content[0] !== 0x00 && content[0] !== 0xff)) throw new Malformed();
  return content[0] === 0xff;
}

/** X.690 §8.3.2: two's complement in the fewest octets. @returns its octets in hexadecimal, which name it. */
export function integerOf({ content }: Element): string {
  const [first, second] = content;
  if (first === undefined) throw new Malformed();
  if (second !== undefined && ((first === 0x00 && second < 0x80) || (first === 0xff && second >= 0x80))) {
    throw new Malformed();
  }
  return Buffer.from(content).toString('hex');
}

/** A number from 0 to 2^31 - 1: versions and lengths of paths. */
export function smallIntegerOf(element: Element): number {
  const hex = integerOf(element);
  const value = Number.parseInt(hex, 16);
  if (hex.length > 8 || (element.content[0] ?? 0xff) >= 0x80) throw new Malformed();
  return value;
}

/** X.690 §8.19. @returns dotted decimals. */
export function oidOf({ content }: Element): string {
  const arcs: number[] = [];
  let arc = 0;
  let begun = false;
  for (const octet of content) {
    if (!begun && octet === 0x80) throw new Malformed();
    arc = arc * 128 + (octet & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw new Malformed();
    begun = octet >= 0x80;
    if (begun) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first] = arcs;
  if (first === undefined || begun) throw new Malformed();
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...arcs.slice(1)].join('.');
}

/** X.690 §8.6 and §11.2: the bits that fill up the last octet are zero. */
export function bitStringOf({ content }: Element): { readonly octets: Uint8Array; readonly unused: number } {
  const [unused] = content;
  const octets = content.subarray(1);
  if (unused === undefined || unused > 7 || (unused > 0 && octets.length === 0)) throw new Malformed();
  if (((octets.at(-1) ?? 0) & ((1 << unused) - 1)) !== 0) throw new Malformed();
  return { octets, unused };
}

const UTC_TIME = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** RFC 5280 §4.1.2.5: UTC, with seconds, without fractions; two digits of a year mean 1950 to 2049. */
export function timeOf({ tag, content }: Element): Instant {
  const text = Buffer.from(content).toString('latin1');
  const match =
    tag === TAG.utcTime ? UTC_TIME.exec(text) : tag === TAG.generalizedTime ? GENERALIZED_TIME.exec(text) : null;
  if (match === null) throw new Malformed();
  const [, written = '', month, day, hour, minute, second] = match;
  const year = written.length === 4 ? written : `${Number(written) < 50 ? 20 : 19}${written}`;
  const instant = parseInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (instant === undefined) throw new Malformed();
  return instant;
}
