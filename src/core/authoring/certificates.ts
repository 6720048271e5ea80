/**
 * Certificates in a draft. The provider's own word about them is a claim, which is signed as one; what counts is the same
 * statement signed by the certifier, so the form also writes that document for the certifier to sign.
 */
import type { Json, JsonObject } from '../credential/json.js';
import { VCDM_2 } from '../namespace.js';
import { CERTIFICATES_HELD as ROWS } from './certificate-group.js';
import { type Answers, rowCount } from './draft.js';
import { valuesOf } from './examine.js';
import type { Group } from './field.js';
import { didOfText, type Identity, ownName } from './identity.js';

const CARTULARY_CONTEXT = 'https://w3id.org/cartulary/v1';
interface Held {
  readonly certificate: JsonObject;
  /** Who is named as the certifier, when anybody is. */
  readonly certifier?: string;
}

/** @returns the certificates as the provider states them. */
export function certificatesHeld(group: Group, { did }: Identity, answers: Answers): readonly Held[] {
  return Array.from({ length: rowCount(group, answers) }, (_, row) => {
    const told = (path: string) => answers.get(`${group.id}.${ROWS}.${row}.${path}`);
    const list = (path: string) => valuesOf({ many: true }, told(path) ?? '');
    const [scheme = '', ...version] = (told('scheme') ?? '').split(' ');
    const certifier = didOfText(told('certifier') ?? '');
    const certificate = {
      id: told('id') ?? ownName(did, `certificates/${[scheme, ...version].join('-').toLowerCase()}`),
      scheme,
      schemeVersion: version.join(' '),
      ...some('region', list('region')),
      ...some('activity', list('activity').map(Number)),
      effectiveFrom: instantOf(told('from')),
      effectiveUntil: instantOf(told('until')),
    };
    return { certificate, ...(certifier === undefined ? {} : { certifier }) };
  });
}

/** @returns what each named certifier would sign, about the offer. Its name and number are the certifier's to give. */
export function forCertifiers(group: Group, identity: Identity, answers: Answers): readonly JsonObject[] {
  return certificatesHeld(group, identity, answers).flatMap(({ certificate, certifier }) => {
    if (certifier === undefined || certifier === identity.did) return [];
    return [
      {
        '@context': [VCDM_2, CARTULARY_CONTEXT],
        type: ['VerifiableCredential'],
        issuer: certifier,
        validFrom: certificate.effectiveFrom ?? '',
        validUntil: certificate.effectiveUntil ?? '',
        credentialSubject: { id: identity.offer, certificate },
      },
    ];
  });
}

function instantOf(day = ''): string {
  return day.length === 'YYYY-MM-DD'.length ? `${day}T00:00:00Z` : day;
}

function some(name: string, values: readonly Json[]): JsonObject {
  return values.length === 0 ? {} : { [name]: values };
}
