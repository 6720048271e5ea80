/**
 * Forms: how one value of a statement is written in RDF, and how it is read back. A form knows its datatype and its
 * allowed values, so that the context, the shapes and the reading can be tested against one table.
 *
 * Reading fails closed: a statement with one unreadable member is no statement (its shape has failed as well).
 */
import { type Instant, parseInstant } from '../instant.js';
import type { Term } from '../jsonld.js';
import { CARTULARY, SCHEMA, XSD } from '../namespace.js';
import type { Country, Party, Percent } from '../policy/facts.js';
import { isNode, nameOf, type RdfView } from '../rdf-view.js';

/** The value read, or undefined when it is not one. */
type Reader<T> = (term: Term, view: RdfView) => T | undefined;

export interface LiteralForm<T> {
  readonly is: 'literal';
  /** Full IRI. */
  readonly datatype: string;
  /** The only values, when there are few. */
  readonly values?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: true;
  readonly read: Reader<T>;
}

export interface IriForm {
  readonly is: 'iri';
  readonly read: Reader<string>;
}

export interface NodeForm<T> {
  readonly is: 'node';
  readonly members: Members<T>;
  readonly read: Reader<T>;
}

export type Form<T> = LiteralForm<T> | IriForm | NodeForm<T>;

/** How often a member occurs: `one` = exactly once, `maybe` = at most once, `many` = any number. */
export type Occurrence = 'one' | 'maybe' | 'many';

export interface Member<T> {
  /** Full IRI of the property, or SELF. */
  readonly property: string;
  readonly occurs: Occurrence;
  readonly form: Form<unknown>;
  readonly read: (view: RdfView, node: string) => { readonly value: T | undefined } | undefined;
}

/** Every member of a value, its form beside it: a member that is forgotten does not compile. */
export type Members<T> = { readonly [Name in keyof T]-?: Member<Exclude<T[Name], undefined>> };

/** The property of a member that is the node's own IRI. */
export const SELF = '@id';

const TEXT = `${XSD}string`;

export const text: LiteralForm<string> = { is: 'literal', datatype: TEXT, read: (term) => lexical(term, TEXT) };

export const country: LiteralForm<Country> = {
  is: 'literal',
  datatype: TEXT,
  country: true,
  read: (term) => matching(lexical(term, TEXT), /^[A-Z]{2}$/),
};

export function oneOf<const V extends string>(...values: readonly V[]): LiteralForm<V> {
  return {
    is: 'literal',
    datatype: TEXT,
    values,
    read: (term) => {
      const found = lexical(term, TEXT);
      return values.find((value) => value === found);
    },
  };
}

/** Percent, kept as the text that was signed: "24.0" and "24" are equal numbers and different words. */
export const percent: LiteralForm<Percent> = {
  is: 'literal',
  datatype: `${XSD}decimal`,
  read: (term) => matching(lexical(term, `${XSD}decimal`), /^\+?(?:\d+(?:\.\d*)?|\.\d+)$/),
};

export const yesNo: LiteralForm<boolean> = {
  is: 'literal',
  datatype: `${XSD}boolean`,
  read: (term) => {
    const found = lexical(term, `${XSD}boolean`);
    if (found === 'true' || found === '1') return true;
    return found === 'false' || found === '0' ? false : undefined;
  },
};

export const whole: LiteralForm<number> = {
  is: 'literal',
  datatype: `${XSD}integer`,
  read: (term) => {
    const found = matching(lexical(term, `${XSD}integer`), /^[+-]?\d{1,15}$/);
    return found === undefined ? undefined : Number(found);
  },
};

export const moment: LiteralForm<Instant> = {
  is: 'literal',
  datatype: `${XSD}dateTime`,
  read: (term) => {
    const found = lexical(term, `${XSD}dateTime`);
    return found === undefined ? undefined : parseInstant(found);
  },
};

/** A calendar day, kept as text: it is shown, never compared. */
export const day: LiteralForm<string> = {
  is: 'literal',
  datatype: `${XSD}date`,
  read: (term) => matching(lexical(term, `${XSD}date`), /^\d{4}-\d{2}-\d{2}$/),
};

export const link: LiteralForm<string> = {
  is: 'literal',
  datatype: `${XSD}anyURI`,
  read: (term) => lexical(term, `${XSD}anyURI`),
};

export const iri: IriForm = {
  is: 'iri',
  read: (term) => (term.termType === 'NamedNode' ? term.value : undefined),
};

export function node<T>(members: Members<T>): NodeForm<T> {
  return {
    is: 'node',
    members,
    read: (term, view) => (isNode(term) ? readMembers(members, view, nameOf(term)) : undefined),
  };
}

export function readMembers<T>(members: Members<T>, view: RdfView, at: string): T | undefined {
  const value: Record<string, unknown> = {};
  for (const [name, member] of Object.entries<Member<unknown>>(members)) {
    const read = member.read(view, at);
    if (read === undefined) return undefined;
    if (read.value !== undefined) value[name] = read.value;
  }
  // Every member of T was read by its own form, which the type of `members` guarantees.
  return value as T;
}

/** @param property local name in our namespace, or a full IRI. */
export function one<T>(property: string, form: Form<T>): Member<T> {
  return member(property, 'one', form, (values) => (values.length === 1 ? values[0] : undefined));
}

export function maybe<T>(property: string, form: Form<T>): Member<T> {
  return member(property, 'maybe', form, (values) => (values.length === 1 ? values[0] : undefined));
}

/** A list: RDF knows no empty one, so none is []. */
export function many<T>(property: string, form: Form<T>): Member<readonly T[]> {
  return member(property, 'many', form, (values) => values);
}

/** A list whose absence means "not stated": none is undefined. */
export function manyMaybe<T>(property: string, form: Form<T>): Member<readonly T[]> {
  return member(property, 'many', form, (values) => (values.length === 0 ? undefined : values));
}

/** The node's own IRI. */
export const self: Member<string> = {
  property: SELF,
  occurs: 'one',
  form: iri,
  read: (_view, at) => (at.startsWith('_:') ? undefined : { value: at }),
};

export const party: NodeForm<Party> = node<Party>({
  id: self,
  name: maybe(`${SCHEMA}name`, text),
  country: maybe('country', country),
});

function member<T, R>(
  property: string,
  occurs: Occurrence,
  form: Form<T>,
  gather: (values: readonly T[]) => R | undefined,
): Member<R> {
  const full = property.includes(':') ? property : `${CARTULARY}${property}`;
  return {
    property: full,
    occurs,
    form,
    read: (view, at) => {
      const terms = view.values(at, full);
      if (occurs !== 'many' && terms.length > 1) return undefined;
      if (occurs === 'one' && terms.length === 0) return undefined;
      const values: T[] = [];
      for (const term of terms) {
        const value = (form.read as Reader<T>)(term, view);
        if (value === undefined) return undefined;
        values.push(value);
      }
      return { value: gather(values) };
    },
  };
}

function lexical(term: Term, datatype: string): string | undefined {
  if (term.termType !== 'Literal' || (term.language ?? '') !== '') return undefined;
  return (term.datatype?.value ?? TEXT) === datatype ? term.value : undefined;
}

function matching(value: string | undefined, pattern: RegExp): string | undefined {
  return value !== undefined && pattern.test(value) ? value : undefined;
}
