import { expect } from 'chai';
import { instant } from '../../src/core/instant.js';
import type { Fact } from '../../src/core/policy/facts.js';
import type { Law } from '../../src/core/policy/law.js';
import type { RuleKey } from '../../src/core/policy/verdict.js';
import { tandemHolding } from './archetype-facts.js';
import { hds2018, hds2024, snc } from './certificates.js';
import { ARCHETYPE_IDS, ARCHETYPES, type ArchetypeId, ENTITIES, entity, ISSUERS } from './identities.js';
import { findingOf, POLICIES, verdictOn } from './judge.js';
import { fact, type Said, say, worldOf } from './said.js';
import { FACTS, LISTS, without } from './world.js';

const TODAY = '2026-06-01';
const R01: RuleKey = 'R-01@certified';
const R02: RuleKey = 'R-02@declared';
const R05: RuleKey = 'R-05@certified';
const R06: RuleKey = 'R-06@certified';
const R09: RuleKey = 'R-09@certified';
const R10: RuleKey = 'R-10@certified';

function codes(offer: ArchetypeId, key: RuleKey, world = worldOf(FACTS)): readonly string[] {
  return findingOf(offer, key, TODAY, { world }).reasons.map(({ code }) => code);
}

function replaced(match: (said: Said) => boolean, ...more: readonly Said[]) {
  return worldOf([...without(match), ...more]);
}

const isAbout = (kind: Said['kind'], subject: string) => (said: Said) => said.kind === kind && said.subject === subject;
const tandem = (pacific: string, family: string, own?: string) =>
  replaced(isAbout('holdings', ENTITIES.tandemHolding), tandemHolding(pacific, family, own));

/** The two figures of A2's Pacific Partners: multiplied, attributed. */
function figures(world = worldOf(FACTS)): readonly unknown[] {
  const params = findingOf('A2', R05, TODAY, { world }).reasons[0]?.params ?? {};
  return [params.single, params.attributedSingle];
}

