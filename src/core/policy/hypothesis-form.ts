/** How hypotheses are written as JSON, and everything that is wrong with those that are not. */
import { z } from 'zod';
import { country, day, factValueForm, iri, percent } from '../claims/fact-json.js';
import { type Digest, parseDigest } from '../digest.js';
import type { FindingCode } from '../finding-codes.js';
import type { Instant } from '../instant.js';
import { nearest } from '../nearest.js';
import { done, excerpt, type Finding, type Outcome, refused } from '../problem.js';
import { FACT_KINDS } from './fact-kinds.js';
import type { Hypothesis, Supposal } from './hypothesis.js';

const MOST_HYPOTHESES = 20;
const MOST_OFFERS = 100;
const USUAL_OFFERS = 20;

const text = z.string().min(1);
const digest = z.string().transform((value, context): Digest => {
  const parsed = parseDigest(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'digest' });
  return z.NEVER;
});
const party = z.strictObject({ id: iri, name: text.exactOptional(), country: country.exactOptional() });

/** Said by others about a party, and not by itself: supposed by its own kind of hypothesis, or not at all. */
const OF_OTHERS = ['certificate', 'certificateStatus', 'milestone', 'listSnapshot', 'registerListing', 'textClaim'];
const STATABLE = FACT_KINDS.filter((kind) => !OF_OTHERS.includes(kind));

const FORMS = {
  'law-ends': z.strictObject({ suppose: z.literal('law-ends'), law: text, on: day }),
  'certificate-ends': z.strictObject({
    suppose: z.literal('certificate-ends'),
    offer: iri,
    scheme: text,
    version: text.exactOptional(),
    on: day,
  }),
  'certificate-held': z.strictObject({
    suppose: z.literal('certificate-held'),
    offer: iri,
    scheme: text,
    version: text,
    activity: z.array(z.int().min(1).max(6)).default([]),
    from: day.exactOptional(),
    until: day.exactOptional(),
  }),
  'credential-withdrawn': z.strictObject({ suppose: z.literal('credential-withdrawn'), credential: digest }),
  'issuer-excluded': z.strictObject({ suppose: z.literal('issuer-excluded'), issuer: iri }),
  'owner-enters': z.strictObject({
    suppose: z.literal('owner-enters'),
    company: iri,
    holder: party,
    capital: percent,
    from: day.exactOptional(),
  }),
  'owners-unknown': z.strictObject({ suppose: z.literal('owners-unknown'), company: iri }),
  'third-party-added': z.strictObject({
    suppose: z.literal('third-party-added'),
    offer: iri,
    party,
    parentCountry: country.exactOptional(),
    role: z.enum(['support', 'hosting', 'backup', 'technology', 'subprocessor']),
    reach: z.enum(['reaches', 'cannot-reach']).exactOptional(),
    from: day.exactOptional(),
  }),
  'third-party-removed': z.strictObject({
    suppose: z.literal('third-party-removed'),
    offer: iri,
    party: iri,
    from: day.exactOptional(),
  }),
  fact: z
    .strictObject({
      suppose: z.literal('fact'),
      subject: iri,
      fact: z.enum(STATABLE as [string, ...string[]]),
      value: z.unknown(),
      from: day.exactOptional(),
    })
    .transform((stated, context) => {
      const kind = STATABLE.find((one) => one === stated.fact);
      if (kind === undefined) return z.NEVER;
      const read = factValueForm(kind).safeParse(stated.value);
      if (read.success) return { ...stated, fact: kind, value: read.data };
      for (const issue of read.error.issues) {
        context.addIssue({ ...issue, path: ['value', ...issue.path] } as Parameters<typeof context.addIssue>[0]);
      }
      return z.NEVER;
    }),
} satisfies Record<Hypothesis['suppose'], z.ZodType>;

export const HYPOTHESES = Object.keys(FORMS) as readonly Hypothesis['suppose'][];

const forms = Object.values(FORMS);
const [first, ...others] = forms;

const supposal = z.strictObject({
  profile: text.exactOptional(),
  goLive: day.exactOptional(),
  termEnd: day.exactOptional(),
  asOf: day.exactOptional(),
  knownAt: day.exactOptional(),
  // The schemas' own types cannot say that the value of a fact is that of its kind; the table makes it so.
  hypotheses: z
    .array(z.discriminatedUnion('suppose', [first as (typeof forms)[0], ...others]) as unknown as z.ZodType<Hypothesis>)
    .min(1)
    .max(MOST_HYPOTHESES),
  limit: z.int().min(1).max(MOST_OFFERS).exactOptional(),
  after: text.exactOptional(),
});

/**
 * @param json as read strictly.
 * @param now what absent instants mean.
 * @returns the question, or `parameter-invalid` with every finding, pointing into the document.
 */
export function readSupposal(json: unknown, now: Instant): Outcome<Supposal> {
  const read = supposal.safeParse(json);
  if (read.success) return done({ asOf: now, knownAt: now, limit: USUAL_OFFERS, ...read.data });
  return refused(
    'parameter-invalid',
    read.error.issues.flatMap((issue) => findingsOf(issue, json)),
  );
}

function findingsOf(issue: z.core.$ZodIssue, json: unknown): readonly Finding[] {
  const found = issue.path.reduce<unknown>(memberOf, json);
  const say = (code: FindingCode, params: Finding['params'] = {}): Finding => ({
    code,
    pointer: pointerOf(issue.path),
    ...(found === undefined ? {} : { found: excerpt(found) }),
    params,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((member) => ({
        code: 'supposed-member-unknown',
        pointer: pointerOf([...issue.path, member]),
        found: excerpt(member),
        params: { member: excerpt(member), ...suggested(member, found, issue.path.length) },
      }));
    case 'invalid_value':
      return [say('supposed-value-not-allowed', { allowed: issue.values.map(String).join(', ') })];
    case 'invalid_union':
      return [say('supposed-value-not-allowed', { allowed: HYPOTHESES.join(', ') })];
    case 'too_big':
      return [say('supposed-size', { least: 1, most: Number(issue.maximum) })];
    case 'too_small':
      return [say('supposed-size', { least: Number(issue.minimum), most: 0 })];
    case 'invalid_type':
      if (found === undefined) return [say('supposed-member-missing', { member: String(issue.path.at(-1) ?? '') })];
      return [say('supposed-value-invalid', { expected: issue.expected })];
    default:
      return [say('supposed-value-invalid', { expected: issue.message })];
  }
}

/** The member that was probably meant, of the hypothesis or of the whole. */
function suggested(member: string, holder: unknown, depth: number): { readonly suggestion?: string } {
  const kind = HYPOTHESES.find((one) => one === memberOf(holder, 'suppose'));
  const form = depth === 0 ? supposal : kind === undefined || kind === 'fact' ? undefined : FORMS[kind];
  const known = kind === 'fact' ? ['subject', 'fact', 'value', 'from'] : Object.keys(form?.shape ?? {});
  const suggestion = nearest(member, known);
  return suggestion === undefined ? {} : { suggestion };
}

function memberOf(value: unknown, name: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<PropertyKey, unknown>>)[name];
}

/** RFC 6901. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
