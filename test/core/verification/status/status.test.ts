import { expect } from 'chai';
import { happeningOf } from '../../../../src/core/life-cycle.js';
import { MAX_STATUS_LISTS } from '../../../../src/core/verification/limits.js';
import { BOREAL, bundle, complaints, credential, sign } from '../../../signers.js';
import {
  bitstring,
  encoded,
  found,
  judgedOf,
  judgedWith,
  LIST,
  outcome,
  published,
  statusEntry,
  statusList,
} from '../../../status-lists.js';

const at = '/credentialStatus';
const OBSERVED = { url: LIST, observed: '2026-06-01T00:00:00.000Z' };

describe('a status', () => {
  it('that is not set leaves the credential verified, whatever is set beside it', async () => {
    const list = await published(statusList({ encodedList: encoded(bitstring({ 6: 1, 8: 1 })) }));
    expect(await outcome(statusEntry(), [list])).to.deep.equal(['verified']);
  });

  it('is decided by its bit: a revoked credential is refused, with what was seen where and when', async () => {
    const list = await published(statusList({ encodedList: encoded(bitstring({ 7: 1 })) }));
    const { report } = await judgedWith(statusEntry(), [list]);
    const check = report.documents[0]?.checks.find(({ check }) => check === 'status');
    expect(report.standing).to.equal('refused');
    expect(report.documents.map(happeningOf)).to.deep.equal(['revoked']);
    expect(check?.findings).to.deep.equal([{ code: 'status-revoked', pointer: at, params: OBSERVED }]);
  });

  it('is read from a list with a Data Integrity proof as well', async () => {
    const list = statusList({ encodedList: encoded(bitstring({ 7: 1 })) });
    expect(await outcome(statusEntry(), [found(await sign(list))])).to.deep.equal([
      'refused',
      `status: status-revoked ${at}`,
    ]);
  });

  it('of suspension refuses as long as it lasts', async () => {
    const entry = statusEntry({ statusPurpose: 'suspension' });
    const of = (set: Record<number, number>) =>
      published(statusList({ statusPurpose: ['revocation', 'suspension'], encodedList: encoded(bitstring(set)) }));
    expect(await outcome(entry, [await of({ 7: 1 })])).to.deep.equal(['refused', `status: status-suspended ${at}`]);
    expect(await outcome(entry, [await of({})])).to.deep.equal(['verified']);
  });

  it('of several is decided entry by entry: one that is set is enough, one that is unknown leaves it open', async () => {
    const url = 'https://boreal.example/status/2';
    const other = { id: url };
    const good = await published(statusList());
    const suspended = await published(
      statusList({ statusPurpose: 'suspension', encodedList: encoded(bitstring({ 9: 1 })) }, other),
      BOREAL,
      url,
    );
    const suspension = statusEntry({ statusPurpose: 'suspension', statusListIndex: '9', statusListCredential: url });
    const strange = { type: 'https://other.example/TokenStatusListEntry' };
    expect(await outcome([statusEntry(), suspension], [good, suspended])).to.deep.equal([
      'refused',
      `status: status-suspended ${at}/1`,
    ]);
    expect((await outcome([strange, suspension], [suspended]))[0]).to.equal('refused');
  });

  it('is shown as a message, which decides nothing', async () => {
    const statusMessage = ['pending_review', 'accepted', 'rejected', 'undefined'].map((message, value) => {
      return { status: `0x${value}`, message };
    });
    const entry = statusEntry({ statusPurpose: 'message', statusSize: 2, statusMessage });
    const bits = bitstring({ 7: 2 }, 2);
    const list = await published(statusList({ statusPurpose: 'message', encodedList: encoded(bits) }));
    const { report } = await judgedWith(entry, [list]);
    const check = report.documents[0]?.checks.find(({ check }) => check === 'status');
    expect(report.standing).to.equal('verified');
    expect(check).to.deep.include({
      outcome: 'pass',
      findings: [{ code: 'status-message', pointer: at, found: 'rejected', params: { url: LIST, value: 2 } }],
    });
  });

  it('of several bits is set by any of them', async () => {
    const statusMessage = ['0x0', '0x1', '0x2', '0x3'].map((status) => ({ status, message: status }));
    const list = await published(statusList({ encodedList: encoded(bitstring({ 7: 2 }, 2)) }));
    expect((await outcome(statusEntry({ statusSize: 2, statusMessage }), [list]))[1]).to.equal(
      `status: status-revoked ${at}`,
    );
  });

  it('cites the list and what the list’s own judging looked at', async () => {
    const list = await published(statusList());
    const { report } = await judgedWith(statusEntry(), [list]);
    expect(report.evidence.map(({ url }) => url)).to.deep.equal([BOREAL.did, LIST]);
    expect(report.evidence[1]?.digest).to.equal(list.content.ok ? list.content.digest : undefined);
  });
});

describe('the status lists of a bundle', () => {
  it('are as many as are looked at, and no more', async () => {
    const url = (index: number) => `https://boreal.example/status/${index}`;
    const indexes = Array.from({ length: MAX_STATUS_LISTS + 1 }, (_, index) => index);
    const lists = await Promise.all(
      indexes.map((index) => published(statusList({}, { id: url(index) }), BOREAL, url(index))),
    );
    const signed = await Promise.all(
      indexes.map((index) => {
        const credentialStatus = statusEntry({ statusListCredential: url(index) });
        return sign(credential({ id: `https://boreal.example/credentials/${index}`, credentialStatus }), 'vc+jwt');
      }),
    );
    const judgement = await judgedOf(await bundle(signed), lists);
    expect(complaints(judgement)).to.deep.equal([
      `status: status-lists-too-many /verifiableCredential/${MAX_STATUS_LISTS}/credentialStatus`,
    ]);
  });
});
