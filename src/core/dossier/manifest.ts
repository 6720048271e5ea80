/**
 * The manifest of a dossier: what was asked, of which state of which catalogue, what came of it, and the SHA-256 of every
 * other member. It is stored as canonical JSON (RFC 8785); `manifest.jws` signs its digest with the node's key.
 */
import { z } from 'zod';
import { canonicalJson, type Digest, parseDigest } from '../digest.js';
import { FOREVER, type Instant, parseInstant } from '../instant.js';
import { EVIDENCE_KINDS } from '../verification/check.js';

export const PATHS = {
  manifest: 'manifest.json',
  signature: 'manifest.jws',
  did: 'did.json',
  profile: 'profile.json',
  /** Its SHA-256 is the verdict hash. */
  verdicts: 'verdicts.json',
} as const;

export const digest = z.string().transform((text, context): Digest => {
  const parsed = parseDigest(text);
  if (parsed === undefined) context.addIssue({ code: 'custom', message: 'not a SHA-256' });
  return parsed ?? ('' as Digest);
});
export const instant = z.string().transform((text, context): Instant => {
  const parsed = parseInstant(text);
  if (parsed === undefined) context.addIssue({ code: 'custom', message: 'not a date' });
  return parsed ?? FOREVER;
});
/** null: without end. */
const end = instant.nullable().transform((at): Instant => at ?? FOREVER);
const text = z.string();
const count = z.int().nonnegative();

const schema = z.strictObject({
  v: z.literal(1),
  /** Version of the checks and rules that judged. */
  rules: text,
  catalogue: z.strictObject({ did: text, method: text, domain: text, illustrative: z.boolean() }),
  /** The last journal entry that was known. */
  head: z.strictObject({ seq: count, hash: digest, at: text }),
  asOf: instant,
  knownAt: instant,
  profile: z.strictObject({ id: text, version: text, hash: digest }),
  offers: z.array(text),
  verdictHash: digest,
  /** In the order in which the catalogue came to know them. */
  credentials: z.array(
    z.strictObject({
      contentDigest: digest,
      path: text,
      mediaType: text,
      recorded: instant,
      /** Periods in which it did not count: suspended, revoked, no longer verified. */
      lapses: z.array(z.strictObject({ from: instant, until: end })),
      /** What it was received in, when that is here; its report is about the whole of it. */
      bundle: z.strictObject({ path: text, mediaType: text }).nullable(),
      /** The judgement that counted, as journalled. */
      report: text,
    }),
  ),
  evidence: z.array(
    z.strictObject({
      url: text,
      kind: z.enum(EVIDENCE_KINDS),
      mediaType: text,
      digest,
      fetchedAt: instant,
      path: text,
    }),
  ),
  policies: z.array(z.strictObject({ name: text, path: text })),
  items: z.array(z.strictObject({ path: text, bytes: count, sha256: digest })),
});

export type Manifest = z.infer<typeof schema>;
/** As it is written: dates as text, an open end null. */
export type WrittenManifest = z.input<typeof schema>;

export function manifestBytes(manifest: WrittenManifest): Uint8Array {
  return Buffer.from(canonicalJson(manifest), 'utf8');
}

/** @returns undefined for what is not a manifest in its canonical form. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  const json = parsed(Buffer.from(bytes).toString('utf8'));
  const read = schema.safeParse(json);
  if (!read.success || !Buffer.from(canonicalJson(json)).equals(bytes)) return undefined;
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Said by the schema, like every other thing that is no manifest.
  }
}
