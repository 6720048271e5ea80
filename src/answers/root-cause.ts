/** One cause, with every requirement that it hits. */
import type { RootCause } from '../core/policy/root-causes.js';
import type { Verdict } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import type { Cite } from './law.js';
import { type ReasonAnswer, reasonAnswer, splitKey } from './reason.js';

export interface RootCauseAnswer {
  readonly verdict: Verdict;
  readonly requirements: readonly string[];
  readonly rules: readonly string[];
  readonly reason: ReasonAnswer;
}

export function rootCauseAnswer(cause: RootCause, voice: Voice, cite: Cite): RootCauseAnswer {
  return {
    verdict: cause.verdict,
    requirements: cause.requirements.map(({ id }) => id),
    rules: cause.rules.map((key) => splitKey(key).rule),
    reason: reasonAnswer(cause.reason, voice, cite),
  };
}
