/**
 * Every page there is, by route: the tests of the browser walk this list, and fail when a route that gives HTML is
 * missing from it.
 */
import { offerId } from '../../src/core/search/offer.js';
import { ANSWERS } from '../http/drafting.js';
import { CREDENTIAL } from '../http/world/documents.js';

const ID = offerId('https://channel.example/offers/health-cloud');
const OTHER = offerId('https://veil.example/offers/health-cloud');

export interface PageUnderTest {
  /** As in the table of routes: `get /offers`. */
  readonly route: string;
  readonly name: string;
  readonly path: string;
  /** Sent through the form of `path` when the route is a POST. */
  readonly form?: { readonly document: string; readonly action: string };
  /** Sent as a form of its own to where `path` sends its own. */
  readonly fields?: Readonly<Record<string, string>>;
}

const WHOLE = JSON.stringify({ cartularyDraft: 1, answers: Object.assign({}, ...Object.values(ANSWERS)) });

/** Each page of the guided form: empty, answered, and answered wrongly. */
const DRAFT_PAGES: readonly PageUnderTest[] = Object.keys(ANSWERS).flatMap((step) => {
  const at = { route: 'post /drafts', path: '/drafts' };
  const [first = ''] = Object.keys(ANSWERS[step] ?? {});
  return [
    { ...at, name: `draft, ${step}, empty`, fields: { go: `at:${step}` } },
    { ...at, name: `draft, ${step}, answered`, fields: { draft: WHOLE, go: `at:${step}` } },
    { ...at, name: `draft, ${step}, wrong`, fields: { step, [first]: '?'.repeat(2_001), go: 'next' } },
  ];
});

