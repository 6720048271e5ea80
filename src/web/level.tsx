/** How sure a statement is: in a word, and as so many filled steps of four. Never by colour. */
import type { Assurance } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import { stepsId } from './signs.js';

export function Level({ level, voice }: { readonly level: Assurance; readonly voice: Voice }) {
  return (
    <span class="level">
      <svg aria-hidden="true">
        <use href={`#${stepsId(level)}`} />
      </svg>
      {voice.level(level)}
    </span>
  );
}
