import type { PolicyCode } from '../../../core/policy-codes.js';
import type { Group } from '../../sentence.js';

const meant = (suggestion: unknown, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Did you mean “${suggestion}”?`;

const DEMO = 'A root whose subject names the demo’s own organisation has the kind “demo”, and no other root has.';

export const policy: Group<PolicyCode> = {
  'policy-file-missing': () => ({
    title: 'The policy file is missing.',
    expected: 'Every file that the folder of policies comes with.',
    repair: 'Put it back from the package.',
  }),
  'policy-file-unreadable': () => ({
    title: 'The policy file is not JSON.',
    expected: 'One JSON object (RFC 8259) in UTF-8.',
    repair: 'Correct what the parser found.',
  }),
  'policy-member-missing': ({ member }) => ({
    title: `“${member}” is missing.`,
    expected: 'Every member that this row asks for, as in the files that come with the package.',
    repair: 'Add it.',
  }),
  'policy-member-unknown': ({ member, suggestion }) => ({
    title: `There is no member “${member}” here.`,
    expected: 'Only members that are known: an unknown one would be silently ignored.',
    repair: meant(suggestion, 'Remove it.'),
  }),
  'policy-value-invalid': ({ expected }) => ({
    title: 'The value has another form.',
    expected: `A value of this form: ${expected}.`,
    repair: 'Write it in that form.',
  }),
  'policy-end-early': ({ from }) => ({
    title: 'It ends before it begins.',
    expected: `An end after the row’s beginning, ${from}; or null for no known end.`,
    repair: 'Correct the beginning or the end.',
  }),
  'policy-term-order': ({ before }) => ({
    title: 'The term was not recorded after the one before it.',
    expected: `Terms in the order in which they became known: this one after ${before}.`,
    repair: 'Correct the day, or put the terms in that order.',
  }),
  'policy-row-twice': ({ key }) => ({
    title: `“${key}” is listed twice.`,
    expected: 'One row for each.',
    repair: 'Remove one of the two, or give it its own name.',
  }),
  'policy-rows-overlap': ({ key }) => ({
    title: `On some day this row and an earlier one about the same thing (${key}) would both hold.`,
    expected: 'One row for each day: otherwise which one holds would depend on their order.',
    repair: 'End one before the other begins, or remove one.',
  }),
  'policy-reference-unknown': ({ reference, suggestion }) => ({
    title: `The reference “${reference}” is not in references.json.`,
    expected: 'The id of a reference, so that every answer can cite its source.',
    repair: meant(suggestion, 'Add the reference, or name one that is there.'),
  }),
  'policy-rule-uncited': ({ rule, reference }) => ({
    title: `The rule ${rule} cites ${reference}, which is missing.`,
    expected: 'A reference for every source that a rule cites.',
    repair: `Add the reference ${reference}.`,
  }),
  'policy-rule-unknown': ({ rule, known, suggestion }) => ({
    title: `There is no rule “${rule}”.`,
    expected: `One of: ${known}.`,
    repair: meant(suggestion, 'Name one of them.'),
  }),
  'policy-scheme-unknown': ({ scheme, known, suggestion }) => ({
    title: `There is no scheme or register “${scheme}”.`,
    expected: `One of: ${known}.`,
    repair: meant(suggestion, 'Add the scheme to schemes.json, or name one that is there.'),
  }),
  'policy-fact-unknown': ({ kind, suggestion }) => ({
    title: `There is no kind of fact “${kind}”.`,
    expected: 'A kind of fact, named as in the vocabulary of statements.',
    repair: meant(suggestion, 'Name a kind that is there.'),
  }),
  'policy-scheme-idle': ({ kinds }) => ({
    title: 'The row is for one scheme, yet no fact of its kinds names a scheme.',
    expected: `A scheme only beside one of these kinds: ${kinds}.`,
    repair: 'Remove the scheme: otherwise the issuer would be entitled to nothing.',
  }),
  'policy-limits-order': ({ holder }) => ({
    title: 'All holders together may have less than one of them alone.',
    expected: `At least ${holder}, the limit of one holder.`,
    repair: 'Correct one of the two limits.',
  }),
  'policy-country-missing': ({ kind }) => ({
    title: `The row (${kind}) does not say for which country it holds.`,
    expected: 'A country by its two letters (ISO 3166-1).',
    repair: 'Add “to”.',
  }),
  'policy-country-idle': ({ kind }) => ({
    title: `The row (${kind}) names a country, though it holds for transfers to any.`,
    expected: 'No “to” in a row of this kind.',
    repair: 'Remove “to”, or correct the kind.',
  }),
  'policy-standards-rules': ({ standards, rules }) => ({
    title: `The rules are not those of the standards ${standards}.`,
    expected: `Where one of several certificates is enough, the rules that judge them: ${rules}.`,
    repair: 'Correct the rules or the standards: they must say the same.',
  }),
  'policy-minimum-rules': ({ minimum, id, rules }) => ({
    title: `The rules are not those of the level SEAL-${minimum} of ${id}.`,
    expected: `The rules that this level asks for: ${rules}.`,
    repair: 'Correct the rules or the minimum: they must say the same.',
  }),
  'policy-weights': ({ weight }) => ({
    title: `The weights make ${weight} percent.`,
    expected: '100 percent over all objectives.',
    repair: 'Correct the weights.',
  }),
  'policy-levels': () => ({
    title: 'The objective does not have the levels 1, 2, 3 and 4.',
    expected: 'Each of the four levels once, in this order.',
    repair: 'Add what is missing, or put them in order.',
  }),
  'policy-level-empty': () => ({
    title: 'The level asks for nothing.',
    expected: 'Rules, or “open” with what no rule judges.',
    repair: 'Give one of the two.',
  }),
  'policy-anchor-demo': () => ({
    title: 'The row mixes a real trust anchor with the demo’s authority, whose keys are public.',
    expected: DEMO,
    repair: 'Correct the kind, or remove the row.',
  }),
  'policy-anchor-digest': ({ digest }) => ({
    title: 'The row gives another digest than its certificate has.',
    expected: `The SHA-256 of the certificate: ${digest}.`,
    repair: 'Find out which of the two was meant, at the source that the row names.',
  }),
  'policy-anchor-subject': ({ subject }) => ({
    title: 'The row gives another subject than its certificate has.',
    expected: `The subject of the certificate: ${subject}.`,
    repair: 'Find out which of the two was meant, at the source that the row names.',
  }),
  'policy-anchor-authority': () => ({
    title: 'The certificate is not an authority’s.',
    expected: 'A certificate that may sign others: basic constraints with CA true (RFC 5280, 4.2.1.9).',
    repair: 'List the root of the chain instead.',
  }),
};
