/**
 * What the terms of an active context mean, as far as plain documents use them; compiled once for each context, by the
 * library's own functions. A term that asks for more than plain documents have (a list, a graph, a language map, an
 * index, JSON as it stands, a direction, a reverse property) is not plain.
 */
import type { ActiveContext } from './copy-on-write.js';
import type { Datatype } from './rdf.js';

/** What is left to the library: what an IRI is, and what a context makes of a name. */
export interface IriRules {
  expandIri(active: ActiveContext, value: string, relativeTo: RelativeTo): unknown;
}
export interface RelativeTo {
  readonly vocab?: true;
  readonly base?: true;
}

/** What a literal is said to be; nothing: what it is by itself. */
export interface LiteralForm {
  readonly datatype?: Datatype;
  /** Of texts. */
  readonly language?: string;
}

export interface PlainTerm extends LiteralForm {
  /** `@id`, `@type`, or the IRI of a property. */
  readonly iri: string;
  /** Its property-scoped context; undefined for none. */
  readonly scope: unknown;
  /** What a text is: a reference, or a literal. */
  readonly text: 'id' | 'vocab' | 'literal';
}

/** The library rewrites its lexical forms. */
const XSD_DOUBLE = 'http://www.w3.org/2001/XMLSchema#double';

/** As the library tells an absolute IRI or a blank node identifier (`lib/url.js`). */
const ABSOLUTE = /^([A-Za-z][A-Za-z0-9+-.]*|_):[^\s]*$/;

export function isAbsolute(value: unknown): value is string {
  return typeof value === 'string' && ABSOLUTE.test(value);
}

export function isPlainDatatype(iri: string): boolean {
  return iri !== XSD_DOUBLE && !iri.startsWith('_:');
}

/** A definition of a term in an active context, as the library makes it. */
interface Definition {
  readonly '@id'?: unknown;
  readonly '@type'?: unknown;
  readonly '@language'?: unknown;
  readonly '@direction'?: unknown;
  readonly '@container'?: readonly string[];
  readonly '@context'?: unknown;
  readonly reverse?: boolean;
}

/** Names that no context defines and that are remembered all the same. */
const MOST_MADE_UP = 4_096;
const LONGEST_MADE_UP = 128;

export class PlainTerms {
  readonly #rules: IriRules;
  readonly #known = new WeakMap<ActiveContext, Map<string, PlainTerm | undefined>>();
  #madeUp = 0;

  constructor(rules: IriRules) {
    this.#rules = rules;
  }

  /** @returns undefined for a member that is not plain, or that nothing defines. */
  term(active: ActiveContext, name: string): PlainTerm | undefined {
    const terms = this.#known.get(active) ?? new Map<string, PlainTerm | undefined>();
    this.#known.set(active, terms);
    const known = terms.get(name);
    if (known !== undefined || terms.has(name)) return known;
    const made = this.#compiled(active, name);
    if (this.#isKept(active, name)) terms.set(name, made);
    return made;
  }

  /** What a context defines, and some of what documents make up (`gx:name`): of these there is no end. */
  #isKept(active: ActiveContext, name: string): boolean {
    if (active.mappings.has(name)) return true;
    if (this.#madeUp >= MOST_MADE_UP || name.length > LONGEST_MADE_UP) return false;
    this.#madeUp += 1;
    return true;
  }

  /** @returns the keyword that a member is or stands for, or undefined. */
  keyword(active: ActiveContext, name: string): string | undefined {
    const meant = name.startsWith('@') ? name : definitionOf(active, name)?.['@id'];
    return typeof meant === 'string' && meant.startsWith('@') ? meant : undefined;
  }

  /** @returns the context that a class brings, or undefined. */
  typeScope(active: ActiveContext, type: string): unknown {
    return definitionOf(active, type)?.['@context'];
  }

  /** @returns the absolute IRI or blank node identifier, or undefined. */
  iri(active: ActiveContext, value: string, relativeTo: RelativeTo): string | undefined {
    const iri = this.#rules.expandIri(active, value, relativeTo);
    return isAbsolute(iri) ? iri : undefined;
  }

  #compiled(active: ActiveContext, name: string): PlainTerm | undefined {
    const iri = this.#rules.expandIri(active, name, { vocab: true });
    const definition = definitionOf(active, name) ?? {};
    const scope = definition['@context'];
    if (iri === '@id' || iri === '@type') return { iri, scope, text: 'literal' };
    if (!isAbsolute(iri) || iri.startsWith('_:') || definition.reverse === true) return undefined;
    if (definition['@container']?.some((kind) => kind !== '@set')) return undefined;
    if (inherited(definition, '@direction', active) !== null) return undefined;
    const type = definition['@type'];
    if (type === '@id' || type === '@vocab') return { iri, scope, text: type === '@id' ? 'id' : 'vocab' };
    if (type !== undefined) {
      if (!isAbsolute(type) || !isPlainDatatype(type)) return undefined;
      return { iri, scope, text: 'literal', datatype: { termType: 'NamedNode', value: type } };
    }
    const language = inherited(definition, '@language', active);
    if (language === null) return { iri, scope, text: 'literal' };
    return typeof language === 'string' ? { iri, scope, text: 'literal', language } : undefined;
  }
}

function definitionOf(active: ActiveContext, name: string): Definition | undefined {
  const definition = active.mappings.get(name);
  return typeof definition === 'object' && definition !== null ? definition : undefined;
}

/** A term's own, or else the context's; null for none. */
function inherited(definition: Definition, member: '@language' | '@direction', active: ActiveContext): unknown {
  if (Object.hasOwn(definition, member)) return definition[member];
  return Reflect.has(active, member) ? Reflect.get(active, member) : null;
}
