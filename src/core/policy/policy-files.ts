/**
 * The shapes of the files in policies/, and what must hold beyond shape. Core gets parsed JSON; an adapter reads it.
 * A file that contradicts itself is refused with every finding: law that is silently half read would be wrong law.
 */
import { z } from 'zod';
import { BEGINNING } from '../instant.js';
import { quoted } from '../problem.js';
import { hashed } from './evaluate.js';
import type { FactKind } from './facts.js';
import { formFindings, valueAt } from './form-findings.js';
import type { Law } from './law.js';
import { parseShare } from './percent.js';
import type { Policies, PolicyFinding } from './policies.js';
import { contradictions } from './policy-contradictions.js';
import { bilingual, day, end, text } from './policy-form.js';
import type { Profile } from './profile.js';
import { profileFindings } from './profile-contradictions.js';
import { profileForm } from './profile-form.js';
import type { Seal } from './seal.js';
import { LABEL_LEVELS } from './trust.js';
import { anchorFindings, anchorForm, anchorOf } from './trust-anchors.js';
import { ASSURANCE, type RuleKey } from './verdict.js';

/** Parsed JSON by file: `law`, `membership`, `schemes`, `references`, `trust-list`, `trust-anchors`, `seal`, `profiles/<id>`. */
export type PolicyDocuments = Readonly<Record<string, unknown>>;

export type PolicyOutcome =
  | { readonly ok: true; readonly policies: Policies }
  | { readonly ok: false; readonly findings: readonly PolicyFinding[] };

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
    hostingLayers: z.int().positive(),
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

const did = z.string().startsWith('did:');

const trustList = z.strictObject({
  version: text,
  note: text,
  issuers: z.array(
    z.strictObject({
      did,
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
      notary: z
        .array(z.strictObject({ types: z.array(text).min(1), from: day, until: end, recorded: day }))
        .min(1)
        .exactOptional(),
      labels: z
        .array(z.strictObject({ levels: z.array(z.enum(LABEL_LEVELS)).min(1), from: day, until: end, recorded: day }))
        .min(1)
        .exactOptional(),
    }),
  ),
  statusPublishers: z
    .array(z.strictObject({ publisher: did, issuer: did, from: day, until: end, recorded: day, source: text }))
    .exactOptional(),
});

const seal = z.strictObject({
  version: text,
  note: text,
  source: text,
  reference: text,
  objectives: z.array(
    z.strictObject({
      id: text,
      weight: z.int().positive(),
      title: bilingual,
      levels: z.array(
        z.strictObject({
          seal: z.int().min(1).max(4),
          rules: z.array(text as unknown as z.ZodType<RuleKey>),
          open: bilingual.exactOptional(),
        }),
      ),
    }),
  ),
});

/** The files that make the law and the lists; all others are profiles. */
const LAW_FILES = ['law', 'membership', 'schemes', 'references', 'trust-list', 'trust-anchors', 'seal'];

export function isLawFile(file: string): boolean {
  return LAW_FILES.includes(file);
}

export type ProfileOutcome =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly findings: readonly PolicyFinding[] };

/** One profile, under law that is in force already. */
export function parseProfile(document: unknown, law: Law, seal: Seal): ProfileOutcome {
  const parsed = profileForm.safeParse(document);
  if (!parsed.success) return { ok: false, findings: misshapen('profile', parsed.error, document) };
  const findings = profileFindings(parsed.data, law, seal);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, profile: hashed(parsed.data) };
}

/** @param documents as read from policies/; a missing file is a finding like any other. */
export function parsePolicies(documents: PolicyDocuments): PolicyOutcome {
  const outcome = agreed(documents);
  if (outcome.ok) return outcome;
  return { ok: false, findings: outcome.findings.map((finding) => ({ ...foundAt(finding, documents), ...finding })) };
}

/** A list is not quoted: what is wrong with it is seldom at its beginning. */
function foundAt({ file, pointer }: PolicyFinding, documents: PolicyDocuments): { readonly found?: string } {
  const value = valueAt(documents[file], pointer);
  return Array.isArray(value) ? {} : quoted(value);
}

function agreed(documents: PolicyDocuments): PolicyOutcome {
  const findings: PolicyFinding[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const document = documents[file];
    if (document === undefined) {
      findings.push({ code: 'policy-file-missing', file, pointer: '' });
      return undefined;
    }
    const parsed = schema.safeParse(document);
    if (parsed.success) return parsed.data;
    findings.push(...misshapen(file, parsed.error, document));
    return undefined;
  };
  const ids = Object.keys(documents).filter((file) => file.startsWith('profiles/'));
  const files = {
    law: read('law', law),
    membership: read('membership', membership),
    schemes: read('schemes', schemes),
    references: read('references', references),
    trust: read('trust-list', trustList),
    anchors: read('trust-anchors', anchorForm),
    seal: read('seal', seal),
  };
  const profiles = ids.flatMap((file) => read(file, profileForm) ?? []);
  const { law: lawFile, membership: members, schemes: schemeFile, references: sources, trust, anchors } = files;
  if (!lawFile || !members || !schemeFile || !sources || !trust || !anchors || !files.seal || findings.length > 0) {
    return { ok: false, findings };
  }
  const policies: Policies = {
    law: {
      instruments: lawFile.instruments,
      memberships: members.memberships,
      schemes: schemeFile.schemes,
      references: new Map(sources.references.map((row) => [row.id, row])),
      limits: lawFile.limits,
    },
    trust: {
      issuers: new Map(trust.issuers.map((issuer) => [issuer.did, issuer])),
      statusPublishers: trust.statusPublishers ?? [],
    },
    seal: files.seal,
    anchors: anchors.anchors.map(anchorOf),
    profiles: profiles.map(hashed).sort(byDate),
  };
  const listed = {
    references: sources.references.map((row) => row.id),
    issuers: trust.issuers.map((issuer) => issuer.did),
  };
  const contradicted = [...contradictions(policies, listed), ...anchorFindings(anchors.anchors)];
  return contradicted.length > 0 ? { ok: false, findings: contradicted } : { ok: true, policies };
}

/** Oldest first: the last one is asked where a question names none. */
function byDate(a: Profile, b: Profile): number {
  return (a.dated ?? BEGINNING) - (b.dated ?? BEGINNING);
}

function misshapen(file: string, error: z.ZodError, document: unknown): readonly PolicyFinding[] {
  return formFindings('policy', error.issues, document).map((finding) => ({ ...finding, file }));
}
