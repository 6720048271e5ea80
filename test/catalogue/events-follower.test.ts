/** What a Gaia-X Credentials Events Service lists becomes what is known here, judged here; a hostile one is bounded. */
import { expect } from 'chai';
import { EVENTS_PAGE } from '../../src/catalogue/federation/events-follower.js';
import type { Digest } from '../../src/core/digest.js';
import { canonicalJson, sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { EventsService, SERVICE } from './events-service.js';
import { DOMAIN, everything, type MemoryFacts, NODE, openWorld, type Said, type World } from './fixtures.js';
import { MemoryPeers } from './neighbours.js';
import { value } from './outcomes.js';

/** In canonical order, so that the judge of these tests finds the digest that an honest reader does. */
function said(number: number, more: Partial<Said> = {}): Said {
  const id = `https://boreal.test/offers/${number}`;
  const offer = { id, name: `Boreal ${number}`, provider: 'did:web:boreal.test' };
  return JSON.parse(canonicalJson({ issuer: 'did:web:boreal.test', offer, ...more }));
}
const digestOf = (one: Said): Digest => sha256(canonicalJson(one));
const bytesOf = (one: Said) => Buffer.from(canonicalJson(one));

function label(...named: readonly { readonly id: string; readonly digest: string }[]): Said {
  const compliantCredentials = named.map(({ id, digest }) => ({ digest, id }));
  const claim = {
    compliantCredentials,
    engineVersion: '',
    level: 'L1',
    pointer: '',
    rulesVersion: '',
    subject: 'urn:l',
  };
  return JSON.parse(canonicalJson({ issuer: 'did:web:compliance.test', labels: [claim] }));
}

describe('catalogue/federation/events-follower', () => {
  let service: EventsService;
  let store: MemoryPeers;
  let world: World;
  beforeEach(async () => {
    service = new EventsService();
    store = new MemoryPeers();
    world = await open();
  });
  const open = (former?: World, perHourOfPeer = 1_000_000) =>
    openWorld<MemoryFacts>({
      admission: NODE,
      peers: { peers: [service], store, perHour: perHourOfPeer },
      ...(former === undefined ? {} : { journal: former.journal, facts: former.facts }),
    });
  const follow = async () => {
    for (;;) {
      const round = await world.catalogue.follow(SERVICE, 0);
      if (round.is !== 'more') return round.is;
    }
  };
  const record = () => {
    const [found] = world.catalogue.peers();
    if (found === undefined) throw new Error('no peer');
    return found;
  };
  const offers = async () => value(await world.catalogue.search(everything())).hits.map(({ offer }) => offer.iri);
  const published = async () =>
    (await world.journal.read(0, 1_000)).flatMap((entry) => (entry.kind === 'published' ? [entry] : []));

  it('judges each credential here, and tells the event that brought it', async () => {
    service.add(said(1));
    const id = service.add(said(2));
    expect(await follow()).to.equal('idle');
    expect(await offers()).to.have.members(['https://boreal.test/offers/1', 'https://boreal.test/offers/2']);
    expect(world.judge.judged).to.equal(2);
    expect((await published()).map(({ via }) => via)).to.deep.equal([
      `${SERVICE}/credentials-events#event-1`,
      `${SERVICE}/credentials-events#event-2`,
    ]);
    expect(world.catalogue.roads(digestOf(said(2)))?.roads).to.deep.equal([[{ peer: SERVICE, event: id }]]);
    expect(record()).to.deep.include({ kind: 'credentials-events', taken: 2, event: id, refused: {} });
  });

  it('never inherits a verdict, and holds to its own admission', async () => {
    world.judge.finds.set('did:web:liar.test', { standing: 'refused', check: 'proof', code: 'signature-invalid' });
    service.add(said(1, { issuer: 'did:web:liar.test' }));
    service.add(said(2, { issuer: 'did:web:some.example' }));
    service.add(said(3, { visibility: 'private' }));
    service.add(said(4));
    await follow();
    expect(await offers()).to.deep.equal(['https://boreal.test/offers/4']);
    expect(record()).to.deep.include({
      taken: 1,
      refused: { 'signature-invalid': 1, 'issuer-is-demo': 1, 'content-private': 1 },
    });
  });

  it('fetches what a label names, and holds it against the digest that the label gives', async () => {
    const [good, other] = [said(1), said(2)];
    service.documents.set('https://boreal.test/1.json', { bytes: bytesOf(good), mediaType: 'application/json' });
    service.documents.set('https://boreal.test/2.json', { bytes: bytesOf(said(9)), mediaType: 'text/plain' });
    service.add(
      label(
        { id: 'https://boreal.test/1.json#cs', digest: `sha256-${digestOf(good)}` },
        { id: 'https://boreal.test/2.json', digest: `sha256-${digestOf(other)}` },
        { id: 'https://boreal.test/3.json', digest: 'sha256-nonsense' },
      ),
    );
    await follow();
    expect(service.fetched).to.deep.equal(['https://boreal.test/1.json', 'https://boreal.test/2.json']);
    expect(await offers()).to.deep.equal(['https://boreal.test/offers/1']);
    expect(record()).to.deep.include({ taken: 2, refused: { 'peer-content-differs': 2 } });
    expect((await published()).map(({ via }) => via)).to.deep.equal(
      Array(2).fill(`${SERVICE}/credentials-events#event-1`),
    );
  });

  it('fetches nothing that a label names which is refused', async () => {
    world.judge.finds.set('did:web:compliance.test', {
      standing: 'refused',
      check: 'proof',
      code: 'signature-invalid',
    });
    service.add(label({ id: 'https://boreal.test/1.json', digest: `sha256-${digestOf(said(1))}` }));
    await follow();
    expect(service.fetched).to.deep.equal([]);
  });

  it('asks again for what is out of reach, event by event, and takes it then', async () => {
    service.add(label({ id: 'https://boreal.test/1.json', digest: `sha256-${digestOf(said(1))}` }));
    service.add(undefined, { dataref: 'https://boreal.test/2.json' });
    await follow();
    expect(record().undecided.map((one) => ['event' in one && one.event, one.tries])).to.deep.equal([
      ['event-1', 1],
      ['event-2', 1],
    ]);
    service.documents.set('https://boreal.test/1.json', { bytes: bytesOf(said(1)), mediaType: 'application/vc' });
    await follow();
    expect(await offers(), 'not before its time').to.deep.equal([]);
    world.clock.at = instant('2026-01-01T00:02:00Z');
    await follow();
    expect(await offers()).to.deep.equal(['https://boreal.test/offers/1']);
    expect(record().undecided.map((one) => ['event' in one && one.event, one.tries])).to.deep.equal([['event-2', 2]]);
    expect(record()).to.deep.include({ taken: 2, known: 0 });
  });

  it('does not wait for ever for what an event points to', async () => {
    service.add(undefined, { dataref: 'https://boreal.test/1.json' });
    service.add(undefined, { dataref: 'http://10.0.0.1/' });
    service.documents.set('http://10.0.0.1/', { code: 'fetch-address-refused', pointer: '' });
    for (let day = 1; day <= 28; day += 1) {
      world.clock.at = instant(`2026-02-${String(day).padStart(2, '0')}`);
      await follow();
    }
    expect(record()).to.deep.include({ undecided: [], refused: { 'fetch-address-refused': 1, undetermined: 1 } });
  });

  it('takes what another road brought once, with both, and its own telling not at all', async () => {
    service.add(said(1));
    service.add(said(1));
    service.add(said(2), { source: DOMAIN });
    await follow();
    expect(world.judge.judged).to.equal(1);
    expect(await published()).to.have.length(1);
    expect(record()).to.deep.include({ taken: 1, known: 2 });
  });

  it('goes on after a restart behind the last event, page after page', async () => {
    for (let number = 1; number <= EVENTS_PAGE + 3; number += 1) service.add(said(number));
    await follow();
    expect(service.asked).to.deep.equal([undefined, `event-${EVENTS_PAGE}`]);
    world = await open(world);
    service.add(said(90));
    await follow();
    expect(service.asked.at(-1)).to.equal(`event-${EVENTS_PAGE + 3}`);
    expect(world.judge.judged).to.equal(1);
    expect(record()).to.deep.include({ taken: EVENTS_PAGE + 4 });
    expect(record().position.seq).to.equal(EVENTS_PAGE + 4);
  });

  it('does nothing twice though its position was lost', async () => {
    service.add(said(1));
    await follow();
    store.kept = [];
    world = await open(world);
    await follow();
    expect(await published()).to.have.length(1);
    expect(record()).to.deep.include({ taken: 0, known: 1 });
  });

  it('waits for a service that is away', async () => {
    service.add(said(1));
    service.isAway = true;
    expect(await follow()).to.equal('failed');
    expect(record().problem?.finding.code).to.equal('fetch-timeout');
    service.isAway = false;
    expect(await follow()).to.equal('idle');
    expect(record()).to.deep.include({ taken: 1 });
    expect(record().problem).to.equal(undefined);
  });

  it('passes over what is no event, and counts it', async () => {
    service.add(said(1), { specversion: '0.1' });
    service.add(said(2), { type: 'com.example.other' });
    service.all.push({ nonsense: true });
    service.add(said(3));
    await follow();
    expect(await offers()).to.deep.equal(['https://boreal.test/offers/3']);
    expect(record()).to.deep.include({ taken: 1, refused: { 'event-malformed': 2, 'event-type-unknown': 1 } });
  });

  it('does not go round with a service that repeats itself', async () => {
    service.add(said(1));
    await follow();
    service.events = async () => ({ ok: true, bytes: Buffer.from(JSON.stringify(service.all)) });
    expect(await follow()).to.equal('failed');
    expect(record().problem?.finding.code).to.equal('peer-feed-malformed');
  });

  it('lets a service without end give as much as a peer may, and keeps the place', async () => {
    world = await open(undefined, 50);
    let number = 0;
    service.events = async (_, size) => {
      service.all.length = 0;
      for (let at = 0; at < size; at += 1) {
        number += 1;
        service.add(said(number), { id: `endless-${number}` });
      }
      return { ok: true, bytes: Buffer.from(JSON.stringify(service.all)) };
    };
    const round = await (async () => {
      for (;;) {
        const one = await world.catalogue.follow(SERVICE, 0);
        if (one.is !== 'more') return one;
      }
    })();
    expect(round.is).to.equal('waiting');
    expect(record().taken).to.equal(40);
    expect(record().problem?.finding.code).to.equal('peer-over-quota');
  });

  it('counts what labels name, and takes no more than a hundred of one', async () => {
    const named = Array.from({ length: 130 }, (_, number) => ({
      id: `https://boreal.test/${number}.json`,
      digest: `sha256-${digestOf(said(number))}`,
    }));
    for (const [number, { id }] of named.entries())
      service.documents.set(id, { bytes: bytesOf(said(number)), mediaType: 'application/vc' });
    service.add(label(...named));
    await follow();
    expect(service.fetched).to.have.length(100);
    expect(record()).to.deep.include({ taken: 101, refused: { 'event-too-many-named': 1 } });
    world = await openWorld<MemoryFacts>({
      admission: NODE,
      peers: { peers: [service], store: new MemoryPeers(), perHour: 50 },
    });
    expect(await follow()).to.equal('waiting');
    expect(service.fetched, 'none of them').to.have.length(100);
  });

  it('asks for one event where a page is too large', async () => {
    const { events } = EventsService.prototype;
    service.events = async (last, size) =>
      size > 1 ? { ok: false, finding: { code: 'fetch-too-large', pointer: '' } } : events.call(service, last, size);
    service.add(said(1));
    service.add(said(2));
    await follow();
    await follow();
    expect(record()).to.deep.include({ taken: 2 });
  });
});
