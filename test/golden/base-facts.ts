/** The facts that every archetype has unless something of its own replaces them. */
import type { FactKind, FactValues } from '../../src/core/policy/facts.js';
import { hds2018, hds2024 } from './certificates.js';
import { ARCHETYPES, type ArchetypeId, ISSUERS, soleOwner } from './identities.js';
import { party, type Said, say } from './said.js';

export const START = '2018-06-01';

export const ACTIVITIES = [1, 2, 3, 4, 5, 6];

/** What an archetype says or has said about it, by kind. */
export type Facts = Partial<Record<FactKind, readonly Said[]>>;

export function baseFacts(id: ArchetypeId): Facts {
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

export function holdings(id: ArchetypeId, holding: FactValues['holdings']['holding']): readonly Said[] {
  return [say('holdings', ARCHETYPES[id].participant, { holding }, ISSUERS.ownershipAuditor, START)];
}
