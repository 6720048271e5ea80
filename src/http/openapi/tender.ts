/** What a tender asks of the service: questions to providers, a draft's readiness, the dossier. */
import { DOSSIER_FILES } from '../../core/dossier/files.js';
import { ASSURANCE } from '../../core/policy/verdict.js';
import { ELIGIBILITIES } from '../../core/search/query-url.js';
import {
  address,
  count,
  digest,
  flag,
  instant,
  list,
  moment,
  object,
  oneOf,
  orNull,
  ref,
  type Schema,
  text,
} from './words.js';

const offer = ref('OfferSummary');

const keptDossier = {
  dossier: { ...digest, description: 'Of the record. It is told to nobody else: whoever has it may ask again.' },
  url: address,
  keptAt: instant,
  asOf: moment,
  knownAt: moment,
  seq: count,
  illustrative: flag,
  profile: ref('Profile'),
  verdictHash: digest,
  archive: { ...address, description: 'Where the archive is made again.' },
};

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

const outlook = { eligibility: oneOf(ELIGIBILITIES), blockers: count, unknowns: count };

const fix = object({
  verdict: oneOf(['FAIL', 'UNKNOWN']),
  why: text,
  remedy: orNull(text),
  evidence: orNull(
    object({
      fact: text,
      subject: text,
      scheme: orNull(text),
      version: orNull(text),
      level: oneOf(ASSURANCE),
      text,
      party: flag,
    }),
  ),
  requirements: list(text),
  unlocks: object(outlook),
});

export const tenderSchemas: Readonly<Record<string, Schema>> = {
  Readiness: object({
    asOf: moment,
    knownAt: moment,
    seq: count,
    illustrative: flag,
    stored: { const: false },
    profile: ref('Profile'),
    assumed: { ...orNull(text), description: 'Who is taken for the issuer of what names none.' },
    offers: list(
      object({
        iri: text,
        name: text,
        provider: text,
        published: flag,
        ...outlook,
        summary: text,
        fixes: list(fix),
        reachable: orNull(text),
        labels: list(object({ level: text, profile: text, ...outlook, notJudged: count })),
      }),
    ),
    toMend: list(ref('Finding')),
    ignored: list(object({ fact: text, subject: text, pointer: text })),
  }),
  KeptDossier: object({ ...keptDossier, offers: list(text) }),
  Dossier: object({
    ...keptDossier,
    today: moment,
    reproduced: { ...flag, description: 'The verdicts of then were found again, to the last reason.' },
    offers: list(
      object({
        offer,
        given: oneOf(ELIGIBILITIES),
        knownNow: { ...orNull(oneOf(ELIGIBILITIES)), description: 'On the same day, by what is known now.' },
        today: orNull(oneOf(ELIGIBILITIES)),
      }),
    ),
    changed: { ...count, description: 'Offers that come out otherwise now, on that day or today.' },
  }),
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
  /** Profile and the two instants. */
  readonly terms: readonly Schema[];
  readonly document: Schema;
  readonly shortlist: readonly Schema[];
  readonly lang: Schema;
}

const PROBLEM = { $ref: '#/components/responses/Problem' };

export function tenderPaths({
  shortlist,
  terms,
  document,
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
      post: {
        operationId: 'keepDossier',
        summary:
          'Remembers a dossier: its offers, profile and days, and the hash of its verdicts; not who asks, nor in which words.',
        parameters: [...shortlist, lang],
        responses: {
          201: {
            description: 'Kept; Location is the dossier. `profile` is required.',
            headers: { Location: { schema: text } },
            content: { 'application/json': { schema: ref('KeptDossier') } },
          },
          default: PROBLEM,
        },
      },
    },
    '/dossiers/{digest}': {
      get: {
        operationId: 'reviewDossier',
        summary: 'A dossier that was kept: what it said, what is known now of its day, and what holds today.',
        parameters: [{ name: 'digest', in: 'path', required: true, schema: text }, lang],
        responses: {
          200: {
            description: 'What became of it.',
            content: { 'application/json': { schema: ref('Dossier') } },
          },
          default: PROBLEM,
        },
      },
    },
    '/dossiers/files/{file}': {
      get: {
        operationId: 'readDossierFile',
        summary: 'One file of the archive by itself, to be saved.',
        parameters: [{ name: 'file', in: 'path', required: true, schema: oneOf(DOSSIER_FILES) }, ...shortlist, lang],
        responses: {
          200: {
            description: 'As in the archive of the same question.',
            content: {
              'text/html': { schema: text },
              'text/csv': { schema: text },
              'application/json': { schema: { type: 'object' } },
            },
          },
          default: PROBLEM,
        },
      },
    },
    '/readiness': {
      post: {
        operationId: 'checkReadiness',
        summary: 'A provider’s draft against a profile and the labels; nothing is stored.',
        parameters: [...terms, lang],
        requestBody: {
          ...document,
          description:
            'A credential or a presentation of several, unsigned or signed; or the form of a page, whose fields may name `profile` and the dates. `profile` is required.',
        },
        responses: {
          200: {
            description: 'Blockers, unknowns, and what each fix would unlock.',
            content: { 'application/json': { schema: ref('Readiness') }, 'text/html': { schema: text } },
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
            content: { 'application/json': { schema: ref('Questions') }, 'text/html': { schema: text } },
          },
          default: PROBLEM,
        },
      },
    },
  };
}
