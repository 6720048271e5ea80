import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readPolicies } from '../../src/adapters/policies.js';
import { SqliteNotices } from '../../src/adapters/sqlite-notices.js';
import type { NoticeAnswer } from '../../src/answers/notice.js';
import type { Watch } from '../../src/catalogue/watch.js';
import { type Instant, instant } from '../../src/core/instant.js';
import type { Subscription } from '../../src/core/notices/subscription.js';
import type { Statement } from '../../src/core/policy/facts.js';
import type { Profile } from '../../src/core/policy/profile.js';
import { keepTold } from '../../src/notices/watch.js';
import type { Courier, Log } from '../../src/ports.js';
import { digestOf, document, openWorld, type Said, type World } from '../catalogue/fixtures.js';
import { value } from '../catalogue/outcomes.js';

const TYPE = 'application/vc';
const SECRET = Buffer.from('0123456789abcdef0123456789abcdef');

/** Data in the EEA, and nothing else. */
const PROFILE: Profile = {
  id: 'in-the-eea',
  version: '1',
  title: { en: 'In the EEA', fr: 'Dans l’EEE' },
  summary: { en: 'Data stay.', fr: 'Les données restent.' },
  parameters: { goLive: instant('2027-01-01'), termEnd: instant('2031-01-01') },
  requirements: [
    { id: 'A', title: { en: 'Storage', fr: 'Stockage' }, kind: 'M', rules: ['R-01@declared'], source: 'a test' },
  ],
  hash: 'a'.repeat(64) as Profile['hash'],
};

type Period = readonly [country: string, from: string, until?: string];

/** @param name of a provider, with that of an offer when it has several: `boreal/b`. */
function offer(name: string): string {
  const [provider, slug = 'a'] = name.split('/');
  return `https://${provider}.test/offers/${slug}`;
}

/** Where an offer's data rest, by its provider. */
function stored(name: string, ...periods: readonly Period[]): Said & { readonly statements: readonly Statement[] } {
  return {
    issuer: `did:web:${name.split('/')[0]}.test`,
    statements: periods.map(
      ([country, from, until], index): Statement => ({
        kind: 'storage',
        subject: offer(name),
        value: { primary: [country], backup: [country], logs: [country], metadata: [country] },
        from: instant(from),
        until: instant(until ?? '2100-01-01'),
        pointer: `/credentialSubject/storage/${index}`,
      }),
    ),
  };
}

/** The same with the offer itself. */
function described(name: string, ...periods: readonly Period[]): Said {
  const said = stored(name, ...periods);
  return { ...said, offer: { id: offer(name), provider: said.issuer, name } };
}

