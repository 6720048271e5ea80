/**
 * What SHACL is shown of a credential, and which of its nodes must conform to which shape. Gaia-X shapes speak of
 * typed nodes, while real credentials leave nodes untyped and put the class on the credential, or nowhere: the class
 * is then the one that the property pointing there expects, as the Gaia-X compliance service reads it too.
 */
import type { Quad, Term } from '../jsonld.js';
import { CREDENTIALS, RDF_TYPE, releaseIndependent } from '../namespace.js';
import { isNode, nameOf, type RdfView } from '../rdf-view.js';
import type { Shapes, Target } from '../shacl.js';

export interface ShapedGraph {
  /** The default graph in release-independent names, with the classes that are only implied. */
  readonly quads: readonly Quad[];
  readonly targets: readonly Target[];
}

export function shapedGraph(quads: readonly Quad[], view: RdfView, shapes: Shapes): ShapedGraph {
  const own = quads.filter(({ graph }) => graph.termType === 'DefaultGraph').map(renamed);
  const nodes = nodesOf(own, view.credential());
  const classes = classesOf(nodes, own, view, shapes);
  const targets: Target[] = [];
  const implied: Quad[] = [];
  for (const [name, node] of nodes) {
    const stated = new Set(view.types(name));
    for (const type of classes.get(name) ?? []) {
      if (!stated.has(type)) implied.push({ subject: node, predicate: TYPE, object: iri(type), graph: DEFAULT });
    }
    if (view.isMention(name)) continue;
    for (const type of mostSpecific(classes.get(name) ?? [], shapes)) {
      const shape = shapes.ofClass(type);
      if (shape !== undefined) targets.push({ node, shape });
    }
  }
  for (const { predicate, object } of own) {
    const shape = shapes.ofObjects(predicate.value);
    if (shape !== undefined) targets.push({ node: object, shape });
  }
  return { quads: [...own, ...implied], targets };
}

/** Stated, or inherited from the credential, or else expected by the property that leads to a described node. */
function classesOf(
  nodes: ReadonlyMap<string, Term>,
  quads: readonly Quad[],
  view: RdfView,
  shapes: Shapes,
): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, readonly string[]>();
  for (const name of nodes.keys()) classes.set(name, view.classes(name));
  for (const { predicate, object } of quads) {
    const name = nameOf(object);
    if (!isNode(object) || !nodes.has(name) || (classes.get(name)?.length ?? 0) > 0) continue;
    const range = shapes.rangeOf(predicate.value);
    if (range !== undefined && view.types(name).length === 0) classes.set(name, [range]);
  }
  return classes;
}

/** Every node that something is or should be said about; not the credential, whose class is that of its subject. */
function nodesOf(quads: readonly Quad[], credential: string | undefined): ReadonlyMap<string, Term> {
  const nodes = new Map<string, Term>();
  for (const { subject, predicate, object } of quads) {
    const name = nameOf(subject);
    if (name !== credential) nodes.set(name, subject);
    else if (predicate.value === SUBJECT && isNode(object)) nodes.set(nameOf(object), object);
  }
  return nodes;
}

/** A closed shape of a parent would refuse what the child adds. */
function mostSpecific(types: readonly string[], shapes: Shapes): readonly string[] {
  if (types.length < 2) return types;
  const general = new Set(types.flatMap((type) => [...shapes.ancestorsOf(type)]));
  return types.filter((type) => !general.has(type));
}

function renamed(quad: Quad): Quad {
  const { predicate, object } = quad;
  const isType = predicate.value === RDF_TYPE;
  const property = releaseIndependent(predicate.value);
  const value = isType ? releaseIndependent(object.value) : object.value;
  if (property === predicate.value && value === object.value) return quad;
  return { ...quad, predicate: iri(property), object: isType ? iri(value) : object };
}

function iri(value: string): Term {
  return { termType: 'NamedNode', value };
}
const TYPE = iri(RDF_TYPE);
const SUBJECT = `${CREDENTIALS}credentialSubject`;
const DEFAULT: Term = { termType: 'DefaultGraph', value: '' };
