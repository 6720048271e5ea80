/** Why a verdict moves, in one sentence each. */
import type { CauseCode } from '../../core/policy/cause-codes.js';
import { capital, type Lines, wordsOf } from '../sentence.js';
import { facts, schemes } from './terms.js';

const scheme = (p: { readonly scheme?: unknown; readonly version?: unknown }) =>
  [wordsOf(schemes, p.scheme), p.version].filter((part) => part !== '').join(' ');

export const causes: Lines<CauseCode> = {
  'law-began': (p) => `${capital(p.row)} comes into force.`,
  'law-ended': (p) => `${capital(p.row)} is no longer in force${p.endedBy ? ` (${p.endedBy})` : ''}.`,
  'certificate-began': (p) => `A ${scheme(p)} certificate begins.`,
  'certificate-ended': (p) => `A ${scheme(p)} certificate ends.`,
  'certificate-audited': (p) => `A ${scheme(p)} certificate is confirmed by a surveillance audit.`,
  'certificate-revoked': () => 'A certificate is revoked by its issuer.',
  'certificate-suspended': () => 'A certificate is suspended by its issuer.',
  'certificate-reinstated': () => 'A certificate is reinstated by its issuer.',
  'list-published': (p) => `The authority publishes its ${scheme(p)} list.`,
  'list-ran-out': (p) => `The authority’s ${scheme(p)} list is too old to be relied on.`,
  'recipient-listed': (p) => `A recipient enters the register of ${p.register}.`,
  'recipient-unlisted': (p) => `A recipient leaves the register of ${p.register}.`,
  'milestone-reached': (p) => `A milestone of ${scheme(p)} is reached (${p.reached}).`,
  'statement-began': (p) => `A statement takes effect: ${wordsOf(facts, p.fact)}.`,
  'statement-replaced': (p) => `A statement replaces the former one: ${wordsOf(facts, p.fact)}.`,
  'statement-ended': (p) => `A statement ends: ${wordsOf(facts, p.fact)}.`,
  'credential-lapsed': (p) => `A credential no longer counts (${wordsOf(facts, p.fact)}).`,
  'credential-resumed': (p) => `A credential counts again (${wordsOf(facts, p.fact)}).`,
  'time-passed': () => 'A delay runs out.',
  'go-live': () => 'The day of going live comes: what was promised for it must hold.',
  'offer-began': () => 'The offer begins.',
  'offer-ended': () => 'The offer ends.',
  learned: (p) => `A statement became known: ${wordsOf(facts, p.fact)}.`,
  withdrawn: (p) => `A statement was withdrawn: ${wordsOf(facts, p.fact)}.`,
  'law-learned': (p) => `It became known how long ${p.row} is in force${p.endedBy ? ` (${p.endedBy})` : ''}.`,
};
