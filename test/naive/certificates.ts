/** Certificates, lists and layers, naively (D4, D7, D8, D9). */
import type { Iri } from '../../src/core/did.js';
import { DAY_MS } from '../../src/core/instant.js';
import type { Scheme } from '../../src/core/policy/law.js';
import type { Assurance } from '../../src/core/policy/verdict.js';
import { begun, height, holds, inForce, type Moment, type Said, versionsOf } from './moment.js';
import { FAIL, NOT_APPLICABLE, PASS, UNKNOWN, type Worth } from './weighing.js';

export type Standing = 'active' | 'open' | 'bad';

export interface Held {
  readonly said: Said<'certificate'>;
  readonly standing: Standing;
}

/** Certificates of an offer by entitled issuers that have begun, and what they are worth on the day. */
export function certificates(moment: Moment, offer: Iri, scheme: string): readonly Held[] {
  return begun(moment, 'certificate', offer)
    .filter(({ fact, level }) => fact.value.scheme === scheme && level === 'certified')
    .map((said) => ({ said, standing: standingOf(moment, offer, said) }));
}

function standingOf(moment: Moment, offer: Iri, { fact }: Said<'certificate'>): Standing {
  const { id, scheme, schemeVersion, option, region } = fact.value;
  const lawful = versionsOf(moment, scheme, [schemeVersion]).some((row) => inForce(moment, row) !== undefined);
  const ended = begun(moment, 'certificateStatus', id).some(
    (one) => one.fact.issuer === fact.issuer && one.fact.value.status !== 'reinstated',
  );
  if (!lawful || ended || fact.until <= moment.asOf || option?.selected === false) return 'bad';
  if (region.length === 0) return 'active';
  const stated = holds(moment, 'region', offer).filter(({ level }) => level !== 'none');
  if (stated.length === 0) return 'open';
  const covered = stated.every((one) => one.fact.value.code.every((code) => region.includes(code)));
  return covered ? 'active' : 'bad';
}

/** The offer and all that it runs on, by links that somebody other than its provider has attested. */
export function layers(moment: Moment, offer: Iri): { readonly offers: readonly Iri[]; readonly tooDeep: boolean } {
  const offers = [offer];
  let next = [offer];
  for (let depth = 0; depth < moment.everything.law.limits.hostingDepth; depth++) {
    const below = next.flatMap((upper) => linksOf(moment, upper, true));
    next = [...new Set(below)].filter((lower) => !offers.includes(lower));
    offers.push(...next);
  }
  return { offers, tooDeep: next.length > 0 };
}

function linksOf(moment: Moment, upper: Iri, attested: boolean): readonly Iri[] {
  return holds(moment, 'hostedOn', upper)
    .filter(({ level }) => level !== 'none' && height(level) >= height('attested') === attested)
    .flatMap(({ fact }) => fact.value.offer);
}

/** D4: the level of a good value for a rule. */
export function raisedFor(moment: Moment, rule: string, offer: Iri): (said: Said) => Assurance {
  return ({ fact, level }) => {
    if (height(level) < height('declared')) return level;
    const confirmed = moment.everything.law.schemes.some(
      (scheme) => scheme.raises.includes(rule) && confirmations(moment, scheme, offer).some((day) => day >= fact.from),
    );
    return confirmed ? 'certified' : level;
  };
}

/** Days on which an active certificate was issued or last audited. */
function confirmations(moment: Moment, scheme: Scheme, offer: Iri): readonly number[] {
  const offers = scheme.composes ? layers(moment, offer).offers : [offer];
  return offers
    .flatMap((one) => certificates(moment, one, scheme.id))
    .filter(({ standing, said }) => standing === 'active' && said.fact.value.schemeVersion === scheme.version)
    .filter(({ said }) => scheme.option === undefined || said.fact.value.option?.name === scheme.option)
    .flatMap(({ said: { fact } }) => {
      const audit = fact.value.lastAudit;
      return audit !== undefined && audit <= moment.asOf ? [fact.from, audit] : [fact.from];
    });
}

/** The list that governs the day. */
export function governingList(moment: Moment, row: Scheme): Said<'listSnapshot'> | undefined {
  let last: Said<'listSnapshot'> | undefined;
  for (const one of begun(moment, 'listSnapshot', row.id)) {
    if (row.listDays === undefined || one.level !== 'certified' || one.fact.value.schemeVersion !== row.version)
      continue;
    if (moment.asOf >= one.fact.from + row.listDays * DAY_MS) continue;
    if (last === undefined || one.fact.from >= last.fact.from) last = one;
  }
  return last;
}

