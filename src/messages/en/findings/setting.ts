import type { SettingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const setting: Group<SettingCode> = {
  'setting-unknown': ({ name, suggestion }) => ({
    title: `There is no setting ${name}.`,
    expected: 'Only settings that this program reads: a misspelt one would silently leave its default.',
    repair: suggestion === undefined ? 'Remove it.' : `Did you mean ${suggestion}? Otherwise remove it.`,
  }),
  'setting-not-integer': ({ name, least, most }) => ({
    title: `${name} is not a number in its range.`,
    expected: `A whole number from ${least} to ${most}, in digits.`,
    repair: 'Correct it, or remove it to get the default.',
  }),
  'setting-not-choice': ({ name, choices }) => ({
    title: `${name} is not one of its values.`,
    expected: `One of: ${choices}.`,
    repair: 'Choose one of them, or remove the setting to get the default.',
  }),
  'setting-not-url': ({ name }) => ({
    title: `${name} is not a usable address.`,
    expected: 'An http or https URL without user, query or fragment, such as https://catalogue.example.',
    repair: 'Give the address under which the world reaches this node: its did:web is made from it.',
  }),
  'setting-not-contact': ({ name }) => ({
    title: `${name} is neither an e-mail address nor the address of a page.`,
    expected: 'An address such as accessibility@catalogue.example, or an https URL.',
    repair: 'Give one that somebody answers, or remove the setting: pages then name the host alone.',
  }),
  'setting-not-mongodb-url': ({ name }) => ({
    title: `${name} is not the address of a MongoDB database.`,
    expected: 'A mongodb or mongodb+srv URL that names a database, such as mongodb://db.example/cartulary.',
    repair: 'Add the database after the host, or remove the setting to keep the journal in the data directory.',
  }),
  'setting-not-did': ({ name }) => ({
    title: `${name} names something that is not a DID.`,
    expected: 'DIDs separated by commas, such as did:web:boreal.example,did:web:tandem.example.',
    repair: 'Correct the one shown; no DID contains a comma or a space.',
  }),
  'setting-not-peers': ({ name }) => ({
    title: `${name} names something that is neither a catalogue with its key nor an events service.`,
    expected:
      'URL#key, separated by commas: https://catalogue.example#z6Mk…; or URL#credentials-events; each address once.',
    repair:
      'Take the key (`publicKeyMultibase`) from /.well-known/did.json of the catalogue, and have its operator confirm it.',
  }),
  'setting-not-networks': ({ name }) => ({
    title: `${name} names something that is not a network.`,
    expected: 'Networks as CIDR, separated by commas, such as 10.1.0.0/16,fd00:1::/32.',
    repair: 'Correct the one shown; a single address has the length /32, or /128.',
  }),
  'setting-not-text': ({ name }) => ({
    title: `${name} is not usable text.`,
    expected: 'At least one character, and no control characters.',
    repair: 'Correct it, or remove it to get the default.',
  }),
};
