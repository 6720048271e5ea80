/** Every rule, naively: the verdict on one day, without a reason. Written from policies/README.md and the table of rules. */
import type { Iri } from '../../src/core/did.js';
import { instant } from '../../src/core/instant.js';
import type { FactKind, FactValues, ThirdParty } from '../../src/core/policy/facts.js';
import type { RuleId } from '../../src/core/policy/rules.js';
import type { Assurance } from '../../src/core/policy/verdict.js';
import { certificates, governingList, hds, lasting, layers, raisedFor, secNumCloud, shown } from './certificates.js';
import { flowsWorth } from './flows.js';
import { begun, fallen, height, holds, isInside, type Moment, type Said, versionsOf } from './moment.js';
import { ownership } from './owners.js';
import { all, CONDITIONAL, FAIL, failing, good, NOT_APPLICABLE, PASS, UNKNOWN, type Worth, weigh } from './weighing.js';

type Judge = (moment: Moment, offer: Iri, floor: Assurance) => Worth;

/** A rule about one kind of statement, made about the offer or about the company behind it. */
function about<K extends FactKind>(
  rule: string,
  kind: K,
  worth: (value: FactValues[K], moment: Moment, said: Said<K>) => Worth,
  of: 'offer' | 'company' = 'offer',
): Judge {
  return (moment, offer, floor) => {
    const subject = of === 'offer' ? offer : moment.everything.providers.get(offer);
    if (subject === undefined) return UNKNOWN;
    const raised = raisedFor(moment, rule, offer);
    return weigh(
      holds(moment, kind, subject),
      floor,
      (said) => worth(said.fact.value as FactValues[K], moment, said),
      (said) => raised(said as Said),
    );
  };
}

const PARTS = ['primary', 'backup', 'logs', 'metadata'] as const;

const storage = about('R-01', 'storage', (value, moment) =>
  all(
    ...PARTS.map((part) => {
      const places = value[part] ?? [];
      const outside = places.filter((country) => !isInside(moment, 'EEA', country));
      if (outside.length > 0) return { verdict: 'FAIL' as const, bad: outside };
      return places.length === 0 ? UNKNOWN : PASS;
    }),
  ),
);

const transfers: Judge = (moment, offer, floor) =>
  weigh(holds(moment, 'flows', offer), floor, (said) => flowsWorth(moment, said));

function access(rule: string, union: 'EU' | 'EEA', ban: boolean): Judge {
  return about(rule, 'accessPoints', ({ accessPoint }, moment) => {
    if (accessPoint.length === 0) return UNKNOWN;
    return all(
      ...accessPoint.map(({ country, gate }) => {
        if (isInside(moment, union, country)) return PASS;
        if (ban || gate === 'none') return failing(country);
        return gate === 'consent-logged' ? PASS : UNKNOWN;
      }),
    );
  });
}

function seats(rule: string, union: 'EU' | 'EEA'): Judge {
  return about(
    rule,
    'seats',
    ({ seat, centralAdministration, mainEstablishment }, moment) =>
      all(
        ...[seat, centralAdministration, mainEstablishment].map((country) =>
          country === undefined ? UNKNOWN : good(isInside(moment, union, country)),
        ),
      ),
    'company',
  );
}

function control(rule: string): Judge {
  return about(rule, 'control', ({ outside }) => good(!outside), 'company');
}

/** Of the offer and of all that it runs on; certificates are those of the offer. */
function inLayers(rule: string, worthOf: (moment: Moment, layer: Iri) => (said: Said<'thirdParties'>) => Worth): Judge {
  return (moment, offer, floor) => {
    const { offers, tooDeep } = layers(moment, offer);
    const raised = raisedFor(moment, rule, offer);
    return all(
      tooDeep ? UNKNOWN : NOT_APPLICABLE,
      ...offers.map((layer) =>
        weigh(holds(moment, 'thirdParties', layer), floor, worthOf(moment, layer), (said) => raised(said as Said)),
      ),
    );
  };
}

function thirdParties(rule: string): Judge {
  return inLayers(
    rule,
    (moment) =>
      ({
        fact: {
          value: { thirdParty, complete },
        },
      }) =>
        all(complete === true ? PASS : UNKNOWN, ...thirdParty.map((one) => reach(moment, one))),
  );
}

function reach(moment: Moment, { party, parentCountry, reach }: ThirdParty): Worth {
  const places = [party.country, parentCountry];
  const outside = places.some((place) => place !== undefined && !isInside(moment, 'EEA', place));
  if (reach === 'cannot-reach') return NOT_APPLICABLE;
  if (!outside && !places.includes(undefined)) return NOT_APPLICABLE;
  return reach === 'reaches' && outside ? failing(party.id) : UNKNOWN;
}

const immunity: Judge = (moment, offer, floor) =>
  all(
    seats('R-06', 'EEA')(moment, offer, floor),
    control('R-06')(moment, offer, floor),
    thirdParties('R-06')(moment, offer, floor),
  );

