/** A catalogue opened from its folder: the questions are read and the answers made exactly as over HTTP. */

import { adoptedAnswer } from '../answers/adopted.js';
import { changesAnswer } from '../answers/changes.js';
import { explanationAnswer } from '../answers/explanation.js';
import { graphAnswer } from '../answers/graph.js';
import { keptDossierAnswer, reviewedDossierAnswer } from '../answers/kept-dossier.js';
import { offersAnswer } from '../answers/offers.js';
import { sourcesOf, sourcesOfAll } from '../answers/peers.js';
import { problemAnswer } from '../answers/problem.js';
import {
  comparisonAnswer,
  fullProfileAnswer,
  keptProfileAnswer,
  LARGEST_DIFFERING,
  profilesAnswer,
} from '../answers/profile.js';
import { publishedAnswer } from '../answers/published.js';
import { questionsBody } from '../answers/questions.js';
import { readinessBody } from '../answers/readiness.js';
import { impactAnswer, whatIfAnswer } from '../answers/what-if.js';
import { challengeAnswer, withdrawnAnswer } from '../answers/withdrawn.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { readSupposal } from '../core/policy/hypothesis-form.js';
import { PROBLEMS, type Problem } from '../core/problem.js';
import { parseChanges } from '../core/search/changes-query.js';
import { parseImpact } from '../core/search/impact-query.js';
import { ParameterReader } from '../core/search/parameter-reader.js';
import { parseQuery } from '../core/search/query-url.js';
import { parseReadiness } from '../core/search/readiness-url.js';
import { parseShortlist } from '../core/search/shortlist.js';
import type { Voice } from '../messages/voice.js';
import type { Desk, Refusal } from './desk.js';

