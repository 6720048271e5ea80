/**
 * From an UNKNOWN to what could settle it. A point is one thing that keeps a rule open; each of its ways out is a fact
 * that somebody could state. Not every unknown has one: owners on whom two readings differ are known, and differ.
 */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { isSpeakable, speakersFor, type Wanted } from './entitled.js';
import { FACT_KINDS } from './fact-kinds.js';
import type { FactKind } from './facts.js';
import { type Law, type Scheme, termKnownAt } from './law.js';
import type { ReasonCode } from './reason-codes.js';
import type { TrustList } from './trust.js';
import { type Assurance, atLeast, type Finding, type Reason, type RuleKey } from './verdict.js';

/** One way out of a point. */
export interface WayOut {
  readonly wanted: Wanted;
  /** The least that must be behind it. */
  readonly level: Assurance;
}

export interface Point {
  readonly rule: RuleKey;
  readonly reason: Reason;
  /** Any of them is enough; none: no answer settles it. */
  readonly ways: readonly WayOut[];
}

export interface Circumstances {
  readonly law: Law;
  readonly trust: TrustList;
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

/** Shown beside the reason that decides: words of strangers, and claims of what is not held. */
const SHOWN: ReadonlySet<ReasonCode> = new Set([
  'challenged',
  'reported-only',
  'claimed-not-certified',
  'issuer-not-entitled',
]);

/** Known, and still not decided. */
const BEYOND_WORDS: ReadonlySet<ReasonCode> = new Set([
  'capital-readings-differ',
  'capital-graph-too-large',
  'hosting-too-deep',
]);

/** Reasons that ask for a certificate of the offer itself; `params` name the scheme and the version wanted. */
const OF_CERTIFICATES: ReadonlySet<ReasonCode> = new Set([
  'activities-not-covered',
  'certificate-expired',
  'certificate-revoked',
  'certificate-suspended',
  'certificate-lapsed-by-law',
  'certificate-version-not-accepted',
  'certificate-option-not-selected',
  'certificate-other-region',
  'certificate-not-shown',
  'in-progress',
]);

/** What each UNKNOWN reason of a rule on an offer leaves open. */
export function pointsOf(offer: Iri, rule: RuleKey, finding: Finding, given: Circumstances): readonly Point[] {
  if (finding.verdict !== 'UNKNOWN') return [];
  return finding.reasons.flatMap((reason) => pointsIn(offer, rule, reason, given));
}

function pointsIn(offer: Iri, rule: RuleKey, reason: Reason, given: Circumstances): readonly Point[] {
  const { code } = reason;
  if (SHOWN.has(code)) return [];
  const point = (...ways: readonly WayOut[]): Point => ({
    rule,
    reason,
    ways: ways.filter((way) => canBeSaid(way, given)),
  });
  if (BEYOND_WORDS.has(code)) return [point()];
  if (OF_CERTIFICATES.has(code)) return [point({ wanted: certificateOf(offer, reason), level: 'certified' })];
  const { id, floor } = partsOf(rule);
  const raising = raisingCertificates(offer, id, given);
  switch (code) {
    case 'certificate-region-not-stated':
      return [point({ wanted: { fact: 'region', subject: offer }, level: 'declared' })];
    case 'hosting-link-not-attested':
      return lookedAt(reason).map((wanted) => point({ wanted, level: 'attested' }));
    case 'no-list-governs':
      return [point({ wanted: { fact: 'listSnapshot', ...schemeIn(reason), subject: offer }, level: 'certified' })];
    case 'insufficient-assurance':
      return lookedAt(reason, floor).map((wanted) => point({ wanted, level: floor }, ...raising));
    case 'contradiction':
      return lookedAt(reason).map((wanted) => point({ wanted, level: highestIn(reason) }));
    default: {
      const missing = notStated(reason);
      const facts = missing === undefined ? lookedAt(reason).slice(0, 1) : [missing];
      // It must be said at all, and it must be said, or vouched for, at the floor: one answer may do both.
      return facts.flatMap((wanted) => {
        const said = point({ wanted, level: 'declared' });
        return atLeast('declared', floor) ? [said] : [said, point({ wanted, level: floor }, ...raising)];
      });
    }
  }
}

function canBeSaid({ wanted, level }: WayOut, { trust, asOf, knownAt }: Circumstances): boolean {
  return isSpeakable(speakersFor(wanted, level, trust, { asOf, knownAt }));
}

function partsOf(rule: RuleKey): { readonly id: string; readonly floor: Assurance } {
  const mark = rule.lastIndexOf('@');
  return { id: rule.slice(0, mark), floor: rule.slice(mark + 1) as Assurance };
}

/** Certificates of the offer that would lift what it states itself to certified (policies/README.md D4). */
function raisingCertificates(offer: Iri, rule: string, { law, asOf, knownAt }: Circumstances): readonly WayOut[] {
  const inForce = (scheme: Scheme): boolean => {
    const term = termKnownAt(scheme, knownAt);
    return term !== undefined && scheme.from <= asOf && asOf < term.until;
  };
  return law.schemes
    .filter((scheme) => scheme.raises.includes(rule) && inForce(scheme))
    .map(({ id, version }) => ({
      wanted: { fact: 'certificate', subject: offer, scheme: id, version },
      level: 'certified',
    }));
}

function certificateOf(offer: Iri, reason: Reason): Wanted {
  return { fact: 'certificate', subject: offer, ...schemeIn(reason) };
}

function schemeIn({ params }: Reason): { readonly scheme: string; readonly version?: string } {
  const version = params.wanted || params.version;
  return { scheme: String(params.scheme ?? ''), ...(version ? { version: String(version) } : {}) };
}

/** The fact that nobody has stated, as the reason names it; of owners, the company whose owners they are. */
function notStated({ code, params }: Reason): Wanted | undefined {
  if (params.subject === undefined) return undefined;
  const fact = code === 'capital-undisclosed' ? 'holdings' : FACT_KINDS.find((kind) => kind === params.fact);
  return fact === undefined ? undefined : { fact, subject: String(params.subject) };
}

/** The facts behind a reason, each once. @param below only those whose level does not reach it. */
function lookedAt({ inputs }: Reason, below?: Assurance): readonly Wanted[] {
  const facts = new Map<string, { readonly fact: FactKind; readonly subject: Iri }>();
  for (const { fact, subject, level } of inputs) {
    if (below === undefined || !atLeast(level, below)) facts.set(`${fact} ${subject}`, { fact, subject });
  }
  return [...facts.values()];
}

function highestIn({ inputs }: Reason): Assurance {
  return inputs.reduce<Assurance>((high, { level }) => (atLeast(level, high) ? level : high), 'declared');
}