/** a party fails with what another rule believes against it, by its name or by its country. */
const subprocessors = inLayers('R-07', (moment, layer) => {
  const against = (judge: Judge) => judge(moment, layer, 'declared').bad ?? [];
  const named = [...against(transfers), ...against(thirdParties('R-06'))];
  const [accessing, storing] = [against(access('R-03', 'EEA', false)), against(storage)];
  return ({ fact: { value } }) =>
    all(
      value.complete === true ? PASS : UNKNOWN,
      ...value.thirdParty.flatMap(({ party, parentCountry, role }) => {
        if (role === 'technology') return [];
        const { id, country } = party;
        const stores = role === 'hosting' || role === 'backup' || role === 'subprocessor';
        const there = country !== undefined && (accessing.includes(country) || (stores && storing.includes(country)));
        if (named.includes(id) || there) return [failing(id)];
        return [country === undefined || parentCountry === undefined ? UNKNOWN : PASS];
      }),
    );
});

const autonomy: Judge = (moment, offer) => {
  const raised = raisedFor(moment, 'R-15', offer);
  return weigh(holds(moment, 'autonomy', offer), 'declared', (said) => {
    const { substitutable, continuityPlan, lastTest, cutOffStops } = said.fact.value;
    const level = raised(said as Said);
    if (cutOffStops === true) return FAIL;
    if (lastTest !== undefined && height(level) >= height('attested')) {
      const [year, ...rest] = new Date(lastTest).toISOString().split('-');
      const end = Date.parse([Number(year) + 1, ...rest].join('-'));
      if (lastTest <= moment.asOf && moment.asOf < end) return PASS;
    }
    if (substitutable) return level === 'certified' ? PASS : CONDITIONAL;
    return continuityPlan === true ? CONDITIONAL : UNKNOWN;
  });
};

function three(parts: readonly boolean[]): Worth {
  return parts.every(Boolean) ? PASS : parts.some(Boolean) ? UNKNOWN : FAIL;
}

const integrity: Judge = (moment, offer) => {
  const company = moment.everything.providers.get(offer);
  const subjects = [...new Set(company === undefined ? [offer] : [offer, company])];
  const kinds = [...new Set(moment.everything.facts.map(({ kind }) => kind))].filter(
    (kind) => kind !== 'certificateStatus' && kind !== 'listSnapshot' && kind !== 'registerListing',
  );
  const count = (of: typeof holds) =>
    subjects
      .flatMap((subject) => kinds.flatMap((kind) => of(moment, kind, subject)))
      .filter((one) => one.level !== 'none').length;
  const ended = holds(moment, 'certificate', offer).some(
    ({ fact, level }) =>
      level === 'certified' &&
      begun(moment, 'certificateStatus', fact.value.id).some(
        (one) => one.fact.issuer === fact.issuer && one.fact.value.status !== 'reinstated',
      ),
  );
  if (count(fallen) > 0 || ended) return FAIL;
  return count(holds) > 0 ? PASS : NOT_APPLICABLE;
};

const entitlement: Judge = (moment, offer) => {
  const shownThere = [...holds(moment, 'certificate', offer), ...holds(moment, 'milestone', offer)];
  const own = shownThere.filter((one) => one.own && one.level !== 'certified');
  const someoneMay = (scheme: string) =>
    [...moment.everything.trust.issuers.values()].some(({ entitlements }) =>
      entitlements.some(
        (row) =>
          row.kinds.includes('certificate') &&
          row.level === 'certified' &&
          (row.scheme ?? scheme) === scheme &&
          row.recorded <= moment.knownAt,
      ),
    );
  if (own.some(({ fact }) => someoneMay(fact.value.scheme))) return FAIL;
  if (own.length > 0) return UNKNOWN;
  return shownThere.some(({ level }) => level === 'certified') ? PASS : NOT_APPLICABLE;
};

const consistency: Judge = (moment, offer) => {
  const claimed =
    holds(moment, 'textClaim', offer).some(({ fact }) => fact.value.scheme === 'SNC') ||
    holds(moment, 'certificate', offer).some(({ fact, level }) => fact.value.scheme === 'SNC' && level !== 'certified');
  const hosted = certificates(moment, offer, 'HDS').some(
    ({ said, standing }) => standing === 'active' && said.fact.value.schemeVersion === '2024',
  );
  if (claimed && secNumCloud(moment, offer).verdict === 'FAIL') return FAIL;
  return good(!(hosted && storage(moment, offer, 'declared').verdict === 'FAIL'));
};

const yes = (is: boolean) => good(is);
const saidWhole = (is: boolean) => (is ? PASS : UNKNOWN);
const CHARGES_END = instant('2027-01-12');

