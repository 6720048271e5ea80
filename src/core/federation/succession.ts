/**
 * A key names the one that comes after it: a compact JWS by the former key, made when the node's key is rotated and kept
 * for good. Whoever has pinned a key follows these words to the current one, and needs nobody to tell it.
 */
import { isObject } from '../credential/json.js';
import { readJson } from '../credential/strict-json.js';
import { formatInstant, type Instant } from '../instant.js';
import { type Ed25519Key, keyFromMultikey } from '../public-key.js';
import { readSignedText, type Signatory, signText } from '../signatory.js';
import { ALGORITHMS, signatureHolds } from '../verification/signature.js';

const TYPE = 'cartulary-succession';

/** Rotations that are followed; a node that rotates every month needs it after eight years. */
const MOST = 100;

/** @param to Multikey of the new key. @param former signs: the key that it follows. */
export function signSuccession(to: string, now: Instant, former: Pick<Signatory, 'did' | 'method' | 'sign'>): string {
  return signText(TYPE, { iss: former.did, to, signed: formatInstant(now) }, former);
}

/** The words in the answer of `/events/head`, oldest first; none in an answer that is no such. */
export function successionIn(bytes: Uint8Array): readonly string[] {
  const json = readJson(bytes);
  const words = json.ok && isObject(json.value) ? json.value.succession : undefined;
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string').slice(-MOST) : [];
}

/** @returns the last key that a chain of these words leads to from `pinned`; undefined when they do not lead on from it. */
export function successorOf(pinned: Ed25519Key, words: readonly string[]): Ed25519Key | undefined {
  let key = pinned;
  for (const word of words) key = namedBy(word, key) ?? key;
  return key === pinned ? undefined : key;
}

function namedBy(word: string, former: Ed25519Key): Ed25519Key | undefined {
  const text = readSignedText(word, TYPE);
  if (text === undefined || !signatureHolds(ALGORITHMS.EdDSA, former, text.input, text.signature)) return undefined;
  const { to } = text.payload;
  const key = typeof to === 'string' ? keyFromMultikey(to) : undefined;
  if (!key?.ok || key.key.kty !== 'OKP') return undefined;
  return key.key.x === former.x ? undefined : key.key;
}
