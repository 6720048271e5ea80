/** The sentences' codes for certificates: standings, lists, claims, milestones. Shared by the certificate rules. */
import type { Iri } from '../did.js';
import { DAY_MS, formatDay, type Instant } from '../instant.js';
import { type Certificate, type Standing, unentitledCertificates } from './certificates.js';
import { reason } from './finding.js';
import type { Scheme } from './law.js';
import { inputOf, type Reading, type Stated } from './reading.js';
import { atLeast, type Reason, type Remedy } from './verdict.js';

type BadStanding = Exclude<Standing, 'active'>;

/** What would make a certificate of that standing good. */
const REMEDIES: Record<BadStanding, Remedy['code']> = {
  expired: 'renew-certificate',
  revoked: 'renew-certificate',
  suspended: 'renew-certificate',
  'lapsed-by-law': 'obtain-certificate',
  'option-not-selected': 'select-option',
  'other-region': 'certify-region',
  'region-not-stated': 'certify-region',
};

/** @param wanted the version that the rule asks for, as text. */
export function certificateParams(certificate: Certificate, wanted: string) {
  const { fact } = certificate.stated;
  const { scheme, schemeVersion, option, region } = fact.value;
  return {
    scheme,
    version: schemeVersion,
    wanted,
    until: formatDay(fact.until) ?? '',
    option: option?.name ?? '',
    regions: region.join(', '),
  };
}

export function standingReason(
  certificate: Certificate,
  standing: BadStanding,
  wanted: string,
  law: readonly string[],
): Reason {
  const params = certificateParams(certificate, wanted);
  const remedy = { code: REMEDIES[standing], params };
  return reason(`certificate-${standing}`, { params, inputs: certificate.inputs, law, remedy });
}

/**
 * The list that governs the day (closed world, D7): the latest one of an entitled authority, for as many days as
 * the scheme says. It says nothing before its date or after its window.
 */
export function governingList(reading: Reading, scheme: Scheme): Stated<'listSnapshot'> | undefined {
  const days = scheme.listDays;
  if (days === undefined) return undefined;
  return reading
    .begun('listSnapshot', scheme.id)
    .filter(({ fact, level }) => {
      if (level !== 'certified' || fact.value.schemeVersion !== scheme.version) return false;
      return !reading.hasCome((fact.from + days * DAY_MS) as Instant);
    })
    .reduce<Stated<'listSnapshot'> | undefined>(
      (a, b) => (a === undefined || b.fact.from >= a.fact.from ? b : a),
      undefined,
    );
}

export function absentReason(list: Stated<'listSnapshot'>, offer: Iri, law: readonly string[]): Reason {
  const params = listParams(list);
  return reason('absent-from-list', {
    params,
    inputs: [inputOf(list, `${offer}: absent`)],
    law,
    remedy: { code: 'obtain-certificate', params: { ...params, wanted: params.version } },
  });
}

export function listParams({ fact }: Stated<'listSnapshot'>) {
  return { scheme: fact.value.scheme, version: fact.value.schemeVersion, date: formatDay(fact.from) ?? '' };
}

/** Words and self-signed certificates: shown, never held (D8). */
export function claimReasons(reading: Reading, offer: Iri, scheme: string, law: readonly string[]): readonly Reason[] {
  const remedy: Remedy = { code: 'obtain-certificate', params: { scheme, wanted: '' } };
  const signed = unentitledCertificates(reading, offer, scheme).map((one) =>
    reason('issuer-not-entitled', {
      params: { scheme, issuer: one.fact.issuer },
      inputs: [inputOf(one, `${scheme} ${one.fact.value.schemeVersion}`)],
      law,
      remedy,
    }),
  );
  const said = reading
    .stated('textClaim', offer)
    .filter(({ fact }) => fact.value.scheme === scheme)
    .map((one) =>
      reason('claimed-not-certified', { params: { scheme }, inputs: [inputOf(one, one.fact.value.text)], law, remedy }),
    );
  return [...signed, ...said];
}

/** Steps on the way to a certificate (D9): not held, but evidence of progress when an entitled body says so. */
export interface Progress {
  readonly reasons: readonly Reason[];
  readonly evidenced: boolean;
}

/** The milestone of a decision; the ones before it are not a qualification. */
const DECIDED = 'J3';

export function progressOf(reading: Reading, offer: Iri, scheme: string, law: readonly string[]): Progress {
  const milestones = reading
    .stated('milestone', offer)
    .filter(
      ({ fact, level }) => fact.value.scheme === scheme && fact.value.reached !== DECIDED && atLeast(level, 'declared'),
    );
  const reasons = milestones.map((one) => {
    const params = { scheme, reached: one.fact.value.reached, wanted: one.fact.value.schemeVersion };
    const remedy: Remedy = { code: 'obtain-certificate', params };
    return reason('in-progress', { params, inputs: [inputOf(one, one.fact.value.reached)], law, remedy });
  });
  return { reasons, evidenced: milestones.some(({ level }) => level === 'certified') };
}
