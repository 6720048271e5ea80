/**
 * capital and votes held from outside the EU, directly or indirectly: each holder at most 24 %, all together at
 * most 39 %, and no veto or right to appoint (SecNumCloud 3.2, 19.6.b).
 *
 * Both readings of "indirectly" must agree; where they do not, the answer is UNKNOWN with both numbers.
 */
import type { Iri } from '../../did.js';
import { allFindings, bare, finding, reason } from '../finding.js';
import { type Measure, type Ownership, ownershipOf } from '../graph.js';
import { add, capped, exceeds, largest, parseShare, type Share, shareText, WHOLE } from '../percent.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { Assurance, Finding, Reason, Remedy } from '../verdict.js';
import { notStated, weigh, weighed } from '../weigh.js';

const LAW = ['SNC-19.6.b'];

export function ownership(reading: Reading, offer: Iri, floor: Assurance): Finding {
  const company = reading.providerOf(offer);
  if (company === undefined) return notStated('holdings', offer);
  return reading.ask(ownersOfCompany, company, floor);
}

/** Asked of the company, not of the offer: what is found for one of its offers need not be found for the next. */
function ownersOfCompany(reading: Reading, company: Iri, floor: Assurance): Finding {
  return allFindings([capital(reading, company, floor), specialRights(reading, company, floor)]);
}

function capital(reading: Reading, company: Iri, floor: Assurance): Finding {
  const judged = reading.stated('holdings', company).map((root) => {
    const byCapital = ownershipOf(reading, root, 'capital');
    const walks: [Measure, Ownership][] = [['capital', byCapital]];
    if (byCapital.votesStated) walks.push(['votes', ownershipOf(reading, root, 'votes')]);
    return {
      finding: allFindings(walks.map(([measure, walk]) => judge(reading, measure, walk))),
      level: root.level === 'none' ? root.level : byCapital.level,
      own: root.own,
    };
  });
  return weigh(judged, floor, () => undisclosed(reading, company));
}

/** Nothing stated about the holders: anything between nothing and everything may be held from outside. */
function undisclosed(reading: Reading, company: Iri): Finding {
  const absent = notStated('holdings', company).reasons;
  const params = { measure: 'capital', low: '0.0', high: '100.0', subject: company };
  const law = reading.citable(...LAW);
  return finding('UNKNOWN', [reason('capital-undisclosed', { params, law, remedy: DISCLOSE }), ...absent]);
}

const DISCLOSE: Remedy = { code: 'disclose-holders', params: {} };

/** One reading's figures: the largest holder and the total, at the lower and the upper bound. */
interface Figures {
  readonly single: { readonly low: Share; readonly high: Share };
  readonly total: { readonly low: Share; readonly high: Share };
}

type Outcome = 'PASS' | 'FAIL' | 'UNKNOWN';

