/** Contexts that make a signed document say something else, or cost more than it may. */
import { expect } from 'chai';
import { signCredential } from '../../src/adapters/signer.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { judge } from '../../src/core/verification/judge.js';
import { MAX_CONTEXTS, MAX_VALUES } from '../../src/core/verification/limits.js';
import type { Judgement } from '../../src/ports.js';
import { afterEdit, withProof } from '../core/verification/tampering.js';
import { BOREAL, bundle, complaints, credential, edited, judged, NOW, sign, signing } from '../signers.js';
import { counted, type Work } from './work.js';

const VCDM_2 = 'https://www.w3.org/ns/credentials/v2';
const GX = 'https://w3id.org/gaia-x/development#';
const NOTHING: Work = { expansions: 0, terms: 0, deepIterations: 0 };

type Edit = (document: Record<string, unknown>) => unknown;

async function workOn(edit: Edit): Promise<{ readonly found: readonly string[]; readonly work: Work }> {
  const document = edited(await sign(credential()), edit);
  const { result, work } = await counted(() => judged(document));
  expect(result.report.standing).to.equal('refused');
  return { found: complaints(result), work };
}

const withContext =
  (...more: readonly unknown[]): Edit =>
  (document) => ({ ...document, '@context': [VCDM_2, ...more] });

