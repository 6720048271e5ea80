/** A draft as what the provider signs: one credential for the company, one for the offer, and one for what is stated of each. */
import type { Json, JsonObject } from '../credential/json.js';
import { formatInstant, type Instant } from '../instant.js';
import { VCDM_2 } from '../namespace.js';
import { certificatesHeld, forCertifiers } from './certificates.js';
import { NUMBER_PROPERTIES } from './description-groups.js';
import type { Answers } from './draft.js';
import { valuesOf } from './examine.js';
import { controlOf, type Group, GUIDED_FACTS, type GuidedFact } from './field.js';
import type { Guide } from './guide.js';
import { type Identity, identityOf, ownName } from './identity.js';
import { statementValue } from './statement-value.js';

export interface UnsignedDocument {
  /** A file name. */
  readonly file: string;
  readonly credential: JsonObject;
}

const GAIA_X_CONTEXT = 'https://w3id.org/gaia-x/2511#';
const CARTULARY_CONTEXT = 'https://w3id.org/cartulary/v1';
const ANY_URI = 'http://www.w3.org/2001/XMLSchema#anyURI';

/** What is stated of the company; the other facts are of the offer (contexts/README.md, "about"). */
const OF_THE_COMPANY: ReadonlySet<GuidedFact> = new Set(['seats', 'holdings', 'specialRights', 'control']);

/** @returns none until who it is and the offer's name are known. @param now from when they hold. */
export function documentsOf(guide: Guide, answers: Answers, now: Instant): readonly UnsignedDocument[] {
  const identity = identityOf(answers);
  if (identity === undefined) return [];
  const { did, offer } = identity;
  const slug = offer.slice(offer.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9._-]/g, '-') || 'offer';
  const document = (
    file: string,
    name: string,
    context: string,
    credentialSubject: JsonObject,
  ): readonly UnsignedDocument[] => {
    // Stable, so that what is published later under the same name takes its place.
    const id = ownName(did, `credentials/${name}`);
    const common = { '@context': [VCDM_2, context], id, type: ['VerifiableCredential'], issuer: did };
    return [{ file: `${file}.json`, credential: { ...common, validFrom: formatInstant(now), credentialSubject } }];
  };
  const ofCompany = statementsOf(guide, answers, true);
  const ofOffer = { ...statementsOf(guide, answers, false), ...certificatesOf(guide, identity, answers) };
  return [
    ...document('participant', 'participant', GAIA_X_CONTEXT, participantOf(identity, answers)),
    ...document('offer', slug, GAIA_X_CONTEXT, offerOf(guide, identity, answers)),
    ...(isEmpty(ofOffer)
      ? []
      : document('offer-statements', `${slug}-statements`, CARTULARY_CONTEXT, { id: offer, ...ofOffer })),
    ...(isEmpty(ofCompany)
      ? []
      : document('company-statements', 'company-statements', CARTULARY_CONTEXT, { id: did, ...ofCompany })),
  ];
}

/** @returns what the certifiers would sign, one document each; none until they are named. */
export function certifierDocumentsOf(guide: Guide, answers: Answers): readonly UnsignedDocument[] {
  const [identity, group] = [identityOf(answers), groupOf(guide, 'certificate')];
  if (identity === undefined || group === undefined) return [];
  return forCertifiers(group, identity, answers).map((credential, place) => {
    return { file: `certificate-${place + 1}.json`, credential };
  });
}

function certificatesOf(guide: Guide, identity: Identity, answers: Answers): JsonObject {
  const group = groupOf(guide, 'certificate');
  const held = group === undefined ? [] : certificatesHeld(group, identity, answers);
  return held.length === 0 ? {} : { certificate: held.map(({ certificate }) => certificate) };
}

function isEmpty(statements: JsonObject): boolean {
  return Object.keys(statements).length === 0;
}

