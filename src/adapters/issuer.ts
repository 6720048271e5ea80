/** Signs for whoever asks, with keys of their own that speak for a did:key each: the node's key never does. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { JsonObject } from '../core/credential/json.js';
import type { Did } from '../core/did.js';
import { didKeyOf } from '../core/did-authoring.js';
import type { Contexts } from '../core/jsonld.js';
import { done } from '../core/problem.js';
import type { Issuer } from '../ports.js';
import { type PrivateJwk, publicHalf, readPrivateJwk } from './keys.js';
import { SettingUnusable } from './setting-unusable.js';
import { signCredential } from './signer.js';

/**
 * @param folder of private keys, one JWK in each `.json` or `.jwk` file.
 * @throws SettingUnusable when the folder cannot be read, holds a file that is no such key, or none at all.
 */
export async function readIssuer(folder: string, contexts: Contexts): Promise<Issuer> {
  const keys = await readKeys(folder).catch((cause: unknown) => {
    throw new SettingUnusable('CARTULARY_ISSUING_KEYS', cause, KEYS);
  });
  return {
    dids: [...keys.keys()],
    async issue(credential, did, format, now) {
      const own = keys.get(did);
      if (own === undefined) throw new Error(`asked to sign for ${did}`);
      const signed = await signCredential(credential, { ...own, format, created: now, contexts });
      if (!signed.ok) return signed;
      const text = Buffer.from(signed.value.bytes).toString('utf8');
      return done(format === 'vc+jwt' ? { format, jwt: text } : { format, document: JSON.parse(text) as JsonObject });
    },
  };
}

interface Key {
  readonly key: PrivateJwk;
  readonly verificationMethod: string;
}

const KEYS = 'a folder of private keys, each a JWK of the kind Ed25519, P-256 or P-384 as cartulary keygen makes them.';

async function readKeys(folder: string): Promise<ReadonlyMap<Did, Key>> {
  const keys = new Map<Did, Key>();
  const names = (await readdir(folder)).filter((name) => /\.(json|jwk)$/.test(name));
  for (const name of names.sort()) {
    const key = readPrivateJwk(parsed(await readFile(path.join(folder, name), 'utf8')));
    if (key === undefined) throw new Error(`${path.join(folder, name)} is not a private key that signs here.`);
    const { did, method } = didKeyOf(publicHalf(key));
    keys.set(did, { key, verificationMethod: method });
  }
  if (keys.size === 0) throw new Error(`${folder} holds no private key (JWK).`);
  return keys;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
