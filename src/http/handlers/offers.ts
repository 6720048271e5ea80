/** GET /offers: search. With `?iri=`: the one offer of that IRI. */
import { offersLinkedData } from '../../answers/linked-data.js';
import { offersAnswer, searchAddress } from '../../answers/offers.js';
import { offersAtom } from '../../answers/offers-atom.js';
import { offersCsv } from '../../answers/offers-csv.js';
import { feedAddress } from '../../answers/offers-faces.js';
import { sourcesOfAll } from '../../answers/peers.js';
import { profileAnswer } from '../../answers/requirement.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { parseQuery } from '../../core/search/query-url.js';
import { searchPage } from '../../web/search.js';
import type { Handler } from '../asked.js';
import { answer, problem, type Reply } from '../faces.js';
import { offerNamed } from './offer.js';

export const offers: Handler = (asked) => {
  if (!asked.search.has('iri')) return foundOffers(asked);
  const reader = new ParameterReader(asked.search);
  const iri = reader.single('iri') ?? '';
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  return offerNamed(asked, iri, ['iri']);
};

/** The search alone, whatever face is asked for: pages link to its table and its feed by their own addresses. */
export const foundOffers: Handler = async ({ catalogue, site, search: params, voice }): Promise<Reply> => {
  const now = catalogue.now();
  const profiles = catalogue.profiles();
  const query = parseQuery(
    params,
    now,
    profiles.map(({ id }) => id),
  );
  if (!query.ok) return problem(query.problem);
  const found = await catalogue.search(query.value);
  if (!found.ok) return problem(found.problem);
  const { illustrative } = catalogue;
  const told = offersAnswer(found.value, { voice, cite: catalogue.reference, illustrative, now });
  const body = { ...told, sources: sourcesOfAll(catalogue) };
  const page = searchAddress(query.value, now);
  const choices = profiles.map((profile) => profileAnswer(profile, voice));
  return answer({
    json: body,
    jsonLd: () => offersLinkedData(found.value.hits.map(({ offer }) => offer)),
    html: (frame) => searchPage(body, { query: query.value, profiles: choices, given: params, now }, frame),
    csv: () => offersCsv(body, voice),
    atom: () => offersAtom(body, found.value, { node: site.didDocument.id, page, self: feedAddress(page), voice }),
  });
};
