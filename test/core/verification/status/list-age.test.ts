import { expect } from 'chai';
import { instant } from '../../../../src/core/instant.js';
import { BOREAL, NOW } from '../../../signers.js';
import {
  bitstring,
  daysLater,
  encoded,
  judgedWith,
  LIST,
  outcome,
  published,
  statusEntry,
  statusList,
  unreachable,
} from '../../../status-lists.js';

const at = '/credentialStatus';

describe('the age of a status list', () => {
  const fetched = (list: object, at = NOW) => published(list, BOREAL, LIST, at);
  const never = { validUntil: '2027-01-01T00:00:00Z' };

  it('of seven days is too much', async () => {
    const list = await fetched(statusList({}, never));
    const later = (ms: number) => outcome(statusEntry(), [list], instant(new Date(NOW + ms).toISOString()));
    const week = 7 * 86_400_000;
    expect(await later(week - 1)).to.deep.equal(['verified']);
    expect(await later(week)).to.deep.equal(['undetermined', `status: status-list-old ${at}`]);
  });
  it('is told', async () => {
    const { report } = await judgedWith(statusEntry(), [await fetched(statusList())], daysLater(10));
    const check = report.documents[0]?.checks.find(({ check }) => check === 'status');
    expect(check?.findings[0]?.params).to.deep.equal({ url: LIST, fetched: '2026-06-01T00:00:00.000Z', hours: 240 });
  });
  it('is at most what its issuer says, in milliseconds', async () => {
    const list = await fetched(statusList({ ttl: 60_000 }));
    const later = (ms: number) => outcome(statusEntry(), [list], instant(new Date(NOW + ms).toISOString()));
    expect(await later(60_000)).to.deep.equal(['verified']);
    expect(await later(60_001)).to.deep.equal(['undetermined', `status: status-list-old ${at}`]);
    const patient = await fetched(statusList({ ttl: 30 * 86_400_000 }));
    expect((await outcome(statusEntry(), [patient], daysLater(8)))[1]).to.equal(`status: status-list-old ${at}`);
  });
  it('is a number of milliseconds, or the list is not usable', async () => {
    for (const ttl of ['60000', -1, 1.5]) {
      const list = await fetched(statusList({ ttl }));
      expect((await outcome(statusEntry(), [list]))[1]).to.equal(`status: status-list-malformed ${at}`);
    }
  });
  it('does not undo a revocation, but may have undone a suspension', async () => {
    const old = (statusPurpose: string) =>
      fetched(statusList({ statusPurpose, encodedList: encoded(bitstring({ 7: 1 })) }));
    expect(await outcome(statusEntry(), [await old('revocation')], daysLater(8))).to.deep.equal([
      'refused',
      `status: status-revoked ${at}`,
    ]);
    const suspended = statusEntry({ statusPurpose: 'suspension' });
    expect((await outcome(suspended, [await old('suspension')], daysLater(8)))[0]).to.equal('undetermined');
  });
  it('does not let a revocation work backwards', async () => {
    const list = await fetched(statusList({ encodedList: encoded(bitstring({ 7: 1 })) }), daysLater(30));
    expect(await outcome(statusEntry(), [list])).to.deep.equal(['undetermined', `status: status-set-later ${at}`]);
  });

  it('is told when it cannot be reached now, and is no pass, however young it was', async () => {
    const list = await fetched(statusList());
    for (const days of [0, 1, 8]) {
      const failed = unreachable(LIST, daysLater(days));
      const { report } = await judgedWith(statusEntry(), [list, failed], daysLater(days));
      const check = report.documents[0]?.checks.find(({ check }) => check === 'status');
      expect(check?.outcome).to.equal('unknown');
      expect(check?.findings.map(({ code }) => code)).to.deep.equal(['fetch-timeout', 'status-list-old']);
      expect(check?.findings[1]?.params).to.include({ hours: days * 24 });
      expect(report.standing).to.equal('undetermined');
    }
    const before = unreachable(LIST, daysLater(-1));
    expect(await outcome(statusEntry(), [before, list]), 'out of reach before, and not now').to.deep.equal([
      'verified',
    ]);
  });
  it('is told of a list that has lapsed since: that it cannot be reached ends no credential', async () => {
    const lapsed = await fetched(statusList({}, { validUntil: '2026-06-02T00:00:00Z' }));
    const failed = unreachable(LIST, daysLater(3));
    expect(await outcome(statusEntry(), [lapsed, failed], daysLater(3))).to.deep.equal([
      'undetermined',
      `status: fetch-timeout ${at}`,
      `status: status-list-unverified ${at}`,
    ]);
  });
  it('cannot be told of a list that was never there: the status stays open', async () => {
    expect(await outcome(statusEntry(), [unreachable()])).to.deep.equal([
      'undetermined',
      `status: fetch-timeout ${at}`,
    ]);
    expect(await outcome(statusEntry(), [])).to.deep.equal(['undetermined', `status: evidence-absent ${at}`]);
  });
  it('is that of the youngest, in whichever order lists come', async () => {
    const old = await fetched(statusList({ encodedList: encoded(bitstring({})) }), daysLater(-20));
    const young = await fetched(statusList({ encodedList: encoded(bitstring({ 7: 1 })) }));
    for (const lists of [
      [old, young],
      [young, old],
    ]) {
      expect((await outcome(statusEntry(), lists))[1]).to.equal(`status: status-revoked ${at}`);
    }
  });
});
