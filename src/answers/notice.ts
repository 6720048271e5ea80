/** A notice as it is sent: the form of Standard Webhooks, "Payload structure" (type, timestamp, data). */
import { formatInstant, type Instant } from '../core/instant.js';
import type { Entry } from '../core/journal.js';
import type { Move, Notice, NoticeCause, Outcome } from '../core/notices/notice.js';
import type { Profile } from '../core/policy/profile.js';
import { offerId } from '../core/search/offer.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress, explanationAddress, type Question } from './address.js';
import { type CauseAnswer, causeAnswer } from './cause.js';
import type { Cite } from './law.js';
import { type Moment, moment } from './moment.js';
import { wording } from './wording.js';

/** Named in one notice; a payload should stay small. */
const NAMED = 100;

export interface NoticeAnswer {
  /** `offers.moving`: still to come. */
  readonly type: 'offers.moved' | 'offers.moving';
  /** When it was found; RFC 3339 UTC. */
  readonly timestamp: string;
  readonly data: {
    readonly subscription: string;
    /** DID of the catalogue that judged. */
    readonly catalogue: string;
    readonly illustrative: boolean;
    readonly text: string;
    readonly profile: { readonly id: string; readonly version: string; readonly title: string };
    /** The last entry of the journal that was known. */
    readonly seq: number;
    readonly cause: NoticeCauseAnswer;
    readonly offers: readonly MovedOffer[];
    /** Moved as well, and not named. */
    readonly omitted: number;
  };
}

export type NoticeCauseAnswer =
  | {
      readonly kind: 'learned';
      readonly text: string;
      /** null: it is about a private document. */
      readonly entry: { readonly seq: number; readonly kind: Entry['kind']; readonly at: string } | null;
      /** Of the document that it is about. */
      readonly url: string | null;
    }
  | { readonly kind: 'dated'; readonly text: string; readonly at: Moment; readonly causes: readonly CauseAnswer[] };

export interface MovedOffer {
  readonly iri: string;
  readonly name: string;
  /** null: not found by the search that is watched. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  /** Why, as of the day of the move. */
  readonly explanation: string;
}

export interface NoticeCircumstances {
  readonly subscription: string;
  readonly node: string;
  /** Where the catalogue is reached, without a slash at its end. */
  readonly address: string;
  readonly illustrative: boolean;
  readonly profile: Profile;
  readonly seq: number;
  readonly now: Instant;
  readonly voice: Voice;
  readonly cite: Cite;
}

export function noticeAnswer(notice: Notice, circumstances: NoticeCircumstances): NoticeAnswer {
  const { subscription, node, address, illustrative, profile, seq, now, voice } = circumstances;
  const { kind, cause, moves } = notice;
  const on = cause.kind === 'dated' ? cause.at : now;
  return {
    type: kind === 'ahead' ? 'offers.moving' : 'offers.moved',
    timestamp: formatInstant(now),
    data: {
      subscription,
      catalogue: node,
      illustrative,
      text: noticeText(notice, profile, voice),
      profile: { id: profile.id, version: profile.version, title: voice.text(profile.title) },
      seq,
      cause: noticeCause(cause, circumstances),
      offers: moves.slice(0, NAMED).map((move) => moved(move, on)),
      omitted: Math.max(0, moves.length - NAMED),
    },
  };

  function moved({ offer, view, before, after }: Move, asOf: Instant): MovedOffer {
    const question: Question = { profile: profile.id, ...profile.parameters, asOf };
    return {
      iri: offer,
      name: (view && wording(view.names, voice)?.text) ?? offer,
      before: before ?? null,
      after: after ?? null,
      explanation: `${address}${explanationAddress(offerId(offer), question)}`,
    };
  }
}

/** What is told, in one sentence. */
export function noticeText({ kind, cause, moves }: Notice, profile: Profile, voice: Voice): string {
  const title = voice.text(profile.title);
  return kind === 'ahead' && cause.kind === 'dated'
    ? voice.notices.ahead(moves.length, title, voice.day(moment(cause.at) ?? ''))
    : voice.notices.moved(moves.length, title);
}

export function noticeCause(
  cause: NoticeCause,
  { address, voice, cite }: Pick<NoticeCircumstances, 'address' | 'voice' | 'cite'>,
): NoticeCauseAnswer {
  if (cause.kind === 'dated') {
    const causes = cause.causes.map((one) => causeAnswer(one, voice, cite));
    return { kind: 'dated', text: causes.map(({ text }) => text).join(' '), at: moment(cause.at), causes };
  }
  const { entry } = cause;
  const url = entry !== undefined && 'contentDigest' in entry ? credentialAddress(entry.contentDigest) : undefined;
  return {
    kind: 'learned',
    text: voice.notices.learned[cause.what],
    entry: entry === undefined ? null : { seq: entry.seq, kind: entry.kind, at: entry.at },
    url: url === undefined ? null : `${address}${url}`,
  };
}
