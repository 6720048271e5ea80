/** What is wrong with the answers of one page, each beside its control. Signing and shapes are judged elsewhere. */
import { speaksFor } from '../did.js';
import { parseInstant } from '../instant.js';
import { type Answers, LONGEST_ANSWER, rowCount } from './draft.js';
import { controlOf, type Field, type Group } from './field.js';
import type { Step } from './guide.js';
import { didOfText } from './identity.js';

export const ANSWER_PROBLEMS = [
  'missing',
  'too-long',
  'not-listed',
  'not-country',
  'not-percent',
  'not-day',
  'not-after',
  'not-link',
  'not-iri',
  'not-identity',
  'not-whole',
  'not-yours',
  'not-hash',
  'not-form',
] as const;
export type AnswerProblemCode = (typeof ANSWER_PROBLEMS)[number];

export interface AnswerProblem {
  readonly control: string;
  readonly code: AnswerProblemCode;
}

/** @returns in the order of the page; at most one for each control. */
export function examine(step: Step, answers: Answers): readonly AnswerProblem[] {
  return step.groups.flatMap((group) => [
    ...examineFields(group.fields, group, undefined, answers),
    ...Array.from({ length: rowCount(group, answers) }, (_, row) => {
      return examineFields(group.rows?.fields ?? [], group, row, answers);
    }).flat(),
  ]);
}

function examineFields(
  fields: readonly Field[],
  group: Group,
  row: number | undefined,
  answers: Answers,
): readonly AnswerProblem[] {
  const prefix = row === undefined ? `${group.id}.` : `${group.id}.${group.rows?.name}.${row}.`;
  const isAnswered = (start: string) => [...answers.keys()].some((control) => control.startsWith(prefix + start));
  return fields.flatMap((field) => {
    const control = controlOf(group, field, row);
    const value = answers.get(control);
    const expected = field.required && (field.within === undefined || isAnswered(`${field.within}.`));
    // The list of a statement may be all that it says.
    const demanded = group.demandedBy?.includes(answers.get('offer.type') ?? '') === true;
    const wanted = !group.optional || demanded || isAnswered('');
    if (value === undefined) return expected && wanted ? [{ control, code: 'missing' as const }] : [];
    const code = problemOf(field, control, value, answers);
    return code === undefined ? [] : [{ control, code }];
  });
}

function problemOf(field: Field, control: string, value: string, answers: Answers): AnswerProblemCode | undefined {
  if (value.length > LONGEST_ANSWER) return 'too-long';
  for (const one of valuesOf(field, value)) {
    const code = valueProblem(field, one);
    if (code !== undefined) return code;
  }
  // A period that ends before it begins would say nothing.
  if (control.endsWith('.until')) {
    const from = parseInstant(answers.get(control.replace(/until$/, 'from')) ?? '');
    const until = parseInstant(value);
    if (from !== undefined && until !== undefined && until <= from) return 'not-after';
  }
  if (control !== 'offer.iri') return undefined;
  const did = didOfText(answers.get('provider.identity') ?? '');
  return did === undefined || speaksFor(did, value) ? undefined : 'not-yours';
}

/** @returns the values of an answer; a list is written with commas. */
export function valuesOf({ many }: Pick<Field, 'many'>, answer: string): readonly string[] {
  const values = many ? answer.split(',').map((one) => one.trim()) : [answer];
  return values.filter((one) => one !== '');
}

function valueProblem({ kind, values, pattern }: Field, value: string): AnswerProblemCode | undefined {
  switch (kind) {
    case 'country':
      return values?.includes(value) ? undefined : 'not-country';
    case 'choice':
      return values?.includes(value) ? undefined : 'not-listed';
    case 'yes-no':
      return value === 'yes' || value === 'no' ? undefined : 'not-listed';
    case 'percent':
      return /^\d{1,3}([.,]\d{1,6})?$/.test(value) && Number(value.replace(',', '.')) <= 100
        ? undefined
        : 'not-percent';
    case 'whole':
      return /^\d{1,9}$/.test(value) ? undefined : 'not-whole';
    case 'day':
      return parseInstant(value) === undefined ? 'not-day' : undefined;
    case 'link':
      return isLink(value) ? undefined : 'not-link';
    case 'iri':
      return isLink(value) || /^did:[a-z0-9]+:[A-Za-z0-9._:%-]+(#[\w./-]+)?$/.test(value) ? undefined : 'not-iri';
    case 'identity':
      return didOfText(value) === undefined ? 'not-identity' : undefined;
    case 'text':
    case 'long-text':
      if (pattern === undefined || new RegExp(pattern, 'u').test(value)) return undefined;
      return pattern.includes('0-9a-f') ? 'not-hash' : 'not-form';
  }
}

/** An absolute https URL without spaces, quotes or user information. */
function isLink(value: string): boolean {
  return /^https?:\/\/[^\s"<>\\^`{|}@]+$/.test(value) && URL.canParse(value);
}
