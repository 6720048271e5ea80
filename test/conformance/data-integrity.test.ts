import { expect } from 'chai';
import { Allowance } from '../../src/core/allowance.js';
import { isObject, listOf } from '../../src/core/credential/json.js';
import { readDocuments } from '../../src/core/credential.js';
import { FOREVER } from '../../src/core/instant.js';
import { JsonLd } from '../../src/core/jsonld.js';
import { keyFromMultikey } from '../../src/core/public-key.js';
import { readProof } from '../../src/core/verification/data-integrity.js';
import { previousProofs } from '../../src/core/verification/proof-chain.js';
import { proofHolds } from '../../src/core/verification/proof-signature.js';
import { HashedDocument } from '../../src/core/verification/signed-hashes.js';
import { W3C_CONTEXTS } from '../contexts.js';
import { sharedFolder, textOf } from './shared.js';

/** What the examples context of the W3C does: it gives every term a meaning. */
const EXAMPLES = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };
const jsonLd = new JsonLd({ ...W3C_CONTEXTS, 'https://www.w3.org/ns/credentials/examples/v2': EXAMPLES });

interface Step {
  readonly hashes: string;
  readonly outcome: string;
}

/** Each proof of the file, as our verifier computes it; the issuers of these documents are no DIDs. */
async function steps(text: string): Promise<readonly Step[]> {
  const [{ document }] = readDocuments(Buffer.from(text), 'application/vc');
  if (document === undefined) throw new Error('unreadable');
  const graph = await jsonLd.graph(document.unsecured);
  if (!graph.ok) throw new Error(graph.finding.code);
  const hashed = new HashedDocument(document, graph.value, jsonLd, new Allowance(0));
  const proofs = listOf(document.payload.proof);
  const expected = { purpose: 'assertionMethod', context: document.payload['@context'] };
  return Promise.all(
    proofs.map(async (json, index): Promise<Step> => {
      const read = readProof(json, expected, '');
      const chain = previousProofs(proofs, index, '');
      if (read.kind !== 'proof' || !chain.ok || !isObject(json)) throw new Error(JSON.stringify({ read, chain }));
      const method = String(json.verificationMethod);
      const key = keyFromMultikey(method.slice(method.indexOf('#') + 1));
      if (!key.ok) throw new Error(key.finding.code);
      const previous = chain.previous.map((place) => proofs[place] ?? null);
      const hashes = await hashed.under(read.proof, 'sha256', previous);
      if (!hashes.ok) throw new Error(hashes.finding.code);
      const signing = { ...key, pointer: '', until: FOREVER };
      const { outcome } = await proofHolds(read.proof, signing, hashed, previous, 'credential');
      return { hashes: Buffer.concat([hashes.value.options, hashes.value.document]).toString('hex'), outcome };
    }),
  );
}

describe('Data Integrity, the vectors of VC-DI-EDDSA', () => {
  const folder = sharedFolder('w3c/vc-di-eddsa');
  if (folder === undefined) {
    it('is skipped: ../shared/data/w3c/vc-di-eddsa is absent', function () {
      this.skip();
    });
    return;
  }

  const suites = [
    ['eddsa-rdfc-2022', 'DataInt'],
    ['eddsa-jcs-2022', 'JCS'],
    ['Ed25519Signature2020', 'EdSig'],
  ] as const;
  for (const [suite, tail] of suites) {
    it(`${suite}: the hashes of the specification, and the signature holds`, async () => {
      const hashes = textOf(folder, `${suite}/combinedHash${tail}.txt`).trim();
      expect(await steps(textOf(folder, `${suite}/signed${tail}.json`))).to.deep.equal([{ hashes, outcome: 'pass' }]);
    });
  }

  const several = { signedProofSet1: 1, signedProofSet2: 2, signedProofChain1: 3, signedProofChain2: 4 };
  for (const [file, count] of Object.entries(several)) {
    it(`${file}: all ${count} of its proofs hold`, async () => {
      const found = await steps(textOf(folder, `proof-set-chain/${file}.json`));
      expect(found.map(({ outcome }) => outcome)).to.deep.equal(Array(count).fill('pass'));
    });
  }
});
