import { expect } from 'chai';
import { judge } from '../../../src/core/verification/judge.js';
import { complaints, credential, judged, NOW, VOCABULARY } from '../../signers.js';

/** Written by hand in the forms of the former releases. */
const PERSON_22_06 = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://w3id.org/gaia-x/participant#'],
  id: 'https://boreal.example/self-description',
  type: ['VerifiableCredential', 'LegalPerson'],
  issuer: 'did:web:boreal.example',
  issuanceDate: '2022-09-01T00:00:00Z',
  credentialSubject: { id: 'did:web:boreal.example', 'gx-participant:legalName': 'Boreal' },
};
const COMPLIANCE_22_06 = {
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  type: ['VerifiableCredential', 'ParticipantCredential'],
  issuer: 'did:web:compliance.example',
  issuanceDate: '2022-09-01T00:00:00Z',
  credentialSubject: { id: 'did:web:boreal.example', hash: 'a'.repeat(64) },
};
const TRUST_FRAMEWORK =
  'https://registry.lab.gaia-x.eu/development/api/trusted-shape-registry/v1/shapes/jsonld/trustframework#';
const PERSON_22_10 = {
  ...PERSON_22_06,
  '@context': ['https://www.w3.org/2018/credentials/v1', TRUST_FRAMEWORK],
  credentialSubject: { id: 'did:web:boreal.example', type: 'gx:LegalParticipant', 'gx:legalName': 'Boreal' },
};

async function refusal(document: object) {
  const { report } = await judged({ bytes: Buffer.from(JSON.stringify(document)), mediaType: 'application/vc' });
  const failures = report.documents.flatMap(({ checks }) => checks.filter(({ outcome }) => outcome === 'fail'));
  const findings = failures.flatMap(({ check, findings }) => findings.map((finding) => ({ check, ...finding })));
  return { standing: report.standing, findings: findings.filter(({ code }) => code !== 'unsigned') };
}

describe('documents of former Gaia-X releases', () => {
  it('refuses the pair of 22.06 with one finding', async () => {
    const pair = { selfDescriptionCredential: PERSON_22_06, complianceCredential: COMPLIANCE_22_06 };
    expect(await refusal(pair)).to.deep.equal({
      standing: 'refused',
      findings: [
        {
          check: 'syntax',
          code: 'gaia-x-release-former',
          pointer: '/selfDescriptionCredential',
          found: 'selfDescriptionCredential',
          params: { release: '22.06' },
        },
      ],
    });
  });

  it('refuses a 22.06 credential by its context, its prefix, its type or its members, whichever it has', async () => {
    const own = 'https://www.w3.org/2018/credentials/v1';
    const { credentialSubject, ...rest } = PERSON_22_06;
    const prefix = { 'gx-participant': 'https://registry.gaia-x.eu/participant#' };
    const plain = { ...rest, '@context': [own], credentialSubject: { id: 'did:web:boreal.example' } };
    const forms: readonly (readonly [object, string])[] = [
      [PERSON_22_06, '/@context/1'],
      [{ ...plain, '@context': [own, prefix] }, '/@context/1/gx-participant'],
      [{ ...plain, type: ['VerifiableCredential', 'gx-service-offering:ServiceOffering'] }, '/type'],
      [{ ...plain, credentialSubject }, '/credentialSubject/gx-participant:legalName'],
      [{ ...plain, credentialSubject: { type: 'gx-participant:LegalPerson' } }, '/credentialSubject/type'],
    ];
    for (const [document, pointer] of forms) {
      const { standing, findings } = await refusal(document);
      expect(standing).to.equal('refused');
      expect(findings.map(({ check, code, params, pointer }) => ({ check, code, params, pointer }))).to.deep.equal([
        { check: 'contexts', code: 'gaia-x-release-former', params: { release: '22.06' }, pointer },
      ]);
    }
  });

  it('refuses a Tagus credential by the context of the trust framework', async () => {
    expect(await refusal(PERSON_22_10)).to.deep.equal({
      standing: 'refused',
      findings: [
        {
          check: 'contexts',
          code: 'gaia-x-release-former',
          pointer: '/@context/1',
          found: TRUST_FRAMEWORK,
          params: { release: '22.10' },
        },
      ],
    });
  });

  it('reads a Tagus context that the operator has pinned', async () => {
    const gx = { '@context': { gx: 'https://registry.lab.gaia-x.eu/gx#' } };
    const contexts = { ...VOCABULARY.contexts, [TRUST_FRAMEWORK.slice(0, -1)]: gx };
    const bytes = Buffer.from(JSON.stringify(PERSON_22_10));
    const judgement = await judge(
      { bytes, mediaType: 'application/vc', evidence: [], now: NOW },
      { ...VOCABULARY, contexts },
    );
    expect(complaints(judgement).filter((complaint) => complaint.startsWith('contexts'))).to.deep.equal([]);
  });

  it('leaves other documents alone, whatever they are called', async () => {
    const { findings } = await refusal(
      credential({ credentialSubject: { id: 'urn:gx-participant:1', name: 'gx-participant:' } }),
    );
    expect(findings).to.deep.equal([]);
  });
});
