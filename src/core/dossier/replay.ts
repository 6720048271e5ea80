/**
 * The world of a dossier, and what follows from it. The same function judges the offers when a dossier is made and when
 * it is verified: what is given out is what a stranger will find.
 */
import type { Claims, OfferClaim } from '../claims.js';
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { evaluateProfile } from '../policy/evaluate.js';
import type { Lapse } from '../policy/facts.js';
import { Inquiry } from '../policy/inquiry.js';
import type { Law } from '../policy/law.js';
import type { Profile, ProfileResult } from '../policy/profile.js';
import { undecided } from '../policy/reported.js';
import { timelinesFor } from '../policy/timelines.js';
import type { TrustList } from '../policy/trust.js';
import { type DependencyKey, World } from '../policy/world.js';
import { isOwn, type Known, speaking } from '../search/offer-view.js';

/** A credential of a dossier: what it says, since when it was known, and when it did not count. */
export interface Told {
  readonly claims: Claims;
  readonly recorded: Instant;
  readonly lapses: readonly Lapse[];
}

export interface Question {
  readonly law: Law;
  readonly trust: TrustList;
  readonly profile: Profile;
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

export interface Replayed {
  readonly standing: 'own' | 'third-party';
  readonly result: ProfileResult;
  /** What the rules looked at, on any day. */
  readonly looked: ReadonlySet<DependencyKey>;
}

/** @param told in the order in which the catalogue came to know them. */
export function worldOf(told: readonly Told[]): World {
  const world = new World();
  for (const { claims, recorded, lapses } of told) {
    const { credential, issuer } = claims;
    world.learn(claims.statements, { credential, issuer, recorded });
    for (const { from, until } of lapses) {
      world.lapse(credential, from);
      if (Number.isFinite(until)) world.resume(credential, until);
    }
  }
  for (const offer of new Set(told.flatMap(({ claims }) => claims.offers.map(({ id }) => id)))) {
    world.setProvider(offer, describing(offer, told)?.claim.provider);
  }
  return world;
}

/** The description that speaks for the offer; one whose credential has lapsed only where no other is left. */
export function describing(offer: Iri, told: readonly Told[]): Known<OfferClaim> | undefined {
  const known = told.flatMap(({ claims, recorded, lapses }) =>
    claims.offers
      .filter(({ id }) => id === offer)
      .map((claim) => ({ claim, claims, recorded, lapsed: lapses.some(({ until }) => !Number.isFinite(until)) })),
  );
  const held = known.filter(({ lapsed }) => !lapsed);
  const [first, ...rest] = held.length > 0 ? held : known;
  return first === undefined ? undefined : speaking([first, ...rest]).at(-1);
}

/** @returns undefined for an offer that nothing in the dossier describes. */
export function replay(offer: Iri, told: readonly Told[], world: World, question: Question): Replayed | undefined {
  const known = describing(offer, told);
  if (known === undefined) return undefined;
  const { law, trust, profile, asOf, knownAt } = question;
  const keys = [...new Set(profile.requirements.flatMap(({ rules }) => rules))];
  const { timelines, dependencies } = timelinesFor(new Inquiry(world, law, trust, knownAt), offer, keys);
  const standing = isOwn(known.claims.issuer, known.claim) ? 'own' : 'third-party';
  const result = evaluateProfile(profile, standing === 'own' ? timelines : undecided(timelines), asOf);
  // A third-party statement is never better than "to clarify" (policies/README.md D5).
  const capped: ProfileResult =
    standing === 'own' || result.eligibility === 'excluded' ? result : { ...result, eligibility: 'to-clarify' };
  return { standing, result: capped, looked: new Set([...dependencies.values()].flat()) };
}
