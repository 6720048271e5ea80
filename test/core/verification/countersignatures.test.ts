import { expect } from 'chai';
import { publicHalf } from '../../../src/adapters/keys.js';
import { instant } from '../../../src/core/instant.js';
import { happeningOf } from '../../../src/core/life-cycle.js';
import type { Evidence } from '../../../src/core/verification/check.js';
import { judge } from '../../../src/core/verification/judge.js';
import { MAX_COUNTERSIGNERS } from '../../../src/core/verification/limits.js';
import { needs } from '../../../src/core/verification/needs.js';
import {
  BOREAL,
  bundle,
  complaints,
  credential,
  didEvidence,
  edited,
  judged,
  NOW,
  sign,
  TANDEM,
  VOCABULARY,
} from '../../signers.js';

type Proof = Record<string, unknown>;

/** Boreal's credential with proofs of both, in the order given. */
async function both(edit: (boreal: Proof, tandem: Proof) => readonly Proof[]) {
  const own = await sign(credential());
  const other = await sign(credential(), 'data-integrity', TANDEM);
  const proofOf = ({ bytes }: { bytes: Uint8Array }): Proof => JSON.parse(Buffer.from(bytes).toString()).proof;
  return edited(own, (document) => ({ ...document, proof: edit(proofOf(own), proofOf(other)) }));
}

const against = (document: { bytes: Uint8Array; mediaType: string }, evidence: readonly Evidence[], now = NOW) =>
  judge({ ...document, evidence, now }, VOCABULARY);

describe('a countersignature', () => {
  it('is shown as such, whichever stands first, and changes neither issuer nor identity', async () => {
    const alone = await judged(await sign(credential()));
    for (const [signed, pointer] of [
      [await both((boreal, tandem) => [boreal, tandem]), '/proof/1'],
      [await both((boreal, tandem) => [tandem, boreal]), '/proof/0'],
    ] as const) {
      const judgement = await judged(signed);
      expect(judgement.report.standing).to.equal('verified');
      const notes = judgement.report.documents[0]?.checks.find(({ check }) => check === 'proof')?.findings;
      expect(notes).to.deep.equal([{ code: 'countersigned', pointer, params: { did: TANDEM.did } }]);
      const [found] = judgement.credentials;
      expect(found).to.include({ issuer: BOREAL.did, contentDigest: alone.credentials[0]?.contentDigest });
      expect(found?.claims?.issuer).to.equal(BOREAL.did);
    }
  });

  it('is no signature of the issuer: alone it never verifies, nor beside a proof that nobody can read', async () => {
    const alone = await judged(await both((_, tandem) => [tandem]));
    expect(complaints(alone)).to.include.members(['key: method-absent /proof/0', 'issuer: signer-differs /issuer']);
    const unread = await judged(await both((boreal, tandem) => [{ ...boreal, cryptosuite: 'bbs-2023' }, tandem]));
    expect(unread.report.standing).to.equal('undetermined');
    expect(complaints(unread)).to.include('proof: proof-unsupported /proof/0');
  });

  it('must hold like every proof of a set', async () => {
    const tampered = await judged(
      await both((boreal, tandem) => [boreal, { ...tandem, created: '2026-01-02T00:00:00Z' }]),
    );
    expect(complaints(tampered)).to.deep.equal(['proof: countersignature-invalid /proof/1']);
    expect(tampered.report.standing).to.equal('refused');
  });

  it('is looked up in the DID document of whoever made it, for assertions', async () => {
    const signed = await both((boreal, tandem) => [boreal, tandem]);
    expect(needs(signed.bytes, signed.mediaType).map(({ url }) => url)).to.deep.equal([BOREAL.did, TANDEM.did]);
    const absent = await against(signed, [BOREAL.evidence]);
    expect(absent.report.standing).to.equal('undetermined');
    expect(complaints(absent)).to.include('key: evidence-absent /proof/1');
    const method = { id: `${TANDEM.did}#key-1`, type: 'JsonWebKey', controller: TANDEM.did, publicKeyJwk: {} };
    const noAssertion = didEvidence(TANDEM.did, {
      id: TANDEM.did,
      verificationMethod: [method],
      authentication: [method.id],
    });
    expect(complaints(await against(signed, [BOREAL.evidence, noAssertion]))).to.include(
      'key: countersignature-invalid /proof/1',
    );
    const { report } = await judged(signed);
    const digests = [BOREAL, TANDEM].flatMap(({ evidence }) => (evidence.content.ok ? [evidence.content.digest] : []));
    expect(report.evidence.map(({ digest }) => digest)).to.have.members(digests);
  });

  it('that lapses later ends nothing of the issuer’s: the last judgement stands', async () => {
    const signed = await both((boreal, tandem) => [boreal, tandem]);
    const gone = await against(signed, [BOREAL.evidence, didEvidence(TANDEM.did, { id: TANDEM.did })]);
    const [report] = gone.report.documents;
    if (report === undefined) throw new Error('no report');
    expect(report.standing).to.equal('refused');
    expect(happeningOf(report)).to.equal('undetermined');
    const ofIssuer = await against(signed, [didEvidence(BOREAL.did, { id: BOREAL.did }), TANDEM.evidence]);
    expect(ofIssuer.report.documents.map(happeningOf)).to.deep.equal(['refused']);
    const early = await against(signed, [BOREAL.evidence, TANDEM.evidence], instant('2025-06-01'));
    expect(complaints(early)).to.include.members([
      'period: proof-from-future /proof/0/created',
      'period: countersignature-invalid /proof/1',
    ]);
  });

  it('has its own chain of certificates for itself: what becomes of that is nothing to the issuer’s credential', async () => {
    const signed = await both((boreal, tandem) => [boreal, tandem]);
    const method = {
      id: `${TANDEM.did}#key-1`,
      type: 'JsonWebKey',
      controller: TANDEM.did,
      publicKeyJwk: { ...publicHalf(TANDEM.key), x5u: 'https://tandem.example/chain.pem' },
    };
    const chained = didEvidence(TANDEM.did, {
      id: TANDEM.did,
      verificationMethod: [method],
      assertionMethod: [method.id],
    });
    const judgement = await against(signed, [BOREAL.evidence, chained]);
    expect(judgement.report.standing).to.equal('verified');
  });

  it('has no place on a presentation, which one holder authenticates', async () => {
    const [own, other] = [await bundle([]), await bundle([], 'data-integrity', TANDEM)];
    const proofs = [own, other].map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).proof);
    const vp = edited(own, (document) => ({ ...document, proof: proofs }));
    expect(complaints(await judged(vp))).to.include('issuer: signer-differs /holder');
  });

  it('names hosts to ask, and no more of them than there is a limit', async () => {
    const credentials = Array.from({ length: 5 }, (_, n) => ({
      ...credential(),
      proof: ['did:web:boreal.example', ...Array.from({ length: 7 }, (_, m) => `did:web:h${n}-${m}.example`)].map(
        (did) => ({
          verificationMethod: `${did}#key-1`,
        }),
      ),
    }));
    const vp = Buffer.from(JSON.stringify({ type: 'VerifiablePresentation', verifiableCredential: credentials }));
    const dids = needs(vp, 'application/vp').map(({ url }) => url);
    expect(dids).to.have.length(1 + MAX_COUNTERSIGNERS);
  });
});
