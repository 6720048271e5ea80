/** How sure a statement is: in a word, and as so many filled steps of four. Never by colour. */
import { ASSURANCE, type Assurance } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';

const STEPS = [1, 2, 3, 4] as const;

export function Level({ level, voice }: { readonly level: Assurance; readonly voice: Voice }) {
  const reached = ASSURANCE.indexOf(level);
  return (
    <span class="level">
      <svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true" focusable="false">
        {STEPS.map((step) => (
          <rect
            class={step <= reached ? 'reached' : 'unreached'}
            x={(step - 1) * 5.5 + 0.75}
            y={11 - step * 2.5}
            width={4}
            height={step * 2.5}
          />
        ))}
      </svg>
      {voice.level(level)}
    </span>
  );
}
