/** What a draft is held against, read from URL parameters: a profile, its dates, and the two instants. */
import type { Instant } from '../instant.js';
import { done, type Outcome, refused } from '../problem.js';
import { ParameterReader } from './parameter-reader.js';

export interface ReadinessTerms {
  readonly profile: string;
  readonly parameters: { readonly goLive?: Instant; readonly termEnd?: Instant };
  readonly when: { readonly asOf: Instant; readonly knownAt: Instant };
}

/** @returns `parameter-invalid` with every finding; a finding's pointer is `/<parameter>`. */
export function parseReadiness(
  params: URLSearchParams,
  now: Instant,
  knownProfiles: readonly string[],
): Outcome<ReadinessTerms> {
  const reader = new ParameterReader(params);
  reader.allowOnly(['profile', 'goLive', 'termEnd', 'asOf', 'knownAt', 'lang']);
  const profile = reader.profile('profile', knownProfiles);
  if (reader.all('profile').length === 0) reader.report('parameter-missing', 'profile', '');
  const [goLive, termEnd] = [reader.date('goLive'), reader.date('termEnd')];
  const when = { asOf: reader.date('asOf') ?? now, knownAt: reader.date('knownAt') ?? now };
  if (profile === undefined || reader.findings.length > 0) return refused('parameter-invalid', reader.findings);
  const parameters = { ...(goLive === undefined ? {} : { goLive }), ...(termEnd === undefined ? {} : { termEnd }) };
  return done({ profile, parameters, when });
}
