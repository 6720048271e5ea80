/** The providers of the story that the catalogue begins with. Short, because only what a source states is here. */
import { company, type ReportedProvider, reported } from './report.js';
import {
  BLEU_MILESTONE,
  BLEU_OWNERS,
  CONSEIL_D_ETAT_2024,
  CONSEIL_D_ETAT_MARCH_2024,
  FLEXIBLE_ENGINE,
  GAIA_X_FOUNDERS,
  HDH_IN_THE_NETHERLANDS,
  OUTSCALE_TERMS,
  OVH_BARE_METAL_POD,
  OVH_HDS_OPTION,
  OVH_POD_GUIDE,
  S3NS_QUALIFIED,
  SECNUMCLOUD_GUIDE,
  SENATE_HEARING,
} from './sources.js';

const NOT_THEIR_WORD =
  'Reported by the demo’s editor from the public sources named with each statement; not written, signed or checked by ' +
  'the company.';

const ORANGE = company('orange', 'Orange');
const CAPGEMINI = company('capgemini', 'Capgemini');
const MICROSOFT = company('microsoft', 'Microsoft Corporation', 'US');

const orange: ReportedProvider = {
  slug: 'orange-business',
  since: '2017-02-01',
  name: 'Orange Business',
  description: `${founder('Orange')} ${NOT_THEIR_WORD}`,
  facts: [],
  offers: [
    {
      slug: 'flexible-engine',
      since: '2017-02-01',
      name: 'Flexible Engine',
      description: `Public cloud offered with Huawei since 2017, reported in 2024 to be closing within about 24 months. ${NOT_THEIR_WORD}`,
      keywords: ['public cloud', 'OpenStack'],
      facts: [
        reported(
          'thirdParties',
          { thirdParty: [{ party: company('huawei', 'Huawei', 'CN'), role: 'technology' }] },
          '2017-02-01',
          FLEXIBLE_ENGINE,
        ),
      ],
    },
  ],
};

const ovhcloud: ReportedProvider = {
  slug: 'ovhcloud',
  since: '2020-05-27',
  name: 'OVHcloud',
  description: `${founder('OVH')} ${NOT_THEIR_WORD}`,
  facts: [],
  offers: [
    {
      slug: 'hosted-private-cloud',
      since: '2020-05-27',
      name: 'Hosted Private Cloud (VMware)',
      description: `Private cloud on VMware vSphere. ${NOT_THEIR_WORD}`,
      keywords: ['private cloud', 'VMware'],
      facts: [
        reported(
          'textClaim',
          { scheme: 'HDS', text: 'Compliance with HDS is an option to activate, and not together with PCI DSS.' },
          '2020-05-27',
          OVH_HDS_OPTION,
        ),
      ],
    },
    {
      slug: 'bare-metal-pod',
      since: '2025-06-14',
      name: 'Bare Metal Pod SecNumCloud',
      description: `Dedicated racks with servers and network, in one, two or three data centres. ${NOT_THEIR_WORD}`,
      keywords: ['bare metal', 'private cloud'],
      facts: [
        reported('storage', { primary: ['FR'] }, '2026-11-20', OVH_BARE_METAL_POD),
        reported(
          'textClaim',
          { scheme: 'SNC', text: 'Called SecNumCloud in the provider’s own documentation.' },
          '2025-06-14',
          OVH_POD_GUIDE,
        ),
      ],
    },
  ],
};

const outscale: ReportedProvider = {
  slug: 'outscale',
  since: '2020-09-15',
  name: '3DS Outscale',
  description: `${founder('3DS Outscale')} ${NOT_THEIR_WORD}`,
  facts: [
    reported(
      'holdings',
      { holding: [{ holder: company('dassault-systemes', 'Dassault Systèmes', 'FR') }] },
      '2022-05-01',
      OUTSCALE_TERMS,
    ),
  ],
  offers: [
    {
      slug: 'iaas',
      since: '2022-05-01',
      name: 'Outscale IaaS',
      description: `Infrastructure as a service on TINA OS, the provider’s own cloud operating system. ${NOT_THEIR_WORD}`,
      keywords: ['IaaS', 'TINA OS'],
      facts: [
        reported(
          'textClaim',
          { scheme: 'SNC', text: 'Reported as the first to obtain SecNumCloud 3.2, for its IaaS.' },
          '2026-11-20',
          SECNUMCLOUD_GUIDE,
        ),
      ],
    },
  ],
};

