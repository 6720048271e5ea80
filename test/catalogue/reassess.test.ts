import { expect } from 'chai';
import { TRUST_FILES } from '../../src/catalogue/reassess.js';
import { keepWatch } from '../../src/catalogue/watch.js';
import { sha256 } from '../../src/core/digest.js';
import type { FindingCode } from '../../src/core/finding-codes.js';
import { DAY_MS, type Instant, instant } from '../../src/core/instant.js';
import type { CheckId, Standing } from '../../src/core/verification/check.js';
import type { Log } from '../../src/ports.js';
import { digestOf, document, everything, NODE, openWorld, type Said, type World } from './fixtures.js';
import { value } from './outcomes.js';

const TYPE = 'application/vc';
const DID = 'did:web:boreal.test';
const OFFER = 'https://boreal.test/offers/a';
const BOREAL: Said = { issuer: DID, evidence: DID, offer: { id: OFFER, provider: DID, name: 'Boréal A' } };

describe('catalogue/reassess', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld({ admission: NODE });
    value(await world.catalogue.publish(document(BOREAL), TYPE));
  });
  const days = (n: number) => {
    world.clock.at = (instant('2026-01-01') + n * DAY_MS) as Instant;
  };
  const find = (standing: Standing, check: CheckId, code: string) =>
    world.judge.finds.set(DID, { standing, check, code: code as FindingCode });
  const kinds = async (after = 3) => (await world.journal.read(after, 100)).map(({ kind }) => kind);
  const state = async (digest = digestOf(BOREAL)) => value(await world.catalogue.report(digest)).life;
  const total = async (asOf: string, knownAt = '2029-01-01') =>
    value(await world.catalogue.search({ ...everything(instant(asOf)), knownAt: instant(knownAt) })).total;

  it('judges nothing before it is due, and appends nothing when all is as it was', async () => {
    const { judged } = world.judge;
    expect(await world.catalogue.reassess()).to.deep.equal({ changed: 0, confirmed: 0, undetermined: 0, postponed: 0 });
    expect(world.judge.judged).to.equal(judged);
    days(1);
    expect(await world.catalogue.reassess()).to.include({ confirmed: 1, changed: 0 });
    expect(await kinds()).to.deep.equal([]);
    expect((await state()).confirmed).to.equal(instant('2026-01-02'));
    expect(await world.catalogue.reassess(), 'not twice in one period').to.include({ confirmed: 0 });
  });

  it('journals other evidence and what it led to in one append', async () => {
    days(1);
    world.outside.set(DID, 'a rotated key');
    find('refused', 'key', 'method-absent');
    expect(await world.catalogue.reassess()).to.include({ changed: 1 });
    expect(await kinds()).to.deep.equal(['observed', 'assessed']);
    const entries = await world.journal.read(3, 2);
    expect(new Set(entries.map(({ at }) => at)).size).to.equal(1);
    expect(JSON.stringify(entries)).not.to.contain('rotated');
  });

  for (const [name, check, code, expected] of [
    ['revoked', 'status', 'status-revoked', 'revoked'],
    ['suspended', 'status', 'status-suspended', 'suspended'],
    ['no longer verifying', 'key', 'method-absent', 'refused'],
  ] as const) {
    it(`stops counting what is ${name}, from the day on which it was observed`, async () => {
      days(10);
      world.outside.set(DID, 'new');
      find('refused', check, code);
      await world.catalogue.reassess();
      expect(await state()).to.include({ state: expected, since: instant('2026-01-11') });
      expect([await total('2026-01-10'), await total('2026-01-11')]).to.deep.equal([1, 0]);
      expect(await total('2026-01-11', '2026-01-10'), 'as known before').to.equal(1);
      const restarted = await openWorld({ admission: NODE, journal: world.journal, facts: world.facts });
      expect(value(await restarted.catalogue.search(everything(instant('2026-01-11')))).total).to.equal(0);
    });
  }

  it('counts again what was suspended and is no more, but never what was revoked', async () => {
    days(1);
    find('refused', 'status', 'status-suspended');
    await world.catalogue.reassess();
    expect(await total('2026-02-01')).to.equal(0);
    days(2);
    world.judge.finds.clear();
    await world.catalogue.reassess();
    expect(await state()).to.include({ state: 'active', since: instant('2026-01-03') });
    expect(await total('2026-02-01')).to.equal(1);
    days(3);
    find('refused', 'status', 'status-revoked');
    await world.catalogue.reassess();
    days(4);
    world.judge.finds.clear();
    expect(await world.catalogue.reassess(), 'not watched any more').to.include({ changed: 0, confirmed: 0 });
    expect(await total('2026-02-01')).to.equal(0);
  });

  it('keeps the last answer, and its age, while evidence is out of reach', async () => {
    days(5);
    world.outside.set(DID, undefined);
    find('undetermined', 'key', 'fetch-timeout');
    expect(await world.catalogue.reassess()).to.include({ undetermined: 1, changed: 0 });
    expect(await kinds()).to.deep.equal([]);
    expect(await state()).to.include({ state: 'active', confirmed: instant('2026-01-01') });
    expect(await total('2026-06-01')).to.equal(1);
  });

  it('finds again what a full queue kept it from journalling', async () => {
    const narrow = await openWorld({ admission: NODE, queue: 1 });
    for (const name of ['a', 'b', 'c', 'd']) {
      value(await narrow.catalogue.publish(document({ issuer: DID, participant: { id: DID, name } }), TYPE));
    }
    narrow.clock.at = instant('2026-01-02');
    narrow.judge.finds.set(DID, { standing: 'refused', check: 'key', code: 'method-absent' });
    const counts = [];
    for (let round = 0; round < 4; round += 1) counts.push(await narrow.catalogue.reassess());
    expect(counts.map(({ changed }) => changed).reduce((sum, n) => sum + n)).to.equal(4);
    expect(counts[0]?.postponed, 'the queue was full at all').to.be.above(0);
  });

  it('takes up after a restart what was missed, from the journal alone', async () => {
    days(400);
    const restarted = await openWorld({ admission: NODE, journal: world.journal, facts: world.facts });
    restarted.clock.at = world.clock.at;
    expect(await restarted.catalogue.reassess()).to.include({ confirmed: 1 });
  });

  it('judges everything again when the rules have changed, and says so once', async () => {
    const restarted = await openWorld({ admission: NODE, journal: world.journal, facts: world.facts });
    restarted.clock.at = instant('2026-01-01T00:00:01Z');
    expect(await restarted.catalogue.reassess()).to.include({ changed: 0, confirmed: 0 });
    const older = await openWorld({ admission: NODE });
    older.judge.rules = 'older';
    value(await older.catalogue.publish(document(BOREAL), TYPE));
    const newer = await openWorld({ admission: NODE, journal: older.journal, facts: older.facts });
    expect(await newer.catalogue.reassess()).to.include({ changed: 1 });
    expect(await newer.catalogue.reassess()).to.include({ changed: 0, confirmed: 0 });
  });

  it('asks once in a period, not in every round, for what cannot be decided by changed rules', async () => {
    const older = await openWorld({ admission: NODE });
    older.judge.rules = 'older';
    value(await older.catalogue.publish(document(BOREAL), TYPE));
    const newer = await openWorld({ admission: NODE, journal: older.journal, facts: older.facts });
    newer.judge.finds.set(DID, { standing: 'undetermined', check: 'key', code: 'fetch-timeout' });
    expect(await newer.catalogue.reassess()).to.include({ undetermined: 1 });
    expect(await newer.catalogue.reassess()).to.include({ undetermined: 0 });
    newer.clock.at = instant('2026-01-02T00:00:01Z');
    newer.judge.finds.clear();
    expect(await newer.catalogue.reassess()).to.include({ changed: 1 });
  });

  for (const what of TRUST_FILES)
    it(`judges everything again, once, when another version of ${what} was adopted`, async () => {
      const list = (text: string) => {
        const bytes = Buffer.from(text);
        return [{ what, version: text, digest: sha256(bytes), bytes }];
      };
      const reopened = (adoptables: ReturnType<typeof list>) =>
        openWorld({ admission: NODE, journal: world.journal, facts: world.facts, adoptables });
      const first = await reopened(list('first'));
      first.clock.at = instant('2026-01-01T00:00:01Z');
      expect(await first.catalogue.reassess(), 'published at the instant of adoption').to.include({ confirmed: 0 });
      const second = await openWorld({
        admission: NODE,
        journal: world.journal,
        facts: world.facts,
        adoptables: list('second'),
        now: instant('2026-01-01T00:00:02Z'),
      });
      expect(await second.catalogue.reassess()).to.include({ confirmed: 1, changed: 0 });
      expect(await second.catalogue.reassess()).to.include({ confirmed: 0 });
    });

  it('judges a few at a time, however many are due', async () => {
    const crowded = await openWorld({ admission: NODE });
    for (let n = 0; n < 20; n += 1) {
      const did = `did:web:host-${n}.test`;
      value(await crowded.catalogue.publish(document({ issuer: did, evidence: did }), TYPE));
    }
    crowded.clock.at = instant('2026-01-03');
    let [running, most] = [0, 0];
    crowded.gathering.wait = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    expect(await crowded.catalogue.reassess()).to.include({ confirmed: 20 });
    expect({ most, running }).to.deep.equal({ most: 4, running: 0 });
  });

  it('leaves alone what has expired, was withdrawn or erased', async () => {
    const past: Said = { issuer: 'did:web:past.test', validUntil: '2026-01-02' };
    value(await world.catalogue.publish(document(past), TYPE));
    const { challenge, domain } = world.catalogue.challenge();
    const request: Said = { issuer: DID, withdrawal: { contentDigest: digestOf(BOREAL), challenge, domain } };
    value(await world.catalogue.withdraw(document(request), TYPE));
    days(30);
    const { judged } = world.judge;
    await world.catalogue.reassess();
    expect(world.judge.judged).to.equal(judged);
    expect((await state(digestOf(past))).state).to.equal('expired');
  });

  it('calls a credential deprecated when its issuer has published a newer version of it, and not for others’', async () => {
    const id = 'https://boreal.test/credentials/1';
    const [one, two, foreign]: readonly [Said, Said, Said] = [
      { issuer: DID, id, participant: { id: DID, name: 'One' } },
      { issuer: DID, id, participant: { id: DID, name: 'Two' } },
      { issuer: 'did:web:tandem.test', id, participant: { id: DID, name: 'Three' } },
    ];
    value(await world.catalogue.publish(document(one), TYPE));
    value(await world.catalogue.publish(document(foreign), TYPE));
    expect((await state(digestOf(one))).state).to.equal('active');
    days(7);
    value(await world.catalogue.publish(document(two), TYPE));
    expect(await state(digestOf(one))).to.include({ state: 'deprecated', since: instant('2026-01-08') });
    expect((await state(digestOf(two))).state).to.equal('active');
  });
});

