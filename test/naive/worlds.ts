/** Worlds at random: a part of the golden one, and statements that overlap it, contradict it, end, lapse and come late. */
import fc from 'fast-check';
import type { Did, Iri } from '../../src/core/did.js';
import { sha256 } from '../../src/core/digest.js';
import { FOREVER, type Instant, instant } from '../../src/core/instant.js';
import { FACT_KINDS } from '../../src/core/policy/fact-kinds.js';
import type { Fact, FactKind } from '../../src/core/policy/facts.js';
import type { Policies } from '../../src/core/policy/policies.js';
import { World } from '../../src/core/policy/world.js';
import { ARCHETYPES, certificateIri } from '../golden/identities.js';
import { FACTS, type Said } from '../golden/world.js';
import type { Everything } from './moment.js';
import { issuersOf, OFFERS, subjectsOf, VALUES } from './statements.js';

/** Days on which law, lists and certificates of the golden world turn. */
const DAYS = [
  '2018-06-01',
  '2020-07-16',
  '2021-01-01',
  '2021-06-28',
  '2021-09-27',
  '2022-03-08',
  '2023-07-10',
  '2024-01-15',
  '2024-11-16',
  '2025-01-01',
  '2026-03-01',
  '2026-03-15',
  '2026-05-17',
  '2027-01-12',
] as const;

const day: fc.Arbitrary<Instant> = fc.constantFrom(...DAYS).map((text) => instant(text));
/** Mostly midnights; now and then a millisecond beside one. */
export const someInstant: fc.Arbitrary<Instant> = fc
  .tuple(day, fc.constantFrom(0, 0, 0, 0, -1, 1, 43_200_000))
  .map(([at, aside]) => (at + aside) as Instant);

/** A statement with when it holds and when it became known; it may end before it begins. */
interface Made {
  readonly kind: FactKind;
  readonly subject: Iri;
  readonly issuer: Did;
  readonly value: unknown;
  readonly from: Instant;
  readonly until: Instant;
  readonly recorded: Instant;
  /** What becomes of its credential. */
  readonly fate: 'kept' | 'withdrawn' | 'revoked' | 'suspended';
  readonly at: Instant;
  readonly back: Instant;
}

const times = {
  from: someInstant,
  until: fc.oneof({ weight: 2, arbitrary: fc.constant(FOREVER) }, { weight: 1, arbitrary: someInstant }),
  recorded: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: someInstant }),
  fate: fc.constantFrom('kept', 'kept', 'kept', 'kept', 'withdrawn', 'revoked', 'suspended') as fc.Arbitrary<
    Made['fate']
  >,
  at: someInstant,
  back: someInstant,
};

/** Few kinds at a time, and mostly about the one offer: statements that never meet would never disagree. */
function someMade(kinds: readonly FactKind[], about: (typeof OFFERS)[number]): fc.Arbitrary<Made> {
  return fc.constantFrom(...kinds).chain((kind) =>
    fc.constantFrom(...subjectsOf(kind, about)).chain((subject) =>
      fc
        .record({
          ...times,
          kind: fc.constant(kind),
          subject: fc.constant(subject),
          issuer: fc.constantFrom(...issuersOf(kind, subject)),
          value: VALUES[kind] as fc.Arbitrary<unknown>,
        })
        .map((made) => ({ ...made, recorded: made.recorded ?? made.from })),
    ),
  );
}

/** Kinds that one rule reads together. */
const TOGETHER: readonly (readonly FactKind[])[] = [
  ['certificate', 'certificateStatus', 'region', 'hostedOn', 'milestone', 'listSnapshot', 'textClaim'],
  ['certificate', 'certificateStatus', 'storage', 'staff', 'autonomy', 'accessPoints', 'seats'],
  ['holdings', 'holdings', 'holdings', 'specialRights', 'control'],
  ['flows', 'registerListing', 'thirdParties', 'storage', 'accessPoints'],
  ['thirdParties', 'hostedOn', 'control', 'seats', 'certificate'],
  ['certificate', 'renewalCommitted', 'hostedOn', 'certificateStatus'],
];

