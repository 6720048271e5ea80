/** What would be otherwise, offer by offer. Everything here is hypothetical, and says so. */

import type { DossierImpact } from '../catalogue/verbs/tendering.js';
import type { Instant } from '../core/instant.js';
import { hypothesisParams, UNSIGNED } from '../core/policy/hypothesis.js';
import type { Eligibility, Profile } from '../core/policy/profile.js';
import type { Assurance, Verdict } from '../core/policy/verdict.js';
import { impactParams } from '../core/search/impact-query.js';
import type { OfferEffect, WhatIfAnswer } from '../core/search/supposed.js';
import type { Voice } from '../messages/voice.js';
import type { Question } from './address.js';
import { verdictChangeAnswer } from './cause.js';
import { type DossierImpactAnswer, dossierImpactAnswer } from './kept-dossier.js';
import type { Cite } from './law.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import { type FoundAnswer, type ReasonAnswer, splitKey } from './reason.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';

/** What was found, or is supposed: then nobody has signed it, and `hypothesis` says which one it is. */
export type SupposedFoundAnswer = Omit<FoundAnswer, 'credential'> & {
  readonly credential: FoundAnswer['credential'] | null;
  readonly hypothesis: number | null;
};

export type SupposedReasonAnswer = Omit<ReasonAnswer, 'found'> & { readonly found: readonly SupposedFoundAnswer[] };

export interface SupposedVerdictAnswer {
  readonly rule: string;
  readonly title: string;
  readonly floor: Assurance;
  readonly requirements: readonly string[];
  readonly before: { readonly verdict: Verdict; readonly reasons: readonly ReasonAnswer[] };
  readonly after: { readonly verdict: Verdict; readonly reasons: readonly SupposedReasonAnswer[] };
  readonly path: readonly string[];
}

export interface EffectAnswer {
  readonly hypothetical: true;
  readonly offer: OfferSummary;
  readonly outcome: { readonly before: Eligibility; readonly after: Eligibility };
  /** What the offer runs on, nearest first: an effect may come from below. */
  readonly layers: readonly string[];
  readonly verdicts: readonly SupposedVerdictAnswer[];
  /** Notes that a verdict would have and has not: the verdict itself stays. */
  readonly notes: readonly { readonly rule: string; readonly code: string; readonly text: string }[];
}

export interface WhatIfAnswerBody {
  readonly hypothetical: true;
  readonly note: string;
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly profile: ProfileAnswer;
  readonly hypotheses: readonly { readonly suppose: string; readonly text: string }[];
  /** Offers that had looked at what is supposed, and were judged again. */
  readonly judged: number;
  /** Offers for which anything would be otherwise. */
  readonly total: number;
  readonly outcomes: readonly { readonly before: Eligibility; readonly after: Eligibility; readonly offers: number }[];
  readonly offers: readonly EffectAnswer[];
  /** For a question with a body, the `after` of the next one; else the address of the next page. */
  readonly next: string | null;
  /** Of the dossiers that the question names: those that would be touched. */
  readonly dossiers: readonly DossierImpactAnswer[];
}

interface Circumstances {
  readonly voice: Voice;
  readonly cite: Cite;
  readonly illustrative: boolean;
  readonly now: Instant;
}

export function whatIfAnswer(answer: WhatIfAnswer, circumstances: Circumstances): WhatIfAnswerBody {
  const { question, head, profile, judged, total, outcomes, effects, next } = answer;
  const { voice, illustrative } = circumstances;
  return {
    hypothetical: true,
    note: voice.ui.changes.hypothetical,
    asOf: moment(question.asOf),
    knownAt: moment(question.knownAt),
    seq: head.seq,
    illustrative,
    profile: profileAnswer(profile, voice),
    hypotheses: question.hypotheses.map((one) => ({
      suppose: one.suppose,
      text: voice.hypothesis(one.suppose, hypothesisParams(one)),
    })),
    judged,
    total,
    outcomes,
    offers: effects.map((effect) => effectAnswer(effect, answer, circumstances)),
    next: next ?? null,
    dossiers: [],
  };
}

/** The same, asked by an address: what rests on one thing. */
export function impactAnswer(
  answer: WhatIfAnswer,
  dossiers: readonly DossierImpact[],
  circumstances: Circumstances,
): WhatIfAnswerBody {
  const next = answer.next === undefined ? null : `/impact?${impactParams(answer.question, answer.next)}`;
  const touched = dossiers.map((one) => dossierImpactAnswer(one, circumstances.voice));
  return { ...whatIfAnswer(answer, circumstances), next, dossiers: touched };
}

function effectAnswer(
  { offer, before, after, effect, layers }: OfferEffect,
  { question, profile }: WhatIfAnswer,
  { voice, cite, now }: Circumstances,
): EffectAnswer {
  const { goLive, termEnd, asOf, knownAt } = question;
  const real: Question = { profile: profile.id, goLive, termEnd, asOf, knownAt: knownAt === now ? undefined : knownAt };
  return {
    hypothetical: true,
    offer: offerSummary(offer, voice, real),
    outcome: { before, after },
    layers,
    verdicts: effect.verdicts.map((change) => supposedVerdict(change, profile, voice, cite)),
    notes: effect.notes.map(({ rule, flag }) => ({ rule: splitKey(rule).rule, code: flag, text: voice.flag(flag) })),
  };
}

function supposedVerdict(
  change: OfferEffect['effect']['verdicts'][number],
  profile: Profile,
  voice: Voice,
  cite: Cite,
): SupposedVerdictAnswer {
  const told = verdictChangeAnswer(change, profile, voice, cite);
  const reasons = told.after.reasons.map((reason) => ({ ...reason, found: reason.found.map(supposedFound) }));
  return { ...told, after: { ...told.after, reasons } };
}

function supposedFound(found: FoundAnswer): SupposedFoundAnswer {
  if (found.credential.digest !== UNSIGNED) return { ...found, hypothesis: null };
  return { ...found, credential: null, hypothesis: Number(found.credential.pointer.split('/')[2]) };
}
