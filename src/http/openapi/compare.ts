/** The contract of the comparison of offers. */

import { LIKENESSES, MOST_COMPARED } from '../../core/search/likeness.js';
import { ELIGIBILITIES } from '../../core/search/query-url.js';
import { address, count, flag, list, moment, object, oneOf, orNull, ref, type Schema, text } from './words.js';

const row = object({
  id: text,
  title: text,
  kind: orNull(oneOf(['M', 'G', 'S'])),
  likeness: oneOf(LIKENESSES),
  cells: list(
    object({
      text: orNull(text),
      verdict: orNull(oneOf(['PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A', 'NOT-JUDGED'])),
    }),
  ),
});

/** @param summary how an offer is named in an answer: its members. */
export function compareSchemas(summary: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  return {
    Comparison: object({
      asOf: moment,
      knownAt: moment,
      seq: count,
      illustrative: flag,
      profile: orNull(ref('Profile')),
      offers: list(object({ ...summary, eligibility: orNull(oneOf(ELIGIBILITIES)), explanation: orNull(address) })),
      requirements: list(row),
      facts: list(row),
    }),
  };
}

/** @param terms the profile, its contract and the two times. */
export function comparePaths({
  terms,
  lang,
}: {
  readonly terms: readonly Schema[];
  readonly lang: Schema;
}): Readonly<Record<string, Readonly<Record<string, Schema>>>> {
  const body = { 'application/json': { schema: ref('Comparison') }, 'text/html': { schema: text } };
  return {
    '/compare': {
      get: {
        operationId: 'compareOffers',
        summary: 'Offers side by side, differences first: verdicts under one profile, and facts.',
        parameters: [
          {
            name: 'offer',
            in: 'query',
            description: `An offer by id or IRI; up to ${MOST_COMPARED}, each by its own parameter.`,
            schema: text,
          },
          ...terms,
          lang,
        ],
        responses: {
          200: { description: 'Every row says whether the offers are alike in it.', content: body },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
  };
}
