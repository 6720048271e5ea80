/** The days on which a verdict moves: what happens, which verdicts it moves, and what the result becomes. */
import type { ChangeAnswer } from '../answers/changes.js';
import type { Voice } from '../messages/voice.js';
import { Day } from './day.js';
import { ELIGIBILITY_TONES, Mark, VERDICT_TONES } from './mark.js';

interface Props {
  readonly moves: readonly ChangeAnswer[];
  readonly voice: Voice;
}

export function Moves({ moves, voice }: Props) {
  const words = voice.ui.offerPage.strip;
  if (moves.length === 0) return <p>{words.none}</p>;
  return (
    <table class="moves">
      <caption class="hidden">{words.marksCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.mark}</th>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.cause}</th>
          <th scope="col">{words.moved}</th>
          <th scope="col">{words.result}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move, index) => (
          <tr>
            <th scope="row">{index + 1}</th>
            <td>
              <Day at={move.at} voice={voice} open={voice.ui.now} />
              {move.upcoming && (
                <>
                  <br />
                  <small>{words.ahead}</small>
                </>
              )}
            </td>
            <td>
              <Causes move={move} />
            </td>
            <td>
              <Verdicts move={move} voice={voice} />
            </td>
            <td>
              <Outcome move={move} voice={voice} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Causes({ move }: { readonly move: ChangeAnswer }) {
  const texts = [...new Set(move.groups.flatMap(({ causes }) => causes.map(({ text }) => text)))];
  return (
    <ul class="checks">
      {texts.map((text) => (
        <li dir="auto">{text}</li>
      ))}
      {[...new Set(move.groups.flatMap(({ causesNote }) => causesNote ?? []))].map((note) => (
        <li class="note">{note}</li>
      ))}
    </ul>
  );
}

interface MoveProps {
  readonly move: ChangeAnswer;
  readonly voice: Voice;
}

function Verdicts({ move, voice }: MoveProps) {
  const { ui } = voice;
  return (
    <ul class="checks">
      {move.groups
        .flatMap(({ verdicts }) => verdicts)
        .map(({ rule, title, before, after }) => (
          <li>
            <abbr title={title}>{rule}</abbr> {ui.verdicts[before.verdict].label} → {/* where it goes is what counts */}
            <Mark tone={VERDICT_TONES[after.verdict]}>{ui.verdicts[after.verdict].label}</Mark>
          </li>
        ))}
    </ul>
  );
}

function Outcome({ move: { outcome }, voice }: MoveProps) {
  const { ui } = voice;
  if (outcome.before === outcome.after) return <small>{ui.offerPage.strip.unchanged}</small>;
  if (outcome.after === null) return <>{ui.offerPage.strip.notOffered}</>;
  return <Mark tone={ELIGIBILITY_TONES[outcome.after]}>{ui.eligibilities[outcome.after].label}</Mark>;
}
