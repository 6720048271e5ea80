/** Everything that verdicts stand on, as it can be read. */
import type { Instant } from '../instant.js';
import type { Law } from './law.js';
import type { TrustList } from './trust.js';
import type { ListedAnchor } from './trust-anchors.js';

/** The law and the lists, as known on a day: every row, whether or not it is in force. */
export interface LawRegister {
  readonly law: Law;
  readonly trust: TrustList;
  /** Of this mode: the demo's authority is listed in the demo alone. */
  readonly anchors: readonly ListedAnchor[];
  readonly when: { readonly asOf: Instant; readonly knownAt: Instant };
  /** The last entry that was known then. */
  readonly seq: number;
}
