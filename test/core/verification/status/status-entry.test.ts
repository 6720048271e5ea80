import { expect } from 'chai';
import { complaints, credential, edited, sign } from '../../../signers.js';
import { bitstring, encoded, judgedOf, outcome, published, statusEntry, statusList } from '../../../status-lists.js';

const at = '/credentialStatus';

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
