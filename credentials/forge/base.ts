/**
 * What every archetype states unless its own file says otherwise. Two things are left out on purpose, so that
 * "not stated" has something to show: who holds the keys, and whether a cut-off was ever tested.
 */
import { type ArchetypeId, founders, PROVIDERS } from './actors.js';
import { type Facts, told } from './fact.js';
import { hds2018, hds2024 } from './hds.js';

export function baseFacts(id: ArchetypeId): Facts {
  return {
    region: [told('provider', { code: ['fr-1'] })],
    storage: [told('provider', { primary: ['FR'], backup: ['FR'], logs: ['FR'], metadata: ['FR'] })],
    flows: [told('provider', { flow: [], complete: true })],
    accessPoints: [
      told('auditor', {
        accessPoint: [
          { role: 'support', country: 'FR' },
          { role: 'administration', country: 'FR' },
          { role: 'soc', country: 'FR' },
        ],
      }),
    ],
    seats: [told('registry', { seat: 'FR', centralAdministration: 'FR', mainEstablishment: 'FR' })],
    holdings: [
      told('ownershipAuditor', {
        holding: [{ holder: founders(id), capital: '100.0', votes: '100.0' }],
      }),
    ],
    specialRights: [told('ownershipAuditor', { right: [], complete: true })],
    control: [told('ownershipAuditor', { outside: false })],
    thirdParties: [told('auditor', { thirdParty: [], complete: true })],
    staff: [told('provider', { employer: 'eu', place: 'eu' })],
    autonomy: [told('provider', { substitutable: true })],
    governingLaw: [told('provider', { country: 'FR', scope: 'all-services' })],
    foreignRequests: [told('provider', { stance: 'refuses-and-reports' })],
    transferMap: [
      told('auditor', { url: `https://${PROVIDERS[id].host}/transfer-map`, equalsFlows: true }, '2025-01-01'),
    ],
    exit: [told('auditor', { formats: true, plan: true, charge: 'none' })],
    changeNotice: [told('provider', { owner: true, subprocessor: true, location: true })],
    secureEnvironments: [told('provider', { provided: true })],
    gpu: [told('provider', { provided: true })],
    encryptionAtRest: [told('provider', { provided: true })],
    pseudonymisation: [told('provider', { provided: true })],
    timetable: [told('provider', { met: true })],
    accessLogs: [told('auditor', { provided: true })],
    renewalCommitted: [told('provider', { committed: true }, '2024-01-15')],
    certificate: [...hds2018(id, [1, 2, 3, 4, 5, 6]), hds2024(id, [1, 2, 3, 4, 5, 6])],
  };
}
