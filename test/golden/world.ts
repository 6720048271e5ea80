/**
 * The golden world, typed by hand: base facts that every archetype has, and what each changes.
 * Every fact carries its issuer, its effective period, and the day it was recorded (its effective-from unless said).
 */
import type { Did, Iri } from '../../src/core/did.js';
import { sha256 } from '../../src/core/digest.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import type { Fact, FactKind, FactValues, Party } from '../../src/core/policy/facts.js';
import { World } from '../../src/core/policy/world.js';
import {
  ARCHETYPE_IDS,
  ARCHETYPES,
  type ArchetypeId,
  certificateIri,
  ENTITIES,
  ISSUERS,
  soleOwner,
} from './identities.js';

/** A fact before it has provenance. `until` and `recorded` default to open and to `from`. */
export interface Said<K extends FactKind = FactKind> {
  readonly kind: K;
  readonly subject: Iri;
  readonly value: FactValues[K];
  readonly issuer: Did;
  readonly from: string;
  readonly until?: string;
  readonly recorded?: string;
}

export function say<K extends FactKind>(
  kind: K,
  subject: Iri,
  value: FactValues[K],
  issuer: Did,
  from: string,
  until?: string,
  recorded?: string,
): Said {
  const period = until === undefined ? { from } : { from, until };
  return { kind, subject, value, issuer, ...(recorded === undefined ? period : { ...period, recorded }) } as Said;
}

let count = 0;

/** Each fact stands in a credential of its own, named by a running number. */
export function fact(said: Said): Fact {
  count += 1;
  const { kind, subject, value, issuer, from, until, recorded } = said;
  const statement = {
    kind,
    subject,
    value,
    issuer,
    from: instant(from),
    until: until === undefined ? FOREVER : instant(until),
    recorded: instant(recorded ?? from),
    credential: sha256(`golden fact ${count}`),
    pointer: `/credentialSubject/${kind}`,
  };
  return statement as unknown as Fact;
}

export function worldOf(facts: readonly Said[]): World {
  const world = new World();
  for (const id of ARCHETYPE_IDS) world.setProvider(ARCHETYPES[id].offer, ARCHETYPES[id].participant);
  for (const one of facts) world.add(fact(one));
  return world;
}

const START = '2018-06-01';
const ACTIVITIES = [1, 2, 3, 4, 5, 6];

/** What an archetype says or has said about it, by kind; a kind given here replaces the base facts of that kind. */
type Changes = Partial<Record<FactKind, readonly Said[]>>;

function offerOf(id: ArchetypeId): Iri {
  return ARCHETYPES[id].offer;
}

function base(id: ArchetypeId): Changes {
  const { did, offer, participant } = ARCHETYPES[id];
  const own = <K extends FactKind>(kind: K, value: FactValues[K], from = START) => [say(kind, offer, value, did, from)];
  const audited = <K extends FactKind>(kind: K, value: FactValues[K], from = START) => [
    say(kind, offer, value, ISSUERS.auditor, from),
  ];
  return {
    region: own('region', { code: ['fr-1'] }),
    storage: own('storage', { primary: ['FR'], backup: ['FR'], logs: ['FR'], metadata: ['FR'] }),
    flows: own('flows', { flow: [], complete: true }),
    accessPoints: audited('accessPoints', {
      accessPoint: [
        { role: 'support', country: 'FR' },
        { role: 'administration', country: 'FR' },
        { role: 'soc', country: 'FR' },
      ],
    }),
    seats: [
      say(
        'seats',
        participant,
        { seat: 'FR', centralAdministration: 'FR', mainEstablishment: 'FR' },
        ISSUERS.registry,
        START,
      ),
    ],
    holdings: holdings(id, [{ holder: party(soleOwner(id), 'Sole owner', 'FR'), capital: '100' }]),
    specialRights: [say('specialRights', participant, { right: [], complete: true }, ISSUERS.ownershipAuditor, START)],
    control: [say('control', participant, { outside: false }, ISSUERS.ownershipAuditor, START)],
    thirdParties: audited('thirdParties', { thirdParty: [], complete: true }),
    staff: own('staff', { employer: 'eu', place: 'eu' }),
    autonomy: own('autonomy', { substitutable: true }),
    governingLaw: own('governingLaw', { country: 'FR', scope: 'all-services' }),
    foreignRequests: own('foreignRequests', { stance: 'refuses-and-reports' }),
    transferMap: audited('transferMap', { equalsFlows: true }, '2025-01-01'),
    exit: audited('exit', { formats: true, plan: true, charge: 'none' }),
    changeNotice: own('changeNotice', { owner: true, subprocessor: true, location: true }),
    secureEnvironments: own('secureEnvironments', { provided: true }),
    gpu: own('gpu', { provided: true }),
    encryptionAtRest: own('encryptionAtRest', { provided: true }),
    pseudonymisation: own('pseudonymisation', { provided: true }),
    timetable: own('timetable', { met: true }),
    accessLogs: audited('accessLogs', { provided: true }),
    frameworkListing: [say('frameworkListing', offer, { framework: 'Public cloud' }, ISSUERS.purchasing, '2026-02-09')],
    renewalCommitted: own('renewalCommitted', { committed: true }, '2024-01-15'),
    certificate: [...hds2018(id, ACTIVITIES), hds2024(id, ACTIVITIES)],
  };
}

