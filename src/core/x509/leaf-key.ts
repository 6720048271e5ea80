/** The key that a certificate is about, in the form in which DID documents give keys. */
import { isDeepStrictEqual } from 'node:util';
import { keyFromJwk, type PublicJwk } from '../public-key.js';
import type { Certificate } from './certificate.js';
import { strongKey } from './signature.js';

export function isKeyOf({ publicKey }: Certificate, key: PublicJwk): boolean {
  const jwk = strongKey(publicKey)?.export({ format: 'jwk' });
  const reading = jwk === undefined ? undefined : keyFromJwk(jwk);
  return reading?.ok === true && isDeepStrictEqual(reading.key, key);
}
