/**
 * The profiles that can be asked by. Those that the operator stands behind have a name and versions; a buyer's own is found
 * by its hash alone, so that nobody can put another one under a name that others rely on.
 */
import { type Digest, parseDigest } from '../digest.js';
import { BEGINNING } from '../instant.js';
import type { Profile } from './profile.js';

export class ProfileShelf {
  readonly #byHash = new Map<Digest, Profile>();
  readonly #named = new Map<string, Profile>();
  readonly #own = new Map<Digest, Profile>();

  /** Puts a profile, or another text of the same version, under its name. */
  name(profile: Profile): void {
    const name = nameOf(profile);
    // Behind the versions that were there: the last one put is the newest.
    this.#named.delete(name);
    this.#named.set(name, profile);
    this.#byHash.set(profile.hash, profile);
  }

  /** Keeps a buyer's own. */
  keep(profile: Profile): void {
    this.#own.set(profile.hash, profile);
    this.#byHash.set(profile.hash, profile);
  }

  /** @param reference `hdh-2026` (its newest version), `hdh-2026@1`, or a hash, alone or after `sha256:`. */
  find(reference: string): Profile | undefined {
    const hash = hashIn(reference);
    if (hash !== undefined) return this.#byHash.get(hash);
    return this.#named.get(reference) ?? this.newest.find(({ id }) => id === reference);
  }

  /** Every version that has a name, in the order in which they came. */
  get versions(): readonly Profile[] {
    return [...this.#named.values()];
  }

  /** The newest version of each, the oldest profile first by its date: where a question names none, the last is asked. */
  get newest(): readonly Profile[] {
    const byId = new Map(this.versions.map((profile) => [profile.id, profile]));
    return [...byId.values()].sort((a, b) => (a.dated ?? BEGINNING) - (b.dated ?? BEGINNING));
  }

  /** Buyers' own, in the order in which they came. */
  get own(): readonly Profile[] {
    return [...this.#own.values()];
  }
}

export function nameOf({ id, version }: Pick<Profile, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/** @returns the hash that a reference is, or undefined for a name. */
export function hashIn(reference: string): Digest | undefined {
  return parseDigest(reference.startsWith('sha256:') ? reference.slice('sha256:'.length) : reference);
}
