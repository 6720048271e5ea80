/**
 * Every reason, remedy and flag a rule can give. The sentences are in `messages/<lang>/reasons.ts`, complete in both
 * languages or it does not compile.
 */

export const REASON_CODES = [
  // how statements weigh (golden worlds D3, D5)
  'not-stated',
  'insufficient-assurance',
  'contradiction',
  'challenged',
  'reported-only',
  // R-01 storage
  'storage-in-eea',
  'storage-outside-eea',
  'storage-part-not-stated',
  'adequacy-does-not-localise',
  // R-02 transfers
  'no-flow',
  'flows-incomplete',
  'flow-within-eea',
  'flow-bridged',
  'flow-adequate',
  'flow-recipient-listed',
  'flow-recipient-not-listed',
  'flow-recipient-not-named',
  'flow-register-not-held',
  'flow-safeguarded',
  'flow-basis-not-in-force',
  'flow-basis-unknown',
  'flow-basis-not-stated',
  // R-05 ownership
  'capital-within-limits',
  'capital-limit-passed',
  'capital-readings-differ',
  'capital-undisclosed',
  'capital-graph-too-large',
  'special-right-none',
  'special-right-outside',
  'special-right-holder-unknown',
  'special-rights-incomplete',
  // R-06 immunity
  'seat-inside',
  'seat-outside',
  'seat-not-stated',
  'control-none-outside',
  'control-outside',
  'third-parties-no-reach',
  'third-party-reaches',
  'third-party-reach-not-stated',
  'third-party-parent-not-stated',
  'third-parties-incomplete',
  // certificates
  'activities-covered',
  'activities-not-covered',
  'certificate-active',
  'certificate-expired',
  'certificate-revoked',
  'certificate-suspended',
  'certificate-lapsed-by-law',
  'certificate-version-not-accepted',
  'certificate-option-not-selected',
  'certificate-other-region',
  'certificate-region-not-stated',
  'certificate-not-shown',
  'issuer-not-entitled',
  'hosting-link-not-attested',
  'hosting-too-deep',
  'scheme-version-not-in-force',
  'listed-as-certified',
  'absent-from-list',
  'claimed-not-certified',
  'in-progress',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const REMEDY_CODES = [
  'state-fact',
  'raise-assurance',
  'settle-contradiction',
  'move-storage-into-eea',
  'state-storage-parts',
  'give-flow-a-basis',
  'name-flow-recipient',
  'complete-flows',
  'lower-outside-capital',
  'disclose-holders',
  'give-up-special-right',
  'disclose-special-rights',
  'move-seat',
  'state-seats',
  'end-outside-control',
  'remove-reach',
  'state-third-party',
  'complete-third-parties',
  'cover-activities',
  'attest-hosting-link',
  'renew-certificate',
  'obtain-certificate',
  'select-option',
  'certify-region',
  'none-before',
] as const;
export type RemedyCode = (typeof REMEDY_CODES)[number];

/** Notes that do not move the verdict. */
export const FLAG_CODES = [
  'relied-on-decision-later-invalid',
  'supplier-technology',
  'at-risk',
  'in-progress',
  'contradiction',
] as const;
export type FlagCode = (typeof FLAG_CODES)[number];
