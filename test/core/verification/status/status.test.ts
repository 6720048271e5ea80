import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { instant } from '../../../../src/core/instant.js';
import { happeningOf } from '../../../../src/core/life-cycle.js';
import type { StatusPublisher } from '../../../../src/core/status-publisher.js';
import { judge } from '../../../../src/core/verification/judge.js';
import { MAX_STATUS_LIST_BYTES, MAX_STATUS_LISTS } from '../../../../src/core/verification/limits.js';
import {
  BOREAL,
  bundle,
  complaints,
  credential,
  edited,
  NOW,
  sign,
  signer,
  TANDEM,
  VOCABULARY,
} from '../../../signers.js';
import {
  bitstring,
  daysLater,
  encoded,
  found,
  judgedOf,
  judgedWith,
  LIST,
  outcome,
  published,
  statusEntry,
  statusList,
  unreachable,
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

describe('a status entry', () => {
  const cases: readonly (readonly [string, object, string, string])[] = [
    ['for an unknown purpose', { statusPurpose: 'refresh' }, 'undetermined', 'status-purpose-unknown /statusPurpose'],
    ['without a purpose', { statusPurpose: undefined }, 'refused', 'status-entry-malformed /statusPurpose'],
    ['without a list', { statusListCredential: undefined }, 'refused', 'status-entry-malformed /statusListCredential'],
    ['of no bits', { statusSize: 0 }, 'refused', 'status-entry-malformed /statusSize'],
    ['of more bits than messages can tell', { statusSize: 11 }, 'refused', 'status-entry-malformed /statusSize'],
    ['of two bits without messages', { statusSize: 2 }, 'refused', 'status-entry-malformed /statusMessage'],
    [
      'with fewer messages than values',
      { statusMessage: [{ status: '0x0', message: 'a' }] },
      'refused',
      'status-entry-malformed /statusMessage',
    ],
    [
      'with two messages for one value',
      { statusMessage: ['a', 'b'].map((message) => ({ status: '0x0', message })) },
      'refused',
      'status-entry-malformed /statusMessage',
    ],
    ...['7abc', '3.9', '-1', '+7', '07', '7e0', ' 7', '', '0x7', '٧'].map((statusListIndex) => {
      return [
        `at “${statusListIndex}”`,
        { statusListIndex },
        'refused',
        'status-index-invalid /statusListIndex',
      ] as const;
    }),
    ['at a number that is no text', { statusListIndex: 7 }, 'refused', 'status-index-invalid /statusListIndex'],
    ['at no place', { statusListIndex: undefined }, 'refused', 'status-index-invalid /statusListIndex'],
    ['behind the last place', { statusListIndex: '131072' }, 'refused', 'status-index-range'],
    ['beyond all numbers', { statusListIndex: '9'.repeat(400) }, 'refused', 'status-index-range'],
  ];
  for (const [title, members, standing, complaint] of cases) {
    it(`${title} does not pass`, async () => {
      const [code, member = ''] = complaint.split(' ');
      expect(await outcome(statusEntry(members), [await published(statusList())])).to.deep.equal([
        standing,
        `status: ${code} ${at}${member}`,
      ]);
    });
  }

  it('at the last place is read', async () => {
    const list = await published(statusList({ encodedList: encoded(bitstring({ 131071: 1 })) }));
    expect((await outcome(statusEntry({ statusListIndex: '131071' }), [list]))[1]).to.equal(
      `status: status-revoked ${at}`,
    );
    expect(await outcome(statusEntry({ statusListIndex: '0' }), [list])).to.deep.equal(['verified']);
  });

  it('of an unknown type among good ones leaves the credential open', async () => {
    const strange = { id: 'urn:uuid:1', type: 'https://other.example/TokenStatusListEntry' };
    expect(await outcome(strange, [])).to.deep.equal(['undetermined', `status: status-type-unknown ${at}`]);
    expect(await outcome([statusEntry(), strange], [await published(statusList())])).to.deep.equal([
      'undetermined',
      `status: status-type-unknown ${at}/1`,
    ]);
  });

  it('is one of at most eight', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => statusEntry({ statusListIndex: String(index) }));
    const list = [await published(statusList())];
    expect(await outcome(nine, list)).to.deep.equal(['refused', `status: status-too-many ${at}`]);
    expect(await outcome(nine.slice(1), list)).to.deep.equal(['verified']);
  });
});

describe('the signed graph', () => {
  const NAMESPACE = 'https://www.w3.org/ns/credentials/status#';
  const messages = ['0x0', '0x1', '0x2', '0x3'].map((status) => ({ status, message: status }));
  // The context of VCDM 2.0 writes this datatype with https.
  const typed = (value: string) => ({ '@value': value, '@type': 'https://www.w3.org/2001/XMLSchema#integer' });

  it('does not hide an entry from the reader of JSON', async () => {
    const second = { id: 'urn:uuid:2', ...statusEntry({ statusListIndex: '9' }) };
    const signed = await sign(credential({ credentialStatus: [statusEntry(), second] }));
    const list = await published(statusList({ encodedList: encoded(bitstring({ 9: 1 })) }));
    expect((await judgedOf(signed, [list])).report.standing).to.equal('refused');
    // The same graph: the second entry hangs from another node that has the credential's id.
    const hidden = edited(signed, ({ credentialStatus, credentialSubject, ...rest }) => ({
      ...rest,
      credentialStatus: (credentialStatus as unknown[])[0],
      credentialSubject: [
        credentialSubject,
        { id: rest.id, 'https://www.w3.org/2018/credentials#credentialStatus': second },
      ],
    }));
    const judged = complaints(await judgedOf(hidden, [list]));
    expect(judged).to.include(`data-model: views-differ ${at}`);
  });

  it('does not hide how wide a status is', async () => {
    const entry = statusEntry({ statusSize: 2, statusMessage: messages });
    const signed = await sign(credential({ credentialStatus: entry }));
    const list = await published(statusList({ encodedList: encoded(bitstring({ 7: 1 }, 2)) }));
    expect(complaints(await judgedOf(signed, [list]))).to.deep.equal([`status: status-revoked ${at}`]);
    const hidden = edited(signed, ({ credentialStatus, ...rest }) => {
      const { statusSize: _, statusMessage: __, ...shown } = credentialStatus as Record<string, unknown>;
      const full = messages.map(({ status, message }) => {
        return { [`${NAMESPACE}status`]: status, [`${NAMESPACE}message`]: message };
      });
      const aliased = { [`${NAMESPACE}statusSize`]: typed('2'), [`${NAMESPACE}statusMessage`]: full };
      return { ...rest, credentialStatus: { ...shown, ...aliased } };
    });
    const judged = complaints(await judgedOf(hidden, [list]));
    // The signature holds: without a look at the graph, bit 7 would be read for bits 14 and 15.
    expect(judged).to.deep.equal([`data-model: views-differ ${at}`]);
  });
});

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
