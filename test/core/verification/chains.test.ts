import { expect } from 'chai';
import { complaints, credential } from '../../signers.js';
import { judgedUnder, KEYS, METHOD } from './keys.js';
import { bytesOf, type Document, prove, type SuiteName } from './proving.js';

const FIRST = 'urn:uuid:00000000-0000-4000-8000-000000000001';
const SECOND = 'urn:uuid:00000000-0000-4000-8000-000000000002';
const UNSIGNED = { ...credential() } as Document;
const key = KEYS.Ed25519.privateKey;

function proof(members: Document, previous: readonly Document[] = [], suite: SuiteName = 'eddsa-rdfc-2022') {
  return prove(UNSIGNED, { suite, key, members, previous });
}

async function found(...proofs: readonly Document[]): Promise<readonly string[]> {
  const judgement = await judgedUnder('Ed25519', bytesOf({ ...UNSIGNED, proof: proofs }), 'application/vc');
  expect(judgement.report.standing === 'verified').to.equal(complaints(judgement).length === 0);
  return complaints(judgement);
}

describe('a chain of proofs', () => {
  for (const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const) {
    it(`of ${suite} holds, in whatever order the proofs stand`, async () => {
      const first = await proof({ id: FIRST }, [], suite);
      const second = await proof({ id: SECOND, previousProof: FIRST }, [first], suite);
      const third = await proof({ previousProof: [FIRST, SECOND] }, [first, second], suite);
      expect(await found(first, second, third)).to.deep.equal([]);
      expect(await found(third, first, second)).to.deep.equal([]);
    });
  }

  it('is broken when a proof in it is replaced by another one that holds', async () => {
    const first = await proof({ id: FIRST });
    const second = await proof({ previousProof: FIRST }, [first]);
    const other = await proof({ id: FIRST, created: '2026-01-02T00:00:00Z' });
    expect(await found(other)).to.deep.equal([]);
    expect(await found(other, second)).to.deep.equal(['proof: signature-invalid /proof/1']);
  });

  it('is broken when a proof only says that it follows, or hides that it does', async () => {
    const first = await proof({ id: FIRST });
    const claims = await proof({ previousProof: FIRST });
    expect(await found(first, claims)).to.deep.equal(['proof: signature-invalid /proof/1']);
    const { previousProof: _hidden, ...hides } = await proof({ previousProof: FIRST }, [first]);
    expect(await found(first, hides)).to.deep.equal(['proof: signature-invalid /proof/1']);
  });

  it('names proofs of the document, each by an id that no other has, and not itself', async () => {
    const first = await proof({ id: FIRST });
    const second = await proof({ previousProof: FIRST }, [first]);
    const itself = await proof({ id: FIRST, previousProof: FIRST });
    const missing = 'proof: proof-chain /proof/0/previousProof';
    expect(await found(second)).to.deep.equal([missing]);
    expect(await found(itself)).to.deep.equal([missing]);
    expect(await found(first, second, await proof({ id: FIRST, nonce: 'x' }))).to.deep.equal([
      'proof: proof-chain /proof/1/previousProof',
    ]);
    expect(await found({ ...second, previousProof: 7 }, first)).to.deep.equal([missing]);
    expect(await found({ ...second, previousProof: [FIRST, SECOND] }, first)).to.deep.equal([missing]);
    const twice = await proof({ previousProof: [FIRST, FIRST] }, [first, first]);
    expect(await found(twice, first)).to.deep.equal([missing]);
  });

  it('stays open when it follows a proof of an unknown kind', async () => {
    const strange = { id: FIRST, type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', verificationMethod: METHOD };
    expect(await found(strange, await proof({ previousProof: FIRST }, [strange]))).to.deep.equal([
      'proof: proof-unsupported /proof/0',
    ]);
    // On its own, beside one that holds, it decides nothing.
    expect(await found(strange, await proof({}))).to.deep.equal([]);
  });
});
