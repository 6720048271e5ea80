import { expect } from 'chai';
import { generateKey } from '../../../src/adapters/keys.js';
import { instant } from '../../../src/core/instant.js';
import { CHECK_IDS } from '../../../src/core/verification/check.js';
import { judge } from '../../../src/core/verification/judge.js';
import { needs } from '../../../src/core/verification/needs.js';
import {
  BOREAL,
  bundle,
  complaints,
  credential,
  judged,
  NOW,
  sign,
  signer,
  TANDEM,
  VOCABULARY,
} from '../../signers.js';
import { LIST, published, statusEntry, statusList, unreachable } from '../../status-lists.js';

describe('judging', () => {
  for (const format of ['data-integrity', 'vc+jwt'] as const) {
    it(`verifies a credential signed as ${format}`, async () => {
      const judgement = await judged(await sign(credential(), format));
      expect(complaints(judgement)).to.deep.equal([]);
      expect(judgement.report.standing).to.equal('verified');
      expect(judgement.credentials.map(({ issuer }) => issuer)).to.deep.equal([BOREAL.did]);
    });

    it(`verifies a presentation of both formats signed as ${format}`, async () => {
      const inside = [await sign(credential(), 'vc+jwt')];
      if (format === 'data-integrity') inside.push(await sign(credential({ issuer: TANDEM.did }), format, TANDEM));
      const judgement = await judged(await bundle(inside, format));
      expect(complaints(judgement)).to.deep.equal([]);
      expect(judgement.report.standing).to.equal('verified');
      expect(judgement.report.documents.map(({ pointer, form }) => `${form} ${pointer}`)).to.deep.equal([
        'presentation ',
        ...inside.map((_, index) => `credential /verifiableCredential/${index}`),
      ]);
      expect(judgement.credentials).to.have.length(inside.length);
    });
  }

  it('verifies ES256', async () => {
    const by = signer(BOREAL.did, 0, generateKey('P-256'));
    const { bytes, mediaType } = await sign(credential(), 'vc+jwt', by);
    const judgement = await judge({ bytes, mediaType, evidence: [by.evidence], now: NOW }, VOCABULARY);
    expect(complaints(judgement)).to.deep.equal([]);
  });

  it('gives each credential as it can be judged again by itself', async () => {
    const inside = [await sign(credential(), 'vc+jwt'), await sign(credential({ id: 'https://boreal.example/c/2' }))];
    const { credentials } = await judged(await bundle(inside));
    expect(Buffer.from(credentials[0]?.bytes ?? []).toString()).to.equal(
      Buffer.from(inside[0]?.bytes ?? []).toString(),
    );
    for (const found of credentials) {
      const again = await judged(found);
      expect(again.report.standing).to.equal('verified');
      expect(again.credentials[0]?.contentDigest).to.equal(found.contentDigest);
    }
  });

  it('asks every question, in the order that reports promise', async () => {
    const { report } = await judged(await sign(credential()));
    expect(report.documents[0]?.checks.map(({ check }) => check)).to.deep.equal(CHECK_IDS);
  });

  it('gives the same report for the same bytes, evidence and instant', async () => {
    const signed = await sign(credential());
    expect(await judged(signed)).to.deep.equal(await judged(signed));
  });

  it('names the DID documents to gather: one for each did:web signer, none for a DID that contains its key', async () => {
    const both = await bundle([
      await sign(credential()),
      await sign(credential({ issuer: TANDEM.did }), 'vc+jwt', TANDEM),
    ]);
    expect(needs(both.bytes, both.mediaType)).to.deep.equal([
      { kind: 'did-document', url: BOREAL.did },
      { kind: 'did-document', url: TANDEM.did },
    ]);
    expect(needs(Buffer.from('{'), 'application/vc')).to.deep.equal([]);
  });

  it('names the status lists to gather, and of those gathered the DID documents of their signers', async () => {
    const { bytes, mediaType } = await sign(credential({ credentialStatus: [statusEntry(), statusEntry()] }));
    const first = [
      { kind: 'did-document', url: BOREAL.did },
      { kind: 'status-list', url: LIST },
    ];
    expect(needs(bytes, mediaType)).to.deep.equal(first);
    const list = await published(statusList({}, { issuer: TANDEM.did }), TANDEM);
    expect(needs(bytes, mediaType, [BOREAL.evidence, list])).to.deep.equal([
      first[0],
      { kind: 'did-document', url: TANDEM.did },
      first[1],
    ]);
    expect(needs(bytes, mediaType, [unreachable()])).to.deep.equal(first);
  });

  it('cites the evidence it looked at, and only that', async () => {
    const { report } = await judged(await sign(credential()));
    expect(report.evidence.map(({ url }) => url)).to.deep.equal([BOREAL.did]);
  });

  it('leaves open what it has no DID document for', async () => {
    const { bytes, mediaType } = await sign(credential());
    const judgement = await judge({ bytes, mediaType, evidence: [], now: NOW }, VOCABULARY);
    expect(judgement.report.standing).to.equal('undetermined');
    expect(complaints(judgement)).to.deep.equal([
      'proof: not-reached /proof',
      'key: evidence-absent /proof',
      'chain: not-reached',
      'revocation: not-reached',
    ]);
  });

  it('keeps as history what has expired, whatever else the report says about today', async () => {
    const judgement = await judged(await sign(credential()), instant('2027-01-02T00:00:00Z'));
    expect(judgement.report.standing).to.equal('expired');
    expect(complaints(judgement)).to.deep.equal(['period: expired /validUntil']);
  });

  it('allows a clock to be a minute wrong, not more', async () => {
    const signed = await sign(credential());
    const standing = async (now: string) => (await judged(signed, instant(now))).report.standing;
    expect(await standing('2027-01-01T00:00:59Z')).to.equal('verified');
    expect(await standing('2027-01-01T00:01:00Z')).to.equal('expired');
    expect(await standing('2025-12-31T23:59:00Z')).to.equal('verified');
    expect(await standing('2025-12-31T23:58:59Z')).not.to.equal('verified');
  });
});
