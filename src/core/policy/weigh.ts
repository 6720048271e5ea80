/**
 * Whose word counts (policies/README.md D3, D5). Several parties may state the same fact; each statement was judged by
 * itself, and here they become one finding.
 *
 * A bad value decides only from the party itself or from an entitled issuer. Everybody else's is shown as a
 * challenge: otherwise a competitor could exclude a provider. Good values need the rule's floor.
 */
import type { Iri } from '../did.js';
import type { FactKind } from './facts.js';
import { bare, finding, reason } from './finding.js';
import type { Reading, Stated } from './reading.js';
import type { FlagCode } from './reason-codes.js';
import { ASSURANCE, type Assurance, atLeast, type Finding, type Reason, type Verdict } from './verdict.js';

/** One statement, judged by itself, before its level is asked for. */
export interface Judged {
  readonly finding: Finding;
  /** The issuer's level, raised by a certificate where the rule allows it. */
  readonly level: Assurance;
  /** Stated by the party about itself: against itself it is believed at any level. */
  readonly own: boolean;
}

/** Judges each statement that holds on the day about a subject, and weighs them. Nothing stated: UNKNOWN. */
export function weighed<K extends FactKind>(
  reading: Reading,
  kind: K,
  subject: Iri,
  floor: Assurance,
  judge: (stated: Stated<K>) => Finding,
  raise?: (stated: Stated<K>) => Assurance,
): Finding {
  const stated = reading.stated(kind, subject);
  if (reading.notes) return weighStated(kind, subject, stated, floor, judge, raise);
  return bare(verdictOf(stated, floor, judge, raise));
}

/** The verdict of `weighStated` alone: the same table, without gathering what is to be said. */
function verdictOf<K extends FactKind>(
  stated: readonly Stated<K>[],
  floor: Assurance,
  judge: (stated: Stated<K>) => Finding,
  raise?: (stated: Stated<K>) => Assurance,
): Verdict {
  let [against, worst, best]: [boolean, number, number] = [false, UNHEARD, UNHEARD];
  let verdict: Verdict = 'UNKNOWN';
  for (const one of stated) {
    const { verdict: said } = judge(one);
    if (said === 'FAIL') {
      if (one.own) against = true;
      else if (atLeast(one.level, 'declared')) worst = Math.max(worst, ASSURANCE.indexOf(one.level));
      continue;
    }
    // What is good enough as it stands need not be raised, where there is nothing to weigh it against.
    if (stated.length === 1 && isGoodEnough(said, one.level, floor)) return said;
    const level = raise === undefined ? one.level : raise(one);
    if (level === 'none' || said === 'UNKNOWN' || rankOf(level, said) <= best) continue;
    best = rankOf(level, said);
    verdict = said;
  }
  if (against) return 'FAIL';
  const height = best >> 1;
  if (worst !== UNHEARD) return best === UNHEARD || height < worst ? 'FAIL' : 'UNKNOWN';
  return best === UNHEARD || height < ASSURANCE.indexOf(floor) ? 'UNKNOWN' : verdict;
}

/** Below every level. */
const UNHEARD = -1;

/** Judges statements about a subject and weighs them. Nothing stated: UNKNOWN. */
export function weighStated<K extends FactKind>(
  kind: K,
  subject: Iri,
  stated: readonly Stated<K>[],
  floor: Assurance,
  judge: (stated: Stated<K>) => Finding,
  raise: (stated: Stated<K>) => Assurance = ({ level }) => level,
): Finding {
  const judged = stated.map((one) => {
    const finding = judge(one);
    // A certificate confirms what is good (D4): it lends no weight to what speaks against it.
    return { finding, level: finding.verdict === 'FAIL' ? one.level : raise(one), own: one.own };
  });
  return weigh(judged, floor, () => notStated(kind, subject));
}

