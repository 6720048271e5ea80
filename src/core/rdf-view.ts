/**
 * The signed RDF view of one credential, indexed once. Only the default graph: what a proof or an embedded
 * presentation says in a graph of its own is not the credential's word. Classes and properties are given their
 * release-independent names; things keep theirs.
 */
import type { Quad, Term } from './jsonld.js';
import { CARTULARY, CREDENTIALS, GAIA_X, RDF_TYPE, releaseIndependent } from './namespace.js';

const NONE: readonly Term[] = [];
const SUBJECT = `${CREDENTIALS}credentialSubject`;

export class RdfView {
  readonly #nodes = new Map<string, Map<string, Term[]>>();
  /** Found once: everything below asks for them at every node. */
  readonly #credential: string | undefined;
  readonly #subjects: ReadonlySet<string>;
  /** Credentials that a label lists: their `type` says what each of them speaks about, not what it is. */
  readonly #listed = new Set<string>();

  constructor(quads: readonly Quad[]) {
    for (const { subject, predicate, object, graph } of quads) {
      if (graph.termType !== 'DefaultGraph') continue;
      const property = releaseIndependent(predicate.value);
      const node = nameOf(subject);
      const members = this.#nodes.get(node) ?? new Map<string, Term[]>();
      this.#nodes.set(node, members);
      const values = members.get(property);
      if (values === undefined) members.set(property, [object]);
      else values.push(object);
      if (property === `${GAIA_X}compliantCredentials`) this.#listed.add(nameOf(object));
    }
    this.#credential = [...this.#nodes.keys()].find((node) => this.#isCredential(node));
    const subjects = this.#credential === undefined ? NONE : this.values(this.#credential, SUBJECT);
    this.#subjects = new Set(subjects.map(nameOf));
  }

  /** Every node that something is said about: IRIs and blank node labels. */
  nodes(): Iterable<string> {
    return this.#nodes.keys();
  }

  /** In the order of the document. */
  values(node: string, property: string): readonly Term[] {
    return this.#nodes.get(node)?.get(property) ?? NONE;
  }

  /** The value, when there is exactly one. */
  only(node: string, property: string): Term | undefined {
    const values = this.values(node, property);
    return values.length === 1 ? values[0] : undefined;
  }

  /** Properties that are stated, `rdf:type` among them. */
  properties(node: string): readonly string[] {
    return [...(this.#nodes.get(node)?.keys() ?? [])];
  }

  /** Stated classes, release-independent. */
  types(node: string): readonly string[] {
    return this.values(node, RDF_TYPE).map(({ value }) => releaseIndependent(value));
  }

  /** The credential itself: the node that is one and has a subject. */
  credential(): string | undefined {
    return this.#credential;
  }

  /** The nodes the credential speaks about. */
  subjects(): readonly string[] {
    return [...this.#subjects];
  }

  #isCredential(node: string): boolean {
    return this.values(node, SUBJECT).length > 0 && this.types(node).includes(`${CREDENTIALS}VerifiableCredential`);
  }

  /** Is it a thing described elsewhere, here named with at most its class (`{id, type}`)? Never what is spoken about. */
  isMention(node: string): boolean {
    if (this.#subjects.has(node)) return false;
    const properties = this.properties(node);
    return !node.startsWith('_:') && properties.every((property) => property === RDF_TYPE);
  }

  /**
   * The classes of a node that the catalogue has a meaning for. Real documents put the class on the credential and
   * leave its subject untyped (all self-issued ones seen), so an untyped subject has its credential's classes.
   */
  classes(node: string): readonly string[] {
    // A credential typed gx:LegalPerson is about one; it is none itself.
    if (node === this.#credential || this.#listed.has(node)) return [];
    const own = understood(this.types(node));
    if (own.length > 0 || this.#credential === undefined || !this.#subjects.has(node)) return own;
    return understood(this.types(this.#credential));
  }
}

/** @returns the view of these quads, made once: most checks want it, and so does the reading of claims. */
export function viewOf(quads: readonly Quad[]): RdfView {
  const known = views.get(quads);
  if (known !== undefined) return known;
  const made = new RdfView(quads);
  views.set(quads, made);
  return made;
}
const views = new WeakMap<readonly Quad[], RdfView>();

function understood(types: readonly string[]): readonly string[] {
  return types.filter((type) => type.startsWith(GAIA_X) || type.startsWith(CARTULARY));
}

/** How a node is called in a view: its IRI, or `_:` and its label. */
export function nameOf({ termType, value }: Term): string {
  return termType === 'BlankNode' && !value.startsWith('_:') ? `_:${value}` : value;
}

/** A term that can be spoken about. */
export function isNode(term: Term): boolean {
  return term.termType === 'NamedNode' || term.termType === 'BlankNode';
}
