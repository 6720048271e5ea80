/**
 * The owners of a company as a graph: found breadth-first from the company up, each owner in code-point order, so that
 * what is found, and the path shown to it, depend on nothing but the statements.
 */
import type { Iri } from '../../did.js';
import type { Party } from '../facts.js';
import { NOTHING, type Share } from '../percent.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import { ASSURANCE, type Assurance, type Input } from '../verdict.js';
import { type Bounds, type Measure, type Stakes, stakesOf } from './holding.js';

/** From a company to one who holds it. */
export interface Edge {
  readonly holder: Party;
  readonly multiplied: Share;
  readonly attributed: Bounds;
  /** outside the EU: the holder of D12; anybody: its country is not stated; above: followed; inside: the path ends. */
  readonly leads: 'outside' | 'anybody' | 'above' | 'inside';
}

export interface Company {
  readonly id: Iri;
  readonly stated: Stated<'holdings'>;
  readonly stakes: Stakes;
  readonly edges: readonly Edge[];
  /** The company through which it was found first; undefined for the one that is asked about. */
  readonly below: Company | undefined;
}

export interface OwnersGraph {
  /** Nearest first; the first one is the company that is asked about. */
  readonly companies: ReadonlyMap<Iri, Company>;
  /** Edges left out when there were too many: the figures are lower bounds. */
  readonly tooLarge: boolean;
  /** Stakes looked at. */
  readonly steps: number;
}

export interface DiscoveryLimits {
  /** Stakes to look at, at most. */
  readonly steps: number;
  /** The only companies to follow. Absent: all. */
  readonly within?: ReadonlySet<Iri>;
}

/** @param root the statement about the company's own holders to start from. */
export function ownersOf(
  reading: Reading,
  root: Stated<'holdings'>,
  measure: Measure,
  limits: DiscoveryLimits,
): OwnersGraph {
  return new Discovery(reading, measure, limits).from(root);
}

class Discovery {
  readonly #companies = new Map<Iri, Company>();
  /** What each owner has stated or had stated about it, looked up once. */
  readonly #above = new Map<Iri, Stated<'holdings'> | undefined>();
  readonly #found = new Set<Iri>();
  readonly #outside = new Map<string, boolean>();
  #left: number;

  constructor(
    readonly reading: Reading,
    readonly measure: Measure,
    readonly limits: DiscoveryLimits,
  ) {
    this.#left = limits.steps;
  }

  from(root: Stated<'holdings'>): OwnersGraph {
    const first = root.fact.subject;
    this.#above.set(first, root);
    let tooLarge = false;
    const found: [Stated<'holdings'>, Company | undefined][] = [[root, undefined]];
    // The list grows while it is walked: that is what makes the walk breadth-first.
    for (const [stated, below] of found) {
      const id = stated.fact.subject;
      const stakes = stakesOf(stated.fact.value.holding, this.measure, id === first, (one) => this.#isOutside(one));
      const followed = stakes.stakes.slice(0, this.#left);
      this.#left -= followed.length;
      tooLarge ||= followed.length < stakes.stakes.length;
      const edges = followed.flatMap(({ holder, share, attributed }): readonly Edge[] => {
        // Who holds a part of itself is held by nobody through it.
        if (holder.id === id) return [];
        return [{ holder, multiplied: share ?? NOTHING, attributed, leads: this.#leads(holder) }];
      });
      const company: Company = { id, stated, stakes, edges, below };
      this.#companies.set(id, company);
      for (const { leads, holder } of edges) {
        const above = this.#above.get(holder.id);
        if (leads !== 'above' || above === undefined || this.#found.has(holder.id)) continue;
        this.#found.add(holder.id);
        if (this.limits.within?.has(holder.id) === false) {
          tooLarge = true;
          continue;
        }
        found.push([above, company]);
      }
    }
    return { companies: this.#companies, tooLarge, steps: this.limits.steps - this.#left };
  }

  #leads({ id, country }: Party): Edge['leads'] {
    if (country === undefined) return 'anybody';
    if (this.#isOutside(country)) return 'outside';
    if (!this.#above.has(id)) this.#above.set(id, best(this.reading.stated('holdings', id)));
    return this.#above.get(id) === undefined ? 'inside' : 'above';
  }

  #isOutside(country: string): boolean {
    const known = this.#outside.get(country);
    if (known !== undefined) return known;
    const outside = !this.reading.isMember('EU', country);
    this.#outside.set(country, outside);
    return outside;
  }
}

/** From the company that is asked about up to this one: the first of the shortest paths. */
export function pathTo(company: Company): readonly Company[] {
  const path: Company[] = [];
  for (let at: Company | undefined = company; at !== undefined; at = at.below) path.unshift(at);
  return path;
}

/** What is to be shown of a statement: all stakes, or that of one holder. */
export function shownOf({ stated, stakes }: Company, holder?: Iri): Input {
  const shown = stakes.stakes.filter((one) => holder === undefined || one.holder.id === holder);
  const written = new Map(stated.fact.value.holding.map((one) => [one.holder.id, one]));
  const texts = shown.slice(0, SHOWN).map(({ holder: { id, name, country }, share }) => {
    const text = share === undefined ? undefined : (written.get(id)?.capital ?? written.get(id)?.votes);
    return `${name ?? id} (${country ?? '?'}) ${text ?? '?'} %`;
  });
  const more = shown.length > SHOWN ? [`… +${shown.length - SHOWN}`] : [];
  return inputOf(stated, [...texts, ...more].join(', '));
}

/** Holders named in one input: with very many of them, more would explain less. */
const SHOWN = 20;

/**
 * Above the company itself no weighing of verdicts is possible: the best attested statement is followed; of several
 * alike the one that took effect last, then the one whose issuer comes first.
 */
function best(stated: readonly Stated<'holdings'>[]): Stated<'holdings'> | undefined {
  return stated
    .filter(({ level }) => level !== 'none')
    .reduce<Stated<'holdings'> | undefined>((a, b) => (a === undefined || precedes(b, a) ? b : a), undefined);
}

function precedes(a: Stated<'holdings'>, b: Stated<'holdings'>): boolean {
  const [x, y] = [rank(a.level), rank(b.level)];
  if (x !== y) return x > y;
  return a.fact.from !== b.fact.from ? a.fact.from > b.fact.from : a.fact.issuer < b.fact.issuer;
}

function rank(level: Assurance): number {
  return ASSURANCE.indexOf(level);
}
