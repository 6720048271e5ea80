/** Certificate chains that only look good, and chains and lists that would cost or reach more than they may. */
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { pemOf } from '../../credentials/forge/certificates/issue.js';
import { LIMITS } from '../../src/adapters/evidence/limits.js';
import { networkEvidence } from '../../src/adapters/evidence/source.js';
import type { Need } from '../../src/core/verification/check.js';
import { gatherInRounds } from '../../src/core/verification/gathering.js';
import { MAX_CHAINS } from '../../src/core/verification/limits.js';
import { needs } from '../../src/core/verification/needs.js';
import { LOCAL, type LocalServer, serve } from '../adapters/evidence/server.js';
import { issuing, KEYS, ROOT_NAME, root, signer } from '../certificates.js';
import { ANCHORS, borealChain, chainChecks, GOOD_CHAIN, judgedWith, LISTS, pem, withMembers, x5c } from '../chains.js';
import { jws } from '../core/verification/tampering.js';
import { BOREAL, bundle, credential, NOW, sign } from '../signers.js';

async function ofChain(chain: readonly Uint8Array[]): Promise<string> {
  const judgement = await judgedWith(jws({ x5c: x5c(chain) }), [BOREAL.evidence, ...LISTS]);
  expect(judgement.report.standing).not.to.equal('verified');
  return chainChecks(judgement).chain;
}

describe('attack: a certificate chain that only looks good', () => {
  const [leaf = new Uint8Array(), middle = new Uint8Array()] = GOOD_CHAIN;

  it('with a root of the anchor’s name and another key', async () => {
    const impostor = root({ key: KEYS.other, signedBy: KEYS.other });
    expect(await ofChain([leaf, issuing({ signedBy: KEYS.other }), impostor])).to.equal(
      'unknown: chain-anchor-unlisted',
    );
  });
  it('with the real root above a forged authority', async () => {
    const forged = issuing({ signedBy: KEYS.other });
    expect(await ofChain([leaf, forged, root()])).to.equal('fail: chain-signature');
  });
  it('with the anchor’s certificate in which nothing but its signature was changed', async () => {
    const changed = Buffer.from(root());
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(await ofChain([leaf, middle, changed])).to.equal('fail: chain-signature');
  });
  it('borrowed from another participant', async () => {
    expect(await ofChain([signer(), middle])).to.equal('fail: chain-key-differs');
  });
  it('extended by a participant’s own certificate', async () => {
    const minted = signer({
      subject: { O: 'Somebody else' },
      issuer: { C: 'FR', O: 'Boréal', CN: 'Seal' },
      signedBy: KEYS.signer,
    });
    expect(await ofChain([minted, signer(), middle])).to.contain('chain-not-ca');
  });
  it('in every other order, and with any certificate left out or repeated', async () => {
    const anchor = root();
    for (const chain of [
      [middle, leaf, anchor],
      [leaf, anchor, middle],
      [anchor, middle, leaf],
      [leaf, anchor],
      [leaf, leaf, middle],
      [leaf, middle, middle],
      [leaf, middle, anchor, anchor],
    ]) {
      expect(await ofChain(chain)).to.match(/^(fail|unknown): chain-/);
    }
  });
  it('of authorities that certify each other', async () => {
    const there = issuing({
      subject: ROOT_NAME,
      issuer: { O: 'Test', CN: 'Issuing' },
      key: KEYS.root,
      signedBy: KEYS.issuing,
      ca: true,
    });
    expect(await ofChain([leaf, middle, there, middle])).to.contain('chain-duplicate');
  });
  it('inline, while another is named: neither hides the other', async () => {
    const members = { x5c: x5c(GOOD_CHAIN), x5u: 'https://boreal.example/other.pem' };
    const other = pem(borealChain({ until: '2026-05-01' }), members.x5u);
    const judgement = await judgedWith(await sign(credential()), [withMembers(members), other, ...LISTS]);
    expect(chainChecks(judgement).chain).to.equal('fail: chain-anchored, chain-period');
  });
  it('beside a presentation’s own: each key has its own', async () => {
    const inside = await sign(credential(), 'vc+jwt');
    const chained = withMembers({ x5c: x5c(borealChain({ signedBy: KEYS.other })) });
    const { report } = await judgedWith(await bundle([inside]), [chained, ...LISTS]);
    const outcomes = report.documents.map(({ checks }) => checks.find(({ check }) => check === 'chain')?.outcome);
    expect(outcomes).to.deep.equal(['fail', 'fail']);
  });
});

