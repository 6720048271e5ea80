/** The questions: search, one offer, why, who. Verdicts are ready; reasons are judged again for what is shown. */
import type { Iri } from '../core/did.js';
import { parseDigest } from '../core/digest.js';
import { formatDay, type Instant } from '../core/instant.js';
import type { Standings } from '../core/notices/standings.js';
import type { WatchedQuery } from '../core/notices/subscription.js';
import { coverageOf } from '../core/policy/coverage.js';
import { evaluateProfile, withParameters } from '../core/policy/evaluate.js';
import type { Profile } from '../core/policy/profile.js';
import type { ProfileShelf } from '../core/policy/profile-shelf.js';
import { Reading as Look } from '../core/policy/reading.js';
import { labelLevel } from '../core/policy/rules/label-level.js';
import { verdictOver } from '../core/policy/ruling.js';
import { type Seal, type SealScore, sealScore } from '../core/policy/seal.js';
import { criteriaOf, LABEL_LEVELS } from '../core/policy/trust.js';
import type { Finding, RuleKey } from '../core/policy/verdict.js';
import { done, type Outcome, refused } from '../core/problem.js';
import { judgeOffer } from '../core/search/judge-offer.js';
import { labelsOn, type OfferView } from '../core/search/offer.js';
import type { Query, SearchAnswer } from '../core/search/query.js';
import { at, type Timeline } from '../core/time/timeline.js';
import type { Journal } from '../ports.js';
import { chainOf } from './chain.js';
import { describedAs } from './participants.js';
import type { Present } from './present.js';
import { registrationsOf } from './registrations.js';
import type { Explanation, HeldLabel } from './verbs/explaining.js';
import type { OfferAnswer, ParticipantAnswer, When } from './verbs/finding.js';

export interface Reading {
  readonly present: Present;
  readonly journal: Journal;
  readonly shelf: ProfileShelf;
}

/** @returns the page of offers asked for, or `not-found` for a profile that is not here, or a stale cursor's problem. */
export function search(query: Query, { present, shelf }: Reading): Outcome<SearchAnswer> {
  const named = query.profile === undefined ? undefined : shelf.find(query.profile);
  if (query.profile !== undefined && named === undefined) return refused('not-found', [], { profile: query.profile });
  const profile = named === undefined ? done(undefined) : withContract(named, query);
  return profile.ok ? present.index.search(query, present.head, profile.value) : profile;
}

/** @returns where everything stands that a search finds, or `not-found` for a profile that is not here. */
export function standings(query: WatchedQuery, { present, shelf }: Reading): Outcome<Standings> {
  const named = shelf.find(query.profile);
  if (named === undefined) return refused('not-found', [], { profile: query.profile });
  const profile = withContract(named, query);
  if (!profile.ok) return profile;
  const offers = present.index.standings(query, profile.value);
  return done({ head: present.head, profile: profile.value, offers, changedSeq: present.changedSeq });
}

/** @param key an offer id, as in a path, or the offer's IRI. */
export function offer(key: string, when: When, { present }: Reading): Outcome<OfferAnswer> {
  const found = find(key, present);
  return found === undefined
    ? refused('not-found', [], { offer: key })
    : done({ offer: found, head: present.head, when });
}

