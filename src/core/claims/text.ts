import type { Text } from '../claims.js';
import type { Term } from '../jsonld.js';
import { XSD } from '../namespace.js';
import type { RdfView } from '../rdf-view.js';

/** How a text with a direction is typed: `https://www.w3.org/ns/i18n#fr_ltr` (RDF 1.1 and JSON-LD 1.1 §10.3). */
const I18N = /^https:\/\/www\.w3\.org\/ns\/i18n#([^_]*)_/;

const STRING = `${XSD}string`;

/** @returns the words of a literal, or undefined for a number, a date or a node. */
export function textOf(term: Term): Text | undefined {
  if (term.termType !== 'Literal') return undefined;
  const datatype = term.datatype?.value ?? STRING;
  const lang = term.language || I18N.exec(datatype)?.[1];
  if (lang) return { value: term.value, lang };
  return datatype === STRING || I18N.test(datatype) ? { value: term.value } : undefined;
}

/** All texts under the first of these properties that has any. */
export function textsOf(view: RdfView, node: string, ...properties: readonly string[]): readonly Text[] {
  for (const property of properties) {
    const texts = view.values(node, property).flatMap((term) => textOf(term) ?? []);
    if (texts.length > 0) return texts;
  }
  return [];
}

/** Plain values, language set aside. */
export function wordsOf(view: RdfView, node: string, property: string): readonly string[] {
  return textsOf(view, node, property).map(({ value }) => value);
}
