import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { readDemo } from '../../src/adapters/demo.js';
import { readVocabulary, SHIPPED_CONTEXTS } from '../../src/adapters/vocabulary.js';
import { readDocuments } from '../../src/core/credential.js';
import { jsonLdOver, type Quad, type Term } from '../../src/core/jsonld.js';
import { CARTULARY, GAIA_X, RDF_TYPE, XSD } from '../../src/core/namespace.js';
import { nameOf, RdfView } from '../../src/core/rdf-view.js';
import { Shapes, type Violation } from '../../src/core/shacl.js';
import { shapedGraph } from '../../src/core/verification/targets.js';
import type { Vocabulary } from '../../src/core/vocabulary.js';
import { EXAMPLES, exampleIri } from '../conformance/gaia-x-examples.js';
import { ShaclOracle } from './shacl/oracle.js';

type Reproach = Omit<Violation, 'parameter'>;

/** A value is reproached once, for its form before anything else; what else is wrong with it need not be the same. */
function comparable(reproaches: readonly Reproach[]): readonly string[] {
  const placeOf = ({ node, path, value }: Reproach) =>
    [node.termType, nameOf(node), path, value?.termType, value?.value].join(' ');
  const formless = new Set(reproaches.filter(({ component }) => /^(Datatype|Pattern)/.test(component)).map(placeOf));
  const rest = reproaches.filter(
    (one) => !/^(Min|Max)Inclusive|^LessThan/.test(one.component) || !formless.has(placeOf(one)),
  );
  return rest.map((one) => `${one.component} ${placeOf(one)}`).sort();
}

describe('the compiled shapes find what rdf-validate-shacl finds', () => {
  let vocabulary: Vocabulary;
  let ours: Shapes;
  let oracle: ShaclOracle;

  before(async () => {
    vocabulary = await readVocabulary();
    ours = new Shapes(vocabulary.shapes);
    oracle = new ShaclOracle(vocabulary.shapes);
  });

  async function quadsOf(document: object): Promise<readonly Quad[]> {
    const graph = await jsonLdOver(vocabulary.contexts).graph(document);
    return graph.ok ? graph.value.quads : [];
  }

  /** @returns how much both reproach. */
  function compare(document: readonly Quad[]): number {
    const { quads, targets } = shapedGraph(document, new RdfView(document), ours);
    const found = comparable(ours.validate(quads, targets));
    expect(found).to.deep.equal(comparable(oracle.validate(quads, targets)));
    return found.length;
  }

  async function ofFolder(folder: string): Promise<readonly (readonly Quad[])[]> {
    const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(json|jwt)$/.test(file)).sort();
    const all: (readonly Quad[])[] = [];
    for (const file of files) {
      const bytes = await readFile(path.join(folder, file));
      const mediaType = file.endsWith('.jwt') ? 'application/vc+jwt' : 'application/vc';
      for (const { document } of readDocuments(bytes, mediaType))
        if (document !== undefined) all.push(await quadsOf(document.unsecured));
    }
    return all;
  }

  /** Each class with a shape, as a conforming node. */
  async function ofClasses(): Promise<readonly (readonly Quad[])[]> {
    return Promise.all(
      Object.entries(EXAMPLES).map(([name, node]) => {
        const context = 'https://w3id.org/gaia-x/development#';
        return quadsOf({ '@context': context, '@id': exampleIri(name), '@type': `gx:${name}`, ...node });
      }),
    );
  }

  it('in what is shipped: examples, and broken credentials', async () => {
    const examples = await ofFolder(path.join(SHIPPED_CONTEXTS, 'examples'));
    expect(examples).to.have.length.above(3);
    for (const quads of examples) compare(quads);
    const broken = await ofFolder('credentials/broken');
    expect(broken.map(compare).some((count) => count > 0)).to.equal(true);
  });

  it('in every credential of the demo', async () => {
    const { steps } = await readDemo('credentials');
    const readings = steps.flatMap(({ bytes, mediaType }) => readDocuments(bytes, mediaType));
    const documents = readings.flatMap(({ document }) => (document === undefined ? [] : [document.unsecured]));
    expect(documents.length).to.be.above(50);
    for (const document of documents) compare(await quadsOf(document));
  });

  it('in data that were spoilt anyhow', async () => {
    const { steps } = await readDemo('credentials');
    const demo = steps.filter(({ file }) => file.startsWith('demo/')).slice(0, 60);
    const readings = demo.flatMap(({ bytes, mediaType }) => readDocuments(bytes, mediaType));
    const documents = readings.flatMap(({ document }) => (document === undefined ? [] : [document.unsecured]));
    const seeds = [...(await ofClasses()), ...(await Promise.all(documents.map(quadsOf)))].filter(
      ({ length }) => length > 0,
    );
    const all = seeds.flat();
    const objects: readonly Term[] = [...SPOILT, ...all.map(({ object }) => object)];
    const properties = all.map(({ predicate }) => predicate);
    const edit = fc.record({
      at: fc.nat(),
      object: fc.option(fc.constantFrom(...objects), { nil: undefined }),
      property: fc.option(fc.constantFrom(...properties), { nil: undefined, freq: 2 }),
      how: fc.constantFrom('replace', 'add', 'remove'),
    });
    let reproaches = 0;
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 6 }), (seed, edits) => {
        const quads = [...seed];
        for (const { at, object, property, how } of edits) {
          const quad = quads[at % Math.max(quads.length, 1)];
          if (quad === undefined) continue;
          const spoilt = { ...quad, object: object ?? quad.object, predicate: property ?? quad.predicate };
          if (spoilt.predicate.value === RDF_TYPE && spoilt.object.termType === 'Literal') continue;
          quads.splice(at % quads.length, how === 'add' ? 0 : 1, ...(how === 'remove' ? [] : [spoilt]));
        }
        reproaches += compare(quads);
      }),
      { numRuns: 300 },
    );
    expect(reproaches).to.be.above(300);
  }).timeout(20_000);

  it('and a constraint that is not known keeps them from being used', () => {
    const shape = (said: string) =>
      new Shapes(`@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <urn:x:> . @prefix xsd: <${XSD}> .
        x:S a sh:NodeShape ; sh:targetClass x:C ; sh:property [ sh:path x:p ; ${said} ] .`);
    expect(shape('sh:minCount 1').ofClass('urn:x:C')).to.equal('urn:x:S');
    expect(() => shape('sh:minLength 1')).to.throw('sh:minLength');
    expect(() => shape('sh:datatype xsd:gYear')).to.throw('gYear');
  });
});

