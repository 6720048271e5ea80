import type { Term } from '../jsonld.js';
import { XSD } from '../namespace.js';
import { nameOf } from '../rdf-view.js';

const STRING = `${XSD}string`;

/** @returns the same text for the same term (RDF 1.1 §3) and no other: an IRI, `_:label`, or a literal as N-Quads write it. */
export function keyOf(term: Term): string {
  if (term.termType !== 'Literal') return nameOf(term);
  const { value, language, datatype } = term;
  return language ? `"${value}"@${language.toLowerCase()}` : `"${value}"^^${datatype?.value ?? STRING}`;
}
