/** Reasons in words: what was found, in which credential, signed by whom, under which law, and what would cure it. */
import type { Digest } from '../core/digest.js';
import type { Instant } from '../core/instant.js';
import type { FactKind } from '../core/policy/facts.js';
import type { Assurance, Finding, Input, Reason, RuleKey, Verdict } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress } from './address.js';
import { type Cite, type LawAnswer, lawAnswer } from './law.js';
import { type Moment, moment } from './moment.js';

export interface FoundAnswer {
  readonly fact: FactKind;
  readonly subject: string;
  readonly value: string;
  readonly level: Assurance;
  readonly issuer: string;
  readonly from: Moment;
  readonly until: Moment;
  readonly credential: { readonly digest: Digest; readonly url: string; readonly pointer: string };
}

export interface ReasonAnswer {
  readonly code: string;
  readonly text: string;
  readonly found: readonly FoundAnswer[];
  /** From the offer to the entity that decided; empty when the fact is the offer's own. */
  readonly path: readonly string[];
  readonly law: readonly LawAnswer[];
  readonly remedy: { readonly code: string; readonly text: string } | null;
}

/** Of one rule: an offer with thousands of flows or suppliers has as many reasons, and nobody reads so many. */
export const MOST_REASONS = 20;

export interface RuleAnswer {
  readonly rule: string;
  readonly title: string;
  readonly floor: Assurance;
  readonly verdict: Verdict;
  /** Since when the verdict has been this one; at the earliest, since the offer began. */
  readonly since: Moment;
  readonly reasons: readonly ReasonAnswer[];
  /** Further reasons of the same verdict, for which there is no room; a dossier holds them all. */
  readonly reasonsOmitted: number;
  /** Notes that do not move the verdict. */
  readonly notes: readonly { readonly code: string; readonly text: string }[];
}

/** How much is said of a finding, and how. */
export interface Telling {
  readonly voice: Voice;
  readonly cite: Cite;
  /** Absent: `MOST_REASONS` of one rule. */
  readonly reasons?: number;
}

export function ruleAnswer(key: RuleKey, finding: Finding, since: Instant, telling: Telling): RuleAnswer {
  const { rule, floor } = splitKey(key);
  const { voice } = telling;
  return {
    rule,
    title: voice.ruleTitle(rule),
    floor,
    verdict: finding.verdict,
    since: moment(since),
    ...reasonsAnswer(finding, telling),
    notes: finding.flags.map((code) => ({ code, text: voice.flag(code) })),
  };
}

export function reasonsAnswer(
  { reasons }: Finding,
  { voice, cite, reasons: most = MOST_REASONS }: Telling,
): Pick<RuleAnswer, 'reasons' | 'reasonsOmitted'> {
  return {
    reasons: reasons.slice(0, most).map((reason) => reasonAnswer(reason, voice, cite)),
    reasonsOmitted: Math.max(0, reasons.length - most),
  };
}

export function splitKey(key: RuleKey): { readonly rule: string; readonly floor: Assurance } {
  const mark = key.lastIndexOf('@');
  // The key's type says what stands behind the mark.
  return { rule: key.slice(0, mark), floor: key.slice(mark + 1) as Assurance };
}

export function reasonAnswer(reason: Reason, voice: Voice, cite: Cite): ReasonAnswer {
  return {
    code: reason.code,
    text: voice.reason(reason.code, reason.params),
    found: reason.inputs.map(foundAnswer),
    path: reason.path,
    law: reason.law.map((id) => lawAnswer(id, cite, voice)),
    remedy:
      reason.remedy === undefined
        ? null
        : { code: reason.remedy.code, text: voice.remedy(reason.remedy.code, reason.remedy.params) },
  };
}

export function foundAnswer(input: Input): FoundAnswer {
  return {
    fact: input.fact,
    subject: input.subject,
    value: input.found,
    level: input.level,
    issuer: input.issuer,
    from: moment(input.from),
    until: moment(input.until),
    credential: { digest: input.credential, url: credentialAddress(input.credential), pointer: input.pointer },
  };
}
