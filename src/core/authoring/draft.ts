/**
 * A provider's answers while they are being given. The catalogue keeps none of them: they travel in the form itself, or
 * lie in a file of the provider's, so what comes back is a stranger's text and is read as such.
 */
import { isObject } from '../credential/json.js';
import { readJson } from '../credential/strict-json.js';
import { done, type Outcome, refused } from '../problem.js';
import { type Field, type Group, MOST_ROWS } from './field.js';
import type { Guide, Step } from './guide.js';

/** Answer by control. Only what is answered is here, trimmed. */
export type Answers = ReadonlyMap<string, string>;

/** Characters of one answer; a longer one is kept to one more, so that it can be complained of. */
export const LONGEST_ANSWER = 2_000;
/** Answers of one draft. */
export const MOST_ANSWERS = 1_000;
export const NO_ANSWERS: Answers = new Map();

const VERSION = 1;

/** @returns problem `document-unreadable` with `draft-unreadable`: not a draft, or one with members that are none. */
export function readDraft(bytes: Uint8Array, guide: Guide): Outcome<Answers> {
  const read = readJson(bytes);
  const draft = read.ok ? read.value : undefined;
  if (!isObject(draft) || draft.cartularyDraft !== VERSION || !isObject(draft.answers)) return unreadable('');
  const entries = Object.entries(draft.answers);
  if (Object.keys(draft).length !== 2 || entries.length > MOST_ANSWERS) return unreadable('');
  const known = guide.steps.flatMap((step) => step.groups);
  const answers = new Map<string, string>();
  for (const [control, value] of entries) {
    const field = known.map((group) => fieldAt(group, control)).find((found) => found !== undefined);
    const isAnswer = typeof value === 'string' && value.length <= LONGEST_ANSWER + 1 && value.trim() !== '';
    if (field === undefined || !isAnswer) return unreadable(control);
    answers.set(control, spelled(field, value));
  }
  return done(answers);
}

function unreadable(control: string): Outcome<never> {
  return refused('document-unreadable', [
    { code: 'draft-unreadable', pointer: '', ...(control === '' ? {} : { found: control.slice(0, 200) }) },
  ]);
}

export function writeDraft(answers: Answers): string {
  return JSON.stringify({ cartularyDraft: VERSION, answers: Object.fromEntries(answers) });
}

/** @returns the draft with one page's answers in place of those it had. Rows that are left empty close up. */
export function withAnswers(draft: Answers, step: Step, given: (control: string) => readonly string[]): Answers {
  const kept = [...draft].filter(([control]) => !step.groups.some((group) => fieldAt(group, control) !== undefined));
  const told = step.groups.flatMap((group) => [
    ...answersTo(group.fields, group.id, given),
    ...rowsIn(group, given).flatMap((row, place) => {
      return row.map(([path, value]): [string, string] => [`${group.id}.${group.rows?.name}.${place}.${path}`, value]);
    }),
  ]);
  return new Map([...kept, ...told]);
}

function rowsIn(group: Group, given: (control: string) => readonly string[]): readonly (readonly [string, string][])[] {
  const { rows } = group;
  if (rows === undefined) return [];
  return Array.from({ length: MOST_ROWS }, (_, place) => {
    const prefix = `${group.id}.${rows.name}.${place}`;
    return answersTo(rows.fields, prefix, given).map(([control, value]): [string, string] => {
      return [control.slice(prefix.length + 1), value];
    });
  }).filter((row) => row.length > 0);
}

function answersTo(
  fields: readonly Field[],
  prefix: string,
  given: (control: string) => readonly string[],
): readonly [string, string][] {
  return fields.flatMap((field) => {
    const control = `${prefix}.${field.path}`;
    const value = given(control)
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .join(', ');
    return value === ''
      ? []
      : [[control, spelled(field, value.slice(0, LONGEST_ANSWER + 1))] satisfies [string, string]];
  });
}

/** Codes of countries are capitals, however they are typed. */
function spelled({ kind }: Field, answer: string): string {
  return kind === 'country' ? answer.trim().toUpperCase() : answer.trim();
}

/** @returns the field of the group that this control asks. */
function fieldAt({ id, fields, rows }: Group, control: string): Field | undefined {
  if (!control.startsWith(`${id}.`)) return undefined;
  const path = control.slice(id.length + 1);
  const [name, row = '', ...rest] = path.split('.');
  const inRow = rows?.name === name && /^(0|[1-9]\d?)$/.test(row) && Number(row) < MOST_ROWS;
  return inRow ? rows?.fields.find((field) => field.path === rest.join('.')) : fields.find((one) => one.path === path);
}

/** How many rows of a group are answered. */
export function rowCount({ id, rows }: Group, answers: Answers): number {
  if (rows === undefined) return 0;
  const places = [...answers.keys()]
    .filter((control) => control.startsWith(`${id}.${rows.name}.`))
    .map((control) => Number(control.split('.')[2]) + 1);
  return Math.max(0, ...places);
}

/** Did the page's answers become others? Answering it for the first time is no change. */
export function stepWasChanged(step: Step, before: Answers, after: Answers): boolean {
  const of = (draft: Answers) => {
    const own = [...draft].filter(([control]) => step.groups.some((group) => fieldAt(group, control) !== undefined));
    return JSON.stringify(own.sort(([one], [other]) => (one < other ? -1 : 1)));
  };
  const earlier = of(before);
  return earlier !== '[]' && earlier !== of(after);
}
