/**
 * The small pictures that words are marked with, drawn once a page and referred to from there: a page of results says
 * the same few verdicts hundreds of times.
 */
import { ASSURANCE, type Assurance } from '../core/policy/verdict.js';

export const TONES = ['good', 'bad', 'caution', 'unknown', 'neutral'] as const;
export type Tone = (typeof TONES)[number];

/** Outline and sign of each tone, on a 16 × 16 grid. */
const SHAPES: Readonly<Record<Tone, { readonly outline: string; readonly sign: string }>> = {
  good: { outline: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', sign: 'M4.8 8.3l2.2 2.2 4.2-4.8' },
  bad: { outline: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', sign: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2' },
  caution: { outline: 'M8 1.2L15.4 14.6H.6z', sign: 'M8 6v4M8 11.9v.6' },
  unknown: { outline: 'M8 .6L15.4 8 8 15.4.6 8z', sign: 'M6.3 6.6a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.3v.5' },
  neutral: { outline: 'M2 2h12v12H2z', sign: 'M5 8h6' },
};

/** Steps of assurance, on a 22 × 12 grid: each higher than the one before. */
const STEPS = [1, 2, 3, 4] as const;

export function signId(tone: Tone): string {
  return `sign-${tone}`;
}

export function stepsId(level: Assurance): string {
  return `steps-${level.toLowerCase()}`;
}

export function Signs() {
  return (
    <svg class="hidden" aria-hidden="true">
      {TONES.map((tone) => (
        <symbol id={signId(tone)} viewBox="0 0 16 16">
          <path class="outline" d={SHAPES[tone].outline} />
          <path class="sign" d={SHAPES[tone].sign} />
        </symbol>
      ))}
      {ASSURANCE.map((level, reached) => (
        <symbol id={stepsId(level)} viewBox="0 0 22 12">
          <path class="reached" d={steps((step) => step <= reached)} />
          <path class="unreached" d={steps((step) => step > reached)} />
        </symbol>
      ))}
    </svg>
  );
}

function steps(drawn: (step: number) => boolean): string {
  return STEPS.filter(drawn)
    .map((step) => `M${(step - 1) * 5.5 + 0.75} 11h4v-${step * 2.5}h-4z`)
    .join('');
}
