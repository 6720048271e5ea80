/**
 * French sets spaces that no line may break at before double punctuation marks and percent signs, and inside its quotation
 * marks (Imprimerie nationale, Lexique des règles typographiques, « Ponctuation »). The tables are written with plain spaces, which people
 * can see and search; here alone they become the right ones. Nothing is inserted, so that an address in a
 * sentence stays whole.
 */
const NARROW = '\u202F';
const WIDE = '\u00A0';

export function french(text: string): string {
  return text
    .replace(/ (?=[;?!])/gu, NARROW)
    .replace(/ (?=[:»%])/gu, WIDE)
    .replace(/« /gu, `«${WIDE}`);
}

/** Everything that a table of words says, set so: texts, what is below them, and what its functions will say. */
export function typeset<T>(words: T): T {
  return set(words) as T;
}

function set(words: unknown): unknown {
  if (typeof words === 'string') return french(words);
  if (typeof words === 'function') return (...params: unknown[]) => set(Reflect.apply(words, undefined, params));
  if (Array.isArray(words)) return words.map(set);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, set(value)]));
}
