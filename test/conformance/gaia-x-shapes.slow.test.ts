/** Our Gaia-X shapes beside the official ones (25.11): the same judgement on conforming and on spoilt examples. */
import { expect } from 'chai';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { type Contexts, jsonLdOver, type Quad } from '../../src/core/jsonld.js';
import { compact, GAIA_X } from '../../src/core/namespace.js';
import { Shapes } from '../../src/core/shacl.js';
import { ShaclOracle } from '../core/shacl/oracle.js';
import { EXAMPLES, exampleIri } from './gaia-x-examples.js';
import { sharedFolder, textOf } from './shared.js';

/** One way to spoil a value, and what to call it. */
const SPOILT: readonly (readonly [what: string, spoil: (value: unknown) => unknown])[] = [
  ['is missing', () => []],
  ['has a second value', (value) => [value, other(value)]],
  ['is a duration', () => ({ '@type': 'xsd:duration', '@value': 'P1D' })],
  ['is an address', () => ({ '@id': exampleIri('Address') })],
  ['is a legal person', () => ({ '@id': exampleIri('LegalPerson') })],
];

describe('the Gaia-X shapes beside the official ones', () => {
  const folder = sharedFolder('gaia-x');
  if (folder === undefined) {
    it('is skipped: ../shared/data/gaia-x is absent', function () {
      this.skip();
    });
    return;
  }

  let contexts: Contexts;
  let ours: Shapes;
  let official: ShaclOracle;
  const quads = new Map<string, readonly Quad[]>();

  before(async () => {
    const vocabulary = await readVocabulary();
    contexts = vocabulary.contexts;
    ours = new Shapes(vocabulary.shapes);
    const files = ['shapes/gx-2511.shapes.ttl', 'shapes/gx-2511.class-hierarchy.ttl'];
    official = new ShaclOracle(
      files.map((file) => textOf(folder, file).replaceAll('https://w3id.org/gaia-x/2511#', GAIA_X)).join('\n'),
    );
    for (const [name, node] of Object.entries(EXAMPLES)) quads.set(name, await quadsOf(name, node));
  });

  async function quadsOf(name: string, node: object): Promise<readonly Quad[]> {
    const context = 'https://w3id.org/gaia-x/development#';
    const document = { '@context': context, '@id': exampleIri(name), '@type': `gx:${name}`, ...node };
    const graph = await jsonLdOver(contexts).graph(document);
    if (!graph.ok) throw new Error(JSON.stringify(graph.finding));
    return graph.value.quads;
  }

  /** Properties of the node that are at fault, among all examples with this one in the place of its class's. */
  function faults(shapes: Shapes | ShaclOracle, name: string, own: readonly Quad[]): readonly string[] {
    const shape = shapes.ofClass(GAIA_X + name);
    if (shape === undefined) throw new Error(`no shape for ${name}`);
    const others = [...quads].flatMap(([example, its]) => (example === name ? [] : its));
    const node = { termType: 'NamedNode', value: exampleIri(name) } as const;
    const found = shapes.validate([...own, ...others], [{ node, shape }]);
    return [...new Set(found.map(({ path }) => compact(path ?? '')))].sort();
  }

  for (const [name, example] of Object.entries(EXAMPLES)) {
    it(`judge a gx:${name} alike, conforming and spoilt`, async () => {
      const whole = quads.get(name) ?? [];
      expect(faults(official, name, whole), 'official, conforming').to.deep.equal([]);
      expect(faults(ours, name, whole), 'ours, conforming').to.deep.equal([]);

      const unexpected = await quadsOf(name, { ...example, 'gx:unexpected': 'x' });
      expect(faults(ours, name, unexpected)).to.deep.equal(faults(official, name, unexpected));
      expect(faults(ours, name, unexpected)).to.deep.equal(['gx:unexpected']);

      let seen = 0;
      for (const [property, value] of Object.entries(example)) {
        for (const [what, spoil] of SPOILT) {
          const spoilt = await quadsOf(name, { ...example, [property]: spoil(value) });
          const theirs = faults(official, name, spoilt);
          expect(faults(ours, name, spoilt), `${property} ${what}`).to.deep.equal(theirs);
          seen += theirs.length;
        }
      }
      expect(seen, 'spoiling something must show').to.be.above(0);
    }).timeout(60_000);
  }
});

function other(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && '@value' in value)
    return { ...value, '@value': `${value['@value']}0` };
  if (typeof value === 'object') return { '@id': 'https://thing.example/unknown' };
  return typeof value === 'string' ? `${value} again` : 1;
}
