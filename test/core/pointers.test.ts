import { expect } from 'chai';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { jsonLdOver } from '../../src/core/jsonld.js';
import { CARTULARY, GAIA_X } from '../../src/core/namespace.js';
import { Pointers } from '../../src/core/pointers.js';
import { nameOf } from '../../src/core/rdf-view.js';

const DOCUMENT = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://w3id.org/gaia-x/2511#',
    'https://w3id.org/cartulary/v1',
  ],
  type: ['VerifiableCredential'],
  issuer: 'did:web:p.example',
  credentialSubject: {
    id: 'https://p.example/offer',
    'gx:keyword': ['a', 'b'],
    'https://other.example/a~b': 'x',
    holdings: [
      { holding: { holder: { id: 'https://h.example/1' }, votes: '1' } },
      { holding: [{ holder: { id: 'https://h.example/2' } }, { holder: { id: 'https://h.example/1' }, votes: '2' }] },
    ],
    keyCustody: { holder: 'customer' },
  },
};

describe('pointers from the graph back to the JSON', () => {
  let pointers: Pointers;
  /** The node whose property has this value. */
  let owner: (property: string, value: string) => string;

  before(async () => {
    const { contexts } = await readVocabulary();
    const graph = await jsonLdOver(contexts).graph(DOCUMENT);
    if (!graph.ok) throw new Error(JSON.stringify(graph.finding));
    const { quads } = graph.value;
    pointers = new Pointers(DOCUMENT, quads, '/verifiableCredential/3');
    owner = (property, value) => {
      const found = quads.find(({ predicate, object }) => predicate.value === property && object.value === value);
      if (found === undefined) throw new Error(`${property} ${value}`);
      return nameOf(found.subject);
    };
  });

  it('find a thing by its IRI, and its member by IRI, prefixed name or term', () => {
    const subject = '/verifiableCredential/3/credentialSubject';
    expect(pointers.of('https://p.example/offer')).to.equal(subject);
    expect(pointers.of('https://p.example/offer', `${GAIA_X}keyword`)).to.equal(`${subject}/gx:keyword`);
    expect(pointers.of('https://p.example/offer', `${GAIA_X}keyword`, 1)).to.equal(`${subject}/gx:keyword/1`);
    expect(pointers.of('https://p.example/offer', `${CARTULARY}keyCustody`, 0)).to.equal(`${subject}/keyCustody`);
  });

  it('escape what RFC 6901 escapes', () => {
    expect(pointers.of('https://p.example/offer', 'https://other.example/a~b')).to.match(
      /\/https:~1~1other\.example~1a~0b$/,
    );
  });

  it('find a node without a name by the way that leads to it', () => {
    const path = '/verifiableCredential/3/credentialSubject';
    expect(pointers.of(owner(`${CARTULARY}votes`, '1'))).to.equal(`${path}/holdings/0/holding`);
    expect(pointers.of(owner(`${CARTULARY}votes`, '2'), `${CARTULARY}votes`)).to.equal(
      `${path}/holdings/1/holding/1/votes`,
    );
  });

  it('know the terms whose name differs from their IRI', () => {
    expect(pointers.of(owner(`${CARTULARY}keyHolder`, 'customer'), `${CARTULARY}keyHolder`)).to.match(
      /\/keyCustody\/holder$/,
    );
  });

  it('stop where they are certain: an unknown member gives its node, an unknown node the document', () => {
    expect(pointers.of('https://p.example/offer', 'https://nowhere.example/x')).to.match(/\/credentialSubject$/);
    expect(pointers.of('https://nowhere.example/')).to.equal('/verifiableCredential/3');
  });

  it('end in a circle of nodes without names', () => {
    const node = (value: string) => ({ termType: 'BlankNode' as const, value });
    const quad = (from: string, to: string) => ({
      subject: node(from),
      predicate: { termType: 'NamedNode' as const, value: 'https://p.example/next' },
      object: node(to),
      graph: { termType: 'DefaultGraph' as const, value: '' },
    });
    expect(new Pointers({}, [quad('b0', 'b1'), quad('b1', 'b0')]).of('_:b0')).to.equal('');
  });
});
