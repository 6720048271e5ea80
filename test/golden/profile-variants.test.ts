/** §8: what a change of one fact, or of one requirement, does to the results of `hdh-2026` on 2026-06-01. */
import { expect } from 'chai';
import { hashed } from '../../src/core/policy/evaluate.js';
import type { World } from '../../src/core/policy/world.js';
import { tandemHolding } from './archetype-facts.js';
import { ARCHETYPE_IDS, ARCHETYPES, type ArchetypeId, ENTITIES, entity, ISSUERS } from './identities.js';
import { findingOf } from './judge.js';
import { eligibility, numbers, profile, resultOf } from './profile-results.js';
import { type Said, say, worldOf } from './said.js';
import { FACTS, without } from './world.js';

const TODAY = '2026-06-01';
const HDH = profile('hdh-2026');

function replaced(match: (said: Said) => boolean, ...more: readonly Said[]): World {
  return worldOf([...without(match), ...more]);
}

/** Requirements that exclude, and those that are open. */
function standing(offer: ArchetypeId, world?: World, one = HDH): readonly [excluded: string, open: string] {
  const result = resultOf(offer, one, TODAY, world === undefined ? {} : { world });
  return [numbers(result, 'MG', 'FAIL'), numbers(result, 'MG', 'UNKNOWN')];
}

describe('golden worlds: variants of profiles', () => {
  it('§8.1 A9 is excluded by three requirements, two of them for one reason', () => {
    expect(standing('A9')[0]).to.equal('01 03 12');
    const [fails, ...causes] = findingOf('A9', 'R-07@attested', TODAY).reasons;
    expect(fails?.code).to.equal('subprocessor-fails');
    expect(causes.map(({ code }) => code)).to.include('storage-outside-eea');
  });

  it('§8.4 A2: the holding’s American share makes it eligible, to clarify, or excluded', () => {
    const tandem = (pacific: string, family: string) =>
      replaced(
        ({ kind, subject }) => kind === 'holdings' && subject === ENTITIES.tandemHolding,
        tandemHolding(pacific, family),
      );
    const found = [tandem('50', '50'), tandem('55', '45'), tandem('65', '35')].map((world) => [
      eligibility('A2', 'hdh-2026', TODAY, { world }),
      ...standing('A2', world),
    ]);
    expect(found).to.deep.equal([
      ['eligible', '', ''],
      ['to-clarify', '', '05'],
      ['excluded', '05', ''],
    ]);
  });

  it('§8.6 A12’s revocation: what falls with the certificate is what it alone had raised', () => {
    const raised = ['R-03b@certified', 'R-06@certified', 'R-08@certified', 'R-14@attested'] as const;
    const [before, after] = ['2026-03-01', '2026-03-02'];
    expect(findingOf('A12', 'R-10@certified', after).reasons[0]?.code).to.equal('certificate-revoked');
    for (const key of raised) {
      expect(findingOf('A12', key, before).verdict, key).to.equal('PASS');
      const codes = findingOf('A12', key, after).reasons.map(({ code }) => code);
      expect([...new Set(codes)], key).to.deep.equal(['insufficient-assurance']);
    }
    // Nobody stands on A12, and nobody else moves: one event, one offer.
    const moved = ARCHETYPE_IDS.filter(
      (id) => eligibility(id, 'hdh-2026', before) !== eligibility(id, 'hdh-2026', after),
    );
    expect(moved).to.deep.equal(['A12']);
  });

  it('§8.7 a US buyer of 30 % of A1 excludes it on HDH-05 alone', () => {
    const holding = [
      { holder: { id: entity('boreal-owner'), name: 'Sole owner', country: 'FR' }, capital: '70' },
      { holder: { id: entity('us-buyer'), name: 'US buyer', country: 'US' }, capital: '30' },
    ];
    const sold = say('holdings', ARCHETYPES.A1.participant, { holding }, ISSUERS.ownershipAuditor, '2026-05-30');
    expect(standing('A1', worldOf([...FACTS, sold]))).to.deep.equal(['05', '']);
  });

  it('§8.8 nothing mandatory is open of an offer that nothing excludes: no answer could change the shortlist', () => {
    const open = ARCHETYPE_IDS.filter((id) => standing(id)[0] === '' && standing(id)[1] !== '');
    expect(open).to.deep.equal([]);
    const scored = resultOf('A2', HDH, TODAY);
    expect(numbers(scored, 'S', 'UNKNOWN')).to.equal('10');
  });

  it('§8.8 without HDH-01 nine requirements of four offers are open', () => {
    const rest = hashed({ ...HDH, requirements: HDH.requirements.filter(({ id }) => id !== 'HDH-01') });
    const found = new Map(ARCHETYPE_IDS.map((id) => [id, standing(id, undefined, rest)]));
    const clarify = ARCHETYPE_IDS.filter((id) => found.get(id)?.[0] === '' && found.get(id)?.[1] !== '');
    expect(clarify.map((id) => [id, found.get(id)?.[1]])).to.deep.equal([
      ['A5', '04 07'],
      ['A11', '04 07'],
      ['A12', '04 07'],
      ['A13', '04 05 07'],
    ]);
    const eligible = ARCHETYPE_IDS.filter((id) => found.get(id)?.join('') === '');
    expect(eligible).to.deep.equal(['A1', 'A2']);
  });

  it('§8.11 A6 brings its fund from 26 % to 24 %: two blockers become one', () => {
    expect(standing('A6')).to.deep.equal(['01 05', '04 07']);
    const holding = [
      { holder: { id: ENTITIES.fund26Founders, name: 'Founders', country: 'FR' }, capital: '76' },
      { holder: { id: ENTITIES.fund26UsFund, name: 'US fund', country: 'US' }, capital: '24' },
    ];
    const { participant } = ARCHETYPES.A6;
    const sold = say('holdings', participant, { holding }, ISSUERS.ownershipAuditor, '2018-06-01');
    const world = replaced(({ kind, subject }) => kind === 'holdings' && subject === participant, sold);
    expect(standing('A6', world)).to.deep.equal(['01', '04 07']);
  });
});
