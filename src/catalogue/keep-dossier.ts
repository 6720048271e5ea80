/**
 * Keeping a dossier, coming back to it, and telling which ones an event would touch. Nothing is kept unless the reader asks for
 * it; what is kept names offers, a profile and days, and nobody.
 */
import { randomBytes } from 'node:crypto';
import { type Digest, sha256 } from '../core/digest.js';
import { type DossierRecord, recordBytes } from '../core/dossier/record.js';
import type { Instant } from '../core/instant.js';
import type { Supposal } from '../core/policy/hypothesis.js';
import type { Profile, ProfileResult } from '../core/policy/profile.js';
import { verdictHash } from '../core/policy/verdict-hash.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { OfferView } from '../core/search/offer.js';
import { LONGEST_SHORTLIST, type Shortlist } from '../core/search/shortlist.js';
import { type Appending, append } from './append.js';
import { dossierKept, type Kept } from './kept-dossiers.js';
import type { Lane } from './lane.js';
import type { Quota } from './quota.js';
import type { Reading } from './read.js';
import { type Listed, type ListedOffers, listed } from './shortlist.js';
import type { DossierImpact, KeptDossier, ReviewedDossier } from './verbs/tendering.js';
import { whatIf } from './what-if.js';

/** Dossiers kept in all: each is kept until the operator erases it, and anybody may ask. */
const MOST_KEPT = 10_000;
const SALT_BYTES = 16;

export interface DossierKeeping extends Appending {
  readonly lane: Lane;
  /** New ones in an hour, whoever asks. */
  readonly dossierQuota: Quota;
}

/** Problems as `listed`, `quota-exceeded` and `busy`. */
export async function keepDossier(
  shortlist: Shortlist,
  reading: Reading,
  k: DossierKeeping,
): Promise<Outcome<KeptDossier>> {
  const found = listed(shortlist, reading);
  if (!found.ok) return found;
  const { profile, offers } = found.value;
  // A dossier of nothing would be one of everything when it is asked again.
  if (offers.length === 0) return refused('not-found');
  const { goLive, termEnd, asOf, knownAt } = shortlist.query;
  const wait = k.present.dossiers.size < MOST_KEPT ? k.dossierQuota.take('dossier', 1, k.clock.now()) : 3_600_000;
  if (wait > 0) return refused('quota-exceeded', [], { seconds: Math.ceil(wait / 1000) });
  const record: DossierRecord = {
    profile: profile.kept ?? profile.hash,
    ...(goLive === undefined ? {} : { goLive }),
    ...(termEnd === undefined ? {} : { termEnd }),
    asOf,
    knownAt,
    offers: offers.map(({ offer }) => offer.iri).sort(),
    verdictHash: hashOf(profile, asOf, knownAt, offers),
    salt: randomBytes(SALT_BYTES).toString('base64url'),
  };
  const bytes = recordBytes(record);
  const digest = sha256(bytes);
  const entries = await k.lane.run(() =>
    append(k, () => ({ events: [dossierKept(digest)], blobs: [{ digest, bytes }] })),
  );
  if (entries === 'busy') return refused('busy');
  return done({ digest, record, at: entries.at(-1)?.at ?? '', profile, head: k.present.head });
}

/**
 * A dossier again: what it said, what is known now of the day it was about, and what holds today.
 * @param then what was known when it was made, `now` what is known now.
 */
export function reviewDossier(kept: Kept, then: Reading, now: Reading, today: Instant): Outcome<ReviewedDossier> {
  const { record } = kept;
  const former = askedAgain(record, then, record.asOf, record.knownAt);
  const latter = askedAgain(record, now, record.asOf, today);
  const current = askedAgain(record, now, today, today);
  if (!former.ok) return former;
  if (!latter.ok) return latter;
  if (!current.ok) return current;
  const { profile, offers } = former.value;
  const outcomeIn = (all: readonly Listed[], { iri }: OfferView, day: Instant) =>
    all.find(({ offer }) => offer.iri === iri && offer.from <= day && day < offer.until)?.result.eligibility;
  return done({
    ...kept,
    profile,
    head: now.present.head,
    today,
    isReproduced: hashOf(profile, record.asOf, record.knownAt, offers) === record.verdictHash,
    offers: offers.map(({ offer, result }) => ({
      offer,
      given: result.eligibility,
      knownNow: outcomeIn(latter.value.offers, offer, record.asOf),
      today: outcomeIn(current.value.offers, offer, today),
    })),
  });
}

/** What an event would do to a dossier's offers under its own profile; none of them: it is not touched. */
export async function dossierImpact(
  { digest, record }: Kept,
  question: Supposal,
  reading: Reading,
): Promise<Outcome<DossierImpact>> {
  const { asOf, knownAt, hypotheses } = question;
  const { goLive, termEnd, profile } = record;
  const asked: Supposal = {
    profile,
    ...(goLive === undefined ? {} : { goLive }),
    ...(termEnd === undefined ? {} : { termEnd }),
    asOf,
    knownAt,
    hypotheses,
    limit: LONGEST_SHORTLIST,
  };
  const answer = await whatIf(asked, reading, new Set(record.offers));
  return answer.ok ? done({ digest, profile: answer.value.profile, effects: answer.value.effects }) : answer;
}

/** The same question of another knowledge or day. Offers that nobody describes any more are left out. */
function askedAgain(record: DossierRecord, reading: Reading, asOf: Instant, knownAt: Instant): Outcome<ListedOffers> {
  const { profile, goLive, termEnd } = record;
  const offers = record.offers.filter((offer) => reading.present.index.get(offer) !== undefined);
  if (offers.length === 0) return refused('not-found', [], { offer: record.offers[0] ?? '' });
  const contract = { ...(goLive === undefined ? {} : { goLive }), ...(termEnd === undefined ? {} : { termEnd }) };
  const query = { text: '', facets: {}, profile, ...contract, asOf, knownAt, limit: LONGEST_SHORTLIST };
  return listed({ query, offers }, reading);
}

function hashOf(profile: Profile, asOf: Instant, knownAt: Instant, offers: readonly Listed[]): Digest {
  const results = new Map(offers.map(({ offer, result }): [string, ProfileResult] => [offer.iri, result]));
  return verdictHash({ profile, asOf, knownAt, results });
}
