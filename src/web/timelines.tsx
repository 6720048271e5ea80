/** How each verdict moves over time: a picture of the years, what moved it, and the same rule by rule as tables. */
import type { ChangeAnswer, ChangesAnswerBody } from '../answers/changes.js';
import type { TimelineAnswer } from '../answers/explanation.js';
import type { Moment } from '../answers/moment.js';
import type { Voice } from '../messages/voice.js';
import { Day } from './day.js';
import { type Frame, withLanguage } from './frame.js';
import { Mark, VERDICT_TONES } from './mark.js';
import { Moves } from './moves.js';
import { Legend, Strip, type StripMark } from './strip.js';
import { isShown } from './strip-geometry.js';

interface Props {
  readonly timelines: readonly TimelineAnswer[];
  /** What moved in the years shown; undefined where it could not be worked out. */
  readonly changes: ChangesAnswerBody | undefined;
  /** Where all changes of the offer are told. */
  readonly changesAddress: string;
  readonly day: Moment;
  readonly frame: Frame;
}

export function Timelines({ timelines, changes, changesAddress, day, frame }: Props) {
  const { voice } = frame;
  const { ui } = voice;
  const words = ui.offerPage.strip;
  if (timelines.length === 0) return null;
  const moves = (changes?.changes ?? []).filter(({ at }) => isShown(at));
  return (
    <section aria-labelledby="time">
      <h2 id="time">{ui.offer.time}</h2>
      <p>
        {ui.offer.timeIntro} {words.same}
      </p>
      <Strip timelines={timelines} marks={moves.map(markOf)} day={day} voice={voice} />
      <Legend voice={voice} />
      <h3>{words.marks}</h3>
      {changes === undefined ? <p class="note">{ui.offerPage.unavailable}</p> : <Moves moves={moves} voice={voice} />}
      {changes !== undefined && changes.next !== null && (
        <p class="note">
          {words.more} <a href={withLanguage(changesAddress, frame)}>{words.all}</a>
        </p>
      )}
      <h3>{words.tables}</h3>
      {timelines.map((timeline) => (
        <details>
          <summary>
            {timeline.rule} · {timeline.title} <span class="kind">({voice.level(timeline.floor)})</span>
          </summary>
          <Steps timeline={timeline} voice={voice} />
        </details>
      ))}
    </section>
  );
}

const ENDS: readonly string[] = ['certificate-ended', 'certificate-revoked', 'certificate-suspended', 'list-ran-out'];

function markOf({ at, groups }: ChangeAnswer): StripMark {
  const codes = groups.flatMap(({ causes }) => causes.map(({ code }) => code));
  if (codes.some((code) => code.startsWith('law-'))) return { at, kind: 'law' };
  return { at, kind: codes.some((code) => ENDS.includes(code)) ? 'end' : 'other' };
}

function Steps({ timeline, voice }: { readonly timeline: TimelineAnswer; readonly voice: Voice }) {
  const { ui } = voice;
  return (
    <table>
      <caption class="hidden">{timeline.title}</caption>
      <thead>
        <tr>
          <th scope="col">{ui.offer.from}</th>
          <th scope="col">{ui.offer.until}</th>
          <th scope="col">{ui.offer.verdict}</th>
          <th scope="col">{ui.offer.reasons}</th>
        </tr>
      </thead>
      <tbody>
        {timeline.steps.map((step) => (
          <tr>
            <th scope="row">
              <Day at={step.from} voice={voice} open={ui.always} />
            </th>
            <td>
              <Day at={step.until} voice={voice} open={ui.openEnd} />
            </td>
            <td>
              <Mark tone={VERDICT_TONES[step.verdict]}>{ui.verdicts[step.verdict].label}</Mark>
            </td>
            <td>{step.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
