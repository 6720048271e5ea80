/** What has changed or will, offer by offer: the outcome before and after, and by what. */
import type { ChangesAnswer, OfferChange } from '../catalogue/verbs/changing.js';
import { DAY_MS, type Instant, parseInstant } from '../core/instant.js';
import type { Eligibility, Profile } from '../core/policy/profile.js';
import { type ChangesQuery, nextParams } from '../core/search/changes-query.js';
import type { Voice } from '../messages/voice.js';
import type { Question } from './address.js';
import { type GroupAnswer, groupAnswer } from './cause.js';
import type { Cite } from './law.js';
import type { LawEventAnswer } from './law-events.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';

export interface ChangeAnswer {
  readonly offer: OfferSummary;
  /** When it takes effect; in a question about knowledge, the day asked. */
  readonly at: Moment;
  /** It lies ahead: the law as it is known now. */
  readonly upcoming: boolean;
  /** null: not on offer, or not known, then. */
  readonly outcome: { readonly before: Eligibility | null; readonly after: Eligibility | null };
  readonly groups: readonly GroupAnswer[];
}

export interface ChangesAnswerBody {
  /** `days`: what changes from one day to another. `knowledge`: what was learned about one day. */
  readonly look: 'days' | 'knowledge';
  readonly from: Moment;
  readonly to: Moment;
  readonly knownAt: Moment;
  readonly asOf: Moment;
  readonly knownFrom: Moment;
  readonly knownTo: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly profile: ProfileAnswer;
  /** What has to be said of the whole answer: that days to come are judged by the law as known now. */
  readonly note: string | null;
  readonly changes: readonly ChangeAnswer[];
  readonly next: string | null;
}

/** What changes on a day of law: the span that begins the day before, since its beginning is not part of it. */
export function changesAround({ at }: LawEventAnswer, { profile, offer }: ChangesQuery): string {
  const day = parseInstant(at ?? '');
  const params = new URLSearchParams(
    day === undefined ? [] : { from: moment((day - DAY_MS) as Instant) ?? '', to: at ?? '' },
  );
  if (profile !== undefined) params.set('profile', profile);
  if (offer !== undefined) params.set('offer', offer);
  return `/changes?${params}`;
}

interface Circumstances {
  readonly voice: Voice;
  readonly cite: Cite;
  readonly illustrative: boolean;
  readonly now: Instant;
}

export function changesAnswer(answer: ChangesAnswer, circumstances: Circumstances): ChangesAnswerBody {
  const { query, profile, head, changes, next } = answer;
  const { voice, illustrative, now } = circumstances;
  const { span } = query;
  const ahead = (span.look === 'days' ? span.to : span.asOf) > now;
  return {
    look: span.look,
    from: span.look === 'days' ? moment(span.from) : null,
    to: span.look === 'days' ? moment(span.to) : null,
    knownAt: span.look === 'days' ? moment(span.knownAt) : null,
    asOf: span.look === 'knowledge' ? moment(span.asOf) : null,
    knownFrom: span.look === 'knowledge' ? moment(span.knownFrom) : null,
    knownTo: span.look === 'knowledge' ? moment(span.knownTo) : null,
    seq: head.seq,
    illustrative,
    profile: profileAnswer(profile, voice),
    note: ahead ? voice.ui.changes.asKnown : null,
    changes: changes.map((change) => changeAnswer(change, profile, query, circumstances)),
    next: next === undefined ? null : `/changes?${nextParams(query, next)}`,
  };
}

function changeAnswer(
  { offer, at, before, after, groups }: OfferChange,
  profile: Profile,
  query: ChangesQuery,
  { voice, cite, now }: Circumstances,
): ChangeAnswer {
  const { goLive, termEnd, span } = query;
  const knownAt = span.look === 'days' ? span.knownAt : span.knownTo;
  const question: Question = {
    profile: profile.id,
    goLive,
    termEnd,
    asOf: at,
    knownAt: knownAt === now ? undefined : knownAt,
  };
  return {
    offer: offerSummary(offer, voice, question),
    at: moment(at),
    upcoming: at > now,
    outcome: { before: before ?? null, after: after ?? null },
    groups: groups.map((group) => groupAnswer(group, profile, voice, cite)),
  };
}
