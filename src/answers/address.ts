/** Addresses within the service, relative to its root. One place, so that every face links alike. */
import type { Iri } from '../core/did.js';
import type { Digest } from '../core/digest.js';
import type { Instant } from '../core/instant.js';
import type { OfferId } from '../core/search/offer.js';
import { type SupposalForm, supposalParams } from '../core/search/supposal-url.js';
import { moment } from './moment.js';

/** What a link must carry on, so that the next page answers the same question. */
export interface Question {
  readonly profile?: string | undefined;
  readonly goLive?: Instant | undefined;
  readonly termEnd?: Instant | undefined;
  readonly asOf?: Instant | undefined;
  readonly knownAt?: Instant | undefined;
}

export function credentialAddress(digest: Digest): string {
  return `/credentials/${digest}`;
}

export function reportAddress(digest: Digest): string {
  return `/credentials/${digest}/report`;
}

export function offerAddress(id: OfferId, question: Question = {}): string {
  return withQuestion(`/offers/${id}`, question);
}

export function explanationAddress(id: OfferId, question: Question): string {
  return withQuestion(`/offers/${id}/explanation`, question);
}

/** What moves for one offer. The day asked plays no part in it. */
export function changesAddress(offer: string, { asOf: _, ...question }: Question): string {
  return withQuestion('/changes', question, [['offer', offer]]);
}

/** A feed of what moves under a profile, in all offers or one. */
export function changesFeedAddress(profile: string, offer: string | null): string {
  return withQuestion('/changes.atom', { profile }, offer === null ? [] : [['offer', offer]]);
}

export function questionsAddress(offer: string, question: Question): string {
  return withQuestion('/questions', question, [['offer', offer]]);
}

export function graphAddress(id: string, { asOf, knownAt }: Question): string {
  return withQuestion(`/offers/${id}/graph`, { asOf, knownAt });
}

export function compareAddress(offers: readonly string[], question: Question): string {
  return withQuestion(
    '/compare',
    question,
    offers.map((offer) => ['offer', offer]),
  );
}

/** Where these offers are put into a dossier. */
export function dossierAddress(offers: readonly string[], question: Question): string {
  return withQuestion(
    '/dossiers/preview',
    question,
    offers.map((offer) => ['offer', offer]),
  );
}

export function offersAddress(question: Question): string {
  return withQuestion('/offers', question);
}

export function participantAddress(iri: Iri, question: Question = {}): string {
  return withQuestion(`/participants/${encodeURIComponent(iri)}`, question);
}

/** @param after the IRI of the last offer of the page before. */
export function supposalAddress(form: SupposalForm, after?: string): string {
  return `/what-if?${supposalParams(form, after)}`;
}

/** Parameters of the question behind those that name what is asked about. */
export function withQuestion(
  path: string,
  { profile, ...instants }: Question,
  first: readonly (readonly [string, string])[] = [],
): string {
  const params = new URLSearchParams([...first].map(([name, value]) => [name, value]));
  if (profile !== undefined) params.set('profile', profile);
  for (const [name, at] of Object.entries(instants)) {
    const text = at === undefined ? null : moment(at);
    if (text !== null) params.set(name, text);
  }
  return params.size === 0 ? path : `${path}?${params}`;
}
