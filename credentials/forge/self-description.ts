/** What a provider publishes in Gaia-X terms: the company and its offer; and the notary's word on its number. */
import { sha256 } from '../../src/core/digest.js';
import { type ArchetypeId, nickname, offerIri, PROVIDERS, providerDid, TRUSTED } from './actors.js';
import type { Archetype, Place, Site } from './archetype.js';
import { type Draft, draft } from './draft.js';
import { OPENING } from './fact.js';

/** A gx:LegalPerson (Gaia-X 25.11), with the number that the notary confirms in a credential of its own. */
export function participant({ id, company }: Archetype): Draft {
  const address = { type: 'gx:Address', ...addressOf(company) };
  return draft({
    path: `demo/${nickname(id)}/${OPENING}-participant`,
    signer: providerDid(id),
    published: OPENING,
    name: 'participant',
    title: `Participant: ${company.name}`,
    gaiaX: true,
    subject: {
      id: providerDid(id),
      type: 'gx:LegalPerson',
      name: company.name,
      description: company.description,
      'gx:registrationNumber': registrationNumber(id),
      'gx:legalAddress': address,
      'gx:headquartersAddress': address,
    },
  });
}

/** A number of no real register: a letter prefix that none of them uses. */
function registrationNumber(id: ArchetypeId): object {
  return {
    id: `https://registry.trust.example/registrations/${nickname(id)}`,
    type: 'gx:LocalRegistrationNumber',
    'gx:local': `ILLUSTRATIVE-${id.padStart(3, '0')}`,
  };
}

/** The notary's credential: the same node as in the participant, signed by the registry. */
export function notarisedNumber({ id, company }: Archetype): Draft {
  return draft({
    path: `demo/${nickname(id)}/${OPENING}-registration-number`,
    signer: TRUSTED.registry,
    published: OPENING,
    name: `registration-${nickname(id)}`,
    title: `Registration number of ${company.name}`,
    gaiaX: true,
    subject: registrationNumber(id),
  });
}

/**
 * The offer: what is sold, by whom, under which terms, on machines in which places.
 * @param day a later one than the opening states the offer again, under the same id.
 */
export function offering({ id, offer, company }: Archetype, day = OPENING): Draft {
  return draft({
    path: `demo/${nickname(id)}/${day}-offer`,
    signer: providerDid(id),
    published: day,
    name: 'offer',
    title: `Service offering: ${offer.name}`,
    gaiaX: true,
    subject: {
      id: offerIri(id),
      type: offer.type,
      name: offer.name,
      description: offer.description,
      'gx:keyword': offer.keywords,
      'gx:provisionType': offer.provision,
      'gx:dataProtectionRegime': 'GDPR2016',
      'gx:providedBy': { id: providerDid(id) },
      'gx:serviceOfferingTermsAndConditions': terms(id),
      ...offer.details,
      'gx:aggregationOfResources': offer.sites.map((site) => resource(id, site, company.name)),
    },
  });
}

/** Nothing is served under `.example`: the hash is that of one line of text, to have the right form. */
function terms(id: ArchetypeId): object {
  const url = `https://${PROVIDERS[id].host}/terms/${OPENING}`;
  return {
    type: 'gx:TermsAndConditions',
    'gx:url': { '@value': url, '@type': 'xsd:anyURI' },
    'gx:hash': sha256(`Illustrative terms, ${url}\n`),
  };
}

function resource(id: ArchetypeId, site: Site, maintainer: string): object {
  return {
    id: `https://${PROVIDERS[id].host}/sites/${slug(site.name)}`,
    type: 'gx:PhysicalResource',
    name: site.name,
    description: `Machine halls in ${site.locality}, used by ${maintainer}.`,
    'gx:maintainedBy': { id: providerDid(id) },
    'gx:location': { type: 'gx:Address', ...addressOf(site) },
  };
}

function addressOf({ street, postalCode, locality, country }: Place): object {
  return {
    'gx:countryCode': country,
    'vcard:street-address': street,
    'vcard:postal-code': postalCode,
    'vcard:locality': locality,
  };
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
