/**
 * What stands between a provider's draft and a profile: blockers, unknowns, and what each fix would unlock. A fix is taken
 * as complete: the outcome that it leads to is the one where nothing but it has changed (policies/README.md D18).
 */
import type { Iri } from '../did.js';
import type { Wanted } from './entitled.js';
import type { Fact, FactKind } from './facts.js';
import { leastCover } from './least-cover.js';
import { type Circumstances, pointsOf, type WayOut } from './open-points.js';
import type { Eligibility, ProfileResult, RequirementResult } from './profile.js';
import type { ReasonCode } from './reason-codes.js';
import { type Assurance, atLeast, type Reason, type Remedy, type RuleKey } from './verdict.js';
import { type DependencyKey, dependencyKey, dependencyOf, type WorldView } from './world.js';

/** The published world with a draft laid over it. Nothing can be stored from here: it has no journal and no bytes. */
export class DraftWorld implements WorldView {
  readonly #drafts = new Map<DependencyKey, Fact[]>();

  constructor(
    private readonly published: WorldView,
    facts: readonly Fact[],
    private readonly providers: ReadonlyMap<Iri, Iri>,
  ) {
    for (const fact of facts) {
      const key = dependencyOf(fact);
      this.#drafts.set(key, [...(this.#drafts.get(key) ?? []), fact]);
    }
  }

