/** Our Gaia-X context beside the official one, on what Gaia-X participants really signed. */
import { expect } from 'chai';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { type Contexts, canonicalQuads, jsonLdOver } from '../../src/core/jsonld.js';
import { knownTermsOf } from '../../src/core/known-terms.js';
import { GAIA_X, RDF_TYPE } from '../../src/core/namespace.js';
import { sharedFolder, textOf } from './shared.js';

const FILES = [
  'vp-2026-03-04-participant-SC-CD2510-engine2.10.1.jwt',
  'vp-2025-04-29-participant-vat.jwt',
  'vp-2025-04-24-service-offering-L1-41vcs.jwt',
  'vc-lei-lab-notary-main.jwt',
];
describe('the Gaia-X context beside the official one', () => {
  const folder = sharedFolder('gaia-x');
  if (folder === undefined) {
    it('is skipped: ../shared/data/gaia-x is absent', function () {
      this.skip();
    });
    return;
  }

  let ours: Contexts;
  let official: Contexts;
  before(async () => {
    ({ contexts: ours } = await readVocabulary());
    const theirs = JSON.parse(textOf(folder, 'contexts/gx-development-25.11+fix1.context.jsonld'));
    official = { ...ours, 'https://w3id.org/gaia-x/development': theirs };
  });

  for (const file of FILES) {
    it(`gives every credential of ${file} the same canonical graph`, async () => {
      const documents = credentialsIn(textOf(folder, `loire/${file}`));
      expect(documents).to.have.length.above(0);
      for (const document of documents) {
        expect(await canonical(document, ours), JSON.stringify(document)).to.equal(await canonical(document, official));
      }
    });
  }

  it('gives the official context’s bare terms the same meaning, for every term that we model', async () => {
    const theirs = (official['https://w3id.org/gaia-x/development'] as { '@context': object })['@context'];
    const modelled = (ours['https://w3id.org/gaia-x/development'] as { '@context': object })['@context'];
    // Names of the field that the ontology lacks: with @vocab the official context gives them the same IRIs.
    const added = ['evidenceOf', 'evidenceURL', 'executionDate', 'RequiredMeasures', 'ProviderContactInformation'];
    const terms = Object.entries(modelled).filter(([, definition]) => typeof definition === 'object');
    const unofficial = terms.map(([term]) => term).filter((term) => !(term in theirs));
    expect(unofficial).to.have.members([...added, 'gx:digestSRI']);
    const properties = terms.map(([term]) => term).filter((term) => /^[a-z]/.test(term));
    const document = (value: unknown) => ({
      '@context': 'https://w3id.org/gaia-x/development#',
      '@id': 'https://thing.example/1',
      ...Object.fromEntries(properties.map((term) => [term, value])),
    });
    for (const value of ['https://thing.example/2', { '@value': 'x' }]) {
      expect(await canonical(document(value), ours)).to.equal(await canonical(document(value), official));
    }
  });

  it('knows every Gaia-X term in them', async () => {
    const strange = new Set<string>();
    for (const document of FILES.flatMap((file) => credentialsIn(textOf(folder, `loire/${file}`)))) {
      const graph = await jsonLdOver(ours).graph(document);
      if (!graph.ok) throw new Error(JSON.stringify(graph.finding));
      for (const { predicate, object } of graph.value.quads) {
        const iri = predicate.value === RDF_TYPE ? object.value : predicate.value;
        if (iri.startsWith(GAIA_X) && !knownTermsOf(ours).has(iri)) strange.add(iri);
      }
    }
    expect([...strange]).to.deep.equal([]);
  });
});

async function canonical(document: object, contexts: Contexts): Promise<string> {
  const graph = await jsonLdOver(contexts).graph(document);
  if (!graph.ok) throw new Error(JSON.stringify(graph.finding));
  const text = canonicalQuads(graph.value.quads);
  if (!text.ok) throw new Error(JSON.stringify(text.finding));
  return text.value;
}

function credentialsIn(jwt: string): readonly object[] {
  const payload = payloadOf(jwt);
  const { verifiableCredential: enveloped } = payload;
  if (!Array.isArray(enveloped)) return [payload];
  return enveloped.map(({ id }: { id: string }) => payloadOf(id.slice(id.indexOf(',') + 1)));
}

function payloadOf(jwt: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
