/** Documents as signed JWTs (VC-JOSE-COSE §3.1): what is signed is the JSON itself, so a browser needs nothing else for it. */
import { type OwnKey, signWith } from './own-keys.js';

/** The credentials one by one, and all of them in one signed presentation, which is published whole or not at all. */
export async function signedPresentation(credentials: readonly object[], key: OwnKey): Promise<string> {
  const signed = await Promise.all(credentials.map((credential) => jwt(credential, 'vc', key)));
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: key.did,
    verifiableCredential: signed.map((text) => ({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${text}`,
      type: 'EnvelopedVerifiableCredential',
    })),
  };
  return jwt(presentation, 'vp', key);
}

async function jwt(payload: object, kind: 'vc' | 'vp', key: OwnKey): Promise<string> {
  const header = { alg: 'ES256', typ: `${kind}+jwt`, cty: kind, iss: key.did, kid: key.method };
  const input = [header, payload].map((part) => base64url(bytesOf(JSON.stringify(part)))).join('.');
  return `${input}.${base64url(await signWith(key, bytesOf(input)))}`;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** RFC 7515 §2: without padding. */
function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
