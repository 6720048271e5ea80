/** Dates of the rows of a policy file that cannot be. */
import { formatDay, type Instant } from '../instant.js';
import type { Dated } from './law.js';
import type { PolicyFinding } from './policies.js';

/** @param pointer of the end. */
export function endsEarly(file: string, pointer: string, { from }: { readonly from: Instant }): PolicyFinding {
  return { code: 'policy-end-early', file, pointer, params: { from: formatDay(from) ?? '' } };
}

/** Every term ends after the row begins, and was recorded after the term that it replaces. */
export function termFindings(file: string, pointer: string, row: Dated): readonly PolicyFinding[] {
  return row.terms.flatMap((term, i) => {
    const found: PolicyFinding[] = [];
    if (term.until <= row.from) found.push(endsEarly(file, `${pointer}/terms/${i}/until`, row));
    const before = row.terms[i - 1];
    if (before !== undefined && term.recorded <= before.recorded) {
      const params = { before: formatDay(before.recorded) ?? '' };
      found.push({ code: 'policy-term-order', file, pointer: `${pointer}/terms/${i}/recorded`, params });
    }
    return found;
  });
}
