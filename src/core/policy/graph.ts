/**
 * Who owns a company, up to the first entity outside the EU on each path (policies/README.md D12).
 *
 * Two readings of "held indirectly" exist and no official text settles it: *multiplied* is the product of the shares
 * along the path; *attributed* is the same, but inside a holding a holder with more than 50 % counts as the whole and
 * its co-holders as nothing. The stake in the company itself is always taken at face value.
 *
 * What is not disclosed could be anybody's, so every figure is an interval. The walk never visits an entity twice on
 * a path (a cycle adds nothing) and stops at the limits; figures found until then are still true lower bounds.
 */
import type { Iri } from '../did.js';
import type { Holding } from './facts.js';
import { add, capped, exceeds, HALF, NOTHING, of, parseShare, type Share, subtract, WHOLE } from './percent.js';
import { inputOf, type Reading, type Stated } from './reading.js';
import { ASSURANCE, type Assurance, type Input } from './verdict.js';

export type Measure = 'capital' | 'votes';

export interface Bounds {
  readonly low: Share;
  readonly high: Share;
}

/** An entity outside the EU, with what it holds in all. */
export interface Holder {
  readonly id: Iri;
  readonly name: string;
  readonly country: string;
  readonly multiplied: Share;
  readonly attributed: Bounds;
  /** The first path found to it, from the company up, and the statements along it. */
  readonly path: readonly Iri[];
  readonly inputs: readonly Input[];
}

export interface Ownership {
  readonly holders: readonly Holder[];
  /** Mass that could belong to anybody. */
  readonly undisclosed: { readonly multiplied: Share; readonly attributed: Share };
  readonly inputs: readonly Input[];
  /** The lowest level of the statements used. */
  readonly level: Assurance;
  readonly tooLarge: boolean;
  /** Whether any statement on the way tells votes from capital. */
  readonly votesStated: boolean;
}

/** @param root the statement about the company's own holders to start from. */
export function ownershipOf(reading: Reading, root: Stated<'holdings'>, measure: Measure): Ownership {
  const walk = new OwnershipWalk(reading, measure);
  walk.visit(root, WHOLE, { low: WHOLE, high: WHOLE }, [root.fact.subject], []);
  return walk.result();
}

/** Statements shown per holder: with very many paths to it, more would explain less. */
const SHOWN = 20;

class OwnershipWalk {
  readonly #holders = new Map<Iri, Holder>();
  readonly #inputs = new Map<string, Input>();
  #undisclosed = { multiplied: NOTHING, attributed: NOTHING };
  #level: Assurance = 'certified';
  #visited = 0;
  #tooLarge = false;
  #votesStated = false;

  constructor(
    readonly reading: Reading,
    readonly measure: Measure,
  ) {}

