/** Offers as linked data: schema.org and DCAT terms for whoever reads those, Gaia-X and ours for the rest. */
import type { Text } from '../core/claims.js';
import type { OfferView } from '../core/search/offer.js';
import { credentialAddress, offerAddress } from './address.js';

/** Inline, and prefixes only: nothing has to be fetched to read an answer. */
const CONTEXT = {
  schema: 'https://schema.org/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  gx: 'https://w3id.org/gaia-x/development#',
} as const;

export function offersLinkedData(offers: readonly OfferView[]): unknown {
  return {
    '@context': CONTEXT,
    '@type': 'dcat:Catalog',
    'dcat:resource': offers.map(offerNode),
  };
}

export function offerLinkedData(offer: OfferView): unknown {
  return { '@context': CONTEXT, ...offerNode(offer) };
}

function offerNode(offer: OfferView) {
  return {
    '@id': offer.iri,
    '@type': ['dcat:Resource', 'schema:Service', ...offer.types.map((type) => `gx:${type}`)],
    'schema:name': offer.names.map(literal),
    'schema:description': offer.descriptions.map(literal),
    'dcat:keyword': offer.keywords,
    'gx:providedBy': { '@id': offer.provider.iri, 'schema:name': offer.provider.name },
    'foaf:isPrimaryTopicOf': { '@id': offerAddress(offer.id) },
    // The signed documents that all of this was read from.
    'dct:source': offer.credentials.map((digest) => ({ '@id': credentialAddress(digest) })),
  };
}

function literal({ value, lang }: Text) {
  return lang === undefined ? { '@value': value } : { '@value': value, '@language': lang };
}
