import { expect } from 'chai';
import { lawRegisterAnswer } from '../../src/answers/law-register.js';
import { instant } from '../../src/core/instant.js';
import { voice } from '../../src/messages/voice.js';
import { ANCHORS, LAW, TRUST } from '../http/law.js';

function register(asOf: string, knownAt: string) {
  const when = { asOf: instant(asOf), knownAt: instant(knownAt) };
  return lawRegisterAnswer({ law: LAW, trust: TRUST, anchors: ANCHORS, when, seq: 0 }, true, voice('en'));
}

describe('the law register', () => {
  const safeHarbour = (asOf: string, knownAt: string) =>
    register(asOf, knownAt).instruments.find(({ id }) => id === 'US-SH');

  it('shows a row as it was known before its end was', () => {
    expect(safeHarbour('2016-01-01', '2015-10-05')).to.deep.include({ until: null, force: 'in-force', endedBy: null });
  });

  it('shows the same row with its end once that was known, and what ended it', () => {
    expect(safeHarbour('2015-10-06', '2015-10-06')).to.deep.include({
      until: '2015-10-06',
      force: 'ended',
      endedBy: 'C-362/14',
      worksBack: true,
    });
    expect(safeHarbour('2015-10-05', '2026-01-01')).to.deep.include({ force: 'in-force' });
  });

  it('leaves out what nobody could know, and says of what is known that it is to come', () => {
    expect(register('2026-01-01', '2021-06-06').instruments.map(({ id }) => id)).to.deep.equal(['US-SH']);
    expect(register('2021-06-26', '2021-06-07').instruments[1]).to.deep.include({ id: 'SCC-2021', force: 'to-come' });
    expect(register('1999-01-01', '1950-01-01').memberships).to.deep.equal([]);
  });

  it('shows of an issuer only the entitlements that were recorded', () => {
    const may = (knownAt: string) =>
      register('2026-01-01', knownAt).issuers[0]?.entitlements.map((row) => `${row.may} ${row.what}`);
    expect(may('2023-12-31')).to.deep.equal(['state seats', 'label L1']);
    expect(may('2024-01-01')).to.deep.equal(['state seats', 'state certificate', 'label L1']);
  });

  it('cites a reference that the register does not know by its id', () => {
    const [, clauses] = register('2026-01-01', '2026-01-01').instruments;
    expect(clauses?.law).to.deep.equal({
      id: 'UNKNOWN-REFERENCE',
      citation: 'UNKNOWN-REFERENCE',
      title: null,
      url: null,
    });
    expect(clauses?.signedBefore).to.equal('2030-01-01');
  });
});
