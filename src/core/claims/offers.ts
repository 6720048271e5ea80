/** Service offerings and data products, in Gaia-X terms (25.11 ontology). */
import type { OfferClaim } from '../claims.js';
import { GAIA_X, SCHEMA } from '../namespace.js';
import type { Pointers } from '../pointers.js';
import { nameOf, type RdfView } from '../rdf-view.js';
import { countryOf } from './country.js';
import { offeringClasses } from './offering-classes.js';
import { textsOf, wordsOf } from './text.js';

/** An offer needs an IRI and one provider; without them nobody offers anything that could be named. */
export function offersOf(view: RdfView, pointers: Pointers): readonly OfferClaim[] {
  return view.subjects().flatMap((id) => {
    const types = offeringClasses(view.classes(id));
    const provider = view.only(id, `${GAIA_X}providedBy`) ?? view.only(id, `${GAIA_X}digitalServiceOfferingProvider`);
    if (id.startsWith('_:') || types.length === 0 || provider?.termType !== 'NamedNode') return [];
    return {
      id,
      provider: provider.value,
      types,
      names: textsOf(view, id, `${SCHEMA}name`, `${GAIA_X}digitalServiceOfferingName`),
      descriptions: textsOf(view, id, `${SCHEMA}description`, `${GAIA_X}digitalServiceOfferingShortDescription`),
      keywords: wordsOf(view, id, `${GAIA_X}keyword`),
      locations: locationsOf(view, id),
      pointer: pointers.of(id),
    };
  });
}

/** From an offer to what it is made of and runs on, and from a resource to its place. */
const LEADS_TO = ['aggregationOfResources', 'hostedOn', 'location', 'address'].map((name) => GAIA_X + name);

/** Nodes visited for one offer: ten thousand offers on ten thousand shared resources must not cost their product. */
const MAX_VISITED = 1000;

/** Countries of the places that can be reached inside this credential, in code-point order. */
function locationsOf(view: RdfView, offer: string): readonly string[] {
  const seen = new Set([offer]);
  const countries = new Set<string>();
  // A set grows while it is walked, and each node is visited once: cycles end.
  for (const node of seen) {
    const country = countryOf(view, node);
    if (country !== undefined) countries.add(country);
    for (const property of LEADS_TO) {
      const room = MAX_VISITED - seen.size;
      for (const term of view.values(node, property).slice(0, Math.max(room, 0))) seen.add(nameOf(term));
    }
  }
  return [...countries].sort();
}