const NAIVE = {
  'R-01': storage,
  'R-02': transfers,
  'R-03': access('R-03', 'EEA', false),
  'R-03b': access('R-03b', 'EU', true),
  'R-04': seats('R-04', 'EEA'),
  'R-04eu': seats('R-04eu', 'EU'),
  'R-05': (moment, offer, floor) => ownership(moment, moment.everything.providers.get(offer), floor),
  'R-05b': control('nothing raises it'),
  'R-06': immunity,
  'R-07': subprocessors,
  'R-08': thirdParties('R-08'),
  'R-09': (moment, offer) => hds(moment, offer, ['2018', '2024']),
  'R-09v2': (moment, offer) => hds(moment, offer, ['2024']),
  'R-10': secNumCloud,
  'R-11': (moment, offer) => shown(moment, offer, 'ISO27001'),
  'R-12': (moment, offer) => shown(moment, offer, 'EU-CODE'),
  'R-13': about('R-13', 'keyCustody', ({ holder }) => yes(holder === 'customer' || holder === 'eu-third-party')),
  'R-14': about('R-14', 'staff', ({ employer, place }) => yes(employer === 'eu' && place === 'eu')),
  'R-15': autonomy,
  'R-16': about('R-16', 'governingLaw', ({ country, scope }, moment) => {
    if (!isInside(moment, 'EU', country)) return FAIL;
    return scope === 'all-services' ? PASS : UNKNOWN;
  }),
  'R-17': about('R-17', 'foreignRequests', ({ stance }) => yes(stance === 'refuses-and-reports')),
  'R-18': about('R-18', 'transferMap', ({ equalsFlows }) => yes(equalsFlows)),
  'R-19': about('R-19', 'exit', ({ formats, plan, charge }, { asOf }) =>
    yes(formats && plan && (charge === 'none' || asOf < CHARGES_END)),
  ),
  'R-20': about('R-20', 'changeNotice', ({ owner, subprocessor, location }) => three([owner, subprocessor, location])),
  'R-21': integrity,
  'R-22': entitlement,
  'R-23': consistency,
  'R-24': (moment) => {
    const [row] = versionsOf(moment, 'SNC', ['3.2']);
    return row !== undefined && governingList(moment, row) !== undefined ? PASS : UNKNOWN;
  },
  'R-27': () => NOT_APPLICABLE,
  'R-28': (moment, offer) => {
    const promised = weigh(holds(moment, 'renewalCommitted', offer), 'declared', ({ fact }) =>
      yes(fact.value.committed),
    );
    return lasting(moment, offer, promised.verdict === 'PASS');
  },
  'secure-environments': about('-', 'secureEnvironments', ({ provided }) => yes(provided)),
  gpu: about('-', 'gpu', ({ provided }) => yes(provided)),
  encryption: about('-', 'encryptionAtRest', ({ provided }) => yes(provided)),
  pseudonymisation: about('-', 'pseudonymisation', ({ provided }) => yes(provided)),
  timetable: about('-', 'timetable', ({ met }) => yes(met)),
  'access-logs': about('-', 'accessLogs', ({ provided }) => yes(provided)),
  'framework-listing': about('-', 'frameworkListing', () => PASS),
  // Whatever is said is good when all of it is said.
  'governing-law-stated': about('-', 'governingLaw', () => PASS),
  'locations-stated': (moment, offer, floor) =>
    all(
      about('-', 'storage', (value) => saidWhole(PARTS.every((part) => value[part] !== undefined)))(
        moment,
        offer,
        floor,
      ),
      about('-', 'accessPoints', () => PASS)(moment, offer, floor),
    ),
  'flows-stated': about('-', 'flows', ({ complete }) => saidWhole(complete === true)),
  'subcontractors-stated': about('-', 'thirdParties', ({ thirdParty, complete }) =>
    saidWhole(complete === true && thirdParty.every(({ party }) => party.country !== undefined)),
  ),
  'exit-stated': about('-', 'exit', () => PASS),
  'held-c5': (moment, offer) => shown(moment, offer, 'C5'),
  'held-eu-cloud-coc': (moment, offer) => shown(moment, offer, 'EU-CLOUD-COC'),
  'held-ccm': (moment, offer) => shown(moment, offer, 'CCM'),
  'held-swipo': (moment, offer) => shown(moment, offer, 'SWIPO'),
  'held-tisax': (moment, offer) => shown(moment, offer, 'TISAX'),
  'held-cndcp': (moment, offer) => shown(moment, offer, 'CNDCP'),
} as const satisfies Partial<Record<RuleId, Judge>>;

export type NaiveId = keyof typeof NAIVE;
export const NAIVE_IDS = Object.keys(NAIVE) as readonly NaiveId[];

export function naiveVerdict(moment: Moment, rule: NaiveId, offer: Iri, floor: Assurance): Worth['verdict'] {
  return NAIVE[rule](moment, offer, floor).verdict;
}
