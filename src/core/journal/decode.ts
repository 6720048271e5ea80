/**
 * Stored bytes → Entry. What is read back was written by this program or copied from a peer's: nothing is believed.
 * The shape is frozen (v = 1), so an unknown kind or field is refused rather than skipped: skipping it would make
 * two nodes fold one journal differently. Codes and check names are vocabularies that grow, so they are held to
 * their alphabet and not to today's list.
 */
import { z } from 'zod';
import { canonicalJson, type Digest, parseDigest } from '../digest.js';
import type { FindingCode } from '../finding-codes.js';
import type { Entry, Event } from '../journal.js';
import type { Finding } from '../problem.js';
import type { CheckId, CheckResult, DocumentReport, Report } from '../verification/check.js';

export type UnreadableReason = 'not-utf8' | 'not-json' | 'not-canonical' | 'unknown-version' | 'unknown-kind' | 'shape';

export type Decoded =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly reason: UnreadableReason; readonly detail: string };

const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

// RFC 8785 §3.2.2.2 refuses lone surrogates; V8 would write them as escapes that other implementations reject.
const text = z.string().refine((value) => !LONE_SURROGATE.test(value), 'holds half a surrogate pair');
const digest = z.custom<Digest>((value) => typeof value === 'string' && parseDigest(value) !== undefined, 'no digest');
const timestamp = z.string().refine(isTimestamp, 'not RFC 3339 in UTC with milliseconds');
/** A word of a vocabulary that grows. */
const word = <T extends string>() => z.custom<T>((value) => typeof value === 'string' && WORD.test(value), 'no code');

const finding: z.ZodType<Finding> = z.strictObject({
  code: word<FindingCode>(),
  pointer: text,
  params: z.record(text, z.union([text, z.number()])).exactOptional(),
});

const check: z.ZodType<CheckResult> = z.strictObject({
  check: word<CheckId>(),
  outcome: z.enum(['pass', 'fail', 'unknown', 'not-applicable']),
  findings: z.array(finding),
  evidence: z.array(digest),
});

const standing = z.enum(['verified', 'expired', 'undetermined', 'refused']);

const document: z.ZodType<DocumentReport> = z.strictObject({
  pointer: text,
  form: z.enum(['credential', 'presentation']),
  contentDigest: digest.exactOptional(),
  standing,
  checks: z.array(check),
});

/** As the journal and a dossier hold it. */
export const report: z.ZodType<Report> = z.strictObject({
  v: z.literal(1),
  bytesDigest: digest,
  mediaType: text,
  at: timestamp,
  rules: text,
  standing,
  documents: z.array(document),
  evidence: z.array(z.strictObject({ url: text, digest, fetchedAt: timestamp })),
});

const place = { v: z.literal(1), seq: z.int().min(1), at: timestamp, prev: digest };

/** One row for each kind; a kind without a row does not compile. */
const KINDS: { readonly [K in Event['kind']]: z.ZodType<Extract<Entry, { kind: K }>> } = {
  published: z.strictObject({
    ...place,
    kind: z.literal('published'),
    contentDigest: digest,
    bytesDigest: digest,
    graphDigest: digest.exactOptional(),
    mediaType: text,
    visibility: z.enum(['public', 'private']),
    bundle: digest.exactOptional(),
    via: text.exactOptional(),
  }),
  assessed: z.strictObject({ ...place, kind: z.literal('assessed'), contentDigest: digest, report }),
  observed: z.strictObject({
    ...place,
    kind: z.literal('observed'),
    evidence: text,
    url: text,
    bytesDigest: digest,
  }),
  adopted: z.strictObject({ ...place, kind: z.literal('adopted'), what: text, version: text, digest }),
  withdrawn: z.strictObject({
    ...place,
    kind: z.literal('withdrawn'),
    contentDigest: digest,
    by: text,
    request: digest,
  }),
  erased: z.strictObject({ ...place, kind: z.literal('erased'), bytesDigest: digest }),
};

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * @param bytes what the journal stored: the canonical JSON (RFC 8785) of one entry, and nothing else. Other spellings
 *   of the same value are refused, since the hash is over the bytes.
 * @returns the entry, or why there is none. Its place in the chain is not looked at here.
 */
export function decodeEntry(bytes: Uint8Array): Decoded {
  let source: string;
  let value: unknown;
  try {
    source = UTF8.decode(bytes);
  } catch {
    return { ok: false, reason: 'not-utf8', detail: '' };
  }
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { ok: false, reason: 'not-json', detail: error instanceof Error ? error.message : '' };
  }
  const decoded = entryOf(value);
  if (decoded.ok && !isCanonical(value, source)) return { ok: false, reason: 'not-canonical', detail: '' };
  return decoded;
}

/** The same for a value that is JSON already, as a peer's answer is. */
export function entryOf(value: unknown): Decoded {
  const { v, kind } = Object(value) as { readonly v?: unknown; readonly kind?: unknown };
  if (v !== 1) return { ok: false, reason: 'unknown-version', detail: String(v) };
  if (!isKind(kind)) return { ok: false, reason: 'unknown-kind', detail: String(kind) };
  const parsed = KINDS[kind].safeParse(value);
  if (parsed.success) return { ok: true, entry: parsed.data };
  const detail = parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`).join('; ');
  return { ok: false, reason: 'shape', detail };
}

/**
 * For values that hold no number-like member names, V8's own JSON text is the one of RFC 8785 once the members stand in
 * order; that is several times faster than writing the text anew, and decoding is what a start of the program waits for.
 */
function isCanonical(value: unknown, source: string): boolean {
  return (JSON.stringify(value) === source && inOrder(value)) || canonicalJson(value) === source;
}

/** RFC 8785 §3.2.3: by UTF-16 code units, which is how JavaScript compares strings. */
function inOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(inOrder);
  let last = '';
  for (const [name, member] of Object.entries(value)) {
    if (name < last || !inOrder(member)) return false;
    last = name;
  }
  return true;
}

/** What `Date` writes is the one spelling; whatever else it may understand is refused by the comparison. */
function isTimestamp(value: string): boolean {
  const date = new Date(value);
  return value.length === 24 && !Number.isNaN(date.getTime()) && date.toISOString() === value;
}

function isKind(kind: unknown): kind is Event['kind'] {
  return typeof kind === 'string' && Object.hasOwn(KINDS, kind);
}
