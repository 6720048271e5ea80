/**
 * What of a finding decides: its verdict, and the little that a profile's verdict depends on beside it. Reasons are not
 * kept for every offer and every day; whoever wants to know why has the offer judged again.
 */
import type { Instant } from '../instant.js';
import { map, type Timeline } from '../time/timeline.js';
import { type Contract, termVerdict } from './term.js';
import type { Finding, RuleKey, Verdict } from './verdict.js';

/** Set by the rules of schemes when a milestone, or an accepted application, is evidenced (policies/README.md D9). */
export const IN_PROGRESS = 'in-progress';

export interface Ruling {
  readonly verdict: Verdict;
  /** What fails now is evidently on its way. */
  readonly inProgress: boolean;
  /** The verdict depends on the dates of a contract; as it stands it is that of one without an end. */
  readonly term?: RulingTerm;
}

/** What of a `TermEvidence` decides. */
export interface RulingTerm {
  /** Of the certificates that are held, in the order of the evidence. */
  readonly ends: readonly Instant[];
  /** Their renewal is committed to. */
  readonly renewed: boolean;
}

/** The rulings on one offer, by rule. */
export interface Rulings {
  get(rule: RuleKey): Timeline<Ruling> | undefined;
}

/** The findings on one offer, by rule. */
export interface Timelines {
  get(rule: RuleKey): Timeline<Finding> | undefined;
}

export function rulingOf({ verdict, flags, term }: Pick<Finding, 'verdict' | 'flags' | 'term'>): Ruling {
  if (term === undefined && flags.length === 0) return PLAIN[verdict];
  const inProgress = flags.includes(IN_PROGRESS);
  if (term === undefined) return { verdict, inProgress };
  const ends = term.certificates.map(({ until }) => until);
  return { verdict, inProgress, term: { ends, renewed: term.renewal.length > 0 } };
}

const PLAIN: Readonly<Record<Verdict, Ruling>> = {
  PASS: { verdict: 'PASS', inProgress: false },
  FAIL: { verdict: 'FAIL', inProgress: false },
  CONDITIONAL: { verdict: 'CONDITIONAL', inProgress: false },
  UNKNOWN: { verdict: 'UNKNOWN', inProgress: false },
  'N/A': { verdict: 'N/A', inProgress: false },
};

export function sameRuling(a: Ruling, b: Ruling): boolean {
  if (a === b) return true;
  return a.verdict === b.verdict && a.inProgress === b.inProgress && sameTerm(a.term, b.term);
}

function sameTerm(a: RulingTerm | undefined, b: RulingTerm | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.renewed === b.renewed && a.ends.length === b.ends.length && a.ends.every((end, i) => end === b.ends[i]);
}

/** The verdict for a contract. */
export function verdictOver({ verdict, term }: Ruling, contract: Contract): Verdict {
  return term === undefined ? verdict : termVerdict(term.ends, term.renewed, contract);
}

/** What decides, of findings that are there. */
export function rulingsOf(timelines: Timelines): Rulings {
  return {
    get(rule) {
      const timeline = timelines.get(rule);
      return timeline === undefined ? undefined : map(timeline, rulingOf, sameRuling);
    },
  };
}
