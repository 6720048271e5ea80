/**
 * Keys that this browser made and keeps (WebCrypto, IndexedDB). A private key is not extractable: no script, not even this
 * one, can read it out; it can only sign, in this browser, for pages of this catalogue.
 */
import { multikeyOf } from './multikey.js';

export interface OwnKey {
  /** Whom it speaks for. */
  readonly did: string;
  /** Absolute DID URL of the public half. */
  readonly method: string;
  readonly multikey: string;
  readonly privateKey: CryptoKey;
}

const DATABASE = 'cartulary';
const KEYS = 'keys';

/** P-256 and not Ed25519: every browser has it. */
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };

/** Without https (or this very machine) a browser gives a page no cryptography. */
export function canKeepKeys(): boolean {
  return window.isSecureContext && window.indexedDB !== undefined;
}

/** @param did absent: the key is its own identity, a did:key. It is kept before it is returned. */
export async function makeKey(did?: string): Promise<OwnKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const multikey = multikeyOf(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
  const owner = did ?? `did:key:${multikey}`;
  const key: OwnKey = { did: owner, method: `${owner}#${multikey}`, multikey, privateKey };
  await inKeys('readwrite', (keys) => keys.put(key, owner));
  return key;
}

export async function keyOf(did: string): Promise<OwnKey | undefined> {
  return inKeys('readonly', (keys): IDBRequest<OwnKey | undefined> => keys.get(did));
}

/** The did:key that was made here, if one was. */
export async function keyOfItsOwn(): Promise<OwnKey | undefined> {
  const dids = await inKeys('readonly', (keys) => keys.getAllKeys());
  const own = dids.find((did) => typeof did === 'string' && did.startsWith('did:key:'));
  return typeof own === 'string' ? keyOf(own) : undefined;
}

/** ES256 (RFC 7518 §3.4): the two numbers, as WebCrypto writes them. */
export async function signWith({ privateKey }: OwnKey, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, data));
}

async function inKeys<T>(mode: IDBTransactionMode, ask: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction(KEYS, mode);
    const answer = await settled(ask(transaction.objectStore(KEYS)));
    // Told only when it is on the disk: nobody may publish under a key that a crash would lose.
    if (mode === 'readwrite') await committed(transaction);
    return answer;
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(KEYS));
  return settled(opening);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}
