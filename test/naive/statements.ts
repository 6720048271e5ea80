/** Statements at random: every kind, with holes, about few subjects, so that they meet. */
import fc from 'fast-check';
import { instant } from '../../src/core/instant.js';
import type { FactKind, FactValues, Party } from '../../src/core/policy/facts.js';
import { ARCHETYPES, certificateIri, EDITOR, entity, ISSUERS } from '../golden/identities.js';

/** On the trust list of these worlds alone. */
export const SEASONAL = 'did:web:seasonal.trust.example';

export const OFFERS = ['A1', 'A2', 'A10', 'A11'] as const;

/** Inside, outside, inside once, in the EEA alone, adequate, nowhere. */
const country = fc.constantFrom('FR', 'NL', 'FR', 'NL', 'FR', 'GB', 'US', 'CH', 'NO');
/** Standards without a list that nobody here but the seasonal issuer may certify. */
export const OTHER_STANDARDS = [
  { scheme: 'C5', schemeVersion: '2020' },
  { scheme: 'EU-CLOUD-COC', schemeVersion: '2' },
  { scheme: 'CCM', schemeVersion: '4' },
  { scheme: 'SWIPO', schemeVersion: '1' },
  { scheme: 'TISAX', schemeVersion: '1' },
  { scheme: 'CNDCP', schemeVersion: '1' },
] as const;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 10 });
const flag = fc.boolean();

/** Without the members that are undefined: absent is not stated. */
function whole<T extends object>(value: { readonly [M in keyof T]: T[M] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

function record<T extends object>(
  members: { readonly [M in keyof T]: fc.Arbitrary<T[M] | undefined> },
): fc.Arbitrary<T> {
  return fc.record(members as unknown as { [M in keyof T]: fc.Arbitrary<T[M]> }).map((value) => whole<T>(value));
}

const companies = ['alpha', 'beta', 'gamma', 'delta'].map((slug) => entity(slug));
const owners = [...companies, ARCHETYPES.A1.participant, ARCHETYPES.A2.participant];
const party = (ids: readonly string[]): fc.Arbitrary<Party> =>
  record<Party>({ id: fc.constantFrom(...ids), country: maybe(country) });
const places = maybe(fc.array(country, { minLength: 1, maxLength: 2 }));

/** Shares around the limits, halves, nothing, everything, and one that does not add up. */
const percent = fc.constantFrom(
  '0',
  '10',
  '18',
  '20',
  '24',
  '24.000001',
  '26',
  '39',
  '40',
  '50',
  '50.01',
  '60',
  '76',
  '100',
);

const instrument = fc.constantFrom('US-PS', 'US-DPF', 'SCC-2010', 'SCC-2021', 'adequacy', 'BCR', 'HOME-MADE');
const scheme = fc.constantFrom('HDS', 'SNC', 'SNC', 'EU-CODE', 'ISO27001');
/** Versions that there are, and one that there is not. */
const versioned = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      { scheme: 'SNC', schemeVersion: '3.2' },
      { scheme: 'SNC', schemeVersion: '3.2' },
      { scheme: 'HDS', schemeVersion: '2024' },
      { scheme: 'HDS', schemeVersion: '2018' },
      { scheme: 'EU-CODE', schemeVersion: '1' },
      { scheme: 'ISO27001', schemeVersion: '2022' },
      { scheme: 'HDS', schemeVersion: '2012' },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER_STANDARDS) },
);

/** The members of two records in one. */
function joined<A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A & B> {
  return fc.tuple(a, b).map(([one, other]) => ({ ...one, ...other }));
}
const certificateIds = OFFERS.flatMap((id) => [1, 2].map((i) => certificateIri(ISSUERS.sncAuthority, id, `some-${i}`)));

type Values = { readonly [K in FactKind]: fc.Arbitrary<FactValues[K]> };

