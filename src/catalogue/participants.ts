/** Who is in the catalogue, page by page. */
import type { Iri } from '../core/did.js';
import type { OfferView } from '../core/search/offer.js';
import type { Described, ParticipantsPage, ParticipantsQuery } from '../core/search/participants.js';
import type { Present } from './present.js';
import type { When } from './verbs/finding.js';

/** As much of what is known as is asked here. */
type Known = Pick<Present, 'head' | 'participantIris' | 'offersOf'> & {
  readonly descriptions: Pick<Present['descriptions'], 'participantsOf'>;
  readonly index: Pick<Present['index'], 'get'>;
};

/** @returns what is said of a participant, or undefined when nothing that counts is. */
export function describedAs(iri: Iri, when: When, present: Known): Described | undefined {
  const known = present.descriptions.participantsOf(iri);
  const offers = present
    .offersOf(iri)
    .flatMap((offered) => present.index.get(offered) ?? [])
    .filter((view) => isOn(view, when));
  if (known.length === 0 && offers.length === 0) return undefined;
  const name = offers[0]?.provider.name ?? known.at(-1)?.claim.name?.value;
  const country =
    offers[0]?.provider.country ?? known.at(-1)?.claim.headquartersCountry ?? known.at(-1)?.claim.legalCountry;
  return {
    iri,
    ...(name === undefined ? {} : { name }),
    ...(country === undefined ? {} : { country }),
    offers,
  };
}

/** Is anything said of a participant that counts? The same as `describedAs`, without reading all that it offers. */
function isDescribed(iri: Iri, when: When, present: Known): boolean {
  return (
    present.descriptions.participantsOf(iri).length > 0 ||
    present.offersOf(iri).some((one) => isOffered(one, when, present))
  );
}

function isOffered(offer: Iri, when: When, { index }: Known): boolean {
  const view = index.get(offer);
  return view !== undefined && isOn(view, when);
}

function isOn({ from, until }: OfferView, { asOf }: When): boolean {
  return from <= asOf && asOf < until;
}

/** By IRI, so that a page stays the same page while others join. */
export function participants({ after, limit, when }: ParticipantsQuery, present: Known): ParticipantsPage {
  const everybody = present.participantIris().filter((iri) => isDescribed(iri, when, present));
  const from = after === undefined ? 0 : everybody.filter((iri) => iri <= after).length;
  const page = everybody.slice(from, from + limit).flatMap((iri) => describedAs(iri, when, present) ?? []);
  const last = page.at(-1)?.iri;
  const more = from + limit < everybody.length;
  return {
    participants: page,
    total: everybody.length,
    ...(more && last !== undefined ? { next: last } : {}),
    head: present.head,
  };
}
