/** What no shape can say of a profile, and of the levels that the Cloud Sovereignty Framework asks for. */
import type { Law } from './law.js';
import type { PolicyFinding } from './policies.js';
import type { Profile, Requirement } from './profile.js';
import { ruleKey, ruleOf } from './rules.js';
import { rulesUpTo, type Seal } from './seal.js';
import { STANDARD_RULES } from './standards.js';
import type { RuleKey } from './verdict.js';

/** Where a profile stands among the files: versions of one profile are files of their own. */
export function fileOf({ id, version }: Pick<Profile, 'id' | 'version'>): string {
  return version === '1' ? `profiles/${id}` : `profiles/${id}@${version}`;
}

export function profileFindings(profile: Omit<Profile, 'hash'>, law: Law, seal: Seal): readonly PolicyFinding[] {
  const file = fileOf(profile);
  const at = (pointer: string, problem: string): PolicyFinding => ({ file, pointer, problem });
  const { goLive, termEnd } = profile.parameters;
  const ids = profile.requirements.map(({ id }) => id);
  return [
    ...ids.flatMap((id, i) => (ids.indexOf(id) === i ? [] : [at(`/requirements/${i}`, `twice: ${id}`)])),
    ...profile.requirements.flatMap((requirement, i) =>
      requirementProblems(requirement, law, seal).map(({ member, problem }) =>
        at(`/requirements/${i}${member === '' ? '' : `/${member}`}`, problem),
      ),
    ),
    ...(termEnd <= goLive ? [at('/parameters/termEnd', 'the contract ends before it goes live')] : []),
  ];
}

interface RequirementProblem {
  readonly member: '' | 'rules' | 'standards' | 'combine' | 'minimum';
  readonly problem: string;
}

function requirementProblems(requirement: Requirement, law: Law, seal: Seal): readonly RequirementProblem[] {
  const { rules, notJudged, standards = [], combine } = requirement;
  const found: RequirementProblem[] = rules
    .filter((key) => ruleOf(key) === undefined)
    .map((key) => ({ member: 'rules', problem: `unknown rule: ${key}` }));
  if ((rules.length === 0) === (notJudged === undefined)) {
    found.push({ member: '', problem: 'either rules judge it, or notJudged says why none does' });
  }
  for (const standard of standards) {
    if (!law.schemes.some(({ id }) => id === standard)) {
      found.push({ member: 'standards', problem: `unknown scheme: ${standard}` });
    }
  }
  if (combine === 'any' && rules.length < 2) found.push({ member: 'combine', problem: 'needs a choice of rules' });
  // A criterion for which any of several certificates will do names each of them twice: they must be the same.
  if (combine === 'any' && standards.length > 0 && !isSame(rules, standards.flatMap(ruleOfStandard))) {
    found.push({ member: 'rules', problem: `not the rules of the standards ${standards.join(', ')}` });
  }
  return [...found, ...minimumProblems(requirement, seal)];
}

function minimumProblems({ id, minimum, rules }: Requirement, seal: Seal): readonly RequirementProblem[] {
  if (minimum === undefined) return [];
  const objective = seal.objectives.find((one) => one.id === id);
  if (objective === undefined) return [{ member: 'minimum', problem: `no objective of the framework: ${id}` }];
  const asked = rulesUpTo(objective, minimum);
  if (isSame(rules, asked)) return [];
  return [{ member: 'rules', problem: `SEAL-${minimum} of ${id} asks for ${asked.join(', ') || 'no rule'}` }];
}

function ruleOfStandard(standard: string): readonly RuleKey[] {
  const rule = STANDARD_RULES[standard];
  return rule === undefined ? [] : [ruleKey(rule, 'certified')];
}

function isSame(a: readonly RuleKey[], b: readonly RuleKey[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}

export function sealFindings(seal: Seal, law: Law): readonly PolicyFinding[] {
  const at = (pointer: string, problem: string): PolicyFinding => ({ file: 'seal', pointer, problem });
  const ids = seal.objectives.map(({ id }) => id);
  const weight = seal.objectives.reduce((sum, one) => sum + one.weight, 0);
  return [
    ...(law.references.has(seal.reference) ? [] : [at('/reference', `unknown reference: ${seal.reference}`)]),
    ...(weight === 100 ? [] : [at('/objectives', `the weights make ${weight} percent, not 100`)]),
    ...ids.flatMap((id, i) => (ids.indexOf(id) === i ? [] : [at(`/objectives/${i}`, `twice: ${id}`)])),
    ...seal.objectives.flatMap(({ levels }, i) => [
      ...(levels.map(({ seal: level }) => level).join() === '1,2,3,4'
        ? []
        : [at(`/objectives/${i}/levels`, 'not the levels 1, 2, 3, 4')]),
      ...levels.flatMap(({ rules, open }, j) => [
        ...rules
          .filter((key) => ruleOf(key) === undefined)
          .map((key) => at(`/objectives/${i}/levels/${j}/rules`, `unknown rule: ${key}`)),
        ...(rules.length === 0 && open === undefined
          ? [at(`/objectives/${i}/levels/${j}`, 'asks for nothing: neither rules nor open')]
          : []),
      ]),
    ]),
  ];
}
