/** What is to be verified: a body, or everything that the page's form carries. */
import { isObject } from '../core/credential/json.js';
import { guessedMediaType, MEDIA_TYPES } from '../core/credential/media-type.js';
import { readJson } from '../core/credential/strict-json.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { Asked } from './asked.js';
import { type Document, readDocument } from './document.js';
import { readForm } from './form.js';
import { lineDocument } from './handlers/verification-lines.js';
import { essence, FORM_TYPES } from './media-types.js';

/** Documents of one form; more are sent as JSON lines, which has no page to fill. */
const MOST_DOCUMENTS = 100;

export interface ToVerify {
  /** Of the file, the address, or the place of a line; null for what was pasted alone. */
  readonly name: string | null;
  readonly document: Outcome<Document>;
}

interface Sent {
  readonly documents: readonly [ToVerify, ...ToVerify[]];
  /** The day that the form asks for, as written there. */
  readonly at: string | null;
}

export async function readToVerify(asked: Asked): Promise<Outcome<Sent>> {
  const { body, contentType } = asked;
  if (!FORM_TYPES.some((type) => type === essence(contentType))) return alone(await readDocument(asked), null);
  const form = await readForm(body, contentType);
  if (!form.ok) return form;
  const at = textOf(form.value, 'at');
  const [first, ...others] = await fromForm(form.value, asked);
  // A credential that is kept here, or nothing at all.
  if (first === undefined) return alone(await readDocument(asked), at);
  if (others.length >= MOST_DOCUMENTS) {
    const params = { limit: MOST_DOCUMENTS };
    return refused('document-too-large', [{ code: 'too-many-lines', pointer: '', params }]);
  }
  return done({ documents: [first, ...others], at });
}

function alone(document: Outcome<Document>, at: string | null): Outcome<Sent> {
  return document.ok ? done({ documents: [{ name: null, document }], at }) : document;
}

async function fromForm(form: FormData, { site }: Asked): Promise<readonly ToVerify[]> {
  const sent: ToVerify[] = [];
  for (const file of form.getAll('file')) {
    if (typeof file !== 'string' && file.size > 0) sent.push(...lines(await file.bytes(), file.name));
  }
  const text = textOf(form, 'document');
  if (text !== null) sent.push(...lines(Buffer.from(text), null));
  const url = textOf(form, 'url');
  if (url !== null) sent.push({ name: url, document: await fetched(url, site.fetchDocument) });
  return sent;
}

function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

async function fetched(url: string, fetchDocument: Asked['site']['fetchDocument']): Promise<Outcome<Document>> {
  const answer = await fetchDocument(url);
  if (!answer.ok) return refused('document-unreadable', [answer.finding]);
  const { bytes, mediaType } = answer;
  const named = MEDIA_TYPES.includes(essence(mediaType));
  return done({ bytes, mediaType: named ? mediaType : guessedMediaType(bytes) });
}

/** JSON lines are as many documents; anything else is one. */
function lines(bytes: Uint8Array, name: string | null): readonly ToVerify[] {
  const texts = Buffer.from(bytes).toString('utf8').split('\n');
  const full = texts.filter((text) => text.trim() !== '');
  const [first] = full;
  if (first === undefined || full.length < 2 || !isDocumentLine(first)) {
    return [{ name, document: done({ bytes, mediaType: guessedMediaType(bytes) }) }];
  }
  return full.map((text, place) => ({
    name: name === null ? String(place + 1) : `${name}:${place + 1}`,
    document: documentOf(Buffer.from(text)),
  }));
}

function isDocumentLine(text: string): boolean {
  const json = readJson(Buffer.from(text));
  return json.ok && isObject(json.value);
}

/** A line is a document, or says under which media type one is. */
function documentOf(line: Uint8Array): Outcome<Document> {
  const json = readJson(line);
  if (json.ok && isObject(json.value) && Object.hasOwn(json.value, '@context')) {
    return done({ bytes: line, mediaType: guessedMediaType(line) });
  }
  return lineDocument(line);
}
