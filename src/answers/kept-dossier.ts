/** A dossier that was kept: what it said, what is known now of the same day, and what holds today. */
import type { DossierImpact, KeptDossier, ReviewedDossier } from '../catalogue/verbs/tendering.js';
import type { Digest } from '../core/digest.js';
import { formatInstant } from '../core/instant.js';
import type { Eligibility } from '../core/policy/profile.js';
import type { Voice } from '../messages/voice.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';

export interface KeptDossierAnswer {
  /** Digest of the record: whoever has it may ask again. */
  readonly dossier: Digest;
  readonly url: string;
  /** RFC 3339 UTC. */
  readonly keptAt: string;
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly profile: ProfileAnswer;
  readonly verdictHash: Digest;
  readonly offers: readonly string[];
  /** Where the archive is made again, with the same verdicts. */
  readonly archive: string;
}

export interface ReviewedDossierAnswer extends Omit<KeptDossierAnswer, 'offers'> {
  readonly today: Moment;
  /** The verdicts of then were found again, to the last reason. */
  readonly reproduced: boolean;
  readonly offers: readonly {
    readonly offer: OfferSummary;
    readonly given: Eligibility;
    /** On the same day, by what is known now; null: not on offer. */
    readonly knownNow: Eligibility | null;
    readonly today: Eligibility | null;
  }[];
  /** Offers that come out otherwise now, on that day or today. */
  readonly changed: number;
}

/** Dossiers that an event would touch, each under its own profile. */
export interface DossierImpactAnswer {
  readonly dossier: Digest;
  readonly profile: ProfileAnswer;
  readonly offers: readonly {
    readonly iri: string;
    readonly outcome: { readonly before: Eligibility; readonly after: Eligibility };
    readonly rules: readonly string[];
  }[];
}

export function keptDossierAnswer(kept: KeptDossier, illustrative: boolean, voice: Voice): KeptDossierAnswer {
  const { digest, record, at, profile, head } = kept;
  return {
    dossier: digest,
    url: `/dossiers/${digest}`,
    keptAt: at,
    asOf: moment(record.asOf),
    knownAt: moment(record.knownAt),
    seq: head.seq,
    illustrative,
    profile: profileAnswer(profile, voice),
    verdictHash: record.verdictHash,
    offers: record.offers,
    archive: `/dossiers?${archiveParams(kept)}`,
  };
}

export function reviewedDossierAnswer(
  reviewed: ReviewedDossier,
  illustrative: boolean,
  voice: Voice,
): ReviewedDossierAnswer {
  const { record, today, isReproduced, offers } = reviewed;
  const { profile, goLive, termEnd, asOf, knownAt } = record;
  return {
    ...keptDossierAnswer(reviewed, illustrative, voice),
    today: moment(today),
    reproduced: isReproduced,
    offers: offers.map(({ offer, given, knownNow, today: current }) => ({
      offer: offerSummary(offer, voice, { profile, goLive, termEnd, asOf, knownAt }),
      given,
      knownNow: knownNow ?? null,
      today: current ?? null,
    })),
    changed: offers.filter(({ given, knownNow, today: current }) => given !== knownNow || given !== current).length,
  };
}

export function dossierImpactAnswer({ digest, profile, effects }: DossierImpact, voice: Voice): DossierImpactAnswer {
  return {
    dossier: digest,
    profile: profileAnswer(profile, voice),
    offers: effects.map(({ offer, before, after, effect }) => ({
      iri: offer.iri,
      outcome: { before, after },
      rules: effect.verdicts.map(({ rule }) => rule),
    })),
  };
}

/** The question that the archive answers, offer by offer. */
export function archiveParams({ record }: Pick<KeptDossier, 'record'>): URLSearchParams {
  const { profile, goLive, termEnd, asOf, knownAt, offers } = record;
  const params = new URLSearchParams({ profile, asOf: formatInstant(asOf), knownAt: formatInstant(knownAt) });
  for (const [name, at] of Object.entries({ goLive, termEnd }))
    if (at !== undefined) params.set(name, formatInstant(at));
  for (const offer of offers) params.append('offer', offer);
  return params;
}
