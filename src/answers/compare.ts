/** Offers side by side: for each fact and each requirement what they state, and whether that is the same. */
import type { Instant } from '../core/instant.js';
import type { Eligibility, RequirementKind, RequirementResult } from '../core/policy/profile.js';
import type { Verdict } from '../core/policy/verdict.js';
import type { Comparison } from '../core/search/comparison.js';
import { differencesFirst, type Likeness, likenessOf } from '../core/search/likeness.js';
import { certificatesOn, labelsOn, locationsOn, type OfferView } from '../core/search/offer.js';
import type { Voice } from '../messages/voice.js';
import { explanationAddress, type Question } from './address.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';

export interface ComparedOffer extends OfferSummary {
  /** null without a profile. */
  readonly eligibility: Eligibility | null;
  readonly explanation: string | null;
}

export interface CellAnswer {
  /** null: nothing is stated. */
  readonly text: string | null;
  /** Of a requirement; null for a fact. */
  readonly verdict: Verdict | 'NOT-JUDGED' | null;
}

export interface RowAnswer {
  /** Of a fact its name, of a requirement its id. */
  readonly id: string;
  readonly title: string;
  /** null for a fact. */
  readonly kind: RequirementKind | null;
  readonly likeness: Likeness;
  /** One for each offer, in their order. */
  readonly cells: readonly CellAnswer[];
}

export interface ComparisonBody {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly profile: ProfileAnswer | null;
  readonly offers: readonly ComparedOffer[];
  /** Differences first. */
  readonly requirements: readonly RowAnswer[];
  /** Differences first. */
  readonly facts: readonly RowAnswer[];
}

export function comparisonAnswer(
  { offers, profile, head, when }: Comparison,
  { voice, illustrative }: { readonly voice: Voice; readonly illustrative: boolean },
  question: Question,
): ComparisonBody {
  const results = offers.map(({ result }) => result?.results ?? []);
  return {
    asOf: moment(when.asOf),
    knownAt: moment(when.knownAt),
    seq: head.seq,
    illustrative,
    profile: profile === undefined ? null : profileAnswer(profile, voice),
    offers: offers.map(({ offer, result }) => ({
      ...offerSummary(offer, voice, question),
      eligibility: result?.eligibility ?? null,
      explanation: result === undefined ? null : explanationAddress(offer.id, question),
    })),
    requirements: differencesFirst(
      (profile?.requirements ?? []).map(({ id, title, kind }, place): RowAnswer => {
        const cells = results.map((one) => verdictCell(one[place], voice));
        const stated = cells.map(({ verdict }) => (verdict === 'NOT-JUDGED' ? null : verdict));
        return { id, title: voice.text(title), kind, likeness: likenessOf(stated), cells };
      }),
    ),
    facts: differencesFirst(
      FACTS.map(({ id, title, values }): RowAnswer => {
        const stated = offers.map(({ offer }) => values(offer, when.asOf, voice));
        const texts = stated.map((list) => (list.length === 0 ? null : list.join(', ')));
        return {
          id,
          title: title(voice),
          kind: null,
          likeness: likenessOf(texts),
          cells: texts.map((text) => ({ text, verdict: null })),
        };
      }),
    ),
  };
}

interface ComparedFact {
  readonly id: string;
  readonly title: (voice: Voice) => string;
  /** In words and sorted, so that equal lists are equal texts. */
  readonly values: (offer: OfferView, asOf: Instant, voice: Voice) => readonly string[];
}

const FACTS: readonly ComparedFact[] = [
  {
    id: 'country',
    title: ({ ui }) => ui.facets.country,
    values: ({ provider }, _, voice) => (provider.country === undefined ? [] : [voice.country(provider.country)]),
  },
  {
    id: 'type',
    title: ({ ui }) => ui.facets.type,
    values: ({ types }, _, voice) => types.map(voice.service).sort(),
  },
  {
    id: 'location',
    title: ({ ui }) => ui.facets.location,
    values: (offer, asOf, voice) => locationsOn(offer, asOf).map(voice.country),
  },
  {
    id: 'certificate',
    title: ({ ui }) => ui.facets.certificate,
    values: (offer, asOf, voice) => certificatesOn(offer, asOf).map(voice.scheme),
  },
  { id: 'label', title: ({ ui }) => ui.facets.label, values: (offer, asOf) => labelsOn(offer, asOf) },
  {
    id: 'standing',
    title: ({ ui }) => ui.compare.standing,
    values: ({ standing }, _, { ui }) => [ui.compare.standings[standing]],
  },
];

/** The reason is the first of the rules that the verdict comes from. */
function verdictCell(result: RequirementResult | undefined, voice: Voice): CellAnswer {
  if (result === undefined) return { text: null, verdict: 'NOT-JUDGED' };
  const { verdict, findings } = result;
  const [deciding = findings[0]] = findings.filter(({ finding }) => finding.verdict === verdict);
  const reason = deciding?.finding.reasons[0];
  return { text: reason === undefined ? null : voice.reason(reason.code, reason.params), verdict };
}
