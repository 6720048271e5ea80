/**
 * What stands behind the requirements that are not satisfied (policies/README.md D14): a rule that repeats the failure of
 * another gives the same reason over the same statements, so what shares a reason has one cause.
 */
import type { Requirement, RequirementResult } from './profile.js';
import type { ReasonCode } from './reason-codes.js';
import type { Finding, Reason, RuleKey, Verdict } from './verdict.js';

export interface RootCause {
  readonly verdict: Exclude<Verdict, 'PASS' | 'N/A'>;
  /** The reason that most of them share; of a single one, its first. */
  readonly reason: Reason;
  readonly requirements: readonly Requirement[];
  readonly rules: readonly RuleKey[];
}

/** Notes beside a reason: they explain it, and cause nothing. */
const NOTES: readonly ReasonCode[] = ['adequacy-does-not-localise', 'challenged', 'reported-only'];

interface Unmet {
  readonly requirement: Requirement;
  readonly rule: RuleKey;
  readonly verdict: RootCause['verdict'];
  /** With what tells each of them from others; a hostile offer may give thousands. */
  readonly reasons: readonly (readonly [mark: string, reason: Reason])[];
  readonly marks: ReadonlySet<string>;
}

/** In the order of the requirements; every finding that is not satisfied is in exactly one cause. */
export function rootCauses(results: readonly RequirementResult[]): readonly RootCause[] {
  const groups: Unmet[][] = [];
  for (const one of results.flatMap(unmetIn)) {
    const related = groups.filter((group) => group.some((other) => isRelated(one, other)));
    const [first, ...others] = related;
    if (first === undefined) {
      groups.push([one]);
      continue;
    }
    // What it has in common with several makes them one.
    first.push(one);
    for (const other of others) first.push(...groups.splice(groups.indexOf(other), 1).flat());
  }
  return groups.map(causeOf);
}

function unmetIn({ requirement, findings }: RequirementResult): readonly Unmet[] {
  return findings.flatMap(({ rule, finding }) => {
    const { verdict } = finding;
    if (verdict === 'PASS' || verdict === 'N/A') return [];
    const reasons = reasonsOf(finding).map((reason) => [markOf(reason), reason] as const);
    return [{ requirement, rule, verdict, reasons, marks: new Set(reasons.map(([mark]) => mark)) }];
  });
}

function reasonsOf({ reasons }: Finding): readonly Reason[] {
  const causing = reasons.filter(({ code }) => !NOTES.includes(code));
  return causing.length > 0 ? causing : reasons;
}

function isRelated(one: Unmet, other: Unmet): boolean {
  return one.verdict === other.verdict && [...one.marks].some((mark) => other.marks.has(mark));
}

function causeOf(group: readonly Unmet[]): RootCause {
  const [first] = group as readonly [Unmet, ...Unmet[]];
  const reasons = group.flatMap((one) => one.reasons);
  const sharing = new Map<string, number>();
  for (const [mark] of reasons) sharing.set(mark, (sharing.get(mark) ?? 0) + 1);
  const shared = (mark: string) => sharing.get(mark) ?? 0;
  // A finding always has a reason: UNKNOWN says what is not stated, FAIL what is bad.
  const [, reason] = reasons.reduce((best, one) => (shared(one[0]) > shared(best[0]) ? one : best));
  return {
    verdict: first.verdict,
    reason,
    requirements: [...new Set(group.map(({ requirement }) => requirement))],
    rules: [...new Set(group.map(({ rule }) => rule))],
  };
}

/** Alike for two reasons of the same kind over the same statements; where none is read, for the same finding. */
function markOf({ code, inputs, params }: Reason): string {
  const read = inputs.map(({ credential, pointer }) => `${credential} ${pointer}`).sort();
  return [code, ...(read.length > 0 ? read : [JSON.stringify(params)])].join('\n');
}
