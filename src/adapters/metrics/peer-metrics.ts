/** How following other catalogues goes. The label is the address that the operator configured. */
import { PEER_STATES, type PeerRecord, peerLag, peerState } from '../../core/federation/peer.js';
import { type Family, Gauge, type Sample } from './exposition.js';

/** @param peers what is known of each now. */
export function peerFamilies(peers: () => readonly PeerRecord[]): readonly Family[] {
  const each = (name: string, help: string, value: (peer: PeerRecord) => number | undefined) =>
    new Gauge(name, help, () =>
      peers().flatMap((peer): readonly Sample[] => {
        const found = value(peer);
        return found === undefined ? [] : [{ labels: { peer: peer.url }, value: found }];
      }),
    );
  return [
    new Gauge('cartulary_peer_state', '1 for the state in which a peer is followed.', () =>
      peers().flatMap((peer) =>
        PEER_STATES.map((state) => ({ labels: { peer: peer.url, state }, value: Number(peerState(peer) === state) })),
      ),
    ),
    each('cartulary_peer_lag_entries', 'Entries that a peer has and that were not taken over yet.', peerLag),
    each('cartulary_peer_seen_timestamp_seconds', 'When a peer last gave a page that held.', ({ seen }) =>
      seen === undefined ? undefined : Date.parse(seen) / 1000,
    ),
    each('cartulary_peer_taken', 'Credentials taken over from a peer.', ({ taken }) => taken),
    each('cartulary_peer_refused', 'Entries of a peer that were refused.', ({ refused }) =>
      Object.values(refused).reduce((sum, count) => sum + count, 0),
    ),
    each('cartulary_peer_undecided', 'Entries of a peer that wait for evidence.', ({ undecided }) => undecided.length),
  ];
}
