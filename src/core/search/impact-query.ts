/** What rests on one thing: a question about the world without it, read strictly from URL parameters. */

import { type Digest, parseDigest } from '../digest.js';
import { formatDay, type Instant } from '../instant.js';
import type { Hypothesis, Supposal } from '../policy/hypothesis.js';
import { done, type Outcome, refused } from '../problem.js';
import { ParameterReader } from './parameter-reader.js';
import { DEFAULT_LIMIT, LARGEST_LIMIT } from './query.js';

/** What may fall away; exactly one is asked about. */
export const SUBJECTS = ['law', 'credential', 'issuer', 'company'] as const;

export interface ImpactQuestion extends Supposal {
  /** Digests of records: are these touched? */
  readonly dossiers: readonly Digest[];
}

/** Dossiers that one question can name. */
const MOST_DOSSIERS = 20;

/** @param now what absent instants mean. @returns the question, its one hypothesis that the thing falls away on the day asked. */
export function parseImpact(
  params: URLSearchParams,
  now: Instant,
  knownProfiles: readonly string[],
): Outcome<ImpactQuestion> {
  const reader = new ParameterReader(params);
  reader.allowOnly([
    ...SUBJECTS,
    'profile',
    'goLive',
    'termEnd',
    'asOf',
    'knownAt',
    'limit',
    'after',
    'dossier',
    'lang',
  ]);
  const profile = reader.profile('profile', knownProfiles);
  const [goLive, termEnd, after] = [reader.date('goLive'), reader.date('termEnd'), reader.single('after')];
  const asOf = reader.date('asOf') ?? now;
  const hypothesis = hypothesisOf(reader, asOf);
  const knownAt = reader.date('knownAt') ?? now;
  const dossiers = dossiersIn(reader);
  const limit = reader.limit('limit', DEFAULT_LIMIT, LARGEST_LIMIT);
  if (hypothesis === undefined || reader.findings.length > 0) return refused('parameter-invalid', reader.findings);
  return done({
    ...(profile === undefined ? {} : { profile }),
    ...(goLive === undefined ? {} : { goLive }),
    ...(termEnd === undefined ? {} : { termEnd }),
    ...(after === undefined ? {} : { after }),
    asOf,
    knownAt,
    limit,
    hypotheses: [hypothesis],
    dossiers,
  });
}

function dossiersIn(reader: ParameterReader): readonly Digest[] {
  const named = reader.all('dossier');
  if (named.length > MOST_DOSSIERS) {
    reader.report('dossiers-too-many', 'dossier', '', { count: named.length, largest: MOST_DOSSIERS });
  }
  return named.flatMap((text) => parseDigest(text) ?? reader.report('digest-invalid', 'dossier', text) ?? []);
}

/** The address of the page after an offer. */
export function impactParams({ hypotheses: [hypothesis], ...question }: Supposal, after: string): URLSearchParams {
  const params = new URLSearchParams(hypothesis === undefined ? [] : [subjectOf(hypothesis)]);
  const { goLive, termEnd, asOf, knownAt } = question;
  for (const [name, at] of Object.entries({ goLive, termEnd, asOf, knownAt })) {
    const text = at === undefined ? null : formatDay(at);
    if (text !== null) params.set(name, text);
  }
  if (question.profile !== undefined) params.set('profile', question.profile);
  if (question.limit !== DEFAULT_LIMIT) params.set('limit', String(question.limit));
  params.set('after', after);
  return params;
}

function hypothesisOf(reader: ParameterReader, asOf: Instant): Hypothesis | undefined {
  const named = SUBJECTS.filter((name) => reader.all(name).length > 0);
  const [subject, ...more] = named;
  if (subject === undefined || more.length > 0) {
    const allowed = SUBJECTS.join(', ');
    return reader.report('subject-not-one', subject ?? SUBJECTS[0], named.join(', '), { allowed });
  }
  const name = reader.single(subject);
  if (name === undefined) return undefined;
  switch (subject) {
    case 'law':
      return { suppose: 'law-ends', law: name, on: asOf };
    case 'issuer':
      return { suppose: 'issuer-excluded', issuer: name };
    case 'company':
      return { suppose: 'owners-unknown', company: name };
    case 'credential': {
      const credential = parseDigest(name);
      if (credential === undefined) return reader.report('digest-invalid', subject, name);
      return { suppose: 'credential-withdrawn', credential };
    }
  }
}

function subjectOf(hypothesis: Hypothesis): [string, string] {
  switch (hypothesis.suppose) {
    case 'law-ends':
      return ['law', hypothesis.law];
    case 'issuer-excluded':
      return ['issuer', hypothesis.issuer];
    case 'owners-unknown':
      return ['company', hypothesis.company];
    case 'credential-withdrawn':
      return ['credential', hypothesis.credential];
    default:
      throw new Error(`${hypothesis.suppose} is not asked about by an address`);
  }
}
