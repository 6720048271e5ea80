import { expect } from 'chai';
import type { Eligibility } from '../../src/core/policy/profile.js';
import { ARCHETYPE_IDS, type ArchetypeId } from './identities.js';
import { POLICIES } from './judge.js';
import { eligibility, numbers, profile, resultOf } from './profile-results.js';
import { worldOf } from './said.js';
import { DATES } from './tables.js';
import { LISTS, without } from './world.js';

/** By hand (test/golden/README.md). */
function expected2019(offer: ArchetypeId, date: string): Eligibility {
  if (offer === 'A10') return 'excluded';
  return offer === 'A3' && date >= '2026-05-17' ? 'excluded' : 'eligible';
}

function expected2020(offer: ArchetypeId, date: string): Eligibility {
  switch (offer) {
    case 'A3':
      if (date < '2020-09-03') return 'excluded';
      if (date < '2020-10-28') return 'to-clarify';
      if (date < '2023-07-17') return 'eligible-with-conditions';
      return date < '2026-05-17' ? 'eligible' : 'excluded';
    case 'A4':
      return date < '2020-07-16' ? 'eligible' : 'excluded';
    case 'A8':
    case 'A10':
      return 'excluded';
    case 'A9':
      return date < '2021-01-01' ? 'eligible' : 'excluded';
    default:
      return 'eligible';
  }
}

function expected2026(offer: ArchetypeId, date: string): Eligibility {
  const eligible = offer === 'A1' || offer === 'A2' || (offer === 'A12' && date === '2026-03-01');
  return eligible ? 'eligible' : 'excluded';
}

/** §6, on 2026-06-01: requirements that are not PASS, by number: M and G that FAIL, that are UNKNOWN; S not PASS. */
const NOT_PASSED: Readonly<Record<ArchetypeId, readonly [fail: string, unknown: string, scored: string]>> = {
  A1: ['', '', ''],
  A2: ['', '', '10U 16C'],
  A3: ['01 02 04 05 07 12', '06 11', '10F 16F'],
  A4: ['01 04 07 11 12', '', '10U 16C'],
  A5: ['01', '04 07', '10U 16C'],
  A6: ['01 05', '04 07', '10U 16C'],
  A7: ['01 05', '04 07', '10U 16C'],
  A8: ['01 07 08 12', '04 11', '10U 16U'],
  A9: ['01 03 12', '04 07', '10U 16C'],
  A10: ['01 02 13', '04 07', '10U 14F 16C 18F'],
  A11: ['01', '04 07', '10U 16C'],
  A12: ['01', '04 07', '10U 16C'],
  A13: ['01', '04 05 07', '10U 16C'],
};

const LETTER: Readonly<Record<string, string>> = { FAIL: 'F', UNKNOWN: 'U', CONDITIONAL: 'C' };

function verdictOf(offer: ArchetypeId, requirement: string, date: string): string | undefined {
  const { results } = resultOf(offer, profile('hdh-2026'), date);
  return results.find((one) => one.requirement.id === requirement)?.verdict;
}

function mismatches(id: string, dates: readonly string[], expected: (offer: ArchetypeId, date: string) => Eligibility) {
  return ARCHETYPE_IDS.flatMap((offer) =>
    dates.flatMap((date) => {
      const found = eligibility(offer, id, date);
      return found === expected(offer, date) ? [] : [`${offer} ${date}: ${found}, expected ${expected(offer, date)}`];
    }),
  );
}

