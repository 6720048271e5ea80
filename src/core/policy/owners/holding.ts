/**
 * One statement about the holders of a company, ready to be followed: the entries of a holder joined, and what each
 * holder counts for under both readings of "held indirectly" (policies/README.md D12).
 */
import { compareCodePoints } from '../../code-point-order.js';
import type { Iri } from '../../did.js';
import type { Holding, Party } from '../facts.js';
import { add, capped, exceeds, HALF, NOTHING, parseShare, type Share, subtract, WHOLE } from '../percent.js';

export type Measure = 'capital' | 'votes';

export interface Bounds {
  readonly low: Share;
  readonly high: Share;
}

/** A holder in one statement. */
export interface Stake {
  readonly holder: Party;
  /** undefined: named, without a share. */
  readonly share: Share | undefined;
  /** What it counts for when whoever has more than half counts as the whole. */
  readonly attributed: Bounds;
}

export interface Stakes {
  /** In code-point order of the holders, so that no answer depends on the order of the statement. */
  readonly stakes: readonly Stake[];
  /** What is undisclosed, and what it could count for at most. */
  readonly rest: Share;
  readonly attributedRest: Share;
  readonly votesStated: boolean;
}

/** @param atFaceValue the stake in the company that is asked about itself: nobody counts for more than he has. */
export function stakesOf(
  holding: readonly Holding[],
  measure: Measure,
  atFaceValue: boolean,
  isOutside: (country: string) => boolean,
): Stakes {
  const joined = joinedByHolder(holding, measure, isOutside);
  const shares = joined.map(({ share }) => share);
  const rest = subtract(
    WHOLE,
    shares.reduce<Share>((total, share) => add(total, share ?? NOTHING), NOTHING),
  );
  const [first, second] = twoLargest(shares);
  return {
    stakes: joined.map(({ holder, share = NOTHING }, i) => ({
      holder,
      share: joined[i]?.share,
      attributed: atFaceValue
        ? { low: share, high: share }
        : attribute(share, (first === i ? shares[second] : shares[first]) ?? NOTHING, rest),
    })),
    rest,
    attributedRest: atFaceValue ? rest : attributedRest(shares[first] ?? NOTHING, rest),
    votesStated: holding.some(({ votes }) => votes !== undefined),
  };
}

type Joined = Pick<Stake, 'holder' | 'share'>;

/** Whoever is listed twice has both: otherwise a majority could hide in two halves. The stricter country counts. */
function joinedByHolder(
  holding: readonly Holding[],
  measure: Measure,
  isOutside: (country: string) => boolean,
): readonly Joined[] {
  const byHolder = new Map<Iri, Joined>();
  for (const one of holding) {
    const share = shareOf(one, measure);
    const before = byHolder.get(one.holder.id);
    const joined: Joined =
      before === undefined
        ? { holder: one.holder, share }
        : { holder: stricter(before.holder, one.holder, isOutside), share: both(before.share, share) };
    byHolder.set(one.holder.id, joined);
  }
  return [...byHolder.values()].sort((a, b) => compareCodePoints(a.holder.id, b.holder.id));
}

function shareOf({ capital, votes }: Holding, measure: Measure): Share | undefined {
  const text = measure === 'votes' ? (votes ?? capital) : capital;
  return text === undefined ? undefined : parseShare(text);
}

function both(a: Share | undefined, b: Share | undefined): Share | undefined {
  return a === undefined || b === undefined ? (a ?? b) : capped(add(a, b));
}

function stricter(a: Party, b: Party, isOutside: (country: string) => boolean): Party {
  const rank = ({ country }: Party): number => (country === undefined ? 1 : isOutside(country) ? 2 : 0);
  return rank(b) > rank(a) ? b : a;
}

/** Their places; of equal shares the earlier. */
function twoLargest(shares: readonly (Share | undefined)[]): readonly [first: number, second: number] {
  let [first, second] = [-1, -1];
  const exceedsAt = (share: Share, i: number): boolean => i < 0 || exceeds(share, shares[i] ?? NOTHING);
  for (const [i, share = NOTHING] of shares.entries()) {
    if (exceedsAt(share, first)) [first, second] = [i, first];
    else if (exceedsAt(share, second)) second = i;
  }
  return [first, second];
}

/**
 * What a holder counts for inside a holding.
 * @param largest the largest share beside it. @param rest undisclosed: it could join any holder.
 */
function attribute(own: Share, largest: Share, rest: Share): Bounds {
  if (exceeds(own, HALF)) return { low: WHOLE, high: WHOLE };
  if (exceeds(largest, HALF)) return { low: NOTHING, high: NOTHING };
  const couldControl = exceeds(add(own, rest), HALF);
  const couldBeControlled = exceeds(rest, HALF) || exceeds(add(largest, rest), HALF);
  return { low: couldBeControlled ? NOTHING : own, high: couldControl ? WHOLE : own };
}

/** What the undisclosed part of a holding could count for at most. */
function attributedRest(largest: Share, rest: Share): Share {
  if (exceeds(largest, HALF)) return NOTHING;
  return exceeds(rest, HALF) ? WHOLE : rest;
}
