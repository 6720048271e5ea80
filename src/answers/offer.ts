/** One offer: what it says of itself, and who says so. */
import type { When } from '../catalogue/verbs/finding.js';
import type { Digest } from '../core/digest.js';
import type { Instant } from '../core/instant.js';
import type { Head } from '../core/journal.js';
import { type CertificateView, locationsOn, type OfferView } from '../core/search/offer.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress, offerAddress, participantAddress, type Question } from './address.js';
import { type LabelAnswer, labelAnswer } from './label.js';
import { type Moment, moment } from './moment.js';
import type { SourceAnswer } from './peers.js';
import { type Wording, wording } from './wording.js';

export interface OfferSummary {
  readonly id: string;
  readonly iri: string;
  readonly url: string;
  readonly name: Wording;
  readonly provider: {
    readonly iri: string;
    readonly url: string;
    readonly name: string;
    readonly country: string | null;
  };
  /** `third-party`: its issuer does not speak for the provider; shown, never eligible. */
  readonly standing: OfferView['standing'];
  readonly illustrative: boolean;
}

export interface CertificateAnswer {
  readonly scheme: string;
  readonly version: string;
  readonly from: Moment;
  readonly until: Moment;
  /** Is its issuer entitled to state this scheme? If not, it is a claim and nothing more. */
  readonly entitled: boolean;
  readonly credential: { readonly digest: Digest; readonly url: string };
}

export interface OfferFacts extends OfferSummary {
  readonly description: Wording | null;
  readonly issuer: string;
  readonly types: readonly string[];
  readonly locations: readonly string[];
  readonly keywords: readonly string[];
  readonly from: Moment;
  readonly until: Moment;
  readonly certificates: readonly CertificateAnswer[];
  readonly labels: readonly LabelAnswer[];
  readonly credentials: readonly { readonly digest: Digest; readonly url: string }[];
  readonly changed: { readonly seq: number; readonly at: Moment };
}

export interface OfferAnswerBody {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly offer: OfferFacts;
  /** Of whoever follows other catalogues: those that its credentials came from. */
  readonly sources?: readonly SourceAnswer[];
}

export function offerSummary(offer: OfferView, voice: Voice, question: Question): OfferSummary {
  const { provider } = offer;
  return {
    id: offer.id,
    iri: offer.iri,
    url: offerAddress(offer.id, question),
    name: wording(offer.names, voice) ?? { text: offer.iri, language: null },
    provider: {
      iri: provider.iri,
      url: participantAddress(provider.iri, { asOf: question.asOf, knownAt: question.knownAt }),
      name: provider.name,
      country: provider.country ?? null,
    },
    standing: offer.standing,
    illustrative: offer.illustrative,
  };
}

export function offerFacts(offer: OfferView, asOf: Instant, voice: Voice, question: Question): OfferFacts {
  return {
    ...offerSummary(offer, voice, question),
    description: wording(offer.descriptions, voice),
    issuer: offer.issuer,
    types: offer.types,
    locations: locationsOn(offer, asOf),
    keywords: offer.keywords,
    from: moment(offer.from),
    until: moment(offer.until),
    certificates: offer.certificates.map(certificateAnswer),
    labels: newestFirst(offer.labels).map((label) => labelAnswer(label, asOf, voice)),
    credentials: offer.credentials.map((digest) => ({ digest, url: credentialAddress(digest) })),
    changed: { seq: offer.changedSeq, at: moment(offer.changedAt) },
  };
}

export function offerAnswer(
  { offer, head, when }: { readonly offer: OfferView; readonly head: Head; readonly when: When },
  illustrative: boolean,
  voice: Voice,
  question: Question,
): OfferAnswerBody {
  return {
    asOf: moment(when.asOf),
    knownAt: moment(when.knownAt),
    seq: head.seq,
    illustrative,
    offer: offerFacts(offer, when.asOf, voice, question),
  };
}

function newestFirst(labels: OfferView['labels']): OfferView['labels'] {
  return labels.toSorted((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0));
}

function certificateAnswer(certificate: CertificateView): CertificateAnswer {
  return {
    scheme: certificate.scheme,
    version: certificate.schemeVersion,
    from: moment(certificate.from),
    until: moment(certificate.until),
    entitled: certificate.entitled,
    credential: { digest: certificate.credential, url: credentialAddress(certificate.credential) },
  };
}
