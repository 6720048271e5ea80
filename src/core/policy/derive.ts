/**
 * A buyer's own profile: one that is known, with requirements removed, changed and added. What comes out is a complete
 * profile that stands by itself, under the hash of what it asks.
 */
import type { Digest } from '../digest.js';
import { done, excerpt, type Finding, type Outcome, refused } from '../problem.js';
import { hashed } from './evaluate.js';
import { formFindings } from './form-findings.js';
import { type OwnProfile, ownProfileForm } from './own-profile-form.js';
import type { Profile, Requirement } from './profile.js';
import { meant, ruleFinding } from './rule-finding.js';
import { rulesUpTo, type Seal } from './seal.js';
import type { RuleKey } from './verdict.js';

/** Requirements of one profile: what a question costs grows with them. */
export const MOST_REQUIREMENTS = 200;

export interface Shelf {
  /** @returns the profile of that id and version; of several, the one with that hash. */
  readonly find: (id: string, version: string, hash?: Digest) => Profile | undefined;
  /** Ids and versions that can be derived from: `hdh-2026@1`. */
  readonly names: readonly string[];
  readonly seal: Seal;
}

const MEMBERS = ['id', 'version', 'title', 'summary', 'derivedFrom', 'parameters', 'remove', 'change', 'add'].concat([
  'hash',
  'goLive',
  'termEnd',
  'kind',
  'floor',
  'minimum',
  'rules',
  'combine',
  'notJudged',
  'source',
  'en',
  'fr',
]);

/**
 * @param document parsed JSON.
 * @returns the profile, or `profile-refused` with everything that is wrong with it.
 */
export function deriveProfile(document: unknown, shelf: Shelf): Outcome<Profile> {
  const parsed = ownProfileForm.safeParse(document);
  if (!parsed.success)
    return refused('profile-refused', formFindings('profile', parsed.error.issues, document, MEMBERS));
  const own = parsed.data;
  const { id, version, hash } = own.derivedFrom;
  const base = shelf.find(id, version, hash);
  if (base === undefined) return refused('profile-refused', [unknownBase(`${id}@${version}`, shelf.names)]);
  if (hash !== undefined && hash !== base.hash) {
    const params = { base: `${id}@${version}`, hash: base.hash };
    return refused('profile-refused', [{ code: 'profile-base-differs', pointer: '/derivedFrom/hash', params }]);
  }
  const profile = hashed({
    id: own.id,
    version: own.version,
    derivedFrom: { id, version, hash: base.hash },
    title: own.title,
    summary: own.summary ?? base.summary,
    parameters: {
      goLive: own.parameters?.goLive ?? base.parameters.goLive,
      termEnd: own.parameters?.termEnd ?? base.parameters.termEnd,
    },
    requirements: requirementsOf(own, base, shelf.seal),
  });
  const findings = [
    ...strangers(own, base),
    ...wrongMinimums(own, base, shelf.seal),
    ...wrongFloors(own, base),
    ...wrongRules(own),
    ...wholes(profile),
  ];
  return findings.length > 0 ? refused('profile-refused', findings) : done(profile);
}

function requirementsOf({ remove = [], change = [], add = [] }: OwnProfile, base: Profile, seal: Seal) {
  const kept = base.requirements
    .filter(({ id }) => !remove.includes(id))
    .map((one) => change.filter(({ id }) => id === one.id).reduce((last, edit) => edited(last, edit, seal), one));
  return [...kept, ...add];
}

type Edit = NonNullable<OwnProfile['change']>[number];

function edited(requirement: Requirement, { kind, floor, minimum }: Edit, seal: Seal): Requirement {
  const objective = minimum === undefined ? undefined : seal.objectives.find(({ id }) => id === requirement.id);
  const asked = objective === undefined || minimum === undefined ? requirement.rules : rulesUpTo(objective, minimum);
  return {
    ...requirement,
    ...(kind === undefined ? {} : { kind }),
    ...(minimum === undefined || requirement.minimum === undefined ? {} : { minimum }),
    rules: floor === undefined ? asked : asked.map((key): RuleKey => `${key.slice(0, key.lastIndexOf('@'))}@${floor}`),
  };
}

