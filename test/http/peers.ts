/** Peers of every kind of standing, for the answers and pages that show them. */

import { sha256 } from '../../src/core/digest.js';
import { newPeer, type PeerRecord } from '../../src/core/federation/peer.js';

const SEEN = '2026-06-15T11:58:00.000Z';

export const PEERS: readonly PeerRecord[] = [
  {
    ...newPeer('https://catalogue.north.example'),
    position: { seq: 812, hash: sha256('812'), at: '2026-06-15T11:00:00.000Z' },
    latest: 812,
    seen: SEEN,
    tried: SEEN,
    taken: 300,
    known: 12,
    refused: { 'issuer-struck-off': 2, 'signature-invalid': 1 },
    lastRefused: [{ seq: 800, digest: sha256('refused'), codes: ['signature-invalid'] }],
  },
  { ...newPeer('https://catalogue.east.example'), latest: 4_000, seen: SEEN, tried: SEEN },
  {
    ...newPeer('https://catalogue.south.example'),
    problem: {
      finding: { code: 'fetch-timeout', pointer: '', params: { url: 'https://x', host: 'x', ms: 3_000 } },
      since: '2026-06-14T08:00:00.000Z',
    },
    seen: '2026-06-14T07:59:00.000Z',
  },
  {
    ...newPeer('https://catalogue.west.example'),
    stopped: {
      finding: { code: 'peer-forked', pointer: '', params: { seq: 40 } },
      at: '2026-06-01T00:00:00.000Z',
      held: 'a.b.c',
      shown: 'd.e.f',
    },
  },
  newPeer('https://catalogue.new.example'),
  {
    ...newPeer('https://ces.example/v1', 'credentials-events'),
    position: { seq: 40, hash: sha256('events'), at: '' },
    latest: 41,
    event: '7d21ba3e-0c1f-4d23-8f4f-8a4f6c4a0d53',
    seen: SEEN,
    tried: SEEN,
    taken: 35,
    refused: { 'event-type-unknown': 5 },
  },
];
