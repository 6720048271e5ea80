/** The data that shapes are held against: who has which values of what, each once, found in one step. */
import type { Term } from '../jsonld.js';
import { keyOf } from './term-key.js';

type Values = Map<string, Term>;
const NONE: readonly Term[] = [];

export class DataGraph {
  readonly #nodes = new Map<string, Map<string, Values>>();
  /** Each term of the graph, with its place among them. */
  readonly #places = new Map<string, number>();

  add(subject: Term, property: string, object: Term): void {
    const node = keyOf(subject);
    const value = keyOf(object);
    for (const key of [node, property, value]) {
      if (!this.#places.has(key)) this.#places.set(key, this.#places.size);
    }
    const properties = this.#nodes.get(node) ?? new Map<string, Values>();
    this.#nodes.set(node, properties);
    const values = properties.get(property);
    if (values === undefined) properties.set(property, new Map([[value, object]]));
    else if (!values.has(value)) values.set(value, object);
  }

  has(node: Term, property: string, value: string): boolean {
    return this.#nodes.get(keyOf(node))?.get(property)?.has(value) ?? false;
  }

  /** In the order in which the graph first names them, whatever it names them for. */
  values(node: Term, property: string): readonly Term[] {
    const values = this.#nodes.get(keyOf(node))?.get(property);
    if (values === undefined) return NONE;
    if (values.size === 1) return [...values.values()];
    return [...values].sort(([a], [b]) => this.#placeOf(a) - this.#placeOf(b)).map(([, term]) => term);
  }

  /** Likewise. */
  properties(node: Term): readonly string[] {
    const properties = this.#nodes.get(keyOf(node))?.keys() ?? [];
    return [...properties].sort((a, b) => this.#placeOf(a) - this.#placeOf(b));
  }

  #placeOf(key: string): number {
    return this.#places.get(key) ?? 0;
  }
}
