/** R-05, naively: every path is walked, and every share is a fraction (D12). */
import type { Iri } from '../../src/core/did.js';
import type { Holding, Party } from '../../src/core/policy/facts.js';
import type { Assurance } from '../../src/core/policy/verdict.js';
import { height, holds, isInside, type Moment, type Said } from './moment.js';
import { all, FAIL, NOT_APPLICABLE, PASS, UNKNOWN, type Worth, weigh } from './weighing.js';

/** Millionths of a percent would not do for a product of shares: numerator and denominator, exactly. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const NONE: Fraction = { n: 0n, d: 1n };
const ONE: Fraction = { n: 1n, d: 1n };
const HALF: Fraction = { n: 1n, d: 2n };

const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
const isMore = (a: Fraction, b: Fraction): boolean => a.n * b.d > b.n * a.d;
const most = (a: Fraction, b: Fraction): Fraction => (isMore(a, b) ? a : b);

function percent(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return { n: BigInt(whole + decimals), d: 100n * 10n ** BigInt(decimals.length) };
}

/** What one path brings: to a holder outside, or to nobody that is known. */
interface Arrival {
  readonly holder: Iri | undefined;
  readonly multiplied: Fraction;
  readonly low: Fraction;
  readonly high: Fraction;
}

type Measure = 'capital' | 'votes';

interface Share {
  readonly holder: Party;
  readonly share: Fraction;
}

export function ownership(moment: Moment, company: Iri | undefined, floor: Assurance): Worth {
  if (company === undefined) return UNKNOWN;
  const roots = holds(moment, 'holdings', company);
  const walked = new Map(roots.map((root) => [root, capital(moment, root)]));
  const shares = weigh(
    roots.map((root) => ({ ...root, level: walked.get(root)?.level ?? root.level, fact: root.fact })),
    floor,
    ({ fact }) => [...walked].find(([root]) => root.fact === fact)?.[1].worth ?? UNKNOWN,
  );
  const rights = weigh(holds(moment, 'specialRights', company), floor, ({ fact: { value } }) =>
    all(
      value.complete === true ? PASS : UNKNOWN,
      ...value.right.map(({ holder }): Worth => {
        if (holder.country === undefined) return UNKNOWN;
        return isInside(moment, 'EU', holder.country) ? NOT_APPLICABLE : FAIL;
      }),
    ),
  );
  return all(shares, rights);
}

/** The verdict of one statement about the holders, and the lowest level of all statements on the way. */
function capital(moment: Moment, root: Said<'holdings'>): { readonly worth: Worth; readonly level: Assurance } {
  const used = new Set<Said<'holdings'>>();
  const byCapital = walk(moment, root, 'capital', [root.fact.subject], undefined, used);
  const level = [...used].reduce((low, { level }) => (height(level) < height(low) ? level : low), root.level);
  const voted = [...used].some(({ fact }) => fact.value.holding.some(({ votes }) => votes !== undefined));
  const worths = [judge(moment, byCapital)];
  if (voted) worths.push(judge(moment, walk(moment, root, 'votes', [root.fact.subject], undefined, used)));
  return { worth: all(...worths), level: root.level === 'none' ? 'none' : level };
}

function judge(moment: Moment, arrivals: readonly Arrival[]): Worth {
  const { holderPercent, totalPercent } = moment.everything.law.limits;
  const [one, together] = [percent(holderPercent), percent(totalPercent)];
  const holders = [...new Set(arrivals.flatMap(({ holder }) => (holder === undefined ? [] : [holder])))];
  const sum = (of: readonly Arrival[], part: (arrival: Arrival) => Fraction) => of.map(part).reduce(plus, NONE);
  const verdicts = [
    { least: (a: Arrival) => a.multiplied, greatest: (a: Arrival) => a.multiplied },
    { least: (a: Arrival) => a.low, greatest: (a: Arrival) => a.high },
  ].map(({ least, greatest }) => {
    const hidden = sum(
      arrivals.filter(({ holder }) => holder === undefined),
      greatest,
    );
    const each = holders.map((holder) => arrivals.filter((arrival) => arrival.holder === holder));
    const outside = each.flat();
    const largestLow = each.map((some) => sum(some, least)).reduce(most, NONE);
    const largestHigh = plus(each.map((some) => sum(some, greatest)).reduce(most, NONE), hidden);
    if (isMore(largestLow, one) || isMore(sum(outside, least), together)) return 'FAIL';
    const totalHigh = plus(sum(outside, greatest), hidden);
    return isMore(largestHigh, one) || isMore(totalHigh, together) ? 'UNKNOWN' : 'PASS';
  });
  const [first, second] = verdicts;
  return first === second ? { verdict: first ?? 'UNKNOWN' } : UNKNOWN;
}

