import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { readVocabulary, SHIPPED_CONTEXTS } from '../../../src/adapters/vocabulary.js';
import { extractClaims } from '../../../src/core/claims/extract.js';
import { offeringClasses } from '../../../src/core/claims/offering-classes.js';
import type { Claims } from '../../../src/core/claims.js';
import { sha256 } from '../../../src/core/digest.js';
import { FOREVER, instant } from '../../../src/core/instant.js';
import { type Contexts, jsonLdOver } from '../../../src/core/jsonld.js';

const GX = 'https://w3id.org/gaia-x/development#';

describe('claims in Gaia-X terms', () => {
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

  async function example(name: string): Promise<Claims> {
    return claims(JSON.parse(await readFile(path.join(SHIPPED_CONTEXTS, 'examples', name), 'utf8')));
  }

  function credential(type: string, subject: object, more: object = {}): object {
    return {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/gaia-x/2411#'],
      id: 'https://c.example/1',
      type: ['VerifiableCredential', type],
      issuer: { id: 'did:web:notary.example' },
      validFrom: '2026-03-04T14:57:02.658Z',
      credentialSubject: subject,
      ...more,
    };
  }

  it('reads an offer with its classes, words and the places of its resources', async () => {
    const { offers, illustrative, issuer } = await example('service-offering.json');
    expect({ illustrative, issuer }).to.deep.equal({ illustrative: true, issuer: 'did:web:boreal.example' });
    expect(offers).to.deep.equal([
      {
        id: 'https://boreal.example/offers/health-cloud',
        provider: 'did:web:boreal.example',
        types: [
          'ObjectStorageServiceOffering',
          'StorageServiceOffering',
          'InfrastructureServiceOffering',
          'ServiceOffering',
        ],
        names: [{ value: 'Boreal Health Cloud' }],
        descriptions: [{ value: 'Object storage for health data, in France.' }],
        keywords: ['health', 'hds', 'storage'],
        locations: ['FR'],
        pointer: '/credentialSubject/0',
      },
    ]);
  });

  it('reads a participant with its addresses and the numbers it refers to', async () => {
    const { participants, validFrom, validUntil } = await example('participant.json');
    expect({ validFrom, validUntil }).to.deep.equal({ validFrom: instant('2018-05-01'), validUntil: FOREVER });
    expect(participants).to.deep.equal([
      {
        id: 'did:web:boreal.example',
        name: { value: 'Boreal SAS' },
        legalCountry: 'FR',
        headquartersCountry: 'FR',
        registrationNumbers: [],
        registrationNumberIds: ['https://registry.trust.example/numbers/boreal'],
        pointer: '/credentialSubject',
      },
    ]);
  });

  it('gives an untyped subject the class of its credential, and classes one name in every release', async () => {
    const { participants, types } = await claims(
      credential('gx:LegalPerson', {
        id: 'https://p.example/#cs',
        name: { '@value': 'Société', '@language': 'fr' },
        'gx:legalAddress': { 'gx:countryCode': 'FR' },
      }),
    );
    expect(types).to.include(`${GX}LegalPerson`);
    expect(participants).to.have.length(1);
    expect(participants[0]).to.deep.include({ name: { value: 'Société', lang: 'fr' }, legalCountry: 'FR' });
  });

  it('takes a mere mention of a legal person for no claim about it', async () => {
    const { participants } = await claims(
      credential('gx:ServiceOffering', {
        id: 'https://p.example/offer',
        'gx:providedBy': { id: 'https://p.example/#cs', type: 'gx:LegalPerson' },
      }),
    );
    expect(participants).to.deep.equal([]);
  });

  it('reads a registration number that a notary signed', async () => {
    const { registrationNumbers } = await claims(
      credential('gx:VatID', { id: 'https://p.example/LRN#CS', 'gx:vatID': 'ATU75917607', 'gx:countryCode': 'AT' }),
    );
    expect(registrationNumbers).to.deep.equal([
      {
        id: 'https://p.example/LRN#CS',
        type: 'VatID',
        value: 'ATU75917607',
        country: 'AT',
        pointer: '/credentialSubject',
      },
    ]);
  });

  it('reads when the notary looked a number up: the oldest, of several look-ups', async () => {
    const evidence = (date: string) => ({ 'gx:evidenceOf': 'gx:LeiCode', 'gx:executionDate': date });
    const read = await claims(
      credential(
        'gx:LeiCode',
        { id: 'https://p.example/LRN#CS', 'https://schema.org/leiCode': '9695007586GCAKPYJ703' },
        { evidence: [evidence('2025-03-06T14:56:01.871+00:00'), evidence('2025-02-01T00:00:00Z')] },
      ),
    );
    expect(read.registrationNumbers?.[0]?.lookedUp).to.equal(instant('2025-02-01'));
  });

  it('reads a label as it is signed in the field', async () => {
    const { labels } = await claims(
      credential('gx:LabelCredential', {
        id: 'https://p.example/#cs',
        'gx:labelLevel': 'SC',
        'gx:engineVersion': '2.10.1',
        'gx:rulesVersion': 'CD25.10',
        'gx:compliantCredentials': [{ id: 'https://p.example/LRN', type: 'gx:VatID', 'gx:digestSRI': 'sha256-7a2c' }],
        'gx:validatedCriteria': ['https://docs.example/#PA1.1'],
      }),
    );
    expect(labels).to.deep.equal([
      {
        subject: 'https://p.example/#cs',
        level: 'SC',
        rulesVersion: 'CD25.10',
        engineVersion: '2.10.1',
        compliantCredentials: [{ id: 'https://p.example/LRN', digest: 'sha256-7a2c' }],
        pointer: '/credentialSubject',
      },
    ]);
  });

  it('lists an offer that somebody else reports, in its own class', async () => {
    const document = {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://w3id.org/gaia-x/2511#',
        'https://w3id.org/cartulary/v1',
      ],
      type: ['VerifiableCredential'],
      issuer: 'did:web:editor.example',
      credentialSubject: {
        id: 'https://about.example/offer',
        type: 'ReportedOffering',
        'gx:providedBy': { id: 'https://about.example/provider' },
      },
    };
    expect((await claims(document)).offers[0]).to.deep.include({ types: ['ReportedOffering'] });
  });

  it('walks resources that contain one another without end', async () => {
    const { offers } = await claims(
      credential('gx:ServiceOffering', {
        id: 'https://p.example/offer',
        'gx:providedBy': { id: 'did:web:p.example' },
        'gx:aggregationOfResources': {
          id: 'https://p.example/a',
          'gx:location': [{ 'gx:countryCode': 'NL' }, { 'gx:countryCode': 'BE' }],
          'gx:aggregationOfResources': { id: 'https://p.example/offer' },
        },
      }),
    );
    expect(offers[0]?.locations).to.deep.equal(['BE', 'NL']);
  });

  it('looks at a thousand nodes for the places of one offer, and no more', async () => {
    const places = Array.from({ length: 1100 }, (_, n) => ({
      'gx:countryCode': n < 10 ? 'FR' : n > 1050 ? 'US' : 'DE',
    }));
    const { offers } = await claims(
      credential('gx:ServiceOffering', {
        id: 'https://p.example/offer',
        'gx:providedBy': { id: 'did:web:p.example' },
        'gx:aggregationOfResources': { 'gx:location': places },
      }),
    );
    expect(offers[0]?.locations).to.deep.equal(['DE', 'FR']);
  });

  it('orders classes from the most specific, without repeating an ancestor', () => {
    expect(
      offeringClasses([`${GX}ServiceOffering`, `${GX}BareMetalServiceOffering`, `${GX}LegalPerson`]),
    ).to.deep.equal([
      'BareMetalServiceOffering',
      'ComputeServiceOffering',
      'InfrastructureServiceOffering',
      'ServiceOffering',
    ]);
    expect(offeringClasses([`${GX}constructor`])).to.deep.equal([]);
  });
});
