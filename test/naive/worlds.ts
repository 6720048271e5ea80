/** Worlds at random: a part of the golden one, and statements that overlap it, contradict it, end, lapse and come late. */
import fc from 'fast-check';
import type { Did, Iri } from '../../src/core/did.js';
import { sha256 } from '../../src/core/digest.js';
import { FOREVER, type Instant, instant } from '../../src/core/instant.js';
import { FACT_KINDS } from '../../src/core/policy/fact-kinds.js';
import type { Fact, FactKind } from '../../src/core/policy/facts.js';
import type { Policies } from '../../src/core/policy/policies.js';
import type { Entitlement, TrustList } from '../../src/core/policy/trust.js';
import { World } from '../../src/core/policy/world.js';
import { ARCHETYPES, certificateIri } from '../golden/identities.js';
import type { Said } from '../golden/said.js';
import { FACTS } from '../golden/world.js';
import type { Everything } from './moment.js';
import { NAIVE_IDS, type NaiveId } from './rules.js';
import { issuersOf, OFFERS, OTHER_STANDARDS, SEASONAL, subjectsOf, VALUES } from './statements.js';

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
  fate: fc.constantFrom(...Array<Made['fate']>(12).fill('kept'), 'withdrawn', 'revoked', 'suspended') as fc.Arbitrary<
    Made['fate']
  >,
  at: someInstant,
  back: someInstant,
};

/** Few kinds at a time, and mostly about the one offer: statements that never meet would never disagree. */
function someMade(kinds: readonly FactKind[], about: (typeof OFFERS)[number]): fc.Arbitrary<Made> {
  return fc
    .constantFrom(...kinds)
    .chain((kind) =>
      fc
        .tuple(fc.constantFrom(...subjectsOf(kind, about)), VALUES[kind] as fc.Arbitrary<object>)
        .chain(([subject, value]) =>
          fc
            .record({ ...times, issuer: fc.constantFrom(...issuersOf(kind, subject, value)) })
            .map((made) => ({ ...made, kind, subject, value, recorded: made.recorded ?? made.from })),
        ),
    );
}

/** What is in play: kinds of statements, and the rules that read them. Absent: all rules. */
interface Play {
  readonly kinds: readonly FactKind[];
  readonly rules?: readonly NaiveId[];
}

const PLAYS: readonly Play[] = [
  {
    kinds: ['certificate', 'certificate', 'certificateStatus', 'region', 'hostedOn', 'milestone'],
    rules: ['R-09', 'R-09v2', 'R-28'],
  },
  {
    kinds: ['certificate', 'certificateStatus', 'region', 'milestone', 'listSnapshot', 'listSnapshot', 'textClaim'],
    rules: ['R-10', 'R-09', 'R-22', 'R-23', 'R-24'],
  },
  {
    kinds: ['certificate', 'certificateStatus', 'storage', 'staff', 'autonomy', 'accessPoints', 'seats', 'hostedOn'],
    rules: ['R-01', 'R-03', 'R-03b', 'R-04', 'R-14', 'R-15', 'R-21'],
  },
  { kinds: ['holdings', 'holdings', 'holdings', 'specialRights'], rules: ['R-05'] },
  { kinds: ['flows', 'flows', 'flows', 'registerListing'], rules: ['R-02'] },
  {
    kinds: ['thirdParties', 'thirdParties', 'flows', 'storage', 'accessPoints', 'hostedOn'],
    rules: ['R-07', 'R-08', 'R-06'],
  },
  { kinds: ['thirdParties', 'control', 'seats', 'certificate'], rules: ['R-05b', 'R-06', 'R-08'] },
  { kinds: ['certificate', 'certificate', 'renewalCommitted', 'hostedOn'], rules: ['R-11', 'R-12', 'R-28'] },
  {
    kinds: ['certificate', 'certificate', 'certificate', 'certificateStatus'],
    rules: ['held-c5', 'held-eu-cloud-coc', 'held-ccm', 'held-swipo', 'held-tisax', 'held-cndcp'],
  },
  {
    kinds: ['governingLaw', 'storage', 'accessPoints', 'flows', 'thirdParties', 'exit'],
    rules: ['governing-law-stated', 'locations-stated', 'flows-stated', 'subcontractors-stated', 'exit-stated'],
  },
  // Lists that follow each other within their windows, and a party that fails for nothing but where it stores.
  { kinds: ['listSnapshot', 'listSnapshot', 'listSnapshot', 'certificate'], rules: ['R-10', 'R-23', 'R-24'] },
  { kinds: ['thirdParties', 'storage', 'storage'], rules: ['R-07', 'R-01'] },
];

