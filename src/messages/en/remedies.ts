/** What would make the verdict PASS: a condition that can be met, never a promise about other rules. */
import type { RemedyCode } from '../../core/policy/reason-codes.js';
import type { Params } from '../../core/problem.js';
import { type Lines, wordsOf } from '../sentence.js';
import { assurance, facts, parts, schemes } from './terms.js';

const asked = (p: Params) => [wordsOf(schemes, p.scheme), p.wanted].filter(Boolean).join(' ');

export const remedies: Lines<RemedyCode> = {
  'state-fact': (p) => `Would be decided if the party, or somebody entitled, stated ${wordsOf(facts, p.fact)}.`,
  'raise-assurance': (p) =>
    `Would pass if ${wordsOf(facts, p.facts)} were ${wordsOf(assurance, p.floor)} by an entitled issuer.`,
  'settle-contradiction': () => 'Would be decided if one of the sources corrected its statement.',
  'move-storage-into-eea': (p) =>
    p.parts === ''
      ? 'Would pass if all storage moved to the EEA.'
      : `Would pass if the ${wordsOf(parts, p.parts)} moved to the EEA.`,
  'state-storage-parts': (p) => `Would be decided if the place of the ${wordsOf(parts, p.parts)} were stated.`,
  'give-flow-a-basis': (p) =>
    `Would pass if the flow to ${p.recipient} (${p.country}) ended or were covered by an adequacy decision; clauses in force would make it conditional.`,
  'name-flow-recipient': (p) => `Would be decided if the recipient (${p.country}) were named.`,
  'complete-flows': () => 'Would be decided if the list of flows were stated to be complete.',
  'lower-outside-capital': (p) =>
    `Would pass if each holder outside the EU held at most ${p.limit}% and all together at most ${p.totalLimit}%, on both readings.`,
  'disclose-holders': () => 'Would be decided if the owners were disclosed up to the first entity outside the EU.',
  'give-up-special-right': (p) => `Would pass if ${p.holder} gave up the right.`,
  'disclose-special-rights': () => 'Would be decided if all vetoes and rights to appoint were stated.',
  'move-seat': (p) => `Would pass if the ${wordsOf(parts, p.which)} were inside.`,
  'state-seats': (p) => `Would be decided if the ${wordsOf(parts, p.which)} were stated.`,
  'end-outside-control': (p) => `Would pass if ${p.controller} gave up control.`,
  'remove-reach': (p) => `Would pass if ${p.party} could reach neither customer data nor identities.`,
  'state-third-party': (p) => `Would be decided if country, ultimate parent and reach of ${p.party} were stated.`,
  'complete-third-parties': () => 'Would be decided if the list of third parties were stated to be complete.',
  'cover-activities': (p) =>
    `Would pass if a certificate covered activities ${p.activities}, here or in a layer below.`,
  'attest-hosting-link': () => 'Would pass if an auditor attested what the offer runs on.',
  'renew-certificate': (p) => `Would pass with a valid certificate of ${asked(p)}.`,
  'obtain-certificate': (p) => `Would pass with a certificate of ${asked(p)} for this offer.`,
  'commit-renewal': (p) => `Would pass if the renewal of ${asked(p)} were committed.`,
  'select-option': (p) => `Would pass with the option “${p.option}” selected.`,
  'certify-region': () => 'Would pass if the certificate covered every region of the offer.',
  'none-before': (p) => (p.from ? `Can be held from ${p.from} only.` : 'Cannot be held.'),
  'gate-access': (p) => `Would pass if this access (${p.country}) ended, or were gated by consent and logged.`,
  'move-access': (p) => `Would pass if ${wordsOf(parts, p.role)} moved into the ${p.union}.`,
  'list-access-points': () => 'Would be decided if the places of support and administration were listed.',
  'name-subprocessor': (p) => `Would be decided if country and ultimate parent of ${p.party} were stated.`,
  'replace-subprocessor': (p) => `Would pass without ${p.party}, or once its failures are mended.`,
  'test-cut-off': () => 'Would pass with a test of operation without the supplier, or with certified substitutability.',
  'change-fact': (p) => `Would pass with a change to this: ${wordsOf(facts, p.fact)}.`,
  'withdraw-claim': (p) => `Would pass if the claim of ${wordsOf(schemes, p.scheme)} were withdrawn, or came true.`,
  'replace-credential': (p) => `Would pass if a new credential, in force, stated ${wordsOf(facts, p.fact)}.`,
  'meet-criteria': (p) => `Would agree if these criteria were met, or the label withdrawn: ${p.criteria}.`,
  'trust-an-issuer': (p) => `Would be decided if the trust list named who may issue ${wordsOf(schemes, p.scheme)}.`,
  'publish-list': () => 'Would pass with a current list of the authority.',
};