/** The verdict on every requirement of a profile, with the credentials behind it. */
export async function explain(
  key: string,
  profileId: string,
  when: When,
  parameters: Parameters<typeof withParameters>[1],
  reading: Reading,
): Promise<Outcome<Explanation>> {
  const found = find(key, reading.present);
  if (found === undefined) return refused('not-found', [], { offer: key });
  const named = reading.shelf.find(profileId);
  if (named === undefined) return refused('not-found', [], { profile: profileId });
  const contract = withContract(named, parameters);
  if (!contract.ok) return contract;
  const profile = contract.value;
  // Before anything is waited for: meanwhile another entry may be folded, and the reasons be others.
  const settled = { ...found, timelines: settledTimelines(found, profile) };
  const { head } = reading.present;
  const result = judgeOffer(evaluateProfile, profile, settled, when.asOf);
  const held = heldLabelOf(found, when.asOf, reading.shelf);
  const score = scoreOf(found, profile, when.asOf, reading.present.adopted.seal);
  const coverage = coverageOf(new Look(reading.present.inquire(), when.asOf), found.iri);
  const cited = new Set(
    result.results.flatMap(({ findings }) =>
      findings.flatMap(({ finding }) =>
        finding.reasons.flatMap(({ inputs }) => inputs.map((input) => input.credential)),
      ),
    ),
  );
  const digests = [...cited, ...found.credentials].flatMap((text) => parseDigest(text) ?? []);
  const chain = await chainOf({ digests, cited, about: [found.iri, found.provider.iri] }, reading);
  return done({
    offer: settled,
    head,
    when,
    profile,
    result,
    coverage,
    chain,
    ...(score === undefined ? {} : { seal: score }),
    ...(held === undefined ? {} : { held }),
  });
}

/** The highest label that counts, against the profile of its level; a label shows nothing where no such profile is kept. */
function heldLabelOf(offer: OfferView, asOf: Instant, { newest }: ProfileShelf): HeldLabel | undefined {
  const counting = labelsOn(offer, asOf);
  const level = LABEL_LEVELS.findLast((one) => counting.includes(one));
  if (level === undefined) return undefined;
  const profile = newest.find(({ id }) => id === criteriaOf(level));
  if (profile === undefined) return undefined;
  return { level, profile, finding: labelLevel(level, judgeOffer(evaluateProfile, profile, offer, asOf)) };
}

/** Only for a profile that asks for levels. */
function scoreOf(offer: OfferView, profile: Profile, asOf: Instant, seal: Seal): SealScore | undefined {
  if (!profile.requirements.some(({ minimum }) => minimum !== undefined)) return undefined;
  return sealScore(seal, (rule) => {
    const rulings = offer.rulings.get(rule);
    if (rulings === undefined) throw new Error(`${rule} was never judged`);
    return verdictOver(at(rulings, asOf), profile.parameters);
  });
}

export async function participant(iri: Iri, when: When, reading: Reading): Promise<Outcome<ParticipantAnswer>> {
  const { present } = reading;
  const described = describedAs(iri, when, present);
  if (described === undefined) return refused('not-found', [], { participant: iri });
  return done({
    ...described,
    registrationNumbers: registrationsOf(present.descriptions.participantsOf(iri), present, when),
    credentials: await chainOf({ digests: present.descriptions.credentialsAbout(iri), about: [iri] }, reading),
    head: present.head,
  });
}

/**
 * The profile for the contract that is asked about. One of the two days may be the profile's own, so that only here both
 * are known. Finding: `contract-ends-first`.
 */
export function withContract(profile: Profile, asked: Parameters<typeof withParameters>[1]): Outcome<Profile> {
  const result = withParameters(profile, asked);
  const { goLive, termEnd } = result.parameters;
  if (goLive < termEnd) return done(result);
  const params = { goLive: formatDay(goLive) ?? '', termEnd: formatDay(termEnd) ?? '' };
  const parameter = asked.termEnd === undefined ? 'goLive' : 'termEnd';
  return refused('parameter-invalid', [
    { code: 'contract-ends-first', pointer: `/${parameter}`, found: params[parameter], params },
  ]);
}

/** Every reason for the profile's rules, as it is now. */
function settledTimelines({ timelines }: OfferView, { requirements }: Profile): OfferView['timelines'] {
  const settled = new Map<RuleKey, Timeline<Finding>>();
  for (const rule of requirements.flatMap(({ rules }) => rules)) {
    const timeline = timelines.get(rule);
    if (timeline !== undefined) settled.set(rule, timeline);
  }
  return settled;
}

function find(key: string, present: Present): OfferView | undefined {
  return present.index.get(key);
}
