import type { ProfileCode } from '../../../core/profile-codes.js';
import type { Group } from '../../sentence.js';

const meant = (suggestion: unknown, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Did you mean “${suggestion}”?`;

export const profile: Group<ProfileCode> = {
  'profile-member-missing': ({ member }) => ({
    title: `“${member}” is missing.`,
    expected: 'Every member that the form of a profile asks for.',
    repair: 'Add it.',
  }),
  'profile-member-unknown': ({ member, suggestion }) => ({
    title: `A profile has no member “${member}” here.`,
    expected: 'Only members that are known: an unknown one would be silently ignored.',
    repair: meant(suggestion, 'Remove it.'),
  }),
  'profile-value-invalid': ({ expected }) => ({
    title: 'The value has another form.',
    expected: `A value of this form: ${expected}.`,
    repair: 'Write it in that form.',
  }),
  'profile-base-differs': ({ base, hash }) => ({
    title: `${base} is not the profile that was meant.`,
    expected: `The hash of ${base} in this catalogue is ${hash}.`,
    repair: 'Look at what has changed, then give this hash, or another version.',
  }),
  'profile-requirement-unknown': ({ id, suggestion }) => ({
    title: `There is no requirement “${id}” to remove or change.`,
    expected: 'The id of a requirement of the profile that this one is derived from, and not removed here.',
    repair: meant(suggestion, 'Look at the requirements of that profile.'),
  }),
  'profile-requirement-twice': ({ id }) => ({
    title: `There would be two requirements “${id}”.`,
    expected: 'Every requirement has an id of its own.',
    repair: 'Give it another id, or remove the other one.',
  }),
  'profile-rule-unknown': ({ rule, known, suggestion }) => ({
    title: `There is no rule “${rule}”.`,
    expected: `A rule and a floor, such as R-01@certified. Rules: ${known}.`,
    repair: meant(suggestion, 'Choose a rule, or say in “notJudged” why none judges it.'),
  }),
  'profile-floor-unknown': ({ rule, floor, allowed }) => ({
    title: `The rule ${rule} has no floor “${floor}”.`,
    expected: `After the “@”, the lowest level of assurance that is enough: ${allowed}.`,
    repair: `Write ${rule}@ and one of them.`,
  }),
  'profile-requirement-unjudged': () => ({
    title: 'Nothing says whether a rule judges this requirement.',
    expected: 'Either rules, or an empty list of rules and “notJudged” with the reason; not both.',
    repair: 'Give rules, or say why none judges it: it is then listed beside every answer.',
  }),
  'profile-choice-too-small': () => ({
    title: 'There is no choice between fewer than two rules.',
    expected: '“combine”: “any” with two rules or more, one of which is enough.',
    repair: 'Leave “combine” out, or add another rule.',
  }),
  'profile-floor-fixed': ({ id }) => ({
    title: `“${id}” names the standards or the level that it asks for: its floor goes with them.`,
    expected: 'Another floor only for a requirement that names neither standards nor a minimum level.',
    repair: 'Remove this requirement, and add one of your own with the rules at the floor that you want.',
  }),
  'profile-minimum-unknown': ({ id, known }) => ({
    title: `“${id}” has no level of the Cloud Sovereignty Framework.`,
    expected: `A minimum is for the objectives ${known} of the profile “seal” and of those derived from it.`,
    repair: 'Remove “minimum”, or derive from “seal”.',
  }),
  'profile-dates-order': () => ({
    title: 'The contract ends before the service goes live.',
    expected: 'termEnd after goLive.',
    repair: 'Correct one of the two dates.',
  }),
  'profile-empty': () => ({
    title: 'No requirement is left.',
    expected: 'At least one requirement: a profile that asks for nothing would call every offer eligible.',
    repair: 'Keep or add one.',
  }),
  'profile-too-large': ({ limit }) => ({
    title: 'The profile has too many requirements.',
    expected: `At most ${limit}.`,
    repair: 'Make two profiles of it.',
  }),
  'adoption-missing': () => ({
    title: 'The document does not ask to adopt anything.',
    expected: 'One credential whose subject has one “adoption” with what, version, document, challenge and domain.',
    repair: 'Let “cartulary adopt” write and sign it.',
  }),
  'adoption-domain': ({ domain }) => ({
    title: 'The adoption is meant for another catalogue.',
    expected: `The domain of this catalogue: ${domain}.`,
    repair: 'Sign it anew for this catalogue.',
  }),
  'adoption-not-operator': () => ({
    title: 'The signer does not operate this catalogue.',
    expected: 'The DID of the node itself, or one that its operator has set (CARTULARY_OPERATORS).',
    repair: 'Sign with a key of the operator.',
  }),
  'adoption-file-unknown': ({ what, known, suggestion }) => ({
    title: `There is no policy file “${what}”.`,
    expected: `One of: ${known}; or profiles/ and an id, with “@” and the version from the second one on.`,
    repair: meant(suggestion, 'Name one of them.'),
  }),
  'adoption-document-unreadable': () => ({
    title: 'The policy file is not JSON.',
    expected: 'The text of a policy file, as it lies in the folder of policies.',
    repair: 'Correct the file, then sign it anew.',
  }),
  'adoption-version': ({ version }) => ({
    title: `The policy file does not say that it is version “${version}”.`,
    expected: 'The same version in the file and in the adoption that is signed.',
    repair: 'Correct one of the two.',
  }),
  'adoption-contradiction': ({ file }) => ({
    title: `With this file the policies would contradict themselves: ${file}.json.`,
    expected: 'Policies that agree with each other; the next findings say what does not.',
    repair: 'Correct the file. Nothing was adopted; what is in force stays in force.',
  }),
  'adoption-demo': () => ({
    title: 'The demo takes no other law than its own.',
    expected: 'A node in its own data directory.',
    repair: 'Start a node, or edit the policies of your copy.',
  }),
};
