/** Proofs that stand beside one another, and bundles of them. */
import { expect } from 'chai';
import { afterEdit, withProof } from '../core/verification/tampering.js';
import { bundle, complaints, credential, edited, judged, sign, TANDEM } from '../signers.js';

describe('attack: a proof set, one good, one bad', () => {
  it('is refused, whichever stands first', async () => {
    const bad = (proof: Record<string, unknown>) => ({ ...proof, created: '2026-01-02T00:00:00Z' });
    expect(await afterEdit(withProof((proof) => [proof, bad(proof)]))).to.deep.equal([
      'proof: signature-invalid /proof/1',
    ]);
    expect(await afterEdit(withProof((proof) => [bad(proof), proof]))).to.deep.equal([
      'proof: signature-invalid /proof/0',
    ]);
  });
});

describe('attack: a chain of proofs with a missing link', () => {
  it('never verifies, nor does a chain that was cut or pointed at itself', async () => {
    for (const previousProof of ['urn:uuid:00000000-0000-4000-8000-000000000000', ['urn:x:1', 'urn:x:2'], '', 7]) {
      const found = await afterEdit(withProof((proof) => ({ ...proof, id: 'urn:x:0', previousProof })));
      expect(found.join()).to.match(/^proof: /);
    }
    expect(await afterEdit(withProof((proof) => ({ ...proof, id: 'urn:x:0', previousProof: 'urn:x:0' })))).not.to.be
      .empty;
  });
});

describe('attack: a presentation whose holder is not its signer', () => {
  it('is refused, as Data Integrity and as a JWT, and so are the credentials in it', async () => {
    const inside = [await sign(credential(), 'vc+jwt')];
    const signed = await bundle(inside);
    const borrowed = edited(signed, (document) => ({ ...document, holder: TANDEM.did }));
    expect(complaints(await judged(borrowed))).to.include('issuer: signer-differs /holder');
    const jwt = Buffer.from((await bundle(inside, 'vc+jwt')).bytes).toString();
    const [header = '', payload = '', signature = ''] = jwt.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const swapped = Buffer.from(JSON.stringify({ ...claims, holder: TANDEM.did })).toString('base64url');
    const bytes = Buffer.from([header, swapped, signature].join('.'));
    const judgement = await judged({ bytes, mediaType: 'application/vp+jwt' });
    expect(complaints(judgement)).to.include('issuer: signer-differs /holder');
    expect(judgement.report.standing).to.equal('refused');
  });
});

describe('attack: a malformed presentation', () => {
  const shapes: Readonly<Record<string, unknown>> = {
    'a number': 7,
    'a text': 'x',
    null: null,
    'an empty object': {},
    'a list in a list': [[{}]],
    'a list of null': [null],
    'a URL': 'https://boreal.example/credentials/1',
    'an envelope without an id': { type: 'EnvelopedVerifiableCredential' },
    'an envelope of itself': { type: 'EnvelopedVerifiablePresentation', id: 'data:application/vp+jwt,a.b.c' },
  };
  for (const [what, verifiableCredential] of Object.entries(shapes)) {
    it(`gets a verdict, never a throw: its credential is ${what}`, async () => {
      const vp = edited(await bundle([]), (document) => ({ ...document, verifiableCredential }));
      const { report } = await judged(vp);
      expect(report.standing).to.equal('refused');
      expect(report.documents[0]?.checks.flatMap(({ findings }) => findings)).not.to.be.empty;
    });
  }
  it('gets a verdict without a holder, a proof, a type or a context', async () => {
    for (const member of ['holder', 'proof', 'type', '@context', 'verifiableCredential']) {
      const vp = edited(await bundle([await sign(credential())]), (document) => ({ ...document, [member]: undefined }));
      expect((await judged(vp)).report.standing, member).not.to.equal('verified');
    }
  });
});
