/** Whose keys come with a certificate chain, and with what is wrong in those of `broken/`. */
import type { Did } from '../../../src/core/did.js';
import { providerDid } from '../actors.js';
import { certificateOf, issuingCertificate, LISTS, privateKey, strangersChain } from './authority.js';
import { pemOf } from './issue.js';

/** How a DID document names the chain of its key. */
export type Naming =
  | { readonly by: 'x5u'; readonly url: string; readonly chain: readonly Uint8Array[] }
  | { readonly by: 'x5c'; readonly chain: readonly Uint8Array[] };

/** Names that occur in `broken/` alone, each after what is wrong with its certificate. */
export const CHAINED = {
  expired: 'did:web:expired.chains.example',
  anotherKey: 'did:web:another-key.chains.example',
  revoked: 'did:web:revoked.chains.example',
  noAuthority: 'did:web:no-authority.chains.example',
  unlisted: 'did:web:unlisted.chains.example',
} as const satisfies Record<string, Did>;

const issuing = issuingCertificate();

/** As Gaia-X asks for: the chain lies on the provider's own host. */
function fetched(did: Did, chain: readonly Uint8Array[]): Naming {
  return { by: 'x5u', url: `https://${did.slice('did:web:'.length)}/.well-known/x509CertificateChain.pem`, chain };
}

export const NAMINGS: ReadonlyMap<Did, Naming> = new Map<Did, Naming>([
  [providerDid('A10'), fetched(providerDid('A10'), [certificateOf(providerDid('A10'), 100), issuing])],
  [CHAINED.expired, { by: 'x5c', chain: [certificateOf(CHAINED.expired, 102, { until: '2026-05-31' }), issuing] }],
  [
    CHAINED.anotherKey,
    { by: 'x5c', chain: [certificateOf(CHAINED.anotherKey, 103, { key: privateKey('another key') }), issuing] },
  ],
  [
    CHAINED.revoked,
    fetched(CHAINED.revoked, [certificateOf(CHAINED.revoked, 104, { lists: [LISTS.revoked] }), issuing]),
  ],
  [
    CHAINED.noAuthority,
    { by: 'x5c', chain: [certificateOf(CHAINED.noAuthority, 105), issuingCertificate({ ca: false })] },
  ],
  [CHAINED.unlisted, { by: 'x5c', chain: strangersChain(CHAINED.unlisted, 106) }],
]);

/** The members of a JWK (RFC 7517 §4.6, §4.7). */
export function chainMembers(naming: Naming): object {
  if (naming.by === 'x5u') return { x5u: naming.url };
  return { x5c: naming.chain.map((der) => Buffer.from(der).toString('base64')) };
}

export function pemFile({ chain }: Naming): Uint8Array {
  return Buffer.from(pemOf(...chain));
}
