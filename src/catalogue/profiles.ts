/** Profiles: a buyer's own is kept in the journal, and two are held against each other over the same offers. */

import { readJson } from '../core/credential/strict-json.js';
import type { Digest } from '../core/digest.js';
import { requirementDifferences } from '../core/policy/compare-profiles.js';
import { deriveProfile } from '../core/policy/derive.js';
import { profileText, verdictsOn } from '../core/policy/evaluate.js';
import type { Eligibility, Profile } from '../core/policy/profile.js';
import { nameOf, type ProfileShelf } from '../core/policy/profile-shelf.js';
import type { Seal } from '../core/policy/seal.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { OfferView } from '../core/search/offer.js';
import { OWN_PROFILE } from './adopted.js';
import { type Appending, append, NOTHING } from './append.js';
import type { Lane } from './lane.js';
import type { Quota } from './quota.js';
import type { Reading } from './read.js';
import type { ComparisonQuery, KeptProfile, ProfileComparison } from './verbs/profiling.js';

/** Bytes of a buyer's document. */
export const LARGEST_PROFILE = 64 * 1024;

/** Buyers' profiles kept in all: each one is kept for good, and anybody may bring one. */
export const MOST_PROFILES = 1_000;

export interface Keeping extends Appending {
  readonly lane: Lane;
  readonly shelf: ProfileShelf;
  readonly seal: () => Seal;
  /** New profiles in an hour, whoever brings them. */
  readonly profileQuota: Quota;
}

/**
 * @param bytes JSON: a known profile, with requirements removed, changed and added (core/policy/derive.ts).
 * @returns the profile, under its hash; or `document-too-large`, `document-unreadable`, `profile-refused` with every
 * finding, `quota-exceeded`, `busy`. What is here already appends nothing.
 */
export async function keepProfile(bytes: Uint8Array, k: Keeping): Promise<Outcome<KeptProfile>> {
  if (bytes.length > LARGEST_PROFILE) {
    return refused('document-too-large', [{ code: 'body-too-large', pointer: '', params: { limit: LARGEST_PROFILE } }]);
  }
  const read = readJson(bytes);
  if (!read.ok) return refused('document-unreadable', [...read.syntax, ...read.limits]);
  const { shelf } = k;
  const derived = deriveProfile(read.value, {
    find: (id, version, hash) => findBase(shelf, id, version, hash),
    names: shelf.versions.map(nameOf),
    seal: k.seal(),
  });
  if (!derived.ok) return derived;
  const profile = derived.value;
  if (shelf.find(profile.hash) !== undefined) return done({ profile, created: false, head: k.present.head });
  const wait = shelf.own.length < MOST_PROFILES ? k.profileQuota.take(OWN_PROFILE, 1, k.clock.now()) : 3_600_000;
  if (wait > 0) return refused('quota-exceeded', [], { seconds: Math.ceil(wait / 1000) });
  const entries = await k.lane.run(() => append(k, () => draft(profile, shelf)));
  if (entries === 'busy') return refused('busy');
  return done({ profile, created: entries.length > 0, head: k.present.head });
}

/** Of a buyer's own there may be several of one name: only the hash of the base says which, or that there is one alone. */
function findBase(shelf: ProfileShelf, id: string, version: string, hash?: Digest): Profile | undefined {
  const name = `${id}@${version}`;
  const meant = hash === undefined ? undefined : shelf.find(hash);
  if (meant !== undefined && nameOf(meant) === name) return meant;
  const own = shelf.own.filter((one) => nameOf(one) === name);
  return shelf.find(name) ?? (own.length === 1 ? own[0] : undefined);
}

function draft(profile: Profile, shelf: ProfileShelf) {
  if (shelf.find(profile.hash) !== undefined) return NOTHING;
  const { hash: digest } = profile;
  return {
    events: [{ kind: 'adopted' as const, what: OWN_PROFILE, version: nameOf(profile), digest }],
    blobs: [{ digest, bytes: Buffer.from(profileText(profile), 'utf8') }],
  };
}

/** Over the same offers, on the same day, with the same knowledge. Whoever comes out alike is only counted. */
export function compareProfiles(
  before: Profile,
  after: Profile,
  query: ComparisonQuery,
  { present }: Reading,
): ProfileComparison {
  const { when, limit, after: last } = query;
  const differing: { readonly offer: OfferView; readonly was: Eligibility; readonly is: Eligibility }[] = [];
  let alike = 0;
  present.index.underBoth(when.asOf, before, after, (offer, was, is) => {
    if (was === is) alike += 1;
    else differing.push({ offer, was, is });
  });
  const following = differing.filter(({ offer }) => last === undefined || offer.iri > last);
  const shown = following.sort((a, b) => (a.offer.iri < b.offer.iri ? -1 : 1)).slice(0, limit);
  const results = (profile: Profile, offer: OfferView) => verdictsOn(profile, offer.rulings, when.asOf).results;
  return {
    before,
    after,
    requirements: requirementDifferences(before, after),
    differing: shown.map(({ offer, was, is }) => ({
      offer,
      before: { eligibility: was, results: results(before, offer) },
      after: { eligibility: is, results: results(after, offer) },
    })),
    total: differing.length,
    more: following.length - shown.length,
    alike,
    query,
    head: present.head,
  };
}
