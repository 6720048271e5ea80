/**
 * Which certificate closes which gap: of the criteria of a profile that are not met, those that a certificate of a standard
 * would prove, and of those that are met, what each standard that is held proves (policies/README.md D21).
 */
import type { ProfileResult, RequirementResult } from './profile.js';
import type { RuleId } from './rules.js';

/** The rule that says whether a certificate of a standard (a scheme of the law) is held. */
export const STANDARD_RULES: Readonly<Record<string, RuleId>> = {
  SNC: 'R-10',
  ISO27001: 'R-11',
  'EU-CODE': 'R-12',
  C5: 'held-c5',
  'EU-CLOUD-COC': 'held-eu-cloud-coc',
  CCM: 'held-ccm',
  SWIPO: 'held-swipo',
  TISAX: 'held-tisax',
  CNDCP: 'held-cndcp',
};

export interface StandardGap {
  readonly standard: string;
  readonly held: boolean;
  /** Ids of criteria that are met and that this standard, which is held, proves. */
  readonly proves: readonly string[];
  /** Ids of criteria that are not met and that a certificate of it would prove, as far as a certificate can. */
  readonly closes: readonly string[];
}

export interface Gaps {
  /** Every standard that the profile accepts, in the order in which it names them. */
  readonly standards: readonly StandardGap[];
  /** Criteria that want a certificate, are not met, and for which the profile accepts no standard. */
  readonly byNoStandard: readonly string[];
  /** The fewest standards that together close whatever standards can; the first such set in the order of the profile. */
  readonly fewest: readonly string[];
}

/** @returns undefined for a profile that accepts no standards. */
export function gapsOf({ results }: ProfileResult): Gaps | undefined {
  const wanting = results.filter(({ requirement }) => requirement.proof === 'certification');
  if (wanting.length === 0) return undefined;
  const names = [...new Set(wanting.flatMap(({ requirement }) => requirement.standards ?? []))];
  const open = wanting.filter((result) => !isMet(result));
  const standards = names.map((standard): StandardGap => {
    const accepting = (one: RequirementResult) => one.requirement.standards?.includes(standard) === true;
    const held = wanting.some((result) => isHeld(standard, result));
    return {
      standard,
      held,
      proves: held ? idsOf(wanting.filter((one) => isMet(one) && accepting(one))) : [],
      // What is held already and did not prove it will not do so tomorrow.
      closes: held ? [] : idsOf(open.filter(accepting)),
    };
  });
  return {
    standards,
    byNoStandard: idsOf(open.filter(({ requirement }) => requirement.standards === undefined)),
    fewest: fewest(standards),
  };
}

function isMet({ verdict }: RequirementResult): boolean {
  return verdict === 'PASS' || verdict === 'N/A';
}

function isHeld(standard: string, { findings }: RequirementResult): boolean {
  const rule = STANDARD_RULES[standard];
  return findings.some((one) => one.rule.split('@')[0] === rule && one.finding.verdict === 'PASS');
}

function idsOf(results: readonly RequirementResult[]): readonly string[] {
  return results.map(({ requirement }) => requirement.id);
}

/** Exact: of so few standards (nine are known) every set can be tried, the small ones first. */
function fewest(standards: readonly StandardGap[]): readonly string[] {
  const useful = standards.filter(({ closes }) => closes.length > 0);
  const goal = new Set(useful.flatMap(({ closes }) => closes)).size;
  const sets = Array.from({ length: 2 ** useful.length }, (_, bits) => useful.filter((_, i) => (bits >> i) % 2 === 1));
  const closing = sets.filter((set) => new Set(set.flatMap(({ closes }) => closes)).size === goal);
  const best = closing.reduce((least, set) => (set.length < least.length ? set : least), useful);
  return best.map(({ standard }) => standard);
}