export function dataDesk(catalogue: Catalogue, voice: Voice): Desk {
  const { illustrative, claims } = catalogue;
  const cite = (id: string) => catalogue.reference(id);
  const profiles = () => catalogue.profiles().map(({ id }) => id);
  const refuse = (problem: Problem): Refusal => {
    return { ok: false, problem: problemAnswer(problem, PROBLEMS[problem.code], voice) };
  };

  return {
    async publish(bytes, mediaType) {
      const published = await catalogue.publish(bytes, mediaType);
      return published.ok ? { ok: true, body: publishedAnswer(published.value, voice) } : refuse(published.problem);
    },

    async search(params) {
      const now = catalogue.now();
      const query = parseQuery(params, now, profiles());
      if (!query.ok) return refuse(query.problem);
      const found = await catalogue.search(query.value);
      if (!found.ok) return refuse(found.problem);
      const told = offersAnswer(found.value, { voice, cite, illustrative, now });
      return { ok: true, body: { ...told, sources: sourcesOfAll(catalogue) } };
    },

    async explain(offer, params) {
      const reader = new ParameterReader(params);
      const [asOf, knownAt] = [reader.date('asOf'), reader.date('knownAt')];
      const [goLive, termEnd] = [reader.date('goLive'), reader.date('termEnd')];
      const profile = reader.profile('profile', profiles()) ?? profiles().at(-1);
      if (reader.findings.length > 0) return refuse({ code: 'parameter-invalid', findings: reader.findings });
      if (profile === undefined) return refuse({ code: 'not-found', findings: [] });
      const now = catalogue.now();
      const parameters = { ...(goLive === undefined ? {} : { goLive }), ...(termEnd === undefined ? {} : { termEnd }) };
      const when = { asOf: asOf ?? now, knownAt: knownAt ?? now };
      const found = await catalogue.explain(offer, profile, when, parameters);
      if (!found.ok) return refuse(found.problem);
      const question = { profile, asOf, knownAt, ...parameters };
      const told = explanationAnswer(found.value, { voice, claims, cite, illustrative }, question);
      return { ok: true, body: { ...told, sources: sourcesOf(found.value.offer.credentials, catalogue) } };
    },

    async graph(offer, params) {
      const reader = new ParameterReader(params);
      const [asOf, knownAt] = [reader.date('asOf'), reader.date('knownAt')];
      if (reader.findings.length > 0) return refuse({ code: 'parameter-invalid', findings: reader.findings });
      const now = catalogue.now();
      const found = await catalogue.graph(offer, { asOf: asOf ?? now, knownAt: knownAt ?? now });
      if (!found.ok) return refuse(found.problem);
      return { ok: true, body: graphAnswer(found.value, { voice, illustrative }, { asOf, knownAt }) };
    },

    async changes(params) {
      const now = catalogue.now();
      const query = parseChanges(params, now, profiles());
      if (!query.ok) return refuse(query.problem);
      const found = await catalogue.changes(query.value);
      if (!found.ok) return refuse(found.problem);
      return { ok: true, body: changesAnswer(found.value, { voice, cite, illustrative, now }) };
    },

    async whatIf(body) {
      const now = catalogue.now();
      const supposal = readSupposal(body, now);
      if (!supposal.ok) return refuse(supposal.problem);
      const found = await catalogue.whatIf(supposal.value);
      if (!found.ok) return refuse(found.problem);
      return { ok: true, body: whatIfAnswer(found.value, { voice, cite, illustrative, now }) };
    },

    async impact(params) {
      const now = catalogue.now();
      const supposal = parseImpact(params, now, profiles());
      if (!supposal.ok) return refuse(supposal.problem);
      const { dossiers } = supposal.value;
      const found = await catalogue.whatIf(supposal.value);
      if (!found.ok) return refuse(found.problem);
      // Whoever opens the folder is the operator: of all, where none is named.
      const touched = await catalogue.dossierImpact(supposal.value, dossiers.length > 0 ? dossiers : undefined);
      if (!touched.ok) return refuse(touched.problem);
      return { ok: true, body: impactAnswer(found.value, touched.value, { voice, cite, illustrative, now }) };
    },

    async questions(params) {
      const shortlist = parseShortlist(params, catalogue.now(), profiles());
      if (!shortlist.ok) return refuse(shortlist.problem);
      const found = await catalogue.questions(shortlist.value);
      if (!found.ok) return refuse(found.problem);
      return { ok: true, body: questionsBody(found.value, illustrative, voice, shortlist.value.query) };
    },

    async readiness(bytes, mediaType, params) {
      const terms = parseReadiness(params, catalogue.now(), profiles());
      if (!terms.ok) return refuse(terms.problem);
      const found = await catalogue.readiness({ ...terms.value, bytes, mediaType });
      return found.ok ? { ok: true, body: readinessBody(found.value, illustrative, voice) } : refuse(found.problem);
    },

    async dossier(params) {
      const shortlist = parseShortlist(params, catalogue.now(), profiles());
      if (!shortlist.ok) return refuse(shortlist.problem);
      const made = await catalogue.dossier(shortlist.value);
      return made.ok ? { ok: true, body: made.value.bytes } : refuse(made.problem);
    },

    async keepDossier(params) {
      const shortlist = parseShortlist(params, catalogue.now(), profiles());
      if (!shortlist.ok) return refuse(shortlist.problem);
      const kept = await catalogue.keepDossier(shortlist.value);
      return kept.ok ? { ok: true, body: keptDossierAnswer(kept.value, illustrative, voice) } : refuse(kept.problem);
    },

    async reviewDossier(digest) {
      const reviewed = await catalogue.reviewDossier(digest);
      if (!reviewed.ok) return refuse(reviewed.problem);
      return { ok: true, body: reviewedDossierAnswer(reviewed.value, illustrative, voice) };
    },

    async profiles() {
      return { ok: true, body: profilesAnswer(catalogue, voice) };
    },

    async profile(reference) {
      const found = catalogue.profile(reference);
      if (found === undefined) return refuse({ code: 'not-found', findings: [], params: { profile: reference } });
      return { ok: true, body: { seq: catalogue.head().seq, profile: fullProfileAnswer(found, voice) } };
    },

    async keepProfile(bytes) {
      const kept = await catalogue.keepProfile(bytes);
      return kept.ok ? { ok: true, body: keptProfileAnswer(kept.value, voice) } : refuse(kept.problem);
    },

    async compareProfiles(reference, params) {
      const reader = new ParameterReader(params);
      const [other, asOf, knownAt] = [reader.profile('with', profiles()), reader.date('asOf'), reader.date('knownAt')];
      if (reader.findings.length > 0) return refuse({ code: 'parameter-invalid', findings: reader.findings });
      const now = catalogue.now();
      const compared = await catalogue.compareProfiles(reference, other ?? '', {
        when: { asOf: asOf ?? now, knownAt: knownAt ?? now },
        limit: LARGEST_DIFFERING,
      });
      return compared.ok
        ? { ok: true, body: comparisonAnswer(compared.value, { illustrative, asked: { asOf, knownAt } }, voice) }
        : refuse(compared.problem);
    },

    async adopt(bytes, mediaType) {
      const adopted = await catalogue.adopt(bytes, mediaType);
      return adopted.ok ? { ok: true, body: adoptedAnswer(adopted.value) } : refuse(adopted.problem);
    },

    async challenge() {
      return { ok: true, body: challengeAnswer(catalogue.challenge()) };
    },

    async withdraw(bytes, mediaType) {
      const withdrawn = await catalogue.withdraw(bytes, mediaType);
      return withdrawn.ok ? { ok: true, body: withdrawnAnswer(withdrawn.value) } : refuse(withdrawn.problem);
    },

    close: () => catalogue.close(),
  };
}
