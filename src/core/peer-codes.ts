/** What other catalogues send, and what they send it about. */
export const PEER_CODES = [
  'peer-feed-malformed',
  'peer-unsigned',
  'peer-bytes-altered',
  'peer-chain-broken',
  'peer-forked',
  'peer-rewound',
  'peer-clock-ahead',
  'peer-is-demo',
  'peer-over-quota',
  'peer-content-differs',
  'peer-road-too-long',
  'content-private',
  'event-malformed',
  'event-type-unknown',
  'event-too-many-named',
] as const;

export type PeerCode = (typeof PEER_CODES)[number];