describe('attack: context injection by an inline context', () => {
  it('that swaps two unprotected terms is refused before anything is expanded', async () => {
    const swap = { name: 'https://schema.org/description', description: 'https://schema.org/name' };
    const { found, work } = await workOn(withContext(swap));
    expect(found.slice(0, 2)).to.deep.equal([
      'contexts: context-inline /@context/1/name',
      'contexts: context-inline /@context/1/description',
    ]);
    expect(work).to.deep.equal(NOTHING);
  });

  it('that is scoped to a term or a type, sets a vocabulary, a base or a language, imports, or propagates', async () => {
    const hostile = [
      { name: { '@id': 'https://schema.org/name', '@context': { id: '@type' } } },
      { '@vocab': 'https://evil.example/' },
      { '@base': 'https://evil.example/' },
      { '@language': 'fr' },
      { '@import': 'https://evil.example/context' },
      { '@propagate': false },
      { '@version': 1.1 },
      { schema: 'https://evil.example/' },
    ];
    for (const context of hostile) {
      const { found, work } = await workOn(withContext(context));
      expect(found[0], JSON.stringify(context)).to.match(/^contexts: context-inline \/@context\/1\//);
      expect(work).to.deep.equal(NOTHING);
    }
  });
});

describe('attack: redefining a protected VCDM term', () => {
  it('at the top or in a nested context is refused', async () => {
    const redefined = { issuer: 'https://evil.example/issuer' };
    const nested: Edit = (document) => ({
      ...document,
      credentialSubject: { '@context': redefined, id: 'https://boreal.example/things/1', name: 'A thing' },
    });
    expect((await workOn(withContext(redefined))).found).to.include('contexts: context-inline /@context/1/issuer');
    expect((await workOn(nested)).found).to.include('contexts: context-inline /credentialSubject/@context/issuer');
  });
});

describe('attack: a proof with its own @context', () => {
  it('is refused', async () => {
    const found = await afterEdit(withProof((proof) => ({ ...proof, '@context': [VCDM_2, { created: 'urn:x' }] })));
    expect(found).to.include('proof: proof-context /proof/@context');
  });
});

describe('attack: dropped terms', () => {
  it('are refused where no context knows them', async () => {
    const unsigned = credential({ credentialSubject: { id: 'https://boreal.example/things/1', nmae: 'A thing' } });
    const judgement = await judged({ bytes: Buffer.from(JSON.stringify(unsigned)), mediaType: 'application/vc' });
    expect(judgement.report.standing).to.equal('refused');
    expect(complaints(judgement)).to.include('data-model: json-ld-dropped');
  });

  it('never count as verified where a context has @vocab and signs the typo as a term of its own', async () => {
    const vocabulary = await readVocabulary();
    const judgedOver = async (subject: object): Promise<Judgement> => {
      const unsigned = credential({ '@context': [VCDM_2, GX], credentialSubject: subject });
      const signed = await signCredential(unsigned, {
        ...signing(BOREAL, 'data-integrity'),
        contexts: vocabulary.contexts,
      });
      if (!signed.ok) throw new Error(signed.problem.code);
      return judge({ ...signed.value, evidence: [BOREAL.evidence], now: NOW }, vocabulary);
    };
    const typo = await judgedOver({ id: 'https://boreal.example/things/1', 'gx:nmae': 'A thing' });
    expect(typo.report.standing).not.to.equal('verified');
    expect(complaints(typo).filter((complaint) => complaint.startsWith('terms:'))).to.have.length(1);
    // The signature itself holds: this is the attack.
    expect(complaints(typo).filter((complaint) => complaint.startsWith('proof:'))).to.deep.equal([]);
  });
});

describe('attack: a context bomb', () => {
  it('of one pinned URL 500 times is refused before one term is defined', async () => {
    const { found, work } = await workOn(withContext(...Array(500).fill(GX)));
    expect(found).to.include(`contexts: too-many-contexts /@context/${MAX_CONTEXTS}`);
    expect(work).to.deep.equal(NOTHING);
  });

  it('of a URL in each of 500 nested places is refused before one term is defined', async () => {
    const places = Array.from({ length: 500 }, (_, n) => ({ '@context': VCDM_2, id: `urn:x:${n}` }));
    const { found, work } = await workOn((document) => ({ ...document, credentialSubject: places }));
    expect(found).to.include(`contexts: too-many-contexts /credentialSubject/${MAX_CONTEXTS - 1}/@context`);
    expect(work).to.deep.equal(NOTHING);
  });

  it('of 3000 scoped terms, or as many as a document may hold, is refused before one term is defined', async () => {
    const terms = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [`t${n}`, { '@id': `urn:t:${n}`, '@context': { x: 'urn:x' } }]),
      );
    const most = Math.floor(MAX_VALUES / 4) - 10;
    for (const [count, complaint] of [
      [3000, /^limits: too-many-values \/@context\/1\/t/],
      [most, /^contexts: too-many-prefixes \/@context\/1$/],
    ] as const) {
      const { found, work } = await workOn(withContext(terms(count)));
      expect(
        found.some((one) => complaint.test(one)),
        `${count}`,
      ).to.equal(true);
      expect(work).to.deep.equal(NOTHING);
    }
  });

  it('of scoped contexts inside one another, 3^6 and 3^7, is refused before one term is defined', async () => {
    const scoped = (depth: number): object =>
      depth === 0
        ? { leaf: 'urn:leaf' }
        : Object.fromEntries(['a', 'b', 'c'].map((t) => [t, { '@id': `urn:${t}`, '@context': scoped(depth - 1) }]));
    for (const [depth, complaint] of [
      [6, /^contexts: context-inline \/@context\/1\/a$/],
      [7, /^limits: too-many-values \/@context\/1\//],
    ] as const) {
      const { found, work } = await workOn(withContext(scoped(depth)));
      expect(
        found.some((one) => complaint.test(one)),
        `3^${depth}`,
      ).to.equal(true);
      expect(work).to.deep.equal(NOTHING);
    }
  });

  it('hidden in one of a presentation’s credentials keeps the presentation from being expanded too', async () => {
    const bomb = withContext(...Array(500).fill(GX));
    const inside = [await sign(credential()), edited(await sign(credential({ id: 'urn:x:2' })), bomb)];
    const vp = edited(await bundle([]), (document) => ({
      ...document,
      verifiableCredential: inside.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString('utf8'))),
    }));
    const { result, work } = await counted(() => judged(vp));
    expect(result.report.standing).to.equal('refused');
    // The one sound credential is expanded, and its proof if it is the first of its kind (OptionsTemplates).
    expect(work.expansions).to.be.within(1, 2);
  });

  it('made of nothing but what is allowed costs a bounded number of terms', async () => {
    const vocabulary = await readVocabulary();
    const nested = (depth: number): object => ({
      '@context': GX,
      id: `urn:x:${depth}`,
      ...(depth === 0 ? {} : { 'gx:next': nested(depth - 1) }),
    });
    const unsigned = credential({ '@context': [VCDM_2, GX], credentialSubject: nested(MAX_CONTEXTS - 3) });
    const bytes = Buffer.from(JSON.stringify(unsigned));
    const once = () => judge({ bytes, mediaType: 'application/vc', evidence: [], now: NOW }, vocabulary);
    const { work } = await counted(once);
    const terms = Object.values(vocabulary.contexts).reduce((sum: number, one) => sum + termsIn(one), 0);
    expect(work.terms).to.be.lessThanOrEqual(terms * MAX_CONTEXTS);
  });
});

function termsIn(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  return Object.values(node).reduce((sum: number, value) => sum + termsIn(value), Object.keys(node).length);
}
