import type { PeerCode } from '../../../core/peer-codes.js';
import type { Group } from '../../sentence.js';

export const peer: Group<PeerCode> = {
  'peer-feed-malformed': (p) => ({
    title: `What the peer sent is no page of a journal: ${p.detail}.`,
    expected: 'JSON lines as `GET /events` gives them: entries, and the peer’s signed head at the end.',
    repair: 'Nothing of it was taken over. It is asked again; if this lasts, tell the peer’s operator.',
  }),
  'peer-unsigned': () => ({
    title: 'The page is not signed with the key that is pinned for this peer.',
    expected: 'A head that is signed with the pinned Ed25519 key.',
    repair:
      'If the peer’s operator confirms, by another way, that its key was changed, pin the new one. Otherwise somebody stands between you and the peer.',
  }),
  'peer-bytes-altered': (p) => ({
    title: `The peer sent bytes that do not have their digest, ${p.digest}.`,
    expected: 'Bytes whose SHA-256 is the digest that names them.',
    repair: 'Nothing of the page was taken over. It is asked again; if this lasts, tell the peer’s operator.',
  }),
  'peer-chain-broken': (p) => ({
    title: `The peer’s journal does not hold together at entry ${p.seq} (${p.reason}: ${p.detail}).`,
    expected: 'Entries each of which names the hash of the one before.',
    repair: 'Nothing of the page was taken over. It is asked again; if this lasts, the peer’s journal is damaged.',
  }),
  'peer-forked': (p) => ({
    title: `The peer has signed for another history up to entry ${p.seq} than it told before.`,
    expected: 'A journal that only grows: what was told once is never told otherwise.',
    repair:
      'The follow is stopped, and both signed heads are kept as proof. Ask the peer’s operator what happened; `cartulary follow URL --afresh` follows its new history from the beginning.',
  }),
  'peer-rewound': (p) => ({
    title: `The peer’s journal ends at entry ${p.found}, and was followed to entry ${p.seq} already.`,
    expected: 'A journal that only grows.',
    repair:
      'The follow is stopped. The peer may have been restored from an old copy: ask its operator; `cartulary follow URL --afresh` follows its new history from the beginning.',
  }),
  'peer-clock-ahead': (p) => ({
    title: `The peer’s clock says ${p.at}, which is still to come.`,
    expected: 'Clocks that agree within a minute.',
    repair: 'Nothing of the page was taken over. Set the wrong clock; it is asked again.',
  }),
  'peer-is-demo': () => ({
    title: 'The peer is an illustrative demo.',
    expected: 'A catalogue of real offers: a demo never federates.',
    repair: 'Remove it from the peers.',
  }),
  'peer-over-quota': (p) => ({
    title: `The peer has given as many credentials as one may in an hour; the next are taken in ${p.seconds} seconds.`,
    expected: 'No more than CARTULARY_PEER_CREDENTIALS_PER_HOUR.',
    repair: 'Nothing is lost: it goes on by itself. Raise the setting if the peer deserves it.',
  }),
  'peer-content-differs': (p) => ({
    title: `The peer’s entry names the content ${p.digest}; its bytes are other content.`,
    expected: 'One credential, whose content digest is the one in the entry.',
    repair: 'It was not taken over. Tell the peer’s operator.',
  }),
  'peer-road-too-long': () => ({
    title: 'It came over more catalogues than a federation has.',
    expected: 'A road of at most eight catalogues.',
    repair: 'It was not taken over. Follow the catalogue where it was published.',
  }),
  'content-private': () => ({
    title: 'Its issuer marked it for one catalogue alone.',
    expected: 'A credential without `visibility: private`.',
    repair: 'It was not taken over. Its issuer can publish it here itself.',
  }),
  'event-malformed': () => ({
    title: 'The event is no CloudEvent that brings a credential.',
    expected:
      'CloudEvents 1.0 in JSON: `specversion`, `id`, `source`, `type`, and one credential in `data` or behind `dataref`.',
    repair: 'It was passed over. Tell the operator of the service, or whoever sent it the event.',
  }),
  'event-type-unknown': () => ({
    title: 'The event is of a type that means nothing here.',
    expected: '`eu.gaia-x.credential`.',
    repair: 'It was passed over; nothing is to be done.',
  }),
  'event-too-many-named': () => ({
    title: 'The label names more credentials than are fetched for one event.',
    expected: 'At most one hundred.',
    repair: 'The first hundred were fetched. The issuers of the others can publish them here themselves.',
  }),
};
