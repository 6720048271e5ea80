/** What our checks of meaning say of documents that Gaia-X participants really signed. */
import { expect } from 'chai';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { instant } from '../../src/core/instant.js';
import { judge } from '../../src/core/verification/judge.js';
import { sharedFolder, textOf } from './shared.js';

const MEANING = ['terms', 'shapes', 'references'];
/** In all three presentations the number is LRN#CS and the company refers to LRN#cs. */
const SLIP = 'references pass reference-case /verifiableCredential/3/credentialSubject/gx:registrationNumber';
const NAME = '/verifiableCredential/3/credentialSubject/schema:name';

const FILES: readonly (readonly [file: string, mediaType: string, findings: readonly string[]])[] = [
  ['vc-lei-lab-notary-main.jwt', 'application/vc+ld+jwt', []],
  ['vp-2025-04-24-service-offering-L1-41vcs.jwt', 'application/vp+jwt', [SLIP]],
  // Nothing binds `schema` in this one; the next year’s does.
  [
    'vp-2025-04-29-participant-vat.jwt',
    'application/vp+ld+jwt',
    [`terms unknown prefix-unbound ${NAME}`, `shapes fail shape-unexpected ${NAME}`, SLIP],
  ],
  ['vp-2026-03-04-participant-SC-CD2510-engine2.10.1.jwt', 'application/vp+jwt', [SLIP]],
];

describe('Gaia-X Loire, what real documents mean', () => {
  const folder = sharedFolder('gaia-x');
  if (folder === undefined) {
    it('is skipped: ../shared/data/gaia-x is absent', function () {
      this.skip();
    });
    return;
  }

  for (const [file, mediaType, expected] of FILES) {
    it(`${file}: terms known, shapes kept, and only the slips that are really there`, async () => {
      const bytes = Buffer.from(textOf(folder, `loire/${file}`));
      const now = instant('2026-03-05');
      const { report } = await judge({ bytes, mediaType, evidence: [], now }, await readVocabulary());
      const said = report.documents.flatMap(({ checks }) =>
        checks
          .filter(({ check }) => MEANING.includes(check))
          .flatMap(({ check, outcome, findings }) =>
            findings.map(({ code, pointer }) => `${check} ${outcome} ${code} ${pointer}`),
          ),
      );
      expect(said).to.deep.equal(expected);
    });
  }

  it('finds what a label was not granted for: one member of a real presentation, changed', async () => {
    const file = 'vp-2026-03-04-participant-SC-CD2510-engine2.10.1.jwt';
    const [header, payload, signature] = textOf(folder, `loire/${file}`).trim().split('.');
    const presentation = decoded(payload);
    const members = presentation.verifiableCredential as { id: string }[];
    const changed = members.map((member) => {
      const [before, body = '', after] = member.id.split('.');
      const credential = decoded(body);
      if (credential.id !== 'https://did.dumss.me/address') return member;
      return { ...member, id: `${before}.${encoded({ ...credential, name: 'Another address' })}.${after}` };
    });
    const vp = `${header}.${encoded({ ...presentation, verifiableCredential: changed })}.${signature}`;
    const input = { bytes: Buffer.from(vp), mediaType: 'application/vp+jwt', evidence: [], now: instant('2026-03-05') };
    const { report } = await judge(input, await readVocabulary());
    const checks = report.documents.flatMap((document) =>
      document.checks.filter(({ check }) => check === 'references'),
    );
    const found = checks.flatMap(({ outcome, findings }) =>
      findings.filter(({ code }) => code === 'label-digest-differs').map(({ params }) => [outcome, params]),
    );
    expect(found).to.deep.equal([['fail', { id: 'https://did.dumss.me/address' }]]);
    expect(report.standing).to.equal('refused');
  });

  it('reads who the company is and which label it was given', async () => {
    const bytes = Buffer.from(textOf(folder, 'loire/vp-2026-03-04-participant-SC-CD2510-engine2.10.1.jwt'));
    const input = { bytes, mediaType: 'application/vp+jwt', evidence: [], now: instant('2026-03-05') };
    const { credentials } = await judge(input, await readVocabulary());
    const claims = credentials.flatMap((credential) => credential.claims ?? []);
    const [company, ...others] = claims.flatMap(({ participants }) => participants);
    expect(others).to.deep.equal([]);
    expect(company).to.deep.include({ name: { value: 'Posedio GmbH' }, legalCountry: 'AT' });
    expect(
      claims.flatMap(({ registrationNumbers = [] }) => registrationNumbers.map(({ value }) => value)),
    ).to.deep.equal(['ATU75917607']);
    expect(
      claims.flatMap(({ labels }) => labels.map(({ level, rulesVersion }) => [level, rulesVersion])),
    ).to.deep.equal([['SC', 'CD25.10']]);
  });
});

function decoded(part = ''): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
