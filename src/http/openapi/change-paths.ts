/** Addresses of questions about change: what has moved, what would, and what rests on one thing. */
import { LARGEST_LIMIT } from '../../core/search/query.js';
import { SUPPOSABLE_KINDS, type SupposalField } from '../../core/search/supposal-url.js';
import type { FaceName } from '../faces.js';
import { type Schema, text } from './words.js';

const SUPPOSED: Readonly<Record<SupposalField, string>> = {
  law: 'A row of law that ends, such as US-DPF.',
  on: 'The day on which it ends.',
  offer: 'IRI of the offer.',
  scheme: 'Scheme and version of the certificate, such as "SNC 3.2".',
  company: 'IRI of the company.',
  name: 'Who comes in.',
  country: 'Country of who comes in, ISO 3166-1 alpha-2.',
  capital: 'Percent of the capital.',
  role: 'What the third party does.',
  from: 'Since when. Default: from the beginning.',
};

/** What the paths of a contract share. */
interface Shared {
  /** Profile and the two instants. */
  readonly terms: readonly Schema[];
  readonly profile: readonly Schema[];
  readonly lang: Schema;
  readonly day: Schema;
  readonly query: (name: string, description: string, schema?: Schema) => Schema;
  readonly answers: (description: string, content: Schema) => Schema;
  readonly faces: (schema: string, names: readonly FaceName[]) => Schema;
}

export function changePaths(shared: Shared): Readonly<Record<string, Readonly<Record<string, Schema>>>> {
  const { terms, profile, lang, day, query, answers, faces } = shared;
  return {
    '/what-if': {
      get: {
        operationId: 'whatIfForm',
        summary: 'The form for people, and its answer: one supposition as an address.',
        parameters: [
          query('suppose', 'What kind of thing is supposed.', { enum: SUPPOSABLE_KINDS }),
          ...Object.entries(SUPPOSED).map(([name, description]) => query(name, description)),
          query('profile', 'Whose requirements are judged. Default: the newest.'),
          query('asOf', 'The day judged. Default: the day that is supposed, or today when that is later.', day),
          query('after', 'IRI of the last offer of the page before.'),
          lang,
        ],
        responses: answers('A page.', { 'text/html': { schema: text } }),
      },
      post: {
        operationId: 'whatIf',
        summary: 'What would be otherwise if something were. Nothing is stored.',
        parameters: [lang],
        requestBody: {
          required: true,
          description:
            'An object with `hypotheses` (1 to 20, each with `suppose` and its members) and, as in a search, `profile`, ' +
            '`goLive`, `termEnd`, `asOf`, `knownAt`; `limit` and `after` choose the page.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        responses: answers('Every offer that would be judged otherwise, hypothetically.', faces('WhatIf', ['json'])),
      },
    },
    '/impact': {
      get: {
        operationId: 'impact',
        summary: 'What rests on one thing: every offer as it stands (before) and without it (after).',
        parameters: [
          query('law', 'A row of law, such as US-DPF, EEA GB or "HDS 2018": it ends on the day asked.'),
          query('credential', 'Content digest of a credential: it were not there.'),
          query('issuer', 'DID of an accredited issuer: it were not accredited.'),
          query('company', 'IRI of a company: nothing were known of its owners.'),
          ...terms,
          query('limit', 'Offers on a page.', { type: 'integer', minimum: 1, maximum: LARGEST_LIMIT }),
          query('after', 'IRI of the last offer of the page before.'),
          query('dossier', 'Digest of a kept dossier, repeatable: is it touched, under its own profile?'),
          lang,
        ],
        responses: answers('The offers that it touches; nothing of the others.', faces('WhatIf', ['json', 'html'])),
      },
    },
    '/changes': {
      get: {
        operationId: 'listChanges',
        summary: 'What changes between two days, or was learned about one day, offer by offer, and by what.',
        parameters: [
          ...profile,
          query('offer', 'Only this offer: id or IRI.'),
          query('from', 'The earlier day. Default: now; with `to` alone, the year before it.', day),
          query('to', 'The later day. Default: a year after `from`.', day),
          query('knownAt', 'With `from` and `to`: what this catalogue knew then. Default: now.', day),
          query('asOf', 'With `knownFrom`: the day about which something was learned. Default: now.', day),
          query('knownFrom', 'The earlier state of knowledge.', day),
          query('knownTo', 'The later state of knowledge. Default: now.', day),
          query('limit', 'Changes on a page.', { type: 'integer', minimum: 1, maximum: LARGEST_LIMIT }),
          query('cursor', 'The place to go on from: part of `next`.'),
          lang,
        ],
        responses: answers(
          'The changes by day, then by offer; without `profile`, under the newest.',
          faces('Changes', ['json', 'html']),
        ),
      },
    },
    '/changes.atom': {
      get: {
        operationId: 'listChangesAsFeed',
        summary:
          'The same as a feed (RFC 4287): one entry for each cause that moves a result, with the offers that it moves.',
        parameters: [
          ...profile,
          query('offer', 'Only this offer: id or IRI.'),
          query('from', 'Default, without `to`: a month ago.', day),
          query('to', 'Default, without `from`: in a month.', day),
          query('knownAt', 'What this catalogue knew then. Default: now.', day),
          query('limit', 'Changes on a page.', { type: 'integer', minimum: 1, maximum: LARGEST_LIMIT }),
          query('cursor', 'The place to go on from.'),
          lang,
        ],
        responses: answers('One entry a cause; without `profile`, under the newest.', faces('Changes', ['atom'])),
      },
    },
  };
}
