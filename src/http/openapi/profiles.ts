/** Profiles in the contract. */
import { STANDARD_RULES } from '../../core/policy/standards.js';
import { ELIGIBILITIES } from '../../core/search/query-url.js';
import { address, count, digest, flag, list, moment, object, oneOf, orNull, ref, type Schema, text } from './words.js';

const OUTCOMES = ['PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A', 'NOT-JUDGED'];
const eligibility = oneOf(ELIGIBILITIES);
const level = { type: 'integer', minimum: 0, maximum: 4 };
const percent = { type: 'number', minimum: 0, maximum: 100 };

export const requirementHead = { id: text, title: text, kind: oneOf(['M', 'G', 'S']) };

export const profile = {
  id: text,
  version: text,
  title: text,
  summary: text,
  hash: { ...digest, description: 'Of all that is asked, with the dates of this question.' },
  reference: {
    ...text,
    description: 'How exactly this profile is asked by again: `id@version`, or `sha256:` and a hash.',
  },
  derivedFrom: orNull(object({ id: text, version: text, hash: digest })),
  dated: moment,
  url: orNull(text),
  parameters: object({ goLive: moment, termEnd: moment }),
  notJudged: list(object({ ...requirementHead, why: orNull(text) })),
};

const requirement = object({
  ...requirementHead,
  rules: list(text),
  combine: oneOf(['all', 'any']),
  notJudgedWhy: orNull(text),
  proof: orNull(oneOf(['declaration', 'certification'])),
  standards: list(text),
  minimum: orNull(level),
  source: text,
});

const outcome = orNull(oneOf(OUTCOMES));

export const profileSchemas: Readonly<Record<string, Schema>> = {
  Profile: object(profile),
  RequirementForm: requirement,
  FullProfile: object({ ...profile, requirements: list(ref('RequirementForm')) }),
  Profiles: object({
    seq: count,
    profiles: list(ref('FullProfile')),
    versions: list(text),
    own: list(ref('Profile')),
  }),
  OneProfile: object({ seq: count, profile: ref('FullProfile') }),
  KeptProfile: object({ created: flag, url: address, profile: ref('FullProfile'), seq: count }),
  ProfileComparison: object({
    asOf: moment,
    knownAt: moment,
    seq: count,
    illustrative: flag,
    before: ref('Profile'),
    after: ref('Profile'),
    requirements: list(
      object({
        id: text,
        before: orNull(ref('RequirementForm')),
        after: orNull(ref('RequirementForm')),
        members: list(text),
      }),
    ),
    offers: list(
      object({
        offer: ref('OfferSummary'),
        before: eligibility,
        after: eligibility,
        requirements: list(object({ id: text, before: outcome, after: outcome })),
      }),
    ),
    differing: count,
    more: count,
    alike: count,
    swapped: address,
    first: orNull(address),
    next: orNull(address),
  }),
  PolicyAdopted: object({ what: text, version: text, digest, by: text, created: flag, seq: count }),
  Gaps: object({
    standards: list(
      object({ standard: oneOf(Object.keys(STANDARD_RULES)), held: flag, proves: list(text), closes: list(text) }),
    ),
    byNoStandard: list(text),
    fewest: list(text),
  }),
  Seal: object({
    score: object({ worst: percent, best: percent }),
    objectives: list(
      object({
        id: text,
        title: text,
        weight: count,
        worst: level,
        best: level,
        between: list(object({ seal: level, rules: list(text), open: orNull(text) })),
      }),
    ),
  }),
};
