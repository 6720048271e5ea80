import { HYPER_CORP } from '../actors.js';
import type { Archetype } from '../archetype.js';
import { told } from '../fact.js';
import { hds } from '../hds.js';

/**
 * A3: the subsidiary of a US hyperscaler. Its transfers become lawful, unlawful and lawful again with the law of the
 * day; that it can be compelled from outside never changes.
 */
export const hyperEu: Archetype = {
  id: 'A3',
  company: {
    name: 'Hyper Cloud Europe Ltd',
    description: 'European contract party of Hyper Corporation, offering its cloud services from Dutch data centres.',
    street: '3 Example Quay',
    postalCode: 'D02 XX00',
    locality: 'Dublin',
    country: 'IE',
  },
  offer: {
    type: 'gx:ComputeServiceOffering',
    name: 'Hyper Cloud EU Data Zone',
    description:
      'More than one hundred managed services, from virtual machines to analytics and machine learning, with customer ' +
      'content and service telemetry stored in the Netherlands when the EU Data Zone option is chosen. Support follows ' +
      'the sun and includes engineers of our parent company in the United States.',
    keywords: ['hyperscaler', 'EU data zone', 'analytics', 'machine learning', 'managed services'],
    provision: 'public',
    sites: [
      {
        name: 'nl-1',
        street: '30 Voorbeeldweg',
        postalCode: '1000 XX',
        locality: 'Amsterdam',
        country: 'NL',
      },
    ],
  },
  facts: {
    region: [told('provider', { code: ['nl-1'] })],
    storage: [told('provider', { primary: ['NL'], backup: ['NL'], logs: ['NL'], metadata: ['NL'] })],
    flows: [
      told('provider', flow([{ instrument: 'US-PS' }])),
      told(
        'provider',
        flow([{ instrument: 'US-PS' }, { instrument: 'SCC-2010', impactAssessment: true }]),
        '2020-09-03',
      ),
      told('provider', flow([{ instrument: 'SCC-2021', impactAssessment: true }]), '2022-09-01'),
    ],
    accessPoints: [told('provider', access('none')), told('provider', access('consent-logged'), '2020-09-03')],
    seats: [told('registry', { seat: 'IE' })],
    holdings: [told('ownershipAuditor', { holding: [{ holder: HYPER_CORP, capital: '100.0', votes: '100.0' }] })],
    control: [told('ownershipAuditor', { outside: true, controller: HYPER_CORP })],
    thirdParties: [
      told('auditor', {
        thirdParty: [{ party: HYPER_CORP, parentCountry: 'US', role: 'support', reach: 'reaches' }],
        complete: true,
      }),
    ],
    keyCustody: [told('provider', { holder: 'provider' })],
    staff: [told('provider', { employer: 'outside', place: 'outside' })],
    autonomy: [told('provider', { substitutable: false, cutOffStops: true })],
    governingLaw: [
      told('provider', { country: 'IE', scope: 'some-services' }),
      told('provider', { country: 'IE', scope: 'all-services' }, '2020-10-28'),
    ],
    foreignRequests: [told('provider', { stance: 'complies' })],
    transferMap: [],
    renewalCommitted: [],
    certificate: [
      hds('A3', '2018', [1, 2, 3, 4, 5, 6], '2018-06-01', '2021-06-01'),
      hds('A3', '2018', [1, 2, 3, 4, 5, 6], '2021-06-01', '2024-06-01'),
      hds('A3', '2018', [1, 2, 3, 4, 5, 6], '2024-06-01', '2027-06-01'),
      {
        by: 'codeMonitor',
        from: '2022-01-01',
        value: {
          id: 'https://code-monitor.trust.example/certificates/hyper-eu-2022',
          scheme: 'EU-CODE',
          schemeVersion: '1',
          region: ['nl-1'],
          activity: [],
          option: { name: 'eea-only', selected: true },
        },
      },
    ],
  },
};

function flow(basis: readonly { readonly instrument: string; readonly impactAssessment?: boolean }[]) {
  return {
    flow: [{ recipient: HYPER_CORP, country: 'US', purpose: 'telemetry and support', basis }],
    complete: true,
  };
}

function access(gate: 'consent-logged' | 'none') {
  return {
    accessPoint: [
      { role: 'administration', country: 'NL' },
      { role: 'support', country: 'US', gate },
    ],
  } as const;
}
