/**
 * Folding: the one form in which texts are compared, so that "Hébergé" finds "heberge" and the other way round.
 *
 * Only Unicode's locale-independent mappings are used: compatibility decomposition (UAX #15 NFKD), default lower case,
 * combining marks removed, and the Latin letters that Unicode does not decompose written out as in French and German
 * practice (œ → oe, ß → ss). No stemming: a prefix finds its longer forms, and nothing is guessed.
 */

/** Letters without a canonical or compatibility decomposition; σ gathers the two lower-case sigmas. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

const UNDECOMPOSED = new RegExp(`[${Object.keys(WRITTEN_OUT).join('')}]`, 'gu');
const MARKS = /\p{M}+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is the range meant
const PLAIN = /^[\u0000-\u007f]*$/;

/** @returns the folded text; folding it again changes nothing. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNDECOMPOSED, (letter) => WRITTEN_OUT[letter] ?? letter);
}
