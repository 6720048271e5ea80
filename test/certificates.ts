/** Certificates for tests: one root, one issuing authority, one signer, and what can be wrong with each. */
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  type CertificateRequest,
  issueCertificate,
  issueRevocationList,
  type ListRequest,
} from '../credentials/forge/certificates/issue.js';
import { FOREVER, instant } from '../src/core/instant.js';
import { type Certificate, readCertificate } from '../src/core/x509/certificate.js';
import type { TrustAnchor } from '../src/core/x509/trust-anchor.js';

/** PKCS #8 of an Ed25519 seed (RFC 8410 §7). */
export function ed25519(name: string): KeyObject {
  const seed = createHash('sha256').update(`test: ${name}`).digest();
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

export const KEYS = {
  root: ed25519('root'),
  issuing: ed25519('issuing'),
  signer: ed25519('signer'),
  other: ed25519('other'),
};
export const rsa = (bits: number) => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
export const curve = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey;

export const ROOT_NAME = { O: 'Test', CN: 'Root' };
export const ISSUING_NAME = { O: 'Test', CN: 'Issuing' };
export const SIGNER_NAME = { C: 'FR', O: 'Boréal', CN: 'Seal' };
export const LIST_URL = 'http://lists.example/issuing.crl';

const PERIOD = { from: '2020-01-01', until: '2030-01-01' };

export type Change = Partial<CertificateRequest>;

export function root(change: Change = {}): Uint8Array {
  const names = { subject: ROOT_NAME, issuer: ROOT_NAME };
  const keys = { key: KEYS.root, signedBy: KEYS.root };
  return issueCertificate({
    serial: 1,
    ...names,
    ...keys,
    ...PERIOD,
    ca: true,
    usages: ['keyCertSign', 'cRLSign'],
    ...change,
  });
}

export function issuing(change: Change = {}): Uint8Array {
  const names = { subject: ISSUING_NAME, issuer: ROOT_NAME };
  const keys = { key: KEYS.issuing, signedBy: KEYS.root };
  return issueCertificate({
    serial: 2,
    ...names,
    ...keys,
    ...PERIOD,
    ca: 0,
    usages: ['keyCertSign', 'cRLSign'],
    ...change,
  });
}

export function signer(change: Change = {}): Uint8Array {
  const names = { subject: SIGNER_NAME, issuer: ISSUING_NAME };
  const keys = { key: KEYS.signer, signedBy: KEYS.issuing };
  return issueCertificate({
    serial: 3,
    ...names,
    ...keys,
    ...PERIOD,
    ca: false,
    usages: ['digitalSignature'],
    ...change,
  });
}

export function list(change: Partial<ListRequest> = {}): Uint8Array {
  const keys = { issuer: ISSUING_NAME, signedBy: KEYS.issuing };
  return issueRevocationList({ ...keys, from: '2026-05-30', until: '2026-06-30', revoked: [], ...change });
}

export function read(der: Uint8Array): Certificate {
  const certificate = readCertificate(der);
  if (certificate === undefined) throw new Error('no certificate');
  return certificate;
}

/** policies/trust-anchors.json with these certificates in it. */
export function anchorsFile(version: string, ...listed: readonly Uint8Array[]): object {
  const anchors = listed.map((der, index) => {
    const { digest, subject } = read(der);
    const id = `test-${index + 1}`;
    const row = { id, kind: 'ev', name: { en: 'Test', fr: 'Essai' }, subject: subject.text, sha256: digest };
    return {
      ...row,
      certificate: Buffer.from(der).toString('base64'),
      from: '2020-01-01',
      until: null,
      source: 'test',
    };
  });
  return { version, note: 'for tests', anchors };
}

export function anchor(der: Uint8Array, change: Partial<TrustAnchor> = {}): TrustAnchor {
  const certificate = read(der);
  const { digest } = certificate;
  return { id: 'test', kind: 'ev', digest, certificate, from: instant('2020-01-01'), until: FOREVER, ...change };
}
