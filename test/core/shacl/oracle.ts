/** What rdf-validate-shacl says of the same data and targets, in our words: the oracle of our own validation. */
import { type BlankNode, DataFactory, type Literal, type Term as N3Term, type NamedNode, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import type { Quad, Term } from '../../../src/core/jsonld.js';
import { RDF_TYPE, XSD } from '../../../src/core/namespace.js';
import { nameOf } from '../../../src/core/rdf-view.js';
import type { Target, Violation } from '../../../src/core/shacl.js';

const SH = 'http://www.w3.org/ns/shacl#';
const RDFS_SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const { namedNode, blankNode, literal, quad } = DataFactory;

export class ShaclOracle {
  readonly #store: Store;
  readonly #validator: SHACLValidator;

  constructor(turtle: string) {
    this.#store = new Store(new Parser().parse(turtle));
    this.#validator = new SHACLValidator([]);
    // Its own dataset answers every question by reading all quads; the store has indexes.
    this.#validator.$shapes = this.#validator.factory.clownface({ dataset: this.#store });
  }

  ofClass(iri: string): string | undefined {
    return this.#store.getSubjects(`${SH}targetClass`, iri, null)[0]?.value;
  }

  validate(quads: readonly Quad[], targets: readonly Target[]): readonly Omit<Violation, 'parameter'>[] {
    const data = new Store();
    for (const { subject, predicate, object } of quads) {
      data.addQuad(quad(nodeOf(subject), namedNode(predicate.value), termOf(object)));
      if (predicate.value !== RDF_TYPE) continue;
      for (const type of this.#ancestorsOf(object.value))
        data.addQuad(quad(nodeOf(subject), namedNode(RDF_TYPE), namedNode(type)));
    }
    const { validationEngine: engine } = this.#validator;
    this.#validator.$data = this.#validator.factory.clownface({ dataset: data });
    engine.initReport();
    for (const { node, shape } of targets) this.#validator.validateNodeAgainstShape(termOf(node), namedNode(shape));
    return engine.getReport().results.map(({ focusNode, path, value, sourceConstraintComponent }) => ({
      node: plain(focusNode),
      ...(path?.termType === 'NamedNode' && { path: path.value }),
      ...(value !== null && { value: plain(value) }),
      component: (sourceConstraintComponent?.value ?? '').slice(SH.length),
    }));
  }

  #ancestorsOf(iri: string): readonly string[] {
    const parents = this.#store.getObjects(iri, RDFS_SUBCLASS, null).map(({ value }) => value);
    return parents.flatMap((parent) => [parent, ...this.#ancestorsOf(parent)]);
  }
}

function termOf(term: Term): NamedNode | BlankNode | Literal {
  if (term.termType !== 'Literal') return nodeOf(term);
  return literal(term.value, term.language || namedNode(term.datatype?.value ?? `${XSD}string`));
}

function nodeOf(term: Term): NamedNode | BlankNode {
  return term.termType === 'BlankNode' ? blankNode(nameOf(term).slice(2)) : namedNode(term.value);
}

function plain(term: N3Term | { readonly termType: string; readonly value: string } | null): Term {
  if (term === null) return { termType: 'DefaultGraph', value: '' };
  return { termType: term.termType as Term['termType'], value: term.value };
}
