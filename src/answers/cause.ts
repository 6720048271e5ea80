/** What moved a verdict, in words, with who signed it or which law it was. */

import type { Digest } from '../core/digest.js';
import { type Cause, causeParams } from '../core/policy/causes.js';
import type { ChangeGroup, VerdictChange } from '../core/policy/changes.js';
import type { Fact, FactKind } from '../core/policy/facts.js';
import type { Profile } from '../core/policy/profile.js';
import type { Assurance, Finding, Verdict } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress } from './address.js';
import { type Cite, type LawAnswer, lawAnswer } from './law.js';
import { type Moment, moment } from './moment.js';
import { type RuleAnswer, reasonsAnswer, splitKey } from './reason.js';

export interface CauseAnswer {
  readonly code: string;
  readonly text: string;
  /** The row of law, by the name it has in the register, and what ended it. */
  readonly law: {
    readonly row: string;
    readonly endedBy: string | null;
    readonly reference: LawAnswer | null;
  } | null;
  readonly statement: StatementAnswer | null;
}

export interface StatementAnswer {
  readonly fact: FactKind;
  readonly subject: string;
  readonly level: Assurance | null;
  readonly issuer: string;
  readonly from: Moment;
  readonly until: Moment;
  readonly recorded: Moment;
  readonly credential: { readonly digest: Digest; readonly url: string; readonly pointer: string };
}

export interface VerdictAnswer extends Pick<RuleAnswer, 'reasons' | 'reasonsOmitted'> {
  readonly verdict: Verdict;
}

export interface VerdictChangeAnswer {
  readonly rule: string;
  readonly title: string;
  readonly floor: Assurance;
  /** Requirements of the profile that ask for this rule. */
  readonly requirements: readonly string[];
  readonly before: VerdictAnswer;
  readonly after: VerdictAnswer;
  /** From the offer to the entity that decides; empty when the fact is the offer's own. */
  readonly path: readonly string[];
}

/** One event, or several that act together, and every verdict that it moves. */
export interface GroupAnswer {
  readonly causes: readonly CauseAnswer[];
  /** Further ones on that day, which are not named. */
  readonly causesOmitted: number;
  /** What to know of the causes: that it was not found out which of them decide. */
  readonly causesNote: string | null;
  readonly verdicts: readonly VerdictChangeAnswer[];
}

export function groupAnswer(
  { causes, causesOmitted, weighed, verdicts }: ChangeGroup,
  profile: Profile,
  voice: Voice,
  cite: Cite,
): GroupAnswer {
  return {
    causes: causes.map((cause) => causeAnswer(cause, voice, cite)),
    causesOmitted,
    causesNote: noteOn({ causesOmitted, weighed }, voice),
    verdicts: verdicts.map((change) => verdictChangeAnswer(change, profile, voice, cite)),
  };
}

function noteOn(
  { causesOmitted, weighed }: Pick<ChangeGroup, 'causesOmitted' | 'weighed'>,
  voice: Voice,
): string | null {
  const { together, moreCauses } = voice.ui.changes;
  const said = [...(causesOmitted > 0 ? [moreCauses(causesOmitted)] : []), ...(weighed ? [] : [together])];
  return said.length === 0 ? null : said.join(' ');
}

export function causeAnswer(cause: Cause, voice: Voice, cite: Cite): CauseAnswer {
  const { code, law, fact, level } = cause;
  return {
    code,
    text: voice.cause(code, causeParams(cause)),
    law:
      law === undefined
        ? null
        : {
            row: law.row,
            endedBy: law.endedBy ?? null,
            reference: law.reference === undefined ? null : lawAnswer(law.reference, cite, voice),
          },
    statement: fact === undefined ? null : statementAnswer(fact, level),
  };
}

export function verdictChangeAnswer(
  { rule: key, before, after }: VerdictChange,
  profile: Profile,
  voice: Voice,
  cite: Cite,
): VerdictChangeAnswer {
  const { rule, floor } = splitKey(key);
  const side = (finding: Finding): VerdictAnswer => ({
    verdict: finding.verdict,
    ...reasonsAnswer(finding, { voice, cite }),
  });
  const asking = profile.requirements.filter(({ rules }) => rules.includes(key));
  return {
    rule,
    title: voice.ruleTitle(rule),
    floor,
    requirements: asking.map(({ id }) => id),
    before: side(before),
    after: side(after),
    path: pathOf(after) ?? pathOf(before) ?? [],
  };
}

/** Of a single element, the path says nothing: the fact is the offer's own. */
function pathOf({ reasons }: Finding): readonly string[] | undefined {
  return reasons.find(({ path }) => path.length > 1)?.path;
}

function statementAnswer(fact: Fact, level: Assurance | undefined): StatementAnswer {
  const { kind, subject, issuer, from, until, recorded, credential, pointer } = fact;
  return {
    fact: kind,
    subject,
    level: level ?? null,
    issuer,
    from: moment(from),
    until: moment(until),
    recorded: moment(recorded),
    credential: { digest: credential, url: credentialAddress(credential), pointer },
  };
}
