/**
 * A search that anyone can check by reading: filter, count, sort. The index must agree with it on everything.
 * It shares the splitting into words (tested apart) and the profile evaluator with the index, nothing else.
 */
import type { Profile } from '../../../src/core/policy/profile.js';
import type { Judging } from '../../../src/core/search/judge-offer.js';
import type { OfferView } from '../../../src/core/search/offer.js';
import { FACET_IDS, type FacetId, type Query } from '../../../src/core/search/query.js';
import { askedWords, words } from '../../../src/core/search/words.js';

export interface NaiveAnswer {
  readonly iris: readonly string[];
  readonly facets: Readonly<Record<FacetId, Readonly<Record<string, number>>>>;
}

const GROUPS = ['eligible', 'eligible-with-conditions', 'to-clarify', 'excluded'];

export function naiveSearch(
  offers: readonly OfferView[],
  query: Query,
  evaluate: Judging['result'],
  profile?: Profile,
): NaiveAnswer {
  const eligibility = (offer: OfferView): string | undefined => {
    if (profile === undefined) return undefined;
    const found = evaluate(profile, offer.timelines, query.asOf).eligibility;
    return offer.standing === 'third-party' && found !== 'excluded' ? 'to-clarify' : found;
  };
  const valuesOf = (offer: OfferView, facet: FacetId): readonly (string | undefined)[] => {
    if (facet === 'country') return [offer.provider.country];
    if (facet === 'location') return offer.locations;
    if (facet === 'type') return offer.types;
    if (facet === 'label') {
      return offer.labels.filter((one) => one.from <= query.asOf && query.asOf < one.until).map(({ level }) => level);
    }
    if (facet === 'eligibility') return [eligibility(offer)];
    return offer.certificates
      .filter((one) => one.entitled && one.from <= query.asOf && query.asOf < one.until)
      .map((one) => `${one.scheme} ${one.schemeVersion}`);
  };
  const passes = (offer: OfferView, facet: FacetId) =>
    (query.facets[facet] ?? []).length === 0 ||
    valuesOf(offer, facet).some((value) => value !== undefined && query.facets[facet]?.includes(value));

  const matching = offers.filter(
    (offer) => offer.from <= query.asOf && query.asOf < offer.until && score(offer, query) !== undefined,
  );
  const facets = {} as Record<FacetId, Record<string, number>>;
  for (const facet of FACET_IDS) {
    const counts: Record<string, number> = {};
    for (const value of query.facets[facet] ?? []) counts[value] = 0;
    if (facet === 'eligibility' && profile !== undefined) for (const group of GROUPS) counts[group] = 0;
    for (const offer of matching) {
      if (!FACET_IDS.every((other) => other === facet || passes(offer, other))) continue;
      for (const value of new Set(valuesOf(offer, facet))) {
        if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    facets[facet] = counts;
  }

  const rows = matching
    .filter((offer) => FACET_IDS.every((facet) => passes(offer, facet)))
    .map((offer) => [
      GROUPS.indexOf(eligibility(offer) ?? 'eligible'),
      offer.standing === 'own' ? 0 : 1,
      -(score(offer, query) ?? 0),
      offer.names[0]?.value ?? '',
      offer.iri,
    ]);
  rows.sort((a, b) => {
    for (const [i, value] of a.entries()) {
      const other = b[i] as string | number;
      if (value !== other) return value < other ? -1 : 1;
    }
    return 0;
  });
  return { iris: rows.map((row) => row[4] as string), facets };
}

/** undefined: some word is not found. */
function score(offer: OfferView, query: Query): number | undefined {
  let total = 0;
  for (const term of askedWords(query.text).terms) {
    let best = 0;
    const look = (text: string, whole: number, beginning: number) => {
      for (const word of words(text)) {
        if (word.term === term) best = Math.max(best, whole);
        else if (word.term.startsWith(term)) best = Math.max(best, beginning);
      }
    };
    for (const name of offer.names) look(name.value, 8, 7);
    for (const keyword of offer.keywords) look(keyword, 6, 5);
    look(offer.provider.name, 4, 3);
    for (const description of offer.descriptions) look(description.value, 2, 1);
    if (best === 0) return undefined;
    total += best;
  }
  return total;
}
