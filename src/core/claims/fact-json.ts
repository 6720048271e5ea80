/**
 * The value of a fact as plain JSON: the same members and values as in a credential, read by the same table, without a
 * context or a signature. For what is only supposed.
 */
import { z } from 'zod';
import { type Instant, isWritable, parseInstant } from '../instant.js';
import { XSD } from '../namespace.js';
import type { FactKind } from '../policy/facts.js';
import { RdfView } from '../rdf-view.js';
import { FACT_FORMS } from './fact-forms.js';
import type { Form, LiteralForm, Member } from './form.js';

/** What a value that is refused should have been: a word that `messages/` knows. */
export const EXPECTED = {
  day: 'day',
  country: 'country',
  percent: 'percent',
  iri: 'iri',
} as const;

export const day = z.string().transform((text, context): Instant => {
  const at = parseInstant(text);
  if (at !== undefined && isWritable(at)) return at;
  context.addIssue({ code: 'custom', message: EXPECTED.day });
  return z.NEVER;
});
export const country = z.string().regex(/^[A-Z]{2}$/, EXPECTED.country);
/** Not above 100 is for the rules to say; never a float. */
export const percent = z.string().regex(/^\+?\d{1,3}(?:\.\d{0,12})?$/, EXPECTED.percent);
export const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s"<>\\^`{|}]+$/i, EXPECTED.iri);

/** The shape of a kind's value, made from the table of the vocabulary. */
export function factValueForm(kind: FactKind): z.ZodType<unknown> {
  return membersForm(FACT_FORMS[kind] as unknown as Readonly<Record<string, Member<unknown>>>);
}

const NOTHING_STATED = new RdfView([]);

function membersForm(members: Readonly<Record<string, Member<unknown>>>): z.ZodType<unknown> {
  return z.strictObject(
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, memberForm(member)])),
  );
}

function memberForm(member: Member<unknown>): z.ZodType<unknown> {
  const form = valueForm(member.form);
  if (member.occurs === 'one') return form;
  if (member.occurs === 'maybe') return form.exactOptional();
  // A list that is not written is empty, or not stated: the member itself knows which.
  const absent = member.read(NOTHING_STATED, '')?.value;
  return absent === undefined ? z.array(form).exactOptional() : z.array(form).default([]);
}

function valueForm(form: Form<unknown>): z.ZodType<unknown> {
  switch (form.is) {
    case 'iri':
      return iri;
    case 'node':
      return membersForm(form.members as Readonly<Record<string, Member<unknown>>>);
    case 'literal':
      return literalForm(form);
  }
}

function literalForm({ datatype, values, country: isCountry }: LiteralForm<unknown>): z.ZodType<unknown> {
  if (values !== undefined) return z.enum(values);
  if (isCountry === true) return country;
  switch (datatype) {
    case `${XSD}boolean`:
      return z.boolean();
    case `${XSD}integer`:
      return z.int();
    case `${XSD}dateTime`:
      return day;
    case `${XSD}decimal`:
      return percent;
    case `${XSD}anyURI`:
      return iri;
    default:
      return z.string();
  }
}
