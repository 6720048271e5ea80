/** Attacks on what a status list is asked: the list is there, and somebody would like it to say something else. */
import { expect } from 'chai';
import { BOREAL, signer, TANDEM } from '../signers.js';
import {
  bitstring,
  daysLater,
  encoded,
  outcome,
  published,
  statusEntry,
  statusList,
  unreachable,
} from '../status-lists.js';

const AT = '/credentialStatus';
const REVOKED = { encodedList: encoded(bitstring({ 7: 1 })) };

describe('attack: a revoked credential', () => {
  it('is refused by its bit, though its signature holds, and stays so when the list is old or out of reach', async () => {
    const list = await published(statusList(REVOKED));
    const refused = ['refused', `status: status-revoked ${AT}`];
    expect(await outcome(statusEntry(), [list])).to.deep.equal(refused);
    expect(await outcome(statusEntry(), [list], daysLater(30))).to.deep.equal(refused);
    expect(await outcome(statusEntry(), [list, unreachable()])).to.deep.equal(refused);
  });
});

describe('attack: a status index that two readers read differently', () => {
  for (const index of ['7abc', '3.9', '-1', '+7', '07', ' 7', '7e0', '0x7', '٧', '', 7, null, ['7']]) {
    it(`is refused: ${JSON.stringify(index)}`, async () => {
      const entry = statusEntry({ statusListIndex: index });
      const [standing, ...codes] = await outcome(entry, [await published(statusList())]);
      expect(standing).to.equal('refused');
      expect(codes).to.include(`status: status-index-invalid ${AT}/statusListIndex`);
    });
  }
  it('is refused beyond the end of the list', async () => {
    const entry = statusEntry({ statusListIndex: '131072' });
    expect(await outcome(entry, [await published(statusList())])).to.deep.equal([
      'refused',
      `status: status-index-range ${AT}`,
    ]);
  });
});

describe('attack: a status list that is tampered, expired, or for another purpose', () => {
  it('tells nothing good', async () => {
    const forged = await published(statusList(), signer(BOREAL.did, 66));
    const expired = await published(statusList({}, { validUntil: '2026-02-01T00:00:00Z' }));
    const suspension = await published(statusList({ statusPurpose: 'suspension' }));
    for (const [list, code] of [
      [forged, 'status-list-unverified'],
      [expired, 'status-list-unverified'],
      [suspension, 'status-list-purpose'],
    ] as const) {
      expect(await outcome(statusEntry(), [list])).to.deep.equal(['refused', `status: ${code} ${AT}`]);
    }
  });
});

describe('attack: a status list of another issuer', () => {
  it('is refused, well signed as it is', async () => {
    const list = await published(statusList({}, { issuer: TANDEM.did }), TANDEM);
    expect(await outcome(statusEntry(), [list])).to.deep.equal(['refused', `status: status-list-issuer ${AT}`]);
  });
});

describe('attack: one unknown status among several', () => {
  it('is never a pass, wherever it stands', async () => {
    const strange = { type: 'https://other.example/TokenStatusListEntry', id: 'https://boreal.example/status/2' };
    for (const entries of [
      [statusEntry(), strange],
      [strange, statusEntry()],
    ]) {
      const [standing] = await outcome(entries, [await published(statusList())]);
      expect(standing).to.equal('undetermined');
    }
  });
});
