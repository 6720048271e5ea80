/** A Gaia-X label of an offer: whether it counts on the day asked, and in words what stands against it. */
import type { Digest } from '../core/digest.js';
import type { Instant } from '../core/instant.js';
import type { LabelView } from '../core/policy/labels.js';
import { at } from '../core/time/timeline.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress } from './address.js';
import { type Moment, moment } from './moment.js';
import { type FindingAnswer, findingAnswer } from './problem.js';

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
