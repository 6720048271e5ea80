/**
 * SHACL: the shapes are parsed and compiled once; a document is validated node by node against the shapes that its
 * classes ask for, in time linear in its size. `test/core/shacl.test.ts` holds every verdict against rdf-validate-shacl.
 */
import type { Quad, Term } from './jsonld.js';
import { RDF_TYPE } from './namespace.js';
import { constraintsOf } from './shacl/constraints.js';
import { DataGraph } from './shacl/data-graph.js';
import { type PropertyTerms, propertyTermsOf } from './shacl/property-terms.js';
import { SH, ShapesGraph } from './shacl/shapes-graph.js';
import { type CompiledShape, type Result, Run } from './shacl/validation.js';

const RDFS_SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';

/** A node that must conform to a shape. */
export interface Target {
  readonly node: Term;
  /** IRI of the shape. */
  readonly shape: string;
}

/** What SHACL calls a validation result. */
export interface Violation {
  readonly node: Term;
  /** Full IRI of the property, when the result is about one. */
  readonly path?: string;
  readonly value?: Term;
  /** Local name of the constraint component: `MinCountConstraintComponent`. */
  readonly component: string;
  /** The shape's own value for a SHACL parameter (`minCount`): lexical forms, list members in order. */
  readonly parameter: (name: string) => readonly string[];
}

export class Shapes {
  readonly #graph: ShapesGraph;
  readonly #compiled = new Map<string, CompiledShape>();
  readonly #ofClass = new Map<string, string>();
  readonly #ofObjects = new Map<string, string>();
  readonly #ranges = new Map<string, string | undefined>();
  readonly #ancestors = new Map<string, ReadonlySet<string>>();

  /**
   * @param turtle shapes and class hierarchy.
   * @throws when it is not Turtle, or asks for what is not in the table of constraints: a broken installation.
   */
  constructor(turtle: string) {
    this.#graph = new ShapesGraph(turtle);
    this.#indexTargets();
    this.#indexRanges();
  }

  /** The shape that instances of a class must conform to. */
  ofClass(iri: string): string | undefined {
    return this.#ofClass.get(iri);
  }

  /** The shape that every value of a property must conform to. */
  ofObjects(property: string): string | undefined {
    return this.#ofObjects.get(property);
  }

  /** What instances of a class are asked, property by property; nothing for a class without a shape. */
  propertiesOf(type: string): readonly PropertyTerms[] {
    const shape = this.ofClass(type);
    return shape === undefined ? [] : propertyTermsOf(this.#graph, shape);
  }

  /** The class that every shape expects of a property's values, when they agree on one. */
  rangeOf(property: string): string | undefined {
    return this.#ranges.get(property);
  }

  /** Is every instance of the one an instance of the other? True for a class and itself. */
  isKindOf(iri: string, ancestor: string): boolean {
    return iri === ancestor || this.ancestorsOf(iri).has(ancestor);
  }

  /** Each class of the shapes file that has a parent, with it. */
  hierarchy(): readonly (readonly [child: string, parent: string])[] {
    return this.#graph.related(RDFS_SUBCLASS).map(([child, parent]) => [child.value, parent.value]);
  }

  /** @param quads the default graph, classes and properties release-independent, with every class that is meant. */
  validate(quads: readonly Quad[], targets: readonly Target[]): readonly Violation[] {
    const data = new DataGraph();
    for (const { subject, predicate, object } of quads) {
      data.add(subject, predicate.value, object);
      // Said of each node instead of once of the classes, so that the hierarchy is not copied into every document.
      if (predicate.value !== RDF_TYPE) continue;
      for (const type of this.ancestorsOf(object.value)) data.add(subject, RDF_TYPE, namedNode(type));
    }
    const run = new Run(data);
    for (const { node, shape } of targets) run.violates(node, this.#shape(namedNode(shape)));
    return run.results.map(({ shape, ...result }: Result) => {
      return { ...result, parameter: (name) => this.#parameter(shape, name) };
    });
  }

  /** Compiled at the start (`#indexTargets`), with all that it leads to. */
  #shape(node: Term): CompiledShape {
    const known = this.#compiled.get(node.value);
    if (known !== undefined) return known;
    const path = this.#graph.said(node).get(`${SH}path`)?.[0]?.value;
    const about = path === undefined ? {} : { path };
    const compiled = (shape: Term) => this.#shape(shape);
    const constraints = constraintsOf({ shapes: this.#graph, shape: node, ...about, compiled });
    const shape: CompiledShape = { name: node.value, ...about, constraints };
    this.#compiled.set(node.value, shape);
    return shape;
  }

  #parameter(shape: string, name: string): readonly string[] {
    return this.#graph.values(shape, SH + name).flatMap((object) => {
      const list = this.#graph.list(object);
      return list.length > 0 ? list.map(({ value }) => value) : [object.value];
    });
  }

  #indexTargets(): void {
    for (const [shape, type] of this.#graph.related(`${SH}targetClass`)) {
      this.#ofClass.set(type.value, this.#shape(shape).name);
    }
    for (const [shape, property] of this.#graph.related(`${SH}targetObjectsOf`)) {
      this.#ofObjects.set(property.value, this.#shape(shape).name);
    }
  }

  #indexRanges(): void {
    for (const [shape, path] of this.#graph.related(`${SH}path`)) {
      const range = this.#graph.said(shape).get(`${SH}class`)?.[0];
      const known = this.#ranges.get(path.value);
      const agreed = !this.#ranges.has(path.value) || known === range?.value;
      this.#ranges.set(path.value, agreed ? range?.value : undefined);
    }
  }

  /** The classes that every instance of this one is an instance of too. */
  ancestorsOf(iri: string): ReadonlySet<string> {
    const known = this.#ancestors.get(iri);
    if (known !== undefined) return known;
    const ancestors = new Set<string>();
    for (const { value } of this.#graph.values(iri, RDFS_SUBCLASS)) {
      ancestors.add(value);
      for (const further of this.ancestorsOf(value)) ancestors.add(further);
    }
    this.#ancestors.set(iri, ancestors);
    return ancestors;
  }
}

/** @returns the shapes of this text, prepared once. */
export function shapesOf(turtle: string): Shapes {
  if (prepared?.turtle !== turtle) prepared = { turtle, shapes: new Shapes(turtle) };
  return prepared.shapes;
}
let prepared: { readonly turtle: string; readonly shapes: Shapes } | undefined;

function namedNode(value: string): Term {
  return { termType: 'NamedNode', value };
}
