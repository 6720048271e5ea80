import { expect } from 'chai';
import { instant } from '../../../src/core/instant.js';
import type { FactKind } from '../../../src/core/policy/facts.js';
import { finding } from '../../../src/core/policy/finding.js';
import type { Requirement } from '../../../src/core/policy/profile.js';
import { type Candidate, questionsFor } from '../../../src/core/policy/questions.js';
import type { Finding, RuleKey } from '../../../src/core/policy/verdict.js';
import { notStated } from '../../../src/core/policy/weigh.js';
import { ARCHETYPES } from '../../golden/identities.js';
import { POLICIES } from '../../golden/judge.js';

const { offer, participant } = ARCHETYPES.A1;
const GIVEN = {
  law: POLICIES.law,
  trust: POLICIES.trust,
  asOf: instant('2026-06-01'),
  knownAt: instant('2026-06-01'),
};

const KINDS: readonly FactKind[] = ['storage', 'flows', 'staff', 'exit', 'gpu', 'timetable', 'autonomy', 'keyCustody'];

/** As many facts are not said as it asks for, from a place in the list of kinds on. */
function openRule(at: number, count: number): Finding {
  return finding(
    'UNKNOWN',
    KINDS.slice(at, at + count).flatMap((kind) => notStated(kind, offer).reasons),
  );
}

/** An offer to be clarified by one requirement, any of whose rules would do. */
function candidate(...rules: readonly Finding[]): Candidate {
  const keys = rules.map((_, place): RuleKey => `R-0${place + 1}@declared`);
  const requirement: Requirement = {
    id: 'ANY',
    title: { en: 'Any of them', fr: 'L’un d’eux' },
    kind: 'M',
    rules: keys,
    combine: 'any',
    source: 'a test',
  };
  const findings = keys.flatMap((rule, place) => {
    const one = rules[place];
    return one === undefined ? [] : [{ rule, finding: one }];
  });
  const results = [{ requirement, verdict: 'UNKNOWN' as const, findings }];
  return {
    offer,
    provider: participant,
    standing: 'own',
    result: { eligibility: 'to-clarify', results, notJudged: [] },
  };
}

const asked = (...rules: readonly Finding[]) => {
  const { questions, exact, atLeast } = questionsFor([candidate(...rules)], GIVEN);
  return { facts: questions.map(({ wanted }) => wanted.fact), exact, atLeast };
};

describe('the shortest question list', () => {
  it('settles one of several rules, whichever takes the fewest answers', () => {
    expect(asked(openRule(0, 3), openRule(3, 2))).to.deep.equal({ facts: ['exit', 'gpu'], exact: true, atLeast: 2 });
  });

  it('claims nothing for a requirement whose alternatives were too many to be written out', () => {
    // Five times five times five choices; the first rule stands for all, and no bound is drawn from it.
    const { facts, exact, atLeast } = asked(openRule(0, 5), openRule(1, 5), openRule(2, 5));
    expect([facts.length, exact, atLeast]).to.deep.equal([5, false, 0]);
  });
});
