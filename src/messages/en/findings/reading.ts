import type { ReadingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const reading: Group<ReadingCode> = {
  'not-utf8': () => ({
    title: 'The document is not UTF-8 text.',
    expected: 'Text encoded as UTF-8 (RFC 8259 §8.1), without a byte order mark.',
    repair: 'Save the file as UTF-8 and sign it again if its bytes change.',
  }),
  'not-json': () => ({
    title: 'The document is not JSON.',
    expected: 'One JSON value (RFC 8259) and nothing after it.',
    repair: 'Check that the file is complete and has no trailing text.',
  }),
  'json-ld-dropped': ({ reason }) => ({
    title: `A part of the document has no meaning in its contexts and would not be signed (${reason}).`,
    expected: 'Every property, type and identifier is defined by the contexts, and every identifier is absolute.',
    repair: 'Correct the spelling of the term, add the context that defines it, or make the identifier absolute.',
  }),
  'json-ld-invalid': ({ reason }) => ({
    title: `The document is not valid JSON-LD (${reason}).`,
    expected: 'A document that JSON-LD 1.1 can expand.',
    repair: 'Correct the value that JSON-LD refuses; a JSON-LD playground shows the place.',
  }),
  'context-protected': () => ({
    title: 'A context redefines a protected term.',
    expected: 'Terms of the credentials context keep their meaning.',
    repair: 'Remove the redefinition, or use another name for the term.',
  }),
  'context-unknown': () => ({
    title: 'The document names a context that is not known here.',
    expected: 'Only contexts that this catalogue has pinned; contexts are never fetched.',
    repair: 'Use a known context, or ask the operator to pin this one.',
  }),
  'graph-too-complex': ({ limit }) => ({
    title: 'The graph of the document is too intricate to be canonicalised.',
    expected: `At most ${limit} deep comparisons of blank nodes.`,
    repair: 'Give the nodes identifiers, so that they need not be told apart by their neighbours.',
  }),
  'key-unfit': ({ format, key }) => ({
    title: `The format ${format} cannot be signed with a key of the kind ${key}.`,
    expected: 'An Ed25519 key for data-integrity; an Ed25519 or P-256 key for vc+jwt.',
    repair: 'Make an Ed25519 key, or choose the format vc+jwt.',
  }),
};
