/** More traps: chains, places, certificates and clocks, each in a world typed by hand. */
import { expect } from 'chai';
import type { FactValues } from '../../src/core/policy/facts.js';
import type { RuleKey, Verdict } from '../../src/core/policy/verdict.js';
import { hds2024 } from './certificates.js';
import { ARCHETYPES, entity, ISSUERS } from './identities.js';
import { findingOf } from './judge.js';
import { type Said, say, worldOf } from './said.js';
import { FACTS, without } from './world.js';

const TODAY = '2026-06-01';
const { did, offer, participant } = ARCHETYPES.A1;

/** A1 with its own facts of some kinds replaced. */
function replacing(...facts: readonly Said[]) {
  const kinds = new Set(facts.map(({ kind, subject }) => `${kind} ${subject}`));
  return worldOf([...without(({ kind, subject }) => kinds.has(`${kind} ${subject}`)), ...facts]);
}

function adding(...facts: readonly Said[]) {
  return worldOf([...FACTS, ...facts]);
}

function on(key: RuleKey, date: string, world: ReturnType<typeof worldOf>): Verdict {
  return findingOf('A1', key, date, { world }).verdict;
}

function held(subject: string, holders: readonly (readonly [slug: string, country: string, capital: string])[]): Said {
  const holding = holders.map(([slug, country, capital]) => ({
    holder: { id: entity(slug), name: slug, country },
    capital,
  }));
  return say('holdings', subject, { holding }, ISSUERS.ownershipAuditor, '2018-06-01');
}

const storedIn = (backup: string): FactValues['storage'] => ({
  primary: ['FR'],
  backup: [backup],
  logs: ['FR'],
  metadata: ['FR'],
});

