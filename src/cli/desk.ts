/** A catalogue as the command line meets it: over HTTP or opened from its folder, with the same answers. */

import type { AdoptedAnswer } from '../answers/adopted.js';
import type { ChangesAnswerBody } from '../answers/changes.js';
import type { ExplanationAnswer } from '../answers/explanation.js';
import type { GraphAnswerBody } from '../answers/graph.js';
import type { KeptDossierAnswer, ReviewedDossierAnswer } from '../answers/kept-dossier.js';
import type { OffersAnswer } from '../answers/offers.js';
import type { ProblemAnswer } from '../answers/problem.js';
import type { ComparisonAnswer, KeptProfileAnswer, OneProfileAnswer, ProfilesAnswer } from '../answers/profile.js';
import type { PublishedAnswer } from '../answers/published.js';
import type { QuestionsBody } from '../answers/questions.js';
import type { ReadinessBody } from '../answers/readiness.js';
import type { WhatIfAnswerBody } from '../answers/what-if.js';
import type { ChallengeAnswer, WithdrawnAnswer } from '../answers/withdrawn.js';
import type { Digest } from '../core/digest.js';

export interface Desk {
  publish(bytes: Uint8Array, mediaType: string): Promise<Answered<PublishedAnswer>>;
  /** @param params those of `GET /offers`. */
  search(params: URLSearchParams): Promise<Answered<OffersAnswer>>;
  /** @param offer id or IRI. @param params those of `GET /offers/{id}/explanation`. */
  explain(offer: string, params: URLSearchParams): Promise<Answered<ExplanationAnswer>>;
  /** @param offer id or IRI. @param params those of `GET /offers/{id}/graph`. */
  graph(offer: string, params: URLSearchParams): Promise<Answered<GraphAnswerBody>>;
  /** @param params those of `GET /questions`. */
  questions(params: URLSearchParams): Promise<Answered<QuestionsBody>>;
  /** @param params those of `POST /readiness`. */
  readiness(bytes: Uint8Array, mediaType: string, params: URLSearchParams): Promise<Answered<ReadinessBody>>;
  /** The archive. @param params those of `GET /dossiers`. */
  dossier(params: URLSearchParams): Promise<Answered<Uint8Array>>;
  /** @param params those of `POST /dossiers`. */
  keepDossier(params: URLSearchParams): Promise<Answered<KeptDossierAnswer>>;
  reviewDossier(digest: Digest): Promise<Answered<ReviewedDossierAnswer>>;
  /** @param params those of `GET /changes`. */
  changes(params: URLSearchParams): Promise<Answered<ChangesAnswerBody>>;
  /** @param body that of `POST /what-if`, as it is: the catalogue judges it. */
  whatIf(body: unknown): Promise<Answered<WhatIfAnswerBody>>;
  /** @param params those of `GET /impact`. */
  impact(params: URLSearchParams): Promise<Answered<WhatIfAnswerBody>>;
  profiles(): Promise<Answered<ProfilesAnswer>>;
  /** @param reference id, `id@version` or hash. */
  profile(reference: string): Promise<Answered<OneProfileAnswer>>;
  keepProfile(bytes: Uint8Array): Promise<Answered<KeptProfileAnswer>>;
  /** @param params those of `GET /profiles/{id}/compare`. */
  compareProfiles(reference: string, params: URLSearchParams): Promise<Answered<ComparisonAnswer>>;
  adopt(bytes: Uint8Array, mediaType: string): Promise<Answered<AdoptedAnswer>>;
  challenge(): Promise<Answered<ChallengeAnswer>>;
  withdraw(bytes: Uint8Array, mediaType: string): Promise<Answered<WithdrawnAnswer>>;
  close(): Promise<void>;
}

export type Answered<T> = { readonly ok: true; readonly body: T } | Refusal;

export type Refusal =
  | { readonly ok: false; readonly problem: ProblemAnswer }
  /** Why there was no answer, as a sentence. */
  | { readonly ok: false; readonly unreachable: string };
