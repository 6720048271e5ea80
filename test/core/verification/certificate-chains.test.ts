import { expect } from 'chai';
import { sha256 } from '../../../src/core/digest.js';
import { instant } from '../../../src/core/instant.js';
import type { Evidence } from '../../../src/core/verification/check.js';
import { gatherInRounds } from '../../../src/core/verification/gathering.js';
import { needs } from '../../../src/core/verification/needs.js';
import { KEYS, LIST_URL, list, signer } from '../../certificates.js';
import {
  ANCHORS,
  borealChain,
  CHAIN_URL,
  chainChecks,
  found,
  GOOD_CHAIN,
  ISSUING_LIST,
  judgedWith,
  LISTS,
  pem,
  ROOT_LIST,
  ROOT_LIST_URL,
  withMembers,
  x5c,
} from '../../chains.js';
import { BOREAL, credential, NOW, sign, TANDEM } from '../../signers.js';
import { LIST, published, statusEntry, statusList } from '../../status-lists.js';
import { jws } from './tampering.js';

const PASSED = { chain: 'pass: chain-anchored', revocation: 'pass' };

describe('a certificate chain of a key', () => {
  it('that is not given is not asked for, and the report says so', async () => {
    const judgement = await judgedWith(await sign(credential()), [BOREAL.evidence]);
    expect(chainChecks(judgement)).to.deep.equal({ chain: 'not-applicable: chain-none', revocation: 'not-applicable' });
    expect(judgement.report.standing).to.equal('verified');
  });
  it('is read from the JWK of the DID document, inline or at its address', async () => {
    for (const format of ['data-integrity', 'vc+jwt'] as const) {
      const signed = await sign(credential(), format);
      const inline = await judgedWith(signed, [withMembers({ x5c: x5c(GOOD_CHAIN) }), ...LISTS]);
      expect(chainChecks(inline)).to.deep.equal(PASSED);
      const named = await judgedWith(signed, [withMembers({ x5u: CHAIN_URL }), pem(), ...LISTS]);
      expect(chainChecks(named)).to.deep.equal(PASSED);
      expect(named.report.standing).to.equal('verified');
    }
  });
  it('is read from the header of a JWS too, and each that is given must hold', async () => {
    const header = { x5c: x5c(GOOD_CHAIN) };
    expect(chainChecks(await judgedWith(jws(header), [BOREAL.evidence, ...LISTS]))).to.deep.equal(PASSED);
    expect(chainChecks(await judgedWith(jws({ x5u: CHAIN_URL }), [BOREAL.evidence, pem(), ...LISTS]))).to.deep.equal(
      PASSED,
    );
    const broken = withMembers({ x5c: x5c(borealChain({ signedBy: KEYS.other })) });
    expect(chainChecks(await judgedWith(jws(header), [broken, ...LISTS]))).to.deep.equal({
      chain: 'fail: chain-anchored, chain-signature',
      revocation: 'unknown: not-reached',
    });
  });
  it('is about the very key that signs', async () => {
    const others = [signer({ lists: [LIST_URL] }), ...GOOD_CHAIN.slice(1)];
    const judgement = await judgedWith(await sign(credential()), [withMembers({ x5c: x5c(others) }), ...LISTS]);
    expect(chainChecks(judgement).chain).to.equal('fail: chain-key-differs');
    expect(judgement.report.standing).to.equal('refused');
  });
  it('has the thumbprint that is given beside it, in either place', async () => {
    const [leaf = new Uint8Array()] = GOOD_CHAIN;
    const right = Buffer.from(sha256(leaf), 'hex').toString('base64url');
    const given = { x5c: x5c(GOOD_CHAIN) };
    const ask = async (header: object, members: object) =>
      chainChecks(await judgedWith(jws(header), [withMembers(members), ...LISTS])).chain;
    expect(await ask({ 'x5t#S256': right }, { ...given, 'x5t#S256': right })).to.equal('pass: chain-anchored');
    expect(await ask({ 'x5t#S256': `${right}=` }, given)).to.equal('fail: chain-thumbprint-differs');
    expect(await ask({ 'x5t#S256': 7 }, given)).to.equal('fail: chain-thumbprint-differs');
    expect(await ask({}, { ...given, 'x5t#S256': right.slice(1) })).to.equal('fail: chain-thumbprint-differs');
  });
  it('held on the day of signing: of the proof, else of the credential', async () => {
    const young = [withMembers({ x5c: x5c(borealChain({ from: '2026-01-02' })) }), ...LISTS];
    const old = { validFrom: '2020-06-01T00:00:00Z' };
    const ask = async (document: Parameters<typeof judgedWith>[0]) =>
      chainChecks(await judgedWith(document, young)).chain;
    // Signed on 2026-01-01.
    expect(await ask(await sign(credential()))).to.equal('fail: chain-period');
    expect(await ask(jws({}, credential({ validFrom: '2026-01-03T00:00:00Z' })))).to.equal('pass: chain-anchored');
    const aged = [withMembers({ x5c: x5c(borealChain({ from: '2025-01-01' })) }), ...LISTS];
    expect(chainChecks(await judgedWith(await sign(credential(old)), aged)).chain).to.equal('pass: chain-anchored');
    expect(chainChecks(await judgedWith(jws({}, credential(old)), aged)).chain).to.equal('fail: chain-period');
    expect(await ask(jws({}, credential({ validFrom: undefined })))).to.equal('pass: chain-anchored');
  });
  it('that ended since refuses the credential, and made it good in its time', async () => {
    // A list made after the certificate's end need not tell of it any more.
    const then = found(ISSUING_LIST, list({ from: '2026-04-29' }));
    const ended = [withMembers({ x5c: x5c(borealChain({ until: '2026-05-01' })) }), then, ROOT_LIST];
    const signed = await sign(credential());
    expect((await judgedWith(signed, ended)).report.standing).to.equal('refused');
    expect((await judgedWith(signed, ended, ANCHORS, instant('2026-04-30'))).report.standing).to.equal('verified');
  });
  it('to no listed anchor is unknown: never verified, never refused for it', async () => {
    const judgement = await judgedWith(await sign(credential()), [withMembers({ x5c: x5c(GOOD_CHAIN) }), ...LISTS], []);
    expect(chainChecks(judgement)).to.deep.equal({
      chain: 'unknown: chain-anchor-unlisted',
      revocation: 'unknown: not-reached',
    });
    expect(judgement.report.standing).to.equal('undetermined');
  });
  it('that cannot be had is unknown; one that is no chain fails', async () => {
    const signed = await sign(credential());
    const ask = async (members: object, ...evidence: readonly Evidence[]) =>
      chainChecks(await judgedWith(signed, [withMembers(members), ...evidence])).chain;
    expect(await ask({ x5u: CHAIN_URL })).to.equal('unknown: evidence-absent');
    expect(
      await ask({ x5u: CHAIN_URL }, found({ kind: 'certificate-chain', url: CHAIN_URL }, Buffer.from('<html>'))),
    ).to.equal('fail: chain-malformed');
    for (const x5u of [7, null, [CHAIN_URL]]) expect(await ask({ x5u })).to.equal('fail: chain-malformed');
    for (const value of ['MIIB', [], {}, null]) expect(await ask({ x5c: value })).to.equal('fail: chain-malformed');
  });
  it('of a revoked certificate refuses; of whom nobody can tell leaves it open', async () => {
    const signed = await sign(credential());
    const inline = withMembers({ x5c: x5c(GOOD_CHAIN) });
    const revoked = found(ISSUING_LIST, list({ revoked: [{ serial: 3, since: '2026-05-01' }] }));
    const refused = await judgedWith(signed, [inline, revoked, ROOT_LIST]);
    expect(chainChecks(refused).revocation).to.equal('fail: revocation-revoked');
    expect(refused.report.standing).to.equal('refused');
    const open = await judgedWith(signed, [inline, ROOT_LIST]);
    expect(chainChecks(open).revocation).to.equal('unknown: revocation-list-absent');
    expect(open.report.standing).to.equal('undetermined');
    const unnamed = withMembers({ x5c: x5c(borealChain({ lists: undefined })) });
    expect(chainChecks(await judgedWith(signed, [unnamed, ROOT_LIST])).revocation).to.equal('pass: revocation-unnamed');
  });
  it('shows what was looked at: the chain, and the lists', async () => {
    const { report } = await judgedWith(await sign(credential()), [withMembers({ x5u: CHAIN_URL }), pem(), ...LISTS]);
    expect(report.evidence.map(({ url }) => url)).to.deep.equal(
      [LIST_URL, ROOT_LIST_URL, BOREAL.did, CHAIN_URL].toSorted(),
    );
  });
});

