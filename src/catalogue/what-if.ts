/**
 * What would be otherwise if something were: only offers that looked at what is supposed are judged again, only by the
 * rules that did, and only on the day asked. Nothing is stored.
 */
import type { Iri } from '../core/did.js';
import type { Instant } from '../core/instant.js';
import type { Head } from '../core/journal.js';
import { aspectOf } from '../core/policy/aspects.js';
import { rulesOf } from '../core/policy/changes.js';
import { DayReading } from '../core/policy/day-reading.js';
import { verdictsOn } from '../core/policy/evaluate.js';
import { layersOf } from '../core/policy/hosting.js';
import type { Supposal } from '../core/policy/hypothesis.js';
import type { Inquiry } from '../core/policy/inquiry.js';
import type { Eligibility, Profile } from '../core/policy/profile.js';
import type { Rulings } from '../core/policy/ruling.js';
import { type Ground, type Supposed, suppose } from '../core/policy/suppose.js';
import {
  type Comparison,
  comparison,
  comparisonAbout,
  effectOf,
  type Glance,
  glanceAt,
  supposedRulings,
} from '../core/policy/what-if.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { OfferView } from '../core/search/offer.js';
import type { OfferEffect, WhatIfAnswer } from '../core/search/supposed.js';
import type { Present } from './present.js';
import { type Reading, withContract } from './read.js';

/** Offers judged without a pause: between two slices others are served. */
const SLICE = 200;
/** What is published meanwhile makes it begin again; a catalogue that moves all the time is asked again later. */
const TRIES = 3;

/**
 * @param only the offers to look at; absent: all.
 * @returns the effects, `parameter-invalid` for a hypothesis about nothing, `not-found` for a profile that is not here.
 */
export async function whatIf(
  question: Supposal,
  reading: Reading,
  only?: ReadonlySet<Iri>,
): Promise<Outcome<WhatIfAnswer>> {
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
    const judged = await judge({ question, profile, present, supposed: supposed.value, head, only });
    if (judged !== undefined) return done(judged);
  }
  return refused('busy', [], { seconds: 2 });
}

interface Circumstances {
  readonly question: Supposal;
  readonly profile: Profile;
  readonly present: Present;
  readonly supposed: Supposed;
  readonly head: Head;
  readonly only: ReadonlySet<Iri> | undefined;
}

/** @returns undefined when the catalogue moved on meanwhile. */
async function judge(circumstances: Circumstances): Promise<WhatIfAnswer | undefined> {
  const { question, profile, present, supposed, head, only } = circumstances;
  const touched = [...supposed.touched];
  const dependents = new Set(touched.flatMap((key) => [...present.dependents(key)]));
  const offers = [...dependents].filter((iri) => only?.has(iri) ?? true).sort();
  const aspects = new Set(touched.map(aspectOf));
  const rules = rulesOf(profile);
  const tally: Tally = new Map();
  const effects: OfferEffect[] = [];
  let both = compare(circumstances);
  let [total, more] = [0, false];
  for (const [index, iri] of offers.entries()) {
    if (index > 0 && index % SLICE === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      if (present.head.seq !== head.seq) return undefined;
      both = compare(circumstances);
    }
    const offer = offeredOn(question.asOf, present.index.get(iri));
    const looking = rules.filter((rule) => present.mayLook(iri, rule, aspects));
    const own = comparisonAbout(iri, both);
    const glance = offer && glanceAt(iri, looking, offer.rulings, own);
    if (offer === undefined || glance === undefined) continue;
    total += 1;
    const outcomes = outcomesOf(profile, offer, question.asOf, glance);
    if (outcomes.before !== outcomes.after) count(outcomes, tally);
    if (question.after !== undefined && iri <= question.after) continue;
    if (effects.length < question.limit) {
      const layers = layersOf(own.real, iri).offers.slice(1);
      effects.push({ offer, ...outcomes, effect: effectOf(glance, iri, own), layers });
    } else more = true;
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

/** Opened anew for every slice: neighbours by IRI share a provider, others mostly nothing. */
function compare({ question, profile, present, supposed }: Circumstances): Comparison {
  return comparison(
    new DayReading(present.inquire(), question.asOf),
    new DayReading(supposed.inquiry.anew(), question.asOf),
    profile.parameters,
  );
}

interface Outcomes {
  readonly before: Eligibility;
  readonly after: Eligibility;
}

type Tally = Map<string, Outcomes & { readonly offers: number }>;

function count({ before, after }: Outcomes, tally: Tally): void {
  const mark = `${before} ${after}`;
  tally.set(mark, { before, after, offers: (tally.get(mark)?.offers ?? 0) + 1 });
}

/** Undefined when it is not an offer on that day, or not one by its provider. */
function offeredOn(asOf: Instant, offer: OfferView | undefined): OfferView | undefined {
  return offer?.standing === 'own' && offer.from <= asOf && asOf < offer.until ? offer : undefined;
}

function outcomesOf(profile: Profile, { rulings }: OfferView, asOf: Instant, glance: Glance): Outcomes {
  const outcome = (of: Rulings) => verdictsOn(profile, of, asOf).eligibility;
  // Also where no verdict moves: what is on its way counts for a profile, too.
  return { before: outcome(rulings), after: outcome(supposedRulings(rulings, glance)) };
}

function groundOf({ documents }: Present, inquiry: Inquiry, { asOf }: Supposal): Ground {
  return {
    inquiry,
    asOf,
    statementsOf: (credential) => documents.get(credential)?.claims?.statements,
  };
}
