/** A Gaia-X label of an offer: whether it counts on the day asked, and in words what stands against it. */
import type { HeldLabel } from '../catalogue/verbs/explaining.js';
import type { Digest } from '../core/digest.js';
import type { Instant } from '../core/instant.js';
import type { LabelView } from '../core/policy/labels.js';
import type { Verdict } from '../core/policy/verdict.js';
import { at } from '../core/time/timeline.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress } from './address.js';
import type { Cite } from './law.js';
import { type Moment, moment } from './moment.js';
import { type FindingAnswer, findingAnswer } from './problem.js';
import { type ReasonAnswer, reasonAnswer } from './reason.js';

export interface LabelAnswer {
  readonly level: string;
  readonly rules: string;
  readonly engine: string;
  readonly issuer: string;
  readonly from: Moment;
  readonly until: Moment;
  /** On the day asked. */
  readonly counts: boolean;
  /** What stands against it on that day; pointers lead into the label's credential. */
  readonly findings: readonly FindingAnswer[];
  readonly credential: { readonly digest: Digest; readonly url: string };
}

/** the highest label that counts on the day, held against the criteria of its level as they are judged here. */
export interface HeldLabelAnswer {
  readonly level: string;
  /** The profile of those criteria, to ask why. */
  readonly profile: string;
  /** FAIL: the label is higher than what is evidenced. UNKNOWN: some criterion is open, or judged by no rule. */
  readonly verdict: Verdict;
  readonly contradiction: boolean;
  readonly reasons: readonly ReasonAnswer[];
}

export function heldLabelAnswer({ level, profile, finding }: HeldLabel, voice: Voice, cite: Cite): HeldLabelAnswer {
  return {
    level,
    profile: profile.id,
    verdict: finding.verdict,
    contradiction: finding.flags.includes('contradiction'),
    reasons: finding.reasons.map((reason) => reasonAnswer(reason, voice, cite)),
  };
}

export function labelAnswer(label: LabelView, asOf: Instant, voice: Voice): LabelAnswer {
  const against = at(label.against, asOf);
  return {
    level: label.level,
    rules: label.rulesVersion,
    engine: label.engineVersion,
    issuer: label.issuer,
    from: moment(label.from),
    until: moment(label.until),
    counts: against.length === 0,
    findings: against.map((finding) => findingAnswer(finding, voice)),
    credential: { digest: label.credential, url: credentialAddress(label.credential) },
  };
}
