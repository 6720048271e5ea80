/** A dossier in words: per offer every requirement with its verdict, reasons, law and the documents behind it. */
import type { DossierContent } from '../core/dossier/content.js';
import type { Eligibility } from '../core/policy/profile.js';
import type { RuleKey } from '../core/policy/verdict.js';
import { ruledSince } from '../core/search/offer.js';
import type { Voice } from '../messages/voice.js';
import { csv } from './csv.js';
import { offerSummary } from './offer.js';
import { type ProfileAnswer, profileAnswer, type RequirementAnswer, requirementAnswer } from './requirement.js';

export interface DossierOffer {
  readonly iri: string;
  readonly name: string;
  readonly provider: string;
  readonly eligibility: Eligibility;
  readonly requirements: readonly RequirementAnswer[];
}

export interface DossierAnswer {
  readonly profile: ProfileAnswer;
  readonly offers: readonly DossierOffer[];
}

export function dossierAnswer({ profile, asOf, offers, references }: DossierContent, voice: Voice): DossierAnswer {
  // A file for a tender leaves nothing out.
  const telling = { voice, cite: (id: string) => references.get(id), reasons: Number.POSITIVE_INFINITY };
  return {
    profile: profileAnswer(profile, voice),
    offers: offers.map(({ offer, result }) => {
      const since = (rule: RuleKey) => ruledSince(offer, rule, asOf, profile.parameters);
      const { iri, name, provider } = offerSummary(offer, voice, {});
      return {
        iri,
        name: name.text,
        provider: provider.name,
        eligibility: result.eligibility,
        requirements: result.results.map((one) => requirementAnswer(one, since, telling)),
      };
    }),
  };
}

/** One line for each reason of each rule of each requirement of each offer. */
export function verdictsCsv({ offers }: DossierAnswer, { credentials }: DossierContent, voice: Voice): string {
  const { dossier } = voice.tender;
  const { ui } = voice;
  const head = [
    dossier.offer,
    'IRI',
    dossier.provider,
    dossier.outcome,
    dossier.requirement,
    dossier.kind,
    dossier.verdict,
    dossier.rule,
    ui.reason.since,
    dossier.reason,
    dossier.law,
    dossier.remedy,
    dossier.sources,
  ];
  const rows = offers.flatMap((offer) => {
    const start = [offer.name, offer.iri, offer.provider, ui.eligibilities[offer.eligibility].label];
    return offer.requirements.flatMap(({ id, title, kind, verdict, rules }) => {
      const asked = [`${id} ${title}`, ui.kinds[kind].label, ui.verdicts[verdict].label];
      const reasons = rules.flatMap((rule) =>
        rule.reasons.map((reason) => [
          `${rule.rule}@${rule.floor}`,
          rule.since ?? '',
          reason.text,
          reason.law.map(({ citation }) => citation).join('; '),
          reason.remedy?.text ?? '',
          [...new Set(reason.found.map(({ credential }) => credentials.get(credential.digest)?.path ?? ''))].join(' '),
        ]),
      );
      const lines = reasons.length > 0 ? reasons : [['', '', '', '', '', '']];
      return lines.map((line) => [...start, ...asked, ...line]);
    });
  });
  return csv([head, ...rows]);
}
