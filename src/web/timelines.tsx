/** How each verdict moves over time, as tables: a picture of it would need one anyway. */
import type { TimelineAnswer } from '../answers/explanation.js';
import type { Voice } from '../messages/voice.js';
import { Day } from './day.js';
import { Mark, VERDICT_TONES } from './mark.js';

interface Props {
  readonly timelines: readonly TimelineAnswer[];
  readonly voice: Voice;
}

export function Timelines({ timelines, voice }: Props) {
  const { ui } = voice;
  if (timelines.length === 0) return null;
  return (
    <section aria-labelledby="time">
      <h2 id="time">{ui.offer.time}</h2>
      <p>{ui.offer.timeIntro}</p>
      {timelines.map((timeline) => (
        <details>
          <summary>
            {timeline.rule} · {timeline.title} <span class="kind">({voice.level(timeline.floor)})</span>
          </summary>
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
        </details>
      ))}
    </section>
  );
}
