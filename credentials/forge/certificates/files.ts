/** What would be served beside the DID documents, were `.example` to resolve: chains in PEM, and revocation lists. */
import { revocationLists } from './authority.js';
import { NAMINGS, pemFile } from './chains.js';

/** As the demo pins it. */
export interface CertificateFile {
  readonly kind: 'certificate-chain' | 'revocation-list';
  readonly url: string;
  /** Under `credentials/certificates/`. */
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export function certificateFiles(): readonly CertificateFile[] {
  const chains = [...NAMINGS].flatMap(([did, naming]): readonly CertificateFile[] => {
    if (naming.by !== 'x5u') return [];
    const file = `${did.slice('did:web:'.length)}.pem`;
    const mediaType = 'application/pem-certificate-chain';
    return [{ kind: 'certificate-chain', url: naming.url, file, mediaType, bytes: pemFile(naming) }];
  });
  const lists = [...revocationLists].map(([url, bytes]): CertificateFile => {
    const file = url.slice(url.lastIndexOf('/') + 1);
    return { kind: 'revocation-list', url, file, mediaType: 'application/pkix-crl', bytes };
  });
  return [...chains, ...lists];
}
