import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { readVocabulary, SHIPPED_CONTEXTS } from '../../../src/adapters/vocabulary.js';
import { readDocuments } from '../../../src/core/credential.js';
import { PlainDocuments } from '../../../src/core/jsonld/plain-document.js';
import { type Contexts, JsonLd, useShortWay } from '../../../src/core/jsonld.js';
import { filesOf, sharedFolder, textOf } from '../../conformance/shared.js';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const GX = 'https://w3id.org/gaia-x/development#';
const OURS = 'https://w3id.org/cartulary/v1';

/** How many documents the short way itself gave a graph of. */
let short = 0;
const { quads } = PlainDocuments.prototype;

/** Holds the short way against the library's, findings included. @returns whether it was taken. */
async function expectParity(document: object, contexts: Contexts): Promise<boolean> {
  const before = short;
  const jsonLd = new JsonLd(contexts);
  const ours = await jsonLd.graph(document);
  const taken = short > before;
  useShortWay(false);
  try {
    expect(ours).to.deep.equal(await jsonLd.graph(document));
  } finally {
    useShortWay(true);
  }
  return taken;
}

describe('the short way gives the graphs that the library gives', () => {
  let contexts: Contexts;
  before(async () => {
    ({ contexts } = await readVocabulary());
    PlainDocuments.prototype.quads = async function (document) {
      const found = await quads.call(this, document);
      if (found !== undefined) short += 1;
      return found;
    };
  });
  after(() => {
    PlainDocuments.prototype.quads = quads;
  });

  const credential = (subject: unknown, more: object = {}) => {
    const type = ['VerifiableCredential'];
    return { '@context': [V2, GX, OURS], type, issuer: 'did:web:a.example', ...more, credentialSubject: subject };
  };
  const THING = 'https://a.example/thing';

  // biome-ignore format: a table is read by its columns
  const PLAIN: Readonly<Record<string, unknown>> = {
    'a text':                           { id: THING, 'gx:name': 'x' },
    'a text of a term that has a datatype': { id: THING, storage: { primary: ['FR'], effectiveFrom: '2018-06-01T00:00:00Z' } },
    'whole numbers and truth values':   { id: THING, 'gx:a': 5, 'gx:b': true, 'gx:c': [0, 0, '0', false, 'false'] },
    'values that are there twice':      { id: THING, 'gx:a': ['x', 'x', { '@value': 'x' }, { '@value': 'x', '@type': 'xsd:string' }] },
    'nothing':                          { id: THING, 'gx:a': null, 'gx:b': [], 'gx:c': [null, [['x']]] },
    'a typed value':                    { id: THING, 'gx:url': { '@value': 'https://a.example/', '@type': 'xsd:anyURI' } },
    'a text in a language':             { id: THING, 'gx:name': { '@value': 'été', '@language': 'FR' } },
    'references':                       { id: THING, 'gx:a': [{ id: 'did:web:b.example' }, { '@id': 'gx:Thing' }] },
    'nodes without a name':             { id: THING, 'gx:a': [{ 'gx:b': 'x' }, { 'gx:b': 'x' }, {}] },
    'blank nodes with a label':         { id: '_:x', 'gx:a': [{ id: '_:y', 'gx:b': { id: '_:x' } }, { 'gx:b': { id: '_:y' } }] },
    'one node in two places':           { id: THING, 'gx:a': { id: 'urn:x', 'gx:b': 'x' }, 'gx:c': { id: 'urn:x', 'gx:b': ['y', 'x'] } },
    'a class with a context of its own': { id: THING, 'gx:a': { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', 'gx:b': { id: 'urn:x', 'gx:c': 'x' } } },
    'two names of one property':        { id: THING, name: 'x', 'schema:name': 'y', 'https://schema.org/name': 'z' },
  };
  for (const [what, subject] of Object.entries(PLAIN)) {
    it(`and takes ${what}`, async () => {
      expect(await expectParity(credential(subject), contexts)).to.equal(true);
    });
  }

  // biome-ignore format: a table is read by its columns
  const NOT_PLAIN: Readonly<Record<string, object>> = {
    'a context within':                 credential({ id: THING, 'gx:a': { '@context': GX, 'gx:b': 'x' } }),
    'an inline context':                { ...credential({ id: THING }), '@context': [V2, { gx: GX }] },
    'two contexts in one text':         { ...credential({ id: THING }), '@context': `${V2} ${GX}` },
    'a context that is not pinned':     { ...credential({ id: THING }), '@context': [V2, 'https://b.example/'] },
    'no context':                       { type: ['VerifiableCredential'], issuer: 'did:web:a.example' },
    'no class':                         { '@context': [V2], id: 'urn:x' },
    'a list':                           credential({ id: THING, 'gx:a': { '@list': ['x'] } }),
    'a set':                            credential({ id: THING, 'gx:a': { '@set': ['x'] } }),
    'a graph':                          credential({ id: THING, 'gx:a': { '@graph': [{ 'gx:b': 'x' }] } }),
    'a proof':                          credential({ id: THING }, { proof: { type: 'DataIntegrityProof' } }),
    'a reverse property':               credential({ id: THING, '@reverse': { 'gx:a': { id: 'urn:x' } } }),
    'an index':                         credential({ id: THING, 'gx:a': { '@value': 'x', '@index': 'y' } }),
    'a direction':                      credential({ id: THING, 'gx:a': { '@value': 'x', '@direction': 'rtl' } }),
    'a number that is not whole':       credential({ id: THING, 'gx:a': 0.5 }),
    'minus nought':                     credential({ id: THING, 'gx:a': -0 }),
    'a number beyond 2^53':             credential({ id: THING, 'gx:a': 1e21 }),
    'a double':                         credential({ id: THING, 'gx:a': { '@value': '1', '@type': 'xsd:double' } }),
    'two ids':                          credential({ id: THING, '@id': THING }),
    'two members for classes':          credential({ id: THING, type: 'gx:A', '@type': 'gx:B' }),
    'no classes in the list':           credential({ id: THING, type: [] }),
    'an id that is no text':            credential({ id: { 'gx:a': 'x' } }),
    'a relative id':                    credential({ id: 'thing' }),
    'a relative reference':             credential({ id: THING, type: 'gx:A', 'gx:a': { id: '__proto__' } }),
    'an id like a keyword':             credential({ id: '@foo' }),
    'a member like a keyword':          credential({ id: THING, '@foo': 'x' }),
    'a class without a name':           credential({ id: THING, type: '_:x' }),
    'a property without a name':        credential({ id: THING, '_:x': 'x' }),
    'a value of two types':             credential({ id: THING, 'gx:a': { '@value': 'x', '@type': ['xsd:a', 'xsd:b'] } }),
    'a value and more':                 credential({ id: THING, 'gx:a': { '@value': 'x', 'gx:b': 'x' } }),
    'a value of a relative type':       { ...credential({ id: THING, 'urn:a': { '@value': 'x', '@type': 'x y' } }), '@context': [V2] },
    'a tag that is none':               credential({ id: THING, 'gx:a': { '@value': 'x', '@language': 'x_y' } }),
  };
  for (const [what, document] of Object.entries(NOT_PLAIN)) {
    it(`and leaves ${what} to it`, async () => {
      expect(await expectParity(document, contexts)).to.equal(false);
    });
  }

  it('for our own examples, nearly all of them', async () => {
    const folder = path.join(SHIPPED_CONTEXTS, 'examples');
    const documents = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    const before = short;
    for (const document of documents) await expectParity(document, contexts);
    expect(short - before).to.be.greaterThan(documents.length * 0.8);
  });

  for (const [name, read] of [
    ['gaia-x/loire', jwtPayloads],
    ['w3c/vcdm2-input', jsonFiles],
  ] as const) {
    const folder = sharedFolder(name);
    it(`for the documents of ${name}${folder === undefined ? ' (skipped: ../shared/data is absent)' : ''}`, async function () {
      if (folder === undefined) return this.skip();
      const before = short;
      for (const document of read(folder)) await expectParity(document, contexts);
      expect(short).to.be.greaterThan(before);
    });
  }

  it('for whatever can be written', async () => {
    const before = short;
    await fc.assert(
      fc.asyncProperty(documents(), async (document) => {
        await expectParity(document, contexts);
      }),
      { numRuns: 1_000 },
    );
    expect(short - before).to.be.greaterThan(100);
  }).timeout(60_000);
});

function jwtPayloads(folder: string): readonly object[] {
  return filesOf(folder).flatMap((file) => {
    const mediaType = file.startsWith('vp') ? 'application/vp+jwt' : 'application/vc+jwt';
    return readDocuments(Buffer.from(textOf(folder, file)), mediaType).flatMap(({ document }) =>
      document === undefined ? [] : [document.payload],
    );
  });
}

function jsonFiles(folder: string): readonly object[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file): unknown => JSON.parse(textOf(folder, file)))
    .filter((document) => typeof document === 'object' && document !== null);
}

