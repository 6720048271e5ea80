/** The one door to Turtle (n3): shapes as they were written, in the order of the file. */
import { type Term as N3Term, Parser, Store } from 'n3';
import type { Term } from '../jsonld.js';
import { nameOf } from '../rdf-view.js';

export const SH = 'http://www.w3.org/ns/shacl#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export class ShapesGraph {
  readonly #store: Store;

  /** @throws when it is not Turtle. */
  constructor(turtle: string) {
    this.#store = new Store(new Parser().parse(turtle));
  }

  /** @returns each subject and object that the property relates. */
  related(property: string): readonly (readonly [subject: Term, object: Term])[] {
    return this.#store
      .getQuads(null, property, null, null)
      .map(({ subject, object }) => [plain(subject), plain(object)]);
  }

  /** @returns what is said of a shape: each property once, with all its values. */
  said(shape: Term): ReadonlyMap<string, readonly Term[]> {
    const said = new Map<string, Term[]>();
    for (const { predicate, object } of this.#store.getQuads(nameOf(shape), null, null, null)) {
      const values = said.get(predicate.value);
      if (values === undefined) said.set(predicate.value, [plain(object)]);
      else values.push(plain(object));
    }
    return said;
  }

  /** @param shape as `nameOf` calls it. */
  values(shape: string, property: string): readonly Term[] {
    return this.#store.getObjects(shape, property, null).map(plain);
  }

  /** The members of an RDF list, in order; none for what is no list. */
  list(head: Term): readonly Term[] {
    const members: Term[] = [];
    for (let at: string | undefined = nameOf(head); at !== undefined && at !== `${RDF}nil`; ) {
      const [first] = this.values(at, `${RDF}first`);
      if (first === undefined) break;
      members.push(first);
      const [rest] = this.values(at, `${RDF}rest`);
      at = rest === undefined ? undefined : nameOf(rest);
    }
    return members;
  }
}

function plain(term: N3Term): Term {
  const { termType, value } = term;
  if (termType === 'Literal') {
    const { language, datatype } = term;
    return {
      termType,
      value,
      datatype: { termType: 'NamedNode', value: datatype.value },
      ...(language && { language }),
    };
  }
  return { termType: termType as Term['termType'], value };
}
