import { expect } from 'chai';
import { canonicalJson, sha256 } from '../../../../src/core/digest.js';
import { references } from '../../../../src/core/verification/checks/references.js';
import { answer, credential, examined } from './examined.js';

const NUMBER = credential('gx:VatID', { id: 'https://p.example/LRN#CS', 'gx:vatID': 'ATU75917607' });

function person(number: string): object {
  return credential(
    'gx:LegalPerson',
    { id: 'https://p.example/#cs', 'gx:registrationNumber': { id: number } },
    { id: 'https://p.example/person' },
  );
}

describe('check: references', () => {
  it('is not asked of a credential that refers to nothing', async () => {
    expect((await answer(references, NUMBER)).outcome).to.equal('not-applicable');
  });

  it('passes what is described in the bundle with the class expected, or elsewhere', async () => {
    for (const number of ['https://p.example/LRN#CS', 'https://notary.example/1']) {
      const [, last] = await examined(references, NUMBER, person(number));
      expect(last, number).to.deep.equal({ outcome: 'pass', findings: [] });
    }
  });

  it('names a reference that misses only by upper and lower case, without failing it', async () => {
    const [, last] = await examined(references, NUMBER, person('https://p.example/LRN#cs'));
    expect(last).to.deep.equal({
      outcome: 'pass',
      findings: [
        {
          code: 'reference-case',
          pointer: '/credentialSubject/gx:registrationNumber',
          found: 'https://p.example/LRN#cs',
          params: { property: 'gx:registrationNumber', meant: 'https://p.example/LRN#CS' },
        },
      ],
    });
  });

  it('fails a reference to something that the bundle describes as of another class', async () => {
    const address = credential('gx:Address', { id: 'https://p.example/address#cs', 'gx:countryCode': 'AT' });
    const [first] = await examined(references, person('https://p.example/address#cs'), address);
    expect(first).to.deep.equal({
      outcome: 'fail',
      findings: [
        {
          code: 'reference-class',
          pointer: '/credentialSubject/gx:registrationNumber',
          found: 'https://p.example/address#cs',
          params: { property: 'gx:registrationNumber', class: 'gx:RegistrationNumber', other: 'gx:Address' },
        },
      ],
    });
  });

  it('gives fifty findings in full, counts the others, and fails for one that is not shown', async () => {
    const slips = Array.from({ length: 60 }, () => ({ 'gx:registrationNumber': { id: 'https://p.example/LRN#cs' } }));
    const wrong = { 'gx:legalAddress': { id: 'https://p.example/LRN#CS' } };
    const document = credential(undefined, { id: 'https://p.example/#cs', 'gx:dependsOn': [...slips, wrong] });
    const [, last] = await examined(references, NUMBER, document);
    expect(last?.outcome).to.equal('fail');
    expect(last?.findings).to.have.length(51);
    expect(last?.findings.at(-1)?.params).to.deep.equal({ count: 11 });
  });

  it('holds the digests of a label against the credentials beside it, and against no others', async () => {
    const named = { ...NUMBER, id: 'https://p.example/LRN' };
    const label = (id: string, digest: string) =>
      credential(
        'gx:LabelCredential',
        {
          id: 'https://p.example/#cs',
          'gx:labelLevel': 'SC',
          'gx:compliantCredentials': [{ id, type: 'gx:VatID', 'gx:digestSRI': digest }],
        },
        { id: 'https://p.example/label' },
      );
    const equal = `sha256-${sha256(canonicalJson(named))}`;
    const [, passed] = await examined(references, named, label('https://p.example/LRN', equal));
    expect(passed).to.deep.equal({ outcome: 'pass', findings: [] });
    const [, elsewhere] = await examined(references, named, label('https://p.example/other', 'sha256-00'));
    expect(elsewhere).to.deep.equal({ outcome: 'pass', findings: [] });
    const [, failed] = await examined(references, named, label('https://p.example/LRN', 'sha256-00'));
    expect(failed).to.deep.equal({
      outcome: 'fail',
      findings: [
        {
          code: 'label-digest-differs',
          pointer: '/credentialSubject/gx:compliantCredentials/0',
          found: 'sha256-00',
          params: { id: 'https://p.example/LRN' },
        },
      ],
    });
  });

  it('gives a Data Integrity credential the digest of what it says, without its proof', async () => {
    const named = { ...NUMBER, id: 'https://p.example/LRN' };
    const signed = { ...named, proof: { type: 'DataIntegrityProof', proofValue: 'z1' } };
    const label = credential(
      'gx:LabelCredential',
      {
        id: 'https://p.example/#cs',
        'gx:labelLevel': 'SC',
        'gx:compliantCredentials': { id: named.id, 'gx:digestSRI': `sha256-${sha256(canonicalJson(named))}` },
      },
      { id: 'https://p.example/label' },
    );
    const [, last] = await examined(references, signed, label);
    expect(last).to.deep.equal({ outcome: 'pass', findings: [] });
  });

  it('does not confuse a credential with what it speaks about', async () => {
    const [, last] = await examined(references, NUMBER, person('https://p.example/credential'));
    expect(last?.findings).to.deep.equal([]);
  });
});
