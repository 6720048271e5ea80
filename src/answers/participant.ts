/** A participant: what is registered about it, what it offers, which credentials speak of it. */
import type { ParticipantAnswer as Participant, When } from '../catalogue/verbs/finding.js';
import type { Digest } from '../core/digest.js';
import { credentialAddress, type Question } from './address.js';
import { type LinkAnswer, linkAnswer, type Speaking } from './explanation.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import { type FindingAnswer, findingAnswer } from './problem.js';

export interface NumberAnswer {
  readonly type: string;
  readonly value: string;
  readonly issuer: string;
  readonly notaries: readonly {
    readonly issuer: string;
    readonly lookedUp: Moment;
    /** On the day asked. */
    readonly counts: boolean;
    readonly findings: readonly FindingAnswer[];
    readonly credential: { readonly digest: Digest; readonly url: string };
  }[];
}

export interface ParticipantBody {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly iri: string;
  readonly name: string | null;
  readonly country: string | null;
  readonly registrationNumbers: readonly NumberAnswer[];
  readonly offers: readonly OfferSummary[];
  readonly credentials: readonly LinkAnswer[];
  /** Credentials about it that are not among `credentials`: an answer has room for so many. */
  readonly credentialsOmitted: number;
}

export function participantBody(
  participant: Participant,
  when: When,
  { illustrative, ...speaking }: Speaking & { readonly illustrative: boolean },
  question: Question,
): ParticipantBody {
  return {
    asOf: moment(when.asOf),
    knownAt: moment(when.knownAt),
    seq: participant.head.seq,
    illustrative,
    iri: participant.iri,
    name: participant.name ?? null,
    country: participant.country ?? null,
    registrationNumbers: participant.registrationNumbers.map(({ notaries, ...number }) => ({
      ...number,
      notaries: notaries.map(({ issuer, credential, lookedUp, against }) => ({
        issuer,
        lookedUp: lookedUp === undefined ? null : moment(lookedUp),
        counts: against.length === 0,
        findings: against.map((finding) => findingAnswer(finding, speaking.voice)),
        credential: { digest: credential, url: credentialAddress(credential) },
      })),
    })),
    offers: participant.offers.map((offer) => offerSummary(offer, speaking.voice, question)),
    credentialsOmitted: participant.credentials.omitted,
    credentials: participant.credentials.links.map((link) => linkAnswer(link, speaking)),
  };
}
