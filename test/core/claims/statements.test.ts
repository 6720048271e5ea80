import { expect } from 'chai';
import fc from 'fast-check';
import { readVocabulary } from '../../../src/adapters/vocabulary.js';
import { extractClaims } from '../../../src/core/claims/extract.js';
import { FACT_FORMS, FACT_KINDS } from '../../../src/core/claims/fact-forms.js';
import type { Member } from '../../../src/core/claims/form.js';
import type { Claims } from '../../../src/core/claims.js';
import { sha256 } from '../../../src/core/digest.js';
import { BEGINNING, FOREVER, instant } from '../../../src/core/instant.js';
import { type Contexts, jsonLdOver } from '../../../src/core/jsonld.js';
import type { FactKind } from '../../../src/core/policy/facts.js';
import { anyValue, written } from './written.js';

const OFFER = 'https://boreal.example/offers/health-cloud';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const OURS = 'https://w3id.org/cartulary/v1';

describe('statements', () => {
  let contexts: Contexts;
  before(async () => {
    ({ contexts } = await readVocabulary());
  });

  async function claims(document: object): Promise<Claims> {
    const graph = await jsonLdOver(contexts).graph(document);
    if (!graph.ok) throw new Error(JSON.stringify(graph.finding));
    const found = extractClaims({ quads: graph.value.quads, document, contentDigest: sha256('document') });
    if (found === undefined) throw new Error('no credential');
    return found;
  }

  function credential(subject: object, more: object = {}): object {
    return {
      '@context': [V2, OURS],
      type: ['VerifiableCredential'],
      issuer: 'did:web:boreal.example',
      credentialSubject: subject,
      ...more,
    };
  }

  for (const kind of FACT_KINDS) {
    it(`of kind ${kind} are read back as they were meant`, async () => {
      const members = FACT_FORMS[kind] as Readonly<Record<string, Member<unknown>>>;
      await fc.assert(
        fc.asyncProperty(anyValue(members), async (value) => {
          const { statements } = await claims(credential({ id: OFFER, [kind]: written(members, value) }));
          expect(statements).to.deep.equal([
            { kind, subject: OFFER, value, from: BEGINNING, until: FOREVER, pointer: `/credentialSubject/${kind}` },
          ]);
        }),
        { numRuns: 25 },
      );
    });
  }

  it('keep percentages as they were signed, digit for digit', async () => {
    const holding = { holder: { id: 'https://fund.example/#lp' }, capital: '24.50', votes: '33.333333333333333333' };
    const { statements } = await claims(credential({ id: 'did:web:a.example', holdings: { holding } }));
    expect(statements[0]?.value).to.deep.equal({ holding: [holding] });
  });

  it('hold from effectiveFrom, else validFrom, until the earlier of effectiveUntil and validUntil', async () => {
    const document = credential(
      {
        id: OFFER,
        storage: [
          { primary: 'FR' },
          { primary: 'DE', effectiveFrom: '2010-01-01T00:00:00Z', effectiveUntil: '2015-01-01T00:00:00Z' },
          { primary: 'BE', effectiveUntil: '2099-01-01T00:00:00Z' },
          { primary: 'NL', effectiveFrom: '2040-01-01T00:00:00Z' },
        ],
      },
      { validFrom: '2020-01-01T00:00:00Z', validUntil: '2030-01-01T00:00:00Z' },
    );
    const { statements } = await claims(document);
    expect(statements.map(({ from, until, pointer }) => ({ from, until, pointer }))).to.deep.equal([
      { from: instant('2020-01-01'), until: instant('2030-01-01'), pointer: '/credentialSubject/storage/0' },
      { from: instant('2010-01-01'), until: instant('2015-01-01'), pointer: '/credentialSubject/storage/1' },
      { from: instant('2020-01-01'), until: instant('2030-01-01'), pointer: '/credentialSubject/storage/2' },
    ]);
  });

  it('carry the source that a third party gives', async () => {
    const gpu = { provided: true, source: 'https://press.example/1', sourceDate: '2025-03-01' };
    const { statements } = await claims(credential({ id: OFFER, gpu }));
    expect(statements[0]).to.deep.include({ sources: ['https://press.example/1'], sourceDate: '2025-03-01' });
  });

  it('tell a stated “none” from nothing stated', async () => {
    const { statements } = await claims(
      credential({ id: OFFER, flows: { flow: [], complete: true }, thirdParties: {} }),
    );
    expect(statements.map(({ kind, value }) => [kind, value])).to.deep.equal([
      ['flows', { flow: [], complete: true }],
      ['thirdParties', { thirdParty: [] }],
    ]);
  });

  for (const [what, kind, value] of [
    ['a required member is missing', 'keyCustody', {}],
    ['a required member is there twice', 'keyCustody', { holder: ['customer', 'provider'] }],
    ['a value is not one of the allowed', 'keyCustody', { holder: 'nobody' }],
    ['a percentage is a JSON number', 'holdings', { holding: { holder: { id: 'did:web:x.example' }, capital: 24.5 } }],
    ['a percentage is negative', 'holdings', { holding: { holder: { id: 'did:web:x.example' }, capital: '-1' } }],
    ['a party has no IRI', 'holdings', { holding: { holder: { name: 'Somebody' }, capital: '1' } }],
    ['a country is not two capitals', 'storage', { primary: ['FR', 'France'] }],
    ['a date has no offset', 'storage', { primary: ['FR'], effectiveFrom: '2020-01-01T00:00:00' }],
    ['the certificate has no IRI', 'certificate', { scheme: 'HDS', schemeVersion: '2.0', activity: [1] }],
  ] as readonly (readonly [string, FactKind, object])[]) {
    it(`are dropped whole when ${what}`, async () => {
      expect((await claims(credential({ id: OFFER, [kind]: value }))).statements).to.deep.equal([]);
    });
  }

  it('about a subject without an IRI are about nobody', async () => {
    expect((await claims(credential({ storage: { primary: 'FR' } }))).statements).to.deep.equal([]);
  });

  it('come from the graph: a JSON member that looks like one but means another is not read', async () => {
    // The prefix makes `x:storage` the term of ours and leaves the look-alike key with another IRI.
    const document = credential(
      {
        id: OFFER,
        'x:gpu': { 'x:provided': { '@value': 'true', '@type': 'http://www.w3.org/2001/XMLSchema#boolean' } },
        'y:storage': { 'y:primary': 'FR' },
      },
      { '@context': [V2, { x: 'https://w3id.org/cartulary/v1#', y: 'https://evil.example/#' }] },
    );
    const { statements } = await claims(document);
    expect(statements.map(({ kind, value }) => [kind, value])).to.deep.equal([['gpu', { provided: true }]]);
  });

  it('ignore graphs of their own, such as a proof’s', async () => {
    const quads = [
      {
        s: 'https://c.example/1',
        p: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
        o: `${CRED}VerifiableCredential`,
      },
      { s: 'https://c.example/1', p: `${CRED}issuer`, o: 'did:web:boreal.example' },
      { s: 'https://c.example/1', p: `${CRED}credentialSubject`, o: OFFER },
      { s: OFFER, p: `${OURS}#gpu`, o: '_:b0', g: '_:proof' },
      { s: OFFER, p: `${OURS}#hostedOn`, o: '_:b1' },
      { s: '_:b1', p: `${OURS}#offer`, o: 'https://other.example/offer' },
    ].map(({ s, p, o, g }) => ({ subject: term(s), predicate: term(p), object: term(o), graph: graphTerm(g) }));
    const found = extractClaims({ quads, document: {}, contentDigest: sha256('document') });
    expect(found?.statements.map(({ kind }) => kind)).to.deep.equal(['hostedOn']);
  });
});

const CRED = 'https://www.w3.org/2018/credentials#';

function term(value: string) {
  return { termType: value.startsWith('_:') ? ('BlankNode' as const) : ('NamedNode' as const), value };
}

function graphTerm(value: string | undefined) {
  return value === undefined ? { termType: 'DefaultGraph' as const, value: '' } : term(value);
}
