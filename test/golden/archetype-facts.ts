/** What each of the thirteen changes; a kind given here replaces the base facts of that kind. */
import type { Did, Iri } from '../../src/core/did.js';
import type { FactKind, FactValues } from '../../src/core/policy/facts.js';
import { ACTIVITIES, baseFacts, type Facts, holdings, START } from './base-facts.js';
import { hds2018, hds2024, listing, snc } from './certificates.js';
import { ARCHETYPES, type ArchetypeId, certificateIri, ENTITIES, ISSUERS } from './identities.js';
import { party, type Said, say } from './said.js';

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

/** One archetype, and the two who speak about its offer most. */
interface Telling {
  readonly id: ArchetypeId;
  readonly did: Did;
  readonly offer: Iri;
  readonly participant: Iri;
  own<K extends FactKind>(kind: K, value: FactValues[K], from?: string, until?: string): Said;
  audited<K extends FactKind>(kind: K, value: FactValues[K]): Said;
}

const CHANGES: Readonly<Record<ArchetypeId, (telling: Telling) => Facts>> = {
  A1({ id, audited }) {
    return {
      certificate: [...(baseFacts(id).certificate ?? []), snc(id)],
      keyCustody: [audited('keyCustody', { holder: 'customer' })],
    };
  },
  A2({ id, own, audited }) {
    return {
      certificate: [...(baseFacts(id).certificate ?? []), snc(id)],
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
  },
  A3({ id, offer, participant, own, audited }) {
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
  },
  A4({ own, audited }) {
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
  },
  A5({ own }) {
    return { textClaim: [own('textClaim', { scheme: 'SNC', text: 'SecNumCloud compliant' }, '2025-06-01')] };
  },
  A6({ id }) {
    return {
      holdings: holdings(id, [
        { holder: party(ENTITIES.fund26Founders, 'Founders', 'FR'), capital: '74' },
        { holder: party(ENTITIES.fund26UsFund, 'US fund', 'US'), capital: '26' },
      ]),
    };
  },
  A7({ id }) {
    return {
      holdings: holdings(id, [
        { holder: party(ENTITIES.twin20Founders, 'Founders', 'FR'), capital: '60' },
        { holder: party(ENTITIES.twin20UsFund, 'US fund', 'US'), capital: '20' },
        { holder: party(ENTITIES.twin20SgFund, 'SG fund', 'SG'), capital: '20' },
      ]),
    };
  },
  A8({ own, audited }) {
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
  },
  A9({ did, offer, own, audited }) {
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
  },
  A10({ id, own }) {
    return {
      certificate: [...hds2018(id, [1, 2]), hds2024(id, [1, 2])],
      secureEnvironments: [own('secureEnvironments', { provided: false })],
      gpu: [own('gpu', { provided: false })],
      encryptionAtRest: [own('encryptionAtRest', { provided: false })],
      pseudonymisation: [own('pseudonymisation', { provided: false })],
    };
  },
  A11({ id, audited }) {
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
  },
  A12({ id, offer }) {
    return {
      certificate: [...(baseFacts(id).certificate ?? []), snc(id)],
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
  },
  A13() {
    return { holdings: [], specialRights: [], control: [] };
  },
};

/** What is said of this archetype alone. */
export function changesOf(id: ArchetypeId): Facts {
  const { did, offer, participant } = ARCHETYPES[id];
  return CHANGES[id]({
    id,
    did,
    offer,
    participant,
    own: (kind, value, from = START, until) => say(kind, offer, value, did, from, until),
    audited: (kind, value) => say(kind, offer, value, ISSUERS.auditor, START),
  });
}
