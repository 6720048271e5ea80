/** A rule that a profile asks for and nobody knows, or a floor that no rule has. */
import { nearest } from '../nearest.js';
import { excerpt, type Finding } from '../problem.js';
import { RULE_IDS, ruleOf } from './rules.js';
import { ASSURANCE, type RuleKey } from './verdict.js';

/** @returns nothing, or `profile-rule-unknown`, or `profile-floor-unknown` where only the floor is. */
export function ruleFinding(key: RuleKey, pointer: string): readonly Finding[] {
  if (ruleOf(key) !== undefined) return [];
  const [rule = '', floor = ''] = key.split('@');
  if ((RULE_IDS as readonly string[]).includes(rule)) {
    const params = { rule, floor: excerpt(floor), allowed: ASSURANCE.join(', ') };
    return [{ code: 'profile-floor-unknown', pointer, params }];
  }
  const params = { rule: excerpt(rule), known: RULE_IDS.join(', '), ...meant(rule, RULE_IDS) };
  return [{ code: 'profile-rule-unknown', pointer, params }];
}

/** For "did you mean": what is nearest, if anything is near. */
export function meant(word: string, known: Iterable<string>): { readonly suggestion?: string } {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? {} : { suggestion };
}
