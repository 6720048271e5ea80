import type { ProblemCode } from '../../core/problem.js';
import type { ProblemSentences } from '../sentence.js';

export const problems: Readonly<Record<ProblemCode, ProblemSentences>> = {
  'document-refused': {
    title: 'The document was refused',
    detail: 'At least one check failed. Nothing of it was stored. Each finding says what to mend.',
  },
  'document-unreadable': {
    title: 'The document cannot be read',
    detail: 'It could not be decoded, so no check could be made. Nothing of it was stored.',
  },
  'document-too-large': {
    title: 'The document is too large',
    detail: 'It was not read to its end. Nothing of it was stored.',
  },
  'dossier-too-large': {
    title: 'The dossier would be too large',
    detail: 'A dossier holds at most 200 offers and 64 MiB. Narrow the search, or name the offers.',
  },
  'dossier-private': {
    title: 'A dossier would give private documents away',
    detail:
      'A verdict on one of these offers rests on a document that its issuer keeps to this catalogue. Leave that offer out.',
  },
  'media-type-unsupported': {
    title: 'The media type is not supported',
    detail: 'The type or the encoding of the body is not one that is read here.',
  },
  'not-acceptable': {
    title: 'No acceptable form of the answer',
    detail: 'The answer exists, but in none of the forms that the request accepts.',
  },
  'parameter-invalid': {
    title: 'The request cannot be understood',
    detail: 'A part of the address does not have the form that is expected. Nothing was guessed.',
  },
  'not-found': {
    title: 'Not found',
    detail: 'Nothing is known under this address at the dates asked.',
  },
  'method-not-allowed': {
    title: 'Method not allowed',
    detail: 'This address exists, but not for this method. The Allow header lists what it takes.',
  },
  'cross-site': {
    title: 'A form from another site',
    detail: 'Forms are taken from the pages of this catalogue alone. Open its own page and send it from there.',
  },
  'issuing-closed': {
    title: 'Nothing is signed here',
    detail:
      'A catalogue signs for nobody. The operator may set keys apart for conformance runs (CARTULARY_ISSUING_KEYS).',
  },
  erased: {
    title: 'Erased',
    detail: 'The document was here and its bytes were erased. The journal keeps the trace of both.',
  },
  'gone-for-good': {
    title: 'Gone for good',
    detail: 'This content was withdrawn or erased here, and does not come back. Nothing was stored.',
  },
  superseded: {
    title: 'Superseded',
    detail: 'Its issuer has published a newer version of it here. Nothing was stored, and nothing has changed.',
  },
  'withdrawal-refused': {
    title: 'The withdrawal was refused',
    detail: 'The request is sound as a document, but it does not entitle to this withdrawal. Nothing has changed.',
  },
  'profile-refused': {
    title: 'The profile was refused',
    detail: 'It cannot be asked by as it is. Nothing was kept. Each finding says what to mend.',
  },
  'adoption-refused': {
    title: 'The adoption was refused',
    detail: 'What is in force stays in force, and nothing was kept. Each finding says what to mend.',
  },
  'quota-exceeded': {
    title: 'Too many requests',
    detail: 'The quota is used up for now. Retry-After says in how many seconds to come back.',
  },
  busy: {
    title: 'Busy',
    detail: 'The catalogue has as much work as it accepts. Retry-After says in how many seconds to come back.',
  },
  behind: {
    title: 'Not there yet',
    detail:
      'This node has not yet folded the entry that minSeq names. Retry-After says in how many seconds to ask again.',
  },
  'journal-out-of-reach': {
    title: 'The journal is out of reach',
    detail:
      'This node cannot reach the database of its journal now. Whether something was stored is not known; sending it again is safe, as nothing is stored twice.',
  },
  'issuer-not-admitted': {
    title: 'The issuer is not admitted',
    detail: 'The operator of this catalogue does not accept documents by this issuer.',
  },
  internal: {
    title: 'A fault on our side',
    detail: 'The request is not to blame. The fault was logged.',
  },
};