const somePlay: fc.Arbitrary<Play> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PLAYS) },
  {
    weight: 1,
    arbitrary: fc.shuffledSubarray([...FACT_KINDS], { minLength: 5, maxLength: 8 }).map((kinds) => ({ kinds })),
  },
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
  /** How many of them, the first ones, are golden. */
  readonly background: number;
  readonly offer: Iri;
  readonly knownAt: Instant;
  /** How many layers a host may stand on: few, so that some stand too deep. */
  readonly hostingDepth: number;
  readonly rules: readonly NaiveId[];
}

export const someWorld: fc.Arbitrary<SomeWorld> = fc
  .tuple(somePlay, fc.constantFrom(...OFFERS))
  .chain(([{ kinds, rules = NAIVE_IDS }, about]) =>
    fc.record({
      // The rest of the world whole, or with holes, or nothing but what is in play.
      golden: fc.oneof(
        { weight: 3, arbitrary: fc.constant(GOLDEN.filter(({ kind }) => !kinds.includes(kind))) },
        { weight: 1, arbitrary: fc.subarray([...GOLDEN]) },
        { weight: 1, arbitrary: fc.constant<Said[]>([]) },
      ),
      more: fc.array(someMade(kinds, about), { minLength: 2, maxLength: 25, size: 'max' }),
      offer: fc.constant(ARCHETYPES[about].offer),
      knownAt: fc.oneof({ weight: 3, arbitrary: fc.constant(FOREVER) }, { weight: 1, arbitrary: someInstant }),
      hostingDepth: fc.constantFrom(1, 8),
      rules: fc.constant(rules),
    }),
  )
  .map(({ golden, more, ...rest }) => ({ made: [...golden.map(madeOf), ...more], background: golden.length, ...rest }));

/** Somebody who was entitled to much for a few years, which one learnt half a year late. */
function withSeasonal({ issuers }: TrustList): TrustList {
  const row = { from: instant('2020-07-16'), until: instant('2025-01-01'), recorded: instant('2021-01-01') };
  const schemed: readonly FactKind[] = ['certificate', 'milestone', 'listSnapshot', 'registerListing'];
  const entitlements: readonly Entitlement[] = [
    ...['ISO27001', ...OTHER_STANDARDS.map(({ scheme }) => scheme)].map(
      (scheme): Entitlement => ({ ...row, kinds: ['certificate'], scheme, level: 'certified' }),
    ),
    { ...row, kinds: ['certificate', 'milestone'], scheme: 'SNC', level: 'certified' },
    { ...row, kinds: FACT_KINDS.filter((kind) => !schemed.includes(kind)), level: 'attested' },
  ];
  const name = { en: 'Seasonal', fr: 'Saisonnier' };
  return { issuers: new Map([...issuers, [SEASONAL, { did: SEASONAL, name, source: 'a test', entitlements }]]) };
}

/** The same world twice: as the engine keeps it, and as the naive reading takes it. */
export function bothOf(
  { made, hostingDepth }: SomeWorld,
  policies: Policies,
): { readonly world: World; readonly everything: Everything } {
  const trust = withSeasonal(policies.trust);
  const law = { ...policies.law, limits: { ...policies.law.limits, hostingDepth } };
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
