/**
 * Who owns a company, up to the first entity outside the EU on each path (policies/README.md D12).
 *
 * Two readings of "held indirectly" exist and no official text settles it: *multiplied* is the product of the shares
 * along the path; *attributed* is the same, but inside a holding a holder with more than 50 % counts as the whole and
 * its co-holders as nothing. The stake in the company itself is always taken at face value.
 *
 * What is not disclosed could be anybody's, so every figure is an interval. No path visits an entity twice (a cycle
 * adds nothing). Where the graph is too large the figures found are still true lower bounds.
 */
import type { Iri } from '../did.js';
import type { Fact } from './facts.js';
import { type Company, type OwnersGraph, ownersOf, pathTo, shownOf } from './owners/discovery.js';
import type { Bounds, Measure } from './owners/holding.js';
import { flowsOf, type Part } from './owners/propagation.js';
import { reachOf } from './owners/reach.js';
import { capped, type Share } from './percent.js';
import type { Reading, Stated } from './reading.js';
import { ASSURANCE, type Assurance, type Input } from './verdict.js';

export type { Measure } from './owners/holding.js';

/** An entity outside the EU, with what it holds in all. */
export interface Holder {
  readonly id: Iri;
  readonly name: string;
  readonly country: string;
  readonly multiplied: Share;
  readonly attributed: Bounds;
}

/** How a holder is reached. */
export interface Route {
  /** The shortest path to it, from the company up; of several the first in code-point order. */
  readonly path: readonly Iri[];
  /** The statements along that path, then others that name it as a holder. */
  readonly inputs: readonly Input[];
}

export interface Ownership {
  /** Nearest first. */
  readonly holders: readonly Holder[];
  readonly routeTo: (holder: Holder) => Route;
  /** Mass that could belong to anybody. */
  readonly undisclosed: { readonly multiplied: Share; readonly attributed: Share };
  /** The statements used, nearest first; not more than are worth reading. */
  readonly inputs: readonly Input[];
  /** The lowest level of the statements used. */
  readonly level: Assurance;
  readonly tooLarge: boolean;
  /** Stakes looked at: the work of this day, never more than twice the limit. */
  readonly steps: number;
  /** Whether any statement on the way tells votes from capital. */
  readonly votesStated: boolean;
}

/** Statements shown in one reason: with very many of them, more would explain less. */
const SHOWN = 50;

/**
 * Walked once for each reading: the rule, what is drawn beside it and other rules' flags ask for the same owners, of whom
 * there may be thousands.
 * @param root the statement about the company's own holders to start from.
 */
export function ownershipOf(reading: Reading, root: Stated<'holdings'>, measure: Measure): Ownership {
  let walks = WALKED.get(reading);
  if (walks === undefined) {
    walks = { capital: new Map(), votes: new Map() };
    WALKED.set(reading, walks);
  }
  let walked = walks[measure].get(root.fact);
  if (walked === undefined) {
    walked = walkedFrom(reading, root, measure);
    walks[measure].set(root.fact, walked);
  }
  return walked;
}

/** What a walk looked at is noted in its reading, which therefore has to be the same one. */
const WALKED = new WeakMap<Reading, Readonly<Record<Measure, Map<Fact, Ownership>>>>();

function walkedFrom(reading: Reading, root: Stated<'holdings'>, measure: Measure): Ownership {
  const { ownershipSteps, ownershipDepth: depth } = reading.law.limits;
  const { days, within } = reading.ask(reachOf, root.fact.subject);
  const steps = Math.floor(ownershipSteps / days);
  const graph = ownersOf(reading, root, measure, {
    steps,
    ...(within === undefined ? {} : { within: new Set(within) }),
  });
  const flows = flowsOf(graph, { steps, depth });
  const companies = [...graph.companies.values()];
  return {
    holders: holdersOf(graph, flows.outside),
    routeTo: ({ id }) => routeTo(graph, id),
    undisclosed: {
      multiplied: capped(flows.anybody.multiplied),
      attributed: capped(flows.anybody.attributed),
    },
    inputs: companies.slice(0, SHOWN).map((company) => shownOf(company)),
    level: ASSURANCE.find((level) => companies.some(({ stated }) => stated.level === level)) ?? 'none',
    tooLarge: graph.tooLarge || flows.tooLarge,
    steps: graph.steps + flows.steps,
    votesStated: companies.some(({ stakes }) => stakes.votesStated),
  };
}

function holdersOf({ companies }: OwnersGraph, outside: ReadonlyMap<Iri, Part>): readonly Holder[] {
  const holders = new Map<Iri, Holder>();
  for (const { edges } of companies.values()) {
    for (const { holder, leads } of edges) {
      const { id, name = id, country = '?' } = holder;
      const part = outside.get(id);
      if (leads !== 'outside' || part === undefined || holders.has(id)) continue;
      holders.set(id, { ...part, id, name, country });
    }
  }
  return [...holders.values()];
}

function routeTo({ companies }: OwnersGraph, holder: Iri): Route {
  const isHeld = ({ edges }: Company) => edges.some((edge) => edge.leads === 'outside' && edge.holder.id === holder);
  const [nearest, ...others] = [...companies.values()].filter(isHeld);
  const path = nearest === undefined ? [] : pathTo(nearest);
  const along = path.map((company, i) => shownOf(company, path[i + 1]?.id ?? holder));
  return {
    path: [...path.map(({ id }) => id), holder],
    inputs: [...along, ...others.map((company) => shownOf(company, holder))].slice(0, SHOWN),
  };
}
