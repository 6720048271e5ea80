/** What a node shape says of one property, as data: a form can be made of it. */
import type { Term } from '../jsonld.js';
import { nameOf } from '../rdf-view.js';
import { SH, type ShapesGraph } from './shapes-graph.js';

export interface PropertyTerms {
  /** Full IRI of the property. */
  readonly path: string;
  readonly least: number;
  /** Absent: any number. */
  readonly most?: number;
  /** The only values, when there are few; of alternatives, those of the first that lists them. */
  readonly values?: readonly string[];
  /** XPath regular expression (SHACL §4.4.3). */
  readonly pattern?: string;
  /** Full IRI of the class that values must have. */
  readonly type?: string;
}

/** @param shape IRI of a node shape. @returns its property shapes, in the order of the file. */
export function propertyTermsOf(graph: ShapesGraph, shape: string): readonly PropertyTerms[] {
  return graph.values(shape, `${SH}property`).map((node) => termsOf(graph, nameOf(node)));
}

function termsOf(graph: ShapesGraph, node: string): PropertyTerms {
  const one = (name: string) => graph.values(node, SH + name)[0]?.value;
  const [most, pattern, type] = [one('maxCount'), one('pattern'), one('class')];
  const values = valuesOf(graph, node);
  return {
    path: one('path') ?? '',
    least: Number(one('minCount') ?? 0),
    ...(most === undefined ? {} : { most: Number(most) }),
    ...(values === undefined ? {} : { values }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(type === undefined ? {} : { type }),
  };
}

function valuesOf(graph: ShapesGraph, node: string): readonly string[] | undefined {
  const alternatives = graph.values(node, `${SH}or`).flatMap((head) => graph.list(head).map(nameOf));
  const listed = [node, ...alternatives].flatMap((one): readonly Term[] => graph.values(one, `${SH}in`));
  return listed[0] === undefined ? undefined : graph.list(listed[0]).map(({ value }) => value);
}
