import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { instant } from '../../../../src/core/instant.js';
import type { StatusPublisher } from '../../../../src/core/status-publisher.js';
import { judge } from '../../../../src/core/verification/judge.js';
import { MAX_STATUS_LIST_BYTES } from '../../../../src/core/verification/limits.js';
import { BOREAL, credential, edited, NOW, sign, signer, TANDEM, VOCABULARY } from '../../../signers.js';
import {
  bitstring,
  daysLater,
  encoded,
  found,
  judgedWith,
  LIST,
  outcome,
  published,
  statusEntry,
  statusList,
} from '../../../status-lists.js';

const at = '/credentialStatus';

describe('a status list', () => {
  const bad = async (list: object, complaint: string, standing = 'refused') => {
    expect(await outcome(statusEntry(), [await published(list)])).to.deep.equal([
      standing,
      `status: ${complaint} ${at}`,
    ]);
  };

  it('that somebody changed on the way is not believed', async () => {
    const signed = await sign(statusList({ encodedList: encoded(bitstring({ 7: 1 })) }));
    const cleared = edited(signed, (list) => {
      const subject = list.credentialSubject as object;
      return { ...list, credentialSubject: { ...subject, encodedList: encoded(bitstring({})) } };
    });
    const { report } = await judgedWith(statusEntry(), [found(cleared)]);
    const check = report.documents[0]?.checks.find(({ check }) => check === 'status');
    expect(report.standing).to.equal('refused');
    expect(check?.findings).to.deep.equal([
      {
        code: 'status-list-unverified',
        pointer: at,
        params: { url: LIST, standing: 'refused', codes: 'signature-invalid' },
      },
    ]);
  });
  it('that has expired is not believed', () =>
    bad(statusList({}, { validUntil: '2026-05-01T00:00:00Z' }), 'status-list-unverified'));
  it('that is not yet valid leaves the status open', () =>
    bad(statusList({}, { validFrom: '2026-07-01T00:00:00Z' }), 'status-list-unverified', 'undetermined'));
  it('for another purpose says nothing', () => bad(statusList({ statusPurpose: 'suspension' }), 'status-list-purpose'));
  it('without a purpose says nothing', () => bad(statusList({ statusPurpose: undefined }), 'status-list-purpose'));
  it('of another issuer is not asked, however well signed', async () => {
    const list = await published(statusList({}, { issuer: TANDEM.did }), TANDEM);
    expect(await outcome(statusEntry(), [list])).to.deep.equal(['refused', `status: status-list-issuer ${at}`]);
  });
  it('of another issuer is asked when policy names it for that issuer on that day, and says so', async () => {
    const row = {
      publisher: TANDEM.did,
      issuer: BOREAL.did,
      from: instant('2026-01-01'),
      until: instant('2027-01-01'),
      recorded: instant('2026-01-01'),
      source: 'a contract',
    };
    const asked = async (publishers: readonly StatusPublisher[], bit: number) => {
      const { bytes, mediaType } = await sign(credential({ credentialStatus: statusEntry() }));
      const list = await published(
        statusList({ encodedList: encoded(bitstring({ 7: bit })) }, { issuer: TANDEM.did }),
        TANDEM,
      );
      const evidence = [BOREAL.evidence, TANDEM.evidence, list];
      const { report } = await judge(
        { bytes, mediaType, evidence, now: NOW, statusPublishers: publishers },
        VOCABULARY,
      );
      const status = report.documents[0]?.checks.find(({ check }) => check === 'status');
      return [report.standing, ...(status?.findings ?? []).map(({ code }) => code)];
    };
    expect(await asked([row], 0)).to.deep.equal(['verified', 'status-list-delegated']);
    expect(await asked([row], 1)).to.deep.equal(['refused', 'status-revoked', 'status-list-delegated']);
    for (const other of [
      { ...row, issuer: TANDEM.did },
      { ...row, publisher: 'did:web:other.example' },
      { ...row, until: NOW },
      { ...row, from: daysLater(1) },
      { ...row, recorded: daysLater(1) },
    ]) {
      expect(await asked([other], 0)).to.deep.equal(['refused', 'status-list-issuer']);
    }
  });
  it('that only says it is the issuer’s is not believed', async () => {
    const thief = signer(BOREAL.did, 66);
    const list = await published(statusList(), thief);
    expect(await outcome(statusEntry(), [list])).to.deep.equal(['refused', `status: status-list-unverified ${at}`]);
  });
  it('of another address is another list', () =>
    bad(statusList({}, { id: 'https://boreal.example/status/2' }), 'status-list-malformed'));
  it('may leave its address out', async () => {
    expect(await outcome(statusEntry(), [await published(statusList({}, { id: undefined }))])).to.deep.equal([
      'verified',
    ]);
  });
  it('is of the type that says so, about one list', async () => {
    await bad(statusList({}, { type: ['VerifiableCredential'] }), 'status-list-type');
    await bad(statusList({}, { credentialSubject: { name: 'A list' } }), 'status-list-type');
    const subject = { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: encoded(bitstring({})) };
    await bad(statusList({}, { credentialSubject: [subject, subject] }), 'status-list-type');
  });
  it('that names a status of its own is not followed', () =>
    bad(statusList({}, { credentialStatus: statusEntry() }), 'status-list-unverified', 'undetermined'));
  it('that is no credential at all is not believed', async () => {
    const list = found({ bytes: Buffer.from('<html>'), mediaType: 'application/json' });
    expect(await outcome(statusEntry(), [list])).to.deep.equal(['refused', `status: status-list-unverified ${at}`]);
  });

  it('with fewer than 131,072 statuses is refused, counted by the size of one', async () => {
    await bad(statusList({ encodedList: encoded(new Uint8Array(16_383)) }), 'status-list-too-short');
    const entry = statusEntry({
      statusSize: 2,
      statusMessage: ['0x0', '0x1', '0x2', '0x3'].map((status) => ({ status, message: status })),
    });
    const list = await published(statusList());
    expect(await outcome(entry, [list])).to.deep.equal(['refused', `status: status-list-too-short ${at}`]);
  });
  it('is multibase base64url without padding, and gzip inside', async () => {
    const bits = bitstring({});
    const gzip = gzipSync(bits);
    for (const encodedList of [
      encoded(bits, ''),
      encoded(bits, 'z'),
      `m${gzip.toString('base64')}`,
      `${encoded(bits)}==`,
      `u${Buffer.from('no gzip').toString('base64url')}`,
      'u',
    ]) {
      await bad(statusList({ encodedList }), 'status-list-encoding');
    }
  });
  it('that inflates beyond the bound is refused', () =>
    bad(statusList({ encodedList: encoded(new Uint8Array(MAX_STATUS_LIST_BYTES + 1)) }), 'status-list-too-large'));
});
