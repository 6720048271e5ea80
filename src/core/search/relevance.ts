/**
 * Relevance: small integers that can be explained in a sentence. Every word asked must be found; each counts for the
 * best place in which it is found, a whole word before the beginning of one; the score is the sum.
 */
import type { OfferView } from './offer.js';
import type { Hit } from './query.js';
import { type Word, words } from './words.js';

export type Field = Hit['matched'][number]['field'];

/** Least telling first: the index is what postings store. */
export const FIELDS = ['description', 'provider', 'keyword', 'name'] as const satisfies readonly Field[];

/** description 1–2, provider 3–4, keyword 5–6, name 7–8: the beginning of a word, or the whole of it. */
export function scoreOf(field: number, whole: boolean): number {
  return 2 * field + (whole ? 2 : 1);
}

/** The texts of an offer by field, in every language they were signed in. */
export function textsOf(offer: OfferView, field: Field): readonly string[] {
  switch (field) {
    case 'name':
      return offer.names.map((text) => text.value);
    case 'keyword':
      return offer.keywords;
    case 'provider':
      return [offer.provider.name];
    case 'description':
      return offer.descriptions.map((text) => text.value);
  }
}

/** The distinct terms of an offer, each with the most telling field (index in FIELDS) in which it stands. */
export function termsOf(offer: OfferView): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const [index, field] of FIELDS.entries()) {
    for (const text of textsOf(offer, field)) for (const word of words(text)) best.set(word.term, index);
  }
  return best;
}

/** Why an offer matched: field by field, the most telling first, the words that begin with a term asked. */
export function whyMatched(offer: OfferView, asked: readonly string[]): Hit['matched'] {
  if (asked.length === 0) return [];
  const answers = (word: Word) => asked.some((term) => word.term.startsWith(term));
  return FIELDS.toReversed().flatMap((field) => {
    const found = textsOf(offer, field).flatMap((text) => words(text).filter(answers));
    return [...new Set(found.map((word) => word.written))].map((word) => ({ field, word }));
  });
}
