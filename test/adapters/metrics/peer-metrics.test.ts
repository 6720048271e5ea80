import { expect } from 'chai';
import { exposition } from '../../../src/adapters/metrics/exposition.js';
import { peerFamilies } from '../../../src/adapters/metrics/peer-metrics.js';
import type { Digest } from '../../../src/core/digest.js';
import { newPeer, withRefusal } from '../../../src/core/federation/peer.js';

describe('the metrics of peers', () => {
  it('say how each is followed, and nothing of a peer that was never reached but that', () => {
    const far = newPeer('https://far.example');
    const digest = 'a'.repeat(64) as Digest;
    const near = withRefusal(
      {
        ...newPeer('https://near.example'),
        latest: 12,
        position: { seq: 10, hash: digest, at: '2026-06-01T00:00:00.000Z' },
        seen: '2026-06-01T00:00:00.000Z',
        taken: 7,
      },
      { seq: 9, digest, codes: ['proof-invalid'] },
    );
    const lines = exposition(peerFamilies(() => [near, far])).split('\n');
    expect(lines).to.include.members([
      'cartulary_peer_state{peer="https://near.example",state="behind"} 1',
      'cartulary_peer_state{peer="https://near.example",state="stopped"} 0',
      'cartulary_peer_state{peer="https://far.example",state="new"} 1',
      'cartulary_peer_lag_entries{peer="https://near.example"} 2',
      'cartulary_peer_seen_timestamp_seconds{peer="https://near.example"} 1780272000',
      'cartulary_peer_taken{peer="https://near.example"} 7',
      'cartulary_peer_refused{peer="https://near.example"} 1',
    ]);
    expect(lines.filter((line) => line.startsWith('cartulary_peer_seen') && line.includes('far'))).to.deep.equal([]);
  });
});
