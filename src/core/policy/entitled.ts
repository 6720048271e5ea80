/** The other way round from `levelOf`: not what somebody's word is worth, but whose word would be worth enough. */
import type { Did } from '../did.js';
import type { Instant } from '../instant.js';
import type { FactKind } from './facts.js';
import type { TrustList } from './trust.js';
import { type Assurance, atLeast } from './verdict.js';

/** A fact that is looked for, whatever its value. */
export interface Wanted {
  readonly fact: FactKind;
  readonly subject: string;
  /** Of a certificate or a list. */
  readonly scheme?: string;
  readonly version?: string;
}

export interface Speakers {
  /** The party's own word is enough. */
  readonly party: boolean;
  /** Those on the trust list, in its order. */
  readonly issuers: readonly Did[];
}

/** Who may state it at a level, from that day on, by the trust list as known. */
export function speakersFor(
  wanted: Wanted,
  level: Assurance,
  trust: TrustList,
  when: { readonly asOf: Instant; readonly knownAt: Instant },
): Speakers {
  const issuers = [...trust.issuers.values()].filter(({ entitlements }) =>
    entitlements.some(
      (row) =>
        row.kinds.includes(wanted.fact) &&
        (row.scheme === undefined || row.scheme === wanted.scheme) &&
        atLeast(row.level, level) &&
        row.from <= when.asOf &&
        when.asOf < row.until &&
        row.recorded <= when.knownAt,
    ),
  );
  return { party: atLeast('declared', level), issuers: issuers.map(({ did }) => did) };
}

/** Could anybody say it? */
export function isSpeakable({ party, issuers }: Speakers): boolean {
  return party || issuers.length > 0;
}