describe('catalogue/watch', () => {
  const NONE = { changed: 0, confirmed: 0, undetermined: 0, postponed: 0 };
  function recorder() {
    const lines: string[] = [];
    const log: Log = {
      info: (event) => void lines.push(event),
      warn: (event) => void lines.push(event),
      error: (event) => void lines.push(event),
    };
    return { lines, log };
  }

  const counted: Record<string, number> = {};
  const meter = {
    reassessed(outcome: string, count: number) {
      counted[outcome] = (counted[outcome] ?? 0) + count;
    },
  };

  it('goes on after a failure, and tells it', async () => {
    const { lines, log } = recorder();
    let rounds = 0;
    const second = new Promise<void>((resolve) => {
      const watch = keepWatch(
        {
          async reassess() {
            rounds += 1;
            if (rounds === 1) throw new Error('disk full');
            resolve(watch.stop());
            return { ...NONE, changed: 1 };
          },
        },
        log,
        meter,
        undefined,
        1,
      );
    });
    await second;
    expect(lines).to.deep.equal(['reassess-failed', 'reassessed']);
    expect(counted).to.deep.include({ changed: 1, confirmed: 0 });
  });

  it('stops when the round under way has ended, and starts none after', async () => {
    const { log } = recorder();
    let rounds = 0;
    let running = 0;
    const watch = keepWatch(
      {
        async reassess(signal) {
          rounds += 1;
          running += 1;
          await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
          running -= 1;
          return NONE;
        },
      },
      log,
      meter,
      undefined,
      1,
    );
    await watch.stop();
    expect({ rounds, running }).to.deep.equal({ rounds: 1, running: 0 });
  });
});
