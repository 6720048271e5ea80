/** The front page: how fresh the catalogue is, and one story told live: three lists of requirements, the same offers. */
import type { Catalogue } from '../catalogue/catalogue.js';
import { compareCodePoints } from '../core/code-point-order.js';
import type { Instant } from '../core/instant.js';
import type { Eligibility } from '../core/policy/profile.js';
import { fold } from '../core/search/fold.js';
import { DEFAULT_LIMIT, type SearchAnswer } from '../core/search/query.js';
import type { Voice } from '../messages/voice.js';
import { explanationAddress, type Question } from './address.js';
import { type LawEventAnswer, lawEvents } from './law-events.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import { searchAddress } from './offers.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';

/** What the French health data platform asked, over the years. A node that lacks them tells no story. */
export const STORY_PROFILES: readonly string[] = ['hdh-2019', 'hdh-2020-ce', 'hdh-2026'];
/** The rows of law whose days the story stops at. */
const STORY_LAW: readonly string[] = ['US-PS', 'US-DPF', 'HDS 2018', 'HDS 2024', 'SNC 3.2'];
/** A table of more offers would be read by nobody; then the counts speak alone. */
export const STORY_OFFERS = 40;

export interface StoryColumn {
  readonly profile: ProfileAnswer;
  readonly counts: Readonly<Record<Eligibility, number>>;
  readonly search: string;
}

export interface StoryRow {
  readonly offer: OfferSummary;
  /** One a column; null: not described for that day. */
  readonly outcomes: readonly { readonly eligibility: Eligibility | null; readonly explanation: string }[];
}

export interface StoryAnswer {
  /** null: today. */
  readonly asOf: Moment;
  readonly columns: readonly StoryColumn[];
  /** Providers' own offers, by name; null where there are too many for a table. */
  readonly rows: readonly StoryRow[] | null;
  readonly stops: readonly LawEventAnswer[];
}

export interface HomeAnswer {
  readonly seq: number;
  readonly hash: string;
  /** When the last entry was journalled; null: nothing is here yet. */
  readonly recorded: Moment;
  readonly illustrative: boolean;
  readonly offers: number;
  readonly profiles: readonly ProfileAnswer[];
  readonly story: StoryAnswer | null;
}

interface Found {
  readonly offers: number;
  /** One answer for each of the story's profiles, none for a node without them. */
  readonly story: readonly SearchAnswer[];
}

export function homeAnswer(found: Found, catalogue: Catalogue, asked: Instant | undefined, voice: Voice): HomeAnswer {
  const { seq, hash, at } = catalogue.head();
  return {
    seq,
    hash,
    recorded: seq === 0 ? null : at,
    illustrative: catalogue.illustrative,
    offers: found.offers,
    profiles: catalogue.profiles().map((profile) => profileAnswer(profile, voice)),
    story: storyAnswer(found.story, catalogue, asked, voice),
  };
}

function storyAnswer(
  answers: readonly SearchAnswer[],
  catalogue: Catalogue,
  asked: Instant | undefined,
  voice: Voice,
): StoryAnswer | null {
  const now = catalogue.now();
  const columns = answers.flatMap(({ profile, counts, query }): readonly StoryColumn[] => {
    if (profile === undefined) return [];
    const search = searchAddress({ ...query, limit: DEFAULT_LIMIT }, now);
    return [{ profile: profileAnswer(profile, voice), counts, search }];
  });
  if (columns.length === 0) return null;
  const tooMany = answers.some(({ total, hits }) => total > hits.length);
  return {
    asOf: asked === undefined ? null : moment(asked),
    columns,
    rows: tooMany ? null : storyRows(answers, asked, voice),
    stops: lawEvents(catalogue.law(), now, voice, STORY_LAW),
  };
}

function storyRows(answers: readonly SearchAnswer[], asOf: Instant | undefined, voice: Voice): readonly StoryRow[] {
  const results = answers.map(({ hits }) => new Map(hits.map(({ offer, result }) => [offer.id, result?.eligibility])));
  const offers = new Map(answers.flatMap(({ hits }) => hits.map(({ offer }) => [offer.id, offer])));
  return [...offers.values()]
    .filter(({ standing }) => standing === 'own')
    .map((offer) => ({
      offer: offerSummary(offer, voice, { asOf }),
      outcomes: answers.map(({ profile }, place) => {
        const question: Question = { profile: profile?.id, asOf };
        return {
          eligibility: results[place]?.get(offer.id) ?? null,
          explanation: explanationAddress(offer.id, question),
        };
      }),
    }))
    .sort((a, b) => compareCodePoints(fold(a.offer.name.text), fold(b.offer.name.text)));
}
