import { expect } from 'chai';
import { terms } from '../../../../src/core/verification/checks/terms.js';
import { answer, credential } from './examined.js';

describe('check: terms', () => {
  it('passes a credential whose every term is known, in any Gaia-X release', async () => {
    for (const release of ['development', '2406', '2411', '2503', '2511']) {
      const document = credential(
        'gx:VatID',
        { id: 'https://p.example/#cs', 'gx:vatID': 'ATU75917607', 'gx:countryCode': 'AT' },
        {
          '@context': ['https://www.w3.org/ns/credentials/v2', `https://w3id.org/gaia-x/${release}#`],
          evidence: { type: 'gx:VatID', 'gx:evidenceOf': 'gx:VatID', 'gx:executionDate': '2026-01-01' },
        },
      );
      expect(await answer(terms, document), release).to.deep.equal({ outcome: 'pass', findings: [] });
    }
  });

  it('cannot decide on a misspelt Gaia-X term, which @vocab hides from JSON-LD, and says what was meant', async () => {
    const document = credential('gx:VatID', { id: 'https://p.example/#cs', 'gx:vatId': 'AT1', countryKode: 'AT' });
    expect(await answer(terms, document)).to.deep.equal({
      outcome: 'unknown',
      findings: [
        {
          code: 'term-not-modelled',
          pointer: '/credentialSubject/countryKode',
          found: 'gx:countryKode',
          params: { term: 'gx:countryKode', meant: 'gx:countryCode' },
        },
        {
          code: 'term-not-modelled',
          pointer: '/credentialSubject/gx:vatId',
          found: 'gx:vatId',
          params: { term: 'gx:vatId', meant: 'gx:vatID' },
        },
      ],
    });
  });

  it('names a class that it does not know', async () => {
    const { outcome, findings } = await answer(
      terms,
      credential('gx:QuantumServiceOffering', { id: 'https://p.example/' }),
    );
    expect(outcome).to.equal('unknown');
    expect(findings).to.deep.equal([
      {
        code: 'term-not-modelled',
        pointer: '/type',
        found: 'gx:QuantumServiceOffering',
        params: { term: 'gx:QuantumServiceOffering' },
      },
    ]);
  });

  it('fails a term that our vocabulary does not have', async () => {
    const document = credential(undefined, { id: 'https://p.example/offer', 'cty:storge': { 'cty:primary': 'FR' } });
    expect(await answer(terms, document)).to.deep.equal({
      outcome: 'fail',
      findings: [
        {
          code: 'term-unknown',
          pointer: '/credentialSubject/cty:storge',
          found: 'cty:storge',
          params: { term: 'cty:storge', meant: 'cty:storage' },
        },
      ],
    });
  });

  it('suggests our term when a bare word fell to the Gaia-X @vocab', async () => {
    const { findings } = await answer(terms, credential(undefined, { id: 'https://p.example/offer', storrage: 'FR' }));
    expect(findings[0]?.params).to.deep.equal({ term: 'gx:storrage', meant: 'cty:storage' });
  });

  it('notices a prefix that nothing binds', async () => {
    const document = credential('gx:LegalPerson', { id: 'https://p.example/#cs', 'schema:name': 'Posedio GmbH' });
    expect(await answer(terms, document)).to.deep.equal({
      outcome: 'unknown',
      findings: [
        {
          code: 'prefix-unbound',
          pointer: '/credentialSubject/schema:name',
          found: 'schema:name',
          params: { term: 'schema:name' },
        },
      ],
    });
  });

  it('leaves other people’s vocabularies alone', async () => {
    const document = credential(undefined, { id: 'https://p.example/', 'https://other.example/#colour': 'blue' });
    expect((await answer(terms, document)).outcome).to.equal('pass');
  });

  it('names twenty strange terms and no more, each once', async () => {
    const strange = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`gx:strange${n}`, 'x']));
    const document = credential(undefined, [
      { id: 'https://p.example/1', ...strange },
      { id: 'https://p.example/2', ...strange },
    ]);
    expect((await answer(terms, document)).findings).to.have.length(20);
  });
});
