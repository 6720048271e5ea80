/**
 * The short way from a document to its graph. Most credentials are plain: their contexts are named by URL, their members
 * are ids, classes, texts, numbers, truth values and nodes. For these the expansion algorithm (JSON-LD 1.1 API §5.1.2)
 * is walked here in one pass, straight to RDF and without a promise for each value; what a context makes of a name and
 * what an IRI is, the library still says. Whatever is not plain, and all that is wrong, is left to the library.
 * `test/core/jsonld/plain-document.test.ts` holds the quads against the library's, and `useShortWay` turns it off.
 */
import { XSD } from '../namespace.js';
import type { ActiveContext } from './copy-on-write.js';
import { iri, type NamedNode, NodeMap, TYPE_MEMBER, type Values, valuesOf } from './node-map.js';
import { isPlainDatatype, type LiteralForm, type PlainTerm, type PlainTerms } from './plain-terms.js';
import type { Datatype, Quad, Term } from './rdf.js';
import type { Question, RememberedContexts } from './remembered-contexts.js';

const datatypeTerm = (value: string): Datatype => ({ termType: 'NamedNode', value });
const STRING = datatypeTerm(`${XSD}string`);
const INTEGER = datatypeTerm(`${XSD}integer`);
const BOOLEAN = datatypeTerm(`${XSD}boolean`);
const LANGUAGE_TAGGED = datatypeTerm('http://www.w3.org/1999/02/22-rdf-syntax-ns#langString');

/** Contexts that one document may have to wait for; a document that needs more goes the long way. */
const MOST_LEARNED = 32;

/** Tags that every reader takes for one (BCP 47 has more). */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

type Members = Readonly<Record<string, unknown>>;

export class PlainDocuments {
  readonly #initial: ActiveContext;
  readonly #terms: PlainTerms;
  readonly #contexts: RememberedContexts;

  constructor(initial: ActiveContext, terms: PlainTerms, contexts: RememberedContexts) {
    this.#initial = initial;
    this.#terms = terms;
    this.#contexts = contexts;
  }

