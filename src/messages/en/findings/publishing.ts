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
};
