import { expect } from 'chai';
import { ARCHETYPE_IDS } from './identities.js';
import { findingOf, verdictOn } from './judge.js';
import { TABLE_KEYS } from './tables.js';

/** Everything that changes between two days, as "A3 R-02@declared P→F". */
function changes(from: string, until: string, knownAt?: string): readonly string[] {
  const asking = knownAt === undefined ? {} : { knownAt };
  return ARCHETYPE_IDS.flatMap((offer) =>
    TABLE_KEYS.flatMap((key) => {
      const [before, after] = [verdictOn(offer, key, from, asking), verdictOn(offer, key, until, asking)];
      return before === after ? [] : [`${offer} ${key.split('@')[0]} ${before[0]}→${after[0]}`];
    }),
  );
}

describe('golden worlds: what changes', () => {
  it('§7 2020-07-15 to 07-16: R-02 of A3 and A4, nothing else', () => {
    expect(changes('2020-07-15', '2020-07-16')).to.deep.equal(['A3 R-02 P→F', 'A4 R-02 P→F']);
    for (const offer of ['A3', 'A4'] as const) {
      const found = findingOf(offer, 'R-02@declared', '2020-07-16');
      expect(found.reasons[0]?.code).to.equal('flow-basis-not-in-force');
      expect(found.reasons[0]?.params.endedBy).to.equal('C-311/18');
      expect(verdictOn(offer, 'R-06@certified', '2020-07-15')).to.equal('FAIL');
    }
  });

  it('§7 the same two days as known on 2020-07-15: PASS on both, no note, no change', () => {
    const asking = { knownAt: '2020-07-15' };
    expect(changes('2020-07-15', '2020-07-16', '2020-07-15')).to.deep.equal([]);
    for (const offer of ['A3', 'A4'] as const) {
      for (const date of ['2020-07-15', '2020-07-16']) {
        const found = findingOf(offer, 'R-02@declared', date, asking);
        expect([found.verdict, found.flags]).to.deep.equal(['PASS', []]);
      }
    }
  });

  it('§7 2020-07-16 to 09-03: A3 gets clauses and gates its support', () => {
    expect(changes('2020-07-16', '2020-09-03')).to.deep.equal(['A3 R-02 F→C', 'A3 R-03 F→U']);
  });

  it('§7 2023-07-10 to 07-17: A3’s recipient is listed', () => {
    expect(changes('2023-07-10', '2023-07-17')).to.deep.equal(['A3 R-02 C→P']);
  });

  it('§7 2026-03-01 to 03-02: A12’s revocation, seen by every rule that it raised', () => {
    expect(changes('2026-03-01', '2026-03-02')).to.have.members([
      'A12 R-10 P→F',
      'A12 R-03b P→U',
      'A12 R-06 P→U',
      'A12 R-08 P→U',
      'A12 R-14 P→U',
      'A12 R-15 P→C',
      'A12 R-21 P→F',
    ]);
  });

  it('§7 2026-05-15 to 05-16: nothing', () => {
    expect(changes('2026-05-15', '2026-05-16')).to.deep.equal([]);
  });

  it('§7 2026-05-16 to 05-17: HDS 2018 lapses for A3, R-09v2 does not move', () => {
    expect(changes('2026-05-16', '2026-05-17')).to.deep.equal(['A3 R-09 P→F']);
  });

  it('§7 2026-05-17 to 06-01: no verdict; A12’s R-10 gains the reason in-progress', () => {
    expect(changes('2026-05-17', '2026-06-01')).to.deep.equal([]);
    const codes = (date: string) => findingOf('A12', 'R-10@certified', date).reasons.map(({ code }) => code);
    expect(codes('2026-05-17')).to.deep.equal(['certificate-revoked']);
    expect(codes('2026-06-01')).to.deep.equal(['certificate-revoked', 'in-progress']);
  });

  it('§7 R-10 for 2026-06-01 as known on 2026-03-01: U where only a list could tell', () => {
    const asking = { knownAt: '2026-03-01' };
    for (const offer of ARCHETYPE_IDS) {
      const expected = ['A1', 'A2', 'A12'].includes(offer) ? 'PASS' : 'UNKNOWN';
      expect(verdictOn(offer, 'R-10@certified', '2026-06-01', asking), offer).to.equal(expected);
    }
  });
});
