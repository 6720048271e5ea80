/** The document of a request: its body, or what a page's form carries. Bytes are passed on untouched. */
import { guessedMediaType } from '../core/credential/media-type.js';
import { parseDigest } from '../core/digest.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { Asked } from './asked.js';
import { readForm } from './form.js';
import { essence, FORM_TYPES } from './media-types.js';

export interface Document {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export async function readDocument(asked: Asked): Promise<Outcome<Document>> {
  const { body, contentType } = asked;
  const type = essence(contentType);
  if (FORM_TYPES.some((form) => form === type)) return fromForm(asked);
  if (body.length === 0) return refused('document-unreadable', [{ code: 'body-empty', pointer: '' }]);
  return done({ bytes: body, mediaType: contentType });
}

async function fromForm({ body, contentType, catalogue }: Asked): Promise<Outcome<Document>> {
  const read = await readForm(body, contentType);
  if (!read.ok) return read;
  const form = read.value;
  const file = form.get('file');
  if (file !== null && typeof file !== 'string' && file.size > 0) return guessed(await file.bytes());
  const stored = form.get('credential');
  if (typeof stored === 'string' && stored !== '') return readStored(stored, catalogue);
  const text = form.get('document');
  if (typeof text === 'string' && text.trim() !== '') return guessed(Buffer.from(text.trim(), 'utf8'));
  return refused('document-unreadable', [{ code: 'form-without-document', pointer: '' }]);
}

/** The very bytes that are kept: a form would change the ends of their lines. @returns as `catalogue.credential`. */
async function readStored(named: string, catalogue: Asked['catalogue']): Promise<Outcome<Document>> {
  const digest = parseDigest(named);
  return digest === undefined ? refused('not-found', [], { credential: named }) : catalogue.credential(digest);
}

function guessed(bytes: Uint8Array): Outcome<Document> {
  return done({ bytes, mediaType: guessedMediaType(bytes) });
}
