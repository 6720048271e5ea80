/** The contract of an offer's history. */
import { STATES } from '../../core/life-cycle.js';
import { FACT_KINDS } from '../../core/policy/fact-kinds.js';
import { address, count, digest, flag, list, moment, object, oneOf, orNull, ref, type Schema, text } from './words.js';

/** @param summary how an offer is named in an answer. */
export function versionSchemas(summary: Schema): Readonly<Record<string, Schema>> {
  return {
    Versions: object({
      knownAt: moment,
      seq: count,
      illustrative: flag,
      offer: summary,
      versions: list(
        object({
          digest,
          url: address,
          report: address,
          recorded: moment,
          types: list(text),
          states: list(oneOf(FACT_KINDS)),
          issuer: orNull(text),
          validFrom: moment,
          validUntil: moment,
          life: object({ state: oneOf(STATES), meaning: text, since: moment }),
        }),
      ),
      omitted: count,
    }),
  };
}

/** @param parameters the offer, the two times, the language. */
export function versionPaths(
  parameters: readonly Schema[],
): Readonly<Record<string, Readonly<Record<string, Schema>>>> {
  return {
    '/offers/{id}/versions': {
      get: {
        operationId: 'readVersions',
        summary: 'The history of an offer: credentials published, replaced, withdrawn, revoked, with their days.',
        parameters,
        responses: {
          200: {
            description: 'Newest first; what was replaced or withdrawn stays listed.',
            content: { 'application/json': { schema: ref('Versions') } },
          },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
  };
}
