/** The traps of the domain page: cases near a boundary, where a tool that rounds, guesses or matches by name goes wrong. */
import { expect } from 'chai';
import type { FactValues, Party } from '../../src/core/policy/facts.js';
import type { Finding, RuleKey } from '../../src/core/policy/verdict.js';
import { snc } from './certificates.js';
import { ARCHETYPES, entity, ISSUERS } from './identities.js';
import { findingOf } from './judge.js';
import { type Said, say, worldOf } from './said.js';
import { FACTS, without } from './world.js';

const TODAY = '2026-06-01';
const { did, offer, participant } = ARCHETYPES.A4;

/** A4 with its own facts of some kinds replaced, judged by one rule. */
function judged(key: RuleKey, facts: readonly Said[], date = TODAY): Finding {
  const kinds = new Set(facts.map(({ kind, subject }) => `${kind} ${subject}`));
  const world = worldOf([...without(({ kind, subject }) => kinds.has(`${kind} ${subject}`)), ...facts]);
  return findingOf('A4', key, date, { world });
}

const party = (slug: string, country: string): Party => ({ id: entity(slug), name: slug, country });

function owners(holding: FactValues['holdings']['holding']): Finding {
  return judged('R-05@certified', [say('holdings', participant, { holding }, ISSUERS.ownershipAuditor, '2018-06-01')]);
}

function storedIn(country: string): Finding {
  const storage = { primary: [country], backup: ['FR'], logs: ['FR'], metadata: ['FR'] };
  return judged('R-01@declared', [say('storage', offer, storage, did, '2018-06-01')]);
}

function flowTo(country: string, basis: FactValues['flows']['flow'][number]['basis'], recipient?: Party): Finding {
  const flow = [{ country, basis, ...(recipient === undefined ? {} : { recipient }) }];
  return judged('R-02@declared', [say('flows', offer, { flow, complete: true }, did, '2018-06-01')]);
}

