import type { VocabularyCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const vocabulary: Group<VocabularyCode> = {
  'term-unknown': ({ term, meant }) => ({
    title: `${term} is no term of the Cartulary vocabulary.`,
    expected: 'A class or property of https://w3id.org/cartulary/v1.',
    repair: meant
      ? `Did you mean ${meant}? If not, see the list of terms.`
      : 'See the list of terms of the vocabulary.',
  }),
  'term-not-modelled': ({ term, meant }) => ({
    title: `${term} is a Gaia-X term that this catalogue does not know.`,
    expected: 'A class or property of the Gaia-X ontology that the catalogue understands.',
    repair: meant
      ? `Did you mean ${meant}? If the term is right, the catalogue cannot judge it yet.`
      : 'If the term is misspelt, mend it and sign again; if it is right, the catalogue cannot judge it yet.',
  }),
  'prefix-unbound': ({ term }) => ({
    title: `No context binds the prefix of ${term}.`,
    expected: 'A prefix that a context of the document binds to a namespace.',
    repair: 'Bind the prefix in @context, for example {"schema": "https://schema.org/"}, and sign again.',
  }),
  'shape-missing': ({ property, count }) => ({
    title: `${property} is missing.`,
    expected: `At least ${count} value of ${property}.`,
    repair: `Add ${property} and sign again.`,
  }),
  'shape-too-many': ({ property, count }) => ({
    title: `${property} has too many values.`,
    expected: `At most ${count} value of ${property}.`,
    repair: 'Keep the one that holds. Values that hold at different times belong in statements of their own.',
  }),
  'shape-datatype': ({ property, datatype }) => ({
    title: `The value of ${property} is of another datatype.`,
    expected: `A value of the datatype ${datatype}.`,
    repair: `Write it as {"@type": "${datatype}", "@value": "…"}, or use the term that the context types.`,
  }),
  'shape-decimal': ({ property }) => ({
    title: `The value of ${property} is no exact decimal.`,
    expected: 'A decimal number, written as a string.',
    repair: 'Put the number in quotation marks: "24.5" rather than 24.5, which JSON-LD turns into an inexact 2.45E1.',
  }),
  'shape-value': ({ property, allowed }) => ({
    title: `The value of ${property} is not one of those allowed.`,
    expected: `One of: ${allowed}.`,
    repair: 'Choose an allowed value, in the same upper and lower case.',
  }),
  'shape-pattern': ({ property, pattern }) => ({
    title: `The value of ${property} does not have the expected form.`,
    expected: `A text that matches ${pattern}.`,
    repair: 'Correct the value: countries are two capitals (FR), moments end in Z or an offset.',
  }),
  'shape-class': ({ property, class: klass }) => ({
    title: `What ${property} points to is of another class.`,
    expected: `A node of the class ${klass}.`,
    repair: `Give it the type ${klass}, or point to another thing.`,
  }),
  'shape-node': ({ property = '' }) => ({
    title: `${property || 'A statement'} holds a plain value where a node is expected.`,
    expected: 'A JSON object with members of its own, or with an id.',
    repair: 'Write an object: {"id": "https://…"} or {…}.',
  }),
  'shape-iri': ({ property = '' }) => ({
    title: `${property || 'A statement'} names something without an IRI.`,
    expected: 'A node with an id that is an absolute IRI.',
    repair: 'Add "id": "https://…" or a DID.',
  }),
  'shape-unexpected': ({ property }) => ({
    title: `${property} does not belong here.`,
    expected: 'Only the properties of the class or of the kind of statement.',
    repair: `Remove ${property}, or say it in a credential of its own.`,
  }),
  'shape-least': ({ property, limit }) => ({
    title: `The value of ${property} is too small.`,
    expected: `${limit} or more.`,
    repair: 'Correct the value.',
  }),
  'shape-most': ({ property, limit }) => ({
    title: `The value of ${property} is too large.`,
    expected: `${limit} or less.`,
    repair: 'Correct the value.',
  }),
  'shape-order': ({ property, before }) => ({
    title: `${property} is not before ${before}.`,
    expected: `A moment before ${before}.`,
    repair: 'Correct one of the two moments; the second is exclusive.',
  }),
  'shape-alternatives': ({ property }) => ({
    title: `The value of ${property} has none of the allowed forms.`,
    expected: 'One of the forms that the shape of its class lists.',
    repair: 'Compare it with the shapes in contexts/shapes and correct it.',
  }),
  'findings-omitted': ({ count }) => ({
    title: `${count} more findings of this check are not shown.`,
    expected: 'A document with few faults.',
    repair: 'Mend those that are shown and try again.',
  }),
  'reference-class': ({ property, class: klass, other }) => ({
    title: `${property} points to something of another class.`,
    expected: `A thing of the class ${klass}.`,
    repair: `Point to a ${klass}; what is named here is described as ${other}.`,
  }),
  'reference-case': ({ property, meant }) => ({
    title: `${property} points to nothing that was received, but almost.`,
    expected: `An IRI in the very spelling of ${meant}.`,
    repair: `Write ${meant}: upper and lower case count, also after the #.`,
  }),
  'resource-digest-differs': ({ id }) => ({
    title: `${id} is in the same presentation, and its digest is another than this credential gives.`,
    expected: 'The digest of its JWT, or of its canonical JSON (RFC 8785) with or without its proof (VCDM 2.0 §5.3).',
    repair: 'Send the credential that was meant, or issue this one again with the digest of the other.',
  }),
  'schema-not-evaluated': ({ id, type }) => ({
    title: `The schema ${id} (${type}) was not evaluated.`,
    expected: 'The shapes of its classes are what this catalogue judges a credential by; schemas are not fetched.',
    repair: 'Nothing to mend: evaluate the schema yourself before you rely on it.',
  }),
  'resource-not-compared': ({ id }) => ({
    title: `The digest of ${id} was not compared.`,
    expected:
      'A credential of the same presentation, or the canonical JSON of a known context; nothing else is fetched.',
    repair: 'Nothing to mend: compare the digest yourself before you rely on that resource.',
  }),
};
