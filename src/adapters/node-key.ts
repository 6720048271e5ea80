/**
 * Who this node is: an Ed25519 key and its DID document, in the data directory. Made at the first start; a rotation
 * makes a new key and forgets the old private half, while the old public half stays in the document, so that what
 * was signed before still verifies.
 */
import { createPrivateKey, type KeyObject, randomUUID, sign } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Circumstance } from '../core/circumstance.js';
import { type Did, didWebOf } from '../core/did.js';
import { signSuccession } from '../core/federation/succession.js';
import { formatInstant, type Instant } from '../core/instant.js';
import { multikeyOf } from '../core/public-key.js';
import { generateKey, type PrivateJwk, publicHalf, readPrivateJwk } from './keys.js';

const FILE = 'node-key.json';

/** Controlled Identifiers 1.0 §2.2. */
export interface NodeDidDocument {
  readonly '@context': readonly string[];
  readonly id: Did;
  readonly verificationMethod: readonly {
    readonly id: string;
    readonly type: 'Multikey';
    readonly controller: Did;
    readonly publicKeyMultibase: string;
  }[];
  /** Every key the node ever signed with. */
  readonly assertionMethod: readonly string[];
  /** The current key alone: an old one no longer speaks for the node. */
  readonly authentication: readonly string[];
}

export interface NodeIdentity {
  readonly did: Did;
  /** DID URL of the current key, for proofs and `kid`. */
  readonly verificationMethod: string;
  /** Signs with `node:crypto`, with WebCrypto after `toCryptoKey`, and with jose as it is. Prints as nothing secret. */
  readonly privateKey: KeyObject;
  /** What `/.well-known/did.json` answers. */
  readonly document: NodeDidDocument;
  /** By which each former key named the next one, oldest first. */
  readonly succession: readonly string[];
}

interface Stored {
  readonly v: 1;
  /** Oldest first; the last is the current one. Numbered from 1: `#key-1`. */
  readonly keys: readonly {
    readonly publicKeyMultibase: string;
    readonly created: string;
    /** Signed by the key before it; absent in the first, and where a program without succession has rotated. */
    readonly succession?: string;
  }[];
  readonly privateJwk: PrivateJwk;
}

const stored: z.ZodType<Stored> = z.strictObject({
  v: z.literal(1),
  keys: z
    .array(
      z.strictObject({
        publicKeyMultibase: z.string().startsWith('z'),
        created: z.string(),
        succession: z.string().exactOptional(),
      }),
    )
    .min(1),
  privateJwk: z.custom<PrivateJwk>((value) => readPrivateJwk(value)?.crv === 'Ed25519', 'no Ed25519 private key'),
});

/** The key file is not usable as it lies there: open to others, or not what was written. It is never overwritten. */
export class NodeKeyUnusable extends Circumstance {
  override readonly name = 'NodeKeyUnusable';
}

/**
 * @param directory the data directory; made when absent (0700).
 * @param baseUrl the node's public address, from which its did:web follows.
 * @param now written beside a key that is made here.
 * @throws NodeKeyUnusable; anything else is broken I/O.
 */
export function openNodeIdentity(directory: string, baseUrl: string, now: Instant): NodeIdentity {
  const path = join(directory, FILE);
  return identity(read(path) ?? create(path, now), baseUrl);
}

/**
 * Makes a new current key, which the former one names as its successor before it is forgotten. What was signed with the
 * former ones still verifies. @throws as `openNodeIdentity`.
 */
export function rotateNodeKey(directory: string, baseUrl: string, now: Instant): NodeIdentity {
  const path = join(directory, FILE);
  const before = read(path) ?? create(path, now);
  const made = withNewKey(before.keys, now);
  const after = { ...made, keys: named(made.keys, identity(before, baseUrl), now) };
  const draft = written(path, after);
  renameSync(draft, path);
  syncDirectory(path);
  return identity(after, baseUrl);
}

/** The last of these keys as the former one's successor. */
function named(
  keys: Stored['keys'],
  { did, verificationMethod: method, privateKey }: NodeIdentity,
  now: Instant,
): Stored['keys'] {
  const former = { did, method, sign: (message: Uint8Array) => sign(null, message, privateKey) };
  return keys.map((key, index) => {
    if (index < keys.length - 1) return key;
    return { ...key, succession: signSuccession(key.publicKeyMultibase, now, former) };
  });
}

function identity({ keys, privateJwk }: Stored, baseUrl: string): NodeIdentity {
  const did = didWebOf(baseUrl);
  const ids = keys.map((_, index) => `${did}#key-${index + 1}`);
  const current = ids.at(-1) ?? did;
  return {
    did,
    verificationMethod: current,
    privateKey: createPrivateKey({ key: { ...privateJwk }, format: 'jwk' }),
    succession: keys.flatMap(({ succession }) => succession ?? []),
    document: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: did,
      verificationMethod: keys.map(({ publicKeyMultibase }, index) => ({
        id: `${did}#key-${index + 1}`,
        type: 'Multikey',
        controller: did,
        publicKeyMultibase,
      })),
      assertionMethod: ids,
      authentication: [current],
    },
  };
}

function withNewKey(former: Stored['keys'], now: Instant): Stored {
  const privateJwk = generateKey('Ed25519');
  const publicKeyMultibase = multikeyOf(publicHalf(privateJwk));
  return { v: 1, keys: [...former, { publicKeyMultibase, created: formatInstant(now) }], privateJwk };
}

/** @returns undefined when there is no file. */
function read(path: string): Stored | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  // Windows has no such bits and answers 0666.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    const message = `${path} can be read by others: consider the key known, or run chmod 600 on it.`;
    throw new NodeKeyUnusable('key-exposed', { path }, message);
  }
  const parsed = stored.safeParse(json(text));
  const current = parsed.data?.keys.at(-1)?.publicKeyMultibase;
  if (!parsed.success || current !== multikeyOf(publicHalf(parsed.data.privateJwk))) {
    const message = `${path} is not a node key. Restore it from a copy, or move it away to begin anew.`;
    throw new NodeKeyUnusable('key-unusable', { path }, message);
  }
  return parsed.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of two processes that start at once, one makes the key and both use it. */
function create(path: string, now: Instant): Stored {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const made = withNewKey([], now);
  const draft = written(path, made);
  try {
    // Unlike a rename, a link never replaces what another process has put there meanwhile.
    linkSync(draft, path);
    syncDirectory(path);
    return made;
  } catch (error) {
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? read(path) : undefined;
    if (other === undefined) throw error;
    return other;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @returns the path of a complete, durable draft beside `path`. */
function written(path: string, content: Stored): string {
  const draft = `${path}.${randomUUID()}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return draft;
}

/** A new name is durable once its directory is. Windows cannot open one, and needs it not. */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(dirname(path), 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
