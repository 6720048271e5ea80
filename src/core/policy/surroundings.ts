/**
 * What stands around an offer on a day, as a graph: its provider, who owns that one, who supplies it, what it runs on; and
 * how much is held from outside, as intervals under both readings of "indirectly" (policies/README.md D12).
 */
import type { Iri } from '../did.js';
import { type Coverage, coverageOf } from './coverage.js';
import type { Party, ThirdParty } from './facts.js';
import { type Holder, type Measure, ownershipOf } from './graph.js';
import { layersOf } from './hosting.js';
import { add, capped, compare, NOTHING, parseShare, type Share, subtract, WHOLE } from './percent.js';
import { inputOf, type Reading, type Stated } from './reading.js';
import { ASSURANCE, type Input } from './verdict.js';

export interface Interval {
  readonly low: Share;
  readonly high: Share;
}

export interface Node {
  readonly id: Iri;
  readonly kind: 'offer' | 'company' | 'third-party';
  readonly name?: string;
  readonly country?: string;
  /** In the EEA on the day; absent where no country is stated. */
  readonly inside?: boolean;
}

export interface Edge {
  readonly from: Iri;
  readonly to: Iri;
  readonly kind: 'provided-by' | 'held-by' | 'supplied-by' | 'runs-on';
  /** Of a holding: what is stated, or what it may be. */
  readonly share?: Interval;
  readonly role?: ThirdParty['role'];
  readonly reach?: ThirdParty['reach'];
  /** Absent for the provider: the description of the offer names it. */
  readonly input?: Input;
}

export interface OutsideHolder {
  readonly holder: Holder;
  readonly multiplied: Interval;
  readonly attributed: Interval;
  /** From the company up. */
  readonly path: readonly Iri[];
}

export interface OutsideShare {
  readonly measure: Measure;
  /** Nearest first; of very many those with the largest shares. */
  readonly holders: readonly OutsideHolder[];
  /** Holders of smaller shares that have no place in the answer; the total counts them. */
  readonly omitted: number;
  readonly total: { readonly multiplied: Interval; readonly attributed: Interval };
  readonly tooLarge: boolean;
}

export interface Surroundings {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  /** Companies further up, suppliers and layers that have no place in the answer. */
  readonly omitted: number;
  readonly outside: readonly OutsideShare[];
  readonly coverage: Coverage;
}

/** Companies whose holders are shown: more would not be looked at by anybody. */
const SHOWN = 200;
/** Of suppliers and layers, and of holdings: one statement may name thousands. */
const MOST_EDGES = 300;
const MOST_HOLDERS = 50;

export function surroundingsOf(reading: Reading, offer: Iri): Surroundings {
  const sketch = new Sketch(reading);
  const company = reading.providerOf(offer);
  sketch.offer(offer);
  for (const layer of layersOf(reading, offer).offers) sketch.supplies(layer);
  if (company !== undefined) {
    sketch.join({ from: offer, to: company, kind: 'provided-by' });
    sketch.owners(company);
  }
  return {
    nodes: sketch.nodes,
    edges: sketch.edges,
    omitted: sketch.omitted,
    outside: company === undefined ? [] : outsideOf(reading, company),
    coverage: coverageOf(reading, offer),
  };
}

class Sketch {
  readonly #nodes = new Map<Iri, Node>();
  readonly edges: Edge[] = [];
  readonly #mentioned = new Set<Iri>();
  /** Edges that found a place, of those that compete for one. */
  readonly #placed = { supplies: 0, owners: 0 };

  constructor(readonly reading: Reading) {}

