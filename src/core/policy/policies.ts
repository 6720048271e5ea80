/** What policies/ becomes once it is read. */
import type { Finding } from '../problem.js';
import type { TrustAnchor } from '../x509/trust-anchor.js';
import type { Law } from './law.js';
import type { Profile } from './profile.js';
import type { Seal } from './seal.js';
import type { TrustList } from './trust.js';

export interface Policies {
  readonly law: Law;
  readonly trust: TrustList;
  readonly seal: Seal;
  /** What certificate chains may end in: those of the demo too, which count in the demo alone. */
  readonly anchors: readonly TrustAnchor[];
  /** Oldest first, by their dates. */
  readonly profiles: readonly Profile[];
}

/** What is wrong with a policy file: for the operator, before anything is served. */
export interface PolicyFinding extends Finding {
  /** `law`, `profiles/hdh-2026`: the file in which the pointer leads. */
  readonly file: string;
}

/** @returns the place within a file, as a URI fragment (RFC 6901, section 6). */
export function inFile(file: string, pointer: string): string {
  return pointer === '' ? file : `${file}#${pointer}`;
}
