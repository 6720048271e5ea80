/** The requirement table: verdict in word, icon and shape; reasons beside it. */
import type { RequirementAnswer } from '../answers/requirement.js';
import type { Voice } from '../messages/voice.js';
import { Mark, VERDICT_TONES } from './mark.js';
import { RuleReasons } from './reasons.js';

interface Props {
  readonly requirements: readonly RequirementAnswer[];
  readonly voice: Voice;
  readonly names: ReadonlyMap<string, string>;
}

export function Requirements({ requirements, voice, names }: Props) {
  const { ui } = voice;
  return (
    <section aria-labelledby="requirements">
      <h2 id="requirements">{ui.offer.requirements}</h2>
      <table class="requirements">
        <caption class="hidden">{ui.offer.requirementsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{ui.offer.requirement}</th>
            <th scope="col">{ui.offer.verdict}</th>
            <th scope="col">{ui.offer.reasons}</th>
          </tr>
        </thead>
        <tbody>
          {requirements.map((requirement) => (
            <tr>
              <th scope="row">
                <span class="kind">
                  {requirement.id}, {ui.kinds[requirement.kind].label}
                </span>
                <br />
                {requirement.title}
              </th>
              <td>
                <Mark tone={VERDICT_TONES[requirement.verdict]}>{ui.verdicts[requirement.verdict].label}</Mark>
              </td>
              <td>
                <Reasons requirement={requirement} voice={voice} names={names} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ReasonsProps extends Omit<Props, 'requirements'> {
  readonly requirement: RequirementAnswer;
}

function Reasons({ requirement, voice, names }: ReasonsProps) {
  if (requirement.verdict === 'NOT-JUDGED') return <p>{voice.ui.offer.notJudgedWhy}</p>;
  const rules = requirement.rules.map((rule) => <RuleReasons rule={rule} voice={voice} names={names} />);
  // What is satisfied is told when asked for: what is not must not be looked for among it.
  if (requirement.verdict !== 'PASS' && requirement.verdict !== 'N/A') return <>{rules}</>;
  return (
    <details>
      <summary>{voice.ui.offerPage.reasonsOf(voice.ui.verdicts[requirement.verdict].label)}</summary>
      {rules}
    </details>
  );
}
