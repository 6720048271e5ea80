import type { RequestCode } from '../../../core/finding-codes.js';
import type { Group, Sentences } from '../../sentence.js';

const OF_THE_DAYS = 'Check the name, and the days asked: “asOf” and “knownAt” may lie before it was published.';

const OTHERWISE: Sentences = {
  title: 'Nothing has this address.',
  expected: 'An address of this catalogue: /api lists them.',
  repair: 'Check how it is written, or begin at the first page.',
};

const NOT_KNOWN: Readonly<Record<string, Sentences>> = {
  offer: {
    title: 'No offer is known by this name.',
    expected: 'The id or the IRI of an offer that was known on the days asked.',
    repair: OF_THE_DAYS,
  },
  profile: {
    title: 'No profile is known by this name.',
    expected: 'The id of a profile, its id and version (hdh-2026@1), or the hash of one that was kept.',
    repair: 'Choose one of /profiles.',
  },
  credential: {
    title: 'No credential with this digest is here.',
    expected: 'The SHA-256 of the content of a credential that was published here.',
    repair: 'Check the digest: the journal (/events) lists all of them.',
  },
  participant: {
    title: 'Nobody is known by this name.',
    expected: 'The IRI of a participant that was described, or offered something, on the days asked.',
    repair: OF_THE_DAYS,
  },
  dossier: {
    title: 'No dossier with this digest was kept here.',
    expected: 'The SHA-256 that the catalogue gave when the dossier was kept.',
    repair: 'Check the digest, or ask the catalogue that made it.',
  },
  draft: {
    title: 'Nothing in the draft describes an offer.',
    expected: 'At least one credential whose subject is a service offering.',
    repair: 'Add the description of the offer.',
  },
  event: {
    title: 'There is no event of this number.',
    expected: 'The id of an event, as the list of events gives it.',
    repair: 'Take it from the list.',
  },
  file: {
    title: 'There is no file of this name.',
    expected: 'A file that a page or an answer of this catalogue names.',
    repair: 'Load that page again: the name may have changed with a new version.',
  },
};

export const request: Group<RequestCode> = {
  'parameter-unknown': ({ parameter, suggestion }) => ({
    title: `There is no parameter “${parameter}”.`,
    expected: 'Only parameters that this address understands: an unknown one would be silently ignored.',
    repair: suggestion === undefined ? 'Remove it.' : `Did you mean “${suggestion}”? Otherwise remove it.`,
  }),
  'parameter-repeated': ({ parameter, times }) => ({
    title: `The parameter “${parameter}” is given ${times} times.`,
    expected: 'It takes one value.',
    repair: 'Keep one of them.',
  }),
  'date-invalid': ({ parameter }) => ({
    title: `“${parameter}” is not a date.`,
    expected: 'A day such as 2026-06-01 (00:00 UTC of that day), or an RFC 3339 instant such as 2026-06-01T12:00:00Z.',
    repair: 'Check that the day exists; in a URL, write the “+” of an offset as %2B.',
  }),
  'limit-invalid': ({ largest }) => ({
    title: 'The page size is out of range.',
    expected: `A whole number from 1 to ${largest}.`,
    repair: 'Ask for a smaller page and follow “next”.',
  }),
  'text-too-long': ({ length, longest }) => ({
    title: `The search text has ${length} characters.`,
    expected: `At most ${longest} characters.`,
    repair: 'Keep the words that matter most.',
  }),
  'profile-unknown': ({ known, suggestion }) => ({
    title: 'There is no such requirement profile.',
    expected: known === '' ? 'No profile is loaded in this catalogue.' : `One of: ${known}.`,
    repair: suggestion === undefined ? 'Choose a profile from the list.' : `Did you mean “${suggestion}”?`,
  }),
  'profile-missing': ({ parameter }) => ({
    title: `“${parameter}” means nothing without a profile.`,
    expected: 'The parameter “profile” beside it: eligibility and its dates belong to a requirement profile.',
    repair: `Add “profile”, or remove “${parameter}”.`,
  }),
  'contract-ends-first': ({ goLive, termEnd }) => ({
    title: `The contract would end (${termEnd}) before the service starts (${goLive}).`,
    expected:
      'A day in “goLive” and a later one in “termEnd”; for the one that is not given, the profile’s own counts.',
    repair: 'Change one of the two days, or give both.',
  }),
  'facet-value-unknown': ({ parameter, allowed }) => ({
    title: `“${parameter}” has no such value.`,
    expected: `One of: ${allowed}.`,
    repair: 'Choose one of the listed values.',
  }),
  'cursor-invalid': () => ({
    title: 'The page mark (cursor) cannot be read.',
    expected: 'The “next” mark of an earlier answer of this catalogue, unchanged.',
    repair: 'Start again from the first page.',
  }),
  'cursor-of-another-question': () => ({
    title: 'The page mark (cursor) belongs to another search.',
    expected: 'The same text, filters, profile and date as on the page that gave the mark.',
    repair: 'Start again from the first page of this search.',
  }),
  'seq-invalid': () => ({
    title: 'The place in the journal is not a number.',
    expected: 'The seq of an entry seen before, or 0 for the beginning.',
    repair: 'Use the “next” of the former answer.',
  }),
  'parameter-missing': ({ parameter }) => ({
    title: `The parameter “${parameter}” is missing.`,
    expected: 'It is required at this address.',
    repair: `Add “${parameter}”.`,
  }),
  'dossiers-too-many': ({ count, largest }) => ({
    title: `The question names ${count} dossiers.`,
    expected: `At most ${largest}.`,
    repair: 'Ask several times.',
  }),
  'offers-too-many': ({ count, largest }) => ({
    title: `The shortlist names ${count} offers.`,
    expected: `At most ${largest}.`,
    repair: 'Name fewer, or find them with a search.',
  }),
  'digest-invalid': () => ({
    title: 'This is not a content digest.',
    expected: '64 lower-case hexadecimal digits, as publish and the report of a credential show them.',
    repair: 'Copy the digest of the credential whole.',
  }),
  'subject-not-one': ({ allowed }) => ({
    title: 'The question must be about one thing.',
    expected: `Exactly one of: ${allowed}.`,
    repair: 'Name one of them; for several at once, suppose them with POST /what-if.',
  }),
  'dates-reversed': ({ parameter, first }) => ({
    title: `“${parameter}” lies before the day that it is compared with.`,
    expected: `A day on or after ${first}.`,
    repair: 'Exchange the two days.',
  }),
  'looks-mixed': ({ parameter }) => ({
    title: `“${parameter}” belongs to another question than the rest.`,
    expected:
      'Either two days with one knowledge (“from”, “to”, “knownAt”), or one day with two states of knowledge (“asOf”, “knownFrom”, “knownTo”).',
    repair: `Remove “${parameter}”, or ask two questions.`,
  }),
  'known-from-missing': () => ({
    title: 'The first of the two states of knowledge is missing.',
    expected: '“knownFrom”: the day whose knowledge is compared with that of “knownTo” (default: now).',
    repair: 'Add “knownFrom”; for what changes between two days, ask with “from” and “to”.',
  }),
  'not-known': ({ what }) => NOT_KNOWN[String(what)] ?? OTHERWISE,
  'draft-unreadable': () => ({
    title: 'This is not a draft of the guided form.',
    expected: 'The file that “Save the draft” gave, unchanged.',
    repair: 'Choose that file again, or start a new draft.',
  }),
};
