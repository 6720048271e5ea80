import { expect } from 'chai';
import jsonld from 'jsonld';
import { canonicalQuads, JsonLd, pinned, type Quad, sealedLoader } from '../../src/core/jsonld.js';
import { W3C_CONTEXTS } from '../contexts.js';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const jsonLd = new JsonLd(W3C_CONTEXTS);

async function codeOf(document: object): Promise<string | undefined> {
  const graph = await jsonLd.graph(document);
  return graph.ok ? undefined : graph.finding.code;
}

async function rejection(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('was not rejected');
}

describe('the door to JSON-LD', () => {
  it('never fetches, not even for whoever calls the library without a loader', async () => {
    expect(await codeOf({ '@context': 'https://example.org/context' })).to.equal('context-unknown');
    expect(await rejection(jsonld.expand({ '@context': 'https://example.org/context' }))).to.include(
      'Dereferencing a URL',
    );
    expect(await rejection(sealedLoader(W3C_CONTEXTS)('https://example.org/'))).to.include('not a pinned context');
  });

  it('takes a URL with an empty fragment for the same context, and no other variant of it', () => {
    expect(pinned(W3C_CONTEXTS, `${V2}#`)).to.equal(pinned(W3C_CONTEXTS, V2));
    for (const url of [`${V2}#x`, `${V2}##`, `${V2}/`, `${V2}?`, 'constructor', '__proto__']) {
      expect(pinned(W3C_CONTEXTS, url), url).to.equal(undefined);
    }
  });

  it('names what is dropped, redefined or malformed', async () => {
    expect(await codeOf({ '@context': V2, unknown: 1 })).to.equal('json-ld-dropped');
    expect(await codeOf({ '@context': V2, type: 'NotDefined' })).to.equal('json-ld-dropped');
    expect(await codeOf({ '@context': [V2, { VerifiableCredential: 'urn:x:y' }] })).to.equal('context-protected');
    expect(await codeOf({ '@context': V2, '@id': 7 })).to.equal('json-ld-invalid');
    expect(await codeOf({ '@context': V2, id: 'relative' })).to.equal('json-ld-dropped');
  });

  it('leaves the given contexts as they were', async () => {
    const context = {
      '@context': { term: 'https://example.org/term', scoped: { '@id': 'urn:x:s', '@context': 'inner' } },
    };
    const before = structuredClone(context);
    await new JsonLd({ 'https://example.org/c': context }).graph({ '@context': 'https://example.org/c', term: 'x' });
    expect(context).to.deep.equal(before);
  });

  it('stops canonicalising a clique of blank nodes', async () => {
    const node = (index: number) => ({ termType: 'BlankNode', value: `_:n${index}` }) as const;
    const quads: Quad[] = [];
    for (let a = 0; a < 12; a++) {
      for (let b = 0; b < 12; b++) {
        if (a === b) continue;
        const predicate = { termType: 'NamedNode', value: 'urn:x:knows' } as const;
        quads.push({ subject: node(a), predicate, object: node(b), graph: { termType: 'DefaultGraph', value: '' } });
      }
    }
    expect(canonicalQuads(quads)).to.have.nested.property('finding.code', 'graph-too-complex');
  });
});
