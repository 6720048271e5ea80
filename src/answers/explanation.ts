/** Why one offer stands where it stands under a profile, down to who signed what, and how that moved over time. */
import type { Explanation } from '../catalogue/verbs/explaining.js';
import type { ChainLink } from '../catalogue/verbs/recording.js';
import type { Claims } from '../core/claims.js';
import type { Digest } from '../core/digest.js';
import type { FactKind } from '../core/policy/facts.js';
import type { Eligibility } from '../core/policy/profile.js';
import { rootCauses } from '../core/policy/root-causes.js';
import type { Gaps } from '../core/policy/standards.js';
import { overTerm } from '../core/policy/term.js';
import type { Assurance, Finding, RuleKey, Verdict } from '../core/policy/verdict.js';
import { sameData } from '../core/same-data.js';
import { ruledSince } from '../core/search/offer.js';
import { map, type Timeline } from '../core/time/timeline.js';
import type { Standing } from '../core/verification/check.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress, type Question, reportAddress } from './address.js';
import { type CoverageAnswer, coverageAnswer } from './graph.js';
import { type HeldLabelAnswer, heldLabelAnswer, type LabelAnswer, labelAnswer } from './label.js';
import type { Cite } from './law.js';
import { type Moment, moment } from './moment.js';
import { type OfferAnswerBody, offerAnswer } from './offer.js';
import { gapsAnswer, type SealAnswer, sealAnswer } from './profile.js';
import { type FoundAnswer, splitKey } from './reason.js';
import { type CheckAnswer, reportAnswer } from './report.js';
import { type ProfileAnswer, profileAnswer, type RequirementAnswer, requirementAnswer } from './requirement.js';
import { type RootCauseAnswer, rootCauseAnswer } from './root-cause.js';

export interface LinkAnswer {
  readonly digest: Digest;
  readonly url: string;
  readonly report: string;
  readonly mediaType: string;
  readonly types: readonly string[];
  /** Kinds of facts that it states. */
  readonly states: readonly FactKind[];
  readonly issuer: string;
  readonly validFrom: Moment;
  readonly validUntil: Moment;
  readonly recorded: Moment;
  readonly illustrative: boolean;
  readonly standing: Standing;
  readonly checkedAt: string;
  readonly checks: readonly CheckAnswer[];
}

/** The language, and what the catalogue has read in each credential. */
export interface Speaking {
  readonly voice: Voice;
  readonly claims: (credential: Digest) => Claims | undefined;
}

export interface EvidenceAnswer extends LinkAnswer {
  /** What the rules read in this credential. */
  readonly statements: readonly FoundAnswer[];
  /** The Gaia-X labels that it grants to this offer. */
  readonly labels: readonly LabelAnswer[];
}

export interface TimelineAnswer {
  readonly rule: string;
  readonly title: string;
  readonly floor: Assurance;
  readonly steps: readonly {
    readonly from: Moment;
    readonly until: Moment;
    readonly verdict: Verdict;
    readonly reason: string | null;
  }[];
}

export interface ExplanationAnswer extends OfferAnswerBody {
  readonly profile: ProfileAnswer;
  readonly eligibility: Eligibility;
  readonly notJudged: readonly string[];
  readonly requirements: readonly RequirementAnswer[];
  /** What is not satisfied, by root cause: one cause once, with everything that it hits. */
  readonly causes: readonly RootCauseAnswer[];
  /** Which certificate closes which gap; null for a profile that wants none. */
  readonly gaps: Gaps | null;
  /** Levels of the Cloud Sovereignty Framework, for a profile that asks for them. */
  readonly seal: SealAnswer | null;
  /** The Gaia-X label held, against the criteria of its level; null when none counts on the day. */
  readonly label: HeldLabelAnswer | null;
  readonly evidence: readonly EvidenceAnswer[];
  /** Credentials that bear on the offer and are not among `evidence`: an answer has room for so many. */
  readonly evidenceOmitted: number;
  readonly timelines: readonly TimelineAnswer[];
  /** Who covers which activity of HDS: the offer itself, and what it runs on. */
  readonly coverage: CoverageAnswer;
}

