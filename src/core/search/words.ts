/**
 * From a text to the words it is found by.
 *
 * A word is a run of letters and digits. Apostrophes belong to languages, so they are handled once, here: French
 * elisions fall off in front (l’hébergement, d'accès, qu’une), an English possessive falls off behind (provider’s), and
 * any other apostrophe inside a word is dropped (aujourd’hui, O'Reilly).
 */
import { fold } from './fold.js';

export interface Word {
  /** As it stands in the text, without its elision: what a page can show or mark. */
  readonly written: string;
  /** Folded: what is compared. */
  readonly term: string;
}

const RUN = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*['’ʼ]?/gu;
const PLAIN = /^[A-Za-z0-9]+$/;
const APOSTROPHE = /['’ʼ]/gu;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ]/iu;
const POSSESSIVE = /['’ʼ]s$/iu;
/** Folding can bring some in: ½ becomes 1⁄2. */
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;

/** Words that carry no meaning of their own in a question; folded. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and by for from in of on or the to with ' +
    'au aux avec dans de des du en et la le les ou par pour sur un une'
  ).split(' '),
);

/** @returns the words of a text in their order, repetitions included. */
export function words(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const [run] of text.matchAll(RUN)) {
    // Nearly all words: told apart first, because indexing a catalogue passes here millions of times.
    if (PLAIN.test(run)) found.push({ written: run, term: run.toLowerCase() });
    else {
      const written = run.replace(ELISION, '').replace(POSSESSIVE, '');
      const term = fold(written.replace(APOSTROPHE, '')).replace(NEITHER_LETTER_NOR_DIGIT, '');
      if (term !== '') found.push({ written, term });
    }
  }
  return found;
}

export interface AskedWords {
  /** Distinct terms, each of which must be found as the beginning of a word. */
  readonly terms: readonly string[];
  /** Function words (de, for, the…) left aside because others remain: "stockage de données" asks for two words. */
  readonly ignored: readonly string[];
}

/** The words of a question. Function words count only when there is nothing else. */
export function askedWords(text: string): AskedWords {
  const terms = [...new Set(words(text).map((word) => word.term))];
  const telling = terms.filter((term) => !FUNCTION_WORDS.has(term));
  if (telling.length === 0) return { terms, ignored: [] };
  return { terms: telling, ignored: terms.filter((term) => FUNCTION_WORDS.has(term)) };
}
