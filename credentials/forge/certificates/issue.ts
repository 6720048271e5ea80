/**
 * Issues certificates and revocation lists: for the demo's own authority, and for tests, which ask for wrong ones too.
 * What is asked for is written as it is, and nothing is judged.
 */
import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import {
  bits,
  boolean,
  explicit,
  implicit,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  set,
  time,
  utf8,
  value,
} from './der.js';

/** Attributes in their order. */
export type Names = Readonly<Partial<Record<'C' | 'O' | 'OU' | 'CN', string>>>;

const ATTRIBUTES = { C: '2.5.4.6', O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3' } as const;

const USAGES = {
  digitalSignature: 0,
  contentCommitment: 1,
  keyEncipherment: 2,
  keyCertSign: 5,
  cRLSign: 6,
} as const;
export type Usage = keyof typeof USAGES;

export interface Subtrees {
  readonly dns?: readonly string[];
  readonly names?: readonly Names[];
  readonly mail?: readonly string[];
}

export interface CertificateRequest {
  readonly serial: number;
  readonly subject: Names;
  readonly issuer: Names;
  /** Private or public: the certificate is about its public half. */
  readonly key: KeyObject;
  /** Of the issuer. */
  readonly signedBy: KeyObject;
  readonly hash?: 'sha1' | 'sha256' | 'sha384' | 'md5';
  readonly from: string;
  /** The last instant. */
  readonly until: string;
  /** true: an authority; a number: and how many may stand below it. Absent: no basicConstraints. */
  readonly ca?: boolean | number | undefined;
  readonly usages?: readonly Usage[];
  /** OIDs of the extended key usage. */
  readonly purposes?: readonly string[];
  readonly dns?: readonly string[];
  readonly mail?: readonly string[];
  readonly permitted?: Subtrees;
  readonly excluded?: Subtrees;
  readonly lists?: readonly string[] | undefined;
  readonly ocsp?: string;
  /** An OID that nobody knows. */
  readonly critical?: string;
}

/** @returns DER. */
export function issueCertificate(request: CertificateRequest): Uint8Array {
  const { serial, subject, issuer, key, signedBy, hash, from, until } = request;
  const algorithm = algorithmOf(signedBy, hash);
  const publicKey = key.type === 'public' ? key : createPublicKey(key);
  const content = sequence(
    explicit(0, integer(2)),
    integer(serial),
    algorithm,
    distinguished(issuer),
    sequence(time(from), time(until)),
    distinguished(subject),
    publicKey.export({ format: 'der', type: 'spki' }),
    explicit(3, sequence(...extensionsOf(request))),
  );
  return signed(content, algorithm, signedBy, hash);
}

export interface ListRequest {
  readonly issuer: Names;
  readonly signedBy: KeyObject;
  readonly hash?: CertificateRequest['hash'];
  readonly from: string;
  readonly until: string;
  readonly revoked: readonly { readonly serial: number; readonly since: string }[];
  /** The issuing distribution point: for some certificates only. */
  readonly only?: { readonly url?: string; readonly users?: boolean; readonly authorities?: boolean };
}

/** @returns DER. */
export function issueRevocationList({ issuer, signedBy, hash, from, until, revoked, only }: ListRequest): Uint8Array {
  const algorithm = algorithmOf(signedBy, hash);
  const entries = revoked.map(({ serial, since }) => sequence(integer(serial), time(since)));
  const extensions = only === undefined ? [] : [extension('2.5.29.28', true, issuingPoint(only))];
  const content = sequence(
    integer(1),
    algorithm,
    distinguished(issuer),
    time(from),
    time(until),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    explicit(0, sequence(extension('2.5.29.20', false, integer(1)), ...extensions)),
  );
  return signed(content, algorithm, signedBy, hash);
}

/** RFC 7468 §5. */
export function pemOf(...ders: readonly Uint8Array[]): string {
  return ders
    .map((der) => {
      const lines =
        Buffer.from(der)
          .toString('base64')
          .match(/.{1,64}/g) ?? [];
      return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
    })
    .join('');
}

function extensionsOf(request: CertificateRequest): readonly Uint8Array[] {
  const { ca, usages, purposes, dns = [], mail = [], permitted, excluded, lists, ocsp, critical } = request;
  const found: Uint8Array[] = [];
  if (ca !== undefined) {
    const length = typeof ca === 'number' ? [integer(ca)] : [];
    found.push(extension('2.5.29.19', true, sequence(...(ca === false ? [] : [boolean(true)]), ...length)));
  }
  if (usages !== undefined) found.push(extension('2.5.29.15', true, usageBits(usages)));
  if (purposes !== undefined) found.push(extension('2.5.29.37', false, sequence(...purposes.map(oid))));
  const names = [...dns.map(dnsName), ...mail.map(mailName)];
  if (names.length > 0) found.push(extension('2.5.29.17', false, sequence(...names)));
  if (permitted !== undefined || excluded !== undefined) {
    const trees = [...subtrees(0, permitted), ...subtrees(1, excluded)];
    found.push(extension('2.5.29.30', true, sequence(...trees)));
  }
  if (lists !== undefined) {
    const points = lists.map((url) => sequence(explicit(0, explicit(0, uri(url)))));
    found.push(extension('2.5.29.31', false, sequence(...points)));
  }
  if (ocsp !== undefined) {
    found.push(extension('1.3.6.1.5.5.7.1.1', false, sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), uri(ocsp)))));
  }
  if (critical !== undefined) found.push(extension(critical, true, nothing()));
  return found;
}

