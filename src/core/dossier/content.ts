/** What a dossier tells people, before it is written in words: its verdicts, and what they were given from. */
import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Head } from '../journal.js';
import type { Reference } from '../policy/law.js';
import type { Profile, ProfileResult } from '../policy/profile.js';
import type { OfferView } from '../search/offer.js';
import type { Member } from './archive.js';

export interface DossierContent {
  readonly catalogue: Did;
  readonly illustrative: boolean;
  readonly rules: string;
  readonly profile: Profile;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly head: Head;
  readonly verdictHash: Digest;
  readonly offers: readonly { readonly offer: OfferView; readonly result: ProfileResult }[];
  /** Where each credential stands in the archive. */
  readonly credentials: ReadonlyMap<Digest, { readonly path: string; readonly issuer: Iri }>;
  readonly references: ReadonlyMap<string, Reference>;
}

/** Writes the members that people read. */
export type DossierPrinter = (content: DossierContent) => readonly Member[];
