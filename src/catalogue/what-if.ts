/**
 * What would be otherwise if something were: only offers that looked at what is supposed are judged again, only by the
 * rules that did, and only on the day asked. Nothing is stored.
 */
import type { Iri } from '../core/did.js';
import type { Head } from '../core/journal.js';
import { rulesOf } from '../core/policy/changes.js';
import { eligibilitySteps } from '../core/policy/evaluate.js';
import { layersOf } from '../core/policy/hosting.js';
import type { Supposal } from '../core/policy/hypothesis.js';
import type { Inquiry } from '../core/policy/inquiry.js';
import type { Eligibility, Profile } from '../core/policy/profile.js';
import { Reading as Look } from '../core/policy/reading.js';
import { type Ground, type Supposed, suppose } from '../core/policy/suppose.js';
import type { RuleKey } from '../core/policy/verdict.js';
import { type Effect, effectOn, rulingsOn } from '../core/policy/what-if.js';
import { done, type Outcome, refused } from '../core/problem.js';
import { at } from '../core/time/timeline.js';
import type { OfferEffect, WhatIfAnswer } from './catalogue.js';
import type { Present } from './present.js';
import { type Reading, withContract } from './read.js';

/** Offers judged without a pause: between two slices others are served. */
const SLICE = 200;
/** What is published meanwhile makes it begin again; a catalogue that moves all the time is asked again later. */
const TRIES = 3;

/** @returns the effects, `parameter-invalid` for a hypothesis about nothing, `not-found` for a profile that is not here. */
export async function whatIf(question: Supposal, reading: Reading): Promise<Outcome<WhatIfAnswer>> {
  const { present, shelf } = reading;
  const named = question.profile === undefined ? shelf.newest.at(-1) : shelf.find(question.profile);
  if (named === undefined) return refused('not-found', [], { profile: question.profile ?? '' });
  const contract = withContract(named, question);
  if (!contract.ok) return contract;
  const profile = contract.value;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const real = present.inquire();
    const supposed = suppose(question.hypotheses, groundOf(present, real, question));
    if (!supposed.ok) return supposed;
    const { head } = present;
    const judged = await judge({ question, profile, present, real, supposed: supposed.value, head });
    if (judged !== undefined) return done(judged);
  }
  return refused('busy', [], { seconds: 2 });
}

interface Circumstances {
  readonly question: Supposal;
  readonly profile: Profile;
  readonly present: Present;
  readonly real: Inquiry;
  readonly supposed: Supposed;
  readonly head: Head;
}

/** @returns undefined when the catalogue moved on meanwhile. */
async function judge(circumstances: Circumstances): Promise<WhatIfAnswer | undefined> {
  const { question, profile, present, supposed, head } = circumstances;
  const touched = [...supposed.touched];
  const offers = [...new Set(touched.flatMap((key) => [...present.dependents(key)]))].sort();
  const looking = new Set(touched.flatMap((key) => present.rulesLookingAt(key)));
  const rules = rulesOf(profile).filter((rule) => looking.has(rule));
  const tally: Tally = new Map();
  const effects: OfferEffect[] = [];
  let [total, more] = [0, false];
  for (const [index, iri] of offers.entries()) {
    if (index > 0 && index % SLICE === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      if (present.head.seq !== head.seq) return undefined;
    }
    const found = effectsOn(iri, rules, circumstances);
    if (found === undefined) continue;
    total += 1;
    if (found.before !== found.after) count(found, tally);
    if (question.after !== undefined && iri <= question.after) continue;
    if (effects.length < question.limit) effects.push(found);
    else more = true;
  }
  const last = effects.at(-1);
  return {
    question,
    head,
    profile,
    judged: offers.length,
    total,
    outcomes: [...tally.values()].sort((a, b) => b.offers - a.offers),
    effects,
    ...(more && last !== undefined ? { next: last.offer.iri } : {}),
  };
}

type Tally = Map<string, { readonly before: Eligibility; readonly after: Eligibility; readonly offers: number }>;

function count({ before, after }: OfferEffect, tally: Tally): void {
  const mark = `${before} ${after}`;
  tally.set(mark, { before, after, offers: (tally.get(mark)?.offers ?? 0) + 1 });
}

/** @returns undefined when nothing would be otherwise, or the offer is not one on that day. */
function effectsOn(
  iri: Iri,
  rules: readonly RuleKey[],
  { question, profile, present, real, supposed }: Circumstances,
): OfferEffect | undefined {
  const { asOf } = question;
  const offer = present.index.get(iri);
  if (offer === undefined || offer.standing !== 'own' || asOf < offer.from || asOf >= offer.until) return undefined;
  const comparison = { real, supposed: supposed.inquiry, asOf, contract: profile.parameters };
  const effect = effectOn(iri, rules, offer.rulings, comparison);
  if (effect.verdicts.length === 0 && effect.notes.length === 0) return undefined;
  const outcome = (supposing?: Effect) =>
    at(eligibilitySteps(profile, rulingsOn(asOf, offer.rulings, supposing)), asOf);
  const layers = layersOf(new Look(real, asOf), iri).offers.slice(1);
  return { offer, before: outcome(), after: outcome(effect), effect, layers };
}

function groundOf({ documents }: Present, inquiry: Inquiry, { asOf }: Supposal): Ground {
  return {
    inquiry,
    asOf,
    statementsOf: (credential) => documents.get(credential)?.claims?.statements,
  };
}
