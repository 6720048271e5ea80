/**
 * What a catalogue remembers of a dossier when its reader asks for that: the question, and the hash of what came out. Not who
 * asked, nor in which words. The salt makes the record's own digest a secret: whoever knows it, was given it.
 */
import { z } from 'zod';
import type { Iri } from '../did.js';
import { canonicalJson, type Digest } from '../digest.js';
import { formatInstant, type Instant } from '../instant.js';
import { digest, instant } from './manifest.js';

export interface DossierRecord {
  /** Hash of the profile as it is kept; what was asked about the contract stands beside it. */
  readonly profile: Digest;
  readonly goLive?: Instant;
  readonly termEnd?: Instant;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly offers: readonly Iri[];
  readonly verdictHash: Digest;
  readonly salt: string;
}

const form = z.strictObject({
  v: z.literal(1),
  profile: digest,
  goLive: instant.exactOptional(),
  termEnd: instant.exactOptional(),
  asOf: instant,
  knownAt: instant,
  offers: z.array(z.string()),
  verdictHash: digest,
  salt: z.string(),
});

/** Canonical JSON (RFC 8785). */
export function recordBytes({ goLive, termEnd, asOf, knownAt, ...record }: DossierRecord): Uint8Array {
  const contract = Object.entries({ goLive, termEnd }).flatMap(([name, at]) =>
    at === undefined ? [] : [[name, formatInstant(at)] as const],
  );
  const dates = { asOf: formatInstant(asOf), knownAt: formatInstant(knownAt), ...Object.fromEntries(contract) };
  return Buffer.from(canonicalJson({ v: 1, ...record, ...dates }), 'utf8');
}

/** @throws for bytes that this program did not write: the journal is damaged. */
export function readRecord(bytes: Uint8Array): DossierRecord {
  const { v: _, ...record } = form.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  return record;
}
