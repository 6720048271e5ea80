/** The signature of a JsonWebSignature2020 proof: a JWS without its payload (RFC 7515 appendix F, RFC 7797). */
import { decodeBase64url } from '../base64url.js';
import { isObject, type Json } from '../credential/json.js';
import { readJson } from '../credential/strict-json.js';

export interface DetachedJws {
  readonly alg: string;
  /** The ASCII that is signed before the payload: the encoded header and a dot. */
  readonly prefix: string;
  readonly signature: Uint8Array;
}

/**
 * @returns undefined unless it is `header..signature` with `alg`, `b64: false`, `crit: ["b64"]` and nothing else: a
 * header parameter that is not understood could change what was signed.
 */
export function readDetachedJws(value: Json | undefined): DetachedJws | undefined {
  if (typeof value !== 'string') return undefined;
  const [encoded = '', payload, last, ...more] = value.split('.');
  const bytes = decodeBase64url(encoded);
  const signature = last === undefined ? undefined : decodeBase64url(last);
  if (bytes === undefined || payload !== '' || signature === undefined || more.length > 0) return undefined;
  const json = readJson(bytes);
  if (!json.ok || !isObject(json.value)) return undefined;
  const { alg, b64, crit, ...others } = json.value;
  if (typeof alg !== 'string' || b64 !== false || Object.keys(others).length > 0) return undefined;
  if (!Array.isArray(crit) || crit.length !== 1 || crit[0] !== 'b64') return undefined;
  return { alg, prefix: `${encoded}.`, signature };
}
