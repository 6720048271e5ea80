/**
 * rdf-validate-shacl 0.6.5: what core/shacl.ts calls. The package's own declarations need those of clownface, which
 * has none.
 */
declare module 'rdf-validate-shacl' {
  import type { DatasetCore, NamedNode, Term } from '@rdfjs/types';

  /** A clownface pointer: a graph and a place in it. */
  export interface AnyPointer {
    readonly dataset: DatasetCore;
  }

  export interface ValidationResult {
    readonly focusNode: Term | null;
    readonly path: Term | null;
    readonly value: Term | null;
    readonly sourceConstraintComponent: NamedNode | null;
    readonly sourceShape: NamedNode | null;
  }

  export interface ValidationEngine {
    /** Forgets the results and counters of the last run. */
    initReport(): void;
    getReport(): { readonly conforms: boolean; readonly results: readonly ValidationResult[] };
  }

  export default class SHACLValidator {
    constructor(shapes: Iterable<unknown>);
    readonly factory: { clownface(options: { dataset: DatasetCore }): AnyPointer };
    $shapes: AnyPointer;
    $data: AnyPointer;
    readonly validationEngine: ValidationEngine;
    /** Adds what it finds to the engine's report. */
    validateNodeAgainstShape(focusNode: Term, shapeNode: Term): boolean;
  }
}
