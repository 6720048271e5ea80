import { readFile, stat, writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { documentOf, methodFor } from '../../src/core/did-document.js';
import { DID, folder } from './drafts.js';
import { cartulary } from './terminal.js';

describe('cartulary keygen', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  beforeEach(async () => {
    place = await folder();
  });
  afterEach(() => place.remove());

  it('makes a did:web key: the secret for its owner alone, the document to be served, and says where', async () => {
    const ran = await cartulary(['keygen', '--did', DID, '--out', place.at('keys')]);
    expect(ran).to.include({ exit: 0, err: '' });
    expect(ran.out).to.include('https://boreal.example/.well-known/did.json');
    expect((await stat(place.at('keys', 'key.jwk'))).mode & 0o777).to.equal(0o600);
    const key = JSON.parse(await readFile(place.at('keys', 'key.jwk'), 'utf8'));
    expect(key)
      .to.include({ kid: `${DID}#key-1`, kty: 'OKP', crv: 'Ed25519' })
      .and.have.property('d');
    const document = await readFile(place.at('keys', 'did.json'), 'utf8');
    expect(document).not.to.include(key.d);
    expect(JSON.parse(document)).to.include({ id: DID });
    expect(ran.out).not.to.include(key.d);
  });

  it('makes a did:key that resolves to the key', async () => {
    const { out } = await cartulary(['keygen', '--kind', 'P-256', '--out', place.at(), '--json']);
    const { did, verificationMethod, serveAt } = JSON.parse(out);
    const resolution = documentOf(did, []);
    if (!resolution.ok) throw new Error(resolution.finding.code);
    expect(methodFor(resolution.document, verificationMethod, 'assertionMethod')).to.include({
      ok: true,
      kind: 'P-256',
    });
    expect(serveAt).to.equal(null);
  });

  for (const file of ['key.jwk', 'did.json']) {
    it(`writes nothing where there is a ${file}`, async () => {
      await writeFile(place.at(file), 'mine');
      const ran = await cartulary(['keygen', '--out', place.at()]);
      expect(ran).to.deep.equal({
        exit: 5,
        out: '',
        err: `${place.at(file)} is there already. Nothing was written.\n`,
      });
      expect(await readFile(place.at(file), 'utf8')).to.equal('mine');
      const other = file === 'key.jwk' ? 'did.json' : 'key.jwk';
      expect(await stat(place.at(other)).catch(({ code }) => code)).to.equal('ENOENT');
    });
  }

  it('refuses at once a folder that cannot be made, and says why', async function () {
    // Linux answers "no such folder" below /proc, though /proc is there.
    if (!(await stat('/proc/self').catch(() => undefined))) this.skip();
    const ran = await cartulary(['keygen', '--out', '/proc/cartulary/keys']);
    expect(ran).to.include({ exit: 70, out: '' });
    expect(ran.err).to.match(/^ENOENT: .*'\/proc\/cartulary'\n$/);
  });

  it('says so where a file stands in the way of the folder', async () => {
    await writeFile(place.at('file'), 'mine');
    for (const out of [place.at('file'), place.at('file', 'keys', 'new')]) {
      const err = `${place.at('file')} is a file, and a folder is needed there. Nothing was written.\n`;
      expect(await cartulary(['keygen', '--out', out])).to.deep.equal({ exit: 2, out: '', err });
    }
    expect(await readFile(place.at('file'), 'utf8')).to.equal('mine');
  });

  it('refuses a did:web that leads nowhere public', async () => {
    const ran = await cartulary(['keygen', '--did', 'did:web:127.0.0.1', '--out', place.at(), '--json']);
    expect(ran.exit).to.equal(2);
    expect(JSON.parse(ran.out).findings[0]).to.include({ code: 'did-web-host', found: 'did:web:127.0.0.1' });
  });
});
