/**
 * AN AUTHORITY THAT IS WORTH NOTHING. It issues the demo's certificates, and its keys are as public as all keys of the
 * demo: the Ed25519 seed of each is SHA-256("cartulary demo: " + name), the names being those below. Outside the
 * demo its root is no anchor, and every certificate says so in its subject.
 */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Did } from '../../../src/core/did.js';
import { DEMO_ORGANISATION } from '../../../src/core/policy/trust-anchors.js';
import { demoKey } from '../keys.js';
import { type CertificateRequest, issueCertificate, issueRevocationList, type ListRequest } from './issue.js';

const HOST = 'http://authority.cartulary.example';
export const LISTS = {
  root: `${HOST}/root.crl`,
  issuing: `${HOST}/issuing.crl`,
  /** Where what was revoked is told: in parts, as authorities with many certificates do. */
  revoked: `${HOST}/issuing-2.crl`,
} as const;

const ROOT = { O: DEMO_ORGANISATION, CN: 'Demo root' };
const ISSUING = { O: DEMO_ORGANISATION, CN: 'Demo issuing authority' };
const STRANGER = { O: DEMO_ORGANISATION, CN: 'Another root, listed nowhere' };

/** From before the first publication of the demo to long after its last. */
const FROM = '2016-01-01';
const UNTIL = '2045-01-01';

const authority = { from: FROM, until: UNTIL, usages: ['keyCertSign', 'cRLSign'] } as const;

export function privateKey(name: string): KeyObject {
  return createPrivateKey({ key: { ...demoKey(name) }, format: 'jwk' });
}
const rootKey = privateKey('demo root');
const issuingKey = privateKey('demo issuing authority');
const strangerKey = privateKey('another root');

export const rootCertificate = issueCertificate({
  ...authority,
  serial: 1,
  subject: ROOT,
  issuer: ROOT,
  key: rootKey,
  signedBy: rootKey,
  ca: true,
});

export function issuingCertificate(change: Partial<CertificateRequest> = {}): Uint8Array {
  const names = { subject: ISSUING, issuer: ROOT };
  const keys = { key: issuingKey, signedBy: rootKey };
  return issueCertificate({ ...authority, serial: 2, ...names, ...keys, ca: 0, lists: [LISTS.root], ...change });
}

/** For the demo key of a name, signed by the issuing authority. */
export function certificateOf(did: Did, serial: number, change: Partial<CertificateRequest> = {}): Uint8Array {
  const host = did.slice('did:web:'.length);
  return issueCertificate({
    serial,
    subject: { C: 'FR', O: DEMO_ORGANISATION, CN: host },
    issuer: ISSUING,
    key: createPublicKey(privateKey(did)),
    signedBy: issuingKey,
    from: FROM,
    until: UNTIL,
    ca: false,
    usages: ['digitalSignature'],
    dns: [host],
    lists: [LISTS.issuing],
    ...change,
  });
}

/** @returns a chain that holds in itself and leads to a root that nobody lists, without revocation lists. */
export function strangersChain(did: Did, serial: number): readonly Uint8Array[] {
  const self = { subject: STRANGER, issuer: STRANGER, key: strangerKey, signedBy: strangerKey };
  return [
    certificateOf(did, serial, { issuer: STRANGER, signedBy: strangerKey }),
    issueCertificate({ ...authority, serial: 1, ...self, ca: true }),
  ];
}

function listOf(change: Partial<ListRequest>): Uint8Array {
  return issueRevocationList({
    issuer: ISSUING,
    signedBy: issuingKey,
    from: FROM,
    until: UNTIL,
    revoked: [],
    ...change,
  });
}

export const revocationLists: ReadonlyMap<string, Uint8Array> = new Map([
  [LISTS.root, listOf({ issuer: ROOT, signedBy: rootKey })],
  [LISTS.issuing, listOf({})],
  [
    LISTS.revoked,
    listOf({ from: '2026-03-01', only: { url: LISTS.revoked }, revoked: [{ serial: 104, since: '2026-03-01' }] }),
  ],
]);
