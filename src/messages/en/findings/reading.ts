import type { ReadingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const reading: Group<ReadingCode> = {
  'not-utf8': () => ({
    title: 'The document is not UTF-8 text.',
    expected: 'Text encoded as UTF-8 (RFC 8259 §8.1), without a byte order mark.',
    repair: 'Save the file as UTF-8 and sign it again if its bytes change.',
  }),
  'byte-order-mark': () => ({
    title: 'The document begins with a byte order mark.',
    expected: 'JSON text without a byte order mark (RFC 8259 §8.1).',
    repair: 'Save the file as “UTF-8 without BOM”.',
  }),
  'not-json': () => ({
    title: 'The document is not JSON.',
    expected: 'One JSON value (RFC 8259) and nothing after it.',
    repair: 'Check the place that the parser names, and that no text follows the document.',
  }),
  truncated: () => ({
    title: 'The document ends too early.',
    expected: 'A complete document.',
    repair: 'Send the whole file again: it was cut off while being saved or sent.',
  }),
  'member-repeated': () => ({
    title: 'A member is named twice in the same object.',
    expected: 'Each name once (RFC 7493 §2.3): two readers could take different values.',
    repair: 'Remove one of the two.',
  }),
  'member-forbidden': () => ({
    title: 'A member has a name that programs treat specially.',
    expected: 'No member named “__proto__”, and no “prototype” inside “constructor”.',
    repair: 'Rename or remove the member.',
  }),
  'number-imprecise': () => ({
    title: 'A number is too large to be read the same way everywhere.',
    expected: 'A number between −(2^53 − 1) and 2^53 − 1 (RFC 7493 §2.2).',
    repair: 'Write it as a text, typed by the context where it needs a type.',
  }),
  'surrogate-lone': () => ({
    title: 'A text contains half of a character.',
    expected: 'Well-formed Unicode (RFC 7493 §2.1).',
    repair: 'Write the whole character, or remove the stray escape.',
  }),
  'media-type-unknown': () => ({
    title: 'The media type is not one under which credentials come.',
    expected:
      'application/vc, application/vc+jwt, application/vp, application/vp+jwt, application/ld+json or application/json.',
    repair: 'Send the document with the media type of its format.',
  }),
  'not-an-object': () => ({
    title: 'Where a credential or presentation should be, there is something else.',
    expected: 'A JSON object.',
    repair: 'Send the credential itself, not a list, a text or a number.',
  }),
  'jws-malformed': () => ({
    title: 'The document is not a compact JWS.',
    expected: 'Three parts in base64url without padding, separated by dots (RFC 7515 §7.1).',
    repair: 'Send the token exactly as the signer produced it.',
  }),
  'jws-header': ({ name }) => ({
    title: `The header of the JWS cannot be used (${name}).`,
    expected: 'A JSON object with texts for alg, kid and iss, and none of crit, b64, zip, enc.',
    repair: 'Sign again with a plain header.',
  }),
  'jws-type': ({ form, name }) => ({
    title: `The header parameter ${name} does not fit the document.`,
    expected: `A type for a ${form}: vc+jwt, vp+jwt or one of the Gaia-X dialects.`,
    repair: 'Set typ and cty for what is inside, or send it under the other media type.',
  }),
  'jws-wrapped': ({ name }) => ({
    title: `The credential is wrapped in the claim ${name}.`,
    expected: 'The credential itself as the payload (VC-JOSE-COSE §3.1).',
    repair: 'Take the content out of the wrapper and sign it again.',
  }),
  'jws-with-proof': () => ({
    title: 'A JWS carries an embedded proof as well.',
    expected: 'One way of securing: the JWS, or the proof.',
    repair: 'Remove the proof from the payload and sign it again.',
  }),
  'envelope-malformed': () => ({
    title: 'The envelope does not hold what its type says.',
    expected: 'An id of the form data:application/vc+jwt,… (VCDM 2.0 §4.13).',
    repair: 'Put the compact JWS, unencoded, behind a media type that fits the type of the node.',
  }),
  'too-large': ({ limit, size }) => ({
    title: `The document has ${size} bytes.`,
    expected: `At most ${limit} bytes.`,
    repair: 'Publish the parts as separate documents.',
  }),
  'too-deep': ({ limit }) => ({
    title: 'The document is nested too deeply.',
    expected: `At most ${limit} levels of objects and arrays.`,
    repair: 'Flatten the structure, or refer to nodes by their id.',
  }),
  'too-many-values': ({ limit }) => ({
    title: 'The document holds too many values.',
    expected: `At most ${limit} objects, arrays, texts, numbers and literals.`,
    repair: 'Publish the parts as separate documents.',
  }),
  'too-many-elements': ({ limit }) => ({
    title: 'An array has too many elements.',
    expected: `At most ${limit} elements in one array.`,
    repair: 'Publish the parts as separate documents.',
  }),
  'too-nested': ({ limit }) => ({
    title: 'Envelopes lie too deeply inside one another.',
    expected: `At most ${limit} envelopes inside one another, and no envelope as the content of another.`,
    repair: 'Put the credentials directly into one presentation.',
  }),
  'too-many-credentials': ({ count, limit }) => ({
    title: `The presentation holds ${count} credentials.`,
    expected: `At most ${limit}.`,
    repair: 'Split it into several presentations.',
  }),
  'too-many-proofs': ({ count, limit }) => ({
    title: `The document has ${count} proofs.`,
    expected: `At most ${limit}.`,
    repair: 'Keep the proofs that matter.',
  }),
  'too-many-contexts': ({ limit }) => ({
    title: 'The document names too many contexts.',
    expected: `At most ${limit}.`,
    repair: 'Name each context once, at the top.',
  }),
  'too-many-prefixes': ({ limit }) => ({
    title: 'Inline contexts bind too many prefixes.',
    expected: `At most ${limit}.`,
    repair: 'Use the terms of the known contexts.',
  }),
  'context-missing': () => ({
    title: 'The document has no @context.',
    expected: 'The W3C credentials context, first (VCDM 2.0 §4.3).',
    repair: 'Add "@context": ["https://www.w3.org/ns/credentials/v2"].',
  }),
  'context-order': () => ({
    title: 'The first context is not the W3C credentials context.',
    expected:
      'https://www.w3.org/ns/credentials/v2 (or, for version 1.1, https://www.w3.org/2018/credentials/v1) in first place.',
    repair: 'Put it first and sign again.',
  }),
  'context-unknown': () => ({
    title: 'The document names a context that is not known here.',
    expected: 'Only contexts that this catalogue has pinned; contexts are never fetched.',
    repair: 'Use a known context, or ask the operator to pin this one.',
  }),
  'context-inline': () => ({
    title: 'An inline context does more than bind a prefix to a known namespace.',
    expected: 'Plain prefixes for known namespaces, such as "schema": "https://schema.org/".',
    repair: 'Use the terms of the known contexts; an inline definition could change what others signed.',
  }),
  'context-malformed': () => ({
    title: 'A context is neither a URL nor an object.',
    expected: 'A context URL, or an object that binds prefixes.',
    repair: 'Remove the entry.',
  }),
  'context-protected': () => ({
    title: 'A context redefines a protected term.',
    expected: 'Terms of the credentials context keep their meaning.',
    repair: 'Remove the redefinition, or use another name for the term.',
  }),
  'gaia-x-release-former': ({ release }) => ({
    title: `This is a document of Gaia-X ${release}, a release whose format is no longer in use.`,
    expected:
      'A credential in the format of Gaia-X Loire (24.06 or later), with a context such as https://w3id.org/gaia-x/2511#.',
    repair:
      'It cannot be converted, because its signature is over the old form: issue the description anew in the format of Loire and sign it, and ask a Gaia-X clearing house (GXDCH) for a new label if you had a compliance credential.',
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
  'graph-too-complex': ({ limit }) => ({
    title: 'The graph of the document is too intricate to be canonicalised.',
    expected: `At most ${limit} deep comparisons of blank nodes, in all documents of what was received.`,
    repair: 'Give the nodes identifiers, so that they need not be told apart by their neighbours.',
  }),
  'type-missing': ({ type }) => ({
    title: 'A type is missing.',
    expected: `The type ${type}, among others if need be.`,
    repair: 'Add it to “type”.',
  }),
  'type-invalid': () => ({
    title: 'A type is not a text.',
    expected: 'The name or the IRI of a type.',
    repair: 'Write each type as a text.',
  }),
  'id-not-iri': () => ({
    title: 'An identifier is not one absolute IRI.',
    expected: 'One absolute IRI, such as https://… or did:… (VCDM 2.0 §4.4).',
    repair: 'Write a full IRI, or leave the identifier out where it is optional.',
  }),
  'member-missing': ({ member }) => ({
    title: `The member ${member} is missing.`,
    expected: `${member} is required here by the data model.`,
    repair: `Add ${member} and sign again.`,
  }),
  'member-invalid': () => ({
    title: 'A member does not have the form that the data model asks for.',
    expected: 'An object.',
    repair: 'Write it as an object with its type.',
  }),
  'party-invalid': ({ member }) => ({
    title: `The ${member} is not named by one absolute IRI.`,
    expected: 'A DID, or an object whose id is one.',
    repair: `Name exactly one ${member}, by its DID.`,
  }),
  'subject-empty': () => ({
    title: 'A credential subject says nothing.',
    expected: 'A subject with an id or at least one property.',
    repair: 'Remove the empty subject or fill it.',
  }),
  'date-time-invalid': ({ member }) => ({
    title: `${member} is not a date and time with an offset.`,
    expected: 'A text such as 2026-11-23T12:00:00Z (xsd:dateTimeStamp).',
    repair: 'Write date, time and offset.',
  }),
  'text-invalid': ({ member }) => ({
    title: `The ${member} is not a text.`,
    expected: 'A text, or {"@value", "@language", "@direction"} with ltr or rtl and nothing else (VCDM 2.0 §11.1).',
    repair: 'Write a text, or one object for each language.',
  }),
  'resource-repeated': () => ({
    title: 'A related resource is named twice.',
    expected: 'Each resource once in relatedResource (VCDM 2.0 §5.3).',
    repair: 'Remove one of the two entries; one entry can give several digests.',
  }),
  'resource-digest-malformed': ({ member }) => ({
    title: `The ${member} of a related resource cannot be read.`,
    expected:
      'For digestSRI sha256-, sha384- or sha512- and the digest in base64; for digestMultibase u or z and a SHA-2 or SHA-3 multihash.',
    repair: 'Write the digest in base64, not in hexadecimal, and check that none of it is missing.',
  }),
  'root-ambiguous': ({ count }) => ({
    title: 'The graph does not have exactly one node of the document’s own kind.',
    expected: `One node typed VerifiableCredential (or VerifiablePresentation); here there are ${count}.`,
    repair: 'Keep other credentials out of this one, or put them into a presentation.',
  }),
  'views-differ': ({ member }) => ({
    title: `${member} reads differently as JSON and in the signed graph.`,
    expected: `The same value in both, written with the term ${member} on the document’s own node.`,
    repair: 'Write it once, by its term; if you did not write it, somebody has changed the document.',
  }),
};