describe('traps of chains, certificates and clocks', () => {
  it('an owner behind two companies of the EU is outside all the same', () => {
    const world = replacing(
      held(participant, [
        ['founders', 'FR', '60'],
        ['holding', 'NL', '40'],
      ]),
      held(entity('holding'), [
        ['subsidiary', 'DE', '65'],
        ['family', 'NL', '35'],
      ]),
      held(entity('subsidiary'), [['us', 'US', '100']]),
    );
    const [reason] = findingOf('A1', 'R-05@certified', TODAY, { world }).reasons;
    expect([on('R-05@certified', TODAY, world), reason?.params.single]).to.deep.equal(['FAIL', '26.0']);
    const path = [participant, entity('holding'), entity('subsidiary'), entity('us')];
    expect(reason?.path).to.deep.equal(path);
  });

  it('a company renamed, of the same LEI: one holder under its old name and its new one is one holder', () => {
    // Whoever states holders names them by an IRI made of what does not change.
    const renamed = (name: string, capital: string) => ({
      holder: { id: entity('lei/969500000000000000'), name, country: 'US' },
      capital,
    });
    const holding = [
      renamed('Pacific Fund', '14'),
      renamed('Pacific Fund, formerly Western Fund', '14'),
      { holder: { id: entity('founders'), name: 'Founders', country: 'FR' }, capital: '72' },
    ];
    const world = replacing(say('holdings', participant, { holding }, ISSUERS.ownershipAuditor, '2018-06-01'));
    expect(findingOf('A1', 'R-05@certified', TODAY, { world }).reasons[0]?.params.single).to.equal('28.0');
    // What is certified is the offer, by its address: no name is ever compared.
    expect(on('R-10@certified', TODAY, world)).to.equal('PASS');
  });

  it('a backup in the United Kingdom: lawful as a transfer, not storage in the EEA', () => {
    const recipient = { id: entity('tideway'), name: 'Tideway', country: 'GB' };
    const flow = [{ recipient, country: 'GB', basis: [{ instrument: 'adequacy' }] }];
    const world = replacing(
      say('storage', offer, storedIn('GB'), did, '2018-06-01'),
      say('flows', offer, { flow, complete: true }, did, '2018-06-01'),
    );
    expect([on('R-01@certified', TODAY, world), on('R-02@declared', TODAY, world)]).to.deep.equal(['FAIL', 'PASS']);
    expect(on('R-01@declared', '2020-12-31', world)).to.equal('PASS');
  });

  it('Norway is in the EEA, and SecNumCloud says EU: a seat and support there do for one and not for the other', () => {
    const seats = { seat: 'NO', centralAdministration: 'NO', mainEstablishment: 'NO' };
    const accessPoint = [{ role: 'support' as const, country: 'NO' }];
    const world = replacing(
      say('seats', participant, seats, ISSUERS.registry, '2018-06-01'),
      say('accessPoints', offer, { accessPoint }, ISSUERS.auditor, '2018-06-01'),
    );
    const keys = ['R-04@attested', 'R-04eu@attested', 'R-03@attested', 'R-03b@certified'] as const;
    expect(keys.map((key) => on(key, TODAY, world))).to.deep.equal(['PASS', 'FAIL', 'PASS', 'FAIL']);
  });

  it('HDS for activities 1 to 4 does not cover an offer with operation and backup', () => {
    const found = findingOf('A1', 'R-09@certified', TODAY, { world: replacing(hds2024('A1', [1, 2, 3, 4])) });
    expect([found.verdict, found.reasons[0]?.params.activities]).to.deep.equal(['FAIL', '5, 6']);
  });

  it('a subprocessor added after certification is not certified until the next audit', () => {
    const party = { id: entity('newcomer'), name: 'Newcomer', country: 'FR' };
    const newcomer = { party, parentCountry: 'FR', role: 'subprocessor' as const, reach: 'reaches' as const };
    const added = (country: string) =>
      say(
        'thirdParties',
        offer,
        { thirdParty: [{ ...newcomer, party: { ...party, country } }], complete: true },
        ISSUERS.auditor,
        '2026-04-01',
      );
    const inside = adding(added('FR'));
    expect(['2026-03-31', '2026-04-01'].map((date) => on('R-08@certified', date, inside))).to.deep.equal([
      'PASS',
      'UNKNOWN',
    ]);
    expect(on('R-10@certified', TODAY, inside)).to.equal('PASS');
    const certificate = FACTS.find(({ kind, issuer, subject }) => {
      return kind === 'certificate' && issuer === ISSUERS.sncAuthority && subject === offer;
    });
    if (certificate?.kind !== 'certificate') throw new Error('A1 holds no certificate');
    const audited = {
      ...certificate,
      value: { ...certificate.value, lastAudit: Date.parse('2026-05-01') },
      from: '2026-05-01',
    } as unknown as Said;
    const after = adding(added('FR'), audited);
    expect(['2026-04-30', '2026-05-01'].map((date) => on('R-08@certified', date, after))).to.deep.equal([
      'UNKNOWN',
      'PASS',
    ]);
    expect(on('R-08@certified', TODAY, adding(added('US')))).to.equal('FAIL');
  });

  it('a subprocessor whose country nobody states is not the one that a contradiction is about', () => {
    const unknown = { party: { id: entity('somewhere') }, parentCountry: 'NL', role: 'subprocessor' as const };
    const known = { party: { id: entity('here'), country: 'FR' }, parentCountry: 'NL', role: 'hosting' as const };
    const listed = say(
      'thirdParties',
      offer,
      { thirdParty: [unknown, { ...known, reach: 'reaches' }], complete: true },
      ISSUERS.auditor,
      '2018-06-01',
    );
    // The auditor says FR; the provider says against itself that Switzerland is let in ungated.
    const own = say(
      'accessPoints',
      offer,
      { accessPoint: [{ role: 'soc', country: 'CH', gate: 'none' }] },
      did,
      '2018-06-01',
    );
    const world = worldOf([...without((one) => one.kind === 'thirdParties' && one.subject === offer), listed, own]);
    expect(findingOf('A1', 'R-03@attested', TODAY, { world }).flags).to.include('contradiction');
    const found = findingOf('A1', 'R-07@attested', TODAY, { world });
    expect([found.verdict, found.reasons.map(({ code }) => code)]).to.deep.equal([
      'UNKNOWN',
      ['subprocessor-not-known'],
    ]);
  });

  it('a credential that has expired still answers for the days on which it held', () => {
    const world = replacing(say('storage', offer, storedIn('FR'), did, '2020-01-01', '2024-01-01'));
    const days = ['2019-12-31', '2020-01-01', '2023-12-31', '2024-01-01', TODAY];
    expect(days.map((date) => on('R-01@declared', date, world))).to.deep.equal([
      'UNKNOWN',
      'PASS',
      'PASS',
      'UNKNOWN',
      'UNKNOWN',
    ]);
  });

  it('what a peer whose clock is ahead dates tomorrow does not hold today', () => {
    const world = adding(say('storage', offer, storedIn('US'), did, '2026-06-02', undefined, TODAY));
    expect([TODAY, '2026-06-02'].map((date) => on('R-01@declared', date, world))).to.deep.equal(['PASS', 'FAIL']);
    // Whoever asks with yesterday's knowledge does not see it on any day.
    const found = findingOf('A1', 'R-01@declared', '2026-06-02', { world, knownAt: '2026-05-31' });
    expect(found.verdict).to.equal('PASS');
  });
});
