/** The shortest question list in words: per provider, what to ask, which evidence is wanted and from whom. */
import type { QuestionsAnswer } from '../catalogue/verbs/tendering.js';
import type { Question } from '../core/policy/questions.js';
import type { Assurance } from '../core/policy/verdict.js';
import type { OfferView } from '../core/search/offer.js';
import type { Voice } from '../messages/voice.js';
import type { Question as Asked } from './address.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';

export interface QuestionAnswer {
  /** As one would ask it. */
  readonly question: string;
  readonly fact: string;
  readonly subject: string;
  readonly scheme: string | null;
  readonly version: string | null;
  /** The least assurance that will do. */
  readonly level: Assurance;
  /** Which evidence, in words. */
  readonly evidence: string;
  /** The party's own signature is enough. */
  readonly party: boolean;
  /** Others who are entitled to say it at that level. */
  readonly entitled: readonly { readonly did: string; readonly name: string }[];
  readonly settles: readonly {
    readonly offer: string;
    readonly name: string;
    readonly requirements: readonly string[];
  }[];
}

export interface QuestionsBody {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly profile: ProfileAnswer;
  readonly summary: string;
  readonly total: number;
  /** No shorter list would do. */
  readonly exact: boolean;
  readonly atLeast: number;
  /** Offers found and not looked at. */
  readonly left: number;
  readonly providers: readonly {
    readonly iri: string;
    readonly name: string;
    readonly questions: readonly QuestionAnswer[];
  }[];
  /** Offers that the answers could bring onto the shortlist, fewest questions first. */
  readonly open: readonly {
    readonly offer: OfferSummary;
    readonly requirements: readonly string[];
    readonly questions: number;
  }[];
  readonly beyond: readonly { readonly offer: OfferSummary; readonly requirement: string; readonly why: string }[];
  readonly notOffered: readonly OfferSummary[];
}

export function questionsBody(
  answer: QuestionsAnswer,
  illustrative: boolean,
  voice: Voice,
  asked: Asked,
): QuestionsBody {
  const { list, when, head, profile, left } = answer;
  const words = voice.tender.questions;
  const total = list.questions.length;
  const summaries = new Map(answer.offers.map((offer) => [offer.iri, offerSummary(offer, voice, asked)]));
  const named = (iri: string) => [summaries.get(iri)].flatMap((one) => one ?? []);
  const counted = list.exact ? words.exact(total) : words.bounded(total, list.atLeast);
  return {
    asOf: moment(when.asOf),
    knownAt: moment(when.knownAt),
    seq: head.seq,
    illustrative,
    profile: profileAnswer(profile, voice),
    summary: total === 0 && left === 0 ? words.none : counted,
    total,
    exact: list.exact,
    atLeast: list.atLeast,
    left,
    providers: byProvider(answer, voice),
    open: list.open
      .flatMap(({ offer, requirements, questions }) =>
        named(offer).map((summary) => ({ offer: summary, requirements, questions: questions.length })),
      )
      .toSorted((a, b) => a.questions - b.questions),
    beyond: list.beyond.flatMap(({ offer, requirement, reason }) =>
      named(offer).map((summary) => ({ offer: summary, requirement, why: voice.reason(reason.code, reason.params) })),
    ),
    notOffered: list.notOffered.flatMap(named),
  };
}

/** Who is asked: the provider whose fact it is; a fact of somebody else is asked of the first provider it serves. */
function byProvider({ list, offers, issuers }: QuestionsAnswer, voice: Voice): QuestionsBody['providers'] {
  const byIri = new Map(offers.map((offer) => [offer.iri, offer]));
  const groups = new Map<string, { name: string; questions: QuestionAnswer[] }>();
  for (const question of list.questions) {
    const served = question.settles.flatMap(({ offer }) => byIri.get(offer) ?? []);
    const { wanted } = question;
    const about =
      byIri.get(wanted.subject) ?? served.find(({ provider }) => provider.iri === wanted.subject) ?? served[0];
    const { iri, name } = about?.provider ?? { iri: wanted.subject, name: wanted.subject };
    const group = groups.get(iri) ?? { name, questions: [] };
    group.questions.push(questionAnswer(question, byIri, issuers, voice));
    groups.set(iri, group);
  }
  return [...groups].map(([iri, group]) => ({ iri, ...group }));
}

function questionAnswer(
  { wanted, level, speakers, settles }: Question,
  offers: ReadonlyMap<string, OfferView>,
  issuers: QuestionsAnswer['issuers'],
  voice: Voice,
): QuestionAnswer {
  const { fact, subject, scheme = null, version = null } = wanted;
  return {
    question: voice.question(fact, { scheme: scheme ?? '', version: version ?? '' }),
    fact,
    subject,
    scheme,
    version,
    level,
    evidence: voice.tender.questions.statement(voice.fact(fact), voice.level(level)),
    party: speakers.party,
    entitled: speakers.issuers.map((did) => ({ did, name: issuers.get(did)?.name[voice.language] ?? did })),
    settles: [...new Set(settles.map(({ offer }) => offer))].map((offer) => {
      const view = offers.get(offer);
      return {
        offer,
        name: view === undefined ? offer : offerSummary(view, voice, {}).name.text,
        requirements: settles.filter((one) => one.offer === offer).map(({ requirement }) => requirement),
      };
    }),
  };
}
