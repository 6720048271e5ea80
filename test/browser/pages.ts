/**
 * Every page there is, by route: the tests of the browser walk this list, and fail when a route that gives HTML is
 * missing from it.
 */
import { offerId } from '../../src/core/search/offer.js';
import { CREDENTIAL } from '../http/world.js';

const ID = offerId('https://channel.example/offers/health-cloud');

export interface PageUnderTest {
  /** As in the table of routes: `get /offers`. */
  readonly route: string;
  readonly name: string;
  readonly path: string;
  /** Sent through the form of `path` when the route is a POST. */
  readonly form?: { readonly document: string; readonly action: string };
}

export const PAGES: readonly PageUnderTest[] = [
  { route: 'get /', name: 'home', path: '/' },
  { route: 'get /', name: 'home on another day', path: '/?asOf=2020-07-16' },
  { route: 'get /', name: 'home on no day', path: '/?asOf=x' },
  { route: 'get /offers', name: 'offers', path: '/offers' },
  { route: 'get /offers', name: 'offers under a profile', path: '/offers?profile=hdh-2026&asOf=2026-06-01&country=FR' },
  { route: 'get /offers', name: 'no offer', path: '/offers?profile=hdh-2026&q=nothing' },
  { route: 'get /offers', name: 'a wrong question', path: '/offers?asof=x&limit=0' },
  { route: 'get /offers/:id', name: 'offer', path: `/offers/${ID}` },
  { route: 'get /offers/:id', name: 'offer not found', path: '/offers/nothing' },
  { route: 'get /offers/:id/explanation', name: 'explanation', path: `/offers/${ID}/explanation?profile=hdh-2026` },
  { route: 'get /participants/:id', name: 'participant', path: '/participants/did%3Aweb%3Achannel.example' },
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
