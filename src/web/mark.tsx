/** A state as icon, shape and word: never colour alone (WCAG 1.4.1). The icon is silent, the word is read. */

import type { State } from '../core/life-cycle.js';
import type { Eligibility } from '../core/policy/profile.js';
import type { Verdict } from '../core/policy/verdict.js';
import type { CheckOutcome, Standing } from '../core/verification/check.js';

export type Tone = 'good' | 'bad' | 'caution' | 'unknown' | 'neutral';

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

/** Outline and sign of each tone, on a 16 × 16 grid. */
const SHAPES: Readonly<Record<Tone, { readonly outline: string; readonly sign: string }>> = {
  good: { outline: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', sign: 'M4.8 8.3l2.2 2.2 4.2-4.8' },
  bad: { outline: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', sign: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2' },
  caution: { outline: 'M8 1.2L15.4 14.6H.6z', sign: 'M8 6v4M8 11.9v.6' },
  unknown: { outline: 'M8 .6L15.4 8 8 15.4.6 8z', sign: 'M6.3 6.6a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.3v.5' },
  neutral: { outline: 'M2 2h12v12H2z', sign: 'M5 8h6' },
};

/** The sign of a tone inside another picture, its upper left corner at (x, y). */
export function Sign({ tone, x, y }: { readonly tone: Tone; readonly x: number; readonly y: number }) {
  const { outline, sign } = SHAPES[tone];
  return (
    <g class="sign-on" transform={`translate(${x} ${y})`}>
      <path class="outline" d={outline} />
      <path class="sign" d={sign} />
    </g>
  );
}

export function Mark({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const { outline, sign } = SHAPES[tone];
  return (
    <span class={`mark ${tone}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path class="outline" d={outline} />
        <path class="sign" d={sign} />
      </svg>
      {children}
    </span>
  );
}
