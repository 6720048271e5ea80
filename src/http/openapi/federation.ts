/** Other catalogues in the contract. */
import { PEER_KINDS, PEER_STATES } from '../../core/federation/peer.js';
import { count, digest, instant, list, object, oneOf, orNull, ref, type Schema, text } from './words.js';

const finding = { code: text, pointer: text, found: orNull(text), title: text, expected: text, repair: text };
const state = oneOf(PEER_STATES);

export const sources: Schema = {
  ...list(object({ peer: text, state, seen: orNull(instant), lag: count, credentials: orNull(list(digest)) })),
  description: 'How fresh what came from other catalogues is. Empty where all was published here.',
};

/** In few words, for whoever watches the node. */
export const peerHealth: Schema = list(
  object({ url: text, state, seq: count, lag: count, seen: orNull(instant), refused: count, problem: orNull(text) }),
);

export const federationSchemas: Readonly<Record<string, Schema>> = {
  CredentialEvent: object({
    specversion: { const: '1.0' },
    type: { const: 'eu.gaia-x.credential' },
    source: text,
    id: text,
    time: instant,
    cesreceiveddate: instant,
    datacontenttype: text,
    data: { type: ['object', 'string'], description: 'The credential: a JSON object, or the text of a JWT.' },
  }),
  Peers: object({
    seq: count,
    illustrative: { type: 'boolean' },
    peers: list(
      object({
        url: text,
        kind: oneOf(PEER_KINDS),
        state,
        seq: { ...count, description: 'Entries that were taken over; of an events service, events that were passed.' },
        latest: count,
        lag: count,
        seen: orNull(instant),
        tried: orNull(instant),
        successor: {
          ...orNull(text),
          description: 'The key (Multikey) that the pinned one named, and that signs now.',
        },
        taken: count,
        known: count,
        withdrawn: count,
        erased: count,
        undecided: count,
        refused: list(object({ code: text, count })),
        lastRefused: list(object({ seq: count, digest, codes: list(text) })),
        problem: orNull(object({ ...finding, since: instant })),
        stopped: orNull(object({ ...finding, at: instant, held: orNull(text), shown: orNull(text) })),
      }),
    ),
  }),
};

export function federationPaths(lang: Schema): Readonly<Record<string, Readonly<Record<string, Schema>>>> {
  return {
    '/credentials-events': {
      get: {
        operationId: 'listCredentialEvents',
        summary: 'What was published here, as the Gaia-X Credentials Events Service gives it (CloudEvents 1.0).',
        parameters: [
          { name: 'lastReceivedID', in: 'query', description: 'Events after that one.', schema: text },
          { name: 'page', in: 'query', description: 'From 0.', schema: { type: 'integer', minimum: 0, maximum: 99 } },
          {
            name: 'size',
            in: 'query',
            description: 'Of a page.',
            schema: { type: 'integer', minimum: 1, maximum: 100 },
          },
          lang,
        ],
        responses: {
          200: {
            description: 'A page of them, oldest first.',
            content: { 'application/json': { schema: list(ref('CredentialEvent')) } },
          },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/credentials-events/{id}': {
      get: {
        operationId: 'readCredentialEvent',
        summary: 'One of them.',
        parameters: [{ name: 'id', in: 'path', required: true, description: 'Its id.', schema: text }],
        responses: {
          200: { description: 'The event.', content: { 'application/json': { schema: ref('CredentialEvent') } } },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/peers': {
      get: {
        operationId: 'listPeers',
        summary: 'The catalogues that this one follows.',
        parameters: [lang],
        responses: {
          200: {
            description: 'How each stands, what was taken of it, what was refused and why.',
            content: { 'application/json': { schema: ref('Peers') }, 'text/html': { schema: text } },
          },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
  };
}
