/** One page of the guided form. */
import type { ReadinessBody } from '../answers/readiness.js';
import { type Answers, rowCount } from '../core/authoring/draft.js';
import type { AnswerProblem, AnswerProblemCode } from '../core/authoring/examine.js';
import { type Group, MOST_ROWS, wordsKey } from '../core/authoring/field.js';
import type { Step } from '../core/authoring/guide.js';
import type { Voice } from '../messages/voice.js';
import { KeyForIdentity } from './draft-browser-key.js';
import { COUNTRIES, DraftField } from './draft-field.js';
import { type Changed, DraftForm, Go } from './draft-form.js';
import type { Frame } from './frame.js';
import { Page, renderPage } from './page.js';

interface Props {
  readonly step: Step;
  /** From 1. */
  readonly place: number;
  readonly total: number;
  readonly answers: Answers;
  /** What kept the last answer from being taken; empty: nothing was complained of yet. */
  readonly problems: readonly AnswerProblem[];
  readonly changed: Changed | undefined;
  /** Absent until the offer can be judged. */
  readonly readiness: ReadinessBody | undefined;
}

export function draftStepPage(props: Props, frame: Frame): string {
  const { step, place, total, answers, problems, changed, readiness } = props;
  const { voice } = frame;
  const words = voice.drafting;
  const { title, intro } = words.steps[step.id];
  const codes = new Map(problems.map(({ control, code }) => [control, code]));
  const asksIdentity = step.id === 'provider';
  const lists = step.groups.some(({ rows }) => rows !== undefined);
  const heading = problems.length > 0 ? `${words.wrongTitle}${voice.ui.colon}${title}` : title;
  return renderPage(
    <Page frame={frame} title={heading} current="draft" island={asksIdentity ? 'identity' : undefined}>
      <p class="kind">{words.place(place, total)}</p>
      <h1>{title}</h1>
      {intro && <p>{intro}</p>}
      {problems.length > 0 && <Wrong step={step} problems={problems} voice={voice} />}
      {readiness?.offers.map(({ summary }) => (
        <p class="note live">{summary}</p>
      ))}
      <DraftForm frame={frame} answers={answers} step={step.id} changed={changed}>
        {asksIdentity && <KeyForIdentity into="provider.identity" voice={voice} />}
        {step.groups.map((group) => (
          <GroupFields
            group={group}
            alone={step.groups.length === 1}
            answers={answers}
            problems={codes}
            voice={voice}
          />
        ))}
        <Countries step={step} voice={voice} />
        <p class="actions">
          <Go to="next">{words.next}</Go>
          {lists && (
            <Go to="more" quiet>
              {words.more}
            </Go>
          )}
          {place > 1 && (
            <Go to="back" quiet>
              {words.back}
            </Go>
          )}
          {readiness !== undefined && (
            <Go to="check" quiet>
              {words.toCheck}
            </Go>
          )}
          <Go to="save" quiet>
            {words.save}
          </Go>
        </p>
      </DraftForm>
    </Page>,
  );
}

/** On top, with a link to each answer; the sentence stands beside the answer too. */
function Wrong({
  step,
  problems,
  voice,
}: {
  readonly step: Step;
  readonly problems: Props['problems'];
  readonly voice: Voice;
}) {
  const words = voice.drafting;
  return (
    <section class="summary" aria-labelledby="wrong">
      <h2 id="wrong">{words.wrong(problems.length)}</h2>
      <ul>
        {problems.map(({ control, code }) => (
          <li>
            <a href={`#${control}`}>
              {labelOf(step, control, voice)}
              {voice.ui.colon}
              {words.problems[code]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function labelOf({ groups }: Step, control: string, voice: Voice): string {
  const key = control.replace(/\.\d+\./, '.');
  for (const group of groups) {
    const fields = [...group.fields.map((field) => wordsKey(group, field, false))];
    const inRows = (group.rows?.fields ?? []).map((field) => wordsKey(group, field, true));
    if ([...fields, ...inRows].includes(key)) return voice.field(key).label;
  }
  return control;
}

interface GroupProps {
  readonly group: Group;
  /** The only group of its page, whose title says the same. */
  readonly alone: boolean;
  readonly answers: Answers;
  readonly problems: ReadonlyMap<string, AnswerProblemCode>;
  readonly voice: Voice;
}

function GroupFields({ group, alone, answers, problems, voice }: GroupProps) {
  const words = voice.drafting;
  const { title, intro } = words.groups[group.id];
  const shown = group.rows === undefined ? 0 : Math.min(rowCount(group, answers) + 1, MOST_ROWS);
  return (
    <fieldset class="group">
      <legend class={alone ? 'hidden' : undefined}>
        {title} {group.optional && <span class="kind">({words.optional})</span>}
      </legend>
      {intro && <p>{intro}</p>}
      {Array.from({ length: shown }, (_, row) => (
        <fieldset class="row">
          <legend>{words.row(title, row + 1)}</legend>
          {group.rows?.fields.map((field) => (
            <DraftField group={group} field={field} row={row} answers={answers} problems={problems} voice={voice} />
          ))}
        </fieldset>
      ))}
      {group.fields.map((field) => (
        <DraftField group={group} field={field} answers={answers} problems={problems} voice={voice} />
      ))}
    </fieldset>
  );
}

function Countries({ step, voice }: { readonly step: Step; readonly voice: Voice }) {
  const fields = step.groups.flatMap(({ fields: plain, rows }) => [...plain, ...(rows?.fields ?? [])]);
  const codes = fields.find(({ kind, many }) => kind === 'country' && !many)?.values;
  if (codes === undefined) return null;
  return (
    <datalist id={COUNTRIES}>
      {codes.map((code) => (
        <option value={code}>{voice.country(code)}</option>
      ))}
    </datalist>
  );
}
