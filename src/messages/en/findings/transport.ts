import type { TransportCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const transport: Group<TransportCode> = {
  'accept-unsatisfiable': ({ offered }) => ({
    title: 'None of the accepted media types can be given here.',
    expected: `An Accept header that allows one of: ${offered}.`,
    repair: 'Send one of these media types in Accept, or leave the header out.',
  }),
  'body-cut-short': () => ({
    title: 'The body ended before the length that was announced.',
    expected: 'As many bytes as Content-Length says.',
    repair: 'Send the document again, whole.',
  }),
  'body-empty': () => ({
    title: 'The request has no document.',
    expected: 'A document in the body.',
    repair: 'Send the credential as the body, or paste it into the form.',
  }),
  'body-too-large': ({ limit }) => ({
    title: 'The document is larger than this catalogue reads.',
    expected: `At most ${limit} bytes.`,
    repair: 'Split the presentation into several, and publish each apart.',
  }),
  'body-type-unsupported': ({ allowed }) => ({
    title: 'This media type is not read here.',
    expected: `A Content-Type among: ${allowed}.`,
    repair: 'Name the media type of the document in Content-Type.',
  }),
  'content-encoding-unsupported': () => ({
    title: 'The body is compressed.',
    expected: 'A body without Content-Encoding: what is checked is the very bytes that were sent.',
    repair: 'Send the document uncompressed.',
  }),
  'encoding-malformed': () => ({
    title: 'The address contains a percent sequence that is not UTF-8.',
    expected: 'Percent-encoded UTF-8 (RFC 3986 §2.5).',
    repair: 'Encode the address again; a literal percent sign is written %25.',
  }),
  'form-unreadable': () => ({
    title: 'The form cannot be read.',
    expected: 'A form as a browser sends it (application/x-www-form-urlencoded or multipart/form-data).',
    repair: 'Send the page’s own form, or the document itself as the body with its media type.',
  }),
  'form-without-document': () => ({
    title: 'The form holds neither a file nor a text.',
    expected: 'A file in the field “file”, or a text in the field “document”.',
    repair: 'Choose a file or paste the document, then send the form again.',
  }),
  'line-malformed': () => ({
    title: 'The line is not a document to verify.',
    expected: 'An object with “document” (a JSON object) or “jwt” (a text), and “mediaType” where it is not plain.',
    repair: 'Write each document as one line of JSON.',
  }),
  'vc-api-malformed': ({ member }) => ({
    title: 'The request is not one of the VC-API.',
    expected: `An object with “${member}” (an object, or a text that is a JWT) and, if need be, “options”.`,
    repair: 'Put the signed document under that member, unchanged.',
  }),
  'issuer-not-ours': ({ issuers }) => ({
    title: 'The credential names an issuer for whom nothing is signed here.',
    expected: `One of ${issuers}.`,
    repair: 'Name one of them as “issuer”, or sign with your own key: cartulary sign.',
  }),
  'too-many-lines': ({ limit }) => ({
    title: 'There are more lines than are read in one request.',
    expected: `At most ${limit} lines.`,
    repair: 'Send the rest in a request of its own.',
  }),
};
