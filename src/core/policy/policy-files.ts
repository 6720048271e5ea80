/**
 * The shapes of the files in policies/, and what must hold beyond shape. Core gets parsed JSON; an adapter reads it.
 * A file that contradicts itself is refused with every finding: law that is silently half read would be wrong law.
 */
import { z } from 'zod';
import { FOREVER, type Instant, parseInstant } from '../instant.js';
import { hashed } from './evaluate.js';
import type { FactKind } from './facts.js';
import { parseShare } from './percent.js';
import type { Policies, PolicyFinding } from './policies.js';
import { contradictions } from './policy-contradictions.js';
import { LABEL_LEVELS } from './trust.js';
import { ASSURANCE, type RuleKey } from './verdict.js';

/** Parsed JSON by file: `law`, `membership`, `schemes`, `references`, `trust-list`, `profiles/<id>`. */
export type PolicyDocuments = Readonly<Record<string, unknown>>;

export type PolicyOutcome =
  | { readonly ok: true; readonly policies: Policies }
  | { readonly ok: false; readonly findings: readonly PolicyFinding[] };

const text = z.string().min(1);
const bilingual = z.strictObject({ en: text, fr: text });
const day = z.string().transform((value, context): Instant => {
  const parsed = parseInstant(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: `not a date: ${value}` });
  return FOREVER;
});
/** null: no known end. */
const end = day.nullable().transform((value): Instant => value ?? FOREVER);
const country = z.string().regex(/^[A-Z]{2}$/);
const percent = z.string().refine((value) => parseShare(value) !== undefined, 'no percentage');

const term = z.strictObject({
  recorded: day,
  until: end,
  endedBy: text.exactOptional(),
  worksBack: z.boolean().exactOptional(),
  signedBefore: day.exactOptional(),
});
const dated = { from: day, terms: z.array(term).min(1), source: text };

const law = z.strictObject({
  version: text,
  note: text,
  limits: z.strictObject({
    ownershipDepth: z.int().positive(),
    ownershipSteps: z.int().positive(),
    hostingDepth: z.int().positive(),
    holderPercent: percent,
    totalPercent: percent,
  }),
  instruments: z.array(
    z.strictObject({
      id: text,
      kind: z.enum(['adequacy', 'bridge', 'safeguard']),
      to: country.exactOptional(),
      register: text.exactOptional(),
      ...dated,
      reference: text,
      confirm: z.array(text),
    }),
  ),
});

const membership = z.strictObject({
  version: text,
  note: text,
  memberships: z.array(z.strictObject({ union: z.enum(['EU', 'EEA']), country, ...dated })),
});

const schemes = z.strictObject({
  version: text,
  note: text,
  schemes: z.array(
    z.strictObject({
      id: text,
      version: text,
      ...dated,
      listDays: z.int().positive().exactOptional(),
      raises: z.array(text),
      composes: z.boolean(),
      option: text.exactOptional(),
      reference: text,
    }),
  ),
});

const references = z.strictObject({
  version: text,
  note: text,
  references: z.array(
    z.strictObject({
      id: text,
      title: bilingual,
      citation: bilingual,
      url: z.url({ protocol: /^https$/ }).exactOptional(),
      from: day.exactOptional(),
    }),
  ),
});

const trustList = z.strictObject({
  version: text,
  note: text,
  issuers: z.array(
    z.strictObject({
      did: z.string().startsWith('did:'),
      name: bilingual,
      source: text,
      entitlements: z.array(
        z.strictObject({
          kinds: z.array(text as unknown as z.ZodType<FactKind>).min(1),
          scheme: text.exactOptional(),
          level: z.enum(ASSURANCE),
          from: day,
          until: end,
          recorded: day,
        }),
      ),
      labels: z
        .array(z.strictObject({ levels: z.array(z.enum(LABEL_LEVELS)).min(1), from: day, until: end, recorded: day }))
        .min(1)
        .exactOptional(),
    }),
  ),
});

const profile = z.strictObject({
  id: text,
  version: text,
  title: bilingual,
  summary: bilingual,
  parameters: z.strictObject({ goLive: day, termEnd: day }),
  requirements: z.array(
    z.strictObject({
      id: text,
      title: bilingual,
      kind: z.enum(['M', 'G', 'S']),
      rules: z.array(text as unknown as z.ZodType<RuleKey>),
      notJudged: bilingual.exactOptional(),
      source: text,
    }),
  ),
});

/** @param documents as read from policies/; a missing file is a finding like any other. */
export function parsePolicies(documents: PolicyDocuments): PolicyOutcome {
  const findings: PolicyFinding[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const parsed = schema.safeParse(documents[file]);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      findings.push({ file, pointer: pointerOf(issue.path), problem: issue.message });
    }
    return undefined;
  };
  const ids = Object.keys(documents).filter((file) => file.startsWith('profiles/'));
  const files = {
    law: read('law', law),
    membership: read('membership', membership),
    schemes: read('schemes', schemes),
    references: read('references', references),
    trust: read('trust-list', trustList),
  };
  const profiles = ids.flatMap((file) => read(file, profile) ?? []);
  if (!files.law || !files.membership || !files.schemes || !files.references || !files.trust || findings.length > 0) {
    return { ok: false, findings };
  }
  const policies: Policies = {
    law: {
      instruments: files.law.instruments,
      memberships: files.membership.memberships,
      schemes: files.schemes.schemes,
      references: new Map(files.references.references.map((row) => [row.id, row])),
      limits: files.law.limits,
    },
    trust: { issuers: new Map(files.trust.issuers.map((issuer) => [issuer.did, issuer])) },
    profiles: profiles.map(hashed),
  };
  const contradicted = contradictions(policies, {
    references: files.references.references.map((row) => row.id),
    issuers: files.trust.issuers.map((issuer) => issuer.did),
  });
  return contradicted.length > 0 ? { ok: false, findings: contradicted } : { ok: true, policies };
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