describe('golden worlds: variants', () => {
  it('§8.1 A9: the backup in GB, declared by A9 itself; adequacy does not cure it', () => {
    const { verdict, reasons } = findingOf('A9', R01, TODAY);
    expect(verdict).to.equal('FAIL');
    const [outside, note] = reasons;
    const shown = { fact: 'storage', found: 'backup=GB', issuer: ARCHETYPES.A9.did, level: 'declared' };
    expect(outside?.inputs[0]).to.include(shown);
    expect(outside?.law).to.include.members(['HDS-2024', 'FR-2026-209']);
    expect(outside?.remedy).to.deep.equal({ code: 'move-storage-into-eea', params: { parts: 'backup' } });
    expect([note?.code, note?.law]).to.deep.equal(['adequacy-does-not-localise', ['DEC-2021-1772']]);
  });

  it('§8.1 the decree of 2026 is not cited for a day before it', () => {
    expect(findingOf('A9', R01, '2023-07-10').reasons[0]?.law).to.not.include('FR-2026-209');
  });

  it('§8.3 without both lists: R-10 open for A3 to A11 and A13, revoked stays revoked', () => {
    const world = worldOf(without((said) => LISTS.includes(said)));
    for (const offer of ARCHETYPE_IDS) {
      const expected = offer === 'A1' || offer === 'A2' ? 'PASS' : offer === 'A12' ? 'FAIL' : 'UNKNOWN';
      expect(verdictOn(offer, R10, TODAY, { world }), offer).to.equal(expected);
    }
    expect(codes('A5', R10, world)).to.include('claimed-not-certified');
    expect(verdictOn('A5', 'R-23@none', TODAY, { world })).to.equal('PASS');
  });

  it('§8.3 A5 signs its own certificate: not entitled; F with the list, U without', () => {
    const own = snc('A5', ARCHETYPES.A5.did);
    const listed = worldOf([...FACTS, own]);
    expect(verdictOn('A5', R10, TODAY, { world: listed })).to.equal('FAIL');
    expect(codes('A5', R10, listed)).to.include.members(['absent-from-list', 'issuer-not-entitled']);
    const entitled = findingOf('A5', 'R-22@none', TODAY, { world: listed });
    expect([entitled.verdict, entitled.reasons[0]?.code]).to.deep.equal(['FAIL', 'issuer-not-entitled']);
    // Signed by somebody else about A5, it is shown and fails nobody.
    const strangers = worldOf([...FACTS, snc('A5', ARCHETYPES.A6.did)]);
    expect(verdictOn('A5', 'R-22@none', TODAY, { world: strangers })).to.equal('PASS');
    expect(codes('A5', 'R-22@none', strangers)).to.deep.equal(['issuers-entitled', 'issuer-not-entitled']);
    const unlisted = worldOf([...without((said) => LISTS.includes(said)), own]);
    expect(verdictOn('A5', R10, TODAY, { world: unlisted })).to.equal('UNKNOWN');
    expect(verdictOn('A5', R06, TODAY, { world: unlisted })).to.equal('UNKNOWN');
  });

  it('§8.4 Pacific Partners’ share of the holding: 50, 55 and 65 %', () => {
    expect([verdictOn('A2', R05, TODAY), ...figures()]).to.deep.equal(['PASS', '20.0', '20.0']);
    const more = tandem('55', '45');
    expect([verdictOn('A2', R05, TODAY, { world: more }), ...figures(more)]).to.deep.equal(['UNKNOWN', '22.0', '40.0']);
    expect(codes('A2', R05, more)).to.deep.equal(['capital-readings-differ']);
    const most = tandem('65', '35');
    expect([verdictOn('A2', R05, TODAY, { world: most }), ...figures(most)]).to.deep.equal(['FAIL', '26.0', '40.0']);
    const [reason] = findingOf('A2', R05, TODAY, { world: most }).reasons;
    expect(reason?.path).to.deep.equal([ARCHETYPES.A2.participant, ENTITIES.tandemHolding, ENTITIES.pacificPartners]);
    expect(reason?.inputs.map(({ found }) => found)).to.deep.equal([
      'Tandem Holding (NL) 40 %',
      'Pacific Partners (US) 65 %',
    ]);
    for (const world of [more, most]) {
      const qualified = findingOf('A2', R10, TODAY, { world });
      expect([qualified.verdict, qualified.flags]).to.deep.equal(['PASS', ['at-risk']]);
    }
    expect(findingOf('A2', R10, TODAY).flags).to.deep.equal([]);
  });

  it('§8.4 a cycle: the holding also 10 % owned by A2 itself', () => {
    const world = tandem('50', '40', '10');
    expect([verdictOn('A2', R05, TODAY, { world }), ...figures(world)]).to.deep.equal(['PASS', '20.0', '20.0']);
  });

  it('§8.7 the DPF ends on 2027-01-01: on the next day only A3 changes, to CONDITIONAL', () => {
    const ends = { recorded: instant('2023-07-10'), until: instant('2027-01-01') };
    const instruments = POLICIES.law.instruments.map((row) => (row.id === 'US-DPF' ? { ...row, terms: [ends] } : row));
    const law: Law = { ...POLICIES.law, instruments };
    const changed = ARCHETYPE_IDS.filter(
      (id) => verdictOn(id, R02, '2027-01-02') !== verdictOn(id, R02, '2027-01-02', { law }),
    );
    expect(changed).to.deep.equal(['A3']);
    expect(verdictOn('A3', R02, '2027-01-02', { law })).to.equal('CONDITIONAL');
  });

  it('§8.7 a US buyer takes 30 % of A1 without rights: R-05 F, R-06 P, R-10 P at risk', () => {
    const buyer = { id: entity('us-buyer'), name: 'US buyer', country: 'US' };
    const owner = { id: entity('boreal-owner'), name: 'Sole owner', country: 'FR' };
    const holding = [
      { holder: owner, capital: '70' },
      { holder: buyer, capital: '30' },
    ];
    const sold = say('holdings', ARCHETYPES.A1.participant, { holding }, ISSUERS.ownershipAuditor, '2026-05-30');
    const world = worldOf([...FACTS, sold]);
    expect(verdictOn('A1', R05, '2026-05-29', { world })).to.equal('PASS');
    expect(verdictOn('A1', R05, TODAY, { world })).to.equal('FAIL');
    expect(verdictOn('A1', R06, TODAY, { world })).to.equal('PASS');
    const qualified = findingOf('A1', R10, TODAY, { world });
    expect([qualified.verdict, qualified.flags]).to.deep.equal(['PASS', ['at-risk']]);
  });

  it('§8.9 unlink A11: activities 1 and 2 are not covered below', () => {
    const world = worldOf(without(isAbout('hostedOn', ARCHETYPES.A11.offer)));
    expect(verdictOn('A11', R09, TODAY, { world })).to.equal('FAIL');
    const [reason] = findingOf('A11', R09, TODAY, { world }).reasons;
    expect([reason?.code, reason?.params.activities]).to.deep.equal(['activities-not-covered', '1, 2']);
  });

  it('§8.9 the link only declared by A11 does not compose', () => {
    const link = say(
      'hostedOn',
      ARCHETYPES.A11.offer,
      { offer: [ARCHETYPES.A10.offer] },
      ARCHETYPES.A11.did,
      '2018-06-01',
    );
    const world = replaced(isAbout('hostedOn', ARCHETYPES.A11.offer), link);
    expect(verdictOn('A11', R09, TODAY, { world })).to.equal('UNKNOWN');
    expect(codes('A11', R09, world)).to.deep.equal(['hosting-link-not-attested']);
  });

  it('§8.9 the option off on A11’s HDS', () => {
    const certificates = [...hds2018('A11', [3, 4, 5, 6]), hds2024('A11', [3, 4, 5, 6], false)];
    const world = replaced(isAbout('certificate', ARCHETYPES.A11.offer), ...certificates);
    expect(verdictOn('A11', R09, TODAY, { world })).to.equal('FAIL');
    expect(codes('A11', R09, world)).to.include('certificate-option-not-selected');
  });

  it('§8.12 support FR in one copy, FR and US in a newer one: the newer supersedes, the stricter decides', () => {
    const { did, offer } = ARCHETYPES.A1;
    const fr = { role: 'support', country: 'FR' } as const;
    const us = { role: 'support', country: 'US' } as const;
    const newer = say('accessPoints', offer, { accessPoint: [fr, us] }, did, '2026-05-01');
    const key: RuleKey = 'R-03b@certified';
    const both = worldOf([...FACTS, say('accessPoints', offer, { accessPoint: [fr] }, did, '2026-04-01'), newer]);
    expect(verdictOn('A1', key, '2026-04-30', { world: both })).to.equal('PASS');
    expect(verdictOn('A1', key, TODAY, { world: both })).to.equal('FAIL');
    const [decides, conflict] = findingOf('A1', key, TODAY, { world: both }).reasons;
    expect(decides?.inputs.map(({ found }) => found)).to.deep.equal(['support=US']);
    // D5: the auditor still says FR, which is shown and decides nothing.
    expect(conflict?.code).to.equal('contradiction');
    expect(new Set(conflict?.inputs.map(({ issuer }) => issuer))).to.deep.equal(new Set([did, ISSUERS.auditor]));
  });

  it('a statement by somebody else excludes nobody: it is shown as a challenge', () => {
    const { offer } = ARCHETYPES.A1;
    const storage = { primary: ['US'], backup: ['US'], logs: ['US'], metadata: ['US'] };
    const world = worldOf([...FACTS, say('storage', offer, storage, ARCHETYPES.A6.did, '2026-01-01')]);
    const found = findingOf('A1', R01, TODAY, { world });
    expect(found.verdict).to.equal('PASS');
    expect(found.reasons.map(({ code }) => code)).to.deep.equal(['storage-in-eea', 'challenged']);
  });

  it('a withdrawn credential no longer speaks once that is known', () => {
    const world = worldOf(without(isAbout('storage', ARCHETYPES.A1.offer)));
    const { did, offer } = ARCHETYPES.A1;
    const storage = { primary: ['FR'], backup: ['FR'], logs: ['FR'], metadata: ['FR'] };
    const stated: Fact = fact(say('storage', offer, storage, did, '2018-06-01'));
    world.add(stated);
    world.withdraw(stated.credential, instant('2026-01-01'));
    expect(verdictOn('A1', 'R-01@declared', TODAY, { world })).to.equal('UNKNOWN');
    expect(verdictOn('A1', 'R-01@declared', TODAY, { world, knownAt: '2025-12-31' })).to.equal('PASS');
  });
});
