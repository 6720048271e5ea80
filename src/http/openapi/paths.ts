/** Every address of the contract: what it asks and what it answers. */

import { LARGEST_DIFFERING } from '../../answers/profile.js';
import { MEDIA_TYPES } from '../../core/credential/media-type.js';
import { FACET_IDS, LARGEST_LIMIT, LONGEST_TEXT } from '../../core/search/query.js';
import { FACE_TYPES, type FaceName } from '../faces.js';
import { LONGEST_WAIT } from '../handlers/events.js';
import { FORM_TYPES } from '../media-types.js';
import { JSON_LINES } from '../serve-lines.js';
import { changePaths } from './change-paths.js';
import { comparePaths } from './compare.js';
import { federationPaths } from './federation.js';
import { registerPaths } from './registers.js';
import { tenderPaths } from './tender.js';
import { vcApiPaths } from './vc-api.js';
import { versionPaths } from './versions.js';
import { ref, type Schema, text } from './words.js';

const day = { type: 'string', description: 'A day (00:00 UTC) or an RFC 3339 instant.' };
const query = (name: string, description: string, schema: Schema = text) => ({
  name,
  in: 'query',
  description,
  schema,
});
const inPath = (name: string, description: string) => ({ name, in: 'path', required: true, description, schema: text });

const lang = query('lang', 'Language of sentences; before Accept-Language.', { enum: ['en', 'fr'] });
const moments = [
  query('asOf', 'Valid time: law, certificates, owners as of that day. Default: now.', day),
  query('knownAt', 'Knowledge time: what this catalogue knew then. Default: now.', day),
];
const profile = [
  query('profile', 'Whose requirements are judged: an id of /profiles, `id@version`, or a hash.'),
  query('goLive', 'Parameter of the profile.', day),
  query('termEnd', 'Parameter of the profile.', day),
];

const shortlist = [
  query('offer', 'An offer by id or IRI; may be repeated. Without any: those that the search finds.'),
  query('q', 'As in a search.', { ...text, maxLength: LONGEST_TEXT }),
  ...profile,
  ...moments,
  ...FACET_IDS.map((id) => query(id, 'As in a search.')),
];

const page = { schema: text };
function faces(schema: string, names: readonly FaceName[]): Schema {
  const body = {
    json: { schema: ref(schema) },
    jsonLd: { schema: { type: 'object' } },
    html: page,
    csv: page,
    atom: page,
    jsonLines: page,
    eventStream: page,
  };
  return Object.fromEntries(names.map((name) => [FACE_TYPES[name], body[name]]));
}

function answers(description: string, content: Schema, more: Schema = {}): Schema {
  return { 200: { description, content }, ...more, default: { $ref: '#/components/responses/Problem' } };
}

const contents = (types: readonly string[]): Schema =>
  Object.fromEntries(types.map((type) => [type, { schema: type.endsWith('jwt') ? text : {} }]));
const signed = contents(MEDIA_TYPES);

const document = {
  required: true,
  description: 'A credential or a presentation, as the exact bytes that were signed; or the form of a page.',
  content: contents([...MEDIA_TYPES, ...FORM_TYPES]),
};

const searched = [
  query('q', 'Every word must begin a word of a name, keyword, provider or description.', {
    ...text,
    maxLength: LONGEST_TEXT,
  }),
  ...profile,
  ...moments,
  ...FACET_IDS.map((id) => query(id, 'May be repeated: any of these values.')),
  query('limit', 'Offers on a page.', { type: 'integer', minimum: 1, maximum: LARGEST_LIMIT }),
  query('cursor', 'The place to go on from: part of `next`.'),
];

