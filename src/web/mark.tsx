/** A state as icon, shape and word: never colour alone (WCAG 1.4.1). The icon is silent, the word is read. */

import type { State } from '../core/life-cycle.js';
import type { Eligibility } from '../core/policy/profile.js';
import type { Verdict } from '../core/policy/verdict.js';
import type { CheckOutcome, Standing } from '../core/verification/check.js';
import { signId, type Tone } from './signs.js';

export const VERDICT_TONES: Readonly<Record<Verdict | 'NOT-JUDGED', Tone>> = {
  PASS: 'good',
  FAIL: 'bad',
  CONDITIONAL: 'caution',
  UNKNOWN: 'unknown',
  'N/A': 'neutral',
  'NOT-JUDGED': 'neutral',
};

export const ELIGIBILITY_TONES: Readonly<Record<Eligibility, Tone>> = {
  eligible: 'good',
  'eligible-with-conditions': 'caution',
  'to-clarify': 'unknown',
  excluded: 'bad',
};

export const OUTCOME_TONES: Readonly<Record<CheckOutcome, Tone>> = {
  pass: 'good',
  fail: 'bad',
  unknown: 'unknown',
  'not-applicable': 'neutral',
};

export const STANDING_TONES: Readonly<Record<Standing, Tone>> = {
  verified: 'good',
  expired: 'caution',
  undetermined: 'unknown',
  refused: 'bad',
};

export const STATE_TONES: Readonly<Record<State, Tone>> = {
  active: 'good',
  deprecated: 'neutral',
  expired: 'caution',
  suspended: 'bad',
  refused: 'bad',
  revoked: 'bad',
  withdrawn: 'neutral',
  erased: 'neutral',
};

/** The sign of a tone inside another picture, its upper left corner at (x, y). */
export function Sign({ tone, x, y }: { readonly tone: Tone; readonly x: number; readonly y: number }) {
  return <use class="sign-on" href={`#${signId(tone)}`} x={x} y={y} width="16" height="16" />;
}

export function Mark({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span class={`mark ${tone}`}>
      <svg aria-hidden="true">
        <use href={`#${signId(tone)}`} />
      </svg>
      {children}
    </span>
  );
}
