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
    title: `${id} has another digest than this credential gives of it.`,
    expected:
      'The digest of its bytes; of a credential in the same presentation, that of its JWT or of its canonical JSON (RFC 8785) with or without its proof (VCDM 2.0 §5.3).',
    repair: 'Put back or send what was meant, or issue this credential again with the digest of what is there now.',
  }),
  'schema-not-evaluated': ({ id, type }) => ({
    title: `The schema ${id} (${type}) was not evaluated.`,
    expected: 'A schema of the type JsonSchema; of other kinds none is evaluated here.',
    repair: 'Nothing to mend: evaluate the schema yourself before you rely on it.',
  }),
  'schema-not-met': ({ id, keyword, place }) => ({
    title: `This does not hold against the schema ${id}.`,
    expected: `What “${keyword}” asks for there (${place}).`,
    repair: 'Issue the credential again as its schema wants it, or with the schema that was meant.',
  }),
  'schema-unusable': ({ id, keyword, place }) => ({
    title: `The schema ${id} cannot be evaluated${keyword === '' ? '' : `: “${keyword}”${place === '' ? '' : `, at ${place}`}`}.`,
    expected:
      'A JSON object that is a JSON Schema 2020-12 and says so by “$schema”, whole in one document: references lead into it alone, patterns do without look-around.',
    repair: 'Publish a schema of that kind at its address, or issue the credential without it.',
  }),
  'schema-too-costly': ({ id, limit }) => ({
    title: `To evaluate the schema ${id} takes more than is spent on schemas here.`,
    expected: `At most ${limit} steps for all schemas of what is received together.`,
    repair: 'Simplify the schema (references in circles never end), or send the credentials in several parts.',
  }),
  'resource-not-compared': ({ id }) => ({
    title: `The digest of ${id} was not compared.`,
    expected: 'A digest of something at an https address, or of a credential in the same presentation.',
    repair: 'Name the resource by where it lies, or send it along.',
  }),
  'resources-too-many': ({ id, limit }) => ({
    title: `${id} was not fetched: the documents name more resources than are looked at together.`,
    expected: `At most ${limit} different resources and schemas.`,
    repair: 'Send the credentials in several parts.',
  }),
};
