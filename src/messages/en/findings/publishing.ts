import type { PublishingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const publishing: Group<PublishingCode> = {
  'issuer-struck-off': () => ({
    title: 'The operator of this node has struck this issuer off.',
    expected: 'An issuer that the operator has not excluded.',
    repair:
      'Ask the operator for the reason (its contact stands in the node’s self-description); other nodes decide for themselves.',
  }),
  'issuer-not-listed': () => ({
    title: 'This node publishes listed issuers only, and this one is not listed.',
    expected: 'An issuer on the operator’s allow-list.',
    repair: 'Ask the operator to list your DID, or publish on a node that admits everybody who signs.',
  }),
  'issuer-is-demo': () => ({
    title: 'Demo identities (under .example) cannot publish outside demo mode.',
    expected: 'An issuer whose DID you control, for instance did:web:your-company.eu.',
    repair: 'Create your own key with `cartulary keygen` and sign again; demo keys are public and prove nothing.',
  }),
  'content-withdrawn': () => ({
    title: 'Its issuer withdrew this content here.',
    expected: 'Content that was not withdrawn from this catalogue.',
    repair: 'Issue a new credential: a withdrawal is final, since the old bytes may be in anybody’s hands.',
  }),
  'content-erased': () => ({
    title: 'The operator erased this content here.',
    expected: 'Content that was not erased from this catalogue.',
    repair: 'Issue a new credential without what had to be erased.',
  }),
  'content-superseded': (p) => ({
    title: `Its issuer has replaced this credential: it is of ${p.date}, and the version of ${p.newerDate} is here.`,
    expected: `Nothing under this \`id\` that begins before the latest version known here (\`${p.newer}\`; this one is \`${p.digest}\`).`,
    repair:
      'To go back to what it said, its issuer signs it anew with a later `validFrom`. What held in the past is stated with `effectiveFrom` and `effectiveUntil`, under an `id` of its own.',
  }),
  'withdrawal-missing': () => ({
    title: 'The document asks for no withdrawal.',
    expected:
      'One credential, alone or in a presentation, whose subject has one `withdrawal` with `contentDigest` (64 lower-case hex digits), `challenge` and `domain`.',
    repair: 'Write it as contexts/README.md shows, or let `cartulary withdraw` do it.',
  }),
  'withdrawal-domain': (p) => ({
    title: 'The request is meant for another catalogue.',
    expected: `The domain ${p.domain}, as \`GET /challenges\` gives it.`,
    repair: 'Sign the domain together with the challenge, both as this catalogue gave them.',
  }),
  'withdrawal-not-issuer': () => ({
    title: 'The request is not signed by the issuer of the credential.',
    expected: 'The very DID that issued what is to be withdrawn.',
    repair: 'Sign the request with a key of that DID. To end somebody else’s credential, ask its issuer.',
  }),
  'challenge-unknown': () => ({
    title: 'The challenge was not made by this catalogue, or before its last start.',
    expected: 'A challenge of `GET /challenges` of this catalogue.',
    repair: 'Ask for a new challenge and sign again.',
  }),
  'challenge-expired': () => ({
    title: 'The challenge has expired.',
    expected: 'A challenge that is used within ten minutes.',
    repair: 'Ask for a new challenge and sign again.',
  }),
  'challenge-used': () => ({
    title: 'The challenge was used before.',
    expected: 'A challenge of its own for each request.',
    repair: 'Ask for a new challenge and sign again.',
  }),
};
