/** Legal persons and their registration numbers, in Gaia-X terms (25.11 ontology: gx:LegalPerson, gx:RegistrationNumber). */
import type { ParticipantClaim, RegistrationNumberClaim } from '../claims.js';
import { earlier, type Instant, parseInstant } from '../instant.js';
import { CARTULARY, CREDENTIALS, GAIA_X, SCHEMA } from '../namespace.js';
import type { Pointers } from '../pointers.js';
import { isNode, nameOf, type RdfView } from '../rdf-view.js';
import { countryOf } from './country.js';
import { textsOf, wordsOf } from './text.js';

const LEGAL_PERSON = new Set([
  `${GAIA_X}LegalPerson`,
  `${GAIA_X}InternetServiceProvider`,
  // Described by somebody else, from public sources.
  `${CARTULARY}ReportedProvider`,
]);

/** Class of a registration number → the property that holds it. */
const NUMBERS: readonly (readonly [type: string, property: string])[] = [
  ['VatID', `${GAIA_X}vatID`],
  ['LeiCode', `${SCHEMA}leiCode`],
  ['EORI', `${GAIA_X}eori`],
  ['EUID', `${GAIA_X}euid`],
  ['TaxID', `${SCHEMA}taxID`],
  ['LocalRegistrationNumber', `${GAIA_X}local`],
  ['CountryCompanyNumber', `${GAIA_X}countryCompanyNumber`],
];

/** Whoever is described here as a legal person; a mere mention (`providedBy: {id, type}`) claims nothing. */
export function participantsOf(view: RdfView, pointers: Pointers): readonly ParticipantClaim[] {
  const participants: ParticipantClaim[] = [];
  for (const id of view.nodes()) {
    if (id.startsWith('_:') || !view.classes(id).some((type) => LEGAL_PERSON.has(type))) continue;
    if (view.isMention(id)) continue;
    participants.push(participant(view, id, pointers.of(id)));
  }
  return participants;
}

function participant(view: RdfView, id: string, pointer: string): ParticipantClaim {
  const [name] = textsOf(view, id, `${SCHEMA}name`);
  const [description] = textsOf(view, id, `${SCHEMA}description`);
  const legalCountry = addressCountry(view, id, `${GAIA_X}legalAddress`);
  const headquartersCountry = addressCountry(view, id, `${GAIA_X}headquartersAddress`);
  const numbers = view.values(id, `${GAIA_X}registrationNumber`).filter(isNode).map(nameOf);
  return {
    id,
    ...(name && { name }),
    ...(description && { description }),
    ...(legalCountry && { legalCountry }),
    ...(headquartersCountry && { headquartersCountry }),
    registrationNumbers: numbers.flatMap((number) => numbersAt(view, number)),
    registrationNumberIds: numbers.filter((number) => !number.startsWith('_:')),
    pointer,
  };
}

function addressCountry(view: RdfView, id: string, property: string): string | undefined {
  const address = view.only(id, property);
  return address === undefined ? undefined : countryOf(view, nameOf(address));
}

/** Numbers that are things of their own: what a notary signs. A participant refers to them by their IRI. */
export function registrationNumbersOf(view: RdfView, pointers: Pointers): readonly RegistrationNumberClaim[] {
  const lookedUp = lookUpOf(view);
  return view.subjects().flatMap((id) => {
    if (id.startsWith('_:')) return [];
    const country = countryOf(view, id);
    const pointer = pointers.of(id);
    return numbersAt(view, id).map((number) => ({
      id,
      ...number,
      ...(country && { country }),
      ...(lookedUp !== undefined && { lookedUp }),
      pointer,
    }));
  });
}

/** Of several look-ups the oldest: all that the credential says is as fresh as that. */
function lookUpOf(view: RdfView): Instant | undefined {
  const credential = view.credential();
  if (credential === undefined) return undefined;
  const dates = view
    .values(credential, `${CREDENTIALS}evidence`)
    .filter(isNode)
    .flatMap((term) => view.values(nameOf(term), `${GAIA_X}executionDate`))
    .flatMap(({ value }) => parseInstant(value) ?? []);
  return dates.reduce<Instant | undefined>(
    (oldest, date) => (oldest === undefined ? date : earlier(oldest, date)),
    undefined,
  );
}

function numbersAt(view: RdfView, node: string): readonly { readonly type: string; readonly value: string }[] {
  return NUMBERS.flatMap(([type, property]) => wordsOf(view, node, property).map((value) => ({ type, value })));
}
