/** THE table: every address of the service, what it takes and what it gives. Tests hold it against the contract. */
import { MEDIA_TYPES } from '../core/credential/media-type.js';
import type { Handler, LinesHandler } from './asked.js';
import type { FaceName } from './faces.js';
import { adopt } from './handlers/adoptions.js';
import { changes, changesFeed } from './handlers/changes.js';
import { compare } from './handlers/compare.js';
import { credential, credentialReport, publish } from './handlers/credentials.js';
import { credentialsEvent, credentialsEvents } from './handlers/credentials-events.js';
import { dossierFile, dossiers, previewDossier } from './handlers/dossiers.js';
import { beginDraft, draft } from './handlers/drafts.js';
import { events, eventsHead } from './handlers/events.js';
import { graph } from './handlers/graph.js';
import { health, ready } from './handlers/health.js';
import { home } from './handlers/home.js';
import { issueCredential } from './handlers/issuing.js';
import { keepDossier, keptDossier } from './handlers/kept-dossiers.js';
import { law } from './handlers/law.js';
import { asset, contract, didDocument, island } from './handlers/node.js';
import { explanation, offer } from './handlers/offer.js';
import { foundOffers, offers } from './handlers/offers.js';
import { participant } from './handlers/participant.js';
import { participants } from './handlers/participants.js';
import { peers } from './handlers/peers.js';
import { compareProfiles, keepProfile, profile, profiles } from './handlers/profiles.js';
import { questions } from './handlers/questions.js';
import { readiness, readinessForm } from './handlers/readiness.js';
import { accessibility, api, legal } from './handlers/standing.js';
import { verifyCredential, verifyPresentation } from './handlers/vc-api.js';
import { verifyLines } from './handlers/verification-lines.js';
import { verificationForm, verify } from './handlers/verifications.js';
import { versions } from './handlers/versions.js';
import { impact, suppose, whatIf } from './handlers/what-if.js';
import { challenge, withdraw } from './handlers/withdrawals.js';
import { FORM_TYPES } from './media-types.js';
import { JSON_LINES } from './serve-lines.js';

export interface Route {
  readonly method: 'get' | 'post';
  /** Express path syntax. */
  readonly path: string;
  readonly handler: Handler;
  /** In the server's order of preference. Empty: one fixed representation, not negotiated. */
  readonly gives: readonly FaceName[];
  /** Media types of the body, in order of the contract. Absent: no body is read. */
  readonly takes?: readonly string[];
  /** Answers a body of JSON lines, line by line. */
  readonly lines?: LinesHandler;
  /** Reads query parameters itself, strictly. Absent: only `lang` is known. */
  readonly asks?: true;
  /** Not part of the contract: the pages' own furniture. */
  readonly furniture?: true;
}

const ANY_DOCUMENT = [...MEDIA_TYPES, ...FORM_TYPES];

const JSON_BODY = ['application/json'];