describe('being told', () => {
  let world: World;
  let folder: string;
  let store: SqliteNotices;
  let watch: Watch | undefined;
  let received: { readonly body: string; readonly headers: Readonly<Record<string, string>> }[];
  let status: number;
  let failures: unknown[];
  let expected: readonly unknown[];

  /** What fails is told to the log alone. */
  const log: Log = { info() {}, warn: (event) => failures.push(event), error: (_, error) => failures.push(error) };

  const courier: Courier = async (_url, body, headers) => {
    received.push({ body, headers });
    return { ok: true, status };
  };

  beforeEach(async () => {
    world = await openWorld({
      policies: { ...(await readPolicies()), profiles: [PROFILE] },
      now: instant('2026-06-01') as Instant,
    });
    folder = mkdtempSync(join(tmpdir(), 'cartulary-notices-'));
    store = SqliteNotices.open(join(folder, 'notices.sqlite'));
    received = [];
    status = 204;
    failures = [];
    expected = [];
  });
  afterEach(async () => {
    await watch?.stop();
    await store.close();
    rmSync(folder, { recursive: true });
    expect(failures).to.deep.equal(expected);
  });

  function subscribe(given: Partial<Subscription> = {}): void {
    const subscription: Subscription = {
      id: 'buyer',
      url: 'https://buyer.test/hook',
      secret: SECRET,
      language: 'en',
      search: new URLSearchParams('profile=in-the-eea'),
      ...given,
    };
    const { catalogue } = world;
    const telling = { catalogue, store, courier, log, node: 'did:web:node.test', address: 'https://node.test' };
    watch = keepTold(subscription, telling, 5);
  }

  const publish = async (...said: readonly Said[]) => value(await world.catalogue.publish(document(...said), TYPE));

  async function told(count: number): Promise<readonly NoticeAnswer[]> {
    for (let waited = 0; received.length < count && waited < 4_000; waited += 10) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return received.map(({ body }) => JSON.parse(body) as NoticeAnswer);
  }

  /** Long enough for a good number of rounds. */
  async function nothingMore(count: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(received.map(({ body }) => body)).to.have.length(count);
  }

  /** How far the subscription was told: what happens later is told. */
  async function settled(): Promise<void> {
    for (let waited = 0; waited < 4_000; waited += 10) {
      if ((await store.told('buyer'))?.seq === world.catalogue.head().seq) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('never looked');
  }

  it('says nothing of what is there at the beginning, and one thing of what is published then', async () => {
    await publish(described('boreal', ['FR', '2020-01-01']));
    subscribe();
    await settled();
    await nothingMore(0);
    const late = described('tandem', ['US', '2020-01-01']);
    await publish(late);
    const [notice, ...others] = await told(1);
    expect(others).to.deep.equal([]);
    expect(notice?.type).to.equal('offers.moved');
    expect(notice?.data).to.deep.include({ subscription: 'buyer', catalogue: 'did:web:node.test', omitted: 0 });
    expect(notice?.data.text).to.equal('Under “In the EEA”, 1 offer is judged otherwise.');
    expect(notice?.data.offers.map(({ iri, before, after }) => [iri, before, after])).to.deep.equal([
      [offer('tandem'), null, 'excluded'],
    ]);
    expect(notice?.data.cause).to.deep.include({
      kind: 'learned',
      text: 'A document was published.',
      url: `https://node.test/credentials/${digestOf(late)}`,
    });
    expect(notice?.data.offers[0]?.explanation).to.match(
      /^https:\/\/node\.test\/offers\/[a-z2-7]{26}\/explanation\?profile=in-the-eea/,
    );
    await nothingMore(1);
  });

  it('signs each letter by its secret, over its name, the time and every byte', async () => {
    subscribe();
    await settled();
    await publish(described('boreal', ['FR', '2020-01-01']));
    await told(1);
    const [{ body, headers }] = received as [(typeof received)[0]];
    const at = headers['webhook-timestamp'] ?? '';
    expect(Number(at)).to.equal(world.clock.at / 1000);
    const mac = createHmac('sha256', SECRET).update(`${headers['webhook-id']}.${at}.${body}`).digest('base64');
    expect(headers['webhook-signature']).to.equal(`v1,${mac}`);
  });

  it('tells a month ahead that a statement ends, and again on its day, each once', async () => {
    await publish(described('boreal', ['FR', '2020-01-01', '2026-06-20']), described('tandem', ['FR', '2020-01-01']));
    subscribe({ language: 'fr' });
    const [ahead] = await told(1);
    expect(ahead?.type).to.equal('offers.moving');
    expect(ahead?.data.text).to.equal(
      'Selon «\u00a0Dans l’EEE\u00a0», 1 offre sera jugée autrement à partir du 20 juin 2026.',
    );
    expect(ahead?.data.cause).to.deep.include({ kind: 'dated', at: '2026-06-20' });
    await nothingMore(1);
    world.clock.at = instant('2026-06-20T00:00:01Z');
    const [, moved] = await told(2);
    expect(moved?.type).to.equal('offers.moved');
    expect(moved?.data.cause).to.deep.include({ kind: 'dated', at: '2026-06-20' });
    expect(moved?.data.offers.map(({ iri, before, after }) => [iri, before, after])).to.deep.equal([
      [offer('boreal'), 'eligible', 'to-clarify'],
    ]);
    await nothingMore(2);
  });

  it('tells one cause once, with every offer that it moves and no other', async () => {
    const names = ['boreal/a', 'boreal/b', 'boreal/c'];
    await publish(...names.map((name) => described(name, ['FR', '2020-01-01'])));
    subscribe();
    await settled();
    const statements = ['boreal/a', 'boreal/c'].flatMap((name) => stored(name, ['US', '2026-06-01']).statements);
    await publish({ issuer: 'did:web:boreal.test', statements });
    const [notice] = await told(1);
    expect(notice?.data.text).to.equal('Under “In the EEA”, 2 offers are judged otherwise.');
    expect(notice?.data.offers.map(({ iri, before, after }) => [iri, before, after])).to.deep.equal([
      [offer('boreal/a'), 'eligible', 'excluded'],
      [offer('boreal/c'), 'eligible', 'excluded'],
    ]);
    await nothingMore(1);
  });

  it('tells who watches what is eligible of that alone', async () => {
    await publish(described('boreal', ['US', '2020-01-01']), described('tandem', ['FR', '2020-01-01']));
    subscribe({ search: new URLSearchParams('profile=in-the-eea&eligibility=eligible') });
    await settled();
    await publish(described('channel', ['US', '2020-01-01']));
    await nothingMore(0);
    await publish(stored('tandem', ['US', '2026-06-01']));
    const [notice] = await told(1);
    expect(notice?.data.offers.map(({ iri, before, after }) => [iri, before, after])).to.deep.equal([
      [offer('tandem'), 'eligible', 'excluded'],
    ]);
  });

  it('tells who watches one offer of that offer alone', async () => {
    await publish(described('boreal', ['FR', '2020-01-01']), described('tandem', ['FR', '2020-01-01']));
    subscribe({ offer: offer('tandem') });
    await settled();
    await publish(stored('boreal', ['US', '2026-06-01']));
    await nothingMore(0);
    await publish(stored('tandem', ['US', '2026-06-01']));
    const [notice] = await told(1);
    expect(notice?.data.offers.map(({ iri }) => iri)).to.deep.equal([offer('tandem')]);
  });

  it('goes on after a restart with what happened meanwhile', async () => {
    await publish(described('boreal', ['FR', '2020-01-01']));
    subscribe();
    await settled();
    await watch?.stop();
    await publish(described('tandem', ['FR', '2020-01-01']));
    await store.close();
    store = SqliteNotices.open(join(folder, 'notices.sqlite'));
    subscribe();
    const [notice] = await told(1);
    expect(notice?.data.offers.map(({ iri }) => iri)).to.deep.equal([offer('tandem')]);
    await nothingMore(1);
  });

  it('sends what was refused again after a pause, under the same name', async () => {
    status = 503;
    subscribe();
    await settled();
    await publish(described('boreal', ['FR', '2020-01-01']));
    await told(1);
    await nothingMore(1);
    status = 200;
    world.clock.at = (world.clock.at + 6_000) as Instant;
    await told(2);
    await nothingMore(2);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).to.equal(1);
    expect(new Set(received.map(({ headers }) => headers['webhook-timestamp'])).size).to.equal(2);
    expect(await store.waiting()).to.equal(0);
  });

  it('sends nothing more to whoever says that nobody is there', async () => {
    status = 410;
    expected = ['notices-not-wanted'];
    subscribe();
    await settled();
    await publish(described('boreal', ['FR', '2020-01-01']));
    await told(1);
    world.clock.at = (world.clock.at + 86_400_000) as Instant;
    await publish(described('tandem', ['FR', '2020-01-01']));
    await nothingMore(1);
  });
});