function unknownBase(name: string, names: readonly string[]): Finding {
  const params = { known: names.join(', '), ...meant(name, names) };
  return { code: 'profile-unknown', pointer: '/derivedFrom', found: excerpt(name), params };
}

/** What is removed or changed must be there, and what is added must not. */
function strangers({ remove = [], change = [], add = [] }: OwnProfile, base: Profile): readonly Finding[] {
  const ids = base.requirements.map(({ id }) => id);
  const left = ids.filter((id) => !remove.includes(id));
  const named = [
    ...remove.map((id, i) => ({ id, pointer: `/remove/${i}`, known: ids })),
    ...change.map(({ id }, i) => ({ id, pointer: `/change/${i}/id`, known: left })),
  ];
  const absent = named
    .filter(({ id, known }) => !known.includes(id))
    .map(({ id, pointer, known }): Finding => {
      const params = { id: excerpt(id), ...meant(id, known) };
      return { code: 'profile-requirement-unknown', pointer, params };
    });
  const added = add.map(({ id }) => id);
  const twice = added
    .map((id, i) => ({ id, i }))
    .filter(({ id, i }) => left.includes(id) || added.indexOf(id) !== i)
    .map(({ id, i }): Finding => ({ code: 'profile-requirement-twice', pointer: `/add/${i}/id`, params: { id } }));
  return [...absent, ...twice];
}

function wrongMinimums({ change = [] }: OwnProfile, base: Profile, seal: Seal): readonly Finding[] {
  return change.flatMap(({ id, minimum }, i): readonly Finding[] => {
    const requirement = base.requirements.find((one) => one.id === id);
    if (minimum === undefined || requirement === undefined || requirement.minimum !== undefined) return [];
    const params = { id, known: seal.objectives.map((one) => one.id).join(', ') };
    return [{ code: 'profile-minimum-unknown', pointer: `/change/${i}/minimum`, params }];
  });
}

/** Rules that stand for standards, or for a level of the framework, are those very rules at their floor. */
function wrongFloors({ change = [] }: OwnProfile, base: Profile): readonly Finding[] {
  return change.flatMap(({ id, floor }, i): readonly Finding[] => {
    const requirement = base.requirements.find((one) => one.id === id);
    const isChoice = requirement?.combine === 'any' && requirement.standards !== undefined;
    const isFixed = requirement?.minimum !== undefined || isChoice;
    return floor === undefined || !isFixed
      ? []
      : [{ code: 'profile-floor-fixed', pointer: `/change/${i}/floor`, params: { id } }];
  });
}

function wrongRules({ add = [] }: OwnProfile): readonly Finding[] {
  return add.flatMap(({ rules, notJudged, combine }, i) => {
    const choice: readonly Finding[] =
      combine === 'any' && rules.length < 2 ? [{ code: 'profile-choice-too-small', pointer: `/add/${i}/combine` }] : [];
    const unknown = rules.flatMap((key, j) => ruleFinding(key, `/add/${i}/rules/${j}`));
    const silent = (rules.length === 0) === (notJudged === undefined);
    const unjudged = silent ? [{ code: 'profile-requirement-unjudged' as const, pointer: `/add/${i}` }] : [];
    return [...unknown, ...unjudged, ...choice];
  });
}

function wholes({ parameters, requirements }: Profile): readonly Finding[] {
  const findings: Finding[] = [];
  if (parameters.termEnd <= parameters.goLive) findings.push({ code: 'profile-dates-order', pointer: '/parameters' });
  if (requirements.length === 0) findings.push({ code: 'profile-empty', pointer: '/remove' });
  if (requirements.length > MOST_REQUIREMENTS) {
    findings.push({ code: 'profile-too-large', pointer: '/add', params: { limit: MOST_REQUIREMENTS } });
  }
  return findings;
}
