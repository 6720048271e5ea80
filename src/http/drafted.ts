/** What a provider wants held against a profile: a body, or what a page's form carries. */
import { documentsOf } from '../core/authoring/documents.js';
import { readDraft } from '../core/authoring/draft.js';
import { guessedMediaType } from '../core/credential/media-type.js';
import { together, unsigned } from '../core/credential/together.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { Asked } from './asked.js';
import { type Document, readDocument } from './document.js';
import { readForm } from './form.js';
import { essence, FORM_TYPES } from './media-types.js';

interface Drafted {
  readonly document: Document;
  /** The question: the address's own parameters, and those of the form. */
  readonly terms: URLSearchParams;
}

const TERMS = ['profile', 'goLive', 'termEnd', 'asOf', 'knownAt'] as const;

export async function readDrafted(asked: Asked): Promise<Outcome<Drafted>> {
  const { body, contentType, search } = asked;
  const terms = new URLSearchParams(search);
  if (!FORM_TYPES.some((type) => type === essence(contentType))) {
    const document = await readDocument(asked);
    return document.ok ? done({ document: document.value, terms }) : document;
  }
  const form = await readForm(body, contentType);
  if (!form.ok) return form;
  for (const name of TERMS) {
    const given = form.value.get(name);
    if (typeof given === 'string' && given !== '') terms.set(name, given);
  }
  const document = await fromForm(form.value, asked);
  return document.ok ? done({ document: document.value, terms }) : document;
}

/** Files and a pasted text together; or the draft of the guided form, carried along or saved as a file. */
async function fromForm(form: FormData, asked: Asked): Promise<Outcome<Document>> {
  const carried = form.get('draft');
  if (typeof carried === 'string' && carried !== '') return guided(Buffer.from(carried), asked);
  const parts: Uint8Array[] = [];
  for (const file of form.getAll('file')) {
    if (typeof file !== 'string' && file.size > 0) parts.push(await file.bytes());
  }
  const text = form.get('document');
  if (typeof text === 'string' && text.trim() !== '') parts.push(Buffer.from(text.trim()));
  const [first] = parts;
  if (first === undefined) return refused('document-unreadable', [{ code: 'form-without-document', pointer: '' }]);
  if (parts.length === 1 && isSavedDraft(first)) return guided(first, asked);
  return done(together(parts, guessedMediaType));
}

/** As `writeDraft` begins one. */
function isSavedDraft(bytes: Uint8Array): boolean {
  return /^\s*\{\s*"cartularyDraft"/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}

function guided(bytes: Uint8Array, { site, catalogue }: Asked): Outcome<Document> {
  const answers = readDraft(bytes, site.guide);
  if (!answers.ok) return answers;
  return done(unsigned(documentsOf(site.guide, answers.value, catalogue.now()).map(({ credential }) => credential)));
}
