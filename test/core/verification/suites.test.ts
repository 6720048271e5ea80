import { expect } from 'chai';
import fc from 'fast-check';
import type { KeyKind } from '../../../src/core/public-key.js';
import type { Judgement } from '../../../src/core/verification/judgement.js';
import { complaints, credential } from '../../signers.js';
import { judgedUnder, KEYS, notes } from './keys.js';
import { bytesOf, type Document, nQuads, type Proving, prove, type SuiteName } from './proving.js';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';
const JWS_2020 = 'https://w3id.org/security/suites/jws-2020/v1';

interface Row {
  readonly suite: SuiteName;
  readonly kind: KeyKind;
  readonly hash: 'sha256' | 'sha384';
  readonly note?: 'proof-legacy' | 'proof-options-unsigned';
  readonly context?: string;
}

// biome-ignore format: a table is read by its columns
const ROWS: readonly Row[] = [
  { suite: 'eddsa-rdfc-2022',      kind: 'Ed25519', hash: 'sha256' },
  { suite: 'eddsa-jcs-2022',       kind: 'Ed25519', hash: 'sha256' },
  { suite: 'ecdsa-rdfc-2019',      kind: 'P-256',   hash: 'sha256' },
  { suite: 'ecdsa-rdfc-2019',      kind: 'P-384',   hash: 'sha384' },
  { suite: 'ecdsa-jcs-2019',       kind: 'P-256',   hash: 'sha256' },
  { suite: 'ecdsa-jcs-2019',       kind: 'P-384',   hash: 'sha384' },
  { suite: 'Ed25519Signature2020', kind: 'Ed25519', hash: 'sha256', note: 'proof-legacy', context: ED25519_2020 },
  { suite: 'JsonWebSignature2020', kind: 'Ed25519', hash: 'sha256', note: 'proof-legacy', context: JWS_2020 },
  { suite: 'JsonWebSignature2020', kind: 'P-256',   hash: 'sha256', note: 'proof-legacy', context: JWS_2020 },
  { suite: 'JsonWebSignature2020', kind: 'P-384',   hash: 'sha256', note: 'proof-legacy', context: JWS_2020 },
  { suite: 'JsonWebSignature2020', kind: 'RSA',     hash: 'sha256', note: 'proof-legacy', context: JWS_2020 },
  { suite: 'Gaia-X 22.10',         kind: 'RSA',     hash: 'sha256', note: 'proof-options-unsigned', context: JWS_2020 },
];

function unsigned({ context }: Pick<Row, 'context'> = {}, members: Document = {}): Document {
  return { ...credential({ '@context': context === undefined ? [V2] : [V2, context], ...members }) };
}

async function proved(row: Row, more: Partial<Proving> = {}, document = unsigned(row)): Promise<Document> {
  return { ...document, proof: await prove(document, { ...row, key: KEYS[row.kind].privateKey, ...more }) };
}

function judgedAs(kind: KeyKind, document: Document): Promise<Judgement> {
  return judgedUnder(kind, bytesOf(document), 'application/vc');
}

function rowOf(suite: SuiteName, kind?: KeyKind): Row {
  const row = ROWS.find((candidate) => candidate.suite === suite && (kind ?? candidate.kind) === candidate.kind);
  if (row === undefined) throw new Error(`no row: ${suite} ${kind}`);
  return row;
}

/** The signed document with other members in its proof. */
function withProof({ proof, ...rest }: Document, change: Document): Document {
  return { ...rest, proof: { ...(proof as object), ...change } };
}

