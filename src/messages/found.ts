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
const PLACE = /\((\?|[A-Z]{2})(?:, parent (\?|[A-Z]{2}))?\)/g;
const LAST = /(?<=\): )([a-z0-9-]+)(?:, ([a-z-]+))?$/;

const TERM = /\?|[A-Za-z][A-Za-z0-9-]*/g;

/**
 * Kinds that are in neither set hold names and texts alone, which stay as signed.
 * @param words of a term: by itself, or as `kind.term` where it means something of its own there.
 * @param otherwise a term without words, such as a country.
 * @param is what stands between a member and its value.
 */
export function foundInWords(
  words: Readonly<Record<string, string>>,
  otherwise: (term: string) => string,
  is: string,
): (kind: string, found: string) => string {
  const said = (kind: string, term: string): string => {
    const own = `${kind}.${term}`;
    if (Object.hasOwn(words, own)) return words[own] ?? term;
    return Object.hasOwn(words, term) ? (words[term] ?? term) : otherwise(term);
  };
  const aroundName = (kind: string, found: string): string =>
    found
      .replace(FIRST, (_, answer: string) => said(kind, answer))
      .replace(LAST, (_, ...terms: unknown[]) =>
        terms
          .slice(0, 2)
          .filter((term) => typeof term === 'string')
          .map((term) => said(kind, term))
          .join(', '),
      )
      .replace(PLACE, (_, country: string, parent?: string) =>
        parent === undefined
          ? `(${said(kind, country)})`
          : `(${said(kind, country)}, ${said(kind, 'parent')}${is}${said(kind, parent)})`,
      );
  return (kind, found) => {
    if (OF_NAMES.has(kind)) return aroundName(kind, found);
    if (!OF_TERMS.has(kind)) return found;
    return found
      .replace(TERM, (term) => said(kind, term))
      .replaceAll('=', is)
      .replaceAll('+', ' + ');
  };
}
