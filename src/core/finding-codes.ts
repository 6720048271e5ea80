/**
 * Every finding the product can report, grouped by the question it answers. Adding a code here without its
 * sentences in both languages does not compile (`messages/` must satisfy `Record<FindingCode, …>`).
 */
export const FINDING_CODES = [
  // Reading the bytes
  'not-utf8',
  'not-json',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];
