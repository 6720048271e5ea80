/**
 * A catalogue around a judge that believes everything: the documents of these tests are JSON that says outright
 * what a judgement would find. What is tested is the trip of a judged document, not the judging.
 */
import type { ShippedPolicies } from '../../src/adapters/policies.js';
import type { Admission } from '../../src/catalogue/admission.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import type { Peers } from '../../src/catalogue/federation/federation.js';
import { type Adoptable, openCatalogue, type Parts } from '../../src/catalogue/open.js';
import { type AdoptionClaim, type Claims, EXTRACTOR_VERSION, type WithdrawalClaim } from '../../src/core/claims.js';
import { type Digest, sha256 } from '../../src/core/digest.js';
import type { FindingCode } from '../../src/core/finding-codes.js';
import { FOREVER, formatInstant, type Instant, instant } from '../../src/core/instant.js';
import type { Statement } from '../../src/core/policy/facts.js';
import type { Law } from '../../src/core/policy/law.js';
import type { TrustList } from '../../src/core/policy/trust.js';
import type { Finding } from '../../src/core/problem.js';
import type { Query } from '../../src/core/search/query.js';
import type { Signatory } from '../../src/core/signatory.js';
import {
  type CheckId,
  type Evidence,
  type Report,
  RULES_VERSION,
  type Standing,
} from '../../src/core/verification/check.js';
import type { FactsStore, Found, Journal, Judge, JudgeInput, Judgement } from '../../src/ports.js';
import { MemoryJournal } from '../contract/memory-journal.js';

/** What a test document says of one credential. */
export interface Said {
  readonly issuer: string;
  readonly offer?: { readonly id: string; readonly provider: string; readonly name: string };
  readonly participant?: { readonly id: string; readonly name: string };
  readonly findings?: readonly Finding[];
  readonly standing?: Standing;
  readonly evidence?: string;
  /** The credential's own id: what makes another one a newer version of it. */
  readonly id?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly withdrawal?: WithdrawalClaim;
  readonly adoption?: AdoptionClaim;
  readonly statements?: readonly Statement[];
  readonly visibility?: 'private';
  readonly labels?: Claims['labels'];
}

export function document(...said: readonly Said[]): Uint8Array {
  return Buffer.from(JSON.stringify(said));
}

/** The digest under which the catalogue will know a credential that says this. */
export function digestOf(said: Said): Digest {
  return sha256(JSON.stringify(said));
}

export const NO_SEAL = { version: '', reference: '', objectives: [] };

export class BelievingJudge implements Judge {
  /** How often it judged: publishing judges once, a warm restart never. */
  judged = 0;
  /** What chains could end in when it judged last. */
  anchors: readonly string[] = [];
  rules = RULES_VERSION;
  /** What it finds from now on in the credentials of an issuer, whatever they say. */
  readonly finds = new Map<string, { standing: Standing; check: CheckId; code: FindingCode }>();

  async needs(bytes: Uint8Array) {
    return parse(bytes).flatMap(({ evidence }) =>
      evidence === undefined ? [] : [{ kind: 'did-document' as const, url: evidence }],
    );
  }

  async judge({ bytes, mediaType, evidence, now, anchors = [] }: JudgeInput): Promise<Judgement> {
    this.judged += 1;
    this.anchors = anchors.map(({ digest }) => digest);
    const said = parse(bytes);
    const credentials = said.map((one, i) =>
      this.#judged(found(one, i, said.length === 1 ? bytes : undefined, mediaType)),
    );
    const report: Report = {
      v: 1,
      bytesDigest: sha256(bytes),
      mediaType,
      at: formatInstant(now),
      rules: this.rules,
      standing: credentials.map((one) => one.report.standing).find((one) => one !== 'verified') ?? 'verified',
      documents: credentials.map((one) => one.report),
      evidence: evidence.flatMap(({ url, content, fetchedAt }) =>
        content.ok ? [{ url, digest: content.digest, fetchedAt: formatInstant(fetchedAt) }] : [],
      ),
    };
    return { report, credentials };
  }

