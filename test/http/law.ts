/** A small law for tests: three rows of each kind at most, one of which was struck down. */

import type { Did } from '../../src/core/did.js';
import type { Digest } from '../../src/core/digest.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import type { Law } from '../../src/core/policy/law.js';
import type { TrustList } from '../../src/core/policy/trust.js';
import type { ListedAnchor } from '../../src/core/policy/trust-anchors.js';

const open = (day: string) => [{ recorded: instant(day), until: FOREVER }];

export const LAW: Law = {
  instruments: [
    {
      id: 'US-SH',
      kind: 'adequacy',
      to: 'US',
      register: 'US-SH',
      from: instant('2000-07-26'),
      terms: [
        ...open('2000-07-26'),
        { recorded: instant('2015-10-06'), until: instant('2015-10-06'), endedBy: 'C-362/14', worksBack: true },
      ],
      reference: 'DEC-2000-520',
      source: 'Decision 2000/520/EC',
      confirm: ['from'],
    },
    {
      id: 'SCC-2021',
      kind: 'safeguard',
      from: instant('2021-06-27'),
      terms: [{ recorded: instant('2021-06-07'), until: FOREVER, signedBefore: instant('2030-01-01') }],
      reference: 'UNKNOWN-REFERENCE',
      confirm: [],
    },
  ],
  schemes: [
    {
      id: 'SNC',
      version: '3.2',
      from: instant('2022-03-08'),
      terms: open('2022-03-08'),
      listDays: 31,
      raises: ['R-01', 'R-05'],
      composes: false,
      reference: 'DEC-2000-520',
    },
  ],
  memberships: [
    { union: 'EU', country: 'FR', from: instant('1958-01-01'), terms: open('1958-01-01') },
    {
      union: 'EEA',
      country: 'GB',
      from: instant('1994-01-01'),
      terms: [...open('1994-01-01'), { recorded: instant('2020-01-31'), until: instant('2021-01-01') }],
    },
  ],
  references: new Map([
    [
      'DEC-2000-520',
      {
        id: 'DEC-2000-520',
        title: { en: 'Safe Harbour', fr: 'Sphère de sécurité' },
        citation: { en: 'Decision 2000/520/EC', fr: 'Décision 2000/520/CE' },
        url: 'https://eur-lex.europa.eu/eli/dec/2000/520/oj',
      },
    ],
  ]),
  limits: {
    ownershipDepth: 16,
    ownershipSteps: 1000,
    hostingDepth: 8,
    hostingLayers: 100,
    holderPercent: '24',
    totalPercent: '39',
  },
};

const REGISTRY = 'did:web:registry.trust.example' as Did;
const since = { from: instant('2016-01-01'), until: FOREVER, recorded: instant('2016-01-01') };

export const TRUST: TrustList = {
  issuers: new Map([
    [
      REGISTRY,
      {
        did: REGISTRY,
        name: { en: 'Company registry', fr: 'Registre des sociétés' },
        source: 'Fictional',
        entitlements: [
          { kinds: ['seats'], level: 'attested', ...since },
          { kinds: ['certificate'], scheme: 'HDS', level: 'certified', ...since, recorded: instant('2024-01-01') },
        ],
        labels: [{ levels: ['L1'], ...since }],
      },
    ],
  ]),
};

export const ANCHORS: readonly ListedAnchor[] = [
  {
    id: 'root',
    kind: 'demo',
    name: { en: 'Root of the demo', fr: 'Racine de la démonstration' },
    subject: 'O=Demo, CN=Root',
    source: 'Made for the demo',
    digest: '0'.repeat(64) as Digest,
    from: instant('2016-01-01'),
    until: instant('2030-01-01'),
  },
];
