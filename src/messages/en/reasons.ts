/** Why a rule says what it says. One sentence per code, for a buyer who has not read the rule. */
import type { FlagCode, ReasonCode } from '../../core/policy/reason-codes.js';
import type { Params } from '../../core/problem.js';
import { capital, isOne, type Lines, type Words, wordsOf } from '../sentence.js';
import { assurance, facts, parts, schemes } from './terms.js';

const scheme = (p: Params) => [wordsOf(schemes, p.scheme), p.version].filter(Boolean).join(' ');
const asked = (p: Params) => [wordsOf(schemes, p.scheme), p.wanted].filter(Boolean).join(' ');

export const reasons: Lines<ReasonCode> = {
  'not-stated': (p) => `Nobody entitled has stated ${wordsOf(facts, p.fact)}.`,
  'insufficient-assurance': (p) =>
    `What is stated about ${wordsOf(facts, p.facts)} would do, but it is only ${wordsOf(assurance, p.level)}; it must be ${wordsOf(assurance, p.floor)}.`,
  contradiction: () => 'Two sources whose word counts disagree.',
  challenged: () => 'Somebody who is neither the party nor entitled says otherwise; shown, and not counted.',
  'reported-only': () => 'Reported by a third party from other sources; shown, and not counted.',
  'storage-in-eea': () => 'Primary copy, backup, logs and metadata are all stored in the EEA.',
  'storage-outside-eea': (p) => `Data are stored outside the EEA: ${p.places}.`,
  'storage-part-not-stated': (p) => `Where these are stored is not stated: ${wordsOf(parts, p.parts)}.`,
  'adequacy-does-not-localise': (p) =>
    `An adequacy decision (${p.country}) does not cure this: it allows a transfer, while the rule demands storage in the EEA.`,
  'no-flow': () => 'Stated: no flow of data out of the EEA, remote access included.',
  'flows-incomplete': () => 'The list of flows out of the EEA is not stated to be complete.',
  'flow-within-eea': (p) =>
    `On this day this country counts as the EEA, so there is no transfer to a third country: ${p.country}.`,
  'flow-bridged': (p) => `The transfer (${p.country}) is covered by an interim provision: ${p.instrument}.`,
  'flow-adequate': (p) => `The transfer (${p.country}) rests on an adequacy decision in force.`,
  'flow-recipient-listed': (p) =>
    `${p.recipient} (${p.country}) is on its register: the transfer rests on ${p.instrument}.`,
  'flow-recipient-not-listed': (p) =>
    `${capital(p.instrument)} covers listed recipients only, and ${p.recipient} (${p.country}) is not on its register.`,
  'flow-recipient-not-named': (p) =>
    `${capital(p.instrument)} covers listed recipients only, and the recipient (${p.country}) is not named.`,
  'flow-register-not-held': (p) =>
    `Nobody keeps the register of ${p.register} here, so ${p.recipient} cannot be checked.`,
  'flow-safeguarded': (p) =>
    `The transfer to ${p.recipient} (${p.country}) rests on ${p.instrument}: lawful only with an impact assessment and, where needed, supplementary measures.`,
  'flow-basis-not-in-force': (p) =>
    `The transfer to ${p.recipient} (${p.country}) rests on ${p.instrument}, which is not in force${p.endedBy ? ` (${p.endedBy})` : ''}.`,
  'flow-basis-unknown': (p) =>
    `The stated ground is not one that this catalogue knows for this country (${p.country}): ${p.instrument}.`,
  'flow-basis-not-stated': (p) => `No ground is stated for the transfer to ${p.recipient} (${p.country}).`,
  'access-inside': (p) => `Access for ${wordsOf(parts, p.role)} from inside the ${p.union}: ${p.country}.`,
  'access-gated': (p) =>
    `Access for ${wordsOf(parts, p.role)} from outside the ${p.union} (${p.country}), each access gated by consent and logged.`,
  'access-outside': (p) => `Access for ${wordsOf(parts, p.role)} from outside the ${p.union}: ${p.country}.`,
  'access-not-gated': (p) =>
    `Access for ${wordsOf(parts, p.role)} from outside the ${p.union} (${p.country}), without the customer’s consent.`,
  'access-gate-not-stated': (p) =>
    `Access for ${wordsOf(parts, p.role)} from outside the ${p.union} (${p.country}); whether consent gates it is not stated.`,
  'access-points-not-listed': () => 'The statement lists no place of support or administration.',
  'capital-within-limits': (p) =>
    `Held from outside the EU (${wordsOf(parts, p.measure)}): largest holder ${p.single}%, all together ${p.total}%; limits ${p.limit}% and ${p.totalLimit}%. The attributed reading gives ${p.attributedSingle}% and ${p.attributedTotal}%.`,
  'capital-limit-passed': (p) =>
    `Held from outside the EU (${wordsOf(parts, p.measure)}): ${p.holder} (${p.country}) is the largest holder with ${p.single}%, all together ${p.total}%; limits ${p.limit}% and ${p.totalLimit}%. The attributed reading gives ${p.attributedSingle}% and ${p.attributedTotal}%.`,
  'capital-readings-differ': (p) =>
    `The two readings of “held indirectly” differ for ${p.holder} (${p.country}): multiplied ${p.single}%, attributed ${p.attributedSingle}%; limits ${p.limit}% and ${p.totalLimit}%.`,
  'capital-undisclosed': (p) =>
    `Not all owners are disclosed: between ${p.low}% and ${p.high}% of the ${wordsOf(parts, p.measure)} may be held from outside the EU.`,
  'capital-graph-too-large': (p) =>
    `The owners could not be followed to the end: more than ${p.steps} stakes over all days, or more than ${p.depth} levels.`,
  'special-right-none': () => 'No veto and no right to appoint is held from outside the EU.',
  'special-right-outside': (p) => `${p.holder} (${p.country}), outside the EU, holds a ${wordsOf(parts, p.nature)}.`,
  'special-right-holder-unknown': (p) =>
    `${p.holder} holds a ${wordsOf(parts, p.nature)}; the holder’s country is not stated.`,
  'special-rights-incomplete': () => 'The list of vetoes and rights to appoint is not stated to be complete.',
  'seat-inside': (p) => `The ${wordsOf(parts, p.which)} is inside the ${p.union}: ${p.country}.`,
  'seat-outside': (p) => `The ${wordsOf(parts, p.which)} is outside the ${p.union}: ${p.country}.`,
  'seat-not-stated': (p) => `The ${wordsOf(parts, p.which)} is not stated.`,
  'control-none-outside': () => 'No decisive influence from outside the EEA.',
  'control-outside': (p) => `Controlled from outside the EEA by ${p.controller} (${p.country}).`,
  'third-parties-no-reach': () => 'No third party from outside the EEA can reach customer data or identities.',
  'third-party-reaches': (p) =>
    `${p.party} (${p.country}, parent: ${p.parent}) can reach customer data or identities: ${wordsOf(parts, p.role)}.`,
  'third-party-reach-not-stated': (p) =>
    `Whether ${p.party} (${p.country}, parent: ${p.parent}) can reach customer data is not stated.`,
  'third-party-parent-not-stated': (p) =>
    `${p.party} can reach customer data, and its country or ultimate parent is not stated.`,
  'third-parties-incomplete': () => 'The list of third parties is not stated to be complete.',
  'subprocessors-known': () => 'Every subprocessor is listed with country, ultimate parent and role.',
  'subprocessor-not-known': (p) => `The country or ultimate parent of ${p.party} is not stated.`,
  'subprocessor-fails': (p) => `The subprocessor ${p.party} (${p.country}) fails by itself.`,
  'activities-covered': (p) =>
    isOne(p.matrix)
      ? 'HDS activities 1 to 6 are all covered by one certificate.'
      : `HDS activities 1 to 6 are all covered: ${p.matrix}.`,
  'activities-not-covered': (p) => `HDS activities ${p.activities} are not covered, here or below (${p.matrix}).`,
  'certificate-active': (p) => `${scheme(p)} is held, until ${p.until || 'further notice'}.`,
  'certificate-expired': (p) => `The ${scheme(p)} certificate expired; it ended on ${p.until}.`,
  'certificate-revoked': (p) => `The ${scheme(p)} certificate was revoked by its issuer.`,
  'certificate-suspended': (p) => `The ${scheme(p)} certificate is suspended by its issuer.`,
  'certificate-lapsed-by-law': (p) => `The certificate is of ${scheme(p)}, a version that is not in force on this day.`,
  'certificate-version-not-accepted': (p) => `A certificate of ${scheme(p)} is held; version ${p.wanted} is asked.`,
  'certificate-option-not-selected': (p) =>
    `The ${scheme(p)} certificate covers the option “${p.option}”, which is not selected.`,
  'certificate-other-region': (p) =>
    `The ${scheme(p)} certificate covers only ${p.regions}, not the regions of the offer.`,
  'certificate-region-not-stated': (p) =>
    `The ${scheme(p)} certificate covers ${p.regions}; the regions of the offer are not stated.`,
  'certificate-lasts': (p) => `${scheme(p)} lasts until ${p.until || 'further notice'}: as long as the contract.`,
  'certificate-renewal-committed': (p) =>
    `${scheme(p)} ends on ${p.until}, before the contract does; its renewal is committed.`,
  'certificate-ends-within-term': (p) =>
    `${scheme(p)} ends on ${p.until}, before the contract does, and nobody has committed to renewing it.`,
  'certificate-ends-before-go-live': (p) =>
    `${scheme(p)} ends on ${p.until}, and the service goes live on ${p.goLive}: a commitment to renew it does not help.`,
  'no-certificate-to-last': () => 'None of the certificates asked is held, so none can end too early.',
  'certificate-not-shown': (p) => `No certificate of ${asked(p)} is known for this offer, and no list governs the day.`,
  'issuer-not-entitled': (p) =>
    `A ${wordsOf(schemes, p.scheme)} certificate was signed by ${p.issuer}, which is not entitled to this scheme: it proves nothing.`,
  'hosting-link-not-attested': (p) =>
    `Activities ${p.activities} would be covered by the layer below, but that the offer runs on it is only declared.`,
  'hosting-too-deep': (p) =>
    `The layers below could not be followed to the end: more than ${p.depth} levels, or more than ${p.layers} offers.`,
  'scheme-version-not-in-force': (p) =>
    `${asked(p)} is not in force on this day${p.from ? ` (it is from ${p.from})` : ''}: nobody can hold it.`,
  'listed-as-certified': (p) => `The authority’s ${scheme(p)} list of ${p.date} names this offer.`,
  'absent-from-list': (p) =>
    `The authority’s ${scheme(p)} list of ${p.date} governs this day and does not name this offer.`,
  'claimed-not-certified': (p) => `${wordsOf(schemes, p.scheme)} is claimed in words, not certified.`,
  'in-progress': (p) => `${wordsOf(schemes, p.scheme)} is in progress (${p.reached}): not held yet.`,
  'cut-off-tested': () => 'Operation without the supplier was tested within the last twelve months.',
  'substitutable-certified': () => 'The technology is substitutable, and a certificate confirms it.',
  'substitutable-not-certified': () => 'The technology is substitutable by the provider’s own word, untested.',
  'continuity-planned': () => 'There is a continuity plan, untested, for technology that cannot be substituted.',
  'cut-off-stops-service': () => 'The service stops if the supplier is cut off.',
  'autonomy-open': () => 'The technology cannot be substituted, and neither plan nor test is stated.',
  'fact-meets': (p) => `As asked: ${wordsOf(facts, p.fact)} (${p.found}).`,
  'fact-does-not-meet': (p) => `Not as asked: ${wordsOf(facts, p.fact)} (${p.found}).`,
  'fact-partly-meets': (p) => `Only in part as asked: ${wordsOf(facts, p.fact)} (${p.found}).`,
  'credentials-sound': (p) =>
    p.count === 1
      ? 'The credential that speaks for the offer verifies, and nobody has revoked it.'
      : `All ${p.count} credentials that speak for the offer verify, and nobody has revoked them.`,
  'credential-lapsed': (p) =>
    `The credential that states ${wordsOf(facts, p.fact)} is revoked, suspended, or does not verify any more.`,
  'no-credential': () => 'No credential to judge.',
  'issuers-entitled': () => 'Every certificate was signed by an issuer entitled to it.',
  'nobody-entitled': (p) =>
    `Nobody on the trust list may issue ${wordsOf(schemes, p.scheme)}: whether the signer may is not known here.`,
  'label-agrees': (p) => `The label of level ${p.level} agrees with its criteria.`,
  'label-above-criteria': (p) =>
    `A label of level ${p.level} is held, and these criteria of it are not met: ${p.criteria}.`,
  'label-criteria-open': (p) =>
    `A label of level ${p.level} is held; whether these criteria of it are met is not known: ${p.criteria}.`,
  'no-label': () => 'No label counts on this day.',
  'proposal-level': (p) =>
    p.highest
      ? `For information: under the proposal COM(2026) 502, which is not law, level ${p.highest} of 4 would be the highest open to this offer.`
      : 'For information: which level of the proposal COM(2026) 502, which is not law, would be open is not known.',
  'no-contradiction': () => 'Nothing that is stated contradicts what is evidenced.',
  'claim-contradicted': (p) => `${wordsOf(schemes, p.scheme)} is claimed, and it is not held.`,
  'certificate-contradicted': (p) =>
    `The ${scheme(p)} certificate implies storage in the EEA, and the party itself states storage outside.`,
  'list-governs': (p) => `The ${scheme(p)} list of ${p.date} governs this day.`,
  'no-list-governs': (p) => `No ${scheme(p)} list governs this day.`,
};

export const flags: Words<FlagCode> = {
  'relied-on-decision-later-invalid': 'Relied on a decision that was later declared invalid.',
  'supplier-technology': 'Uses technology of a supplier from outside the EEA that cannot reach customer data.',
  'supplier-dependency': 'Depends on a supplier whose technology cannot be substituted.',
  'at-risk': 'At risk: the owners are beyond the limits of the scheme, or may be.',
  'in-progress': 'In progress, with evidence.',
  contradiction: 'Sources contradict each other.',
};
