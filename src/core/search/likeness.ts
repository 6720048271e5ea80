/** How alike offers are in one respect: what a comparison says of each of its rows. */

/** Offers that a reader can hold against each other. */
export const MOST_COMPARED = 5;

/** different: two that are stated differ. missing: those that are stated agree, and somebody states nothing. */
export const LIKENESSES = ['different', 'missing', 'same'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** @param values one of each offer, in a form in which equal means the same; null where nothing is stated. */
export function likenessOf(values: readonly (string | null)[]): Likeness {
  if (new Set(values.filter((value) => value !== null)).size > 1) return 'different';
  return values.includes(null) ? 'missing' : 'same';
}

/** What differs first, then what is missing; within each the order given. */
export function differencesFirst<R extends { readonly likeness: Likeness }>(rows: readonly R[]): readonly R[] {
  return rows.toSorted((a, b) => LIKENESSES.indexOf(a.likeness) - LIKENESSES.indexOf(b.likeness));
}
