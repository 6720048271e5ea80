/** What is asked of every route that gives HTML, as a visitor would. */
import { ROUTES } from '../src/http/routes.js';

/** What the made-up market holds, for addresses that name something. */
export interface Stock {
  readonly offers: readonly [first: string, ...others: string[]];
  readonly provider: string;
  readonly credential: string;
  /** An unsigned description of an offer, as JSON. */
  readonly document: string;
}

export interface MeasuredPage {
  readonly path: string;
  /** Sent there as a form. */
  readonly form?: Readonly<Record<string, string>>;
}

const QUESTION = 'profile=hdh-2026&asOf=2026-06-01';
const FALLEN = 'suppose=law-ends&law=US-DPF&on=2027-01-01';

/** By route, as in the table of routes. */
const PAGES: Readonly<Record<string, (stock: Stock) => readonly (string | MeasuredPage)[]>> = {
  'get /': () => ['/'],
  'get /offers': () => ['/offers', `/offers?${QUESTION}`, `/offers?${QUESTION}&q=health&country=FR`],
  'get /offers/:id': ({ offers: [id] }) => [`/offers/${id}`],
  'get /offers/:id/explanation': ({ offers: [id] }) => [`/offers/${id}/explanation?${QUESTION}`],
  'get /offers/:id/graph': ({ offers: [id] }) => [`/offers/${id}/graph`],
  'get /compare': ({ offers }) => [`/compare?${QUESTION}&${named(offers)}`],
  'get /questions': ({ offers }) => [`/questions?${QUESTION}&${named(offers)}`],
  'get /dossiers/preview': ({ offers }) => ['/dossiers/preview', `/dossiers/preview?${QUESTION}&${named(offers)}`],
  'get /changes': ({ offers: [id] }) => ['/changes?profile=hdh-2026', `/changes?profile=hdh-2026&offer=${id}`],
  'get /what-if': () => ['/what-if', `/what-if?${FALLEN}&profile=hdh-2026`],
  'get /impact': () => ['/impact?law=US-DPF'],
  'get /participants': () => ['/participants'],
  'get /participants/:id': ({ provider }) => [`/participants/${encodeURIComponent(provider)}`],
  'get /profiles': () => ['/profiles'],
  'get /profiles/:id': () => ['/profiles/hdh-2026'],
  'get /profiles/:id/compare': () => ['/profiles/hdh-2019/compare?with=hdh-2026'],
  'get /law': () => ['/law'],
  'get /events': () => ['/events'],
  'get /peers': () => ['/peers'],
  'get /credentials/:digest/report': ({ credential }) => [`/credentials/${credential}/report`],
  'post /credentials': ({ document }) => [{ path: '/credentials', form: { document } }],
  'get /verifications': () => ['/verifications'],
  'post /verifications': ({ document }) => [{ path: '/verifications', form: { document } }],
  'get /readiness': () => ['/readiness'],
  'post /readiness': ({ document }) => [{ path: '/readiness', form: { document, profile: 'hdh-2026' } }],
  'get /drafts': () => ['/drafts'],
  'post /drafts': () => [{ path: '/drafts', form: { go: 'check' } }],
  'get /api': () => ['/api'],
  'get /accessibility': () => ['/accessibility'],
  'get /legal': () => ['/legal'],
};

/** @throws when a route gives HTML and nothing is asked of it, or the other way round. */
export function pagesOf(stock: Stock): readonly MeasuredPage[] {
  const routes = ROUTES.filter(({ gives }) => gives.includes('html')).map(({ method, path }) => `${method} ${path}`);
  const astray = Object.keys(PAGES).filter((route) => !routes.includes(route));
  const missing = routes.filter((route) => PAGES[route] === undefined);
  if (astray.length + missing.length > 0) throw new Error(`no page to measure: ${[...missing, ...astray].join(', ')}`);
  return routes
    .flatMap((route) => PAGES[route]?.(stock) ?? [])
    .map((page) => (typeof page === 'string' ? { path: page } : page));
}

function named(offers: readonly string[]): string {
  return offers.map((id) => `offer=${id}`).join('&');
}
