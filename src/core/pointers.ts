/**
 * From the signed graph back to the JSON that a person wrote: best effort, because RDF keeps no places. A node with
 * an IRI is looked up by its `id`; a blank node by the way that leads to it from its parent. Where the way is lost
 * (a scoped alias, a merged duplicate), the pointer stops at the last place that is certain.
 */
import { below } from './credential/json.js';
import type { Quad } from './jsonld.js';
import { localName } from './namespace.js';
import { nameOf } from './rdf-view.js';

interface Way {
  readonly parent: string;
  readonly property: string;
  /** Its place among the nodes that the parent has under this property. */
  readonly index: number;
}

interface Place {
  readonly pointer: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export class Pointers {
  readonly #document: unknown;
  readonly #base: string;
  readonly #quads: readonly Quad[];
  #named: Map<string, Place> | undefined;
  #ways: Map<string, Way> | undefined;
  readonly #places = new Map<string, Place | undefined>();

  /** @param base pointer of this document in what was received, put before every answer. */
  constructor(document: unknown, quads: readonly Quad[], base = '') {
    this.#document = document;
    this.#quads = quads;
    this.#base = base;
  }

  /**
   * @param node IRI or blank node label of the graph.
   * @param property full IRI of one of its properties.
   * @param index which of its values, in the order of the document, when one is meant.
   * @returns an RFC 6901 pointer; of the whole document when the node cannot be found.
   */
  of(node: string, property?: string, index?: number): string {
    const place = this.#place(node);
    if (place === undefined) return this.#base;
    if (property === undefined) return this.#base + place.pointer;
    const key = keyOf(place.json, property);
    if (key === undefined) return this.#base + place.pointer;
    const pointer = below(this.#base + place.pointer, key);
    return index !== undefined && Array.isArray(place.json[key]) ? `${pointer}/${index}` : pointer;
  }

  #index(json: unknown, pointer: string, named: Map<string, Place>): Map<string, Place> {
    if (Array.isArray(json)) {
      for (const [index, item] of json.entries()) this.#index(item, `${pointer}/${index}`, named);
      return named;
    }
    if (!isObject(json)) return named;
    const id = json.id ?? json['@id'];
    if (typeof id === 'string') {
      const known = named.get(id);
      // The place where a thing is described, rather than one where it is only mentioned.
      if (known === undefined || Object.keys(known.json).length < Object.keys(json).length) {
        named.set(id, { pointer, json });
      }
    }
    for (const [key, value] of Object.entries(json)) {
      if (key !== '@context') this.#index(value, below(pointer, key), named);
    }
    return named;
  }

  #place(node: string): Place | undefined {
    // Made when the first pointer is asked for: a document that is in order needs none.
    this.#named ??= this.#index(this.#document, '', new Map());
    const named = this.#named.get(node);
    if (named !== undefined) return named;
    if (this.#places.has(node)) return this.#places.get(node);
    // Set first: a cycle of blank nodes must end here.
    this.#places.set(node, undefined);
    const place = this.#follow(node);
    this.#places.set(node, place);
    return place;
  }

  #follow(node: string): Place | undefined {
    const way = this.#waysIn().get(node);
    if (way === undefined) return isObject(this.#document) ? { pointer: '', json: this.#document } : undefined;
    const parent = this.#place(way.parent);
    const key = parent === undefined ? undefined : keyOf(parent.json, way.property);
    if (parent === undefined || key === undefined) return undefined;
    const value = parent.json[key];
    const pointer = below(parent.pointer, key);
    if (!Array.isArray(value)) return isObject(value) ? { pointer, json: value } : undefined;
    const objects = [...value.entries()].filter((entry): entry is [number, Place['json']] => isObject(entry[1]));
    const found = objects[way.index];
    return found === undefined ? undefined : { pointer: `${pointer}/${found[0]}`, json: found[1] };
  }

  #waysIn(): Map<string, Way> {
    if (this.#ways !== undefined) return this.#ways;
    const ways = new Map<string, Way>();
    const counts = new Map<string, number>();
    for (const { subject, predicate, object } of this.#quads) {
      if (object.termType === 'Literal') continue;
      const parent = nameOf(subject);
      const list = `${parent} ${predicate.value}`;
      const index = counts.get(list) ?? 0;
      counts.set(list, index + 1);
      const node = nameOf(object);
      if (object.termType === 'BlankNode' && !ways.has(node))
        ways.set(node, { parent, property: predicate.value, index });
    }
    this.#ways = ways;
    return ways;
  }
}

/** Terms whose name is not the local name of their IRI. */
const ALIASES: Readonly<Record<string, string>> = {
  type: '@type',
  keyHolder: 'holder',
  certifiedRegion: 'region',
  'postal-code': 'postalCode',
  'street-address': 'streetAddress',
  taxID: 'taxId',
  Dataset: 'dataSets',
};

/** The member of a JSON object that became this property: the same IRI, prefixed name, or term. */
function keyOf(json: Readonly<Record<string, unknown>>, property: string): string | undefined {
  if (Object.hasOwn(json, property)) return property;
  const local = localName(property);
  const alias = ALIASES[local];
  const names = namesOf(json);
  return names.get(local) ?? (alias === undefined ? undefined : names.get(alias));
}

/** @returns the members of an object by their local names, the first of each; made once, for objects can be wide. */
function namesOf(json: object): ReadonlyMap<string, string> {
  const known = made.get(json);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const key of Object.keys(json)) {
    const local = localName(key);
    if (!names.has(local)) names.set(local, key);
  }
  made.set(json, names);
  return names;
}
const made = new WeakMap<object, ReadonlyMap<string, string>>();

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
