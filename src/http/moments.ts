/** Which instants a request asks about, and which requirements. */

import type { Question } from '../answers/address.js';
import type { When } from '../catalogue/verbs/finding.js';
import type { Instant } from '../core/instant.js';
import type { ParameterReader } from '../core/search/parameter-reader.js';

/** Absent = now; a day that is asked for stays in links, "now" does not. */
export function readWhen(reader: ParameterReader, now: Instant): { readonly when: When; readonly asked: Question } {
  const asOf = reader.date('asOf');
  const knownAt = reader.date('knownAt');
  return { when: { asOf: asOf ?? now, knownAt: knownAt ?? now }, asked: { asOf, knownAt } };
}
