/**
 * How much of a company its owners have in the end: what flows up is carried from company to company, each edge once,
 * however many paths lead through it. Only inside a circle of companies, where a path may not come back, the paths are
 * walked one by one.
 */
import type { Iri } from '../../did.js';
import { add, NOTHING, of, type Share, WHOLE } from '../percent.js';
import { components } from './components.js';
import type { Company, Edge, OwnersGraph } from './discovery.js';
import type { Bounds } from './holding.js';

/** A part of the company that is asked about, by both readings. */
export interface Part {
  readonly multiplied: Share;
  readonly attributed: Bounds;
}

export interface Flows {
  /** What reaches each holder outside the EU, in the order found. */
  readonly outside: ReadonlyMap<Iri, Part>;
  /** What could belong to anybody. */
  readonly anybody: { readonly multiplied: Share; readonly attributed: Share };
  readonly tooLarge: boolean;
  /** Stakes followed. */
  readonly steps: number;
}

export interface FlowLimits {
  /** Edges followed, at most, whether to a new company or once more within a circle. */
  readonly steps: number;
  /** Levels above the company: each adds digits to exact shares. */
  readonly depth: number;
}

const NO_PART: Part = { multiplied: NOTHING, attributed: { low: NOTHING, high: NOTHING } };
const ALL: Part = { multiplied: WHOLE, attributed: { low: WHOLE, high: WHOLE } };

export function flowsOf({ companies }: OwnersGraph, limits: FlowLimits): Flows {
  const propagation = new Propagation(companies, limits);
  return propagation.run();
}

interface Inflow {
  readonly part: Part;
  /** The longest way up to here, in levels. */
  readonly level: number;
}

class Propagation {
  readonly #inflows = new Map<Iri, Inflow>();
  readonly #outside = new Map<Iri, Part>();
  #anybody = { multiplied: NOTHING, attributed: NOTHING };
  #tooLarge = false;
  #steps = 0;

  constructor(
    readonly companies: ReadonlyMap<Iri, Company>,
    readonly limits: FlowLimits,
  ) {}

  run(): Flows {
    const above = new Map([...this.companies.values()].map((company) => [company.id, this.#above(company)]));
    const [first] = this.companies.keys();
    if (first !== undefined) this.#inflows.set(first, { part: ALL, level: 0 });
    for (const group of components(this.companies.keys(), (id) => above.get(id) ?? [])) {
      const members: ReadonlySet<Iri> = new Set(group);
      for (const id of group) {
        const inflow = this.#inflows.get(id);
        // Entries are settled before the group is walked: what leaves a group never comes back to it.
        if (inflow !== undefined) this.#visit(id, inflow, members, new Set([id]));
      }
    }
    return { outside: this.#outside, anybody: this.#anybody, tooLarge: this.#tooLarge, steps: this.#steps };
  }

  /** Also where another statement places a company outside: a path through it may still not come back to it. */
  #above({ edges }: Company): readonly Iri[] {
    return edges.map(({ holder }) => holder.id).filter((id) => this.companies.has(id));
  }

  /** @param path companies of the group that were passed on the way: a path never visits one twice. */
  #visit(id: Iri, { part, level }: Inflow, group: ReadonlySet<Iri>, path: Set<Iri>): void {
    const company = this.companies.get(id);
    if (company === undefined || level > this.limits.depth) {
      this.#tooLarge = true;
      return;
    }
    const { rest, attributedRest } = company.stakes;
    this.#hide(of(part.multiplied, rest), of(part.attributed.high, attributedRest));
    for (const edge of company.edges) {
      if (this.#steps >= this.limits.steps) {
        this.#tooLarge = true;
        return;
      }
      this.#steps += 1;
      this.#follow(edge, { part: partOf(part, edge), level: level + 1 }, group, path);
    }
  }

  #follow({ holder: { id }, leads }: Edge, inflow: Inflow, group: ReadonlySet<Iri>, path: Set<Iri>): void {
    const { part, level } = inflow;
    if (path.has(id)) return;
    switch (leads) {
      case 'inside':
        return;
      case 'anybody':
        this.#hide(part.multiplied, part.attributed.high);
        return;
      case 'outside':
        this.#outside.set(id, sum(this.#outside.get(id) ?? NO_PART, part));
        return;
      case 'above':
        if (group.has(id)) {
          path.add(id);
          this.#visit(id, inflow, group, path);
          path.delete(id);
          return;
        }
        {
          const before = this.#inflows.get(id);
          this.#inflows.set(id, {
            part: sum(before?.part ?? NO_PART, part),
            level: Math.max(before?.level ?? 0, level),
          });
        }
    }
  }

  #hide(multiplied: Share, attributed: Share): void {
    this.#anybody = {
      multiplied: add(this.#anybody.multiplied, multiplied),
      attributed: add(this.#anybody.attributed, attributed),
    };
  }
}

function partOf({ multiplied, attributed }: Part, edge: Edge): Part {
  return {
    multiplied: of(multiplied, edge.multiplied),
    attributed: { low: of(attributed.low, edge.attributed.low), high: of(attributed.high, edge.attributed.high) },
  };
}

function sum(a: Part, b: Part): Part {
  return {
    multiplied: add(a.multiplied, b.multiplied),
    attributed: {
      low: add(a.attributed.low, b.attributed.low),
      high: add(a.attributed.high, b.attributed.high),
    },
  };
}
