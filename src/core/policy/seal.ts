/**
 * The EU Cloud Sovereignty Framework: a level (SEAL 0 to 4) for each objective, and a weighted score (policies/README.md
 * D22). What is unknown, and what no rule judges, makes an interval: the worst case and the best.
 */
import type { Bilingual } from './law.js';
import type { Profile } from './profile.js';
import type { RuleKey, Verdict } from './verdict.js';

/** What a level asks beyond the levels below it. */
export interface SealLevel {
  /** 1 to 4. */
  readonly seal: number;
  readonly rules: readonly RuleKey[];
  /** What it asks besides and no rule judges: the level is never certain. */
  readonly open?: Bilingual;
}

export interface Objective {
  /** SOV-1 to SOV-8. */
  readonly id: string;
  /** Percent of the score, whole. */
  readonly weight: number;
  readonly title: Bilingual;
  /** In order, 1 to 4. */
  readonly levels: readonly SealLevel[];
}

export interface Seal {
  readonly version: string;
  /** Id in the references. */
  readonly reference: string;
  readonly objectives: readonly Objective[];
}

export interface Interval {
  readonly worst: number;
  readonly best: number;
}

export interface ObjectiveLevel extends Interval {
  readonly objective: Objective;
  /** What stands between the worst case and the best, level by level: rules that are not decided, or an open question. */
  readonly between: readonly SealLevel[];
}

export interface SealScore {
  readonly objectives: readonly ObjectiveLevel[];
  /** Percent, in quarters of a whole number: exact as a double. */
  readonly score: Interval;
}

/** Everything that a minimum of an objective asks: the rules of its level and of those below (the weakest link). */
export function rulesUpTo({ levels }: Objective, minimum: number): readonly RuleKey[] {
  return [...new Set(levels.filter(({ seal }) => seal <= minimum).flatMap(({ rules }) => rules))];
}

/** Every rule of the framework, whatever the minimum: the score needs them all. */
export function rulesOfSeal({ objectives }: Seal): readonly RuleKey[] {
  return [...new Set(objectives.flatMap((objective) => rulesUpTo(objective, Number.POSITIVE_INFINITY)))];
}

/** Every rule that a question by this profile may need: its own, and for the levels of the framework the score's. */
export function rulesFor({ requirements }: Pick<Profile, 'requirements'>, seal: Seal): readonly RuleKey[] {
  const scored = requirements.some(({ minimum }) => minimum !== undefined);
  return [...new Set([...requirements.flatMap(({ rules }) => rules), ...(scored ? rulesOfSeal(seal) : [])])];
}

/** @param verdictOf what each rule says of the offer on the day asked. */
export function sealScore({ objectives }: Seal, verdictOf: (rule: RuleKey) => Verdict): SealScore {
  const levels = objectives.map((objective) => levelOf(objective, verdictOf));
  const score = (pick: (level: Interval) => number) =>
    levels.reduce((sum, level) => sum + level.objective.weight * pick(level), 0) / 4;
  return { objectives: levels, score: { worst: score(({ worst }) => worst), best: score(({ best }) => best) } };
}

function levelOf(objective: Objective, verdictOf: (rule: RuleKey) => Verdict): ObjectiveLevel {
  const isCertain = ({ rules, open }: SealLevel) =>
    open === undefined && rules.every((rule) => ['PASS', 'N/A'].includes(verdictOf(rule)));
  const isPossible = ({ rules }: SealLevel) => rules.every((rule) => verdictOf(rule) !== 'FAIL');
  const worst = reached(objective, isCertain);
  const best = reached(objective, isPossible);
  const between = objective.levels
    .filter((level) => level.seal > worst && level.seal <= best && !isCertain(level))
    .map((level) => ({ ...level, rules: level.rules.filter((rule) => !['PASS', 'N/A'].includes(verdictOf(rule))) }));
  return { objective, worst, best, between };
}

/** The highest level that holds together with all below it. */
function reached({ levels }: Objective, holds: (level: SealLevel) => boolean): number {
  const broken = levels.findIndex((level) => !holds(level));
  return (broken < 0 ? levels : levels.slice(0, broken)).at(-1)?.seal ?? 0;
}
