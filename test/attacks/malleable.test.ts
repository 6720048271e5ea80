/** Signatures that can be rewritten without the key: they never tell one document from another. */
import { expect } from 'chai';
import { noEvidence, pinnedEvidence } from '../../src/adapters/evidence/pinned.js';
import { generateKey } from '../../src/adapters/keys.js';
import { judge } from '../../src/core/verification/judge.js';
import { BOREAL, credential, judged, NOW, sign, signer, VOCABULARY } from '../signers.js';
import { openJudging } from './catalogue.js';

/** The order of P-256 (FIPS 186-5, SP 800-186 §3.2.1.3). */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The other signature of the same text under the same key: (r, n − s). */
function twin(jwt: string): string {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const raw = Buffer.from(signature, 'base64url');
  const s = N - BigInt(`0x${raw.subarray(32).toString('hex')}`);
  const other = Buffer.concat([raw.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')]);
  return [header, payload, other.toString('base64url')].join('.');
}

describe('attack: a malleable signature', () => {
  it('n − s holds as well as s, and both are one credential: published twice, kept once', async () => {
    const by = signer(BOREAL.did, 0, generateKey('P-256'));
    const { bytes, mediaType } = await sign(credential(), 'vc+jwt', by);
    const other = Buffer.from(twin(Buffer.from(bytes).toString()));
    expect(Buffer.from(bytes).equals(other)).to.equal(false);
    const digests = [];
    for (const text of [bytes, other]) {
      const judgement = await judge({ bytes: text, mediaType, evidence: [by.evidence], now: NOW }, VOCABULARY);
      expect(judgement.report.standing).to.equal('verified');
      digests.push(judgement.credentials[0]?.contentDigest);
    }
    expect(digests[0]).to.equal(digests[1]);

    const catalogue = await openJudging({ evidence: pinnedEvidence([by.evidence], noEvidence) });
    const first = await catalogue.publish(bytes, mediaType);
    const head = catalogue.head();
    const second = await catalogue.publish(other, mediaType);
    expect([first.ok && first.value.created, second.ok && second.value.created]).to.deep.equal([true, false]);
    expect(catalogue.head()).to.deep.equal(head);
    await catalogue.close();
  });

  it('the spare bits of the last base64url character are no second spelling', async () => {
    const { bytes, mediaType } = await sign(credential(), 'vc+jwt');
    const text = Buffer.from(bytes).toString();
    const last = text.charCodeAt(text.length - 1);
    for (const spelled of [
      String.fromCharCode(last + 1),
      String.fromCharCode(last + 2),
      `${text.at(-1)}=`,
      `${text.at(-1)}==`,
    ]) {
      const { report } = await judged({ bytes: Buffer.from(text.slice(0, -1) + spelled), mediaType });
      expect(report.standing).to.equal('refused');
    }
  });

  it('proofs of the same content are one credential', async () => {
    const plain = await judged(await sign(credential()));
    const enveloped = await judged(await sign(credential(), 'vc+jwt'));
    expect(plain.credentials[0]?.contentDigest).to.equal(enveloped.credentials[0]?.contentDigest);
  });
});