  result(): Ownership {
    return {
      holders: [...this.#holders.values()],
      undisclosed: this.#undisclosed,
      inputs: [...this.#inputs.values()],
      level: this.#level,
      tooLarge: this.#tooLarge,
      votesStated: this.#votesStated,
    };
  }

  visit(
    stated: Stated<'holdings'>,
    multiplied: Share,
    attributed: Bounds,
    path: readonly Iri[],
    inputs: readonly Input[],
  ): void {
    const { holding } = stated.fact.value;
    this.#lower(stated.level);
    const shares = holding.map((one) => this.#share(one));
    const disclosed = shares.reduce<Share>((sum, share) => add(sum, share ?? NOTHING), NOTHING);
    const rest = subtract(WHOLE, disclosed);
    const counted = path.length === 1 ? shares.map(faceValue) : shares.map((_, i) => attribute(shares, i, rest));
    this.#inputs.set(`${stated.fact.credential} ${stated.fact.pointer}`, inputOf(stated, describe(holding, shares)));
    this.#hide(of(multiplied, rest), of(attributed.high, path.length === 1 ? rest : unknownMass(shares, rest)));
    for (const [i, one] of holding.entries()) {
      if (path.includes(one.holder.id)) continue;
      if (this.#visited >= this.reading.law.limits.ownershipPaths) {
        this.#tooLarge = true;
        return;
      }
      this.#visited += 1;
      const share = shares[i] ?? NOTHING;
      const count = counted[i] ?? { low: NOTHING, high: NOTHING };
      this.#follow(
        one,
        of(multiplied, share),
        { low: of(attributed.low, count.low), high: of(attributed.high, count.high) },
        [...path, one.holder.id],
        [...inputs, inputOf(stated, describe([one], [shares[i]]))],
      );
    }
  }

  #follow(
    { holder }: Holding,
    multiplied: Share,
    attributed: Bounds,
    path: readonly Iri[],
    inputs: readonly Input[],
  ): void {
    if (holder.country === undefined) {
      this.#hide(multiplied, attributed.high);
      return;
    }
    if (!this.reading.isMember('EU', holder.country)) {
      const before = this.#holders.get(holder.id);
      this.#holders.set(holder.id, {
        id: holder.id,
        name: holder.name ?? holder.id,
        country: holder.country,
        multiplied: add(before?.multiplied ?? NOTHING, multiplied),
        attributed: {
          low: add(before?.attributed.low ?? NOTHING, attributed.low),
          high: add(before?.attributed.high ?? NOTHING, attributed.high),
        },
        path: before?.path ?? path,
        inputs: [...(before?.inputs ?? []), ...inputs].slice(0, SHOWN),
      });
      return;
    }
    const above = best(this.reading.stated('holdings', holder.id));
    if (above === undefined) return;
    if (path.length > this.reading.law.limits.ownershipDepth) {
      this.#tooLarge = true;
      return;
    }
    this.visit(above, multiplied, attributed, path, inputs);
  }

  #share(holding: Holding): Share | undefined {
    if (holding.votes !== undefined) this.#votesStated = true;
    const text = this.measure === 'votes' ? (holding.votes ?? holding.capital) : holding.capital;
    return text === undefined ? undefined : parseShare(text);
  }

  #hide(multiplied: Share, attributed: Share): void {
    this.#undisclosed = {
      multiplied: capped(add(this.#undisclosed.multiplied, multiplied)),
      attributed: capped(add(this.#undisclosed.attributed, attributed)),
    };
  }

  #lower(level: Assurance): void {
    if (ASSURANCE.indexOf(level) < ASSURANCE.indexOf(this.#level)) this.#level = level;
  }
}

/** Above the company itself no weighing of verdicts is possible: the best attested statement is followed. */
function best(stated: readonly Stated<'holdings'>[]): Stated<'holdings'> | undefined {
  return stated
    .filter(({ level }) => level !== 'none')
    .reduce<Stated<'holdings'> | undefined>(
      (a, b) => (a === undefined || ASSURANCE.indexOf(b.level) > ASSURANCE.indexOf(a.level) ? b : a),
      undefined,
    );
}

function faceValue(share: Share | undefined): Bounds {
  return { low: share ?? NOTHING, high: share ?? NOTHING };
}

/** What holder `i` counts for inside a holding; `rest` is undisclosed and could join any holder. */
function attribute(shares: readonly (Share | undefined)[], i: number, rest: Share): Bounds {
  const own = shares[i] ?? NOTHING;
  const others = shares.flatMap((share, j) => (j === i || share === undefined ? [] : [share]));
  if (exceeds(own, HALF)) return { low: WHOLE, high: WHOLE };
  if (others.some((share) => exceeds(share, HALF))) return { low: NOTHING, high: NOTHING };
  const couldControl = exceeds(add(own, rest), HALF);
  const couldBeControlled = exceeds(rest, HALF) || others.some((share) => exceeds(add(share, rest), HALF));
  return { low: couldBeControlled ? NOTHING : own, high: couldControl ? WHOLE : own };
}

/** What the undisclosed part of a holding could count for at most. */
function unknownMass(shares: readonly (Share | undefined)[], rest: Share): Share {
  if (shares.some((share) => share !== undefined && exceeds(share, HALF))) return NOTHING;
  return exceeds(rest, HALF) ? WHOLE : rest;
}

function describe(holdings: readonly Holding[], shares: readonly (Share | undefined)[]): string {
  return holdings
    .map(({ holder, capital, votes }, i) => {
      const share = shares[i] === undefined ? '?' : (capital ?? votes ?? '?');
      return `${holder.name ?? holder.id} (${holder.country ?? '?'}) ${share} %`;
    })
    .join(', ');
}