export const ROUTES: readonly Route[] = [
  { method: 'get', path: '/', handler: home, asks: true, gives: ['html'], furniture: true },
  { method: 'get', path: '/offers', handler: offers, asks: true, gives: ['json', 'html', 'jsonLd', 'csv', 'atom'] },
  { method: 'get', path: '/offers.csv', handler: foundOffers, asks: true, gives: ['csv'] },
  { method: 'get', path: '/offers.atom', handler: foundOffers, asks: true, gives: ['atom'] },
  { method: 'get', path: '/offers/:id', handler: offer, asks: true, gives: ['json', 'html', 'jsonLd'] },
  { method: 'get', path: '/offers/:id/explanation', handler: explanation, asks: true, gives: ['json', 'html'] },
  { method: 'get', path: '/what-if', handler: suppose, asks: true, gives: ['html'] },
  { method: 'post', path: '/what-if', handler: whatIf, gives: ['json'], takes: JSON_BODY },
  { method: 'get', path: '/impact', handler: impact, asks: true, gives: ['json', 'html'] },
  { method: 'get', path: '/changes', handler: changes, asks: true, gives: ['json', 'html'] },
  { method: 'get', path: '/changes.atom', handler: changesFeed, asks: true, gives: ['atom'] },
  { method: 'get', path: '/offers/:id/graph', handler: graph, asks: true, gives: ['json', 'html'] },
  { method: 'get', path: '/offers/:id/versions', handler: versions, asks: true, gives: ['json'] },
  { method: 'get', path: '/compare', handler: compare, asks: true, gives: ['json', 'html'] },
  { method: 'get', path: '/participants', handler: participants, asks: true, gives: ['json', 'html'] },
  { method: 'get', path: '/participants/:id', handler: participant, asks: true, gives: ['json', 'html'] },
  { method: 'get', path: '/profiles', handler: profiles, gives: ['json', 'html'] },
  { method: 'get', path: '/law', handler: law, asks: true, gives: ['json', 'html'] },
  { method: 'get', path: '/dossiers', handler: dossiers, asks: true, gives: [] },
  {
    method: 'get',
    path: '/dossiers/preview',
    handler: previewDossier,
    asks: true,
    gives: ['html'],
    furniture: true,
  },
  { method: 'get', path: '/dossiers/files/:file', handler: dossierFile, asks: true, gives: [] },
  { method: 'post', path: '/dossiers', handler: keepDossier, asks: true, gives: ['json'] },
  { method: 'get', path: '/dossiers/:digest', handler: keptDossier, gives: ['json'] },
  { method: 'post', path: '/profiles', handler: keepProfile, gives: ['json'], takes: JSON_BODY },
  { method: 'get', path: '/profiles/:id', handler: profile, gives: ['json', 'html'] },
  { method: 'get', path: '/profiles/:id/compare', handler: compareProfiles, asks: true, gives: ['json', 'html'] },
  { method: 'get', path: '/readiness', handler: readinessForm, gives: ['html'], furniture: true },
  {
    method: 'post',
    path: '/readiness',
    handler: readiness,
    asks: true,
    gives: ['json', 'html'],
    takes: ANY_DOCUMENT,
  },
  { method: 'get', path: '/questions', handler: questions, asks: true, gives: ['json', 'html'] },
  { method: 'post', path: '/credentials', handler: publish, gives: ['json', 'html'], takes: ANY_DOCUMENT },
  { method: 'get', path: '/credentials/:digest', handler: credential, gives: [] },
  { method: 'get', path: '/credentials/:digest/report', handler: credentialReport, gives: ['json', 'html'] },
  { method: 'get', path: '/challenges', handler: challenge, gives: ['json'] },
  { method: 'post', path: '/withdrawals', handler: withdraw, gives: ['json'], takes: MEDIA_TYPES },
  { method: 'post', path: '/adoptions', handler: adopt, gives: ['json'], takes: MEDIA_TYPES },
  { method: 'get', path: '/drafts', handler: beginDraft, gives: ['html'], furniture: true },
  { method: 'post', path: '/drafts', handler: draft, gives: ['html'], takes: FORM_TYPES, furniture: true },
  { method: 'get', path: '/verifications', handler: verificationForm, gives: ['html'] },
  {
    method: 'post',
    path: '/verifications',
    handler: verify,
    lines: verifyLines,
    asks: true,
    gives: ['json', 'html'],
    takes: [...ANY_DOCUMENT, JSON_LINES],
  },
  {
    method: 'post',
    path: '/vc-api/credentials/issue',
    handler: issueCredential,
    asks: true,
    gives: ['json'],
    takes: JSON_BODY,
  },
  { method: 'post', path: '/vc-api/credentials/verify', handler: verifyCredential, gives: ['json'], takes: JSON_BODY },
  {
    method: 'post',
    path: '/vc-api/presentations/verify',
    handler: verifyPresentation,
    gives: ['json'],
    takes: JSON_BODY,
  },
  { method: 'get', path: '/events', handler: events, asks: true, gives: ['json', 'html', 'jsonLines', 'eventStream'] },
  { method: 'get', path: '/credentials-events', handler: credentialsEvents, asks: true, gives: ['json'] },
  { method: 'get', path: '/credentials-events/:id', handler: credentialsEvent, gives: ['json'] },
  { method: 'get', path: '/peers', handler: peers, gives: ['json', 'html'] },
  { method: 'get', path: '/events/head', handler: eventsHead, gives: ['json'] },
  { method: 'get', path: '/accessibility', handler: accessibility, gives: ['html'], furniture: true },
  { method: 'get', path: '/legal', handler: legal, gives: ['html'], furniture: true },
  { method: 'get', path: '/api', handler: api, gives: ['html'], furniture: true },
  { method: 'get', path: '/health', handler: health, gives: ['json'] },
  { method: 'get', path: '/ready', handler: ready, gives: ['json'] },
  { method: 'get', path: '/openapi.json', handler: contract, gives: ['json'] },
  { method: 'get', path: '/.well-known/did.json', handler: didDocument, gives: ['json'] },
  { method: 'get', path: '/assets/:name', handler: asset, gives: [], furniture: true },
  { method: 'get', path: '/islands/:name', handler: island, gives: [], furniture: true },
];