  #judged(found: Found): Found {
    const forced = this.finds.get(found.issuer);
    if (forced === undefined) return found;
    const { standing, check, code } = forced;
    const findings = [{ code, pointer: '' }];
    return {
      ...found,
      report: { ...found.report, standing, checks: [{ check, outcome: OUTCOMES[standing], findings, evidence: [] }] },
    };
  }

  async close() {}
}

const OUTCOMES = { verified: 'pass', expired: 'fail', undetermined: 'unknown', refused: 'fail' } as const;

function parse(bytes: Uint8Array): readonly Said[] {
  const value: unknown = JSON.parse(Buffer.from(bytes).toString());
  return (Array.isArray(value) ? value : [value]) as readonly Said[];
}

/** @param alone the document that holds it and nothing else. */
function found(said: Said, index: number, alone: Uint8Array | undefined, mediaType: string): Found {
  const bytes = alone ?? Buffer.from(JSON.stringify(said));
  const contentDigest = digestOf(said);
  const pointer = alone !== undefined ? '' : `/verifiableCredential/${index}`;
  const findings = said.findings ?? [];
  const standing = said.standing ?? 'verified';
  return {
    contentDigest,
    bytes,
    mediaType,
    issuer: said.issuer,
    report: {
      pointer,
      form: 'credential',
      contentDigest,
      standing,
      checks: [{ check: 'proof', outcome: OUTCOMES[standing], findings, evidence: [] }],
    },
    claims: claimsOf(said, contentDigest),
  };
}

function claimsOf(
  { issuer, offer, participant, id, validFrom = '2020-01-01', validUntil, ...said }: Said,
  credential: Digest,
): Claims {
  return {
    extractor: EXTRACTOR_VERSION,
    credential,
    issuer,
    validFrom: instant(validFrom),
    validUntil: validUntil === undefined ? FOREVER : instant(validUntil),
    ...(id === undefined ? {} : { credentialId: id }),
    ...(said.withdrawal === undefined ? {} : { withdrawals: [said.withdrawal] }),
    ...(said.adoption === undefined ? {} : { adoptions: [said.adoption] }),
    ...(said.visibility === undefined ? {} : { visibility: said.visibility }),
    illustrative: true,
    types: [],
    participants:
      participant === undefined
        ? []
        : [{ id: participant.id, name: { value: participant.name }, registrationNumbers: [], pointer: '' }],
    offers:
      offer === undefined
        ? []
        : [
            {
              id: offer.id,
              provider: offer.provider,
              types: ['ServiceOffering'],
              names: [{ value: offer.name }],
              descriptions: [],
              keywords: [],
              locations: [],
              pointer: '',
            },
          ],
    labels: said.labels ?? [],
    statements: said.statements ?? [],
  };
}

export class MemoryFacts implements FactsStore {
  readonly kept = new Map<string, Claims>();

  async get(contentDigest: Digest, extractor: number) {
    return this.kept.get(`${contentDigest} ${extractor}`);
  }
  async put(claims: readonly Claims[]) {
    for (const one of claims) this.kept.set(`${one.credential} ${one.extractor}`, one);
  }
  async erase(contentDigest: Digest) {
    for (const key of this.kept.keys()) if (key.startsWith(contentDigest)) this.kept.delete(key);
  }
  async close() {}
}

export const LAW: Law = {
  instruments: [],
  memberships: [],
  schemes: [],
  references: new Map(),
  limits: {
    ownershipDepth: 8,
    ownershipSteps: 10_000,
    hostingDepth: 8,
    hostingLayers: 8,
    holderPercent: '24',
    totalPercent: '39',
  },
};
export const TRUST: TrustList = { issuers: new Map() };

/** A node's admission: no demo, so that its journal can be opened again without a script. */
export const NODE: Admission = { demo: false, struck: new Set() };

