/** A part of somebody's document as it stands there, what is spoken of marked. */
import type { CheckedPart } from '../answers/checked-parts.js';
import type { Voice } from '../messages/voice.js';

export function Excerpt({ part: { of, lines }, voice }: { readonly part: CheckedPart; readonly voice: Voice }) {
  return (
    <>
      {of === 'header' && <p class="kind">{voice.tender.verify.header}</p>}
      <pre class="excerpt" dir="ltr">
        <code>
          {lines.map(({ text, depth, marked }) => {
            const whole = `${'  '.repeat(depth)}${text}`;
            return (
              <>
                {marked ? <mark>{whole}</mark> : whole}
                {'\n'}
              </>
            );
          })}
        </code>
      </pre>
    </>
  );
}
