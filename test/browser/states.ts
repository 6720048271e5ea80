/**
 * The states in which each page must be looked at: with results, without any, and after something went wrong. By route, each
 * state by the name of a page under test, or the reason why there is no such state.
 */
export interface States {
  readonly results: string;
  readonly empty: string | Never;
  /** What is answered with a status of 400 or more. */
  readonly error: string | Never;
}

export interface Never {
  readonly never: string;
}

const ALWAYS_SOMETHING: Never = { never: 'it always says the same' };
const ONE_THING: Never = { never: 'it is about one thing, which is there or is not found' };

export const STATES: Readonly<Record<string, States>> = {
  'get /': { results: 'home', empty: { never: 'profiles and a story are shipped' }, error: 'home on no day' },
  'get /offers': { results: 'offers under a profile', empty: 'no offer', error: 'a wrong question' },
  'get /offers/:id': { results: 'offer', empty: ONE_THING, error: 'offer not found' },
  'get /offers/:id/explanation': { results: 'explanation', empty: ONE_THING, error: 'explanation on no day' },
  'get /offers/:id/graph': { results: 'graph', empty: ONE_THING, error: 'graph of no offer' },
  'get /what-if': { results: 'what would follow', empty: 'what if', error: 'half a supposition' },
  'get /impact': { results: 'what rests on a law', empty: { never: 'a law is named' }, error: 'what rests on nothing' },
  'get /changes': { results: 'changes', empty: 'no changes', error: 'changes between wrong days' },
  'get /compare': { results: 'compared', empty: 'nothing compared', error: 'too many compared' },
  'get /participants': {
    results: 'participants',
    empty: 'nobody yet',
    error: 'a wrong question about participants',
  },
  'get /participants/:id': { results: 'participant', empty: ONE_THING, error: 'participant not found' },
  'get /profiles': { results: 'profiles', empty: { never: 'profiles are shipped' }, error: 'profiles, asked wrongly' },
  'get /profiles/:id': { results: 'profile', empty: ONE_THING, error: 'profile not found' },
  'get /profiles/:id/compare': {
    results: 'profiles compared',
    empty: 'profiles alike',
    error: 'a wrong comparison',
  },
  'get /law': { results: 'law', empty: 'law before anything was known', error: 'a wrong question about law' },
  'get /questions': { results: 'questions', empty: 'no question left', error: 'questions of an unknown profile' },
  'get /peers': {
    results: 'peers',
    empty: { never: 'that nobody is followed is one sentence in the place of the list' },
    error: 'peers, asked wrongly',
  },
  'get /readiness': {
    results: 'readiness',
    empty: ALWAYS_SOMETHING,
    error: { never: 'it takes no parameters of its own' },
  },
  'post /readiness': {
    results: 'readiness of a draft',
    empty: { never: 'a draft about nothing is refused' },
    error: 'readiness refused',
  },
  'get /dossiers/preview': { results: 'dossier', empty: 'empty dossier', error: 'a wrong dossier' },
  'get /events': { results: 'journal', empty: 'journal past its end', error: 'a wrong question about the journal' },
  'get /credentials/:digest/report': { results: 'report', empty: ONE_THING, error: 'report of nothing' },
  'post /credentials': {
    results: 'published',
    empty: { never: 'what is published has something in it' },
    error: 'publication refused',
  },
  'get /drafts': { results: 'drafts', empty: ALWAYS_SOMETHING, error: 'drafts, asked wrongly' },
  'post /drafts': { results: 'draft, checked', empty: 'draft, checked empty', error: 'draft unreadable' },
  'get /verifications': { results: 'verify', empty: ALWAYS_SOMETHING, error: 'verify, asked wrongly' },
  'post /verifications': {
    results: 'verified',
    empty: { never: 'a document is judged, or nothing was sent' },
    error: 'nothing to verify',
  },
  'get /accessibility': {
    results: 'accessibility',
    empty: ALWAYS_SOMETHING,
    error: 'accessibility, asked wrongly',
  },
  'get /legal': { results: 'legal notice', empty: ALWAYS_SOMETHING, error: 'legal notice, asked wrongly' },
  'get /api': { results: 'interface for programs', empty: ALWAYS_SOMETHING, error: 'interface, asked wrongly' },
};

/** @returns the names of the pages that a route's states name. */
export function namedBy({ results, empty, error }: States): readonly string[] {
  return [results, empty, error].filter((state) => typeof state === 'string');
}
