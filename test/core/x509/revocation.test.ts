import { expect } from 'chai';
import { sha256 } from '../../../src/core/digest.js';
import { type Instant, instant } from '../../../src/core/instant.js';
import type { Evidence } from '../../../src/core/verification/check.js';
import { revocationOf } from '../../../src/core/x509/revocation.js';
import {
  type Change,
  ISSUING_NAME,
  issuing,
  KEYS,
  LIST_URL,
  list,
  ROOT_NAME,
  read,
  rsa,
  signer,
} from '../../certificates.js';
import { NOW } from '../../signers.js';

const REVOKED = [{ serial: 3, since: '2026-05-01' }];

function gathered(bytes: Uint8Array, url = LIST_URL, fetchedAt: Instant = NOW): Evidence {
  const mediaType = 'application/pkix-crl';
  return { kind: 'revocation-list', url, fetchedAt, content: { ok: true, bytes, digest: sha256(bytes), mediaType } };
}

/** What the list says of the signer's certificate. */
function told(evidence: readonly Evidence[], change: Change = {}, now: Instant = NOW, by: Change = {}): string {
  const certificate = read(signer({ lists: [LIST_URL], ...change }));
  const { kind, finding } = revocationOf({ place: 1, certificate, issuer: read(issuing(by)) }, evidence, now);
  return finding === undefined ? kind : `${kind}: ${finding.code}`;
}

describe('the revocation of a certificate', () => {
  it('is told by the list that it names: not listed, or listed since a day', () => {
    expect(told([gathered(list())])).to.equal('good');
    expect(told([gathered(list({ revoked: REVOKED }))])).to.equal('revoked: revocation-revoked');
    expect(told([gathered(list({ revoked: [{ serial: 4, since: '2026-05-01' }] }))])).to.equal('good');
  });
  it('works from its stated day, and a list from later tells of earlier days', () => {
    const later = [gathered(list({ revoked: REVOKED }))];
    expect(told(later, {}, instant('2026-04-30'))).to.equal('good');
    expect(told(later, {}, instant('2026-05-01'))).to.equal('revoked: revocation-revoked');
  });
  it('is not told about a certificate that had ended before the list was made', () => {
    const ended = { until: '2026-05-01' };
    expect(told([gathered(list())], ended, instant('2026-04-01'))).to.equal('open: revocation-list-old');
  });
  it('is open where no list is at hand', () => {
    expect(told([])).to.equal('open: revocation-list-absent');
    const finding = { code: 'fetch-timeout', pointer: '', params: { url: LIST_URL } } as const;
    const missing: Evidence = {
      kind: 'revocation-list',
      url: LIST_URL,
      fetchedAt: NOW,
      content: { ok: false, finding },
    };
    expect(told([missing])).to.equal('open: fetch-timeout');
  });
  it('is open where the list has ended, and a revocation is told by it all the same', () => {
    const old = { from: '2026-04-01', until: '2026-05-31T23:00:00Z' };
    expect(told([gathered(list(old))])).to.equal('open: revocation-list-old');
    expect(told([gathered(list({ ...old, revoked: REVOKED }))])).to.equal('revoked: revocation-revoked');
  });
  it('is open where the list is dated after it was fetched', () => {
    expect(told([gathered(list({ from: '2026-06-02', until: '2027-01-01' }))])).to.equal('open: revocation-list-old');
  });
  it('is not told by a list that somebody else signed, however it is named', () => {
    const forged = list({ signedBy: KEYS.other, revoked: REVOKED });
    expect(told([gathered(forged)])).to.equal('open: revocation-list-signature');
    const other = list({ issuer: ROOT_NAME, signedBy: KEYS.root, revoked: REVOKED });
    expect(told([gathered(other)])).to.equal('open: revocation-list-foreign');
  });
  it('is not told by a key that may not sign lists, or by an algorithm that is too weak', () => {
    expect(told([gathered(list())], {}, NOW, { usages: ['keyCertSign'] })).to.equal('open: revocation-list-signature');
    const key = rsa(2048);
    expect(told([gathered(list({ signedBy: key }))], {}, NOW, { key })).to.equal('good');
    expect(told([gathered(list({ signedBy: key, hash: 'sha1' }))], {}, NOW, { key })).to.equal(
      'open: revocation-list-signature',
    );
  });
  it('is told by a part of a list only if the certificate belongs to it', () => {
    const part = (only: Parameters<typeof list>[0]) => told([gathered(list(only))]);
    expect(part({ only: { url: LIST_URL } })).to.equal('good');
    expect(part({ only: { url: 'http://lists.example/other.crl' } })).to.equal('open: revocation-list-foreign');
    expect(part({ only: { users: true } })).to.equal('good');
    expect(part({ only: { authorities: true } })).to.equal('open: revocation-list-foreign');
    expect(told([gathered(list({ only: { authorities: true } }))], { ca: true })).to.equal('good');
  });
  it('is open where what was fetched is no list', () => {
    for (const bytes of [
      Buffer.from('garbage'),
      signer(),
      Buffer.concat([list(), Uint8Array.of(0)]),
      new Uint8Array(),
    ]) {
      expect(told([gathered(bytes)])).to.equal('open: revocation-list-malformed');
    }
  });
  it('is told by either of two copies, a revocation first', () => {
    const copy = 'http://lists.example/copy.crl';
    const two = { lists: [LIST_URL, copy] };
    expect(told([gathered(list()), gathered(list({ revoked: REVOKED }), copy)], two)).to.equal(
      'revoked: revocation-revoked',
    );
    expect(told([gathered(list(), copy)], two)).to.equal('good');
    const third = { lists: [LIST_URL, copy, 'http://lists.example/third.crl'] };
    expect(told([gathered(list(), 'http://lists.example/third.crl')], third)).to.equal('open: revocation-list-absent');
  });
  it('is open where OCSP alone could tell, and noted where nobody could', () => {
    expect(told([], { lists: [], ocsp: 'http://ocsp.example/' })).to.equal('open: revocation-ocsp-only');
    expect(told([], { lists: undefined })).to.equal('unnamed: revocation-unnamed');
    expect(told([], { lists: ['ldap://directory.example/cn=crl'] })).to.equal('open: revocation-ocsp-only');
  });
  it('of 20,000 others is looked through to the end, and not beyond what is asked', () => {
    const revoked = Array.from({ length: 20_000 }, (_, index) => ({ serial: index + 4, since: '2026-01-01' }));
    const bytes = list({ revoked, issuer: ISSUING_NAME });
    expect(bytes.length).to.be.below(1024 * 1024);
    expect(told([gathered(bytes)])).to.equal('good');
    expect(told([gathered(bytes)], { serial: 20_003 })).to.equal('revoked: revocation-revoked');
  });
});
