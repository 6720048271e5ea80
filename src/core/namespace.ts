/** The namespaces that the catalogue reads, and the one identity of Gaia-X names across releases. */

export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
export const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const SCHEMA = 'https://schema.org/';
/** VCDM: https://www.w3.org/TR/vc-data-model-2.0/#base-context */
export const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
/** The credentials contexts of the W3C data model, versions 2.0 and 1.1. */
export const VCDM_2 = 'https://www.w3.org/ns/credentials/v2';
export const VCDM_1 = 'https://www.w3.org/2018/credentials/v1';
/** Gaia-X, under its release-independent name: the namespace that shapes, claims and checks use. */
export const GAIA_X = 'https://w3id.org/gaia-x/development#';
/** Our vocabulary of sovereignty facts (contexts/README.md). */
export const CARTULARY = 'https://w3id.org/cartulary/v1#';

const RELEASES = 'https://w3id.org/gaia-x/';
const RELEASE = /^https:\/\/w3id\.org\/gaia-x\/(?:development|main|v\d|\d{4})#/;

/** `…/2411#LegalPerson` and `…/2511#LegalPerson` are one class. For classes and properties only, never for things. */
export function releaseIndependent(iri: string): string {
  if (iri.startsWith(GAIA_X)) return iri;
  return iri.startsWith(RELEASES) ? iri.replace(RELEASE, GAIA_X) : iri;
}

/** @returns what follows the last `#`, `/` or `:`. */
export function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'), iri.lastIndexOf(':')) + 1);
}

const PREFIXES: readonly (readonly [prefix: string, namespace: string])[] = [
  ['gx', GAIA_X],
  ['cty', CARTULARY],
  ['cred', CREDENTIALS],
  ['schema', SCHEMA],
  ['xsd', XSD],
  ['vcard', 'http://www.w3.org/2006/vcard/ns#'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['dcat', 'http://www.w3.org/ns/dcat#'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['sh', 'http://www.w3.org/ns/shacl#'],
];

/** How an IRI is shown to people: `gx:providedBy`; itself when no namespace of ours fits. */
export function compact(iri: string): string {
  const found = PREFIXES.find(([, namespace]) => iri.startsWith(namespace));
  return found === undefined ? iri : `${found[0]}:${iri.slice(found[1].length)}`;
}
