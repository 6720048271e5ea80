import { sign } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect } from 'chai';
import { type NodeIdentity, NodeKeyUnusable, openNodeIdentity, rotateNodeKey } from '../../src/adapters/node-key.js';
import { didWebOf, webBase } from '../../src/core/did.js';
import { documentOf, methodFor } from '../../src/core/did-document.js';
import { sha256 } from '../../src/core/digest.js';
import { successorOf } from '../../src/core/federation/succession.js';
import { instant } from '../../src/core/instant.js';
import { keyFromMultikey } from '../../src/core/public-key.js';
import { ALGORITHMS, signatureHolds } from '../../src/core/verification/signature.js';

const NOW = instant('2026-01-01');
const BASE = 'https://catalogue.example';
const MESSAGE = Buffer.from('to be signed');

describe('the node’s identity', () => {
  let directory = '';
  const file = () => join(directory, 'node-key.json');
  beforeEach(() => {
    directory = join(mkdtempSync(join(tmpdir(), 'cartulary-key-')), 'data');
  });
  afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

  /** What a stranger finds who fetches the document and checks a signature with it. */
  function verifies({ document }: NodeIdentity, method: string, signature: Uint8Array): boolean {
    const served = Buffer.from(JSON.stringify(document));
    const content = { ok: true, bytes: served, digest: sha256(served), mediaType: 'application/did+json' } as const;
    const found = documentOf(document.id, [{ url: document.id, kind: 'did-document', content, fetchedAt: NOW }]);
    if (!found.ok) throw new Error(found.finding.code);
    const key = methodFor(found.document, method, 'assertionMethod');
    return key.ok && signatureHolds(ALGORITHMS.EdDSA, key.key, MESSAGE, signature);
  }

  it('is made at the first start and the same at every other', () => {
    const first = openNodeIdentity(directory, BASE, NOW);
    const second = openNodeIdentity(directory, BASE, instant('2027-01-01'));
    expect(first.did).to.equal('did:web:catalogue.example');
    expect(first.verificationMethod).to.equal('did:web:catalogue.example#key-1');
    expect(second.document).to.deep.equal(first.document);
    expect(second.privateKey.equals(first.privateKey)).to.equal(true);
    expect(readdirSync(directory)).to.deep.equal(['node-key.json']);
  });

  it('is readable by its owner alone, and refuses to start when it is not', function () {
    if (process.platform === 'win32') this.skip();
    openNodeIdentity(directory, BASE, NOW);
    expect(statSync(directory).mode & 0o777).to.equal(0o700);
    expect(statSync(file()).mode & 0o777).to.equal(0o600);
    chmodSync(file(), 0o640);
    expect(() => openNodeIdentity(directory, BASE, NOW)).to.throw(NodeKeyUnusable, /chmod 600/);
  });

  it('says in its document which key verifies what it signs, and what it may sign', () => {
    const identity = openNodeIdentity(directory, BASE, NOW);
    const { did, document, verificationMethod } = identity;
    expect(verifies(identity, verificationMethod, sign(null, MESSAGE, identity.privateKey))).to.equal(true);
    expect(document.id).to.equal(did);
    expect(document.assertionMethod).to.deep.equal([verificationMethod]);
    expect(document.authentication).to.deep.equal([verificationMethod]);
    expect(document.verificationMethod[0]).to.include({ id: verificationMethod, type: 'Multikey', controller: did });
  });

  it('rotates: the old key verifies still, and authenticates no more', () => {
    const before = openNodeIdentity(directory, BASE, NOW);
    const after = rotateNodeKey(directory, BASE, instant('2026-02-01'));
    expect(after.verificationMethod).to.equal('did:web:catalogue.example#key-2');
    expect(after.privateKey.equals(before.privateKey)).to.equal(false);
    expect(verifies(after, before.verificationMethod, sign(null, MESSAGE, before.privateKey))).to.equal(true);
    expect(verifies(after, after.verificationMethod, sign(null, MESSAGE, after.privateKey))).to.equal(true);
    expect(verifies(after, after.verificationMethod, sign(null, MESSAGE, before.privateKey))).to.equal(false);
    expect(after.document.assertionMethod).to.deep.equal([before.verificationMethod, after.verificationMethod]);
    expect(after.document.authentication).to.deep.equal([after.verificationMethod]);
    expect(openNodeIdentity(directory, BASE, NOW).document).to.deep.equal(after.document);
    const secret = before.privateKey.export({ format: 'jwk' }).d ?? '';
    expect(readFileSync(file(), 'utf8')).to.not.contain(secret);
  });

  it('leads from every former key to the current one, and from no other key', () => {
    const keyOf = (identity: NodeIdentity, index: number) => {
      const read = keyFromMultikey(identity.document.verificationMethod[index]?.publicKeyMultibase ?? '');
      if (!read.ok || read.key.kty !== 'OKP') throw new Error('no key of a node');
      return read.key;
    };
    expect(openNodeIdentity(directory, BASE, NOW).succession).to.deep.equal([]);
    rotateNodeKey(directory, BASE, instant('2026-02-01'));
    const { succession } = rotateNodeKey(directory, BASE, instant('2026-03-01'));
    const last = openNodeIdentity(directory, BASE, NOW);
    expect(last.succession).to.deep.equal(succession).and.have.length(2);
    for (const former of [0, 1]) expect(successorOf(keyOf(last, former), succession)).to.deep.equal(keyOf(last, 2));
    expect(successorOf(keyOf(last, 2), succession), 'the current one').to.equal(undefined);
    const stranger = openNodeIdentity(join(directory, 'other'), BASE, NOW);
    expect(successorOf(keyOf(stranger, 0), succession)).to.equal(undefined);
  });

  it('shows no secret when it is printed', () => {
    const identity = openNodeIdentity(directory, BASE, NOW);
    const secret = identity.privateKey.export({ format: 'jwk' }).d;
    expect(secret).to.be.a('string');
    expect(inspect(identity, { depth: null })).to.not.contain(secret);
    expect(JSON.stringify(identity)).to.not.contain(secret);
  });

  it('refuses a file that is damaged or whose halves differ, and leaves it as it is', () => {
    openNodeIdentity(directory, BASE, NOW);
    const good = readFileSync(file(), 'utf8');
    const other = openNodeIdentity(join(directory, 'other'), BASE, NOW);
    const multikey = JSON.parse(good).keys[0].publicKeyMultibase;
    const foreign = other.document.verificationMethod[0]?.publicKeyMultibase ?? '';
    for (const text of ['', '{}', good.slice(0, -5), good.replace(multikey, foreign)]) {
      writeFileSync(file(), text);
      expect(() => openNodeIdentity(directory, BASE, NOW), text).to.throw(NodeKeyUnusable);
      expect(() => rotateNodeKey(directory, BASE, NOW), text).to.throw(NodeKeyUnusable);
      expect(readFileSync(file(), 'utf8')).to.equal(text);
    }
  });

  it('begins with a rotation as well', () => {
    expect(existsSync(file())).to.equal(false);
    expect(rotateNodeKey(directory, BASE, NOW).verificationMethod).to.match(/#key-2$/);
  });
});

describe('didWebOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['https://catalogue.example', 'did:web:catalogue.example'],
    ['https://Catalogue.Example/', 'did:web:catalogue.example'],
    ['http://localhost:3000', 'did:web:localhost%3A3000'],
    ['https://catalogue.example:8443/gx/node', 'did:web:catalogue.example%3A8443:gx:node'],
    ['http://[::1]:3000', 'did:web:%5B%3A%3A1%5D%3A3000'],
  ];
  for (const [base, did] of cases) {
    it(`${base} → ${did}`, () => expect(didWebOf(base)).to.equal(did));
  }
  it('is what webBase undoes', () => {
    for (const base of ['https://catalogue.example', 'https://catalogue.example:8443/gx/node']) {
      expect(webBase(didWebOf(base))).to.equal(base);
    }
  });
});
