/**
 * The eligibility of an offer under a profile, for all days: what `evaluateProfile` says on each of them, without
 * reasons. Whole catalogues are read this way when a profile is asked about for the first time, so verdicts are plain
 * numbers here, and the steps of one requirement after the other are merged into the lowest so far: a few days on
 * which something fails soon stand below all the rest.
 */
import { BEGINNING, FOREVER, type Instant } from '../instant.js';
import type { Step, Timeline } from '../time/timeline.js';
import { neverJudged, promised } from './evaluate.js';
import type { Eligibility, Profile, Requirement } from './profile.js';
import { type Ruling, type Rulings, verdictOver } from './ruling.js';
import type { Contract } from './term.js';
import type { RuleKey, Verdict } from './verdict.js';

/** Kleene's order (policies/README.md D6); what is neutral stands above, so that the lowest is never it. */
const RANKS: Readonly<Record<Verdict, number>> = { FAIL: 0, UNKNOWN: 1, CONDITIONAL: 2, PASS: 3, 'N/A': 4 };
const NEUTRAL = RANKS['N/A'];
/** By rank (D10). */
const OUTCOMES: readonly Eligibility[] = ['excluded', 'to-clarify', 'eligible-with-conditions', 'eligible', 'eligible'];

/** Ascending, the first at BEGINNING, neighbours of different ranks. */
class Ranks {
  readonly from: Instant[] = [];
  readonly rank: number[] = [];

  push(from: Instant, rank: number): void {
    if (this.rank[this.rank.length - 1] === rank) return;
    this.from.push(from);
    this.rank.push(rank);
  }
}

/**
 * @param rulings of one offer; a rule that the profile asks for and that has none is a bug in the caller.
 */
export function eligibilitySteps(profile: Profile, rulings: Rulings): Timeline<Eligibility> {
  let lowest = ALWAYS_NEUTRAL;
  for (const requirement of profile.requirements) {
    if (requirement.kind === 'S' || requirement.rules.length === 0) continue;
    const pick = requirement.combine === 'any' ? higher : lower;
    let joined = ALWAYS_NEUTRAL;
    for (const rule of requirement.rules) {
      joined = merged(joined, ranksOf(rule, requirement, profile, rulings), pick);
    }
    lowest = merged(lowest, joined, lower);
  }
  return outcomes(lowest);
}

const ALWAYS_NEUTRAL = new Ranks();
ALWAYS_NEUTRAL.push(BEGINNING, NEUTRAL);

function lower(a: number, b: number): number {
  return a < b ? a : b;
}

function higher(a: number, b: number): number {
  if (a === NEUTRAL) return b;
  return b === NEUTRAL || a > b ? a : b;
}

function ranksOf(rule: RuleKey, { kind }: Requirement, profile: Profile, rulings: Rulings): Ranks {
  const timeline = rulings.get(rule);
  if (timeline === undefined) throw neverJudged(profile, rule);
  const { parameters } = profile;
  const ranks = new Ranks();
  for (const [index, { from, value }] of timeline.entries()) {
    const rank = RANKS[verdictOver(value, parameters)];
    if (kind !== 'G' || from >= parameters.goLive) ranks.push(from, rank);
    else {
      ranks.push(from, rankBefore(value, parameters));
      if ((timeline[index + 1]?.from ?? FOREVER) > parameters.goLive) ranks.push(parameters.goLive, rank);
    }
  }
  return ranks;
}

/** Before go-live, what fails may be on its way (D9). */
function rankBefore(ruling: Ruling, contract: Contract): number {
  return RANKS[promised(verdictOver(ruling, contract), ruling.inProgress && ruling.term === undefined)];
}

/** Pointwise; one pass over both. */
function merged(a: Ranks, b: Ranks, pick: (a: number, b: number) => number): Ranks {
  if (a === ALWAYS_NEUTRAL) return b;
  const into = new Ranks();
  let [i, j] = [0, 0];
  let from = BEGINNING;
  for (;;) {
    into.push(from, pick(a.rank[i] as number, b.rank[j] as number));
    const [nextA, nextB] = [a.from[i + 1] ?? FOREVER, b.from[j + 1] ?? FOREVER];
    from = nextA < nextB ? nextA : nextB;
    if (from === FOREVER) return into;
    if (nextA === from) i += 1;
    if (nextB === from) j += 1;
  }
}

function outcomes({ from, rank }: Ranks): Timeline<Eligibility> {
  const steps: [Step<Eligibility>, ...Step<Eligibility>[]] = [
    { from: BEGINNING, value: OUTCOMES[rank[0] as number] as Eligibility },
  ];
  for (let i = 1; i < from.length; i++) {
    const value = OUTCOMES[rank[i] as number] as Eligibility;
    if (steps[steps.length - 1]?.value !== value) steps.push({ from: from[i] as Instant, value });
  }
  return steps;
}
