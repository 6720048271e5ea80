/**
 * A profile's verdict on one day, read from ready timelines: look-ups and two combinations (policies/README.md D6, D9,
 * D10); what depends on the dates of a contract is decided here (term.ts). It never calls a rule. For all days:
 * eligibility-steps.ts.
 */
import { canonicalJson, sha256 } from '../digest.js';
import { formatInstant, type Instant } from '../instant.js';
import { at } from '../time/timeline.js';
import type {
  Eligibility,
  Profile,
  ProfileResult,
  ProfileVerdicts,
  Requirement,
  RequirementResult,
} from './profile.js';
import { IN_PROGRESS, type Rulings, type Timelines, verdictOver } from './ruling.js';
import { overTerm } from './term.js';
import { all, any, type RuleKey, type Verdict } from './verdict.js';

/**
 * With every reason.
 * @param timelines of one offer; a rule that the profile asks for and that has no timeline is a bug in the caller.
 * @param when the day asked (UTC).
 */
export function evaluateProfile(profile: Profile, timelines: Timelines, when: Instant): ProfileResult {
  const results = profile.requirements.map((requirement) => judge(requirement, profile, timelines, when));
  const notJudged = results
    .filter(({ requirement, verdict }) => requirement.kind !== 'S' && verdict === 'NOT-JUDGED')
    .map(({ requirement }) => requirement.id);
  return { eligibility: eligibilityOf(results), results, notJudged };
}

/** The same without reasons, from what decides alone. */
export function verdictsOn(profile: Profile, rulings: Rulings, when: Instant): ProfileVerdicts {
  const results = profile.requirements.map((requirement) => {
    if (requirement.rules.length === 0) return { requirement, verdict: 'NOT-JUDGED' as const };
    const rule = (key: RuleKey): Verdict => {
      const timeline = rulings.get(key);
      if (timeline === undefined) throw neverJudged(profile, key);
      const ruling = at(timeline, when);
      const isOnItsWay = ruling.inProgress && ruling.term === undefined;
      return onTheDay(requirement, profile, when, verdictOver(ruling, profile.parameters), isOnItsWay);
    };
    return { requirement, verdict: joined(requirement)(requirement.rules.map(rule)) };
  });
  return { eligibility: eligibilityOf(results), results };
}

/** Parameters are part of what is asked, hence of the hash. Absent ones keep the profile's own. */
export function withParameters(
  profile: Profile,
  asked: { readonly goLive?: Instant; readonly termEnd?: Instant },
): Profile {
  const parameters = {
    goLive: asked.goLive ?? profile.parameters.goLive,
    termEnd: asked.termEnd ?? profile.parameters.termEnd,
  };
  const { goLive, termEnd } = profile.parameters;
  if (parameters.goLive === goLive && parameters.termEnd === termEnd) return profile;
  return { ...hashed({ ...profile, parameters }), kept: profile.kept ?? profile.hash };
}

/** SHA-256 of the canonical JSON of all that is asked. */
export function hashed(profile: Omit<Profile, 'hash'>): Profile {
  return { ...profile, hash: sha256(profileText(profile)) };
}

/** The canonical JSON (RFC 8785) of a profile: what its hash is of, and how one of a buyer's own is kept. */
export function profileText(profile: Omit<Profile, 'hash'>): string {
  const { goLive, termEnd } = profile.parameters;
  const { id, version, derivedFrom, title, summary, requirements } = profile;
  const parameters = { goLive: formatInstant(goLive), termEnd: formatInstant(termEnd) };
  return canonicalJson({ id, version, derivedFrom, title, summary, requirements, parameters });
}

function judge(requirement: Requirement, profile: Profile, timelines: Timelines, when: Instant): RequirementResult {
  const findings = requirement.rules.map((rule) => {
    const timeline = timelines.get(rule);
    if (timeline === undefined) throw neverJudged(profile, rule);
    return { rule, finding: overTerm(at(timeline, when), profile.parameters) };
  });
  if (findings.length === 0) return { requirement, verdict: 'NOT-JUDGED', findings };
  const verdicts = findings.map(({ finding: { verdict, flags } }) =>
    onTheDay(requirement, profile, when, verdict, flags.includes(IN_PROGRESS)),
  );
  return { requirement, verdict: joined(requirement)(verdicts), findings };
}

function joined({ combine }: Requirement): (verdicts: readonly Verdict[]) => Verdict {
  return combine === 'any' ? any : all;
}

/** Before go-live, what fails may be on its way. */
function onTheDay(
  { kind }: Requirement,
  { parameters }: Profile,
  when: Instant,
  verdict: Verdict,
  inProgress: boolean,
): Verdict {
  return kind === 'G' && when < parameters.goLive ? promised(verdict, inProgress) : verdict;
}

/** D9: what must hold by go-live may still be on its way, if the way is evidenced. */
export function promised(verdict: Verdict, inProgress: boolean): Verdict {
  return verdict === 'FAIL' && inProgress ? 'CONDITIONAL' : verdict;
}

/** D10. What no rule judges moves nothing, and is listed beside the answer. */
function eligibilityOf(results: ProfileVerdicts['results']): Eligibility {
  const judged = results.flatMap(({ requirement, verdict }) =>
    requirement.kind === 'S' || verdict === 'NOT-JUDGED' ? [] : [verdict],
  );
  switch (all(judged)) {
    case 'FAIL':
      return 'excluded';
    case 'UNKNOWN':
      return 'to-clarify';
    case 'CONDITIONAL':
      return 'eligible-with-conditions';
    case 'PASS':
    case 'N/A':
      return 'eligible';
  }
}

export function neverJudged({ id }: Profile, rule: RuleKey): Error {
  return new Error(`profile ${id} asks for ${rule}, which was never judged`);
}
