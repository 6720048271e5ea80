/** A group's answers as the value of a statement: members as the context names them, values as their datatypes are written. */

import { FACT_FORMS } from '../claims/fact-forms.js';
import type { Member } from '../claims/form.js';
import type { Json, JsonObject } from '../credential/json.js';
import { type Answers, rowCount } from './draft.js';
import { valuesOf } from './examine.js';
import { controlOf, type Field, type Group, type GuidedFact } from './field.js';

/** @returns undefined when nothing of it was answered: it is not stated. */
export function statementValue(id: GuidedFact, group: Group, answers: Answers): JsonObject | undefined {
  const members = FACT_FORMS[id];
  const plain = membersOf(group.fields, members, (field) => answers.get(controlOf(group, field)));
  const { rows } = group;
  if (rows === undefined) return plain;
  const list: Readonly<Record<string, Member<unknown>>> = members;
  const form = list[rows.name]?.form;
  const inner = form?.is === 'node' ? form.members : {};
  const told = Array.from({ length: rowCount(group, answers) }, (_, row) => {
    return membersOf(rows.fields, inner, (field) => answers.get(controlOf(group, field, row)));
  }).filter((one) => one !== undefined);
  if (told.length === 0) return plain;
  return { [rows.name]: told, ...plain };
}

type Members = Readonly<Record<string, Member<unknown>>>;

function membersOf(
  fields: readonly Field[],
  members: Members,
  answerTo: (field: Field) => string | undefined,
): JsonObject | undefined {
  const nodes = new Map<string, [Field, string][]>();
  const value: Record<string, Json> = {};
  for (const field of fields) {
    const answer = answerTo(field);
    if (answer === undefined) continue;
    const [name = '', ...rest] = field.path.split('.');
    if (rest.length === 0) value[name] = written(field, answer);
    else nodes.set(name, [...(nodes.get(name) ?? []), [{ ...field, path: rest.join('.') }, answer]]);
  }
  for (const [name, told] of nodes) {
    const member = members[name];
    const inner: Members = member?.form.is === 'node' ? member.form.members : {};
    const node = membersOf(
      told.map(([field]) => field),
      inner,
      (field) => told.find(([one]) => one === field)?.[1],
    );
    if (node !== undefined) value[name] = member?.occurs === 'many' ? [node] : node;
  }
  return Object.keys(value).length === 0 ? undefined : value;
}

function written(field: Field, answer: string): Json {
  const values = valuesOf(field, answer).map((one): Json => {
    switch (field.kind) {
      case 'yes-no':
        return one === 'yes';
      case 'whole':
        return Number(one);
      // xsd:decimal has a point, whatever the language of who types it.
      case 'percent':
        return one.replace(',', '.');
      case 'day':
        return one.length === 'YYYY-MM-DD'.length ? `${one}T00:00:00Z` : one;
      default:
        return one;
    }
  });
  return field.many ? values : (values[0] ?? '');
}
