/** A moment for a reader, and for machines beside it. */
import type { Moment } from '../answers/moment.js';
import type { Voice } from '../messages/voice.js';

export function Day({ at, voice, open }: { readonly at: Moment; readonly voice: Voice; readonly open: string }) {
  return at === null ? <span>{open}</span> : <time dateTime={at}>{voice.day(at)}</time>;
}

export function Period({
  from,
  until,
  voice,
}: {
  readonly from: Moment;
  readonly until: Moment;
  readonly voice: Voice;
}) {
  return (
    <span class="period">
      <Day at={from} voice={voice} open={voice.ui.always} /> → <Day at={until} voice={voice} open={voice.ui.openEnd} />
    </span>
  );
}
