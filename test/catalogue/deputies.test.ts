import { expect } from 'chai';
import { marketOf } from '../../bench/market.js';
import { deputies } from '../../src/adapters/deputies.js';
import { Adopted } from '../../src/catalogue/adopted.js';
import { Present } from '../../src/catalogue/present.js';
import type { Claims } from '../../src/core/claims.js';
import type { Digest } from '../../src/core/digest.js';
import { sha256 } from '../../src/core/digest.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import { EMPTY_HEAD, type Entry, type Event, type Head, seal } from '../../src/core/journal.js';
import type { Statement } from '../../src/core/policy/facts.js';
import {
  type Commission,
  OFFERS_A_SLICE,
  offersOf,
  type RuledSlice,
  ruledSlices,
} from '../../src/core/policy/ruled-slice.js';
import { ruleKey } from '../../src/core/policy/rules.js';
import { rulesFor } from '../../src/core/policy/seal.js';
import { Verdicts } from '../../src/core/policy/verdicts.js';
import { dependencyKey } from '../../src/core/policy/world.js';
import type { Deputies, Journal } from '../../src/ports.js';
import { POLICIES } from '../golden/judge.js';

const { law, trust, profiles, seal: levels, documents } = POLICIES;
const KEYS = [...new Set(profiles.flatMap((profile) => rulesFor(profile, levels)))];
const RULE = ruleKey('R-05');
const MARKET = [...marketOf(900, 7)];
const OFFERS = MARKET.flatMap(({ offers }) => offers.map(({ id }) => id));
/** Of a company in the middle of the chains of owners, and of the offers behind it. */
const OWNER = 'https://groups.example/3/0';

const opened = (helpers?: Deputies): Present =>
  new Present(
    new Adopted({ rulebook: { law, trust, keys: KEYS }, profiles, seal: levels, documents }),
    FOREVER,
    helpers,
  );

function published(claims: readonly Claims[], head: Head): readonly Entry[] {
  const events = claims.map(({ credential }): Event => {
    const mediaType = 'application/vc+jwt';
    return { kind: 'published', contentDigest: credential, bytesDigest: credential, mediaType, visibility: 'public' };
  });
  return seal(head, instant('2026-06-01'), events).entries;
}

const fails = (error: unknown) => expect.fail(String(error));

const byDigest = (claims: readonly Claims[]) => new Map<Digest, Claims>(claims.map((one) => [one.credential, one]));

/** As at a start: everything is there, and nothing is judged. */
async function folded(helpers?: Deputies): Promise<Present> {
  const present = opened(helpers);
  const entries = published(MARKET, EMPTY_HEAD);
  const journal = { read: async (after: number, limit: number) => entries.slice(after, after + limit) };
  await present.catchUp(journal as unknown as Journal, async () => byDigest(MARKET));
  return present;
}

/** Everything that is remembered of the judging. */
function judged(present: Present): unknown {
  return {
    offers: OFFERS.map((offer) => {
      const view = present.index.get(offer);
      return [offer, view?.changedSeq, KEYS.map((key) => view?.rulings.get(key))];
    }),
    dependents: [OWNER, ...OFFERS].map((subject) => [...present.dependents(dependencyKey('holdings', subject))].sort()),
    aspects: OFFERS.map((offer) => KEYS.map((key) => present.mayLook(offer, key, ['holdings', 'storage']))),
  };
}

/** A thread that does what the test says, in this one. */
const played =
  (work: (commission: Commission, tell: Parameters<Deputies>[1]) => void): Deputies =>
  (commission, tell) => {
    work(commission, tell);
    return { ended: Promise.resolve(), stop: () => {} };
  };

const asThreadsDo = (commission: Commission): Commission => ({
  ...structuredClone({ ...commission, taken: undefined, world: undefined }),
  world: structuredClone(commission.world),
  taken: commission.taken,
});

