import type { SuppositionCode } from '../../../core/finding-codes.js';
import { type Group, wordsOf } from '../../sentence.js';

const forms: Readonly<Record<string, string>> = {
  day: 'A day such as 2027-01-01, or an RFC 3339 instant',
  country: 'A country as two capital letters (ISO 3166-1), such as FR',
  percent: 'A percentage as text, such as "24.0": numbers would be rounded',
  iri: 'An absolute IRI, such as https://boreal.example/offers/health-cloud or did:web:boreal.example',
  digest: 'A content digest: 64 lower-case hexadecimal digits',
  string: 'A text',
  boolean: 'true or false',
  number: 'A number',
  int: 'A whole number',
  array: 'A list',
  object: 'An object',
};

const things: Readonly<Record<string, string>> = {
  law: 'row of law',
  scheme: 'accredited certifier of a scheme',
  certificate: 'certificate that would end by it',
  credential: 'credential',
  issuer: 'accredited issuer',
  company: 'statement about the owners of a company',
  party: 'third party of the offer',
  subject: 'offer or company',
};

export const supposition: Group<SuppositionCode> = {
  'supposed-member-missing': ({ member }) => ({
    title: `The member “${member}” is missing.`,
    expected: `“${member}” is required here.`,
    repair: `Add “${member}”.`,
  }),
  'supposed-member-unknown': ({ member, suggestion }) => ({
    title: `There is no member “${member}” here.`,
    expected: 'Only members that this hypothesis understands: an unknown one would be silently ignored.',
    repair: suggestion === undefined ? 'Remove it.' : `Did you mean “${suggestion}”? Otherwise remove it.`,
  }),
  'supposed-value-invalid': ({ expected }) => ({
    title: 'The value does not have the form that is expected here.',
    expected: `${wordsOf(forms, expected)}.`,
    repair: 'Write the value in that form.',
  }),
  'supposed-value-not-allowed': ({ allowed }) => ({
    title: 'The value is not one of those that are possible here.',
    expected: `One of: ${allowed}.`,
    repair: 'Choose one of them.',
  }),
  'supposed-size': ({ least, most }) => ({
    title: 'There are too few, too many, or the number is out of range.',
    expected: most === 0 ? `At least ${least}.` : `From ${least} to ${most}.`,
    repair: 'Ask within these bounds, or ask several questions.',
  }),
  'supposed-unknown': ({ what, name, suggestion }) => ({
    title: `No ${wordsOf(things, what)} is known here by the name “${name}”.`,
    expected: 'Something that this catalogue knows: only of that can another course be supposed.',
    repair: suggestion === undefined ? 'Check the name.' : `Did you mean “${suggestion}”?`,
  }),
};