const literal = (value: string, datatype: string, language?: string): Term => {
  return {
    termType: 'Literal',
    value,
    datatype: { termType: 'NamedNode', value: datatype },
    ...(language && { language }),
  };
};

/** Values of every kind that a constraint of ours looks at, well and badly written. */
const SPOILT: readonly Term[] = [
  ...['', 'text', 'FR', 'FRA', '250', 'support', 'AES', 'text/html', 'FR-75', 'CRS84', '00:00:00:00:00:00'].map(
    (text) => literal(text, `${XSD}string`),
  ),
  ...['0', '1', '6', '7', '-180', '181', '+5', '3.5', 'x', ''].map((text) => literal(text, `${XSD}integer`)),
  ...['0', '100', '100.01', '-0.1', '24.', '.5', '1e2', ''].map((text) => literal(text, `${XSD}decimal`)),
  ...['0', '1', '0.5', '1.5', '1E-3', 'INF', '-INF', 'NaN', 'x'].map((text) => literal(text, `${XSD}float`)),
  ...['true', '1', 'TRUE', ''].map((text) => literal(text, `${XSD}boolean`)),
  ...['2024-05-01', '2024-5-1', '2024-05-01Z', '20240501'].map((text) => literal(text, `${XSD}date`)),
  ...['2018-01-01T00:00:00Z', '2030-01-01T00:00:00+01:00', '2024-02-30T00:00:00Z', 'Z'].map((text) =>
    literal(text, `${XSD}dateTime`),
  ),
  literal('2024-01-01T00:00:00', `${XSD}dateTime`),
  literal('https://thing.example/', `${XSD}anyURI`),
  literal('2024', `${XSD}gYear`),
  literal('P1D', `${XSD}duration`),
  literal('texte', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString', 'FR'),
  { termType: 'NamedNode', value: 'https://thing.example/1' },
  { termType: 'NamedNode', value: `${GAIA_X}LegalPerson` },
  { termType: 'NamedNode', value: `${GAIA_X}Address` },
  { termType: 'NamedNode', value: `${CARTULARY}storage` },
  { termType: 'BlankNode', value: 'b0' },
  { termType: 'BlankNode', value: 'other' },
];
