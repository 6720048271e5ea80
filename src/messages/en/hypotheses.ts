/** What is supposed, in one sentence each. */
import type { Hypothesis } from '../../core/policy/hypothesis.js';
import { type Lines, wordsOf } from '../sentence.js';
import { facts, parts, schemes } from './terms.js';

export const hypotheses: Lines<Hypothesis['suppose']> = {
  'law-ends': (p) => `Suppose that this ends on ${p.on}: ${p.law}.`,
  'certificate-ends': (p) =>
    `Suppose that the certificate ${wordsOf(schemes, p.scheme)} of ${p.offer} ends on ${p.on}.`,
  'certificate-held': (p) =>
    `Suppose that ${p.offer} holds a certificate ${wordsOf(schemes, p.scheme)} ${p.version}, issued by an accredited body.`,
  'credential-withdrawn': (p) => `Suppose that the credential ${p.credential} were not there.`,
  'issuer-excluded': (p) => `Suppose that ${p.issuer} were not accredited.`,
  'owner-enters': (p) => `Suppose that ${p.holder} (${p.country}) takes ${p.capital}% of ${p.company}.`,
  'owners-unknown': (p) => `Suppose that nothing were known of who owns and controls ${p.company}.`,
  'third-party-added': (p) =>
    `Suppose that ${p.offer} takes on ${p.party} (${p.country}) as a third party: ${wordsOf(parts, p.role)}.`,
  'third-party-removed': (p) => `Suppose that ${p.offer} parts with ${p.party}.`,
  fact: (p) => `Suppose another statement about ${p.subject}: ${wordsOf(facts, p.fact)}.`,
};