function party(id: Iri, name: string, country?: string): Party {
  return country === undefined ? { id, name } : { id, name, country };
}

function holdings(id: ArchetypeId, holding: FactValues['holdings']['holding']): readonly Said[] {
  return [say('holdings', ARCHETYPES[id].participant, { holding }, ISSUERS.ownershipAuditor, START)];
}

export function hds2018(id: ArchetypeId, activity: readonly number[]): readonly Said[] {
  return [
    ['2018-06-01', '2021-06-01'],
    ['2021-06-01', '2024-06-01'],
    ['2024-06-01', id === 'A3' ? '2027-06-01' : '2025-01-01'],
  ].map(([from, until], i) => hds(id, '2018', `hds-2018-${i + 1}`, activity, from ?? '', until ?? ''));
}

export function hds2024(id: ArchetypeId, activity: readonly number[], selected = true): Said {
  return hds(id, '2024', 'hds-2024', activity, '2025-01-01', '2028-01-01', selected);
}

function hds(
  id: ArchetypeId,
  schemeVersion: string,
  what: string,
  activity: readonly number[],
  from: string,
  until: string,
  selected?: boolean,
): Said {
  const option = selected === undefined ? {} : { option: { name: 'hds', selected } };
  const value = {
    id: certificateIri(ISSUERS.hdsCertifier, id, what),
    scheme: 'HDS',
    schemeVersion,
    region: [],
    activity,
    ...option,
  };
  return say('certificate', offerOf(id), value, ISSUERS.hdsCertifier, from, until);
}

export function snc(id: ArchetypeId, issuer: Did = ISSUERS.sncAuthority, region = 'fr-1', subject = offerOf(id)): Said {
  const value = {
    id: certificateIri(ISSUERS.sncAuthority, id, 'snc-3.2'),
    scheme: 'SNC',
    schemeVersion: '3.2',
    region: [region],
    activity: [],
  };
  return say('certificate', subject, value, issuer, '2024-01-15', '2027-01-15');
}

export function sncList(date: string, listed: readonly ArchetypeId[]): Said {
  const value = { scheme: 'SNC', schemeVersion: '3.2', listed: listed.map(offerOf) };
  return say('listSnapshot', ISSUERS.sncAuthority, value, ISSUERS.sncAuthority, date);
}

function listing(recipient: Iri, register: string, from: string, until?: string): Said {
  return say('registerListing', recipient, { register }, ISSUERS.transferRegister, from, until);
}

/** A2's owners: founders 60 %, a Dutch holding 40 % that Pacific Partners (US) owns in part. */
export function tandemHolding(pacific: string, family: string, tandem?: string): Said {
  const holding = [
    { holder: party(ENTITIES.pacificPartners, 'Pacific Partners', 'US'), capital: pacific },
    { holder: party(ENTITIES.tandemFamily, 'Tandem family', 'NL'), capital: family },
    ...(tandem === undefined ? [] : [{ holder: party(ARCHETYPES.A2.participant, 'Tandem', 'FR'), capital: tandem }]),
  ];
  return say('holdings', ENTITIES.tandemHolding, { holding }, ISSUERS.ownershipAuditor, START);
}

const HYPER_CORP = party(ENTITIES.hyperCorp, 'Hyper Corp', 'US');
const NIGHTLINE = party(ENTITIES.nightline, 'Nightline', 'US');
const LONGMA = party(ENTITIES.longma, 'Longma', 'CN');
const TIDEWAY = party(ENTITIES.tideway, 'Tideway', 'GB');