export const paths: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  '/offers': {
    get: {
      operationId: 'searchOffers',
      summary: 'Find offers; with a profile, each with its verdict and every reason.',
      parameters: [
        ...searched,
        query('iri', 'The one offer of this IRI; then only profile and dates may stand beside it.'),
        lang,
      ],
      responses: answers('The offers, or with `iri` the one offer.', {
        ...faces('Offers', ['jsonLd', 'html', 'csv', 'atom']),
        'application/json': { schema: { anyOf: [ref('Offers'), ref('Offer')] } },
      }),
    },
  },
  '/offers.csv': {
    get: {
      operationId: 'searchOffersAsTable',
      summary:
        'The same search as a table for a spreadsheet (RFC 4180); texts that it would take for formulas are quoted.',
      parameters: [...searched, lang],
      responses: answers('One line an offer.', faces('Offers', ['csv'])),
    },
  },
  '/offers.atom': {
    get: {
      operationId: 'searchOffersAsFeed',
      summary: 'The same search as a feed (RFC 4287): what is described anew, or judged otherwise, is updated.',
      parameters: [...searched, lang],
      responses: answers('One entry an offer.', faces('Offers', ['atom'])),
    },
  },
  '/offers/{id}': {
    get: {
      operationId: 'readOffer',
      summary: 'One offer.',
      parameters: [inPath('id', 'Id or percent-encoded IRI.'), ...profile, ...moments, lang],
      responses: answers('What the offer says of itself.', faces('Offer', ['json', 'jsonLd', 'html'])),
    },
  },
  '/offers/{id}/explanation': {
    get: {
      operationId: 'explainOffer',
      summary: 'Why the offer stands where it stands, down to who signed what, and over time.',
      parameters: [inPath('id', 'Id or percent-encoded IRI.'), ...profile, ...moments, lang],
      responses: answers(
        'The explanation; without `profile`, under the newest.',
        faces('Explanation', ['json', 'html']),
      ),
    },
  },
  '/offers/{id}/graph': {
    get: {
      operationId: 'readGraph',
      summary: 'Owners, suppliers and layers around an offer, and what is held from outside, as intervals.',
      parameters: [inPath('id', 'Id or percent-encoded IRI.'), ...moments, lang],
      responses: answers(
        'Nodes, edges, both readings of indirect holding, who covers what.',
        faces('Graph', ['json', 'html']),
      ),
    },
  },
  ...changePaths({ terms: [...profile, ...moments], profile, lang, day, query, answers, faces }),
  '/participants/{id}': {
    get: {
      operationId: 'readParticipant',
      summary: 'A participant, its offers and the credentials that speak of it.',
      parameters: [inPath('id', 'Percent-encoded IRI.'), ...moments, lang],
      responses: answers('The participant.', faces('Participant', ['json', 'html'])),
    },
  },
  '/profiles': {
    get: {
      operationId: 'listProfiles',
      summary: 'Whose requirements can be asked about.',
      parameters: [lang],
      responses: answers(
        'The newest version of each, oldest first; the names of all versions; and buyers’ own.',
        faces('Profiles', ['json', 'html']),
      ),
    },
    post: {
      operationId: 'keepProfile',
      summary: 'Keep a profile of one’s own: a known one with requirements removed, changed and added.',
      parameters: [lang],
      requestBody: {
        required: true,
        description: 'At most 64 KiB. Anybody may bring one, within the quotas; it is kept for good, under its hash.',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      responses: answers('It was here already.', faces('KeptProfile', ['json']), {
        201: {
          description: 'Kept; Location is the profile.',
          headers: { Location: { schema: text } },
          content: faces('KeptProfile', ['json']),
        },
      }),
    },
  },
  '/profiles/{id}': {
    get: {
      operationId: 'readProfile',
      summary: 'One profile, requirement by requirement.',
      parameters: [inPath('id', 'Id (its newest version), `id@version`, or `sha256:` and a hash.'), lang],
      responses: answers('The profile.', faces('OneProfile', ['json', 'html'])),
    },
  },
  '/profiles/{id}/compare': {
    get: {
      operationId: 'compareProfiles',
      summary: 'What two profiles ask differently, and which offers come out differently under them.',
      parameters: [
        inPath('id', 'The one, as in `/profiles/{id}`.'),
        query('with', 'The other, likewise.'),
        query('limit', 'Offers on a page.', { type: 'integer', minimum: 1, maximum: LARGEST_DIFFERING }),
        query('after', 'The last offer of the page before: follow `next`.'),
        ...moments,
        lang,
      ],
      responses: answers('The differences.', faces('ProfileComparison', ['json', 'html'])),
    },
  },
  '/credentials': {
    post: {
      operationId: 'publish',
      summary: 'Publish: verify, journal, index. All or nothing.',
      parameters: [lang],
      requestBody: document,
      responses: answers('Everything was already here.', faces('Published', ['json', 'html']), {
        201: {
          description: 'Stored; Location is the first credential.',
          headers: { Location: { schema: text } },
          content: faces('Published', ['json', 'html']),
        },
      }),
    },
  },
  '/credentials/{digest}': {
    get: {
      operationId: 'readCredential',
      summary: 'The very bytes that were published.',
      parameters: [inPath('digest', 'Content digest: SHA-256, lower-case hex.')],
      responses: answers('Immutable.', signed),
    },
  },
  '/credentials/{digest}/report': {
    get: {
      operationId: 'readReports',
      summary: 'Where a credential stands, and every judgement of it.',
      parameters: [inPath('digest', 'Content digest: SHA-256, lower-case hex.'), lang],
      responses: answers('The reports.', faces('Reports', ['json', 'html'])),
    },
  },
  '/challenges': {
    get: {
      operationId: 'challenge',
      summary: 'A challenge for a request that acts, or a presentation: good here, for ten minutes, once.',
      parameters: [lang],
      responses: answers('What the request must carry.', faces('Challenge', ['json'])),
    },
  },
  '/adoptions': {
    post: {
      operationId: 'adopt',
      summary:
        'For operators: put a version of a policy file in force, by a signed request that carries it. Another law is in ' +
        'force once all is judged by it: the answer comes then, and others are served meanwhile.',
      parameters: [lang],
      requestBody: { required: true, content: signed },
      responses: answers('It was in force already.', faces('PolicyAdopted', ['json']), {
        201: { description: 'In force from now on.', content: faces('PolicyAdopted', ['json']) },
      }),
    },
  },
  '/withdrawals': {
    post: {
      operationId: 'withdraw',
      summary: 'Withdraw a credential: a request signed by its issuer, with a challenge of /challenges.',
      parameters: [lang],
      requestBody: {
        ...document,
        description:
          'A credential by the issuer of what is withdrawn, alone or in a presentation, whose subject has one ' +
          '`withdrawal` with `contentDigest`, `challenge` and `domain`.',
        content: signed,
      },
      responses: answers('It was withdrawn before.', faces('Withdrawn', ['json']), {
        201: {
          description: 'Withdrawn: it counts no more, and what was known before stays known then.',
          headers: { Location: { schema: text } },
          content: faces('Withdrawn', ['json']),
        },
      }),
    },
  },
  '/verifications': {
    get: {
      operationId: 'verificationForm',
      summary: 'The form for people.',
      parameters: [lang],
      responses: answers('A page.', { 'text/html': page }),
    },
    post: {
      operationId: 'verify',
      summary: 'Judge a document; nothing is stored.',
      parameters: [query('at', 'Judge as of that instant. Default: now.', day), lang],
      requestBody: {
        ...document,
        description: `${document.description} Or JSON lines, each \`{mediaType?, document}\` or \`{mediaType?, jwt}\`: each is answered by a line, in order and as soon as it is judged; the last line is the summary.`,
        content: { ...document.content, [JSON_LINES]: { schema: text } },
      },
      responses: answers(
        'The report, whatever the verdict; of several files in a form, or of JSON lines, a VerificationLine for each.',
        {
          'text/html': page,
          'application/json': { schema: { anyOf: [ref('Report'), ref('VerificationBatch')] } },
          [JSON_LINES]: { schema: text },
        },
      ),
    },
  },
  ...versionPaths([inPath('id', 'Id or percent-encoded IRI.'), ...moments, lang]),
  ...comparePaths({ terms: [...profile, ...moments], lang }),
  ...registerPaths({ moments, lang }),
  ...federationPaths(lang),
  ...tenderPaths({ shortlist, terms: [...profile, ...moments], document, lang }),
  ...vcApiPaths(lang),
  '/events': {
    get: {
      operationId: 'readJournal',
      summary: 'Journal entries after a seq.',
      parameters: [
        query('after', 'The last seq seen; 0 for the beginning.', { type: 'integer', minimum: 0 }),
        query('limit', 'Entries in the answer.', { type: 'integer', minimum: 1, maximum: 1000 }),
        query('wait', 'Seconds to wait for an entry beyond `after`, when there is none yet.', {
          type: 'integer',
          minimum: 1,
          maximum: LONGEST_WAIT,
        }),
        query('follow', 'As JSON lines: with the bytes of credentials, and of judgements only the hash.', {
          const: 'true',
        }),
        lang,
      ],
      responses: answers(
        'Public entries, in order. As JSON lines each line is an entry’s stored bytes (its hash is SHA-256 of 0x00 and ' +
          'the line), the hash of an entry that is withheld, or bytes; the last line is the node’s signed head of the page ' +
          '(ARCHITECTURE.md, “What travels”). As server-sent events the `id` is the seq: `Last-Event-ID` resumes.',
        faces('Events', ['json', 'html', 'jsonLines', 'eventStream']),
      ),
    },
  },
  '/events/head': {
    get: {
      operationId: 'readHead',
      summary: 'Where the journal ends, signed by the node.',
      responses: answers(
        '`signed` is a compact JWS by a key of `/.well-known/did.json`, of type `cartulary-head`; `succession`, oldest first, those of type `cartulary-succession` by which each former key named the next.',
        faces('SignedHead', ['json']),
      ),
    },
  },
  '/health': {
    get: {
      operationId: 'health',
      summary: 'How this node stands.',
      responses: answers('It is.', faces('Health', ['json'])),
    },
  },
  '/ready': {
    get: {
      operationId: 'ready',
      summary: 'May work be sent to this node? 503 once it was asked to end.',
      responses: answers('It may.', faces('Ready', ['json'])),
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'contract',
      summary: 'This document.',
      responses: answers('OpenAPI 3.1.', { 'application/json': { schema: { type: 'object' } } }),
    },
  },
  '/.well-known/did.json': {
    get: {
      operationId: 'didDocument',
      summary: 'The node’s own DID document (did:web).',
      responses: answers('A DID document.', { 'application/json': { schema: { type: 'object' } } }),
    },
  },
};
