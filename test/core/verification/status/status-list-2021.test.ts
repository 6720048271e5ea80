import { expect } from 'chai';
import { complaints, credential, sign } from '../../../signers.js';
import { bitstring, encoded, judgedOf, LIST, published } from '../../../status-lists.js';

/** W3C Status List 2021, as issuers of VCDM 1.1 write it. */
const CONTEXTS = ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/vc/status-list/2021/v1'];
const VERSION_1 = {
  '@context': CONTEXTS,
  issuanceDate: '2026-01-01T00:00:00Z',
  validFrom: undefined,
  validUntil: undefined,
};
const SUBJECT = { id: 'https://boreal.example/things/1' };

const list = (subject: object) =>
  published(
    credential({
      ...VERSION_1,
      id: LIST,
      type: ['VerifiableCredential', 'StatusList2021Credential'],
      credentialSubject: { id: `${LIST}#list`, type: 'StatusList2021', statusPurpose: 'revocation', ...subject },
    }),
  );

async function outcome(set: Record<number, number>, subject: object = {}, entry: object = {}) {
  const credentialStatus = {
    id: `${LIST}#7`,
    type: 'StatusList2021Entry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: LIST,
    ...entry,
  };
  const signed = await sign(credential({ ...VERSION_1, credentialSubject: SUBJECT, credentialStatus }));
  const judgement = await judgedOf(signed, [await list({ encodedList: encoded(bitstring(set), ''), ...subject })]);
  return [judgement.report.standing, ...complaints(judgement)];
}

describe('a Status List 2021', () => {
  it('is read: the bit decides', async () => {
    expect(await outcome({ 6: 1, 8: 1 })).to.deep.equal(['verified']);
    expect(await outcome({ 7: 1 })).to.deep.equal(['refused', 'status: status-revoked /credentialStatus']);
  });
  it('has no multibase prefix', async () => {
    const prefixed = { encodedList: encoded(bitstring({})) };
    expect((await outcome({}, prefixed))[1]).to.equal('status: status-list-encoding /credentialStatus');
  });
  it('knows no messages', async () => {
    expect((await outcome({}, {}, { statusPurpose: 'message' }))[0]).to.equal('undetermined');
  });
  it('is not mixed with its successor', async () => {
    const bitstringEntry = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: LIST,
    };
    const signed = await sign(credential({ credentialStatus: bitstringEntry }));
    const old = await list({ encodedList: encoded(bitstring({}), '') });
    expect(complaints(await judgedOf(signed, [old]))).to.deep.equal(['status: status-list-type /credentialStatus']);
  });
});