/** How each kind may be filled. */
export const VALUES: Values = {
  region: record({ code: fc.subarray(['fr-1', 'fr-2']) }),
  storage: record({ primary: places, backup: places, logs: places, metadata: places }),
  flows: record({
    flow: fc.array(
      record<FactValues['flows']['flow'][number]>({
        recipient: maybe(party(companies)),
        country,
        basis: fc.array(record<{ instrument: string }>({ instrument }), { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    complete: maybe(fc.constantFrom(true, true, true, false)),
  }),
  accessPoints: record({
    accessPoint: fc.array(
      record<FactValues['accessPoints']['accessPoint'][number]>({
        role: fc.constantFrom('support', 'soc'),
        country,
        gate: maybe(fc.constantFrom('consent-logged', 'none')),
      }),
      { maxLength: 3 },
    ),
  }),
  seats: record({ seat: maybe(country), centralAdministration: maybe(country), mainEstablishment: maybe(country) }),
  holdings: record({
    holding: fc.array(
      record<FactValues['holdings']['holding'][number]>({
        holder: party(owners),
        capital: maybe(percent),
        votes: fc.option(percent, { nil: undefined, freq: 2 }),
      }),
      { maxLength: 4 },
    ),
  }),
  specialRights: record({
    right: fc.array(
      record<FactValues['specialRights']['right'][number]>({
        holder: party(companies),
        nature: fc.constantFrom('veto', 'appointment'),
      }),
      { maxLength: 1 },
    ),
    complete: maybe(fc.constantFrom(true, true, true, false)),
  }),
  control: record({ outside: flag, controller: maybe(party(companies)) }),
  thirdParties: record({
    thirdParty: fc.array(
      record<FactValues['thirdParties']['thirdParty'][number]>({
        party: party(companies),
        parentCountry: maybe(country),
        role: fc.constantFrom('support', 'hosting', 'backup', 'technology', 'subprocessor'),
        reach: maybe(fc.constantFrom('reaches', 'cannot-reach')),
      }),
      { maxLength: 2 },
    ),
    complete: maybe(fc.constantFrom(true, true, true, false)),
  }),
  keyCustody: record({ holder: fc.constantFrom('customer', 'eu-third-party', 'provider', 'non-eu') }),
  staff: record({ employer: fc.constantFrom('eu', 'outside'), place: fc.constantFrom('eu', 'outside') }),
  autonomy: record({
    substitutable: flag,
    continuityPlan: maybe(flag),
    lastTest: maybe(fc.constantFrom('2024-02-29', '2025-06-01').map(instant)),
    cutOffStops: maybe(fc.constant(false)),
  }),
  governingLaw: record({ country, scope: fc.constantFrom('all-services', 'some-services') }),
  foreignRequests: record({ stance: fc.constantFrom('refuses-and-reports', 'complies') }),
  transferMap: record({ equalsFlows: flag }),
  exit: record({ formats: flag, plan: flag, charge: fc.constantFrom('none', 'charged') }),
  changeNotice: record({ owner: flag, subprocessor: flag, location: flag }),
  secureEnvironments: record({ provided: flag }),
  gpu: record({ provided: flag }),
  encryptionAtRest: record({ provided: flag }),
  pseudonymisation: record({ provided: flag }),
  timetable: record({ met: flag }),
  accessLogs: record({ provided: flag }),
  frameworkListing: record({ framework: fc.constant('Public cloud') }),
  renewalCommitted: record({ committed: flag }),
  hostedOn: record({
    offer: fc.subarray(
      OFFERS.map((id) => ARCHETYPES[id].offer),
      { maxLength: 2 },
    ),
  }),
  textClaim: record({ scheme, text: fc.constant('compliant') }),
  certificate: joined(
    versioned,
    record({
      id: fc.constantFrom(...certificateIds),
      region: fc.constantFrom([], [], ['fr-1'], ['fr-1', 'fr-2']),
      activity: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 3 }),
      option: fc.option(
        record<{ name: string; selected: boolean }>({ name: fc.constantFrom('eea-only', 'hds'), selected: flag }),
        { nil: undefined, freq: 2 },
      ),
      lastAudit: maybe(fc.constant(instant('2025-06-01'))),
    }),
  ),
  milestone: joined(
    versioned,
    record({
      reached: fc.constantFrom('J0', 'J1', 'J3'),
    }),
  ),
  certificateStatus: record({ status: fc.constantFrom('revoked', 'suspended', 'reinstated') }),
  listSnapshot: joined(
    versioned,
    record({
      listed: fc.subarray(OFFERS.map((id) => ARCHETYPES[id].offer)),
    }),
  ),
  registerListing: record({ register: fc.constantFrom('US-PS', 'US-DPF') }),
};

const COMPANY: readonly FactKind[] = ['seats', 'holdings', 'specialRights', 'control'];

/** Whom a statement of that kind may be about: mostly the one offer, its company and certificates. */
export function subjectsOf(kind: FactKind, about: (typeof OFFERS)[number]): readonly string[] {
  const { offer, participant } = ARCHETYPES[about];
  if (kind === 'holdings') return [participant, ...companies];
  if (COMPANY.includes(kind)) return [participant];
  if (kind === 'certificateStatus') {
    const golden = certificateIri(ISSUERS.sncAuthority, about, 'snc-3.2');
    return [golden, ...certificateIds.filter((id) => id.includes(hostOf(about)))];
  }
  if (kind === 'listSnapshot') return [ISSUERS.sncAuthority];
  if (kind === 'registerListing') return companies;
  const others = OFFERS.map((id) => ARCHETYPES[id].offer);
  return [...others, offer, offer, offer, offer, offer, offer];
}

function hostOf(about: (typeof OFFERS)[number]): string {
  return ARCHETYPES[about].did.slice('did:web:'.length, -'.example'.length);
}

/** Who is entitled to the facts about certificates of a scheme. */
const CERTIFIERS: Readonly<Record<string, string>> = {
  SNC: ISSUERS.sncAuthority,
  HDS: ISSUERS.hdsCertifier,
  'EU-CODE': ISSUERS.codeMonitor,
  ISO27001: SEASONAL,
  ...Object.fromEntries(OTHER_STANDARDS.map((one) => [one.scheme, SEASONAL])),
};

function entitledTo(kind: FactKind, value: object): string {
  if (kind === 'registerListing') return ISSUERS.transferRegister;
  if (kind === 'frameworkListing') return ISSUERS.purchasing;
  if (kind === 'seats') return ISSUERS.registry;
  if (COMPANY.includes(kind)) return ISSUERS.ownershipAuditor;
  const certifier = 'scheme' in value ? CERTIFIERS[String(value.scheme)] : undefined;
  return certifier ?? (kind === 'certificateStatus' ? ISSUERS.sncAuthority : ISSUERS.auditor);
}

/** Anybody may sign anything: the entitled most often, then the party itself, then the rest of the list and strangers. */
export function issuersOf(kind: FactKind, subject: string, value: object): readonly string[] {
  const entitled = Array<string>(24).fill(entitledTo(kind, value));
  const party = OFFERS.map((id) => ARCHETYPES[id]).find((one) => one.offer === subject || one.participant === subject);
  const self = party === undefined ? [] : Array<string>(8).fill(party.did);
  return [...entitled, ...self, SEASONAL, SEASONAL, ...Object.values(ISSUERS), EDITOR, ARCHETYPES.A6.did];
}
