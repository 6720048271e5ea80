import type { LabelCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const label: Group<LabelCode> = {
  'label-level-unknown': ({ level }) => ({
    title: `Gaia-X has no label of the level ${level}.`,
    expected: 'One of the levels SC, L1, L2, L3.',
    repair: 'Have the compliance service issue the label again with its level.',
  }),
  'label-issuer-not-entitled': ({ issuer, level }) => ({
    title: `${issuer} was not entitled to grant the level ${level} when it issued this label.`,
    expected: 'A compliance service that the trust list entitles to this level, on the day of issue.',
    repair: 'Ask a compliance service of the trust list for the label; what anybody else signs is a claim.',
  }),
  'label-without-credentials': () => ({
    title: 'The label lists no credential that it was granted for.',
    expected: 'Each credential that was examined, with its digest.',
    repair: 'Have the compliance service issue the label again with gx:compliantCredentials.',
  }),
  'number-issuer-not-listed': ({ issuer, type }) => ({
    title: `${issuer} is no notary of the trust list for numbers of the class ${type}.`,
    expected: 'A notary that the trust list names for that class, on the day on which it signed.',
    repair: 'Ask such a notary to vouch for the number.',
  }),
  'number-not-in-force': () => ({
    title: 'The notary’s credential does not hold on that day.',
    expected: 'A day within its validity.',
    repair: 'Ask the notary for a new credential, and publish it.',
  }),
  'number-evidence-missing': () => ({
    title: 'The notary does not say when it looked the number up.',
    expected: 'Evidence with gx:executionDate.',
    repair: 'Ask the notary for a credential that says when it asked which register.',
  }),
  'number-evidence-old': ({ date, days }) => ({
    title: `The notary looked the number up on ${date}, which says nothing of that day.`,
    expected: `A look-up before the day asked, and less than ${days} days before it.`,
    repair: 'Ask the notary to look it up again, and publish the new credential.',
  }),
  'label-without-version': ({ member }) => ({
    title: `The label does not say by which version it was granted: gx:${member} is missing.`,
    expected: 'gx:rulesVersion, such as CD25.10, and gx:engineVersion.',
    repair: 'Have the compliance service issue the label again with both versions.',
  }),
  'label-too-long': ({ date }) => ({
    title: `The label counts no longer than 90 days, that is until ${date}, though it states a later end.`,
    expected: 'A label of 90 days at most, as Gaia-X grants them.',
    repair: 'Ask the compliance service to examine the offer again and publish the new label.',
  }),
  'label-without-end': () => ({
    title: 'The label states no end of its validity.',
    expected: 'A label with a beginning and an end, usually 90 days apart.',
    repair: 'Have the compliance service issue the label again with validUntil.',
  }),
  'label-credential-missing': ({ id }) => ({
    title: `The label was granted for ${id}, which this catalogue does not hold.`,
    expected: 'Every credential that the label lists, published here.',
    repair: `Publish ${id} as it was examined; the label counts from then on.`,
  }),
  'label-digest-differs': ({ id }) => ({
    title: `${id} is not what the label was granted for: its digest differs.`,
    expected: 'sha256- and the SHA-256, in hexadecimal, of the canonical JSON of the credential without a proof.',
    repair: `Ask the compliance service to examine ${id} as it is now, and publish the new label.`,
  }),
  'label-credential-lapsed': ({ id, date }) => ({
    title: `${id}, for which the label was granted, has been revoked, suspended or refused since ${date}.`,
    expected: 'Credentials that still verify.',
    repair: `Have ${id} issued again, and ask the compliance service for a new label.`,
  }),
  'label-description-changed': ({ id }) => ({
    title: `The label was granted for another description of the offer than ${id}, which describes it on that day.`,
    expected: 'The credential that describes the offer among those that the label lists.',
    repair: `Ask the compliance service for a label that lists ${id}.`,
  }),
  'label-not-begun': ({ date }) => ({
    title: `The label counts only from ${date}.`,
    expected: 'A day within the validity of the label.',
    repair: 'Ask about a later day.',
  }),
  'label-ended': ({ date }) => ({
    title: `The label ended on ${date}.`,
    expected: 'A day within the validity of the label, which is usually 90 days.',
    repair: 'Ask the compliance service to examine the offer again and publish the new label.',
  }),
  'label-lapsed': ({ date }) => ({
    title: `The label has been revoked, suspended or refused since ${date}.`,
    expected: 'A label that still verifies.',
    repair: 'Read the reports on its credential, and ask the compliance service for a new label.',
  }),
};
