/** What was published, how it was judged, and the journal of both. */

import { createHash } from 'node:crypto';
import type { Catalogue } from '../../../src/catalogue/catalogue.js';
import type { Published } from '../../../src/catalogue/verbs/publishing.js';
import type { ChainLink, StoredCredential } from '../../../src/catalogue/verbs/recording.js';
import type { Did } from '../../../src/core/did.js';
import type { Digest } from '../../../src/core/digest.js';
import { FOREVER, instant } from '../../../src/core/instant.js';
import type { Entry } from '../../../src/core/journal.js';
import type { NotaryView } from '../../../src/core/policy/notary.js';
import { done, refused } from '../../../src/core/problem.js';
import { CHECK_IDS, type Report, type Standing } from '../../../src/core/verification/check.js';
import { PEERS } from '../peers.js';

export function digestOf(text: string): Digest {
  return createHash('sha256').update(text).digest('hex') as Digest;
}

export const CHANNEL = 'https://channel.example/offers/health-cloud';

export const CREDENTIAL = digestOf('channel-storage');

export const BYTES = Buffer.from('{"@context": ["https://www.w3.org/ns/credentials/v2"],\n  "id": "urn:x:1" }\n');

export function report(standing: Standing): Report {
  const broken = standing === 'refused';
  return {
    v: 1,
    bytesDigest: digestOf('bytes'),
    mediaType: 'application/vc',
    at: '2026-06-01T00:00:00.000Z',
    rules: '2026.11',
    standing,
    documents: [
      {
        pointer: '',
        form: 'credential',
        contentDigest: CREDENTIAL,
        standing,
        checks: CHECK_IDS.map((check) => ({
          check,
          outcome: broken && check === 'syntax' ? 'fail' : broken ? 'unknown' : 'pass',
          findings: broken && check === 'syntax' ? [{ code: 'not-json', pointer: '/a~1b', found: '<b>{' }] : [],
          evidence: [],
        })),
      },
    ],
    evidence: [{ url: 'did:web:channel.example', digest: digestOf('did'), fetchedAt: '2026-06-01T00:00:00.000Z' }],
  };
}

export const NOTARY: NotaryView = {
  issuer: 'did:web:registry.trust.example',
  credential: CREDENTIAL,
  against: [{ code: 'number-evidence-missing', pointer: '/credentialSubject' }],
};

export const LINK: ChainLink = {
  credential: CREDENTIAL,
  mediaType: 'application/vc',
  issuer: 'did:web:channel.example',
  recorded: instant('2018-06-01T09:30:00Z'),
  validFrom: instant('2018-06-01'),
  validUntil: FOREVER,
  illustrative: true,
  types: [
    'https://www.w3.org/2018/credentials#VerifiableCredential',
    'https://w3id.org/gaia-x/development#ServiceOffering',
  ],
  report: report('verified'),
};

export const HEAD = { seq: 42, hash: digestOf('head'), at: '2026-05-31T00:00:00.000Z' };

export const STORED: StoredCredential = {
  contentDigest: CREDENTIAL,
  mediaType: 'application/vc',
  bytes: BYTES,
  recorded: instant('2018-06-01'),
};

export const PUBLISHED: Published = {
  created: true,
  report: report('verified'),
  credentials: [{ digest: CREDENTIAL, standing: 'verified', offers: [CHANNEL] }],
  head: HEAD,
};

const ENTRY: Entry = {
  v: 1,
  seq: 1,
  at: '2018-06-01T00:00:00.000Z',
  prev: '0'.repeat(64) as Digest,
  kind: 'adopted',
  what: 'law',
  version: '1',
  digest: digestOf('law'),
};

const PLACE = { v: 1, at: '2018-06-01T00:00:00.000Z', prev: digestOf('entry') } as const;

/** One of each kind. */
export const ENTRIES: readonly Entry[] = [
  ENTRY,
  {
    ...PLACE,
    seq: 2,
    kind: 'published',
    contentDigest: CREDENTIAL,
    bytesDigest: digestOf('bytes'),
    mediaType: 'application/vc',
    visibility: 'public',
  },
  { ...PLACE, seq: 3, kind: 'assessed', contentDigest: CREDENTIAL, report: report('verified') },
  { ...PLACE, seq: 4, kind: 'observed', evidence: 'did', url: 'did:web:channel.example', bytesDigest: digestOf('did') },
  {
    ...PLACE,
    seq: 5,
    kind: 'withdrawn',
    contentDigest: CREDENTIAL,
    by: 'did:web:channel.example' as Did,
    request: digestOf('request'),
  },
  { ...PLACE, seq: 6, kind: 'erased', bytesDigest: digestOf('bytes') },
];

export const LIFE = { state: 'active', since: instant('2018-06-01'), confirmed: instant('2026-05-31') } as const;

/** Credentials, their reports and the journal. */
export const DOCUMENTS: Partial<Catalogue> = {
  credential: async (digest) => (digest === CREDENTIAL ? done(STORED) : refused('not-found')),
  report: async (digest) =>
    digest === CREDENTIAL
      ? done({ life: LIFE, reports: [{ at: '2018-06-01T09:30:00.000Z', report: report('verified') }] })
      : refused('not-found'),
  peers: () => PEERS,
  roads: () => ({ direct: false, roads: [[{ peer: 'https://catalogue.north.example', seq: 7 }]] }),
  events: async (after) => ({ entries: after === 0 ? ENTRIES : [], next: Math.max(after, ENTRIES.length) }),
};