export const PAGES: readonly PageUnderTest[] = [
  { route: 'get /drafts', name: 'drafts, asked wrongly', path: '/drafts?step=1' },
  { route: 'get /offers/:id/explanation', name: 'explanation on no day', path: `/offers/${ID}/explanation?asOf=x` },
  { route: 'get /participants/:id', name: 'participant not found', path: '/participants/did%3Aweb%3Anobody.example' },
  { route: 'get /profiles', name: 'profiles, asked wrongly', path: '/profiles?q=health' },
  { route: 'get /questions', name: 'questions of an unknown profile', path: '/questions?profile=nothing' },
  { route: 'get /credentials/:digest/report', name: 'report of nothing', path: '/credentials/0/report' },
  { route: 'get /verifications', name: 'verify, asked wrongly', path: '/verifications?url=x' },
  {
    route: 'post /verifications',
    name: 'nothing to verify',
    path: '/verifications',
    form: { document: ' ', action: '/verifications' },
  },
  { route: 'get /accessibility', name: 'accessibility, asked wrongly', path: '/accessibility?q=1' },
  { route: 'get /legal', name: 'legal notice, asked wrongly', path: '/legal?q=1' },
  { route: 'get /api', name: 'interface, asked wrongly', path: '/api?q=1' },
  { route: 'get /drafts', name: 'drafts', path: '/drafts' },
  ...DRAFT_PAGES,
  { route: 'post /drafts', name: 'draft unreadable', path: '/drafts', fields: { draft: '{"a": 1}' } },
  { route: 'post /drafts', name: 'draft, checked empty', path: '/drafts', fields: { go: 'check' } },
  { route: 'post /drafts', name: 'draft, checked', path: '/drafts', fields: { draft: WHOLE, go: 'check' } },
  { route: 'post /drafts', name: 'draft, to sign', path: '/drafts', fields: { draft: WHOLE, go: 'sign' } },
  { route: 'get /', name: 'home', path: '/' },
  { route: 'get /', name: 'home on another day', path: '/?asOf=2020-07-16' },
  { route: 'get /', name: 'home on no day', path: '/?asOf=x' },
  { route: 'get /changes', name: 'changes', path: '/changes?profile=hdh-2026' },
  { route: 'get /changes', name: 'no changes', path: '/changes?profile=hdh-2026&from=2020-01-01&to=2020-01-01' },
  { route: 'get /changes', name: 'changes between wrong days', path: '/changes?from=2021-01-01&to=2020-01-01' },
  { route: 'get /what-if', name: 'what if', path: '/what-if' },
  { route: 'get /what-if', name: 'an owner, supposed', path: '/what-if?suppose=owner-enters' },
  { route: 'get /what-if', name: 'what would follow', path: '/what-if?suppose=law-ends&law=US-DPF&on=2027-01-01' },
  { route: 'get /what-if', name: 'half a supposition', path: '/what-if?suppose=law-ends&law=US-DPF' },
  { route: 'get /impact', name: 'what rests on a law', path: '/impact?law=US-DPF' },
  { route: 'get /impact', name: 'what it does to a dossier', path: `/impact?law=US-DPF&dossier=${'d'.repeat(64)}` },
  { route: 'get /impact', name: 'what rests on nothing', path: '/impact' },
  { route: 'get /offers', name: 'offers', path: '/offers' },
  { route: 'get /offers', name: 'offers under a profile', path: '/offers?profile=hdh-2026&asOf=2026-06-01&country=FR' },
  { route: 'get /offers', name: 'no offer', path: '/offers?profile=hdh-2026&q=nothing' },
  { route: 'get /offers', name: 'a wrong question', path: '/offers?asof=x&limit=0' },
  { route: 'get /offers/:id', name: 'offer', path: `/offers/${ID}` },
  { route: 'get /offers/:id', name: 'offer not found', path: '/offers/nothing' },
  { route: 'get /offers/:id/explanation', name: 'explanation', path: `/offers/${ID}/explanation?profile=hdh-2026` },
  { route: 'get /offers/:id/graph', name: 'graph', path: `/offers/${ID}/graph` },
  { route: 'get /offers/:id/graph', name: 'graph of no offer', path: '/offers/nothing/graph' },
  { route: 'get /compare', name: 'nothing compared', path: '/compare' },
  { route: 'get /compare', name: 'compared', path: `/compare?profile=hdh-2026&offer=${ID}&offer=${OTHER}` },
  { route: 'get /compare', name: 'compared by facts', path: `/compare?offer=${ID}&offer=${OTHER}` },
  {
    route: 'get /compare',
    name: 'too many compared',
    path: '/compare?offer=1&offer=2&offer=3&offer=4&offer=5&offer=6',
  },
  { route: 'get /participants/:id', name: 'participant', path: '/participants/did%3Aweb%3Achannel.example' },
  { route: 'get /participants', name: 'participants', path: '/participants?limit=2' },
  { route: 'get /participants', name: 'nobody yet', path: '/participants?knownAt=2000-01-01' },
  { route: 'get /participants', name: 'a wrong question about participants', path: '/participants?limit=0' },
  { route: 'get /events', name: 'journal', path: '/events' },
  { route: 'get /events', name: 'journal past its end', path: '/events?after=42' },
  { route: 'get /events', name: 'a wrong question about the journal', path: '/events?after=first' },
  { route: 'get /peers', name: 'peers', path: '/peers' },
  { route: 'get /peers', name: 'peers, asked wrongly', path: '/peers?q=1' },
  { route: 'get /accessibility', name: 'accessibility', path: '/accessibility' },
  { route: 'get /legal', name: 'legal notice', path: '/legal' },
  { route: 'get /api', name: 'interface for programs', path: '/api' },
  { route: 'get /questions', name: 'questions', path: '/questions?profile=hdh-2026' },
  { route: 'get /questions', name: 'no question left', path: '/questions?profile=hdh-2026&q=nothing' },
  { route: 'get /questions', name: 'questions without a profile', path: '/questions' },
  { route: 'get /readiness', name: 'readiness', path: '/readiness' },
  {
    route: 'post /readiness',
    name: 'readiness of a draft',
    path: '/readiness',
    form: { document: '{"a": 1}', action: '/readiness' },
  },
  {
    route: 'post /readiness',
    name: 'readiness of no offer',
    path: '/readiness',
    form: { document: '{}', action: '/readiness' },
  },
  {
    route: 'post /readiness',
    name: 'readiness refused',
    path: '/readiness',
    form: { document: '{"tampered": true}', action: '/readiness' },
  },
  { route: 'get /dossiers/preview', name: 'dossier, not begun', path: '/dossiers/preview' },
  {
    route: 'get /dossiers/preview',
    name: 'dossier',
    path: `/dossiers/preview?profile=hdh-2026&asOf=2026-06-01&offer=${ID}&offer=${OTHER}`,
  },
  { route: 'get /dossiers/preview', name: 'empty dossier', path: '/dossiers/preview?profile=hdh-2026&q=nothing' },
  { route: 'get /dossiers/preview', name: 'a wrong dossier', path: '/dossiers/preview?profile=hdh-2026&asOf=x' },
  { route: 'get /law', name: 'law', path: '/law?asOf=2026-06-01' },
  { route: 'get /law', name: 'law before anything was known', path: '/law?knownAt=1950-01-01' },
  { route: 'get /law', name: 'a wrong question about law', path: '/law?asOf=yesterday' },
  { route: 'get /profiles', name: 'profiles', path: '/profiles' },
  { route: 'get /profiles/:id', name: 'profile', path: '/profiles/hdh-2026%401' },
  { route: 'get /profiles/:id', name: 'profile not found', path: '/profiles/nothing' },
  { route: 'get /profiles/:id/compare', name: 'profiles compared', path: '/profiles/hdh-2020/compare?with=hdh-2026' },
  { route: 'get /profiles/:id/compare', name: 'profiles alike', path: '/profiles/hdh-2026/compare?with=hdh-2026' },
  { route: 'get /profiles/:id/compare', name: 'a wrong comparison', path: '/profiles/hdh-2020/compare?with=nobody' },
  { route: 'get /credentials/:digest/report', name: 'report', path: `/credentials/${CREDENTIAL}/report` },
  { route: 'get /verifications', name: 'verify', path: '/verifications' },
  {
    route: 'post /verifications',
    name: 'verified',
    path: '/verifications',
    form: { document: '{"a": 1}', action: '/verifications' },
  },
  {
    route: 'post /verifications',
    name: 'verification refused',
    path: '/verifications',
    form: { document: '{"tampered": true}', action: '/verifications' },
  },
  {
    route: 'post /verifications',
    name: 'several verified',
    path: '/verifications',
    form: { document: '{"@context": []}\n{"@context": [], "tampered": true}\n{"a": 1}', action: '/verifications' },
  },
  {
    route: 'post /credentials',
    name: 'published',
    path: '/verifications',
    form: { document: '{"a": 1}', action: '/credentials' },
  },
  {
    route: 'post /credentials',
    name: 'publication refused',
    path: '/verifications',
    form: { document: '{"tampered": true}', action: '/credentials' },
  },
];