function judge(reading: Reading, measure: Measure, walk: Ownership): Finding {
  const limits = limitsOf(reading);
  const multiplied = figures(
    walk.holders.map(({ multiplied }) => ({ low: multiplied, high: multiplied })),
    walk.undisclosed.multiplied,
    walk.tooLarge,
  );
  const attributed = figures(
    walk.holders.map(({ attributed }) => attributed),
    walk.undisclosed.attributed,
    walk.tooLarge,
  );
  const [a, b] = [outcome(multiplied, limits), outcome(attributed, limits)];
  if (!reading.explains) return bare(a === b ? a : 'UNKNOWN');
  const say = (verdict: Outcome, reasons: readonly Reason[]) => finding(verdict, reasons);
  const law = reading.citable(...LAW);
  const params = {
    measure,
    limit: shareText(limits.single),
    totalLimit: shareText(limits.total),
    single: shareText(multiplied.single.low),
    total: shareText(multiplied.total.low),
    attributedSingle: shareText(attributed.single.low),
    attributedTotal: shareText(attributed.total.low),
  };
  const inputs = walk.inputs;
  const top = walk.holders.reduce<Ownership['holders'][number] | undefined>(
    (x, y) => (x === undefined || exceeds(y.attributed.low, x.attributed.low) ? y : x),
    undefined,
  );
  const { path, inputs: along } = top === undefined ? { path: [], inputs } : walk.routeTo(top);
  const names = { ...params, holder: top?.name ?? '?', country: top?.country ?? '?' };
  if (a === 'PASS' && b === 'PASS')
    return say('PASS', [reason('capital-within-limits', { params, inputs, law, path })]);
  const lower: Remedy = {
    code: 'lower-outside-capital',
    params: { limit: params.limit, totalLimit: params.totalLimit },
  };
  if (a === 'FAIL' && b === 'FAIL') {
    return say('FAIL', [reason('capital-limit-passed', { params: names, inputs: along, law, path, remedy: lower })]);
  }
  if (walk.tooLarge) {
    const { ownershipSteps: steps, ownershipDepth: depth } = reading.law.limits;
    const size = { measure, steps, depth };
    return say('UNKNOWN', [reason('capital-graph-too-large', { params: size, inputs, law, path, remedy: DISCLOSE })]);
  }
  if (a !== 'UNKNOWN' && b !== 'UNKNOWN') {
    return say('UNKNOWN', [reason('capital-readings-differ', { params: names, inputs, law, path, remedy: lower })]);
  }
  const open = { ...params, low: params.total, high: shareText(multiplied.total.high) };
  return say('UNKNOWN', [reason('capital-undisclosed', { params: open, inputs, law, path, remedy: DISCLOSE })]);
}

function figures(
  holders: readonly { readonly low: Share; readonly high: Share }[],
  undisclosed: Share,
  tooLarge: boolean,
): Figures {
  const hidden = tooLarge ? WHOLE : undisclosed;
  const sum = (shares: readonly Share[]) => shares.reduce(add, { units: 0n, scale: 0 });
  const lows = holders.map(({ low }) => low);
  const highs = holders.map(({ high }) => high);
  return {
    single: { low: largest(lows), high: capped(add(largest(highs), hidden)) },
    total: { low: capped(sum(lows)), high: capped(add(sum(highs), hidden)) },
  };
}

function outcome({ single, total }: Figures, limits: { single: Share; total: Share }): Outcome {
  if (exceeds(single.low, limits.single) || exceeds(total.low, limits.total)) return 'FAIL';
  return exceeds(single.high, limits.single) || exceeds(total.high, limits.total) ? 'UNKNOWN' : 'PASS';
}

/** The policy files are checked when they are read: limits that are no percentages never get here. */
function limitsOf(reading: Reading): { readonly single: Share; readonly total: Share } {
  const { holderPercent, totalPercent } = reading.law.limits;
  return { single: parseShare(holderPercent) ?? WHOLE, total: parseShare(totalPercent) ?? WHOLE };
}

function specialRights(reading: Reading, company: Iri, floor: Assurance): Finding {
  return weighed(reading, 'specialRights', company, floor, (one) => judgeRights(reading, one));
}

function judgeRights(reading: Reading, stated: Stated<'specialRights'>): Finding {
  const { right, complete } = stated.fact.value;
  const law = reading.citable(...LAW);
  const each = right.map(({ holder, nature }) => {
    const name = holder.name ?? holder.id;
    const country = holder.country ?? '?';
    const parts = {
      params: { holder: name, country, nature },
      inputs: [inputOf(stated, `${nature}: ${name} (${country})`)],
      law,
      path: [stated.fact.subject, holder.id],
      remedy: { code: 'give-up-special-right' as const, params: { holder: name } },
    };
    if (holder.country === undefined) return finding('UNKNOWN', [reason('special-right-holder-unknown', parts)]);
    if (reading.isMember('EU', holder.country)) return finding('N/A', []);
    return finding('FAIL', [reason('special-right-outside', parts)]);
  });
  const inputs = [inputOf(stated, right.length === 0 ? '0' : String(right.length))];
  const remedy: Remedy = { code: 'disclose-special-rights', params: {} };
  const whole =
    complete === true
      ? finding('PASS', [reason('special-right-none', { inputs, law })])
      : finding('UNKNOWN', [reason('special-rights-incomplete', { inputs, law, remedy })]);
  return allFindings([...each, whole]);
}
