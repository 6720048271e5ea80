/** What a rule found in a statement, in words. Core writes it short, of the terms of the vocabulary: `support=US (consent-logged)`. */
import type { FactKind } from '../core/policy/facts.js';

/** Kinds whose values are terms, countries and days alone. */
const OF_TERMS: ReadonlySet<string> = new Set<FactKind>([
  'storage',
  'accessPoints',
  'seats',
  'keyCustody',
  'staff',
  'autonomy',
  'governingLaw',
  'foreignRequests',
  'transferMap',
  'exit',
  'changeNotice',
  'secureEnvironments',
  'gpu',
  'encryptionAtRest',
  'pseudonymisation',
  'timetable',
  'accessLogs',
  'renewalCommitted',
  'certificateStatus',
]);

/** Kinds whose values name somebody, with terms around the name: `outside=yes, Corp (US)`, `Corp (US, parent US): support, reaches`. */
const OF_NAMES: ReadonlySet<string> = new Set<FactKind>(['holdings', 'specialRights', 'control', 'thirdParties']);
const FIRST = /^outside=(yes|no)(?=$|,)/;
const PLACE = /\((\?|[A-Z]{2})(?:, parent (\?|[A-Z]{2}))?\)(: )?/g;
const LAST = /(?<=\): )([a-z0-9-]+)(?:, ([a-z-]+))?$/;
const SHARE = /(?<=\) )(\?|\d+(?:\.\d+)?) %/g;

/** `CN, Longma Co.: SCC-2021+BCR`: a flow to somebody, and what it rests on. */
const FLOW = /^([A-Z]{2}|\?), (.+): ([A-Z0-9a-z+?-]+)$/;
/** `https://a.example/offer: absent`. */
const LISTING = /^(?:(.+): )?(listed|absent)$/;

const TERM = /\?|[A-Za-z][A-Za-z0-9-]*/g;

/** How core writes how many a statement names. */
const COUNT = /^\d+$/;

export interface WordsOfFound {
  /** Of a term: by itself, or as `kind.term` where it means something of its own there. */
  readonly terms: Readonly<Record<string, string>>;
  /** A term without words, such as a country. */
  readonly country: (code: string) => string;
  /** `SNC 3.2` by its name. */
  readonly scheme: (scheme: string) => string;
  /** What a transfer rests on, and a register of recipients, by their ids. */
  readonly instrument: (id: string) => string;
  readonly percent: (share: string) => string;
  /** So many are named. */
  readonly counted: (count: number) => string;
  /** What stands between a member and its value. */
  readonly is: string;
}

/** Kinds that are in no set and have no words of their own here hold names and texts alone, which stay as signed. */
export function foundInWords(words: WordsOfFound): (kind: string, found: string) => string {
  const { terms, country, scheme, instrument, percent, counted, is } = words;
  const said = (kind: string, term: string): string => {
    const own = `${kind}.${term}`;
    if (Object.hasOwn(terms, own)) return terms[own] ?? term;
    return Object.hasOwn(terms, term) ? (terms[term] ?? term) : country(term);
  };
  const ofTerms = (kind: string, found: string): string =>
    found
      .replace(TERM, (term) => said(kind, term))
      .replaceAll('=', is)
      .replaceAll('+', ' + ');
  const aroundName = (kind: string, found: string): string =>
    found
      .replace(FIRST, (_, answer: string) => said(kind, answer))
      .replace(LAST, (_, ...last: unknown[]) =>
        last
          .slice(0, 2)
          .filter((term) => typeof term === 'string')
          .map((term) => said(kind, term))
          .join(', '),
      )
      .replace(SHARE, (_, share: string) => percent(share))
      .replace(PLACE, (_, place: string, parent?: string, then?: string) => {
        const above = parent === undefined ? '' : `, ${said(kind, 'parent')}${is}${said(kind, parent)}`;
        return `(${said(kind, place)}${above})${then === undefined ? '' : is}`;
      });
  const flow = (found: string): string => {
    const [, to, name, bases] = FLOW.exec(found) ?? [];
    if (to === undefined || name === undefined || bases === undefined) return ofTerms('flows', found);
    const stated = bases === '?' ? said('flows', bases) : bases.split('+').map(instrument).join(' + ');
    return `${said('flows', to)}, ${name === '?' ? said('flows', name) : name}${is}${stated}`;
  };
  const listing = (found: string): string => {
    const [, offer, term] = LISTING.exec(found) ?? [];
    if (term === undefined) return found;
    return offer === undefined ? said('listSnapshot', term) : `${offer}${is}${said('listSnapshot', term)}`;
  };
  return (kind, found) => {
    if (COUNT.test(found)) return found === '0' ? said(kind, found) : counted(Number(found));
    if (OF_NAMES.has(kind)) return aroundName(kind, found);
    if (OF_TERMS.has(kind)) return ofTerms(kind, found);
    if (kind === 'certificate') return scheme(found);
    if (kind === 'registerListing') return instrument(found);
    if (kind === 'flows') return flow(found);
    if (kind === 'listSnapshot') return listing(found);
    return found;
  };
}