/** @param part what of the company is held through the path so far; undefined at the company itself. */
function walk(
  moment: Moment,
  stated: Said<'holdings'>,
  measure: Measure,
  path: readonly Iri[],
  part: Arrival | undefined,
  used: Set<Said<'holdings'>>,
): readonly Arrival[] {
  used.add(stated);
  const above = part ?? { holder: undefined, multiplied: ONE, low: ONE, high: ONE };
  const shares = sharesOf(moment, stated.fact.value.holding, measure);
  const disclosed = shares.map(({ share }) => share).reduce(plus, NONE);
  const rest = isMore(ONE, disclosed) ? plus(ONE, { n: -disclosed.n, d: disclosed.d }) : NONE;
  const hidden = part === undefined ? rest : attributedRest(shares, rest);
  const arrivals: Arrival[] = [
    { holder: undefined, multiplied: times(above.multiplied, rest), low: NONE, high: times(above.high, hidden) },
  ];
  for (const one of shares) {
    const { holder, share } = one;
    if (path.includes(holder.id)) continue;
    const [low, high] = part === undefined ? [share, share] : attributed(shares, one, rest);
    const next = {
      multiplied: times(above.multiplied, share),
      low: times(above.low, low),
      high: times(above.high, high),
    };
    if (holder.country === undefined) arrivals.push({ ...next, holder: undefined });
    else if (!isInside(moment, 'EU', holder.country)) arrivals.push({ ...next, holder: holder.id });
    else {
      const further = best(holds(moment, 'holdings', holder.id));
      if (further === undefined) continue;
      arrivals.push(...walk(moment, further, measure, [...path, holder.id], { ...next, holder: undefined }, used));
    }
  }
  return arrivals;
}

/** Who is listed twice has both, and the country that is worse. */
function sharesOf(moment: Moment, holding: readonly Holding[], measure: Measure): readonly Share[] {
  const ids = [...new Set(holding.map(({ holder }) => holder.id))];
  return ids.map((id) => {
    const entries = holding.filter(({ holder }) => holder.id === id);
    const isOut = ({ holder: { country } }: Holding) => country !== undefined && !isInside(moment, 'EU', country);
    const worst = entries.find(isOut) ?? entries.find(({ holder }) => holder.country === undefined) ?? entries[0];
    const share = entries
      .map((one) => (measure === 'votes' ? (one.votes ?? one.capital) : one.capital))
      .map((text) => (text === undefined ? NONE : percent(text)))
      .reduce(plus, NONE);
    return { holder: worst?.holder ?? { id }, share: isMore(share, ONE) ? ONE : share };
  });
}

/** Inside a holding, more than half counts as the whole; what is undisclosed could join anybody. */
function attributed(shares: readonly Share[], one: Share, rest: Fraction): readonly [low: Fraction, high: Fraction] {
  const others = shares.filter((other) => other !== one).map(({ share }) => share);
  if (isMore(one.share, HALF)) return [ONE, ONE];
  if (others.some((share) => isMore(share, HALF))) return [NONE, NONE];
  const mayLose = isMore(rest, HALF) || others.some((share) => isMore(plus(share, rest), HALF));
  const mayWin = isMore(plus(one.share, rest), HALF);
  return [mayLose ? NONE : one.share, mayWin ? ONE : one.share];
}

function attributedRest(shares: readonly Share[], rest: Fraction): Fraction {
  if (shares.some(({ share }) => isMore(share, HALF))) return NONE;
  return isMore(rest, HALF) ? ONE : rest;
}

function best(stated: readonly Said<'holdings'>[]): Said<'holdings'> | undefined {
  return stated
    .filter(({ level }) => level !== 'none')
    .sort((a, b) => {
      if (a.level !== b.level) return height(b.level) - height(a.level);
      return a.fact.from === b.fact.from ? (a.fact.issuer < b.fact.issuer ? -1 : 1) : b.fact.from - a.fact.from;
    })[0];
}
