/** Whose word counts, naively (D3, D5, D6). */
import type { Iri } from '../../src/core/did.js';
import type { FactKind } from '../../src/core/policy/facts.js';
import type { Assurance, Verdict } from '../../src/core/policy/verdict.js';
import { height, type Said } from './moment.js';

/** What one statement is worth by itself, and what exactly is bad in it. */
export interface Worth {
  readonly verdict: Verdict;
  readonly bad?: readonly string[];
}

export const PASS: Worth = { verdict: 'PASS' };
export const UNKNOWN: Worth = { verdict: 'UNKNOWN' };
export const CONDITIONAL: Worth = { verdict: 'CONDITIONAL' };
export const NOT_APPLICABLE: Worth = { verdict: 'N/A' };
export const FAIL: Worth = { verdict: 'FAIL' };

const ORDER: readonly Verdict[] = ['FAIL', 'UNKNOWN', 'CONDITIONAL', 'PASS'];

/** D6. Of those that fail, everything bad. */
export function all(...worths: readonly Worth[]): Worth {
  const rest = worths.filter(({ verdict }) => verdict !== 'N/A');
  const verdict = ORDER.find((one) => rest.some((worth) => worth.verdict === one)) ?? 'N/A';
  return { verdict, bad: rest.filter((worth) => worth.verdict === 'FAIL').flatMap(({ bad = [] }) => bad) };
}

export function any(...worths: readonly Worth[]): Worth {
  const rest = worths.filter(({ verdict }) => verdict !== 'N/A');
  const verdict = ORDER.toReversed().find((one) => rest.some((worth) => worth.verdict === one)) ?? 'N/A';
  return verdict === 'FAIL' ? { verdict, bad: rest.flatMap(({ bad = [] }) => bad) } : { verdict };
}

export function good(is: boolean): Worth {
  return is ? PASS : FAIL;
}

/** A bad thing by name. */
export function failing(bad: string): Worth {
  return { verdict: 'FAIL', bad: [bad] };
}

/**
 * @param worthOf each statement by itself.
 * @param raised the level of a good value, where a certificate confirms it (D4).
 */
export function weigh<K extends FactKind>(
  statements: readonly Said<K>[],
  floor: Assurance,
  worthOf: (said: Said<K>) => Worth,
  raised: (said: Said<K>) => Assurance = ({ level }) => level,
): Worth {
  const judged = statements.map((said) => ({ said, worth: worthOf(said) }));
  const bad = judged.filter(({ worth }) => worth.verdict === 'FAIL');
  // (b) Against itself a party is believed at any level.
  const own = bad.filter(({ said }) => said.own);
  const entitled = bad.filter(({ said }) => !said.own && height(said.level) >= height('declared'));
  if (own.length > 0) return all(...[...own, ...entitled].map(({ worth }) => worth));
  const goods = judged
    .filter(({ said, worth }) => (worth.verdict === 'PASS' || worth.verdict === 'CONDITIONAL') && said.level !== 'none')
    .map(({ said, worth }) => ({ verdict: worth.verdict, level: raised(said) }));
  const best = Math.max(-1, ...goods.map(({ level }) => height(level)));
  if (entitled.length > 0) {
    // (d) It beats a good value of lower level; against an equal or higher one it is a contradiction.
    const worst = Math.max(...entitled.map(({ said }) => height(said.level)));
    return best < worst ? all(...entitled.map(({ worth }) => worth)) : UNKNOWN;
  }
  // (e) What anybody else says decides nothing.
  if (best < height(floor)) return UNKNOWN;
  const among = goods.filter(({ level }) => height(level) === best);
  return among.some(({ verdict }) => verdict === 'PASS') ? PASS : among.length > 0 ? CONDITIONAL : UNKNOWN;
}

export type NaiveRule = (offer: Iri, floor: Assurance) => Worth;
