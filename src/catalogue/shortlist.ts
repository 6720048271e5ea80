/** The offers of a shortlist, each with its whole result: every page of a search, or the offers that were named. */
import { evaluateProfile, withParameters } from '../core/policy/evaluate.js';
import type { Profile, ProfileResult } from '../core/policy/profile.js';
import { done, type Outcome, refused } from '../core/problem.js';
import { judgeOffer } from '../core/search/judge-offer.js';
import type { OfferView } from '../core/search/offer.js';
import { LARGEST_LIMIT } from '../core/search/query.js';
import { LONGEST_SHORTLIST, type Shortlist } from '../core/search/shortlist.js';
import type { Reading } from './read.js';

export interface Listed {
  readonly offer: OfferView;
  readonly result: ProfileResult;
}

export interface ListedOffers {
  readonly profile: Profile;
  readonly offers: readonly Listed[];
  /** Offers that a search found beyond the longest list. */
  readonly left: number;
}

/** @returns `not-found` for a profile or an offer that is not here. */
export function listed({ query, offers }: Shortlist, { present, shelf }: Reading): Outcome<ListedOffers> {
  const named = shelf.find(query.profile);
  if (named === undefined) return refused('not-found', [], { profile: query.profile });
  const profile = withParameters(named, query);
  const judged = (offer: OfferView): Listed => {
    return { offer, result: judgeOffer(evaluateProfile, profile, offer, query.asOf) };
  };
  if (offers.length > 0) {
    const views = offers.map((key) => present.index.get(key));
    const missing = offers.find((_, place) => views[place] === undefined);
    if (missing !== undefined) return refused('not-found', [], { offer: missing });
    const unique = new Set(views.flatMap((view) => view ?? []));
    return done({ profile, offers: [...unique].map(judged), left: 0 });
  }
  const found: Listed[] = [];
  let cursor: string | undefined;
  let total = 0;
  do {
    const page = present.index.search(
      { ...query, limit: LARGEST_LIMIT, ...(cursor === undefined ? {} : { cursor }) },
      present.head,
      profile,
    );
    if (!page.ok) return page;
    for (const { offer } of page.value.hits) if (found.length < LONGEST_SHORTLIST) found.push(judged(offer));
    ({ total } = page.value);
    cursor = page.value.next;
  } while (cursor !== undefined && found.length < LONGEST_SHORTLIST);
  return done({ profile, offers: found, left: total - found.length });
}
