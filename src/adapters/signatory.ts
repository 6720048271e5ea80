/** The node signing in its own name, with the key in its data directory. */
import { sign } from 'node:crypto';
import type { Signatory } from '../core/signatory.js';
import type { NodeIdentity } from './node-key.js';

export function signatoryOf({ did, verificationMethod, document, succession, privateKey }: NodeIdentity): Signatory {
  // Ed25519 (RFC 8032) needs no randomness: the same message has the same signature.
  return { did, method: verificationMethod, document, succession, sign: (message) => sign(null, message, privateKey) };
}