const s3ns: ReportedProvider = {
  slug: 's3ns',
  since: '2025-12-17',
  name: 'S3NS (Thales)',
  description: `Company under French law, controlled by Thales, with Google as a partner. ${NOT_THEIR_WORD}`,
  facts: [
    reported(
      'control',
      { outside: false, controller: company('thales', 'Thales', 'FR') },
      '2025-12-17',
      S3NS_QUALIFIED,
    ),
  ],
  offers: [
    {
      slug: 'premi3ns',
      since: '2025-12-17',
      name: 'PREMI3NS',
      description: `Cloud on Google technology, operated by the staff of S3NS; updates pass a quarantine. ${NOT_THEIR_WORD}`,
      keywords: ['cloud de confiance', 'Google Cloud technology', 'PaaS'],
      facts: [
        reported('storage', { primary: ['FR'] }, '2025-12-17', S3NS_QUALIFIED),
        reported(
          'thirdParties',
          { thirdParty: [{ party: company('google', 'Google', 'US'), role: 'technology' }] },
          '2025-12-17',
          S3NS_QUALIFIED,
        ),
        reported(
          'textClaim',
          { scheme: 'SNC', text: 'Reported to have received SecNumCloud 3.2 on 17 December 2025.' },
          '2025-12-17',
          S3NS_QUALIFIED,
        ),
      ],
    },
  ],
};

const bleu: ReportedProvider = {
  slug: 'bleu',
  since: '2025-04-17',
  name: 'Bleu (Orange and Capgemini)',
  description: `Company under French law, owned by Orange and Capgemini. ${NOT_THEIR_WORD}`,
  facts: [
    // Together 100 %; the source does not say how it is divided.
    reported('holdings', { holding: [{ holder: ORANGE }, { holder: CAPGEMINI }] }, '2025-04-17', BLEU_OWNERS),
  ],
  offers: [
    {
      slug: 'cloud-de-confiance',
      since: '2025-04-17',
      name: 'Bleu',
      description: `Microsoft Azure and Microsoft 365 in a separate cloud in France, run from Paris and Rennes. ${NOT_THEIR_WORD}`,
      keywords: ['cloud de confiance', 'Azure technology', 'Microsoft 365'],
      facts: [
        reported('storage', { primary: ['FR'] }, '2025-04-17', BLEU_MILESTONE),
        reported(
          'accessPoints',
          { accessPoint: [{ role: 'administration', country: 'FR' }] },
          '2025-04-17',
          BLEU_MILESTONE,
        ),
        reported(
          'thirdParties',
          { thirdParty: [{ party: MICROSOFT, role: 'technology' }] },
          '2025-04-17',
          BLEU_MILESTONE,
        ),
        reported('milestone', { scheme: 'SNC', schemeVersion: '3.2', reached: 'J0' }, '2025-04-17', BLEU_OWNERS),
      ],
    },
  ],
};

const microsoft: ReportedProvider = {
  slug: 'microsoft-ireland',
  since: '2020-10-09',
  name: 'Microsoft Ireland',
  description: `Named by the Conseil d’État as the host of EMC2; its parent company is subject to the law of the United States. ${NOT_THEIR_WORD}`,
  facts: [reported('control', { outside: true, controller: MICROSOFT }, '2024-03-22', CONSEIL_D_ETAT_MARCH_2024)],
  offers: [
    {
      slug: 'azure-health',
      since: '2020-10-09',
      name: 'Microsoft Azure, as used for French health data',
      description: `The hosting of the Health Data Hub in 2020 and of its project EMC2 in 2024. ${NOT_THEIR_WORD}`,
      keywords: ['Azure', 'Health Data Hub', 'EMC2'],
      facts: [
        reported('storage', { primary: ['NL'] }, '2020-10-09', HDH_IN_THE_NETHERLANDS),
        reported('storage', { primary: ['FR'] }, '2024-11-19', CONSEIL_D_ETAT_2024),
        reported(
          'flows',
          { flow: [{ country: 'US', purpose: 'technical usage data, to administrators', basis: [] }] },
          '2024-11-19',
          CONSEIL_D_ETAT_2024,
        ),
        reported(
          'textClaim',
          { scheme: 'HDS', text: 'The court names the HDS certification among the safeguards.' },
          '2024-11-19',
          CONSEIL_D_ETAT_2024,
        ),
        reported('foreignRequests', { stance: 'complies' }, '2025-06-10', SENATE_HEARING),
      ],
    },
  ],
};

/** Only that it was a founder is sourced: the rest is unknown, and an unknown is shown as one. */
const atos: ReportedProvider = {
  slug: 'atos',
  since: '2020-09-15',
  name: 'Atos',
  description: `${founder('Atos')} ${NOT_THEIR_WORD}`,
  facts: [],
  offers: [],
};

function founder(company: string): string {
  return `${company} is among the 22 founding members of GAIA-X in 2020 (${GAIA_X_FOUNDERS.url}).`;
}

export const REPORTED_PROVIDERS: readonly ReportedProvider[] = [
  orange,
  ovhcloud,
  outscale,
  s3ns,
  atos,
  bleu,
  microsoft,
];