function participantOf({ did }: Identity, answers: Answers): JsonObject {
  const told = (path: string) => answers.get(`provider.${path}`);
  const type = told('numberType') ?? 'VatID';
  const number = {
    id: ownName(did, 'registration-number'),
    type: `gx:${type}`,
    ...some(NUMBER_PROPERTIES[type] ?? '', told('number')),
  };
  const place = {
    ...some('vcard:street-address', told('street')),
    ...some('vcard:postal-code', told('postalCode')),
    ...some('vcard:locality', told('locality')),
  };
  return {
    id: did,
    type: 'gx:LegalPerson',
    ...some('name', told('name')),
    'gx:registrationNumber': number,
    'gx:legalAddress': { type: 'gx:Address', ...some('gx:countryCode', told('country')), ...place },
    'gx:headquartersAddress': { type: 'gx:Address', ...some('gx:countryCode', told('headquarters')) },
  };
}

function offerOf(guide: Guide, { did, offer }: Identity, answers: Answers): JsonObject {
  const told = (control: string) => answers.get(control);
  const list = (control: string) => {
    const answer = told(control);
    return answer === undefined ? undefined : valuesOf({ many: true }, answer);
  };
  const type = told('offer.type') ?? 'ServiceOffering';
  const [policy, dataExport] = [nodeOf(guide, 'policy', answers), nodeOf(guide, 'export', answers)];
  return {
    id: offer,
    type: `gx:${type}`,
    ...some('name', told('offer.name')),
    ...some('description', told('offer.description')),
    ...some('gx:keyword', list('offer.keyword')),
    ...some('gx:provisionType', told('offer.provisionType')),
    ...some('gx:dataProtectionRegime', list('offer.dataProtectionRegime')),
    'gx:providedBy': { id: did },
    'gx:serviceOfferingTermsAndConditions': {
      type: 'gx:TermsAndConditions',
      'gx:url': { '@type': ANY_URI, '@value': told('terms.url') ?? '' },
      ...some('gx:hash', told('terms.hash')),
    },
    ...some('gx:servicePolicy', policy && { type: 'gx:AccessUsagePolicy', ...policy }),
    ...some('gx:dataAccountExport', dataExport && { type: 'gx:DataAccountExport', ...dataExport }),
    ...storageOf(guide, type, answers),
  };
}

/** Kinds of offers that store data say how it is encrypted; the shape of any other has no room for it. */
function storageOf(guide: Guide, type: string, answers: Answers): JsonObject {
  const encryption = nodeOf(guide, 'encryption', answers);
  if (encryption === undefined || groupOf(guide, 'encryption')?.demandedBy?.includes(type) !== true) return {};
  const described = { type: 'gx:Encryption', ...encryption };
  return { 'gx:storageConfiguration': { type: 'gx:StorageConfiguration', 'gx:storageEncryption': described } };
}

function groupOf(guide: Guide, id: Group['id']): Group | undefined {
  return guide.steps.flatMap(({ groups }) => groups).find((one) => one.id === id);
}

/** A small Gaia-X node whose members are texts under the names of their fields. */
function nodeOf(guide: Guide, id: Group['id'], answers: Answers): JsonObject | undefined {
  const group = groupOf(guide, id);
  const told = (group?.fields ?? []).flatMap((field) => {
    const answer = group === undefined ? undefined : answers.get(controlOf(group, field));
    return answer === undefined ? [] : [[`gx:${field.path}`, answer] as const];
  });
  return told.length === 0 ? undefined : Object.fromEntries(told);
}

function statementsOf(guide: Guide, answers: Answers, ofCompany: boolean): JsonObject {
  const told = GUIDED_FACTS.filter((fact) => OF_THE_COMPANY.has(fact) === ofCompany).flatMap((fact) => {
    const group = groupOf(guide, fact);
    const value = group === undefined ? undefined : statementValue(fact, group, answers);
    return value === undefined ? [] : [[fact, value] as const];
  });
  return Object.fromEntries(told);
}

function some(name: string, value: Json | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value };
}