describe('golden worlds: profiles', () => {
  it('§6 hdh-2019 on the eleven dates', () => {
    expect(mismatches('hdh-2019', DATES, expected2019)).to.deep.equal([]);
  });

  it('§6 hdh-2020-ce on the eleven dates and between them', () => {
    const dates = [...DATES, '2020-10-27', '2020-10-28', '2020-12-31', '2021-01-01', '2023-07-16'];
    expect(mismatches('hdh-2020-ce', dates, expected2020)).to.deep.equal([]);
  });

  it('§6 hdh-2026 on its six dates, every requirement judged', () => {
    const dates = DATES.filter((date) => date >= '2026-03-01');
    expect(dates).to.have.length(6);
    expect(mismatches('hdh-2026', dates, expected2026)).to.deep.equal([]);
    expect(resultOf('A1', profile('hdh-2026'), '2026-06-01').notJudged).to.deep.equal([]);
  });

  for (const offer of ARCHETYPE_IDS) {
    it(`§6 hdh-2026 on 2026-06-01, requirement by requirement: ${offer}`, () => {
      const result = resultOf(offer, profile('hdh-2026'), '2026-06-01');
      const scored = result.results
        .filter(({ requirement, verdict }) => requirement.kind === 'S' && verdict !== 'PASS')
        .map(({ requirement, verdict }) => `${requirement.id.slice(-2)}${LETTER[verdict]}`)
        .join(' ');
      expect([numbers(result, 'MG', 'FAIL'), numbers(result, 'MG', 'UNKNOWN'), scored]).to.deep.equal(
        NOT_PASSED[offer],
      );
      expect(numbers(result, 'MG', 'CONDITIONAL')).to.equal('');
    });
  }

  it('§6 HDH-21 of A3 does not apply: it holds none of the certificates asked, and its HDS 2018 is not one', () => {
    for (const date of ['2026-03-01', '2026-06-01']) expect(verdictOf('A3', 'HDH-21', date)).to.equal('N/A');
    const applies = ARCHETYPE_IDS.filter((offer) => verdictOf(offer, 'HDH-21', '2026-06-01') === 'PASS');
    expect(applies).to.deep.equal(ARCHETYPE_IDS.filter((offer) => offer !== 'A3'));
  });

  it('§7 A1 in 2026: to clarify until the framework listing of 02-09', () => {
    expect(eligibility('A1', 'hdh-2026', '2026-02-08')).to.equal('to-clarify');
    expect(eligibility('A1', 'hdh-2026', '2026-02-09')).to.equal('eligible');
    expect(eligibility('A12', 'hdh-2026', '2026-02-08')).to.equal('to-clarify');
    expect(eligibility('A12', 'hdh-2026', '2026-02-09')).to.equal('eligible');
    expect(eligibility('A12', 'hdh-2026', '2026-03-02')).to.equal('excluded');
  });

  it('§7 asked for 2026-06-01 as known on 2026-03-01: the revocation and the second list are not known', () => {
    const asking = { knownAt: '2026-03-01' };
    const found = Object.fromEntries(
      ARCHETYPE_IDS.map((offer) => [offer, eligibility(offer, 'hdh-2026', '2026-06-01', asking)]),
    );
    const expected = Object.fromEntries(
      ARCHETYPE_IDS.map((offer) => {
        if (['A1', 'A2', 'A12'].includes(offer)) return [offer, 'eligible'];
        return [offer, ['A5', 'A11', 'A13'].includes(offer) ? 'to-clarify' : 'excluded'];
      }),
    );
    expect(found).to.deep.equal(expected);
  });

  it('§8.3 without both lists A5, A11 and A13 are to clarify, the others as before', () => {
    const world = worldOf(without((said) => LISTS.includes(said)));
    for (const offer of ARCHETYPE_IDS) {
      const clarify = ['A5', 'A11', 'A13'].includes(offer);
      const expected = clarify ? 'to-clarify' : expected2026(offer, '2026-06-01');
      expect(eligibility(offer, 'hdh-2026', '2026-06-01', { world }), offer).to.equal(expected);
    }
  });

  it('§8.5 SecNumCloud by go-live instead of by the bid: only A12 differs, and only with its J1', () => {
    const bid = profile('hdh-2026');
    const requirements = bid.requirements.map((one) => (one.id === 'HDH-01' ? { ...one, kind: 'G' as const } : one));
    const later = { ...bid, requirements };
    const differing = (date: string) =>
      ARCHETYPE_IDS.filter((id) => resultOf(id, later, date).eligibility !== resultOf(id, bid, date).eligibility);
    expect(differing('2026-06-01')).to.deep.equal(['A12']);
    expect(differing('2026-05-19')).to.deep.equal([]);
    const result = resultOf('A12', later, '2026-06-01');
    expect(result.eligibility).to.equal('to-clarify');
    expect(numbers(result, 'G', 'CONDITIONAL')).to.equal('01');
    expect(resultOf('A12', later, '2027-01-01').eligibility).to.equal('excluded');
  });

  it('a profile is identified by its content and parameters', () => {
    const hashes = POLICIES.profiles.map(({ hash }) => hash);
    expect(new Set(hashes).size).to.equal(hashes.length);
  });
});
