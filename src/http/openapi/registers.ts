/** The registers in the contract: the law and the lists. */

import { LARGEST_PARTICIPANTS } from '../../answers/participants.js';
import { ASSURANCE } from '../../core/policy/verdict.js';
import { ANCHOR_KINDS } from '../../core/x509/trust-anchor.js';
import { address, count, digest, flag, list, moment, object, oneOf, orNull, ref, type Schema, text } from './words.js';

const period = { from: moment, until: moment, force: oneOf(['in-force', 'ended', 'to-come']) };
const row = {
  ...period,
  endedBy: orNull(text),
  worksBack: { ...flag, description: 'Invalid from its beginning.' },
  signedBefore: moment,
  source: orNull(text),
};

const law = ref('Law');

export const registerSchemas: Readonly<Record<string, Schema>> = {
  Participants: object({
    asOf: moment,
    knownAt: moment,
    seq: count,
    illustrative: flag,
    total: count,
    participants: list(
      object({
        iri: text,
        url: address,
        name: orNull(text),
        country: orNull(text),
        offers: { ...count, description: 'On the day asked.' },
      }),
    ),
    next: orNull(address),
  }),
  LawRegister: object({
    asOf: moment,
    knownAt: moment,
    seq: count,
    illustrative: flag,
    instruments: list(
      object({
        id: text,
        kind: oneOf(['adequacy', 'bridge', 'safeguard']),
        to: orNull(text),
        register: orNull(text),
        law,
        toConfirm: list(text),
        ...row,
      }),
    ),
    schemes: list(object({ id: text, version: text, law, listDays: orNull(count), raises: list(text), ...row })),
    memberships: list(object({ union: oneOf(['EU', 'EEA']), country: text, ...row })),
    issuers: list(
      object({
        did: text,
        name: text,
        source: text,
        entitlements: list(
          object({
            may: oneOf(['state', 'label', 'register']),
            what: list(text),
            scheme: orNull(text),
            level: orNull(oneOf(ASSURANCE)),
            ...period,
          }),
        ),
      }),
    ),
    anchors: list(
      object({
        id: text,
        kind: oneOf(ANCHOR_KINDS),
        name: text,
        subject: text,
        sha256: digest,
        source: text,
        ...period,
      }),
    ),
  }),
};

interface Parameters {
  readonly moments: readonly Schema[];
  readonly lang: Schema;
}

const both = (schema: string): Schema => ({
  'application/json': { schema: ref(schema) },
  'text/html': { schema: text },
});

export function registerPaths({
  moments,
  lang,
}: Parameters): Readonly<Record<string, Readonly<Record<string, Schema>>>> {
  return {
    '/participants': {
      get: {
        operationId: 'listParticipants',
        summary: 'Everybody who is described or offers something, by IRI.',
        parameters: [
          {
            name: 'limit',
            in: 'query',
            description: 'Participants in the answer.',
            schema: { type: 'integer', minimum: 1, maximum: LARGEST_PARTICIPANTS },
          },
          { name: 'after', in: 'query', description: 'The last IRI of the page before.', schema: text },
          ...moments,
          lang,
        ],
        responses: {
          200: { description: 'A page of them.', content: both('Participants') },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/law': {
      get: {
        operationId: 'readLaw',
        summary: 'The law and the lists that verdicts stand on, row by row.',
        parameters: [...moments, lang],
        responses: {
          200: {
            description:
              'Every row that was known on the day of knowledge; `force` says whether it holds on the other.',
            content: both('LawRegister'),
          },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
  };
}