/** Mostly plain, with a little of everything that is not. */
function documents(): fc.Arbitrary<object> {
  const ids = fc.constantFrom('urn:a', 'urn:b', 'did:web:a.example', '_:x', '_:y', 'gx:Thing', 'relative', '@id', '');
  const types = fc.constantFrom(
    'gx:ServiceOffering',
    'VerifiableCredential',
    'BitstringStatusListEntry',
    'JsonSchema',
    'x',
    '_:t',
  );
  const names = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('gx:a', 'gx:b', 'gx:keyword', 'name', 'description', 'schema:name') },
    {
      weight: 3,
      arbitrary: fc.constantFrom('issuer', 'validFrom', 'credentialStatus', 'credentialSubject', 'evidence'),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom('storage', 'primary', 'effectiveFrom', 'digestSRI', 'statusPurpose', 'hostedOn'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('@value', '@language', '@type', 'type', '@id', 'id', '@list', '@set', '@index'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('@graph', '@context', 'proof', 'relatedResource', 'constructor', '', 'a b'),
    },
  );
  const scalars = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('x', 'y', '', 'urn:a', '2020-01-01T00:00:00Z', 'en', 'xsd:integer') },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, true, false, 0, 1, -7, 0.5, 1e300) },
  );
  const { node } = fc.letrec<{ readonly node: object; readonly value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      { weight: 4, arbitrary: scalars },
      {
        weight: 1,
        arbitrary: fc.record({ '@value': scalars, '@type': fc.constantFrom('xsd:date', 'xsd:string', 'x') }),
      },
      { weight: 1, arbitrary: fc.record({ '@value': scalars, '@language': fc.constantFrom('en', 'FR-be', 'x y') }) },
      { weight: 1, arbitrary: fc.record({ id: ids }) },
      { weight: 3, arbitrary: tie('node') },
      { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    ),
    node: fc
      .tuple(
        fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: true }),
        fc.option(ids, { nil: undefined }),
        fc.option(fc.oneof(types, fc.array(types, { maxLength: 2 })), { nil: undefined }),
      )
      .map(([members, id, type]) => ({ ...members, ...(id && { id }), ...(type && { type }) })),
  }));
  const contexts = fc.constantFrom<readonly unknown[]>(
    [V2, GX, OURS],
    [V2, GX],
    [V2],
    [V2, OURS],
    [V2, { gx: 'urn:' }],
  );
  return fc.tuple(node, contexts).map(([members, own]) => {
    return { type: ['VerifiableCredential'], ...members, '@context': own };
  });
}
