/**
 * The one door to SHACL validation (rdf-validate-shacl) and Turtle (n3). The shapes are parsed and indexed once; a
 * document is validated node by node against the shapes that its classes ask for, in time linear in its size.
 */
import { type BlankNode, DataFactory, type Literal, type Term as N3Term, type NamedNode, Parser, Store } from 'n3';
import SHACLValidator, { type ValidationResult } from 'rdf-validate-shacl';
import type { Quad, Term } from './jsonld.js';
import { RDF_TYPE } from './namespace.js';
import { nameOf } from './rdf-view.js';

const SH = 'http://www.w3.org/ns/shacl#';
const RDFS_SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const { namedNode, blankNode, literal, quad } = DataFactory;

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
  readonly #store: Store;
  readonly #validator: SHACLValidator;
  readonly #ofClass = new Map<string, string>();
  readonly #ofObjects = new Map<string, string>();
  readonly #ranges = new Map<string, string | undefined>();
  readonly #ancestors = new Map<string, ReadonlySet<string>>();

  /** @param turtle shapes and class hierarchy. @throws when it is not Turtle: a broken installation. */
  constructor(turtle: string) {
    this.#store = new Store(new Parser().parse(turtle));
    this.#validator = new SHACLValidator([]);
    // Its own dataset answers every question by reading all quads; the store has indexes.
    this.#validator.$shapes = this.#validator.factory.clownface({ dataset: this.#store });
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

  /** The class that every shape expects of a property's values, when they agree on one. */
  rangeOf(property: string): string | undefined {
    return this.#ranges.get(property);
  }

  /** Is every instance of the one an instance of the other? True for a class and itself. */
  isKindOf(iri: string, ancestor: string): boolean {
    return iri === ancestor || this.#ancestorsOf(iri).has(ancestor);
  }

  /** Each class of the shapes file that has a parent, with it. */
  hierarchy(): readonly (readonly [child: string, parent: string])[] {
    const quads = this.#store.getQuads(null, RDFS_SUBCLASS, null, null);
    return quads.map(({ subject, object }) => [subject.value, object.value]);
  }

  /** @param quads the default graph, classes and properties release-independent, with every class that is meant. */
  validate(quads: readonly Quad[], targets: readonly Target[]): readonly Violation[] {
    const data = new Store();
    for (const { subject, predicate, object } of quads) {
      const node = nodeOf(subject);
      data.addQuad(quad(node, namedNode(predicate.value), termOf(object)));
      // Said of each node instead of once of the classes, so that the hierarchy is not copied into every document.
      if (predicate.value !== RDF_TYPE) continue;
      for (const type of this.#ancestorsOf(object.value))
        data.addQuad(quad(node, namedNode(RDF_TYPE), namedNode(type)));
    }
    const { validationEngine: engine } = this.#validator;
    this.#validator.$data = this.#validator.factory.clownface({ dataset: data });
    engine.initReport();
    for (const { node, shape } of targets) this.#validator.validateNodeAgainstShape(nodeOf(node), namedNode(shape));
    const violations = engine.getReport().results.map((result) => this.#violation(result));
    // The next document must not be held in memory by the last.
    engine.initReport();
    return violations;
  }

  #violation({ focusNode, path, value, sourceConstraintComponent, sourceShape }: ValidationResult): Violation {
    return {
      node: plain(focusNode),
      ...(path?.termType === 'NamedNode' && { path: path.value }),
      ...(value !== null && { value: plain(value) }),
      component: (sourceConstraintComponent?.value ?? '').slice(SH.length),
      parameter: (name) => this.#parameter(sourceShape?.value ?? '', name),
    };
  }

  #parameter(shape: string, name: string): readonly string[] {
    return this.#store.getObjects(shape, SH + name, null).flatMap((object) => {
      const list = this.#list(object);
      return list.length > 0 ? list.map(({ value }) => value) : [object.value];
    });
  }

  #list(head: N3Term): readonly N3Term[] {
    const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
    const members: N3Term[] = [];
    for (let at: N3Term | undefined = head; at !== undefined && at.value !== `${RDF}nil`; ) {
      const [first] = this.#store.getObjects(at, `${RDF}first`, null);
      if (first === undefined) break;
      members.push(first);
      at = this.#store.getObjects(at, `${RDF}rest`, null)[0];
    }
    return members;
  }

  #indexTargets(): void {
    for (const { subject, object } of this.#store.getQuads(null, `${SH}targetClass`, null, null)) {
      this.#ofClass.set(object.value, subject.value);
    }
    for (const { subject, object } of this.#store.getQuads(null, `${SH}targetObjectsOf`, null, null)) {
      this.#ofObjects.set(object.value, subject.value);
    }
  }

  #indexRanges(): void {
    for (const { subject, object: path } of this.#store.getQuads(null, `${SH}path`, null, null)) {
      const [range] = this.#store.getObjects(subject, `${SH}class`, null);
      const known = this.#ranges.get(path.value);
      const agreed = !this.#ranges.has(path.value) || known === range?.value;
      this.#ranges.set(path.value, agreed ? range?.value : undefined);
    }
  }

  #ancestorsOf(iri: string): ReadonlySet<string> {
    const known = this.#ancestors.get(iri);
    if (known !== undefined) return known;
    const ancestors = new Set<string>();
    for (const { value } of this.#store.getObjects(iri, RDFS_SUBCLASS, null)) {
      ancestors.add(value);
      for (const further of this.#ancestorsOf(value)) ancestors.add(further);
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

/** jsonld gives plain objects; SHACL wants RDF/JS terms. */
function termOf(term: Term): NamedNode | BlankNode | Literal {
  if (term.termType !== 'Literal') return nodeOf(term);
  return literal(term.value, term.language || namedNode(term.datatype?.value ?? XSD_STRING));
}

function nodeOf(term: Term): NamedNode | BlankNode {
  return term.termType === 'BlankNode' ? blankNode(nameOf(term).slice(2)) : namedNode(term.value);
}
const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

function plain(term: { readonly termType: string; readonly value: string } | null): Term {
  if (term === null) return { termType: 'DefaultGraph', value: '' };
  return { termType: term.termType as Term['termType'], value: term.value };
}
