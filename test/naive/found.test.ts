/** Cases in which the engine and the naive reading once disagreed (test/naive), each kept as the smallest world. */
import { expect } from 'chai';
import type { Fact, FactValues } from '../../src/core/policy/facts.js';
import { finding } from '../../src/core/policy/finding.js';
import type { Stated } from '../../src/core/policy/reading.js';
import type { Finding, RuleKey } from '../../src/core/policy/verdict.js';
import { weighStated } from '../../src/core/policy/weigh.js';
import { snc, sncList } from '../golden/certificates.js';
import { ARCHETYPES, certificateIri, ISSUERS } from '../golden/identities.js';
import { findingOf } from '../golden/judge.js';
import { fact, type Said, say, worldOf } from '../golden/said.js';
import { LISTS } from '../golden/world.js';

const { did, offer } = ARCHETYPES.A4;
const TODAY = '2026-06-01';

/** A4, of which nothing is said but these. */
function judged(rule: RuleKey, ...facts: readonly Said[]): Finding {
  return findingOf('A4', rule, TODAY, { world: worldOf(facts) });
}

function hds(what: string, activity: readonly number[], region: readonly string[]): Said {
  const id = certificateIri(ISSUERS.hdsCertifier, 'A4', what);
  const value: FactValues['certificate'] = { id, scheme: 'HDS', schemeVersion: '2024', region, activity };
  return say('certificate', offer, value, ISSUERS.hdsCertifier, '2025-01-01', '2028-01-01');
}

describe('what the naive reading found', () => {
  const j1 = { scheme: 'SNC', schemeVersion: '3.2', reached: 'J1' };
  const milestone = say('milestone', offer, j1, ISSUERS.sncAuthority, '2026-01-01');

  it('a milestone of a new application says nothing against a certificate whose region cannot be compared', () => {
    const found = judged('R-10@certified', snc('A4'), milestone);
    expect([found.verdict, found.reasons[0]?.code]).to.deep.equal(['UNKNOWN', 'certificate-region-not-stated']);
    expect(judged('R-10@certified', milestone).verdict).to.equal('FAIL');
  });

  it('a list without the offer says that such a certificate is not held, unless it is younger than the list', () => {
    expect(judged('R-10@certified', snc('A4'), sncList('2026-05-15', [])).verdict).to.equal('FAIL');
    expect(judged('R-10@certified', snc('A4'), sncList('2023-05-15', [])).verdict).to.equal('UNKNOWN');
  });

  it('a certificate younger than the list counts, though an older one stands beside it', () => {
    const region = say('region', offer, { code: ['fr-1'] }, did, '2018-06-01');
    const older = snc('A4');
    const id = certificateIri(ISSUERS.sncAuthority, 'A4', 'snc-3.2-second');
    const value = { id, scheme: 'SNC', schemeVersion: '3.2', region: ['fr-1'], activity: [] };
    const younger = say('certificate', offer, value, ISSUERS.sncAuthority, '2026-05-20', '2029-05-20');
    expect(judged('R-10@certified', region, older, ...LISTS).verdict).to.equal('FAIL');
    expect(judged('R-10@certified', region, older, younger, ...LISTS).verdict).to.equal('PASS');
  });

  it('a milestone says nothing against an offer that a governing list names', () => {
    expect(judged('R-10@certified', milestone, sncList('2026-05-15', ['A4'])).verdict).to.equal('PASS');
  });

  it('HDS certificates whose regions cannot be compared leave open what they would cover', () => {
    const [some, rest] = [hds('one', [1, 2, 3], []), hds('two', [4, 5, 6], ['fr-1'])];
    const found = judged('R-09@certified', some, rest);
    expect([found.verdict, found.reasons[0]?.code]).to.deep.equal(['UNKNOWN', 'certificate-region-not-stated']);
    expect(judged('R-09@certified', some, hds('two', [4, 5], ['fr-1'])).verdict).to.equal('FAIL');
  });

  it('a certificate confirms what is good and lends no weight to what speaks against it', () => {
    const stated = (provided: boolean): Stated<'gpu'> => ({
      fact: fact(say('gpu', offer, { provided }, ISSUERS.auditor, '2018-06-01')) as unknown as Fact<'gpu'>,
      level: 'attested',
      own: false,
      identity: String(provided),
    });
    const found = weighStated(
      'gpu',
      offer,
      [stated(false), stated(true)],
      'declared',
      (one) => finding(one.fact.value.provided ? 'PASS' : 'FAIL', []),
      // The bad one is older than the last audit, the good one is not.
      (one) => (one.fact.value.provided ? 'attested' : 'certified'),
    );
    expect([found.verdict, found.reasons[0]?.code]).to.deep.equal(['UNKNOWN', 'contradiction']);
  });
});