const someKinds: fc.Arbitrary<readonly FactKind[]> = fc.oneof(
  fc.constantFrom(...TOGETHER),
  fc.shuffledSubarray([...FACT_KINDS], { minLength: 5, maxLength: 8 }),
);

const SUBJECTS = new Set<string>(
  OFFERS.flatMap((id) => [
    ARCHETYPES[id].offer,
    ARCHETYPES[id].participant,
    certificateIri('did:web:snc-authority.trust.example', id, 'snc-3.2'),
  ]),
);
/** The golden facts about these offers, and what is said about nobody in particular. */
const GOLDEN: readonly Said[] = FACTS.filter(
  ({ kind, subject }) => SUBJECTS.has(subject) || kind === 'listSnapshot' || subject.includes('tandem'),
);

function madeOf(said: Said): Made {
  const from = instant(said.from);
  return {
    kind: said.kind,
    subject: said.subject,
    issuer: said.issuer,
    value: said.value,
    from,
    until: said.until === undefined ? FOREVER : instant(said.until),
    recorded: instant(said.recorded ?? said.from),
    fate: 'kept',
    at: from,
    back: FOREVER,
  };
}

export interface SomeWorld {
  readonly made: readonly Made[];
  readonly offer: Iri;
  readonly knownAt: Instant;
}

export const someWorld: fc.Arbitrary<SomeWorld> = fc
  .tuple(someKinds, fc.constantFrom(...OFFERS))
  .chain(([kinds, about]) =>
    fc.record({
      golden: fc.oneof(
        { weight: 3, arbitrary: fc.subarray([...GOLDEN]) },
        { weight: 1, arbitrary: fc.constant<Said[]>([]) },
      ),
      more: fc.array(someMade(kinds, about), { minLength: 2, maxLength: 30, size: 'max' }),
      offer: fc.constant(ARCHETYPES[about].offer),
      knownAt: fc.oneof({ weight: 3, arbitrary: fc.constant(FOREVER) }, { weight: 1, arbitrary: someInstant }),
    }),
  )
  .map(({ golden, more, offer, knownAt }) => ({ made: [...golden.map(madeOf), ...more], offer, knownAt }));

/** The same world twice: as the engine keeps it, and as the naive reading takes it. */
export function bothOf(made: readonly Made[], { law, trust }: Policies): { world: World; everything: Everything } {
  const world = new World();
  const providers = new Map<Iri, Iri>(OFFERS.map((id) => [ARCHETYPES[id].offer, ARCHETYPES[id].participant]));
  for (const [offer, provider] of providers) world.setProvider(offer, provider);
  // As a journal would: what became known first comes first.
  const facts = made
    .map((one, i) => ({ one, credential: sha256(`some fact ${i}`) }))
    .toSorted((a, b) => a.one.recorded - b.one.recorded);
  const withdrawals: { credential: Fact['credential']; at: Instant }[] = [];
  const lapses: { credential: Fact['credential']; from: Instant; until: Instant }[] = [];
  const stated = facts.map(({ one, credential }): Fact => {
    const { kind, subject, issuer, value, from, until, recorded, fate, at, back } = one;
    if (fate === 'withdrawn') {
      withdrawals.push({ credential, at });
      world.withdraw(credential, at);
    }
    if (fate === 'revoked' || fate === 'suspended') {
      const end = fate === 'suspended' && back > at ? back : FOREVER;
      lapses.push({ credential, from: at, until: end });
      world.lapse(credential, at);
      if (end !== FOREVER) world.resume(credential, end);
    }
    const pointer = `/credentialSubject/${kind}`;
    return { kind, subject, value, from, until, pointer, credential, issuer, recorded } as unknown as Fact;
  });
  for (const fact of stated) world.add(fact);
  return { world, everything: { facts: stated, providers, withdrawals, lapses, law, trust } };
}
