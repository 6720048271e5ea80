/** Documents that are small and cost much. Each is stopped by what is counted; no test here looks at a clock. */
import { expect } from 'chai';
import type { Signed } from '../../src/adapters/signer.js';
import {
  MAX_DEEP_ITERATIONS,
  MAX_DEPTH,
  MAX_ELEMENTS,
  MAX_PROOFS,
  MAX_VALUES,
} from '../../src/core/verification/limits.js';
import { ofText } from '../core/verification/tampering.js';
import { complaints, credential, edited, judged, sign } from '../signers.js';
import { counted } from './work.js';

async function refusedUnexpanded(document: Signed): Promise<readonly string[]> {
  const { result, work } = await counted(() => judged(document));
  expect(result.report.standing).to.equal('refused');
  expect(work).to.deep.equal({ expansions: 0, terms: 0, deepIterations: 0 });
  return complaints(result);
}

describe('attack: nesting', () => {
  for (const depth of [2000, 50_000]) {
    it(`of ${depth} arrays or objects is left at the ${MAX_DEPTH}th, in JSON and in a JWS`, async () => {
      const arrays = '['.repeat(depth) + ']'.repeat(depth);
      const objects = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
      const header = Buffer.from('{"alg":"EdDSA"}').toString('base64url');
      const jws = (text: string) => `${header}.${Buffer.from(text).toString('base64url')}.AAAA`;
      // The finding's pointer says how far the scan went.
      const left = (found: readonly string[]) => found.find((complaint) => complaint.startsWith('limits: too-deep'));
      expect(left(await ofText(arrays))).to.equal(`limits: too-deep ${'/0'.repeat(MAX_DEPTH)}`);
      expect(left(await ofText(objects))).to.equal(`limits: too-deep ${'/a'.repeat(MAX_DEPTH)}`);
      expect(left(await ofText(jws(objects), 'application/vc+jwt'))).to.equal(
        `limits: too-deep ${'/a'.repeat(MAX_DEPTH)}`,
      );
    });
  }

  it('in the subject of a signed credential keeps it from being expanded', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`);
    const found = await refusedUnexpanded(
      edited(await sign(credential()), (document) => ({ ...document, credentialSubject: deep })),
    );
    expect(found).to.include(`limits: too-deep /credentialSubject${'/a'.repeat(MAX_DEPTH - 1)}`);
  });
});

describe('attack: a document of very many values', () => {
  it('is left at the first that is too many', async () => {
    const wide = Object.fromEntries(Array.from({ length: MAX_VALUES }, (_, n) => [`m${n}`, n]));
    const many = edited(await sign(credential()), (document) => ({ ...document, credentialSubject: wide }));
    expect((await refusedUnexpanded(many)).join()).to.match(/limits: too-many-values \/credentialSubject\/m49\d\d/);
    const list = Array.from({ length: MAX_ELEMENTS + 1 }, (_, n) => `urn:x:${n}`);
    const long = edited(await sign(credential()), (document) => ({ ...document, evidence: list }));
    expect(await refusedUnexpanded(long)).to.include(`limits: too-many-elements /evidence/${MAX_ELEMENTS}`);
  });
});

describe('attack: RDFC poison', () => {
  /** A clique: every blank node points at every other, so that none can be told from the rest. */
  const clique = (nodes: number) =>
    Array.from({ length: nodes }, (_, from) => ({
      '@id': `_:b${from}`,
      'https://poison.example/p': Array.from({ length: nodes }, (_, to) => ({ '@id': `_:b${to}` })).filter(
        (_, to) => to !== from,
      ),
    }));

  for (const nodes of [30, 40]) {
    it(`of ${nodes} blank nodes in a clique ends after ${MAX_DEEP_ITERATIONS} deep iterations`, async () => {
      const poisoned = edited(await sign(credential()), (document) => ({
        ...document,
        credentialSubject: { id: 'urn:x:1', 'https://poison.example/p': clique(nodes) },
      }));
      const { result, work } = await counted(() => judged(poisoned));
      expect(result.report.standing).to.equal('refused');
      expect(complaints(result).join()).to.match(/proof: graph-too-complex/);
      // The one that is refused is counted too.
      expect(work.deepIterations).to.equal(MAX_DEEP_ITERATIONS + 1);
    });
  }

  it('under a chain of proofs is met once, not once for each proof', async () => {
    const poisoned = edited(await sign(credential()), ({ proof, ...document }) => ({
      ...document,
      credentialSubject: { id: 'urn:x:1', 'https://poison.example/p': clique(30) },
      proof: Array.from({ length: MAX_PROOFS }, (_, n) => ({
        ...(proof as object),
        id: `urn:x:proof:${n}`,
        ...(n === 0 ? {} : { previousProof: `urn:x:proof:${n - 1}` }),
      })),
    }));
    const { result, work } = await counted(() => judged(poisoned));
    expect(complaints(result).join()).to.match(/proof: graph-too-complex/);
    expect(work.deepIterations).to.equal(MAX_DEEP_ITERATIONS + 1);
  });

  it('in many credentials of one presentation is met once, not once for each', async () => {
    const credentials = 25;
    const signed = await sign(credential());
    const poisoned = edited(signed, (document) => ({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: Array.from({ length: credentials }, (_, n) => ({
        ...document,
        id: `urn:x:${n}`,
        credentialSubject: { id: 'urn:x:1', 'https://poison.example/p': clique(8) },
      })),
    }));
    const { result, work } = await counted(() => judged({ ...poisoned, mediaType: 'application/vp' }));
    expect(complaints(result).filter((found) => found.startsWith('proof: graph-too-complex'))).to.have.lengthOf(
      credentials,
    );
    // Each may still ask once, and is told that nothing is left.
    expect(work.deepIterations).to.equal(MAX_DEEP_ITERATIONS + credentials);
  });

  it('in a member of the proof is not looked at', async () => {
    const signed = await sign(credential());
    const poisoned = edited(signed, ({ proof, ...document }) => ({
      ...document,
      proof: { ...(proof as object), challenge: clique(30) },
    }));
    const { result, work } = await counted(() => judged(poisoned));
    expect(complaints(result)).to.include('proof: proof-text /proof/challenge');
    expect(work.deepIterations).to.equal(0);
  });
});
