import type { StatusCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

const PURPOSE: Readonly<Record<string, string>> = { revocation: 'revoked', suspension: 'suspended' };

export const status: Group<StatusCode> = {
  'status-revoked': ({ url, observed }) => ({
    title: `The issuer has revoked the credential (seen in ${url} on ${observed}).`,
    expected: 'A credential that its issuer has not revoked.',
    repair: 'A revocation is final: ask the issuer for a new credential.',
  }),
  'status-suspended': ({ url, observed }) => ({
    title: `The issuer has suspended the credential (seen in ${url} on ${observed}).`,
    expected: 'A credential that its issuer has not suspended.',
    repair: 'Ask the issuer why; send the credential again when the suspension is lifted.',
  }),
  'status-message': ({ url, value }) => ({
    title: `The issuer attaches a message to the credential (value ${value} in ${url}).`,
    expected: 'Nothing: a message is shown and decides nothing.',
    repair: 'Read the message; the issuer says what it means.',
  }),
  'status-set-later': ({ url, purpose, observed }) => ({
    title: `The credential was ${PURPOSE[String(purpose)] ?? purpose} when ${url} was fetched on ${observed}, after the day that was asked for.`,
    expected: 'A status list that was fetched by the day that was asked for.',
    repair: 'Judge with the evidence of that day, or as of a day since then.',
  }),
  'status-type-unknown': () => ({
    title: 'The credential names a status of a type that is not read here.',
    expected: 'BitstringStatusListEntry or StatusList2021Entry, for every status that the credential names.',
    repair: 'Ask the issuer for a credential with a status of one of these types.',
  }),
  'status-purpose-unknown': ({ known }) => ({
    title: 'The purpose of the status is not known here.',
    expected: `One of: ${known}.`,
    repair: 'Ask the issuer for a credential whose statuses have one of these purposes.',
  }),
  'status-entry-malformed': ({ member }) => ({
    title: `The status entry has no usable ${member}.`,
    expected: `${member} as the Bitstring Status List specification defines it, in section 2.1.`,
    repair: 'Ask the issuer to correct the entry and sign the credential again.',
  }),
  'status-index-invalid': () => ({
    title: 'The place in the status list is not a plain number.',
    expected: 'statusListIndex as a text of decimal digits, without sign, fraction or leading zeros.',
    repair: 'Ask the issuer to correct statusListIndex and sign the credential again.',
  }),
  'status-index-range': ({ url, count }) => ({
    title: `The status list ${url} has no such place.`,
    expected: `A statusListIndex below ${count}, the number of statuses in the list.`,
    repair: 'Ask the issuer to correct statusListIndex, or to publish the whole list.',
  }),
  'status-too-many': ({ limit, count }) => ({
    title: `The credential names ${count} statuses.`,
    expected: `At most ${limit}.`,
    repair: 'Ask the issuer for a credential with fewer statuses.',
  }),
  'status-lists-too-many': ({ limit }) => ({
    title: 'The documents name more status lists than are looked at together.',
    expected: `At most ${limit} different lists.`,
    repair: 'Send the credentials in several parts.',
  }),
  'status-nested': () => ({
    title: 'A status list names a status of its own, which is not followed.',
    expected: 'A status list without credentialStatus.',
    repair: 'Ask the issuer to give the list a short validity instead.',
  }),
  'status-list-unverified': ({ url, standing, codes }) => ({
    title: `The status list ${url} is not verified itself (${standing}: ${codes}).`,
    expected: 'A status list that passes every check, like any credential.',
    repair: 'Ask the issuer to publish a valid list under this address.',
  }),
  'status-list-issuer': ({ url, expected }) => ({
    title: `The status list ${url} is somebody else’s.`,
    expected: `A list of the credential’s own issuer, ${expected}.`,
    repair: 'Ask the issuer to sign the list with the DID that signs the credential.',
  }),
  'status-list-delegated': ({ publisher }) => ({
    title: `The status is told by a list of ${publisher}, not of the issuer.`,
    expected: 'A list of the issuer’s own, or of one whom the trust list names for that issuer.',
    repair: 'Nothing: the trust list of this catalogue names it.',
  }),
  'status-list-type': ({ url, expected }) => ({
    title: `What lies at ${url} is not the status list that the credential names.`,
    expected: `A credential of the type ${expected}, about one list.`,
    repair: 'Ask the issuer to publish the list under this address.',
  }),
  'status-list-purpose': ({ url, purpose }) => ({
    title: `The status list ${url} is for another purpose.`,
    expected: `A list whose statusPurpose is ${purpose}, as the credential says.`,
    repair: 'Ask the issuer to correct the purpose of the list or of the credential.',
  }),
  'status-list-malformed': ({ url, member }) => ({
    title: `The status list ${url} has an unusable ${member}.`,
    expected: `${member} as the Bitstring Status List specification defines it, in section 2.2.`,
    repair: 'Ask the issuer to correct the list.',
  }),
  'status-list-encoding': ({ url }) => ({
    title: `The bits of the status list ${url} cannot be read.`,
    expected: 'encodedList: gzip in base64url without padding, after a “u” in a Bitstring Status List.',
    repair: 'Ask the issuer to publish the list again.',
  }),
  'status-list-too-large': ({ url, limit }) => ({
    title: `The status list ${url} is too large when decompressed.`,
    expected: `At most ${limit} bytes.`,
    repair: 'Ask the issuer to use several smaller lists.',
  }),
  'status-list-too-short': ({ url, count, least }) => ({
    title: `The status list ${url} has only ${count} statuses.`,
    expected: `At least ${least}, so that asking for a list does not tell whose status is asked for.`,
    repair: 'Ask the issuer to publish a list of that length.',
  }),
  'status-list-old': ({ url, fetched, hours }) => ({
    title: `The status list ${url} may be outdated: it was fetched on ${fetched}, ${hours} hours before.`,
    expected: 'A list that can be fetched now, or was within its time to live and within seven days.',
    repair: 'Try again when the list can be fetched.',
  }),
};
