/** A buyer's own profile, and what an operator adopts at run time. */
export const PROFILE_CODES = [
  'profile-member-missing',
  'profile-member-unknown',
  'profile-value-invalid',
  'profile-base-differs',
  'profile-requirement-unknown',
  'profile-requirement-twice',
  'profile-rule-unknown',
  'profile-floor-unknown',
  'profile-requirement-unjudged',
  'profile-choice-too-small',
  'profile-floor-fixed',
  'profile-minimum-unknown',
  'profile-dates-order',
  'profile-empty',
  'profile-too-large',
  'adoption-missing',
  'adoption-domain',
  'adoption-not-operator',
  'adoption-file-unknown',
  'adoption-document-unreadable',
  'adoption-version',
  'adoption-contradiction',
  'adoption-demo',
] as const;

export type ProfileCode = (typeof PROFILE_CODES)[number];
