/** Holding nodes against compiled shapes. */
import type { Term } from '../jsonld.js';
import type { DataGraph } from './data-graph.js';
import { keyOf } from './term-key.js';

/** @param values of the shape's path, or the focus node itself. @returns whether there was a violation; each is reported. */
export type Constraint = (focus: Term, values: readonly Term[], run: Run) => boolean;

export interface CompiledShape {
  /** Unique among the shapes. */
  readonly name: string;
  /** A property shape is about the values of this property; a node shape about the node itself. */
  readonly path?: string;
  readonly constraints: readonly Constraint[];
}

/** What SHACL calls a validation result. */
export interface Result {
  readonly node: Term;
  readonly path?: string;
  readonly value?: Term;
  readonly component: string;
  /** IRI of the shape. */
  readonly shape: string;
}

/** How often one node is held against one shape: a node with very many names is not complained of for each of them. */
const MOST_VISITS = 50;

/** One validation. */
export class Run {
  readonly data: DataGraph;
  readonly results: Result[] = [];
  readonly #visits = new Map<CompiledShape, Map<string, number>>();

  constructor(data: DataGraph) {
    this.data = data;
  }

  report(result: Result): void {
    this.results.push(result);
  }

  violates(focus: Term, shape: CompiledShape): boolean {
    if (this.#visited(focus, shape) > MOST_VISITS) return false;
    const values = shape.path === undefined ? [focus] : this.data.values(focus, shape.path);
    let found = false;
    for (const constraint of shape.constraints) if (constraint(focus, values, this)) found = true;
    return found;
  }

  /** Without reporting why not. */
  conforms(focus: Term, shape: CompiledShape): boolean {
    return !new Run(this.data).violates(focus, shape);
  }

  /** @returns how often before. */
  #visited(focus: Term, shape: CompiledShape): number {
    const visits = this.#visits.get(shape) ?? new Map<string, number>();
    this.#visits.set(shape, visits);
    const key = keyOf(focus);
    const before = visits.get(key) ?? 0;
    visits.set(key, before + 1);
    return before;
  }
}