export function explanationAnswer(
  explanation: Explanation,
  circumstances: Speaking & { readonly cite: Cite; readonly illustrative: boolean },
  question: Question,
): ExplanationAnswer {
  const { voice, cite, illustrative } = circumstances;
  const { result, chain, offer, profile } = explanation;
  const since = (rule: RuleKey) => ruledSince(offer, rule, explanation.when.asOf, profile.parameters);
  const requirements = result.results.map((one) => requirementAnswer(one, since, { voice, cite }));
  const found = requirements.flatMap(({ rules }) =>
    rules.flatMap(({ reasons }) => reasons.flatMap((one) => one.found)),
  );
  const keys = [...new Set(profile.requirements.flatMap(({ rules }) => rules))];
  return {
    ...offerAnswer(explanation, illustrative, voice, question),
    profile: profileAnswer(profile, voice),
    eligibility: result.eligibility,
    notJudged: result.notJudged,
    requirements,
    causes: rootCauses(result.results).map((cause) => rootCauseAnswer(cause, voice, cite)),
    gaps: gapsAnswer(result),
    seal: explanation.seal === undefined ? null : sealAnswer(explanation.seal, voice),
    label: explanation.held === undefined ? null : heldLabelAnswer(explanation.held, voice, cite),
    coverage: coverageAnswer(explanation.coverage),
    evidenceOmitted: chain.omitted,
    evidence: chain.links.map((link) => ({
      ...linkAnswer(link, circumstances),
      statements: statementsIn(link.credential, found),
      labels: offer.labels
        .filter(({ credential }) => credential === link.credential)
        .map((label) => labelAnswer(label, explanation.when.asOf, voice)),
    })),
    timelines: keys.flatMap((key) => {
      const timeline = offer.timelines.get(key);
      return timeline === undefined
        ? []
        : [
            timelineAnswer(
              key,
              map(timeline, (one) => overTerm(one, profile.parameters), sameData),
              voice,
            ),
          ];
    }),
  };
}

export function linkAnswer(link: ChainLink, { voice, claims }: Speaking): LinkAnswer {
  const report = reportAnswer(link.report, voice);
  const own = report.documents.find(({ contentDigest }) => contentDigest === link.credential) ?? report.documents[0];
  return {
    digest: link.credential,
    url: credentialAddress(link.credential),
    report: reportAddress(link.credential),
    mediaType: link.mediaType,
    types: link.types,
    states: [...new Set((claims(link.credential)?.statements ?? []).map(({ kind }) => kind))],
    issuer: link.issuer,
    validFrom: moment(link.validFrom),
    validUntil: moment(link.validUntil),
    recorded: moment(link.recorded),
    illustrative: link.illustrative,
    standing: own?.standing ?? report.standing,
    checkedAt: report.at,
    checks: own?.checks ?? [],
  };
}

/** Several rules may read the same statement: it is shown once. */
function statementsIn(credential: Digest, found: readonly FoundAnswer[]): readonly FoundAnswer[] {
  const unique = new Map<string, FoundAnswer>();
  for (const one of found) {
    if (one.credential.digest === credential) unique.set(`${one.credential.pointer} ${one.value}`, one);
  }
  return [...unique.values()];
}

function timelineAnswer(key: RuleKey, timeline: Timeline<Finding>, voice: Voice): TimelineAnswer {
  const { rule, floor } = splitKey(key);
  return {
    rule,
    title: voice.ruleTitle(rule),
    floor,
    steps: timeline.map(({ from, value }, index) => {
      const next = timeline[index + 1];
      const [first] = value.reasons;
      return {
        from: moment(from),
        until: next === undefined ? null : moment(next.from),
        verdict: value.verdict,
        reason: first === undefined ? null : voice.reason(first.code, first.params),
      };
    }),
  };
}
