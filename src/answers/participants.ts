/** A page of participants. */
import type { ParticipantsPage, ParticipantsQuery } from '../core/search/participants.js';
import { participantAddress, type Question } from './address.js';
import { type Moment, moment } from './moment.js';

/** Of one answer. */
export const DEFAULT_PARTICIPANTS = 50;
export const LARGEST_PARTICIPANTS = 200;

export interface ParticipantsAnswer {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  /** Over all pages. */
  readonly total: number;
  readonly participants: readonly {
    readonly iri: string;
    readonly url: string;
    readonly name: string | null;
    readonly country: string | null;
    /** On the day asked. */
    readonly offers: number;
  }[];
  readonly next: string | null;
}

export function participantsAnswer(
  page: ParticipantsPage,
  { when, limit }: ParticipantsQuery,
  illustrative: boolean,
  asked: Question,
): ParticipantsAnswer {
  return {
    asOf: moment(when.asOf),
    knownAt: moment(when.knownAt),
    seq: page.head.seq,
    illustrative,
    total: page.total,
    participants: page.participants.map(({ iri, name, country, offers }) => ({
      iri,
      url: participantAddress(iri, asked),
      name: name ?? null,
      country: country ?? null,
      offers: offers.length,
    })),
    next: page.next === undefined ? null : nextAddress(page.next, limit, asked),
  };
}

function nextAddress(after: string, limit: number, { asOf, knownAt }: Question): string {
  const params = new URLSearchParams({ after });
  if (limit !== DEFAULT_PARTICIPANTS) params.set('limit', String(limit));
  for (const [name, at] of Object.entries({ asOf, knownAt })) {
    const text = at === undefined ? null : moment(at);
    if (text !== null) params.set(name, text);
  }
  return `/participants?${params}`;
}
