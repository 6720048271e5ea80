import { expect } from 'chai';
import { type JsonObject, listOf } from '../../src/core/credential/json.js';
import { readDocuments } from '../../src/core/credential.js';
import { JsonLd } from '../../src/core/jsonld.js';
import { keyFromMultikey } from '../../src/core/public-key.js';
import { documentHash, readProof, signedData } from '../../src/core/verification/data-integrity.js';
import { ALGORITHMS, signatureHolds } from '../../src/core/verification/signature.js';
import { W3C_CONTEXTS } from '../contexts.js';
import { sharedFolder, textOf } from './shared.js';

/** What the examples context of the W3C does: it gives every term a meaning. */
const EXAMPLES = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };
const CONTEXTS = { ...W3C_CONTEXTS, 'https://www.w3.org/ns/credentials/examples/v2': EXAMPLES };
const jsonLd = new JsonLd(CONTEXTS);

interface Step {
  readonly document: string;
  readonly combined: string;
  readonly holds: boolean;
}

/** Each proof of the file, as our verifier computes it. */
async function steps(text: string): Promise<readonly Step[]> {
  const [{ document }] = readDocuments(Buffer.from(text), 'application/vc');
  if (document === undefined) throw new Error('unreadable');
  const graph = await jsonLd.graph(document.unsecured);
  if (!graph.ok) throw new Error(graph.finding.code);
  const hash = await documentHash(graph.value);
  if (!hash.ok) throw new Error(hash.finding.code);
  return Promise.all(
    listOf(document.payload.proof).map(async (json) => {
      const reading = readProof(json, 'assertionMethod', '/proof');
      if (reading.kind !== 'proof') throw new Error(reading.kind);
      const data = await signedData(document.payload, reading.proof, hash.value, jsonLd);
      if (!data.ok) throw new Error(data.finding.code);
      const method = String((json as JsonObject).verificationMethod);
      const key = keyFromMultikey(method.slice(method.indexOf('#') + 1));
      if (!key.ok) throw new Error(key.finding.code);
      return {
        document: hash.value.toString('hex'),
        combined: data.value.toString('hex'),
        holds: signatureHolds(ALGORITHMS.EdDSA, key.key, data.value, reading.proof.signature),
      };
    }),
  );
}

describe('eddsa-rdfc-2022, the vectors of VC-DI-EDDSA', () => {
  const folder = sharedFolder('w3c/vc-di-eddsa');
  if (folder === undefined) {
    it('is skipped: ../shared/data/w3c/vc-di-eddsa is absent', function () {
      this.skip();
    });
    return;
  }

  it('gives the hashes of the specification, and the signature holds', async () => {
    const hash = (name: string) => textOf(folder, `eddsa-rdfc-2022/${name}DataInt.txt`).trim();
    const [step, ...others] = await steps(textOf(folder, 'eddsa-rdfc-2022/signedDataInt.json'));
    expect(others).to.deep.equal([]);
    expect(step).to.deep.equal({ document: hash('docHash'), combined: hash('combinedHash'), holds: true });
  });

  it('verifies every proof of a proof set', async () => {
    const found = await steps(textOf(folder, 'proof-set-chain/signedProofSet2.json'));
    expect(found.map(({ holds }) => holds)).to.deep.equal([true, true]);
  });

  it('says of a proof chain that it is not understood', () => {
    const chain = JSON.parse(textOf(folder, 'proof-set-chain/signedProofChain2.json')) as JsonObject;
    const kinds = listOf(chain.proof).map((proof) => readProof(proof, 'assertionMethod', '/proof').kind);
    expect(kinds).to.include('unsupported');
  });
});
