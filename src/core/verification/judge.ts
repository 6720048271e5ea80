/**
 * Gather, then judge: `needs` (needs.ts) says what must be fetched, `judge` decides from what was. Both are pure: the
 * same bytes, evidence, vocabulary and instant give the same report, here, in the command line, offline, years later.
 */

import { extractClaims } from '../claims/extract.js';
import { declaredSigner } from '../credential/parties.js';
import { readDocuments } from '../credential.js';
import { type Digest, sha256 } from '../digest.js';
import { canonicalGraph, type Graph } from '../jsonld.js';
import type { Vocabulary } from '../vocabulary.js';
import { Budget } from './budget.js';
import type { DocumentReport } from './check.js';
import type { Found, JudgeInput, Judgement } from './judgement.js';
import { prepare } from './prepare.js';
import { reportOf } from './report-of.js';
import { judgeStatusLists } from './status/judge-lists.js';
import type { DocumentSubject } from './subject.js';
import { verify } from './verify.js';

/** @returns one report for each document in what was received, and the credentials that could be read. */
export async function judge(input: JudgeInput, vocabulary: Vocabulary): Promise<Judgement> {
  const { bytes, mediaType, evidence, now, statusPublishers = [], anchors = [] } = input;
  const readings = readDocuments(bytes, mediaType);
  const before = { evidence, now, vocabulary, anchors, budget: new Budget() };
  const statusLists = await judgeStatusLists(readings, before);
  const subjects = await prepare(readings, { ...before, statusLists, statusPublishers });
  const documents: DocumentReport[] = [];
  const credentials: Found[] = [];
  for (const subject of subjects) {
    const report = await verify(subject);
    documents.push(report);
    if ('document' in subject && subject.reading.form === 'credential') credentials.push(found(subject, report));
  }
  return { report: reportOf(input, documents), credentials };
}

function found({ reading, document, processed, budget }: DocumentSubject, report: DocumentReport): Found {
  const { bytes, mediaType } = reading;
  const { contentDigest, payload, securing } = document;
  const issuer = declaredSigner(payload, 'credential') ?? '';
  const found: Found = { report, contentDigest, bytes, mediaType, issuer };
  if (!processed?.ok) return found;
  const claims = extractClaims({ quads: processed.value.quads, document: payload, contentDigest });
  const signedGraph = securing.kind !== 'jose' && (report.standing === 'verified' || report.standing === 'expired');
  const graphDigest = signedGraph ? digestOf(processed.value, budget) : undefined;
  return { ...found, ...(claims && { claims }), ...(graphDigest && { graphDigest }) };
}

/** @returns undefined for a graph that is too complex, whose proof could not be verified either. */
function digestOf(graph: Graph, { deepIterations }: Budget): Digest | undefined {
  const canonical = canonicalGraph(graph, deepIterations);
  return canonical.ok ? sha256(canonical.value) : undefined;
}
