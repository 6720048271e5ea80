/** A catalogue with handmade answers. Anything a test does not give refuses loudly, so nothing passes by accident. */
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { instant } from '../../src/core/instant.js';
import { EMPTY_HEAD } from '../../src/core/journal.js';
import { refused } from '../../src/core/problem.js';

export const NOW = instant('2026-06-15T12:00:00Z');

const LIMITS = {
  ownershipDepth: 8,
  ownershipSteps: 100,
  hostingDepth: 4,
  hostingLayers: 20,
  holderPercent: '24',
  totalPercent: '39',
};

export function fakeCatalogue(given: Partial<Catalogue> = {}): Catalogue {
  const unexpected = (verb: string) => () => {
    throw new Error(`${verb} was not expected in this test`);
  };
  return {
    publish: unexpected('publish'),
    prepare: unexpected('prepare'),
    verify: unexpected('verify'),
    present: unexpected('present'),
    search: unexpected('search'),
    standings: unexpected('standings'),
    offer: async () => refused('not-found'),
    explain: async () => refused('not-found'),
    participant: async () => refused('not-found'),
    participants: unexpected('participants'),
    questions: async () => refused('not-found'),
    readiness: async () => refused('not-found'),
    dossier: async () => refused('not-found'),
    keepDossier: unexpected('keepDossier'),
    reviewDossier: async () => refused('not-found'),
    dossierImpact: async () => refused('not-found'),
    graph: async () => refused('not-found'),
    versions: async () => refused('not-found'),
    compare: async () => refused('not-found'),
    changes: async () => refused('not-found'),
    whatIf: async () => refused('not-found'),
    profiles: () => [],
    profile: () => undefined,
    shelf: () => ({ versions: [], own: [] }),
    keepProfile: unexpected('keepProfile'),
    compareProfiles: async () => refused('not-found'),
    seal: () => ({ version: '', reference: '', objectives: [] }),
    law: () => ({ instruments: [], memberships: [], schemes: [], references: new Map(), limits: LIMITS }),
    lawRegister: async () => refused('not-found'),
    reference: () => undefined,
    credential: async () => refused('not-found'),
    report: async () => refused('not-found'),
    events: async (after) => ({ entries: [], next: after }),
    feed: unexpected('feed'),
    arrival: unexpected('arrival'),
    signedHead: () => undefined,
    peers: () => [],
    follow: unexpected('follow'),
    followAfresh: unexpected('followAfresh'),
    roads: () => undefined,
    challenge: unexpected('challenge'),
    withdraw: unexpected('withdraw'),
    adopt: unexpected('adopt'),
    erase: unexpected('erase'),
    reassess: unexpected('reassess'),
    knows: () => false,
    claims: () => undefined,
    head: () => ({ ...EMPTY_HEAD, seq: 42, at: '2026-05-31T00:00:00.000Z' }),
    catchUp: async () => undefined,
    publishing: () => 0,
    reach: async (seq) => seq <= 42,
    illustrative: true,
    now: () => NOW,
    close: async () => undefined,
    ...given,
  };
}