/** @param absent the finding when nobody whose word counts has said anything. */
export function weigh(judged: readonly Judged[], floor: Assurance, absent: () => Finding): Finding {
  if (judged.length === 0) return absent();
  const [only] = judged;
  if (only !== undefined && judged.length === 1 && isGoodEnough(only.finding.verdict, only.level, floor))
    return only.finding;
  const bad = judged.filter((one) => one.finding.verdict === 'FAIL');
  const rest = judged.filter((one) => one.finding.verdict !== 'FAIL' && one.level !== 'none');
  const own = bad.filter((one) => one.own);
  const entitled = bad.filter((one) => !one.own && atLeast(one.level, 'declared'));
  const challenges = bad.filter((one) => !one.own && !atLeast(one.level, 'declared'));
  const good = rest.filter((one) => one.finding.verdict !== 'UNKNOWN');
  return withChallenges(decide(own, entitled, good, rest, floor, absent), challenges);
}

/** What most statements are, and then all that is to be said. */
function isGoodEnough(verdict: Verdict, level: Assurance, floor: Assurance): boolean {
  return verdict !== 'FAIL' && verdict !== 'UNKNOWN' && level !== 'none' && atLeast(level, floor);
}

function decide(
  own: readonly Judged[],
  entitled: readonly Judged[],
  good: readonly Judged[],
  rest: readonly Judged[],
  floor: Assurance,
  absent: () => Finding,
): Finding {
  if (own.length > 0) {
    const failed = merge('FAIL', [...own, ...entitled]);
    const [against] = own;
    const other = highest(good.filter((one) => !one.own));
    if (against === undefined || other === undefined) return failed;
    // The stricter word is used, and the other one is shown beside it.
    return finding('FAIL', [...failed.reasons, contradiction(other, against)], [...failed.flags, 'contradiction']);
  }
  const best = highest(good);
  const worst = highest(entitled);
  if (worst !== undefined) {
    if (best === undefined || !atLeast(best.level, worst.level)) return merge('FAIL', entitled);
    return finding('UNKNOWN', [contradiction(best, worst)], ['contradiction']);
  }
  if (best === undefined) return rest.length > 0 ? merge('UNKNOWN', rest) : absent();
  if (atLeast(best.level, floor)) return best.finding;
  return finding('UNKNOWN', [insufficient(best, floor)], best.finding.flags);
}

function withChallenges(decided: Finding, challenges: readonly Judged[]): Finding {
  if (challenges.length === 0) return decided;
  const shown = challenges.map((one) =>
    reason(one.level === 'inferred' ? 'reported-only' : 'challenged', { inputs: inputsOf(one) }),
  );
  return { ...decided, reasons: [...decided.reasons, ...shown] };
}

export function notStated(kind: FactKind, subject: Iri): Finding {
  const params = { fact: kind, subject };
  return finding('UNKNOWN', [reason('not-stated', { params, remedy: { code: 'state-fact', params } })]);
}

function insufficient(best: Judged, floor: Assurance): Reason {
  const inputs = inputsOf(best);
  const facts = [...new Set(inputs.map((input) => input.fact))].join(', ');
  return reason('insufficient-assurance', {
    params: { facts, level: best.level, floor },
    inputs,
    law: best.finding.reasons.flatMap((one) => one.law),
    remedy: { code: 'raise-assurance', params: { facts, floor } },
  });
}

function contradiction(best: Judged, worst: Judged): Reason {
  return reason('contradiction', {
    inputs: [...inputsOf(worst), ...inputsOf(best)],
    law: worst.finding.reasons.flatMap((one) => one.law),
    remedy: { code: 'settle-contradiction', params: {} },
  });
}

function merge(verdict: 'FAIL' | 'UNKNOWN', judged: readonly Judged[], flags: readonly FlagCode[] = []): Finding {
  return finding(
    verdict,
    judged.flatMap((one) => one.finding.reasons),
    [...new Set([...judged.flatMap((one) => one.finding.flags), ...flags])],
  );
}

function inputsOf(judged: Judged) {
  return judged.finding.reasons.flatMap((one) => one.inputs);
}

/** The judged statement of the highest level; among equals PASS before CONDITIONAL, then the first. */
function highest(judged: readonly Judged[]): Judged | undefined {
  return judged.reduce<Judged | undefined>((best, one) => {
    if (best === undefined || rank(one) > rank(best)) return one;
    return best;
  }, undefined);
}

function rank({ level, finding: { verdict } }: Judged): number {
  return rankOf(level, verdict);
}

function rankOf(level: Assurance, verdict: Verdict): number {
  return ASSURANCE.indexOf(level) * 2 + (verdict === 'PASS' ? 1 : 0);
}
