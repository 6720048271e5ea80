/** From what was read to what the checks may look at: each document is expanded once, if it is sound enough to be. */
import type { Reading, VerifiableDocument } from '../credential.js';
import { type Graph, jsonLdOver, type Processed } from '../jsonld.js';
import type { BundleMember, DocumentSubject, Subject } from './subject.js';
import { mayBeProcessed } from './verify.js';

/** @param readings all documents of what was received, the outer one first. @param before what all of them may look at. */
export async function prepare(
  readings: readonly Reading[],
  before: Omit<Subject, 'reading' | 'bundle'>,
): Promise<readonly (Subject | DocumentSubject)[]> {
  const bundle: BundleMember[] = [];
  const subjects = readings.map((reading): Subject | DocumentSubject => {
    const subject: Subject = { ...before, reading, bundle };
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
 * graph; `issuer` and `period` read them. So with the claims that tell for whom a presentation was made (RFC 7519
 * §4.1.3, OpenID Connect `nonce`), which `presentedTo` reads.
 */
function expandable({ unsecured, securing }: VerifiableDocument, { form }: Reading): object {
  if (form === 'credential' || securing.kind !== 'jose') return unsecured;
  const { issuer: _holder, validFrom: _from, validUntil: _until, aud: _audience, nonce: _nonce, ...rest } = unsecured;
  return rest;
}