function changes(id: ArchetypeId): Changes {
  const { did, offer, participant } = ARCHETYPES[id];
  const own = <K extends FactKind>(kind: K, value: FactValues[K], from = START, until?: string) =>
    say(kind, offer, value, did, from, until);
  const audited = <K extends FactKind>(kind: K, value: FactValues[K]) =>
    say(kind, offer, value, ISSUERS.auditor, START);
  const certificates = base(id).certificate ?? [];
  switch (id) {
    case 'A1':
      return { certificate: [...certificates, snc(id)], keyCustody: [audited('keyCustody', { holder: 'customer' })] };
    case 'A2':
      return {
        certificate: [...certificates, snc(id)],
        holdings: [
          ...holdings(id, [
            { holder: party(ENTITIES.tandemFounders, 'Tandem founders', 'FR'), capital: '60' },
            { holder: party(ENTITIES.tandemHolding, 'Tandem Holding', 'NL'), capital: '40' },
          ]),
          tandemHolding('50', '50'),
        ],
        thirdParties: [
          audited('thirdParties', {
            thirdParty: [
              {
                party: party(ENTITIES.cascadeSoftware, 'Cascade Software', 'US'),
                parentCountry: 'US',
                role: 'technology',
                reach: 'cannot-reach',
              },
            ],
            complete: true,
          }),
        ],
        autonomy: [own('autonomy', { substitutable: false, continuityPlan: true })],
      };
    case 'A3': {
      const flows = (basis: FactValues['flows']['flow'][number]['basis'], from: string, until?: string) =>
        own(
          'flows',
          { flow: [{ recipient: HYPER_CORP, country: 'US', purpose: 'telemetry and support', basis }], complete: true },
          from,
          until,
        );
      const points = (gate: 'consent-logged' | 'none', from: string, until?: string) =>
        own(
          'accessPoints',
          {
            accessPoint: [
              { role: 'administration', country: 'NL' },
              { role: 'support', country: 'US', gate },
            ],
          },
          from,
          until,
        );
      return {
        region: [own('region', { code: ['nl-1'] })],
        storage: [own('storage', { primary: ['NL'], backup: ['NL'], logs: ['NL'], metadata: ['NL'] })],
        flows: [
          flows([{ instrument: 'US-PS' }], START, '2020-09-03'),
          flows(
            [{ instrument: 'US-PS' }, { instrument: 'SCC-2010', impactAssessment: true }],
            '2020-09-03',
            '2022-09-01',
          ),
          flows([{ instrument: 'SCC-2021', impactAssessment: true }], '2022-09-01'),
        ],
        registerListing: [
          listing(ENTITIES.hyperCorp, 'US-PS', '2016-09-01', '2023-07-10'),
          listing(ENTITIES.hyperCorp, 'US-DPF', '2023-07-17'),
        ],
        accessPoints: [points('none', START, '2020-09-03'), points('consent-logged', '2020-09-03')],
        seats: [say('seats', participant, { seat: 'IE' }, ISSUERS.registry, START)],
        holdings: holdings(id, [{ holder: HYPER_CORP, capital: '100' }]),
        control: [
          say('control', participant, { outside: true, controller: HYPER_CORP }, ISSUERS.ownershipAuditor, START),
        ],
        thirdParties: [
          audited('thirdParties', {
            thirdParty: [{ party: HYPER_CORP, parentCountry: 'US', role: 'support', reach: 'reaches' }],
            complete: true,
          }),
        ],
        keyCustody: [own('keyCustody', { holder: 'provider' })],
        staff: [own('staff', { employer: 'outside', place: 'outside' })],
        autonomy: [own('autonomy', { substitutable: false, cutOffStops: true })],
        foreignRequests: [own('foreignRequests', { stance: 'complies' })],
        governingLaw: [
          own('governingLaw', { country: 'IE', scope: 'some-services' }, START, '2020-10-28'),
          own('governingLaw', { country: 'IE', scope: 'all-services' }, '2020-10-28'),
        ],
        transferMap: [],
        renewalCommitted: [],
        certificate: [
          ...hds2018(id, ACTIVITIES),
          say(
            'certificate',
            offer,
            {
              id: certificateIri(ISSUERS.codeMonitor, id, 'code'),
              scheme: 'EU-CODE',
              schemeVersion: '1',
              region: [],
              activity: [],
              option: { name: 'eea-only', selected: true },
            },
            ISSUERS.codeMonitor,
            '2022-01-01',
          ),
        ],
      };
    }
    case 'A4':
      return {
        flows: [
          own('flows', {
            flow: [{ recipient: NIGHTLINE, country: 'US', purpose: 'night support', basis: [{ instrument: 'US-PS' }] }],
            complete: true,
          }),
        ],
        registerListing: [listing(ENTITIES.nightline, 'US-PS', '2017-03-01', '2021-03-01')],
        accessPoints: [
          audited('accessPoints', {
            accessPoint: [
              { role: 'administration', country: 'FR' },
              { role: 'support', country: 'US', gate: 'consent-logged' },
            ],
          }),
        ],
        thirdParties: [
          audited('thirdParties', {
            thirdParty: [{ party: NIGHTLINE, parentCountry: 'US', role: 'support', reach: 'reaches' }],
            complete: true,
          }),
        ],
        staff: [own('staff', { employer: 'outside', place: 'outside' })],
      };
    case 'A5':
      return { textClaim: [own('textClaim', { scheme: 'SNC', text: 'SecNumCloud compliant' }, '2025-06-01')] };
    case 'A6':
      return {
        holdings: holdings(id, [
          { holder: party(ENTITIES.fund26Founders, 'Founders', 'FR'), capital: '74' },
          { holder: party(ENTITIES.fund26UsFund, 'US fund', 'US'), capital: '26' },
        ]),
      };
    case 'A7':
      return {
        holdings: holdings(id, [
          { holder: party(ENTITIES.twin20Founders, 'Founders', 'FR'), capital: '60' },
          { holder: party(ENTITIES.twin20UsFund, 'US fund', 'US'), capital: '20' },
          { holder: party(ENTITIES.twin20SgFund, 'SG fund', 'SG'), capital: '20' },
        ]),
      };
    case 'A8':
      return {
        flows: [
          own('flows', {
            flow: [{ recipient: LONGMA, country: 'CN', purpose: 'level-3 support', basis: [] }],
            complete: true,
          }),
        ],
        accessPoints: [
          own('accessPoints', {
            accessPoint: [
              { role: 'administration', country: 'FR' },
              { role: 'level-3-support', country: 'CN', gate: 'none' },
            ],
          }),
        ],
        thirdParties: [audited('thirdParties', { thirdParty: [{ party: LONGMA, role: 'support' }], complete: true })],
        staff: [],
        autonomy: [],
        foreignRequests: [],
      };
    case 'A9': {
      const storage = { primary: ['FR'], backup: ['GB'], logs: ['FR'], metadata: ['FR'] };
      return {
        storage: [own('storage', storage), say('storage', offer, storage, did, START, undefined, '2026-01-10')],
        flows: [
          own('flows', {
            flow: [
              { recipient: TIDEWAY, country: 'GB', purpose: 'encrypted backup', basis: [{ instrument: 'adequacy' }] },
            ],
            complete: true,
          }),
        ],
        thirdParties: [
          audited('thirdParties', {
            thirdParty: [{ party: TIDEWAY, parentCountry: 'GB', role: 'backup', reach: 'cannot-reach' }],
            complete: true,
          }),
        ],
      };
    }
    case 'A10':
      return {
        certificate: [...hds2018(id, [1, 2]), hds2024(id, [1, 2])],
        secureEnvironments: [own('secureEnvironments', { provided: false })],
        gpu: [own('gpu', { provided: false })],
        encryptionAtRest: [own('encryptionAtRest', { provided: false })],
        pseudonymisation: [own('pseudonymisation', { provided: false })],
      };
    case 'A11':
      return {
        certificate: [...hds2018(id, [3, 4, 5, 6]), hds2024(id, [3, 4, 5, 6])],
        hostedOn: [audited('hostedOn', { offer: [ARCHETYPES.A10.offer] })],
        thirdParties: [
          audited('thirdParties', {
            thirdParty: [
              {
                party: party(ARCHETYPES.A10.participant, 'Stones', 'FR'),
                parentCountry: 'FR',
                role: 'hosting',
                reach: 'cannot-reach',
              },
            ],
            complete: true,
          }),
        ],
      };
    case 'A12':
      return {
        certificate: [...certificates, snc(id)],
        certificateStatus: [
          say(
            'certificateStatus',
            certificateIri(ISSUERS.sncAuthority, id, 'snc-3.2'),
            { status: 'revoked' },
            ISSUERS.sncAuthority,
            '2026-03-02',
          ),
        ],
        milestone: [
          say(
            'milestone',
            offer,
            { scheme: 'SNC', schemeVersion: '3.2', reached: 'J1' },
            ISSUERS.sncAuthority,
            '2026-05-20',
          ),
        ],
      };
    case 'A13':
      return { holdings: [], specialRights: [], control: [] };
  }
}

export const LISTS: readonly Said[] = [sncList('2026-03-01', ['A1', 'A2', 'A12']), sncList('2026-05-15', ['A1', 'A2'])];

/** All facts of one archetype, with its changes in place of the base facts of their kind. */
export function factsOf(id: ArchetypeId): readonly Said[] {
  return Object.values({ ...base(id), ...changes(id) }).flat();
}

/** The facts of all thirteen, and the authority's two lists. */
export const FACTS: readonly Said[] = [...ARCHETYPE_IDS.flatMap(factsOf), ...LISTS];

/** The facts without those that match: for variants. */
export function without(match: (said: Said) => boolean): readonly Said[] {
  return FACTS.filter((said) => !match(said));
}
