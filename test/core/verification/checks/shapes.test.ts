import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { SHIPPED_CONTEXTS } from '../../../../src/adapters/vocabulary.js';
import { shapes } from '../../../../src/core/verification/checks/shapes.js';
import { answer, credential } from './examined.js';

const OFFER = 'https://p.example/offer';

/** A statement of one kind about an offer. */
function statement(kind: string, value: unknown): object {
  return credential(undefined, { id: OFFER, [kind]: value });
}

describe('check: shapes', () => {
  it('passes every shipped example', async () => {
    const examples = path.join(SHIPPED_CONTEXTS, 'examples');
    for (const name of await readdir(examples)) {
      const document = JSON.parse(await readFile(path.join(examples, name), 'utf8'));
      expect(await answer(shapes, document), name).to.deep.equal({ outcome: 'pass', findings: [] });
    }
  });

  it('is not asked of a credential without a shape, nor of a label', async () => {
    for (const type of [undefined, 'gx:LabelCredential']) {
      const document = credential(type, { id: OFFER, 'gx:labelLevel': 'SC' });
      expect((await answer(shapes, document)).outcome).to.equal('not-applicable');
    }
  });

  it('asks a subject without a class for the shape of its credential’s class', async () => {
    const document = credential('gx:VatID', { id: 'https://p.example/#cs', 'gx:countryCode': 'AT' });
    expect(await answer(shapes, document)).to.deep.equal({
      outcome: 'fail',
      findings: [{ code: 'shape-missing', pointer: '/credentialSubject', params: { property: 'gx:vatID', count: 1 } }],
    });
  });

  it('asks an inline node without a class for that which its property expects', async () => {
    const document = credential('gx:LegalPerson', {
      id: 'https://p.example/#cs',
      'gx:registrationNumber': { id: 'https://p.example/LRN#cs' },
      'gx:headquartersAddress': { id: 'https://p.example/address#cs' },
      'gx:legalAddress': { 'gx:countryCode': 'Austria' },
    });
    expect(await answer(shapes, document)).to.deep.equal({
      outcome: 'fail',
      findings: [
        {
          code: 'shape-alternatives',
          pointer: '/credentialSubject/gx:legalAddress/gx:countryCode',
          found: 'Austria',
          params: { property: 'gx:countryCode' },
        },
      ],
    });
  });

  it('knows nothing of the class of what is only mentioned, and says so by keeping quiet', async () => {
    const document = credential('gx:ServiceOffering', {
      id: OFFER,
      'gx:providedBy': { id: 'did:web:p.example' },
      'gx:serviceOfferingTermsAndConditions': { id: 'https://p.example/terms#cs' },
      'gx:hostedOn': { id: 'https://p.example/rack' },
    });
    expect((await answer(shapes, document)).outcome).to.equal('pass');
  });

  it('asks nothing of what is only named, with or without a class, and everything of the subject', async () => {
    const document = credential('gx:ServiceOffering', {
      id: OFFER,
      'gx:providedBy': { id: 'did:web:p.example', type: 'gx:LegalPerson' },
      'gx:serviceOfferingTermsAndConditions': { id: 'https://p.example/terms#cs', type: 'gx:TermsAndConditions' },
    });
    expect(await answer(shapes, document)).to.deep.equal({ outcome: 'pass', findings: [] });
    const { findings } = await answer(shapes, credential('gx:EUID', { id: 'https://p.example/#cs' }));
    expect(findings.map(({ code, params }) => [code, params?.property])).to.deep.equal([['shape-missing', 'gx:euid']]);
  });

  it('takes the class beside a credential that a label lists for the class of what that speaks about', async () => {
    const listed = { id: 'https://p.example/person', type: 'gx:LegalPerson', 'gx:digestSRI': 'sha256-00' };
    const document = credential('gx:LabelCredential', { id: OFFER, 'gx:compliantCredentials': [listed] });
    expect((await answer(shapes, document)).outcome).to.equal('not-applicable');
  });

  it('refuses a described thing of the wrong class', async () => {
    const document = credential('gx:ServiceOffering', {
      id: OFFER,
      'gx:providedBy': { id: 'did:web:p.example', type: 'gx:Address', 'gx:countryCode': 'FR' },
      'gx:serviceOfferingTermsAndConditions': { id: 'https://p.example/terms#cs' },
    });
    expect((await answer(shapes, document)).findings).to.deep.equal([
      {
        code: 'shape-class',
        pointer: '/credentialSubject/gx:providedBy',
        found: 'did:web:p.example',
        params: { property: 'gx:providedBy', class: 'gx:LegalPerson' },
      },
    ]);
  });

  it('leaves open whether a class that it does not know is the expected one', async () => {
    const document = credential('gx:ServiceOffering', {
      id: OFFER,
      'gx:providedBy': { id: 'did:web:p.example' },
      'gx:serviceOfferingTermsAndConditions': { id: 'https://p.example/terms#cs' },
      'gx:providerContactInformation': { id: 'https://p.example/contact#cs', type: 'gx:ProviderContactInformation' },
    });
    expect(await answer(shapes, document)).to.deep.equal({ outcome: 'pass', findings: [] });
  });

  it('accepts a subclass where the class is expected, and lets the child’s shape speak for the parent’s', async () => {
    const document = credential(undefined, {
      id: OFFER,
      type: ['gx:ServiceOffering', 'gx:InterconnectionServiceOffering'],
      'gx:providedBy': { id: 'did:web:p.example' },
      'gx:serviceOfferingTermsAndConditions': { id: 'https://p.example/terms#cs' },
      'gx:connectivityConfiguration': { id: 'https://p.example/configuration' },
      'gx:legalDocuments': {
        id: 'https://p.example/security',
        type: 'gx:PhysicalSecurity',
        'gx:url': { '@type': 'xsd:anyURI', '@value': 'https://p.example/security' },
      },
    });
    expect(await answer(shapes, document)).to.deep.equal({ outcome: 'pass', findings: [] });
  });

  for (const [what, kind, value, code, pointer, params] of [
    [
      'a country in words',
      'storage',
      { primary: ['FR', 'France'] },
      'shape-pattern',
      'storage/primary/1',
      { property: 'cty:primary', pattern: '^[A-Z]{2}$' },
    ],
    [
      'a number for a percentage',
      'holdings',
      { holding: { holder: { id: 'did:web:x.example' }, votes: 24.5 } },
      'shape-decimal',
      'holdings/holding/votes',
      { property: 'cty:votes', datatype: 'xsd:decimal' },
    ],
    [
      'more than everything',
      'holdings',
      { holding: { holder: { id: 'did:web:x.example' }, votes: '100.1' } },
      'shape-most',
      'holdings/holding/votes',
      { property: 'cty:votes', limit: '100' },
    ],
    [
      'less than nothing',
      'holdings',
      { holding: { holder: { id: 'did:web:x.example' }, votes: '-0.1' } },
      'shape-least',
      'holdings/holding/votes',
      { property: 'cty:votes', limit: '0' },
    ],
    [
      'a holder without an IRI',
      'holdings',
      { holding: { holder: { name: 'X' }, votes: '1' } },
      'shape-iri',
      'holdings/holding/holder',
      { property: 'cty:holder', kind: 'IRI' },
    ],
    [
      'an activity that HDS does not have',
      'certificate',
      { id: 'https://c.example/1', scheme: 'HDS', schemeVersion: '2.0', activity: [1, 7] },
      'shape-most',
      'certificate/activity/1',
      { property: 'cty:activity', limit: '6' },
    ],
    [
      'a certificate without an IRI',
      'certificate',
      { scheme: 'HDS', schemeVersion: '2.0' },
      'shape-iri',
      'certificate',
      { kind: 'IRI' },
    ],
    [
      'a required member that is missing',
      'keyCustody',
      {},
      'shape-missing',
      'keyCustody',
      { property: 'cty:keyHolder', count: 1 },
    ],
    [
      'two where one is allowed',
      'staff',
      { employer: ['eu', 'outside'], place: 'eu' },
      'shape-too-many',
      'staff/employer',
      { property: 'cty:employer', count: 1 },
    ],
    [
      'a value outside the list',
      'exit',
      { formats: true, plan: true, charge: 'free' },
      'shape-value',
      'exit/charge',
      { property: 'cty:charge', allowed: 'none, charged' },
    ],
    [
      'an end before the beginning',
      'gpu',
      { provided: true, effectiveFrom: '2026-01-01T00:00:00Z', effectiveUntil: '2025-01-01T00:00:00Z' },
      'shape-order',
      'gpu/effectiveFrom',
      { property: 'cty:effectiveFrom', before: 'cty:effectiveUntil' },
    ],
    [
      'a moment without an offset',
      'gpu',
      { provided: true, effectiveFrom: '2026-01-01T00:00:00' },
      'shape-pattern',
      'gpu/effectiveFrom',
      { property: 'cty:effectiveFrom', pattern: '(Z|[+-][0-9]{2}:[0-9]{2})$' },
    ],
    [
      'a day that does not exist',
      'gpu',
      { provided: true, sourceDate: '2026-02-30' },
      'shape-datatype',
      'gpu/sourceDate',
      { property: 'cty:sourceDate', datatype: 'xsd:date' },
    ],
    [
      'words for yes or no',
      'gpu',
      { provided: 'yes' },
      'shape-datatype',
      'gpu/provided',
      { property: 'cty:provided', datatype: 'xsd:boolean' },
    ],
    [
      'a member of another kind',
      'gpu',
      { provided: true, 'cty:primary': 'FR' },
      'shape-unexpected',
      'gpu/cty:primary',
      { property: 'cty:primary' },
    ],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const { outcome, findings } = await answer(shapes, statement(kind, value));
      expect(outcome).to.equal('fail');
      expect(findings.map(({ found: _found, ...rest }) => rest)).to.deep.equal([
        { code, pointer: `/credentialSubject/${pointer}`, params },
      ]);
    });
  }

  it('never takes a bare Gaia-X word for one of ours in silence', async () => {
    // `hostedOn`, `region` and `gpu` are words of both vocabularies; ours, named last, wins and shows it.
    const document = credential('gx:ServiceOffering', {
      id: OFFER,
      'gx:providedBy': { id: 'did:web:p.example' },
      'gx:serviceOfferingTermsAndConditions': { id: 'https://p.example/terms#cs' },
      hostedOn: 'https://p.example/rack',
    });
    const { findings } = await answer(shapes, document);
    expect(findings.map(({ code, params }) => [code, params?.property])).to.deep.equal([
      ['shape-unexpected', 'cty:hostedOn'],
    ]);
  });

  it('gives fifty findings in full and counts the others', async () => {
    const holding = Array.from({ length: 60 }, (_, n) => ({ holder: { id: `did:web:h${n}.example` }, votes: '101' }));
    const { findings } = await answer(shapes, statement('holdings', { holding }));
    expect(findings).to.have.length(51);
    expect(findings.at(-1)).to.deep.equal({ code: 'findings-omitted', pointer: '', params: { count: 10 } });
  });
});
