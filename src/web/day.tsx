/** A moment for a reader, and for machines beside it. */
import type { Moment } from '../answers/moment.js';
import type { Voice } from '../messages/voice.js';

/** @returns "1 June 2026", with the time of day only where it is not midnight UTC. */
export function dayText(at: string, voice: Voice): string {
  const whole = at.length === 10;
  const format = new Intl.DateTimeFormat(voice.language === 'en' ? 'en-GB' : voice.language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    ...(whole ? {} : { timeStyle: 'short' }),
  });
  return `${format.format(new Date(at))}${whole ? '' : ' UTC'}`;
}

export function Day({ at, voice, open }: { readonly at: Moment; readonly voice: Voice; readonly open: string }) {
  return at === null ? <span>{open}</span> : <time dateTime={at}>{dayText(at, voice)}</time>;
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
