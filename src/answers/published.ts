/** What came of a publication, and where it is now. */
import type { Published } from '../catalogue/verbs/publishing.js';
import { offerId } from '../core/search/offer.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress, offerAddress, reportAddress } from './address.js';
import { type ReportAnswer, reportAnswer } from './report.js';

export interface PublishedAnswer {
  /** false: everything was already here, nothing was appended. */
  readonly created: boolean;
  readonly credentials: readonly {
    readonly digest: string;
    readonly url: string;
    readonly report: string;
    readonly standing: string;
    readonly offers: readonly { readonly iri: string; readonly url: string }[];
  }[];
  readonly report: ReportAnswer;
  readonly head: { readonly seq: number; readonly hash: string; readonly at: string };
}

export function publishedAnswer(published: Published, voice: Voice): PublishedAnswer {
  return {
    created: published.created,
    credentials: published.credentials.map(({ digest, standing, offers }) => ({
      digest,
      url: credentialAddress(digest),
      report: reportAddress(digest),
      standing,
      offers: offers.map((iri) => ({ iri, url: offerAddress(offerId(iri)) })),
    })),
    report: reportAnswer(published.report, voice),
    head: published.head,
  };
}