  get nodes(): readonly Node[] {
    return [...this.#nodes.values()];
  }

  /** Who was met on the way and has no place. */
  get omitted(): number {
    return [...this.#mentioned].filter((id) => !this.#nodes.has(id)).length;
  }

  offer(id: Iri): void {
    if (!this.#nodes.has(id)) this.#nodes.set(id, { id, kind: 'offer' });
  }

  join(edge: Edge): void {
    if (edge.kind === 'provided-by') this.#party({ id: edge.to }, 'company');
    this.edges.push(edge);
  }

  /** Who supplies an offer, and what it runs on. */
  supplies(offer: Iri): void {
    this.offer(offer);
    for (const stated of heeded(this.reading.stated('hostedOn', offer))) {
      for (const below of stated.fact.value.offer) {
        this.#mentioned.add(below);
        if (!this.#hasRoom('supplies')) continue;
        this.offer(below);
        this.edges.push({ from: offer, to: below, kind: 'runs-on', input: inputOf(stated, below) });
      }
    }
    for (const stated of heeded(this.reading.stated('thirdParties', offer))) {
      for (const { party, role, reach } of stated.fact.value.thirdParty) {
        this.#mentioned.add(party.id);
        if (!this.#hasRoom('supplies')) continue;
        this.#party(party, 'third-party');
        const input = inputOf(stated, `${party.name ?? party.id} (${party.country ?? '?'}): ${role}`);
        const reached = reach === undefined ? {} : { reach };
        this.edges.push({ from: offer, to: party.id, kind: 'supplied-by', role, input, ...reached });
      }
    }
  }

  /** Breadth-first from the company up; each once, so that a circle ends. Those that have no place are counted. */
  owners(company: Iri): void {
    const waiting = [company];
    const seen = new Set(waiting);
    let steps = this.reading.law.limits.ownershipSteps;
    for (const [place, one] of waiting.entries()) {
      const stated = bestOf(this.reading.stated('holdings', one));
      if (stated === undefined) continue;
      steps -= stated.fact.value.holding.length;
      if (steps < 0) return;
      if (place < SHOWN) this.#stakes(one, stated);
      for (const { holder } of stated.fact.value.holding) {
        this.#mentioned.add(holder.id);
        if (seen.has(holder.id)) continue;
        seen.add(holder.id);
        waiting.push(holder.id);
      }
    }
  }

  #stakes(company: Iri, stated: Stated<'holdings'>): void {
    const { holding } = stated.fact.value;
    const shares = holding.map(({ capital }) => (capital === undefined ? undefined : parseShare(capital)));
    const rest = subtract(
      WHOLE,
      shares.reduce<Share>((sum, share) => add(sum, share ?? NOTHING), NOTHING),
    );
    for (const [index, { holder, capital }] of holding.entries()) {
      if (!this.#hasRoom('owners')) return;
      this.#party(holder, 'company');
      const share = shares[index];
      const input = inputOf(stated, `${holder.name ?? holder.id} (${holder.country ?? '?'}): ${capital ?? '?'}`);
      const interval = share === undefined ? { low: NOTHING, high: rest } : { low: share, high: share };
      this.edges.push({ from: company, to: holder.id, kind: 'held-by', share: interval, input });
    }
  }

  /** Takes a place for one more edge, if there is one. */
  #hasRoom(kind: 'supplies' | 'owners'): boolean {
    if (this.#placed[kind] === MOST_EDGES) return false;
    this.#placed[kind] += 1;
    return true;
  }

  /** What one statement leaves open, another may tell. */
  #party({ id, name, country }: Party, kind: Node['kind']): void {
    const known = this.#nodes.get(id);
    const place = country ?? known?.country;
    this.#nodes.set(id, {
      id,
      kind: known?.kind ?? kind,
      ...(name === undefined && known?.name === undefined ? {} : { name: name ?? known?.name ?? id }),
      ...(place === undefined ? {} : { country: place, inside: this.reading.isMember('EEA', place) }),
    });
  }
}

function heeded<S extends { readonly level: string }>(stated: readonly S[]): readonly S[] {
  return stated.filter(({ level }) => level !== 'none');
}

function bestOf(stated: readonly Stated<'holdings'>[]): Stated<'holdings'> | undefined {
  return heeded(stated).toSorted((a, b) => ASSURANCE.indexOf(b.level) - ASSURANCE.indexOf(a.level))[0];
}

/** Nothing stated about the owners: anything between nothing and everything may be held from outside. */
function outsideOf(reading: Reading, company: Iri): readonly OutsideShare[] {
  const root = bestOf(reading.stated('holdings', company));
  const anything = { low: NOTHING, high: WHOLE };
  if (root === undefined) {
    return [
      {
        measure: 'capital',
        holders: [],
        omitted: 0,
        total: { multiplied: anything, attributed: anything },
        tooLarge: false,
      },
    ];
  }
  const byCapital = outsideBy(reading, root, 'capital');
  return byCapital.votesStated ? [byCapital.share, outsideBy(reading, root, 'votes').share] : [byCapital.share];
}

function outsideBy(reading: Reading, root: Stated<'holdings'>, measure: Measure) {
  const { holders, routeTo, undisclosed, tooLarge, votesStated } = ownershipOf(reading, root, measure);
  const hidden = tooLarge ? { multiplied: WHOLE, attributed: WHOLE } : undisclosed;
  const upTo = (low: Share, high: Share, more: Share): Interval => ({ low, high: capped(add(high, more)) });
  const sum = (shares: readonly Share[]) => capped(shares.reduce(add, NOTHING));
  const share: OutsideShare = {
    measure,
    holders: largest(holders).map((holder) => ({
      holder,
      multiplied: upTo(holder.multiplied, holder.multiplied, hidden.multiplied),
      attributed: upTo(holder.attributed.low, holder.attributed.high, hidden.attributed),
      path: routeTo(holder).path,
    })),
    omitted: Math.max(0, holders.length - MOST_HOLDERS),
    total: {
      multiplied: upTo(
        sum(holders.map(({ multiplied }) => multiplied)),
        sum(holders.map(({ multiplied }) => multiplied)),
        hidden.multiplied,
      ),
      attributed: upTo(
        sum(holders.map(({ attributed }) => attributed.low)),
        sum(holders.map(({ attributed }) => attributed.high)),
        hidden.attributed,
      ),
    },
    tooLarge,
  };
  return { share, votesStated };
}

/** In the order given, which is by nearness. */
function largest(holders: readonly Holder[]): readonly Holder[] {
  if (holders.length <= MOST_HOLDERS) return holders;
  const bySize = holders.toSorted((a, b) => compare(b.attributed.high, a.attributed.high));
  const shown = new Set(bySize.slice(0, MOST_HOLDERS));
  return holders.filter((holder) => shown.has(holder));
}