describe('attack: what a certificate chain has fetched', () => {
  let server: LocalServer;
  let answer: RequestListener;
  beforeEach(async () => {
    answer = (_, response) => response.end();
    server = await serve('https', (request, response) => answer(request, response));
  });
  afterEach(() => server.close());

  /** The findings of a fetch, in a world where every name leads to this machine, as seen from the open internet. */
  async function refusals(kind: Need['kind'], urls: readonly string[], addresses = ['127.0.0.1']) {
    const source = networkEvidence({ reach: 'public', resolve: async () => addresses });
    const evidence = await source.gather(
      urls.map((url): Need => ({ kind, url })),
      NOW,
    );
    expect(server.asked).to.deep.equal([]);
    return evidence.map(({ content }) => (content.ok ? 'ok' : content.finding.code));
  }

  it('is no address of this machine or its network, and no chain over http', async () => {
    const { port } = server;
    expect(await refusals('certificate-chain', [`https://a.example:${port}/`])).to.deep.equal([
      'fetch-address-refused',
    ]);
    const refused = [
      `http://a.example:${port}/`,
      'http://a.example/',
      'https://127.0.0.1/',
      'https://[::1]/',
      'file:///etc/passwd',
      'https://u:p@a.example/',
    ];
    expect(await refusals('certificate-chain', refused)).to.deep.equal(refused.map(() => 'fetch-url-refused'));
  });
  it('is, for a revocation list, http at its own port, and nothing else that is closed', async () => {
    expect(await refusals('revocation-list', ['http://a.example/'])).to.deep.equal(['fetch-address-refused']);
    expect(await refusals('revocation-list', ['http://a.example/'], ['10.0.0.1'])).to.deep.equal([
      'fetch-address-refused',
    ]);
    expect(await refusals('revocation-list', ['http://a.example/'], ['9.9.9.9', '127.0.0.1'])).to.deep.equal([
      'fetch-address-refused',
    ]);
    const refused = [
      `http://a.example:${server.port}/`,
      'http://a.example:22/',
      'http://127.0.0.1/',
      'http://[::1]/',
      'ldap://a.example/',
      'http://2130706433/',
    ];
    expect(await refusals('revocation-list', refused)).to.deep.equal(refused.map(() => 'fetch-url-refused'));
  });
  it('ends at the limit: a list without end', async () => {
    let sent = 0;
    answer = (_, response) => {
      response.setHeader('content-type', 'application/pkix-crl');
      const more = () => {
        while (sent < 64 * 1024 * 1024 && response.write(Buffer.alloc(65_536))) sent += 65_536;
      };
      response.on('drain', more);
      more();
    };
    const url = `https://boreal.example:${server.port}/issuing.crl`;
    const [bomb] = await networkEvidence(LOCAL).gather([{ kind: 'revocation-list', url }], NOW);
    expect(bomb?.content).to.nested.include({ 'finding.code': 'fetch-too-large' });
    expect(sent).to.be.below(LIMITS['revocation-list'].bytes + 16 * 1024 * 1024);
  });
  it('is no chain that is packed into little', async () => {
    const packed = gzipSync(Buffer.from(pemOf(...Array.from({ length: 2_000 }, () => root()))));
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-pem-file', 'content-encoding': 'gzip' }).end(packed);
    };
    const url = `https://boreal.example:${server.port}/chain.pem`;
    const [bomb] = await networkEvidence(LOCAL).gather([{ kind: 'certificate-chain', url }], NOW);
    expect(bomb?.content).to.nested.include({ 'finding.code': 'fetch-too-large' });
  });
  it('is at most sixteen chains, however many credentials name one each', async () => {
    const inside = Array.from({ length: 40 }, (_, index) => jws({ x5u: `https://a.example/${index}.pem` }));
    const { bytes, mediaType } = await bundle(inside);
    const asked: Need[] = [];
    await gatherInRounds(
      async (gathered) => needs(bytes, mediaType, gathered, ANCHORS),
      async (open) => {
        asked.push(...open);
        const gathered = open.map((need) => (need.url === BOREAL.did ? BOREAL.evidence : pem(GOOD_CHAIN, need.url)));
        return gathered;
      },
    );
    expect(asked.filter(({ kind }) => kind === 'certificate-chain')).to.have.length(MAX_CHAINS);
  });
});
