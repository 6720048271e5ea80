/**
 * Gather, then judge: `needs` (needs.ts) says what must be fetched, `judge` decides from what was. Both are pure: the
 * same bytes, evidence, vocabulary and instant give the same report, here, in the command line, offline, years later.
 */

import { extractClaims } from '../claims/extract.js';
import { declaredSigner } from '../credential/parties.js';
import { type Reading, readDocuments, type VerifiableDocument } from '../credential.js';
import { type Digest, sha256 } from '../digest.js';
import { canonicalGraph, type Graph, jsonLdOver, type Processed } from '../jsonld.js';
import type { Vocabulary } from '../vocabulary.js';
import type { DocumentReport } from './check.js';
import type { Found, JudgeInput, Judgement } from './judgement.js';
import { reportOf } from './report-of.js';
import type { BundleMember, DocumentSubject, Subject } from './subject.js';
import { mayBeProcessed, verify } from './verify.js';

/** @returns one report for each document in what was received, and the credentials that could be read. */
export async function judge(input: JudgeInput, vocabulary: Vocabulary): Promise<Judgement> {
  const readings = readDocuments(input.bytes, input.mediaType);
  const subjects = await prepare(readings, input, vocabulary);
  const documents: DocumentReport[] = [];
  const credentials: Found[] = [];
  for (const subject of subjects) {
    const report = await verify(subject);
    documents.push(report);
    if ('document' in subject && subject.reading.form === 'credential') credentials.push(await found(subject, report));
  }
  return { report: reportOf(input, documents), credentials };
}

async function prepare(
  readings: readonly Reading[],
  { evidence, now }: JudgeInput,
  vocabulary: Vocabulary,
): Promise<readonly (Subject | DocumentSubject)[]> {
  const bundle: BundleMember[] = [];
  const subjects = readings.map((reading): Subject | DocumentSubject => {
    const subject: Subject = { reading, evidence, now, vocabulary, bundle };
    const { document } = reading;
    return document === undefined ? subject : { ...subject, document, processed: undefined };
  });
  // An embedded credential is expanded with its presentation too: what is unsound in one is unsound in both.
  const embeddedSound = subjects.every((subject) => !isEmbedded(subject) || mayBeProcessed(subject));
  const prepared: (Subject | DocumentSubject)[] = [];
  for (const subject of subjects) {
    const sound =
      'document' in subject && mayBeProcessed(subject) && (subject.reading.form === 'credential' || embeddedSound);
    const processed = sound ? await graphOf(subject) : undefined;
    prepared.push({ ...subject, ...(processed === undefined ? {} : { processed }) });
    bundle.push(processed?.ok ? { reading: subject.reading, graph: processed.value } : { reading: subject.reading });
  }
  return prepared;
}

function isEmbedded(subject: Subject | DocumentSubject): subject is DocumentSubject {
  return 'document' in subject && subject.reading.form === 'credential' && subject.document.securing.kind !== 'jose';
}

function graphOf({ document, reading, vocabulary }: DocumentSubject): Promise<Processed<Graph>> {
  return jsonLdOver(vocabulary.contexts).graph(expandable(document, reading));
}

/**
 * Gaia-X presentations name their holder `issuer` and give themselves dates, terms that presentations do not have:
 * JSON-LD would refuse the whole. In a JWS the JSON is what is signed, so nothing is lost by leaving them out of the
 * graph; `issuer` and `period` read them.
 */
function expandable({ unsecured, securing }: VerifiableDocument, { form }: Reading): object {
  if (form === 'credential' || securing.kind !== 'jose') return unsecured;
  const { issuer: _holder, validFrom: _from, validUntil: _until, ...rest } = unsecured;
  return rest;
}

async function found({ reading, document, processed }: DocumentSubject, report: DocumentReport): Promise<Found> {
  const { bytes, mediaType } = reading;
  const { contentDigest, payload, securing } = document;
  const issuer = declaredSigner(payload, 'credential') ?? '';
  const found: Found = { report, contentDigest, bytes, mediaType, issuer };
  if (!processed?.ok) return found;
  const claims = extractClaims({ quads: processed.value.quads, document: payload, contentDigest });
  const signedGraph = securing.kind !== 'jose' && (report.standing === 'verified' || report.standing === 'expired');
  const graphDigest = signedGraph ? await digestOf(processed.value) : undefined;
  return { ...found, ...(claims && { claims }), ...(graphDigest && { graphDigest }) };
}

/** @returns undefined for a graph that is too complex, whose proof could not be verified either. */
async function digestOf(graph: Graph): Promise<Digest | undefined> {
  const canonical = await canonicalGraph(graph);
  return canonical.ok ? sha256(canonical.value) : undefined;
}