  /** @returns undefined for a document that is not plain. */
  async quads(document: object): Promise<Quad[] | undefined> {
    for (let learned = 0; learned <= MOST_LEARNED; learned++) {
      const walk = new Walk(this.#terms, this.#contexts);
      if (walk.document(document as Members, this.#initial)) return walk.nodes.quads();
      if (walk.missing === undefined || !(await this.#contexts.learn(walk.missing))) return undefined;
    }
    return undefined;
  }
}

/** One pass. Every step answers false when it cannot go on: something is not plain, or a context is missing. */
class Walk {
  readonly nodes = new NodeMap();
  /** The context that was not known. */
  missing: Question | undefined;
  readonly #terms: PlainTerms;
  readonly #contexts: RememberedContexts;

  constructor(terms: PlainTerms, contexts: RememberedContexts) {
    this.#terms = terms;
    this.#contexts = contexts;
  }

  document({ '@context': own, ...members }: Members, initial: ActiveContext): boolean {
    const local: readonly unknown[] = Array.isArray(own) ? own : [own];
    if (!local.every((context) => typeof context === 'string')) return false;
    const active = this.#within({ active: initial, local, scope: 'document' });
    if (active === undefined) return false;
    // Without a class the library asks what else there is before it keeps the node.
    if (!Object.keys(members).some((name) => this.#terms.keyword(active, name) === '@type')) return false;
    return this.#node(members, active, undefined);
  }

  #within(question: Question): ActiveContext | undefined {
    const known = this.#contexts.get(question);
    if (known === undefined) this.missing = question;
    return known;
  }

  /** What stands below a property: a node, or a value with its type or language. */
  #object(members: Members, term: PlainTerm, active: ActiveContext, parent: Values): boolean {
    if (Object.hasOwn(members, '@context')) return false;
    const names = Object.keys(members);
    const keywords = names.length > 2 ? [] : names.map((name) => this.#terms.keyword(active, name));
    if (keywords.includes('@value'))
      return term.scope === undefined && this.#typedValue(members, keywords, active, parent);
    // The context of a class ends at the next node, but not at a mere reference (JSON-LD 1.1 API §5.1.2 step 8).
    const isReference = names.length === 1 && keywords[0] === '@id';
    const around = isReference ? active : active.revertToPreviousContext();
    if (term.scope === undefined) return this.#node(members, around, parent);
    const scoped = this.#within({ active: around, local: term.scope, scope: 'property' });
    return scoped !== undefined && this.#node(members, scoped, parent);
  }

  /** `{"@value": …, "@type": …}` and the like, of at most two members. @param keywords of the members, in their order. */
  #typedValue(members: Members, keywords: readonly unknown[], active: ActiveContext, values: Values): boolean {
    const {
      '@value': value,
      '@type': type,
      '@language': language,
      ...others
    } = Object.fromEntries(Object.values(members).map((member, index) => [String(keywords[index]), member]));
    if (typeof value !== 'string' || Object.keys(others).length > 0 || new Set(keywords).size < keywords.length)
      return false;
    if (type === undefined && language === undefined) return addLiteral(value, {}, values);
    if (typeof language === 'string') {
      return LANGUAGE.test(language) && addLiteral(value, { language: language.toLowerCase() }, values);
    }
    if (typeof type !== 'string' || this.#terms.typeScope(active, type) !== undefined) return false;
    const datatype = this.#terms.iri(active, type, { vocab: true, base: true });
    if (datatype === undefined || !isPlainDatatype(datatype)) return false;
    return addLiteral(value, { datatype: datatypeTerm(datatype) }, values);
  }

  /** @param active before the contexts of its classes. @param parent where it is referred to. */
  #node(members: Members, active: ActiveContext, parent: Values | undefined): boolean {
    const names = Object.keys(members).sort();
    const own = this.#ofTypes(members, names, active);
    if (own === undefined) return false;
    const properties: (readonly [PlainTerm, name: string])[] = [];
    let id: string | undefined;
    let types: unknown;
    for (const name of names) {
      const term = this.#terms.term(own, name);
      const value = members[name];
      if (term === undefined) return false;
      if (term.iri === '@id') {
        if (id !== undefined || typeof value !== 'string') return false;
        id = this.#terms.iri(own, value, { base: true });
        if (id === undefined) return false;
      } else if (term.iri === '@type') {
        if (types !== undefined) return false;
        types = value;
      } else properties.push([term, name]);
    }
    const node = this.nodes.node(id);
    parent?.add(`<${node.name}`, node.term);
    if (!this.#types(node, types, active)) return false;
    properties.sort(([a], [b]) => (a.iri === b.iri ? 0 : a.iri < b.iri ? -1 : 1));
    return properties.every(([term, name]) => this.#property(node, name, term, members[name], own));
  }

  /** @returns the context that the classes of a node make of the one around it; undefined: see `Walk`. */
  #ofTypes(members: Members, names: readonly string[], active: ActiveContext): ActiveContext | undefined {
    let own = active;
    for (const name of names) {
      if (this.#terms.keyword(own, name) !== '@type') continue;
      const value = members[name];
      const types: readonly unknown[] = Array.isArray(value) ? value : [value];
      if (!types.every((type) => typeof type === 'string')) return undefined;
      for (const type of types.toSorted()) {
        const local = this.#terms.typeScope(active, type);
        const scoped = local === undefined ? own : this.#within({ active: own, local, scope: 'type' });
        if (scoped === undefined) return undefined;
        own = scoped;
      }
    }
    return own;
  }

  /** @param active what classes are read by: the context before their own. */
  #types(node: NamedNode, types: unknown, active: ActiveContext): boolean {
    if (types === undefined) return true;
    const list: readonly unknown[] = Array.isArray(types) ? types : [types];
    if (list.length === 0) return false;
    const values = valuesOf(node, TYPE_MEMBER);
    return list.every((type) => {
      const name = typeof type === 'string' ? this.#terms.iri(active, type, { vocab: true, base: true }) : undefined;
      if (name === undefined || name.startsWith('_:')) return false;
      values.add(name, iri(name));
      return true;
    });
  }

  #property(node: NamedNode, name: string, outer: PlainTerm, value: unknown, active: ActiveContext): boolean {
    if (outer.scope === undefined) return this.#value(value, outer, active, node);
    // Its own context may define it anew.
    const scoped = this.#within({ active, local: outer.scope, scope: 'property' });
    const term = scoped === undefined ? undefined : this.#terms.term(scoped, name);
    if (scoped === undefined || term === undefined || term.iri.startsWith('@')) return false;
    return this.#value(value, { ...term, iri: outer.iri }, scoped, node);
  }

  #value(value: unknown, term: PlainTerm, active: ActiveContext, node: NamedNode): boolean {
    if (value === null) return true;
    if (Array.isArray(value)) return value.every((one) => this.#value(one, term, active, node));
    const values = valuesOf(node, term.iri);
    if (typeof value === 'object') return this.#object(value as Members, term, active, values);
    if (typeof value === 'string' && term.text !== 'literal') return this.#reference(value, term.text, active, values);
    return addLiteral(value, term, values);
  }

  #reference(value: string, how: 'id' | 'vocab', active: ActiveContext, values: Values): boolean {
    const id = this.#terms.iri(active, value, how === 'id' ? { base: true } : { vocab: true, base: true });
    if (id === undefined) return false;
    const { name, term } = this.nodes.node(id);
    values.add(`<${name}`, term);
    return true;
  }
}

/** Numbers that are no integers have lexical forms of their own. */
function addLiteral(value: unknown, { datatype, language }: LiteralForm, values: Values): boolean {
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || Object.is(value, -0))) return false;
  const own = ownDatatype(value);
  if (own === undefined) return false;
  const lexical = String(value);
  const tag = own === STRING && datatype === undefined ? language : undefined;
  const term: Term = { termType: 'Literal', value: lexical, datatype: datatype ?? own };
  // What is the same JSON of the same stated type or language is there once.
  const key = `${own.value} ${datatype?.value ?? tag ?? ''} ${lexical}`;
  values.add(key, tag === undefined ? term : { ...term, datatype: LANGUAGE_TAGGED, language: tag });
  return true;
}

/** Of what the context says no datatype for. */
function ownDatatype(value: unknown): Datatype | undefined {
  switch (typeof value) {
    case 'string':
      return STRING;
    case 'number':
      return INTEGER;
    case 'boolean':
      return BOOLEAN;
    default:
      return undefined;
  }
}
