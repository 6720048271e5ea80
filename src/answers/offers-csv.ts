/** A search as a table: one line an offer, for a spreadsheet. */
import type { Voice } from '../messages/voice.js';
import { csv } from './csv.js';
import type { HitAnswer, OffersAnswer } from './offers.js';

/** The mark tells spreadsheets that it is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export function offersCsv({ offers }: OffersAnswer, voice: Voice): string {
  const { offer, offers: words, facets } = voice.ui;
  const { dossier } = voice.tender;
  const head = [
    dossier.offer,
    'IRI',
    offer.provider,
    offer.country,
    facets.location,
    words.certificates,
    facets.label,
    dossier.outcome,
    words.unmetColumn,
    dossier.reason,
    words.standingColumn,
    words.explanationColumn,
  ];
  return BYTE_ORDER_MARK + csv([head, ...offers.map((hit) => row(hit, voice))]);
}

function row(hit: HitAnswer, voice: Voice): readonly string[] {
  const { ui } = voice;
  const country = hit.provider.country;
  return [
    hit.name.text,
    hit.iri,
    hit.provider.name,
    country === null ? '' : voice.country(country),
    hit.locations.map(voice.country).join('; '),
    hit.certificates.map(voice.scheme).join('; '),
    hit.labels.join('; '),
    hit.eligibility === null ? '' : ui.eligibilities[hit.eligibility].label,
    hit.unmet.map(({ id, verdict }) => `${id}: ${ui.verdicts[verdict].label}`).join('; '),
    reasonsOf(hit).join(' '),
    hit.standing === 'third-party' ? ui.offers.thirdParty : '',
    hit.explanation ?? hit.url,
  ];
}

/** The sentences that the eligibility comes from, each once. */
export function reasonsOf({ unmet }: HitAnswer): readonly string[] {
  const deciding = unmet.flatMap((requirement) =>
    requirement.decides ? requirement.rules.filter(({ verdict }) => verdict === requirement.verdict) : [],
  );
  return [...new Set(deciding.flatMap(({ reasons }) => reasons.map(({ text }) => text)))];
}
