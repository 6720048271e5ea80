/** A kind of fact as a group of fields: its members in the table of forms, each with its datatype and how often it occurs. */
import { FACT_FORMS } from '../claims/fact-forms.js';
import type { Form, Member } from '../claims/form.js';
import { XSD } from '../namespace.js';
import type { Field, FieldKind, Group, GuidedFact, Rows } from './field.js';

const KINDS: Readonly<Record<string, FieldKind>> = {
  [`${XSD}string`]: 'text',
  [`${XSD}boolean`]: 'yes-no',
  [`${XSD}decimal`]: 'percent',
  [`${XSD}integer`]: 'whole',
  [`${XSD}dateTime`]: 'day',
  [`${XSD}anyURI`]: 'link',
};

/** @param countries the codes to choose from. */
export function statementGroup(id: GuidedFact, countries: readonly string[]): Group {
  const members = Object.entries<Member<unknown>>(FACT_FORMS[id]);
  const list = members.find(([, { form, occurs }]) => form.is === 'node' && occurs === 'many');
  const plain = members
    .filter((member) => member !== list)
    .flatMap(([name, member]) => fieldsOf(name, member, countries));
  return { id, optional: true, fields: plain, ...(list === undefined ? {} : { rows: rowsOf(list, countries) }) };
}

function rowsOf([name, { form }]: [string, Member<unknown>], countries: readonly string[]): Rows {
  if (form.is !== 'node') throw new Error(`no list of nodes: ${name}`);
  const members = Object.entries<Member<unknown>>(form.members);
  return { name, fields: members.flatMap(([member, terms]) => fieldsOf(member, terms, countries)) };
}

/** A node below is asked member by member; of a list of nodes below a row, one is asked. */
function fieldsOf(
  path: string,
  { form, occurs }: Member<unknown>,
  countries: readonly string[],
  within?: string,
): readonly Field[] {
  const optional = within === undefined ? {} : { within };
  if (form.is === 'iri')
    return [{ path, kind: 'iri', many: occurs === 'many', required: occurs === 'one', ...optional }];
  if (form.is === 'node') {
    const inner = occurs === 'one' ? within : path;
    return Object.entries<Member<unknown>>(form.members).flatMap(([name, member]) => {
      return fieldsOf(`${path}.${name}`, member, countries, inner);
    });
  }
  const values = form.country ? countries : form.values;
  return [
    {
      path,
      kind: kindOf(form),
      many: occurs === 'many',
      // A list may be empty in RDF; a statement that would then say nothing is left out as a whole.
      required: occurs === 'one',
      ...optional,
      ...(values === undefined ? {} : { values }),
    },
  ];
}

function kindOf(form: Extract<Form<unknown>, { is: 'literal' }>): FieldKind {
  if (form.country) return 'country';
  if (form.values !== undefined) return 'choice';
  const kind = KINDS[form.datatype];
  if (kind === undefined) throw new Error(`no field asks for ${form.datatype}`);
  return kind;
}