describe('traps', () => {
  it('exactly 24.0 and 39.0 % pass; a millionth more does not', () => {
    const fr = party('founders', 'FR');
    const two = (a: string, b: string, rest: string) =>
      owners([
        { holder: fr, capital: rest },
        { holder: party('us', 'US'), capital: a },
        { holder: party('sg', 'SG'), capital: b },
      ]).verdict;
    expect(two('24.0', '15.0', '61')).to.equal('PASS');
    expect(two('24.000001', '1', '74.999999')).to.equal('FAIL');
    expect(two('20', '19.000001', '60.999999')).to.equal('FAIL');
  });

  it('votes count as capital does', () => {
    const split = owners([
      { holder: party('founders', 'FR'), capital: '90', votes: '70' },
      { holder: party('us', 'US'), capital: '10', votes: '30' },
    ]);
    expect([split.verdict, split.reasons[0]?.params.measure]).to.deep.equal(['FAIL', 'votes']);
  });

  it('two 18 % holders with a pact: R-05 passes at 36, R-05b fails on control', () => {
    const holding = [
      { holder: party('founders', 'FR'), capital: '64' },
      { holder: party('us', 'US'), capital: '18' },
      { holder: party('sg', 'SG'), capital: '18' },
    ];
    const pact = say(
      'control',
      participant,
      { outside: true, controller: party('us', 'US') },
      ISSUERS.ownershipAuditor,
      '2018-06-01',
    );
    const held = say('holdings', participant, { holding }, ISSUERS.ownershipAuditor, '2018-06-01');
    expect(judged('R-05@certified', [held, pact]).verdict).to.equal('PASS');
    expect(judged('R-05b@certified', [held, pact]).verdict).to.equal('FAIL');
    const right = [{ holder: party('us', 'US'), nature: 'veto' as const }];
    const rights = say('specialRights', participant, { right, complete: true }, ISSUERS.ownershipAuditor, '2018-06-01');
    const vetoed = judged('R-05@certified', [held, rights]);
    expect([vetoed.verdict, vetoed.reasons[0]?.code]).to.deep.equal(['FAIL', 'special-right-outside']);
  });

  it('a dispersed float is an interval: it passes while it cannot cross a limit', () => {
    const float = (disclosed: string) => owners([{ holder: party('founders', 'FR'), capital: disclosed }]).verdict;
    expect(float('76')).to.equal('PASS');
    expect(float('75.9')).to.equal('UNKNOWN');
    const known = owners([
      { holder: party('founders', 'FR'), capital: '60' },
      { holder: party('us', 'US'), capital: '30' },
    ]);
    expect(known.verdict).to.equal('FAIL');
  });

  it('ownership attested only is not certified: UNKNOWN', () => {
    const holding = [{ holder: party('founders', 'FR'), capital: '100' }];
    const own = judged('R-05@certified', [say('holdings', participant, { holding }, did, '2018-06-01')]);
    expect([own.verdict, own.reasons[0]?.code]).to.deep.equal(['UNKNOWN', 'insufficient-assurance']);
  });

  it('Switzerland: adequate, yet neither EEA nor EU', () => {
    expect(storedIn('CH').verdict).to.equal('FAIL');
    expect(flowTo('CH', []).verdict).to.equal('PASS');
    expect(owners([{ holder: party('ch', 'CH'), capital: '100' }]).verdict).to.equal('FAIL');
  });

  it('Norway: EEA, not EU', () => {
    expect(storedIn('NO').verdict).to.equal('PASS');
    expect(flowTo('NO', []).verdict).to.equal('PASS');
    expect(owners([{ holder: party('no', 'NO'), capital: '100' }]).verdict).to.equal('FAIL');
  });

  it('the DPF covers listed recipients only, and a listing that lapsed for a day covers all days but that one', () => {
    const us = party('us', 'US');
    const listing = (from: string, until?: string) =>
      say('registerListing', us.id, { register: 'US-DPF' }, ISSUERS.transferRegister, from, until);
    const flow = say(
      'flows',
      offer,
      { flow: [{ country: 'US', recipient: us, basis: [{ instrument: 'US-DPF' }] }], complete: true },
      did,
      '2018-06-01',
    );
    const facts = [flow, listing('2024-01-01', '2026-05-31'), listing('2026-06-01')];
    const on = (date: string) => judged('R-02@declared', facts, date).verdict;
    expect(['2026-05-30', '2026-05-31', '2026-06-01'].map(on)).to.deep.equal(['PASS', 'FAIL', 'PASS']);
    const unlisted = flowTo('US', [{ instrument: 'US-DPF' }], party('other', 'US'));
    expect([unlisted.verdict, unlisted.reasons[0]?.code]).to.deep.equal(['FAIL', 'flow-recipient-not-listed']);
    expect(flowTo('US', [{ instrument: 'US-DPF' }]).verdict).to.equal('UNKNOWN');
  });

  it('clauses of 2010 for a contract signed after their end are none', () => {
    const flow = { flow: [{ country: 'US', basis: [{ instrument: 'SCC-2010' }] }], complete: true };
    const signed = (from: string) =>
      judged('R-02@declared', [say('flows', offer, flow, did, from)], '2022-06-01').verdict;
    expect([signed('2021-09-26'), signed('2021-09-27')]).to.deep.equal(['CONDITIONAL', 'FAIL']);
  });

  it('flows that are not stated to be complete cannot pass', () => {
    const open = judged('R-02@declared', [say('flows', offer, { flow: [] }, did, '2018-06-01')]);
    expect([open.verdict, open.reasons[0]?.code]).to.deep.equal(['UNKNOWN', 'flows-incomplete']);
  });

  it('the parent company’s certificate is not the offer’s', () => {
    const parents = snc('A4', ISSUERS.sncAuthority, 'fr-1', entity('nightdesk-owner'));
    expect(findingOf('A4', 'R-10@certified', TODAY, { world: worldOf([...FACTS, parents]) }).verdict).to.equal('FAIL');
  });

  it('a certificate for another region neither holds nor raises', () => {
    const listed = without(({ kind }) => kind === 'listSnapshot');
    const world = worldOf([...listed, snc('A4', ISSUERS.sncAuthority, 'fr-2')]);
    const found = findingOf('A4', 'R-10@certified', TODAY, { world });
    expect([found.verdict, found.reasons[0]?.code]).to.deep.equal(['FAIL', 'certificate-other-region']);
    const before = findingOf('A4', 'R-01@certified', '2024-06-01', { world });
    expect(before.verdict).to.equal('UNKNOWN');
  });

  it('a status list out of reach: the last answer stands, and what was seen revoked stays revoked', () => {
    // What cannot be fetched is no entry of the journal (D8, D25): nothing is stated, so nothing changes.
    const id = 'https://snc-authority.trust.example/certificates/boreal-snc-3.2';
    const seen = (...facts: readonly Said[]) =>
      findingOf('A1', 'R-10@certified', TODAY, { world: worldOf([...FACTS, ...facts]) }).verdict;
    expect(seen()).to.equal('PASS');
    const revoked = say('certificateStatus', id, { status: 'revoked' }, ISSUERS.sncAuthority, '2026-05-20');
    expect(seen(revoked)).to.equal('FAIL');
  });

  it('J1 announced as certified is in progress', () => {
    const j1 = { scheme: 'SNC', schemeVersion: '3.2', reached: 'J1' };
    const listed = without(({ kind }) => kind === 'listSnapshot');
    const world = worldOf([...listed, say('milestone', offer, j1, ISSUERS.sncAuthority, '2026-01-01')]);
    const found = findingOf('A4', 'R-10@certified', TODAY, { world });
    expect([found.verdict, found.reasons[0]?.code, found.flags]).to.deep.equal([
      'FAIL',
      'in-progress',
      ['in-progress'],
    ]);
  });

  it('a fact changed after the last audit is not certified, until the next audit', () => {
    const storage = { primary: ['DE'], backup: ['FR'], logs: ['FR'], metadata: ['FR'] };
    const moved = say('storage', ARCHETYPES.A1.offer, storage, ARCHETYPES.A1.did, '2026-04-01');
    const world = worldOf([...FACTS, moved]);
    expect(findingOf('A1', 'R-01@certified', '2026-03-31', { world }).verdict).to.equal('PASS');
    expect(findingOf('A1', 'R-01@certified', TODAY, { world }).verdict).to.equal('UNKNOWN');
  });

  it('a suspension ends when the issuer reinstates; nobody else can suspend', () => {
    const id = 'https://snc-authority.trust.example/certificates/boreal-snc-3.2';
    const status = (what: 'suspended' | 'reinstated', from: string, issuer: string = ISSUERS.sncAuthority) =>
      say('certificateStatus', id, { status: what }, issuer, from);
    const world = worldOf([...FACTS, status('suspended', '2026-05-20'), status('reinstated', '2026-05-25')]);
    const on = (date: string) => findingOf('A1', 'R-10@certified', date, { world }).verdict;
    expect(['2026-05-19', '2026-05-20', '2026-05-25'].map(on)).to.deep.equal(['PASS', 'FAIL', 'PASS']);
    const rival = worldOf([...FACTS, status('suspended', '2026-05-20', ARCHETYPES.A6.did)]);
    expect(findingOf('A1', 'R-10@certified', TODAY, { world: rival }).verdict).to.equal('PASS');
  });
});
