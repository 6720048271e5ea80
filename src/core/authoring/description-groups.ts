/**
 * What Gaia-X asks of a participant and of an offer, as groups of fields made from the shapes: which values there are, how
 * often, and what the text must look like are theirs. Only what is asked at all is chosen here.
 */
import { OFFERING_PARENTS } from '../claims/offering-classes.js';
import { GAIA_X, SCHEMA } from '../namespace.js';
import type { Shapes } from '../shacl.js';
import type { DescriptionId, Field, FieldKind, Group } from './field.js';

const VCARD = 'http://www.w3.org/2006/vcard/ns#';

/** Properties that this form can fill in, of those that some class of offers demands. */
const ASKED: ReadonlySet<string> = new Set(
  ['providedBy', 'serviceOfferingTermsAndConditions', 'storageConfiguration'].map((name) => GAIA_X + name),
);

/** Classes of registration numbers that are one number and nothing else, by the property that holds it. */
export const NUMBER_PROPERTIES: Readonly<Record<string, string>> = {
  VatID: 'gx:vatID',
  EUID: 'gx:euid',
  LeiCode: 'schema:leiCode',
  EORI: 'gx:eori',
  TaxID: 'schema:taxID',
  LocalRegistrationNumber: 'gx:local',
};

/** @returns ISO 3166-1 alpha-2, as the shape of an address lists them. */
export function countriesIn(shapes: Shapes): readonly string[] {
  return fieldOf(shapes, 'country', 'Address', `${GAIA_X}countryCode`, 'country').values ?? [];
}

export function descriptionGroups(shapes: Shapes): Readonly<Record<DescriptionId, Group>> {
  const field = (path: string, type: string, property: string, kind: FieldKind = 'text') =>
    fieldOf(shapes, path, type, property.includes(':') ? property : GAIA_X + property, kind);
  // The shapes leave the names out; a catalogue can list nobody and nothing without one.
  const named = (type: string): Field => ({ ...field('name', type, `${SCHEMA}name`), required: true });
  return {
    provider: group('provider', [
      { path: 'identity', kind: 'identity', many: false, required: true },
      named('LegalPerson'),
      choice('numberType', Object.keys(NUMBER_PROPERTIES)),
      { path: 'number', kind: 'text', many: false, required: true },
      field('street', 'Address', `${VCARD}street-address`),
      field('postalCode', 'Address', `${VCARD}postal-code`),
      field('locality', 'Address', `${VCARD}locality`),
      field('country', 'Address', 'countryCode', 'country'),
      field('headquarters', 'Address', 'countryCode', 'country'),
    ]),
    offer: group('offer', [
      named('ServiceOffering'),
      choice('type', offeringTypes(shapes)),
      { ...field('description', 'ServiceOffering', `${SCHEMA}description`, 'long-text'), required: true },
      field('keyword', 'ServiceOffering', 'keyword'),
      field('provisionType', 'ServiceOffering', 'provisionType'),
      field('dataProtectionRegime', 'ServiceOffering', 'dataProtectionRegime'),
      { path: 'iri', kind: 'iri', many: false, required: false },
    ]),
    encryption: {
      ...optional('encryption', [
        field('cipher', 'Encryption', 'cipher'),
        field('keyManagement', 'Encryption', 'keyManagement'),
      ]),
      demandedBy: offeringTypes(shapes).filter((type) => describesStorage(shapes, type)),
    },
    terms: group('terms', [
      field('url', 'TermsAndConditions', 'url', 'link'),
      { ...field('hash', 'TermsAndConditions', 'hash'), pattern: '^[0-9a-f]{64}$' },
    ]),
    policy: optional('policy', [
      field('policyLanguage', 'AccessUsagePolicy', 'policyLanguage'),
      field('policyDocument', 'AccessUsagePolicy', 'policyDocument', 'link'),
    ]),
    export: optional('export', [
      field('requestType', 'DataAccountExport', 'requestType'),
      field('accessType', 'DataAccountExport', 'accessType'),
      field('formatType', 'DataAccountExport', 'formatType'),
    ]),
  };
}

/** Kinds of offers whose every demand is met by what is asked here. */
function offeringTypes(shapes: Shapes): readonly string[] {
  return Object.keys(OFFERING_PARENTS).filter((name) => {
    const demanded = shapes.propertiesOf(GAIA_X + name).filter(({ least }) => least > 0);
    const known = demanded.every(({ path, type }) => {
      return ASKED.has(path) && (!path.endsWith('storageConfiguration') || type === `${GAIA_X}StorageConfiguration`);
    });
    return demanded.length > 0 && known && shapes.isKindOf(GAIA_X + name, `${GAIA_X}ServiceOffering`);
  });
}

/** Does a class of offers demand a description of its storage? */
function describesStorage(shapes: Shapes, type: string): boolean {
  return shapes.propertiesOf(GAIA_X + type).some(({ path, least }) => {
    return least > 0 && path === `${GAIA_X}storageConfiguration`;
  });
}

function fieldOf(shapes: Shapes, path: string, type: string, property: string, kind: FieldKind): Field {
  const terms = shapes.propertiesOf(GAIA_X + type).find((one) => one.path === property);
  if (terms === undefined) throw new Error(`no shape asks ${property} of ${type}`);
  const { values, pattern } = terms;
  return {
    path,
    kind: values === undefined || kind === 'country' ? kind : 'choice',
    many: terms.most !== 1,
    required: terms.least > 0,
    ...(values === undefined ? {} : { values }),
    ...(pattern === undefined ? {} : { pattern }),
  };
}

function choice(path: string, values: readonly string[]): Field {
  return { path, kind: 'choice', many: false, required: true, values };
}

function group(id: DescriptionId, fields: readonly Field[]): Group {
  return { id, optional: false, fields };
}

function optional(id: DescriptionId, fields: readonly Field[]): Group {
  return { id, optional: true, fields };
}