for (const row of ROWS) {
  describe(`a proof of ${row.suite} by ${row.kind}`, () => {
    it('holds, and says so when its kind is a legacy', async () => {
      const judgement = await judgedAs(row.kind, await proved(row));
      expect(complaints(judgement)).to.deep.equal([]);
      expect(judgement.report.standing).to.equal('verified');
      expect(notes(judgement)).to.deep.equal(row.note === undefined ? [] : [row.note]);
    });

    it('does not hold for another content, or by another signature', async () => {
      const signed = await proved(row);
      const other = await proved(row, {}, unsigned(row, { id: 'https://boreal.example/credentials/2' }));
      for (const changed of [
        { ...signed, id: other.id },
        { ...signed, proof: other.proof },
      ]) {
        expect(complaints(await judgedAs(row.kind, changed))).to.deep.equal(['proof: signature-invalid /proof']);
      }
    });

    it('covers what the proof says, unless it is known not to', async () => {
      const judgement = await judgedAs(row.kind, withProof(await proved(row), { created: '2026-01-02T00:00:00Z' }));
      const unsignedOptions = row.note === 'proof-options-unsigned';
      expect(complaints(judgement)).to.deep.equal(unsignedOptions ? [] : ['proof: signature-invalid /proof']);
    });

    it('is not taken for one by a key of another kind', async () => {
      const signed = await proved(row);
      for (const kind of ['Ed25519', 'P-256', 'P-384', 'RSA'] as const) {
        if (kind === row.kind) continue;
        const found = complaints(await judgedAs(kind, signed));
        const takes = row.suite.startsWith('ecdsa-') && (kind === 'P-256' || kind === 'P-384');
        // A suite of two curves looks for a signature of the curve that the key is of.
        expect(found, kind).to.deep.equal([`proof: ${takes ? 'signature-invalid' : 'algorithm-key'} /proof`]);
      }
    });

    it('has no byte that can be changed, but where the document still says the same', async () => {
      const bytes = bytesOf(await proved(row));
      const whole = await judgedUnder(row.kind, bytes, 'application/vc');
      const digest = whole.report.documents[0]?.contentDigest;
      const flips = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
      await fc.assert(
        fc.asyncProperty(flips, async ([place, bits]) => {
          const changed = Uint8Array.from(bytes);
          changed[place] = (changed[place] ?? 0) ^ bits;
          const { report } = await judgedUnder(row.kind, changed, 'application/vc');
          if (report.standing !== 'verified' && report.standing !== 'expired') return;
          expect(report.documents[0]?.contentDigest).to.equal(digest);
        }),
        { numRuns: 60 },
      );
    });
  });
}

