/**
 * The nodes of one plain document, merged by their names, and the RDF that they come to: node map generation and
 * deserialization (JSON-LD 1.1 API §7.2, §8.1) without lists, graphs and reverse properties. The quads, their order and
 * the names of blank nodes are the library's.
 */
import { RDF_TYPE } from '../namespace.js';
import type { Quad, Term } from './rdf.js';

/** What the library sorts a node's classes by, among its properties. */
export const TYPE_MEMBER = '@type';

const DEFAULT_GRAPH: Term = { termType: 'DefaultGraph', value: '' };

/** The values of one property of one node, each once. */
export class Values {
  readonly terms: Term[] = [];
  #only = '';
  #keys: Set<string> | undefined;

  /** @param key the same for the same JSON-LD value and for no other. */
  add(key: string, term: Term): void {
    if (this.terms.length === 0) this.#only = key;
    else {
      this.#keys ??= new Set([this.#only]);
      if (this.#keys.has(key)) return;
      this.#keys.add(key);
    }
    this.terms.push(term);
  }
}

export interface NamedNode {
  /** An IRI, or `_:` and a label. */
  readonly name: string;
  readonly term: Term;
  readonly properties: Map<string, Values>;
}

export class NodeMap {
  readonly #nodes = new Map<string, NamedNode>();
  readonly #labels = new Map<string, string>();
  #issued = 0;

  /** @param id absolute IRI or blank node identifier; undefined for a node that has none. */
  node(id: string | undefined): NamedNode {
    const name = id === undefined ? this.#nextLabel() : this.#nameOf(id);
    const known = this.#nodes.get(name);
    if (known !== undefined) return known;
    const made: NamedNode = { name, term: termOf(name), properties: new Map() };
    this.#nodes.set(name, made);
    return made;
  }

  quads(): Quad[] {
    const quads: Quad[] = [];
    for (const { term: subject, properties } of sortedBy(this.#nodes)) {
      for (const [property, { terms }] of [...properties].sort(byFirst)) {
        const predicate = iri(property === TYPE_MEMBER ? RDF_TYPE : property);
        for (const object of terms) quads.push({ subject, predicate, object, graph: DEFAULT_GRAPH });
      }
    }
    return quads;
  }

  /** Blank nodes are named anew, in the order in which they are met. */
  #nameOf(id: string): string {
    if (!id.startsWith('_:')) return id;
    const known = this.#labels.get(id);
    if (known !== undefined) return known;
    const made = this.#nextLabel();
    this.#labels.set(id, made);
    return made;
  }

  #nextLabel(): string {
    const label = `_:b${this.#issued}`;
    this.#issued += 1;
    return label;
  }
}

/** @returns the collection for this property of the node, made when it is first asked for. */
export function valuesOf({ properties }: NamedNode, property: string): Values {
  const known = properties.get(property);
  if (known !== undefined) return known;
  const made = new Values();
  properties.set(property, made);
  return made;
}

export function iri(value: string): Term {
  return { termType: 'NamedNode', value };
}

function termOf(name: string): Term {
  return name.startsWith('_:') ? { termType: 'BlankNode', value: name.slice(2) } : iri(name);
}

function sortedBy(nodes: ReadonlyMap<string, NamedNode>): readonly NamedNode[] {
  return [...nodes].sort(byFirst).map(([, node]) => node);
}

/** By UTF-16 code units, as `sort` without a comparison does. */
function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