/** Who may adopt policy files. */
export const OPERATOR = 'did:web:operator.test';

export const DOMAIN = 'https://catalogue.example';

export interface World<Facts extends FactsStore = MemoryFacts> {
  readonly catalogue: Catalogue;
  readonly journal: Journal;
  readonly facts: Facts | MemoryFacts;
  readonly judge: BelievingJudge;
  readonly clock: { at: Instant };
  /** By URL: what the outside answers, undefined when it is out of reach. What is not here answers as ever. */
  readonly outside: Map<string, string | undefined>;
  /** What each gathering waits for. */
  readonly gathering: { wait: () => Promise<void> };
}

/** A catalogue with no rules, open to demo identities, on a clock that the test sets. */
export async function openWorld<Facts extends FactsStore = MemoryFacts>(
  given: {
    journal?: Journal;
    facts?: Facts;
    /** In place of the one that believes. */
    judging?: Judge;
    admission?: Admission;
    perHour?: number;
    queue?: number;
    adoptables?: readonly Adoptable[];
    profiles?: Parts['profiles'];
    now?: Instant;
    /** Default: DOMAIN. */
    domain?: string;
    peers?: Peers;
    /** Absent: the node has no key. */
    signatory?: () => Signatory;
    log?: NonNullable<Parts['log']>;
    /** The shipped ones, to judge and derive by; none by default. */
    policies?: Pick<ShippedPolicies, 'law' | 'trust' | 'seal' | 'profiles' | 'documents'>;
  } = {},
): Promise<World<Facts>> {
  const journal = given.journal ?? new MemoryJournal();
  const facts = given.facts ?? new MemoryFacts();
  const judge = new BelievingJudge();
  const clock = { at: given.now ?? instant('2026-01-01') };
  const gathering = { wait: async () => {} };
  const outside = new Map<string, string | undefined>();
  const parts: Parts = {
    journal,
    facts,
    judge: given.judging ?? judge,
    clock: { now: () => clock.at },
    evidence: {
      async gather(needs, now) {
        await gathering.wait();
        return needs.map(({ kind, url }): Evidence => evidence(kind, url, now, outside));
      },
    },
    admission: given.admission ?? { demo: true, struck: new Set() },
    rulebook: { law: given.policies?.law ?? LAW, trust: given.policies?.trust ?? TRUST, keys: [] },
    profiles: given.profiles ?? given.policies?.profiles ?? [],
    ...(given.policies === undefined ? {} : { policies: given.policies }),
    ...(given.log === undefined ? {} : { log: given.log }),
    adoptables: given.adoptables ?? [],
    publishQueue: given.queue ?? 8,
    publicationsPerHour: given.perHour ?? 1000,
    domain: given.domain ?? DOMAIN,
    ...(given.peers === undefined ? {} : { peers: given.peers }),
    operators: new Set([OPERATOR]),
    reassessEvery: 86_400_000,
    ...(given.signatory === undefined ? {} : { dossiers: { signatory: given.signatory, print: () => [] } }),
  };
  return { catalogue: await openCatalogue(parts), journal, facts, judge, clock, outside, gathering };
}

function evidence(
  kind: Evidence['kind'],
  url: string,
  fetchedAt: Instant,
  outside: ReadonlyMap<string, string | undefined>,
): Evidence {
  const text = outside.has(url) ? outside.get(url) : `document of ${url}`;
  if (text === undefined) {
    return { kind, url, fetchedAt, content: { ok: false, finding: { code: 'fetch-timeout', pointer: '' } } };
  }
  const bytes = Buffer.from(text);
  return { kind, url, fetchedAt, content: { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/json' } };
}

/** Everything, as known and valid at an instant (default: at the end of time). */
export function everything(at: Instant = instant('2029-01-01')): Query {
  return { text: '', facets: {}, asOf: at, knownAt: at, limit: 20 };
}