  factsOf<K extends FactKind>(kind: K, subject: Iri, knownAt: Fact['recorded']): readonly Fact<K>[] {
    const drafts = (this.#drafts.get(dependencyKey(kind, subject)) ?? []) as unknown as readonly Fact<K>[];
    return [...this.published.factsOf(kind, subject, knownAt), ...drafts];
  }

  providerOf(offer: Iri): Iri | undefined {
    return this.providers.get(offer) ?? this.published.providerOf(offer);
  }
}

export interface Fix {
  /** FAIL: it blocks. UNKNOWN: it is not known, or not proven enough. */
  readonly verdict: 'FAIL' | 'UNKNOWN';
  /** Why it is needed: the first reason that it would settle. */
  readonly reason: Reason;
  /** What to do about a blocker; absent where no remedy is known. */
  readonly remedy?: Remedy;
  /** The evidence to bring, where that settles it. */
  readonly evidence?: { readonly wanted: Wanted; readonly level: Assurance };
  readonly requirements: readonly string[];
  /** With this fixed and nothing else. */
  readonly unlocks: Outlook;
}

export interface Outlook {
  readonly eligibility: Eligibility;
  /** Fixes of each kind that are still needed. */
  readonly blockers: number;
  readonly unknowns: number;
}

export interface Readiness extends Outlook {
  /** Blockers first, each in the order of the requirements. */
  readonly fixes: readonly Fix[];
}

/** One thing that keeps a requirement from being satisfied. */
interface Obstacle {
  readonly requirement: string;
  readonly rule: RuleKey;
  readonly verdict: Fix['verdict'];
  readonly reason: Reason;
  /** Keys of what settles it; empty: nothing that is known of. */
  readonly ways: readonly string[];
  /** Of those that are evidence, the least assurance that does. */
  readonly levels: ReadonlyMap<string, Assurance>;
}

/** They explain another reason, or say again what it says. */
const NOTES: ReadonlySet<ReasonCode> = new Set([
  'adequacy-does-not-localise',
  'challenged',
  'reported-only',
  'claimed-not-certified',
  'issuer-not-entitled',
  'subprocessor-fails',
]);

/** Remedies that are a certificate, which may settle more than the reason that asks for it (D4). */
const CERTIFYING: readonly Remedy['code'][] = ['obtain-certificate', 'renew-certificate', 'certify-region'];

export function readinessOf(offer: Iri, result: ProfileResult, given: Circumstances): Readiness {
  const wanted = new Map<string, WayOut>();
  const remedies = new Map<string, Remedy>();
  const deciding = result.results.filter(({ requirement, verdict }) => {
    return requirement.kind !== 'S' && (verdict === 'FAIL' || verdict === 'UNKNOWN');
  });
  const obstacles = deciding.flatMap((one) => obstaclesIn(offer, one, given, wanted, remedies));
  const chosen = choose(obstacles);
  const fixes = chosen.map((key): Fix => {
    const settled = obstacles.filter(({ ways }) => ways.includes(key));
    const [first] = settled;
    if (first === undefined) throw new Error(`a fix that settles nothing: ${key}`);
    const remedy = remedies.get(key) ?? first.reason.remedy;
    const evidence = wanted.get(key);
    return {
      verdict: settled.some(({ verdict }) => verdict === 'FAIL') ? 'FAIL' : 'UNKNOWN',
      reason: (settled.find(({ verdict }) => verdict === 'FAIL') ?? first).reason,
      ...(remedy === undefined ? {} : { remedy }),
      ...(evidence === undefined ? {} : { evidence: { ...evidence, level: levelFor(key, settled, chosen) } }),
      requirements: [...new Set(settled.map(({ requirement }) => requirement))],
      unlocks: outlook(
        result,
        obstacles.filter(({ ways }) => !ways.includes(key)),
        chosen,
      ),
    };
  });
  const stuck = obstacles.filter(({ ways }) => ways.length === 0).map((one): Fix => stuckFix(one, result));
  const all = [...fixes, ...stuck];
  const ordered = [...all.filter(({ verdict }) => verdict === 'FAIL'), ...all.filter((one) => one.verdict !== 'FAIL')];
  return { ...outlook(result, obstacles, chosen), eligibility: result.eligibility, fixes: ordered };
}

function obstaclesIn(
  offer: Iri,
  { requirement, verdict, findings }: RequirementResult,
  given: Circumstances,
  wanted: Map<string, WayOut>,
  remedies: Map<string, Remedy>,
): readonly Obstacle[] {
  const keyed = (way: WayOut): string => {
    const key = keyOf(way.wanted);
    if (!wanted.has(key)) wanted.set(key, way);
    return key;
  };
  const each = findings.map(({ rule, finding }): readonly Obstacle[] => {
    const common = { requirement: requirement.id, rule };
    if (finding.verdict === 'UNKNOWN') {
      return pointsOf(offer, rule, finding, given).map(({ reason, ways }) => {
        const levels = new Map(ways.map((way) => [keyed(way), way.level]));
        return { ...common, verdict: 'UNKNOWN' as const, reason, ways: [...levels.keys()], levels };
      });
    }
    if (finding.verdict !== 'FAIL') return [];
    const causes = finding.reasons.filter(({ code }) => !NOTES.has(code));
    return (causes.length > 0 ? causes : finding.reasons).map((reason) => {
      const ways = waysOf(offer, reason, keyed, remedies);
      return { ...common, verdict: 'FAIL' as const, reason, ways, levels: new Map() };
    });
  });
  const alternatives = each.filter((obstacles) => obstacles.length > 0);
  if (requirement.combine !== 'any') return alternatives.flat();
  // One of the rules is enough: the one with the least in its way, of those that decide.
  const decisive = alternatives.filter((obstacles) => obstacles.every((one) => one.verdict === verdict));
  const passable = decisive.filter((obstacles) => obstacles.every(({ ways }) => ways.length > 0));
  return (passable.length > 0 ? passable : decisive).toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function waysOf(
  offer: Iri,
  { remedy }: Reason,
  keyed: (way: WayOut) => string,
  remedies: Map<string, Remedy>,
): readonly string[] {
  if (remedy === undefined) return [];
  const { scheme, wanted, version } = remedy.params;
  const certifying = CERTIFYING.includes(remedy.code) && scheme !== undefined;
  const key = certifying
    ? keyed({
        wanted: {
          fact: 'certificate',
          subject: offer,
          scheme: String(scheme),
          ...(wanted || version ? { version: String(wanted || version) } : {}),
        },
        level: 'certified',
      })
    : JSON.stringify([remedy.code, Object.entries(remedy.params).sort()]);
  if (!remedies.has(key)) remedies.set(key, remedy);
  return [key];
}

/** The assurance that it must have, where no other fix of the list vouches for it; a blocker's certificate is certified. */
function levelFor(key: string, settled: readonly Obstacle[], chosen: readonly string[]): Assurance {
  const alone = settled.filter(({ ways }) => !ways.some((other) => other !== key && chosen.includes(other)));
  return alone
    .map(({ levels }) => levels.get(key) ?? 'certified')
    .reduce((high, level) => (atLeast(level, high) ? level : high), 'declared');
}

/** What blocks must be done; of the rest, the fewest. */
function choose(obstacles: readonly Obstacle[]): readonly string[] {
  const must = new Set(obstacles.flatMap(({ verdict, ways }) => (verdict === 'FAIL' ? ways : [])));
  const open = obstacles.filter(({ ways }) => ways.length > 0 && !ways.some((way) => must.has(way)));
  return [...must, ...leastCover(open.map(({ ways }) => ways)).chosen];
}

function outlook(result: ProfileResult, left: readonly Obstacle[], chosen: readonly string[]): Outlook {
  const blocking = left.filter(({ verdict }) => verdict === 'FAIL');
  const unknown = left.filter(({ verdict }) => verdict === 'UNKNOWN');
  const needed = (obstacles: readonly Obstacle[]): ReadonlySet<string> => {
    const keys = obstacles.map(({ ways, requirement }) => chosen.find((key) => ways.includes(key)) ?? requirement);
    return new Set(keys);
  };
  const blockers = needed(blocking);
  const conditional = result.results.some(({ requirement, verdict }) => {
    return requirement.kind !== 'S' && verdict === 'CONDITIONAL';
  });
  const eligibility: Eligibility =
    blocking.length > 0
      ? 'excluded'
      : unknown.length > 0
        ? 'to-clarify'
        : conditional
          ? 'eligible-with-conditions'
          : 'eligible';
  const unknowns = [...needed(unknown)].filter((key) => !blockers.has(key)).length;
  return { eligibility, blockers: blockers.size, unknowns };
}

/** Nothing that the provider could do alone is known to settle it. */
function stuckFix({ requirement, verdict, reason }: Obstacle, { eligibility }: ProfileResult): Fix {
  const unlocks = { eligibility, blockers: 0, unknowns: 0 };
  return { verdict, reason, requirements: [requirement], unlocks };
}

function keyOf({ fact, subject, scheme = '', version = '' }: Wanted): string {
  return [subject, fact, scheme, version].join(' ');
}
