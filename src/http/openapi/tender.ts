/** What a tender asks of the service: questions to providers, a draft's readiness, the dossier. */
import { ASSURANCE } from '../../core/policy/verdict.js';
import { count, flag, list, moment, object, oneOf, orNull, ref, type Schema, text } from './words.js';

const offer = ref('OfferSummary');

const question = object({
  question: text,
  fact: text,
  subject: text,
  scheme: orNull(text),
  version: orNull(text),
  level: oneOf(ASSURANCE),
  evidence: text,
  party: flag,
  entitled: list(object({ did: text, name: text })),
  settles: list(object({ offer: text, name: text, requirements: list(text) })),
});

export const tenderSchemas: Readonly<Record<string, Schema>> = {
  Questions: object({
    asOf: moment,
    knownAt: moment,
    seq: count,
    illustrative: flag,
    profile: ref('Profile'),
    summary: text,
    total: count,
    exact: { ...flag, description: 'No shorter list would do.' },
    atLeast: { ...count, description: 'Every list that would do has at least so many questions.' },
    left: { ...count, description: 'Offers found beyond the longest shortlist, and not looked at.' },
    providers: list(object({ iri: text, name: text, questions: list(question) })),
    open: list(object({ offer, requirements: list(text), questions: count })),
    beyond: list(object({ offer, requirement: text, why: text })),
    notOffered: list(offer),
  }),
};

interface Parameters {
  readonly shortlist: readonly Schema[];
  readonly lang: Schema;
}

const PROBLEM = { $ref: '#/components/responses/Problem' };

export function tenderPaths({
  shortlist,
  lang,
}: Parameters): Readonly<Record<string, Readonly<Record<string, Schema>>>> {
  return {
    '/dossiers': {
      get: {
        operationId: 'makeDossier',
        summary: 'Everything about a shortlist for the tender file, in one archive that proves itself offline.',
        parameters: [...shortlist, lang],
        responses: {
          200: {
            description:
              'A ZIP archive; with `asOf` and `knownAt` given, always the same bytes. `profile` is required.',
            content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
          },
          default: PROBLEM,
        },
      },
    },
    '/questions': {
      get: {
        operationId: 'askQuestions',
        summary: 'The shortest list of questions that can still change who is on a shortlist.',
        parameters: [...shortlist, lang],
        responses: {
          200: {
            description: 'The questions, per provider; `profile` is required.',
            content: { 'application/json': { schema: ref('Questions') } },
          },
          default: PROBLEM,
        },
      },
    },
  };
}