describe('the suites', () => {
  it('are told apart by type and cryptosuite together', async () => {
    const signed = await proved(rowOf('eddsa-rdfc-2022'));
    for (const names of [
      { type: 'eddsa-rdfc-2022' },
      { cryptosuite: 'Ed25519Signature2020' },
      { cryptosuite: 'JsonWebSignature2020' },
      { cryptosuite: undefined },
      { cryptosuite: ['eddsa-rdfc-2022'] },
      { type: ['DataIntegrityProof'] },
    ]) {
      const judgement = await judgedAs('Ed25519', withProof(signed, names));
      expect(complaints(judgement), JSON.stringify(names)).to.include('proof: proof-unsupported /proof');
      expect(judgement.report.standing).not.to.equal('verified');
    }
    for (const cryptosuite of ['eddsa-jcs-2022', 'ecdsa-rdfc-2019']) {
      const judgement = await judgedAs('Ed25519', withProof(signed, { cryptosuite }));
      expect(judgement.report.standing).to.equal('refused');
    }
  });

  it('have members that are texts', async () => {
    const signed = await proved(rowOf('eddsa-rdfc-2022'));
    for (const member of ['id', 'verificationMethod', 'challenge', 'nonce', 'domain']) {
      for (const value of [{ id: 'urn:x:1' }, 7, null, ['urn:x:1', 7]]) {
        const found = complaints(await judgedAs('Ed25519', withProof(signed, { [member]: value })));
        expect(found, JSON.stringify({ [member]: value })).to.include(`proof: proof-text /proof/${member}`);
      }
    }
    const domains = await proved(rowOf('eddsa-rdfc-2022'), { members: { domain: ['a.example', 'b.example'] } });
    expect(complaints(await judgedAs('Ed25519', domains))).to.deep.equal([]);
  });

  it('of before DataIntegrityProof have no cryptosuite and no chain', async () => {
    for (const members of [{ cryptosuite: 'eddsa-rdfc-2022' }, { previousProof: 'urn:uuid:1' }]) {
      const signed = withProof(await proved(rowOf('Ed25519Signature2020')), members);
      expect(complaints(await judgedAs('Ed25519', signed))).to.include('proof: proof-member /proof');
    }
  });

  it('of before DataIntegrityProof are read by their own context when the document names it not', async () => {
    const document = unsigned();
    const row = rowOf('Ed25519Signature2020');
    const { proof } = await proved(row);
    const judgement = await judgedAs('Ed25519', { ...document, proof });
    // Another document: its context differs, but not one statement of its graph.
    expect(complaints(judgement)).to.deep.equal([]);
  });

  it('of ECDSA have signatures as long as their curve asks', async () => {
    const signed = await proved(rowOf('ecdsa-rdfc-2019', 'P-384'));
    expect(complaints(await judgedAs('P-256', signed))).to.deep.equal(['proof: signature-invalid /proof']);
    const cut = withProof(signed, { proofValue: 'z111' });
    expect(complaints(await judgedAs('P-384', cut))).to.deep.equal(['proof: proof-value /proof/proofValue']);
  });

  it('of P-384 tell blank nodes apart by SHA-384', async () => {
    const name = (text: string) => ({ type: 'https://schema.org/Thing', 'https://schema.org/name': text });
    const row = rowOf('ecdsa-rdfc-2019', 'P-384');
    const document = unsigned(row, {
      credentialSubject: { id: 'urn:x:1', 'https://schema.org/hasPart': ['a', 'b', 'c', 'd', 'e'].map(name) },
    });
    // Otherwise the test could not fail.
    expect(await nQuads(document, 'sha384')).not.to.equal(await nQuads(document, 'sha256'));
    const found = complaints(await judgedAs('P-384', await proved(row, {}, document)));
    expect(found.filter((finding) => finding.startsWith('proof'))).to.deep.equal([]);
  });

  for (const suite of ['eddsa-jcs-2022', 'ecdsa-jcs-2019'] as const) {
    const row = rowOf(suite);
    it(`${suite}: the proof may name the document’s contexts, and no others`, async () => {
      const document = unsigned({ context: JWS_2020 });
      const same = await proved(row, { members: { '@context': document['@context'] } }, document);
      expect(complaints(await judgedAs(row.kind, same))).to.deep.equal([]);
      // What §3.3.2 of the specifications would allow: contexts appended after signing.
      const appended = { ...same, '@context': [V2, JWS_2020, ED25519_2020] };
      const fewer = await proved(row, { members: { '@context': [V2] } }, document);
      for (const changed of [appended, fewer]) {
        expect(complaints(await judgedAs(row.kind, changed))).to.deep.equal(['proof: proof-context /proof/@context']);
      }
    });
    it(`${suite}: the JSON is what is signed, so another spelling of the same graph is another document`, async () => {
      const { name: _name, ...subject } = unsigned().credentialSubject as Document;
      const signed = await proved(row);
      const respelled = { ...signed, credentialSubject: { ...subject, 'https://schema.org/name': 'A thing' } };
      expect(complaints(await judgedAs(row.kind, respelled))).to.include('proof: signature-invalid /proof');
    });
    it(`${suite}: the order of members says nothing`, async () => {
      const signed = await proved(row);
      const turned = Object.fromEntries(Object.entries(signed).reverse());
      expect(complaints(await judgedAs(row.kind, turned))).to.deep.equal([]);
    });
  }
});

