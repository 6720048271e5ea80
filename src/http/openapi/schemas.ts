/** The shapes of answers. The types of `src/answers` say the same; tests hold real answers against these. */
import { STATES } from '../../core/life-cycle.js';
import { ASSURANCE } from '../../core/policy/verdict.js';
import { PROBLEMS } from '../../core/problem.js';
import { ORDER } from '../../core/search/query.js';
import { ELIGIBILITIES } from '../../core/search/query-url.js';
import { CHECK_IDS, STANDINGS } from '../../core/verification/check.js';
import { changeSchemas } from './changes.js';
import { compareSchemas } from './compare.js';
import { federationSchemas, peerHealth, sources } from './federation.js';
import { profileSchemas, requirementHead } from './profiles.js';
import { registerSchemas } from './registers.js';
import { tenderSchemas } from './tender.js';
import { vcApiSchema } from './vc-api.js';
import { FINDING, verificationBatch, verificationLine } from './verification-line.js';
import { versionSchemas } from './versions.js';
import {
  address,
  count,
  digest,
  flag,
  instant,
  list,
  moment,
  object,
  oneOf,
  orNull,
  ref,
  type Schema,
  text,
} from './words.js';

const VERDICTS = ['PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A'] as const;
const OUTCOMES = ['pass', 'fail', 'unknown', 'not-applicable'] as const;

const eligibility = oneOf(ELIGIBILITIES);
const coded = object({ code: text, text });
const wording = object({ text, language: orNull(text) });
const head = object({ seq: count, hash: digest, at: text });
const moments = { asOf: moment, knownAt: moment, seq: count, illustrative: flag };

const summary = {
  id: { type: 'string', pattern: '^[a-z2-7]{26}$' },
  iri: text,
  url: address,
  name: wording,
  provider: object({ iri: text, url: address, name: text, country: orNull(text) }),
  standing: oneOf(['own', 'third-party']),
  illustrative: flag,
};

const link = {
  digest,
  url: address,
  report: address,
  mediaType: text,
  types: list(text),
  states: list(text),
  issuer: text,
  validFrom: moment,
  validUntil: moment,
  recorded: moment,
  illustrative: flag,
  standing: oneOf(STANDINGS),
  checkedAt: instant,
  checks: list(ref('Check')),
};

const offerFacts = {
  ...summary,
  description: orNull(wording),
  issuer: text,
  types: list(text),
  locations: list(text),
  keywords: list(text),
  from: moment,
  until: moment,
  certificates: list(
    object({
      scheme: text,
      version: text,
      from: moment,
      until: moment,
      entitled: flag,
      credential: object({ digest, url: address }),
    }),
  ),
  labels: list(ref('Label')),
  credentials: list(object({ digest, url: address })),
  changed: object({ seq: count, at: moment }),
};

