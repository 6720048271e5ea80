/**
 * Strict reading of URL parameters that reports everything wrong at once. An empty parameter counts as absent,
 * because a form without script sends every field it has.
 */
import type { FindingCode } from '../finding-codes.js';
import { type Instant, isWritable, parseInstant } from '../instant.js';
import { nearest } from '../nearest.js';
import { hashIn } from '../policy/profile-shelf.js';
import { excerpt, type Finding, type Params } from '../problem.js';

export class ParameterReader {
  readonly #params: URLSearchParams;
  readonly #findings: Finding[] = [];

  constructor(params: URLSearchParams) {
    this.#params = params;
  }

  /** Everything reported so far, in the order of reading. A finding's pointer is `/<parameter>`. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** @returns undefined, so that a reader of a value can report and give up in one line. */
  report(code: FindingCode, parameter: string, found: string, more: Params = {}): undefined {
    const name = excerpt(parameter);
    this.#findings.push({ code, pointer: `/${name}`, found: excerpt(found), params: { parameter: name, ...more } });
    return undefined;
  }

  /** Reports `parameter-unknown`, with the nearest known name, for every other parameter. */
  allowOnly(known: readonly string[]): void {
    for (const name of new Set(this.#params.keys())) {
      if (known.includes(name)) continue;
      const suggestion = nearest(name, known);
      this.report('parameter-unknown', name, name, suggestion === undefined ? {} : { suggestion });
    }
  }

  /** Every non-empty value, in the order given. */
  all(name: string): readonly string[] {
    return this.#params.getAll(name).filter((value) => value !== '');
  }

  /** The only value. Reports `parameter-repeated`. */
  single(name: string): string | undefined {
    const [value, ...others] = this.all(name);
    if (others.length === 0) return value;
    return this.report('parameter-repeated', name, this.all(name).join(', '), { times: others.length + 1 });
  }

  /** A day or an RFC 3339 instant between the years 0100 and 9999. Reports `date-invalid`. */
  date(name: string): Instant | undefined {
    const text = this.single(name);
    if (text === undefined) return undefined;
    const at = parseInstant(text);
    return at !== undefined && isWritable(at) ? at : this.report('date-invalid', name, text);
  }

  /** One of the profiles' ids, alone or with a version, or any hash. Reports `profile-unknown`. */
  profile(name: string, known: readonly string[]): string | undefined {
    const id = this.single(name);
    if (id === undefined || known.includes(id) || hashIn(id) !== undefined) return id;
    if (known.includes(id.split('@', 1)[0] ?? '')) return id;
    const suggestion = nearest(id, known);
    const params = suggestion === undefined ? {} : { suggestion };
    return this.report('profile-unknown', name, id, { known: known.join(', '), ...params });
  }

  /** A whole number from 1 to `largest`. Reports `limit-invalid`. */
  limit(name: string, otherwise: number, largest: number): number {
    const text = this.single(name);
    if (text === undefined) return otherwise;
    if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= largest) return Number(text);
    this.report('limit-invalid', name, text, { largest });
    return otherwise;
  }
}
