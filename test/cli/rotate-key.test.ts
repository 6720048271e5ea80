import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { readConfig } from '../../src/config.js';
import { startServer } from '../../src/service.js';
import { folder } from './drafts.js';
import { cartulary } from './terminal.js';

describe('cartulary rotate-key', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  beforeEach(async () => {
    place = await folder();
  });
  afterEach(() => place.remove());

  /** The node's DID document, as a server of that folder answers it; `meanwhile` runs while it does. */
  async function served(meanwhile: () => Promise<void> = async () => {}) {
    const reading = readConfig({ data: place.at('data'), port: '0', logLevel: 'silent', baseUrl: BASE }, {});
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    const server = await startServer(reading.config);
    try {
      await meanwhile();
      const answer: {
        verificationMethod: { id: string; publicKeyMultibase: string }[];
        assertionMethod: string[];
        authentication: string[];
      } = JSON.parse(await (await fetch(`${server.url}/.well-known/did.json`)).text());
      return answer;
    } finally {
      await server.close();
    }
  }
  const BASE = 'https://catalogue.example';
  const DID = 'did:web:catalogue.example';
  const rotate = (...more: string[]) =>
    cartulary(['rotate-key', '--data', place.at('data'), '--base-url', BASE, ...more]);

  it('gives the node a second key, which alone speaks for it; the first still verifies', async () => {
    const before = await served();
    const ran = await rotate('--json');
    expect(ran).to.include({ exit: 0, err: '' });
    expect(JSON.parse(ran.out)).to.deep.equal({ verificationMethod: `${DID}#key-2` });
    const after = await served();
    expect(after.authentication).to.deep.equal([`${DID}#key-2`]);
    expect(after.assertionMethod).to.deep.equal([`${DID}#key-1`, `${DID}#key-2`]);
    expect(after.verificationMethod[0]).to.deep.equal(before.verificationMethod[0]);
    expect(after.verificationMethod[1]?.publicKeyMultibase).not.to.equal(
      before.verificationMethod[0]?.publicKeyMultibase,
    );
  });

  it('says which key it is, and never the secret', async () => {
    await served();
    const { out } = await rotate('--lang', 'fr');
    expect(out).to.include(`${DID}#key-2`);
    const stored: { privateJwk: { d: string } } = JSON.parse(await readFile(place.at('data', 'node-key.json'), 'utf8'));
    expect(out).not.to.include(stored.privateJwk.d);
  });

  it('leaves a node alone that is running, and a folder that is none', async () => {
    expect(await rotate()).to.include({ exit: 4, out: '' });
    await served(async () => {
      expect(await rotate()).to.include({ exit: 70, out: '' });
    });
    expect((await served()).verificationMethod).to.have.length(1);
  });
});
