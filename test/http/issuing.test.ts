import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readIssuer } from '../../src/adapters/issuer.js';
import { generateKey, KEY_KINDS } from '../../src/adapters/keys.js';
import { openJudging } from '../attacks/catalogue.js';
import { W3C_CONTEXTS } from '../contexts.js';
import { BOREAL, credential } from '../signers.js';
import { expectContract } from './contract.js';
import { type Service, startService } from './service.js';

const ISSUE = '/vc-api/credentials/issue';

describe('the VC-API door for issuing', () => {
  let folder: string;
  let dids: readonly string[];
  let service: Service;
  let closed: Service;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'issuing-'));
    for (const kind of KEY_KINDS) {
      await writeFile(path.join(folder, `${kind}.jwk`), JSON.stringify(generateKey(kind)));
    }
    const issuer = await readIssuer(folder, W3C_CONTEXTS);
    dids = issuer.dids;
    service = await startService(await openJudging(), {}, issuer);
    closed = await startService(await openJudging());
  });
  after(async () => {
    await Promise.all([service.close(), closed.close(), rm(folder, { recursive: true })]);
    expect(service.errors).to.deep.equal([]);
  });

  async function post(to: Service, address: string, body: object) {
    const headers = { 'content-type': 'application/json' };
    const answer = await to.ask(address, { method: 'POST', headers, body: JSON.stringify(body) });
    expectContract('post', address.split('?')[0] ?? '', answer);
    return answer;
  }

  it('signs with each kind of key in each format what the door for verifying verifies', async () => {
    expect(dids).to.have.length(KEY_KINDS.length);
    for (const issuer of dids) {
      for (const format of ['data-integrity', 'jwt']) {
        const issued = await post(service, `${ISSUE}?format=${format}`, { credential: credential({ issuer }) });
        expect(issued.status, issued.text).to.equal(201);
        const verified = await post(
          service,
          '/vc-api/credentials/verify',
          format === 'jwt' ? (issued.json as object) : { verifiableCredential: issued.json },
        );
        expect(verified.status, verified.text).to.equal(200);
      }
    }
  });

  it('is closed unless the operator set keys apart for it', async () => {
    const answer = await post(closed, ISSUE, { credential: credential({ issuer: dids[0] }) });
    expect([answer.status, (answer.json as { code: string }).code]).to.deep.equal([403, 'issuing-closed']);
  });

  it('signs for no other issuer, nothing that is no credential, in no other format', async () => {
    const codes = async (address: string, body: object) => {
      const { status, json } = await post(service, address, body);
      return [status, ...(json as { findings: { code: string }[] }).findings.map(({ code }) => code)];
    };
    const [issuer] = dids;
    expect(await codes(ISSUE, { credential: credential({ issuer: BOREAL.did }) })).to.deep.equal([
      400,
      'issuer-not-ours',
    ]);
    expect(await codes(ISSUE, { credential: credential({ issuer: undefined }) })).to.deep.equal([
      400,
      'issuer-not-ours',
    ]);
    expect(await codes(ISSUE, { verifiableCredential: {} })).to.deep.equal([400, 'vc-api-malformed']);
    expect(await codes(ISSUE, { credential: credential({ issuer, type: 'Thing' }) })).to.deep.equal([
      400,
      'type-missing',
    ]);
    expect(await codes(`${ISSUE}?format=cwt`, { credential: credential({ issuer }) })).to.deep.equal([
      400,
      'facet-value-unknown',
    ]);
  });

  it('does not start with a folder that holds anything but private keys', async () => {
    const empty = await mkdtemp(path.join(tmpdir(), 'issuing-'));
    try {
      const failure = () => readIssuer(empty, W3C_CONTEXTS).catch((error: Error) => error.message);
      expect(await failure()).to.contain('holds no private key');
      await writeFile(path.join(empty, 'public.jwk'), JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'AA' }));
      expect(await failure()).to.match(
        /^CARTULARY_ISSUING_KEYS .*public\.jwk is not a private key.*\nExpected: a folder/,
      );
    } finally {
      await rm(empty, { recursive: true });
    }
  });
});