describe('gathering for certificate chains', () => {
  const asked = async (document: Parameters<typeof judgedWith>[0], there: readonly Evidence[], anchors = ANCHORS) => {
    const rounds: string[][] = [];
    await gatherInRounds(
      async (gathered) => needs(document.bytes, document.mediaType, gathered, anchors),
      async (open) => {
        rounds.push(open.map(({ url }) => url));
        return open.map((need): Evidence => {
          const one = there.find(({ kind, url }) => kind === need.kind && url === need.url);
          const finding = { code: 'fetch-failed', pointer: '', params: {} } as const;
          return one ?? { ...need, fetchedAt: NOW, content: { ok: false, finding } };
        });
      },
    );
    return rounds;
  };

  it('asks for the DID document, then its chain, then the lists of that', async () => {
    const there = [withMembers({ x5u: CHAIN_URL }), pem(), ...LISTS];
    expect(await asked(await sign(credential()), there)).to.deep.equal([
      [BOREAL.did],
      [CHAIN_URL],
      [LIST_URL, ROOT_LIST_URL],
    ]);
  });
  it('reaches the lists of the signer of a status list in the fourth round, its last', async () => {
    const status = await published(statusList(), BOREAL);
    const signed = await sign(
      credential({ issuer: TANDEM.did, credentialStatus: statusEntry() }),
      'data-integrity',
      TANDEM,
    );
    const there = [TANDEM.evidence, status, withMembers({ x5u: CHAIN_URL }), pem(), ...LISTS];
    expect(await asked(signed, there)).to.deep.equal([
      [TANDEM.did, LIST],
      [BOREAL.did],
      [CHAIN_URL],
      [LIST_URL, ROOT_LIST_URL],
    ]);
  });
  it('fetches no lists for a chain that leads to nothing listed, or does not hold', async () => {
    const there = (chain: readonly Uint8Array[]) => [withMembers({ x5c: x5c(chain) })];
    expect(await asked(await sign(credential()), there(GOOD_CHAIN), [])).to.deep.equal([[BOREAL.did]]);
    const forged = borealChain({ signedBy: KEYS.other, lists: ['http://victim.example/'] });
    expect(await asked(await sign(credential()), there(forged))).to.deep.equal([[BOREAL.did]]);
  });
  it('fetches two lists of one certificate, however many it names', async () => {
    const lists = Array.from({ length: 40 }, (_, index) => `http://lists.example/${index}`);
    const inline = [withMembers({ x5c: x5c(borealChain({ lists })) })];
    expect(await asked(await sign(credential()), inline)).to.deep.equal([
      [BOREAL.did],
      ['http://lists.example/0', 'http://lists.example/1', ROOT_LIST_URL],
    ]);
  });
});
