/** What a profile asks, as it is written down: nothing here has been judged. */
import type { RequirementForm } from '../answers/profile.js';
import { splitKey } from '../answers/reason.js';
import type { RuleKey } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import { Quoted } from './quoted.js';

interface FormProps {
  readonly form: RequirementForm;
  readonly voice: Voice;
}

export function RequirementForms(props: { readonly requirements: readonly RequirementForm[]; readonly voice: Voice }) {
  const { requirements, voice } = props;
  const words = voice.registers.profile;
  return (
    <table class="pair">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.requirement}</th>
          <th scope="col">{words.judgedBy}</th>
          <th scope="col">{words.source_}</th>
        </tr>
      </thead>
      <tbody>
        {requirements.map((form) => (
          <tr>
            <th scope="row">
              <RequirementName form={form} voice={voice} />
            </th>
            <td>
              <JudgedBy form={form} voice={voice} />
            </td>
            <td>
              <Quoted text={form.source} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RequirementName({ form, voice }: FormProps) {
  const { id, kind, title } = form;
  return (
    <>
      <span class="kind">
        <Quoted text={id} />, {voice.ui.kinds[kind].label}
      </span>
      <br />
      <Quoted text={title} />
    </>
  );
}

export function JudgedBy({ form, voice }: FormProps) {
  const words = voice.registers.profile;
  const { rules, combine, notJudgedWhy, standards, minimum } = form;
  return (
    <>
      {rules.length === 0 ? (
        <p>
          {words.notJudged} {notJudgedWhy !== null && <Quoted text={notJudgedWhy} />}
        </p>
      ) : (
        <>
          {combine === 'any' && rules.length > 1 && words.any}
          <ul class="rules">
            {rules.map((rule) => (
              <li>
                <RuleName rule={rule} voice={voice} />
              </li>
            ))}
          </ul>
        </>
      )}
      {minimum !== null && <p class="kind">{words.minimum(minimum)}</p>}
      {standards.length > 0 && (
        <p class="kind">
          {words.standards}
          {voice.ui.colon}
          {standards.map(voice.scheme).join(', ')}
        </p>
      )}
    </>
  );
}

/** What the rule asks first, then its number and how well it must be proven. */
function RuleName({ rule: key, voice }: { readonly rule: RuleKey; readonly voice: Voice }) {
  const { rule, floor } = splitKey(key);
  return (
    <>
      {voice.ruleTitle(rule)}{' '}
      <span class="kind">
        {rule}, {voice.registers.profile.atLeast(voice.level(floor))}
      </span>
    </>
  );
}
