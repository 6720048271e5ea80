/** What judges: law, trust list and the (rule, floor) pairs that profiles ask for. Parsed data, never files. */
import type { Instant } from '../core/instant.js';
import type { Law } from '../core/policy/law.js';
import type { TrustList } from '../core/policy/trust.js';
import type { RuleKey } from '../core/policy/verdict.js';

export interface Rulebook {
  readonly law: Law;
  readonly trust: TrustList;
  /** Every (rule, floor) that a profile asks for: the timelines the index holds. */
  readonly keys: readonly RuleKey[];
}

/** Since when one could know of each row of law and entitlement. */
export function recordedIn({ law, trust }: Rulebook): readonly Instant[] {
  const dated = [...law.instruments, ...law.memberships, ...law.schemes].flatMap((row) => row.terms);
  const entitlements = [...trust.issuers.values()].flatMap((issuer) => [
    ...issuer.entitlements,
    ...(issuer.labels ?? []),
    ...(issuer.notary ?? []),
  ]);
  return [...dated, ...entitlements].map(({ recorded }) => recorded);
}