function isInProgress(moment: Moment, offer: Iri, scheme: string): boolean {
  return holds(moment, 'milestone', offer).some(
    ({ fact, level }) =>
      fact.value.scheme === scheme && fact.value.reached !== 'J3' && height(level) >= height('declared'),
  );
}

/** */
export function secNumCloud(moment: Moment, offer: Iri): Worth {
  const [row] = versionsOf(moment, 'SNC', ['3.2']);
  if (row === undefined || inForce(moment, row) === undefined) return FAIL;
  const held = certificates(moment, offer, 'SNC');
  const right = held.filter(({ said }) => said.fact.value.schemeVersion === '3.2');
  const list = governingList(moment, row);
  const listed = list?.fact.value.listed.includes(offer) === true;
  const active = right.filter(({ standing }) => standing === 'active');
  if (active.length > 0) {
    // A list says nothing about a certificate that was issued after it.
    if (list === undefined || listed || active.some(({ said }) => said.fact.from > list.fact.from)) return PASS;
    return FAIL;
  }
  // It may be held: only a list without it, younger than it, says that it is not.
  const open = right.filter(({ standing }) => standing === 'open');
  if (open.length > 0) {
    const absent = list !== undefined && !listed && open.every(({ said }) => said.fact.from <= list.fact.from);
    return absent ? FAIL : UNKNOWN;
  }
  if (held.length > 0) return FAIL;
  if (listed) return PASS;
  return list === undefined && !isInProgress(moment, offer, 'SNC') ? UNKNOWN : FAIL;
}

/** R-09, R-09v2. */
export function hds(moment: Moment, offer: Iri, versions: readonly string[]): Worth {
  const rows = versionsOf(moment, 'HDS', versions);
  if (rows.every((row) => inForce(moment, row) === undefined)) return FAIL;
  const { offers, tooDeep } = layers(moment, offer);
  const covers = (all: readonly Iri[], standings: readonly Standing[]): boolean => {
    const held = all.flatMap((one) => certificates(moment, one, 'HDS'));
    const counted = held.filter(
      ({ said, standing }) => versions.includes(said.fact.value.schemeVersion) && standings.includes(standing),
    );
    const covered = counted.flatMap(({ said }) => said.fact.value.activity);
    return [1, 2, 3, 4, 5, 6].every((activity) => covered.includes(activity));
  };
  if (covers(offers, ['active'])) return PASS;
  if (tooDeep) return UNKNOWN;
  const unsure = offers.flatMap((one) => linksOf(moment, one, false));
  if (covers([...offers, ...unsure], ['active'])) return UNKNOWN;
  if (covers(offers, ['active', 'open'])) return UNKNOWN;
  if (certificates(moment, offer, 'HDS').length > 0 || isInProgress(moment, offer, 'HDS')) return FAIL;
  const lists = rows.map((row) => governingList(moment, row)).filter((list) => list !== undefined);
  const [list] = lists;
  return list !== undefined && !list.fact.value.listed.includes(offer) ? FAIL : UNKNOWN;
}

/** an open world. */
export function shown(moment: Moment, offer: Iri, scheme: string): Worth {
  return certificates(moment, offer, scheme).some(({ standing }) => standing === 'active') ? PASS : UNKNOWN;
}

/** R-28, as of a contract without an end. */
export function lasting(moment: Moment, offer: Iri, renewed: boolean): Worth {
  const ends = [
    ['SNC', '3.2'],
    ['HDS', '2024'],
  ].flatMap(([scheme = '', version = '']) => {
    const composes = versionsOf(moment, scheme, [version]).some((row) => row.composes);
    const held = (composes ? layers(moment, offer).offers : [offer])
      .flatMap((one) => certificates(moment, one, scheme))
      .filter(({ said, standing }) => standing === 'active' && said.fact.value.schemeVersion === version);
    return held.length === 0 ? [] : [Math.max(...held.map(({ said }) => said.fact.until))];
  });
  if (ends.length === 0) return NOT_APPLICABLE;
  return ends.every((end) => renewed || end === Number.POSITIVE_INFINITY) ? PASS : { verdict: 'CONDITIONAL' };
}
