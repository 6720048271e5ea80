/** What no shape can say of a profile, and of the levels that the Cloud Sovereignty Framework asks for. */
import type { Finding } from '../problem.js';
import type { Law } from './law.js';
import type { PolicyFinding } from './policies.js';
import type { Profile, Requirement } from './profile.js';
import { ruleFinding } from './rule-finding.js';
import { ruleKey } from './rules.js';
import { rulesUpTo, type Seal } from './seal.js';
import { STANDARD_RULES } from './standards.js';
import { referenceUnknown, schemeUnknown } from './unknown-names.js';
import type { RuleKey } from './verdict.js';

/** Where a profile stands among the files: versions of one profile are files of their own. */
export function fileOf({ id, version }: Pick<Profile, 'id' | 'version'>): string {
  return version === '1' ? `profiles/${id}` : `profiles/${id}@${version}`;
}

export function profileFindings(profile: Omit<Profile, 'hash'>, law: Law, seal: Seal): readonly PolicyFinding[] {
  const { goLive, termEnd } = profile.parameters;
  const ids = profile.requirements.map(({ id }) => id);
  const dates: readonly Finding[] =
    termEnd <= goLive ? [{ code: 'profile-dates-order', pointer: '/parameters/termEnd' }] : [];
  const findings = profile.requirements.flatMap((requirement, i): readonly Finding[] => {
    const { id } = requirement;
    const pointer = `/requirements/${i}`;
    const twice: readonly Finding[] =
      ids.indexOf(id) === i ? [] : [{ code: 'profile-requirement-twice', pointer: `${pointer}/id`, params: { id } }];
    return [...twice, ...requirementFindings(requirement, pointer, law, seal)];
  });
  const file = fileOf(profile);
  return [...findings, ...dates].map((finding) => ({ ...finding, file }));
}

function requirementFindings(requirement: Requirement, at: string, law: Law, seal: Seal): readonly Finding[] {
  const { rules, notJudged, standards = [], combine } = requirement;
  const found = rules.flatMap((key, i) => ruleFinding(key, `${at}/rules/${i}`));
  if ((rules.length === 0) === (notJudged === undefined)) {
    found.push({ code: 'profile-requirement-unjudged', pointer: at });
  }
  const schemes = law.schemes.map(({ id }) => id);
  for (const [i, standard] of standards.entries()) {
    if (!schemes.includes(standard)) found.push(schemeUnknown(`${at}/standards/${i}`, standard, schemes));
  }
  if (combine === 'any' && rules.length < 2) {
    found.push({ code: 'profile-choice-too-small', pointer: `${at}/combine` });
  }
  // A criterion for which any of several certificates will do names each of them twice: they must be the same.
  const named = standards.flatMap(ruleOfStandard);
  if (combine === 'any' && standards.length > 0 && !isSame(rules, named)) {
    const params = { standards: standards.join(', '), rules: named.join(', ') };
    found.push({ code: 'policy-standards-rules', pointer: `${at}/rules`, params });
  }
  return [...found, ...minimumFindings(requirement, at, seal)];
}

function minimumFindings({ id, minimum, rules }: Requirement, at: string, seal: Seal): readonly Finding[] {
  if (minimum === undefined) return [];
  const objective = seal.objectives.find((one) => one.id === id);
  if (objective === undefined) {
    const params = { id, known: seal.objectives.map((one) => one.id).join(', ') };
    return [{ code: 'profile-minimum-unknown', pointer: `${at}/minimum`, params }];
  }
  const asked = rulesUpTo(objective, minimum);
  if (isSame(rules, asked)) return [];
  return [{ code: 'policy-minimum-rules', pointer: `${at}/rules`, params: { minimum, id, rules: asked.join(', ') } }];
}

function ruleOfStandard(standard: string): readonly RuleKey[] {
  const rule = STANDARD_RULES[standard];
  return rule === undefined ? [] : [ruleKey(rule, 'certified')];
}

function isSame(a: readonly RuleKey[], b: readonly RuleKey[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}

export function sealFindings(seal: Seal, law: Law): readonly PolicyFinding[] {
  const file = 'seal';
  const ids = seal.objectives.map(({ id }) => id);
  const weight = seal.objectives.reduce((sum, one) => sum + one.weight, 0);
  const whole: readonly Finding[] =
    weight === 100 ? [] : [{ code: 'policy-weights', pointer: '/objectives', params: { weight } }];
  const findings = seal.objectives.flatMap((objective, i): readonly Finding[] => {
    const at = `/objectives/${i}`;
    const twice: readonly Finding[] =
      ids.indexOf(objective.id) === i
        ? []
        : [{ code: 'policy-row-twice', pointer: `${at}/id`, params: { key: objective.id } }];
    return [...twice, ...levelFindings(objective, `${at}/levels`)];
  });
  const all = [
    ...(law.references.has(seal.reference) ? [] : [referenceUnknown('/reference', seal.reference, law)]),
    ...whole,
    ...findings,
  ];
  return all.map((finding) => ({ ...finding, file }));
}

function levelFindings({ levels }: Seal['objectives'][number], at: string): readonly Finding[] {
  const all: readonly Finding[] =
    levels.map(({ seal: level }) => level).join() === '1,2,3,4' ? [] : [{ code: 'policy-levels', pointer: at }];
  const each = levels.flatMap(({ rules, open }, i): readonly Finding[] => [
    ...rules.flatMap((key, j) => ruleFinding(key, `${at}/${i}/rules/${j}`)),
    ...(rules.length === 0 && open === undefined
      ? [{ code: 'policy-level-empty' as const, pointer: `${at}/${i}` }]
      : []),
  ]);
  return [...all, ...each];
}