const requirement = {
  ...requirementHead,
  verdict: oneOf([...VERDICTS, 'NOT-JUDGED']),
  source: text,
  rules: list(ref('Rule')),
};
export const schemas: Readonly<Record<string, Schema>> = {
  Finding: object(FINDING),
  Problem: object({
    type: { type: 'string', format: 'uri' },
    title: text,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text,
    code: oneOf(Object.keys(PROBLEMS)),
    findings: list(ref('Finding')),
  }),
  Found: object({
    fact: text,
    subject: text,
    value: text,
    level: oneOf(ASSURANCE),
    issuer: text,
    from: moment,
    until: moment,
    credential: object({ digest, url: address, pointer: text }),
  }),
  Label: object({
    level: text,
    rules: text,
    engine: text,
    issuer: text,
    from: moment,
    until: moment,
    counts: flag,
    findings: list(ref('Finding')),
    credential: object({ digest, url: address }),
  }),
  Law: object({ id: text, citation: text, title: orNull(text), url: orNull(text) }),
  Reason: object({
    code: text,
    text,
    found: list(ref('Found')),
    path: list(text),
    law: list(ref('Law')),
    remedy: orNull(coded),
  }),
  Rule: object({
    rule: text,
    title: text,
    floor: oneOf(ASSURANCE),
    verdict: oneOf(VERDICTS),
    since: moment,
    reasons: list(ref('Reason')),
    reasonsOmitted: count,
    notes: list(coded),
  }),
  Requirement: object(requirement),
  Unmet: object({ ...requirement, decides: flag }),
  ...profileSchemas,
  ...registerSchemas,
  ...federationSchemas,
  Hit: object({
    ...summary,
    locations: list(text),
    certificates: list(text),
    labels: list(text),
    eligibility: orNull(eligibility),
    unmet: list(ref('Unmet')),
    met: list(text),
    notJudged: list(text),
    explanation: orNull(address),
    matched: list(object({ field: oneOf(['name', 'description', 'keyword', 'provider']), word: text })),
  }),
  Offers: object({
    ...moments,
    text,
    ignored: list(text),
    profile: orNull(ref('Profile')),
    counts: orNull(object(Object.fromEntries(ELIGIBILITIES.map((name) => [name, count])))),
    total: count,
    order: list(oneOf(ORDER)),
    offers: list(ref('Hit')),
    sources,
    facets: list(
      object({
        id: text,
        title: text,
        values: list(object({ value: text, label: text, count, selected: flag, url: address })),
      }),
    ),
    next: orNull(address),
  }),
  Offer: object({ ...moments, offer: object(offerFacts), sources }),
  Explanation: object({
    ...moments,
    sources,
    offer: object(offerFacts),
    profile: ref('Profile'),
    eligibility,
    notJudged: list(text),
    requirements: list(ref('Requirement')),
    causes: list(
      object({ verdict: oneOf(VERDICTS), requirements: list(text), rules: list(text), reason: ref('Reason') }),
    ),
    gaps: orNull(ref('Gaps')),
    seal: orNull(ref('Seal')),
    label: orNull(
      object({
        level: text,
        profile: text,
        verdict: oneOf(VERDICTS),
        contradiction: flag,
        reasons: list(ref('Reason')),
      }),
    ),
    evidence: list(object({ ...link, statements: list(ref('Found')), labels: list(ref('Label')) })),
    coverage: ref('Coverage'),
    evidenceOmitted: count,
    timelines: list(
      object({
        rule: text,
        title: text,
        floor: oneOf(ASSURANCE),
        steps: list(object({ from: moment, until: moment, verdict: oneOf(VERDICTS), reason: orNull(text) })),
      }),
    ),
  }),
  Participant: object({
    ...moments,
    iri: text,
    name: orNull(text),
    country: orNull(text),
    registrationNumbers: list(
      object({
        type: text,
        value: text,
        issuer: text,
        notaries: list(
          object({
            issuer: text,
            lookedUp: moment,
            counts: flag,
            findings: list(ref('Finding')),
            credential: object({ digest, url: address }),
          }),
        ),
      }),
    ),
    offers: list(object(summary)),
    credentials: list(object(link)),
    credentialsOmitted: count,
  }),
  Check: object({
    check: oneOf(CHECK_IDS),
    question: text,
    outcome: oneOf(OUTCOMES),
    findings: list(ref('Finding')),
    evidence: list(digest),
  }),
  Report: object({
    hash: {
      ...digest,
      description: 'SHA-256 of the report itself: equal for the same bytes, evidence, rules and instant.',
    },
    standing: oneOf(STANDINGS),
    summary: text,
    at: instant,
    rules: text,
    mediaType: text,
    bytesDigest: digest,
    documents: list(
      object({
        pointer: text,
        form: oneOf(['credential', 'presentation']),
        contentDigest: orNull(digest),
        standing: oneOf(STANDINGS),
        checks: list(ref('Check')),
      }),
    ),
    evidence: list(object({ url: text, digest, fetchedAt: instant })),
  }),
  ...changeSchemas(object(summary)),
  ...compareSchemas(summary),
  ...versionSchemas(object(summary)),
  Challenge: object({ challenge: text, domain: text, expires: instant }),
  Withdrawn: object({ created: flag, credential: digest, report: address, since: instant, head }),
  VerificationLine: verificationLine,
  VerificationBatch: verificationBatch,
  OfferSummary: object(summary),
  ...tenderSchemas,
  VcApi: vcApiSchema,
  Reports: object({
    digest,
    url: address,
    life: object({ state: oneOf(STATES), meaning: text, since: instant, confirmed: instant }),
    reports: list(object({ recorded: instant, report: ref('Report') })),
  }),
  Published: object({
    created: flag,
    credentials: list(
      object({
        digest,
        url: address,
        report: address,
        standing: oneOf(STANDINGS),
        offers: list(object({ iri: text, url: address })),
      }),
    ),
    report: ref('Report'),
    head,
  }),
  Events: object({
    after: count,
    head,
    entries: list({
      type: 'object',
      description: 'A journal entry as it is hashed: canonical JSON, plus members of its kind.',
      properties: { v: { const: 1 }, seq: count, at: instant, kind: text, prev: digest },
      required: ['v', 'seq', 'at', 'kind', 'prev'],
    }),
    next: count,
  }),
  SignedHead: object({ seq: count, hash: digest, at: orNull(instant), signed: text, succession: list(text) }),
  Health: object({
    status: oneOf(['ok', 'behind']),
    stopping: flag,
    version: text,
    illustrative: flag,
    head: object({ seq: count, hash: digest, at: orNull(instant) }),
    following: orNull(object({ caughtUp: instant, failingSince: orNull(instant) })),
    peers: peerHealth,
  }),
  Ready: object({ ready: { const: true } }),
};