describe('judging a catalogue with other threads', () => {
  let alone: unknown;

  before(async () => {
    alone = judged(await folded());
  });

  it('comes to what one thread comes to', async () => {
    const present = await folded(deputies(2, fails, 1));
    expect(judged(present)).to.deep.equal(alone);
    expect(present.judgements).to.equal(OFFERS.length * KEYS.length);
  });

  it('has each slice judged once, as one thread would', async () => {
    const { world } = await folded();
    const commission = (): Commission => {
      const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      return { world: world.soFar, law, trust, knownAt: FOREVER, rules: KEYS, offers: OFFERS, taken };
    };
    const told: RuledSlice[] = [];
    await deputies(2, fails, 1)(commission(), (slice) => told.push(slice))?.ended;
    expect(told.sort((a, b) => a.number - b.number)).to.deep.equal([...ruledSlices(commission())]);
    expect(told).to.have.length(Math.ceil(OFFERS.length / OFFERS_A_SLICE));
  });

  it('comes to the same when another thread judges everything', async () => {
    const all = played((commission, tell) => {
      for (const slice of ruledSlices(asThreadsDo(commission))) tell(structuredClone(slice));
    });
    expect(judged(await folded(all))).to.deep.equal(alone);
  });

  it('does what a thread leaves that takes slices and does not come to its end', async () => {
    const failing = played(({ taken }) => {
      Atomics.add(taken, 0, 3);
    });
    expect(judged(await folded(failing))).to.deep.equal(alone);
  });

  it('leaves unjudged what rests on something that has changed since', async () => {
    const present = await folded();
    const { world } = present;
    const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const commission = { world: world.soFar, law, trust, knownAt: FOREVER, rules: KEYS, offers: OFFERS, taken };
    const verdicts = new Verdicts();
    for (const slice of ruledSlices(commission)) {
      verdicts.take(slice, offersOf(slice.number, OFFERS), KEYS, (subject) => subject === OWNER);
    }
    const unjudged = OFFERS.filter((offer) => verdicts.rulings(offer).get(RULE) === undefined);
    expect(unjudged).to.have.members([...present.dependents(dependencyKey('holdings', OWNER))]);
    expect(unjudged.length).to.be.within(1, OFFERS.length - 1);
  });

  it('asks for no help where there is little to judge', async () => {
    const few = deputies(2, fails, OFFERS.length + 1);
    expect(few({ offers: OFFERS } as unknown as Commission, () => {})).to.equal(undefined);
    expect(deputies(0, () => {}, 1)({ offers: OFFERS } as unknown as Commission, () => {})).to.equal(undefined);
  });

  it('does not take what another thread found out before something changed', async () => {
    const [offer = ''] = OFFERS;
    const statements = [
      {
        kind: 'holdings',
        subject: OWNER,
        value: { holding: [{ holder: { id: 'https://funds.example/new', country: 'US' }, capital: '90' }] },
        from: instant('2018-01-01'),
        until: FOREVER,
        pointer: '/news',
      },
      {
        kind: 'gpu',
        subject: offer,
        value: { provided: true },
        from: instant('2018-01-01'),
        until: FOREVER,
        pointer: '/news',
      },
    ] as unknown as readonly Statement[];
    const [market] = MARKET;
    if (market === undefined) throw new Error('an empty market');
    const news: Claims = {
      ...market,
      credential: sha256('news'),
      issuer: 'did:web:ownership-auditor.trust.example',
      participants: [],
      offers: [],
      statements,
    };
    const learns = (present: Present) => present.apply(published([news], present.head), byDigest([news]));
    let told = 0;
    // The thread is done with everything; then something becomes known; then what it told is looked at.
    const early = played((commission, tell) => {
      for (const slice of ruledSlices(asThreadsDo(commission))) {
        tell(slice);
        told += 1;
      }
      learns(present);
    });
    const present = opened(early);
    present.apply(published(MARKET, EMPTY_HEAD), byDigest(MARKET));
    await adopts(present);
    const afterwards = await folded();
    learns(afterwards);
    await adopts(afterwards);
    expect(told).to.be.greaterThan(0);
    expect(judged(present)).to.deep.equal(judged(afterwards));
    expect(judged(present)).to.not.deep.equal(alone);
  });
});

/** The law of before, in another file. */
async function adopts(present: Present): Promise<void> {
  const bytes = Buffer.from(JSON.stringify({ ...Object(documents.law), note: 'another file' }));
  const adopted = new Map([[sha256(bytes), bytes]]);
  const event: Event = { kind: 'adopted', what: 'policies/law', version: '2', digest: sha256(bytes) };
  const entries = () => seal(present.head, instant('2026-06-02'), [event]).entries;
  await present.foresee(entries(), adopted);
  present.apply(entries(), new Map(), adopted);
}