function extension(id: string, critical: boolean, content: Uint8Array): Uint8Array {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(content));
}

/** X.690 §11.2.2: a list of named bits ends with its last set one. */
function usageBits(usages: readonly Usage[]): Uint8Array {
  const places = usages.map((usage) => USAGES[usage]);
  const last = Math.max(...places);
  const octet = places.reduce<number>((sum, place) => sum | (0x80 >> place), 0);
  return bits(Uint8Array.of(octet), 7 - last);
}

const dnsName = (name: string) => implicit(2, Buffer.from(name));
const mailName = (name: string) => implicit(1, Buffer.from(name));
const uri = (url: string) => implicit(6, Buffer.from(url));

function subtrees(number: number, trees: Subtrees | undefined): readonly Uint8Array[] {
  if (trees === undefined) return [];
  const { dns = [], names = [], mail = [] } = trees;
  const bases = [...dns.map(dnsName), ...names.map((name) => explicit(4, distinguished(name))), ...mail.map(mailName)];
  return [explicit(number, ...bases.map((base) => sequence(base)))];
}

function issuingPoint({ url, users, authorities }: NonNullable<ListRequest['only']>): Uint8Array {
  return sequence(
    ...(url === undefined ? [] : [explicit(0, explicit(0, uri(url)))]),
    ...(users === undefined ? [] : [implicit(1, Uint8Array.of(0xff))]),
    ...(authorities === undefined ? [] : [implicit(2, Uint8Array.of(0xff))]),
  );
}

export function distinguished(names: Names): Uint8Array {
  const parts = Object.entries(names).map(([name, text]) => {
    const type = oid(ATTRIBUTES[name as keyof Names]);
    // RFC 5280 appendix A: a country is a PrintableString.
    return set(sequence(type, name === 'C' ? value(0x13, Buffer.from(text)) : utf8(text)));
  });
  return sequence(...parts);
}

const RSA = { md5: 4, sha1: 5, sha256: 11, sha384: 12 } as const;
const ECDSA = { md5: '', sha1: '1', sha256: '3.2', sha384: '3.3' } as const;

function algorithmOf(key: KeyObject, hash: CertificateRequest['hash'] = 'sha256'): Uint8Array {
  if (key.asymmetricKeyType === 'ed25519') return sequence(oid('1.3.101.112'));
  if (key.asymmetricKeyType === 'rsa') return sequence(oid(`1.2.840.113549.1.1.${RSA[hash]}`), nothing());
  return sequence(oid(`1.2.840.10045.4.${ECDSA[hash]}`));
}

function signed(
  content: Uint8Array,
  algorithm: Uint8Array,
  key: KeyObject,
  hash: CertificateRequest['hash'] = 'sha256',
): Uint8Array {
  const signature = sign(key.asymmetricKeyType === 'ed25519' ? null : hash, content, key);
  return sequence(content, algorithm, bits(signature));
}