describe('JsonWebSignature2020', () => {
  const row = rowOf('JsonWebSignature2020', 'RSA');
  const jwsOf = ({ proof }: Document) => String((proof as Document).jws);

  it('is a detached JWS and nothing else', async () => {
    const signed = await proved(row);
    const [header = '', , signature = ''] = jwsOf(signed).split('.');
    const cases = [
      `${header}.e30.${signature}`,
      `${header}..`,
      `${header}..${signature}.`,
      `..${signature}`,
      '',
      undefined,
    ];
    for (const jws of cases) {
      const found = complaints(await judgedAs('RSA', withProof(signed, { jws })));
      const empty = jws === `${header}..`;
      expect(found, String(jws)).to.deep.equal([
        empty ? 'proof: signature-invalid /proof' : 'proof: proof-jws /proof/jws',
      ]);
    }
  });

  it('has a header of alg, b64 and crit', async () => {
    const headers = [
      { b64: true },
      { b64: undefined },
      { crit: undefined },
      { crit: [] },
      { crit: 'b64' },
      { crit: ['b64', 'exp'], exp: 1 },
      { jwk: { kty: 'oct' } },
      { alg: 7 },
    ];
    for (const header of headers) {
      const found = complaints(await judgedAs('RSA', await proved(row, { header })));
      expect(found, JSON.stringify(header)).to.deep.equal(['proof: proof-jws /proof/jws']);
    }
  });

  it('names an algorithm of its key', async () => {
    const cases = { none: 'forbidden', HS256: 'forbidden', ES256K: 'unsupported', ES256: 'key', EdDSA: 'key' };
    for (const [alg, problem] of Object.entries(cases)) {
      const found = complaints(await judgedAs('RSA', await proved(row, { header: { alg } })));
      expect(found, alg).to.deep.equal([`proof: algorithm-${problem} /proof`]);
    }
    for (const alg of ['RS256', 'PS384']) {
      const found = complaints(await judgedAs('RSA', await proved(row, { header: { alg } })));
      expect(found, alg).to.deep.equal(['proof: signature-invalid /proof']);
    }
  });

  it('has its signature in jws, where a proofValue is a stranger', async () => {
    const both = withProof(await proved(row), { proofValue: 'z111' });
    expect(complaints(await judgedAs('RSA', both))).to.include('proof: proof-member /proof');
  });

  it('as Gaia-X 22.10 wrote it holds for a credential of version 1.1, which all of that release are', async () => {
    const version1 = credential({
      '@context': ['https://www.w3.org/2018/credentials/v1', JWS_2020],
      validFrom: undefined,
      validUntil: undefined,
      issuanceDate: '2026-01-01T00:00:00Z',
      credentialSubject: { id: 'https://boreal.example/things/1' },
    });
    const judgement = await judgedAs('RSA', await proved(rowOf('Gaia-X 22.10'), {}, { ...version1 }));
    expect(complaints(judgement)).to.deep.equal([]);
    expect(notes(judgement)).to.deep.equal(['proof-options-unsigned']);
  });

  it('as Gaia-X 22.10 wrote it is taken for a credential alone, and only when nothing depends on the proof', async () => {
    const gaiaX = rowOf('Gaia-X 22.10');
    for (const members of [{ expires: '2027-01-01T00:00:00Z' }, { domain: 'x.example' }, { id: 'urn:x:1' }]) {
      const found = complaints(await judgedAs('RSA', await proved(gaiaX, { members })));
      expect(found, JSON.stringify(members)).to.deep.equal(['proof: signature-invalid /proof']);
    }
    const presentation = { '@context': [V2, JWS_2020], type: ['VerifiablePresentation'], holder: unsigned().issuer };
    const members = { proofPurpose: 'authentication' };
    const signed = await proved(gaiaX, { members }, presentation);
    const judgement = await judgedUnder('RSA', bytesOf(signed), 'application/vp');
    expect(complaints(judgement)).to.deep.equal(['proof: signature-invalid /proof']);
    const w3c = await judgedUnder('RSA', bytesOf(await proved(row, { members }, presentation)), 'application/vp');
    expect(complaints(w3c)).to.deep.equal([]);
  });
});
