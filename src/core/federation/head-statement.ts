/**
 * A node's signed word on its own journal: at this seq, the hash of the chain is this. Whoever keeps two of them that
 * differ holds the proof, under the node's own key, that it told two histories.
 */
import { isObject, type Json } from '../credential/json.js';
import { type Digest, parseDigest } from '../digest.js';
import { formatInstant, type Instant, parseInstant } from '../instant.js';
import type { Head } from '../journal.js';
import type { PublicJwk } from '../public-key.js';
import { readSignedText, type Signatory, signText } from '../signatory.js';
import { ALGORITHMS, signatureHolds } from '../verification/signature.js';

const TYPE = 'cartulary-head';

export interface HeadStatement {
  /** DID of the node. */
  readonly iss: string;
  readonly seq: number;
  readonly hash: Digest;
  /** When it was signed. */
  readonly signed: Instant;
  /** Of a page: the entry that it goes on from. Whoever withholds an entry cannot hide another past behind it. */
  readonly from?: Place;
}

export type Place = Pick<Head, 'seq' | 'hash'>;

/** @param from where the page begins that this is the end of. */
export function signHead({ seq, hash }: Place, now: Instant, signatory: Signatory, from?: Place): string {
  const began = from === undefined ? {} : { from: { seq: from.seq, hash: from.hash } };
  return signText(TYPE, { iss: signatory.did, seq, hash, signed: formatInstant(now), ...began }, signatory);
}

/** @returns undefined when it is no such statement, or not signed by that very key (Ed25519). */
export function readHead(jws: string, key: PublicJwk): HeadStatement | undefined {
  const text = readSignedText(jws, TYPE);
  if (text === undefined || !signatureHolds(ALGORITHMS.EdDSA, key, text.input, text.signature)) return undefined;
  const { iss, signed, from } = text.payload;
  const at = typeof signed === 'string' ? parseInstant(signed) : undefined;
  const place = placeIn(text.payload);
  const began = from === undefined ? undefined : placeIn(from);
  if (typeof iss !== 'string' || at === undefined || place === undefined) return undefined;
  if (from !== undefined && began === undefined) return undefined;
  return { iss, ...place, signed: at, ...(began === undefined ? {} : { from: began }) };
}

function placeIn(value: Json): Place | undefined {
  if (!isObject(value)) return undefined;
  const { seq, hash } = value;
  const digest = typeof hash === 'string' ? parseDigest(hash) : undefined;
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0 || digest === undefined) return undefined;
  return { seq, hash: digest };
}
