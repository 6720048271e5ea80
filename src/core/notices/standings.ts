/** Where the offers of a search stand under its profile, and who stands elsewhere than before. */
import type { Iri } from '../did.js';
import type { Head } from '../journal.js';
import type { Eligibility, Profile } from '../policy/profile.js';
import type { Standing } from '../search/standing.js';
import type { Move } from './notice.js';

export interface Standings {
  readonly head: Head;
  readonly profile: Profile;
  readonly offers: ReadonlyMap<Iri, Standing>;
  /** The last entry of the journal that bears on an offer, also on one that is gone. Good until the next is folded. */
  changedSeq(offer: Iri): number;
}

/** By IRI, as they were when somebody was last told. */
export type Former = ReadonlyMap<Iri, Eligibility>;

/** @returns offers that came, went or are judged otherwise, by IRI. */
export function movesSince(former: Former, { offers }: Standings): readonly Move[] {
  const moves: Move[] = [];
  for (const [iri, { offer, eligibility }] of offers) {
    const before = former.get(iri);
    if (before !== eligibility) moves.push({ offer: iri, view: offer, before, after: eligibility });
  }
  for (const [iri, before] of former) {
    if (!offers.has(iri)) moves.push({ offer: iri, before, after: undefined });
  }
  return moves.sort((a, b) => (a.offer < b.offer ? -1 : 1));
}
