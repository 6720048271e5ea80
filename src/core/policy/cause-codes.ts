/**
 * What can move a verdict: the events of the law, of certificates and of statements, and what a catalogue learns. The
 * sentences are in `messages/<lang>/causes.ts`, complete in both languages or it does not compile.
 */
export const CAUSE_CODES = [
  'law-began',
  'law-ended',
  'certificate-began',
  'certificate-ended',
  'certificate-audited',
  'certificate-revoked',
  'certificate-suspended',
  'certificate-reinstated',
  'list-published',
  'list-ran-out',
  'recipient-listed',
  'recipient-unlisted',
  'milestone-reached',
  'statement-began',
  'statement-replaced',
  'statement-ended',
  'credential-lapsed',
  'credential-resumed',
  // nobody's deed: a delay ran out, the buyer's day came, the offer itself begins or ends
  'time-passed',
  'go-live',
  'offer-began',
  'offer-ended',
  // what became known, of whatever day
  'learned',
  'withdrawn',
  'law-learned',
] as const;
export type CauseCode = (typeof CAUSE_CODES)[number];
