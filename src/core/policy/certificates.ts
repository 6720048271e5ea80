/** What a certificate of an offer is worth on a day (policies/README.md D4, D8). */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { layersOf } from './hosting.js';
import { type Law, type Scheme, schemeOf } from './law.js';
import { inputOf, type Reading, type Stated } from './reading.js';
import { type Assurance, atLeast, type Input } from './verdict.js';

export type Standing =
  | 'active'
  | 'expired'
  | 'revoked'
  | 'suspended'
  | 'lapsed-by-law'
  | 'option-not-selected'
  | 'other-region'
  | 'region-not-stated';

export interface Certificate {
  readonly stated: Stated<'certificate'>;
  /** The offer or layer it was issued for. */
  readonly offer: Iri;
  readonly standing: Standing;
  /** What is to be shown of it: the certificate, and the status that ended it. */
  readonly inputs: readonly Input[];
}

/** Certificates of a scheme for this offer that had begun by the day, from entitled issuers, each with its standing. */
export function certificatesOf(reading: Reading, offer: Iri, scheme: string): readonly Certificate[] {
  return shows(reading, offer, scheme) ? reading.ask(appraised, offer, scheme) : NONE;
}

const NONE: readonly Certificate[] = [];

/** Does anybody show a certificate of this scheme, on whichever day? Most offers have none of most schemes. */
function shows(reading: Reading, offer: Iri, scheme: string): boolean {
  return reading.heard('certificate', offer).some(({ fact }) => fact.value.scheme === scheme);
}

function appraised(reading: Reading, offer: Iri, scheme: string): readonly Certificate[] {
  return reading
    .begun('certificate', offer)
    .filter(({ fact, level }) => fact.value.scheme === scheme && level === 'certified')
    .map((stated) => appraise(reading, offer, stated));
}

/** Certificates of a scheme that somebody not entitled to issue them has signed: text, and no more (D8). */
export function unentitledCertificates(reading: Reading, offer: Iri, scheme: string): readonly Stated<'certificate'>[] {
  if (!shows(reading, offer, scheme)) return [];
  return reading
    .stated('certificate', offer)
    .filter(({ fact, level }) => fact.value.scheme === scheme && level !== 'certified');
}

function appraise(reading: Reading, offer: Iri, stated: Stated<'certificate'>): Certificate {
  const { fact } = stated;
  const { scheme, schemeVersion, option } = fact.value;
  const text = `${scheme} ${schemeVersion}`;
  const seen = (standing: Standing, found = text, more: readonly Input[] = []): Certificate => ({
    stated,
    offer,
    standing,
    inputs: reading.explains ? [inputOf(stated, found), ...more] : [],
  });
  const row = schemeOf(reading.law, scheme, schemeVersion);
  if (row === undefined || reading.inForce(row) === undefined) return seen('lapsed-by-law');
  const status = statusOf(reading, stated);
  const ended = status?.fact.value.status;
  if (status !== undefined && (ended === 'revoked' || ended === 'suspended')) {
    return seen(ended, text, [inputOf(status, ended)]);
  }
  if (reading.hasCome(fact.until)) return seen('expired');
  if (option !== undefined && !option.selected) return seen('option-not-selected', `${text}, ${option.name}`);
  return regionStanding(reading, stated, seen);
}

/** What its issuer has last said of a certificate; nobody else can end it. */
export function statusOf(reading: Reading, { fact }: Stated<'certificate'>): Stated<'certificateStatus'> | undefined {
  return reading.begun('certificateStatus', fact.value.id).find((one) => one.fact.issuer === fact.issuer);
}

/** A certificate that names regions covers an offer only if it names all of the offer's. */
function regionStanding(
  reading: Reading,
  stated: Stated<'certificate'>,
  seen: (standing: Standing, found?: string, more?: readonly Input[]) => Certificate,
): Certificate {
  const certified = stated.fact.value.region;
  if (certified.length === 0) return seen('active');
  const regions = reading.stated('region', stated.fact.subject).filter(({ level }) => level !== 'none');
  if (regions.length === 0) return seen('region-not-stated');
  const outside = regions.find(({ fact }) => fact.value.code.some((code) => !certified.includes(code)));
  if (outside === undefined) return seen('active');
  return seen('other-region', certified.join(', '), [inputOf(outside, outside.fact.value.code.join(', '))]);
}

/** A statement of any kind, as far as raising it goes. */
type Raisable = { readonly fact: { readonly from: Instant }; readonly level: Assurance };

/**
 * D4: a certificate raises, it does not replace. A statement is certified if its own issuer is, or if an active
 * certificate that raises this rule was issued, or last audited, on or after the day the statement took effect.
 * So what changed after the last audit is not certified, even while the certificate stays valid.
 */
export function raisedBy(reading: Reading, rule: string, offer: Iri): (stated: Raisable) => Assurance {
  // Looked up only for a statement that can be raised: most days, and most offers, have none.
  let active: readonly Certificate[] | undefined;
  const find = () => raising(reading.law, rule).flatMap(({ id, version }) => activeOf(reading, id, version, offer));
  return ({ fact, level }) => {
    if (level === 'certified' || !atLeast(level, 'declared')) return level;
    active ??= find();
    return active.some((one) => confirms(reading, one.stated, fact.from)) ? 'certified' : level;
  };
}

const RAISING = new WeakMap<Law, Map<string, readonly Scheme[]>>();

/** Asked for nearly every statement: found once for a law. */
function raising(law: Law, rule: string): readonly Scheme[] {
  const byRule = RAISING.get(law) ?? new Map<string, readonly Scheme[]>();
  RAISING.set(law, byRule);
  const known = byRule.get(rule) ?? law.schemes.filter(({ raises }) => raises.includes(rule));
  byRule.set(rule, known);
  return known;
}

/** The active certificates of a version of a scheme that count for the offer. */
export function activeOf(reading: Reading, id: string, version: string, offer: Iri): readonly Certificate[] {
  // Nearly always neither, and then there is nothing to find out.
  const isHeld = shows(reading, offer, id) || reading.heard('hostedOn', offer).length > 0;
  return isHeld ? reading.ask(active, id, version, offer) : NONE;
}

function active(reading: Reading, id: string, version: string, offer: Iri): readonly Certificate[] {
  const scheme = schemeOf(reading.law, id, version);
  if (scheme === undefined) return [];
  const offers = scheme.composes ? layersOf(reading, offer).offers : [offer];
  return offers
    .flatMap((layer) => certificatesOf(reading, layer, scheme.id))
    .filter(({ standing, stated }) => {
      const { schemeVersion, option } = stated.fact.value;
      if (standing !== 'active' || schemeVersion !== scheme.version) return false;
      return scheme.option === undefined || option?.name === scheme.option;
    });
}

function confirms(reading: Reading, { fact }: Stated<'certificate'>, since: Instant): boolean {
  if (fact.from >= since) return true;
  const audit = fact.value.lastAudit;
  return audit !== undefined && audit >= since && reading.hasCome(audit);
}
