/** One question: its label, its hint, what is wrong with the answer beside it, and a control that fits its kind. */
import { type Answers, LONGEST_ANSWER } from '../core/authoring/draft.js';
import type { AnswerProblemCode } from '../core/authoring/examine.js';
import { controlOf, type Field, type Group, wordsKey } from '../core/authoring/field.js';
import type { Voice } from '../messages/voice.js';

/** The list of countries that all country controls of a page share. */
export const COUNTRIES = 'countries';

interface Props {
  readonly group: Group;
  readonly field: Field;
  readonly row?: number;
  readonly answers: Answers;
  readonly problems: ReadonlyMap<string, AnswerProblemCode>;
  readonly voice: Voice;
}

interface Control {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

export function DraftField({ group, field, row, answers, problems, voice }: Props) {
  const words = voice.drafting;
  const name = controlOf(group, field, row);
  const key = wordsKey(group, field, row !== undefined);
  const { label, hint } = voice.field(key);
  const help = hint ?? (field.kind === 'country' ? words.countryHint : undefined);
  const code = problems.get(name);
  const described = [...(help ? [`${name}-hint`] : []), ...(code ? [`${name}-error`] : [])].join(' ');
  const control: Control = {
    id: name,
    name,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(code === undefined ? {} : { 'aria-invalid': 'true' }),
  };
  const title = (
    <>
      {label}
      {!group.optional && !field.required && <span class="kind"> ({words.optional})</span>}
    </>
  );
  const notes = (
    <>
      {help && <small id={`${name}-hint`}>{help}</small>}
      {code && (
        <strong class="wrong" id={`${name}-error`}>
          {words.wrongTitle}
          {voice.ui.colon}
          {words.problems[code]}
        </strong>
      )}
    </>
  );
  const value = answers.get(name) ?? '';
  if (field.many && field.kind === 'choice') {
    const { name: _, 'aria-invalid': invalid, ...described } = control;
    return (
      <fieldset class="field choices" {...described} data-wrong={invalid}>
        <legend>{title}</legend>
        {notes}
        {(field.values ?? []).map((one) => (
          <label>
            <input type="checkbox" name={name} value={one} checked={value.split(', ').includes(one)} />{' '}
            {valueWords(key, one, voice)}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <p class="field">
      <label for={name}>{title}</label>
      {notes}
      <Answer field={field} wordsAt={key} control={control} value={value} voice={voice} />
    </p>
  );
}

function Answer(props: {
  readonly field: Field;
  readonly wordsAt: string;
  readonly control: Control;
  readonly value: string;
  readonly voice: Voice;
}) {
  const { field, wordsAt, control, value, voice } = props;
  const words = voice.drafting;
  const longest = { maxLength: LONGEST_ANSWER };
  switch (field.kind) {
    case 'yes-no':
    case 'choice':
      return (
        <select {...control}>
          <option value="">{field.required && wordsAt.startsWith('provider.') ? '' : words.notStated}</option>
          {(field.kind === 'yes-no' ? ['yes', 'no'] : (field.values ?? [])).map((one) => (
            <option value={one} selected={one === value}>
              {valueWords(wordsAt, one, voice)}
            </option>
          ))}
        </select>
      );
    case 'country':
      return <input type="text" {...control} {...longest} value={value} list={field.many ? undefined : COUNTRIES} />;
    case 'day':
      return <input type="date" {...control} value={value} />;
    case 'long-text':
      return <textarea {...control} {...longest} rows={5} value={value} />;
    case 'link':
    case 'iri':
      return <input type="url" {...control} {...longest} value={value} />;
    default:
      return <input type="text" {...control} {...longest} value={value} />;
  }
}

/** A value that the form lists, in words where it has any; else as the shapes write it. */
export function valueWords(key: string, value: string, voice: Voice): string {
  const { values, yes, no } = voice.drafting;
  if (value === 'yes') return yes;
  if (value === 'no') return no;
  if (key === 'offer.type') return voice.service(value);
  if (key === 'certificate.held.scheme') return voice.scheme(value);
  return values[`${key}.${value}`] ?? values[value] ?? value;
}
