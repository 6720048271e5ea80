/** An independent judge of the same table: OpenSSL's own path validation. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pemOf } from '../../../credentials/forge/certificates/issue.js';
import { readRevocationList, revokedSince } from '../../../src/core/x509/revocation-list.js';
import { issuing, list, read } from '../../certificates.js';
import { NOW } from '../../signers.js';
import { ROWS, type Row } from './chains.js';

const present = spawnSync('openssl', ['version']).status === 0;

describe('OpenSSL, where it is installed,', () => {
  let folder = '';
  before(function () {
    if (!present) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'cartulary-openssl-'));
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  /** Level 2: 112 bits, so neither SHA-1 nor RSA below 2048. */
  function verifies({ chain: [leaf, ...above], anchor }: Row): boolean {
    const untrusted = above.length === 0 ? [] : ['-untrusted', file('above.pem', pemOf(...above))];
    const trusted = ['-CAfile', file('anchor.pem', pemOf(anchor)), '-no-CApath', '-no-CAstore'];
    const when = ['-attime', String(NOW / 1000), '-auth_level', '2'];
    const name = file('leaf.pem', pemOf(...(leaf === undefined ? [] : [leaf])));
    return spawnSync('openssl', ['verify', ...trusted, ...when, ...untrusted, name]).status === 0;
  }

  // What it is not asked, or answers otherwise, is no test: its row says why, and the other tests of the table ask it.
  for (const row of ROWS.filter(({ ours }) => ours === undefined)) {
    it(`${row.findings.length === 0 ? 'takes' : 'refuses'} a chain ${row.name}`, () => {
      expect(verifies(row)).to.equal(row.findings.length === 0);
    });
  }

  it('reads the same in a certificate and in a revocation list', () => {
    const der = issuing();
    const text = execFileSync('openssl', ['x509', '-noout', '-serial', '-fingerprint', '-sha256'], {
      input: pemOf(der),
    });
    const { serial, digest } = read(der);
    expect(text.toString().toLowerCase().replaceAll(':', '')).to.include(`serial=${serial}`).and.to.include(digest);
    const crl = list({ revoked: [{ serial: 3, since: '2026-05-01' }] });
    const shown = execFileSync('openssl', ['crl', '-inform', 'DER', '-noout', '-text'], { input: crl }).toString();
    expect(shown).to.include('Serial Number: 03').and.to.include('Revocation Date: May  1 00:00:00 2026 GMT');
    const known = readRevocationList(crl);
    expect(known && revokedSince(known, '03')).to.equal(Date.UTC(2026, 4, 1));
  });
});
