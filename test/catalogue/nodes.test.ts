/** Several nodes of one catalogue: each has its own fold and facts, and all share the journal. */
import { expect } from 'chai';
import type { Adoptable } from '../../src/catalogue/open.js';
import { Reach } from '../../src/catalogue/reach.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { EMPTY_HEAD } from '../../src/core/journal.js';
import { MemoryJournal, MemoryStore } from '../contract/memory-journal.js';
import { digestOf, document, everything, NODE, openWorld, type Said, type World } from './fixtures.js';
import { value } from './outcomes.js';

const BOREAL: Said = {
  issuer: 'did:web:boreal.test',
  offer: { id: 'https://boreal.test/offers/a', provider: 'did:web:boreal.test', name: 'Boreal A' },
};
const TANDEM: Said = {
  issuer: 'did:web:tandem.test',
  offer: { id: 'https://tandem.test/offers/b', provider: 'did:web:tandem.test', name: 'Tandem B' },
};
const LATER = instant('2026-03-01');
const RULES = Buffer.from('rules');
const SHIPPED: Adoptable = { what: 'policies/law', version: '1', digest: sha256(RULES), bytes: RULES };

describe('catalogue on several nodes', () => {
  let store: MemoryStore;
  let [one, other]: World[] = [];
  const open = () => openWorld({ admission: NODE, journal: new MemoryJournal(store), adoptables: [SHIPPED] });
  const offers = async ({ catalogue }: World, knownAt = LATER) =>
    value(await catalogue.search({ ...everything(LATER), knownAt })).hits.map(({ offer }) => offer.iri);

  async function nodes(): Promise<readonly [World, World]> {
    if (one === undefined || other === undefined) throw new Error('not opened');
    return [one, other];
  }

  beforeEach(async () => {
    store = new MemoryStore();
    [one, other] = await Promise.all([open(), open()]);
    for (const world of [one, other]) world.clock.at = LATER;
  });

  it('adopts what is shipped once, whoever starts first', async () => {
    await nodes();
    expect(store.entries.filter(({ kind }) => kind === 'adopted')).to.have.length(1);
  });

  it('shows on one node what was published on another, once it has caught up', async () => {
    const [here, there] = await nodes();
    const { head } = value(await here.catalogue.publish(document(BOREAL), 'application/vc'));
    expect(await offers(there)).to.deep.equal([]);
    await there.catalogue.catchUp();
    expect(await offers(there)).to.deep.equal(['https://boreal.test/offers/a']);
    expect(there.catalogue.head()).to.deep.equal(head);
  });

  it('takes the same document once, whichever node it is given to', async () => {
    const [here, there] = await nodes();
    const [first, second] = await Promise.all([
      here.catalogue.publish(document(BOREAL), 'application/vc'),
      there.catalogue.publish(document(BOREAL), 'application/vc'),
    ]);
    expect([value(first).created, value(second).created].sort()).to.deep.equal([false, true]);
    expect(store.entries.filter(({ kind }) => kind === 'published')).to.have.length(1);
  });

  it('journals once what two nodes find at the same time', async () => {
    const [here, there] = await nodes();
    value(await here.catalogue.publish(document({ ...BOREAL, evidence: BOREAL.issuer }), 'application/vc'));
    await there.catalogue.catchUp();
    const before = store.entries.length;
    for (const { clock, outside, judge } of [here, there]) {
      clock.at = instant('2026-04-01');
      outside.set(BOREAL.issuer, 'a rotated key');
      judge.finds.set(BOREAL.issuer, { standing: 'refused', check: 'key', code: 'method-absent' });
    }
    const counts = await Promise.all([here.catalogue.reassess(), there.catalogue.reassess()]);
    expect(counts.map(({ changed }) => changed).sort()).to.deep.equal([0, 1]);
    expect(store.entries.slice(before).map(({ kind }) => kind)).to.deep.equal(['observed', 'assessed']);
  });

  it('waits for an entry that another node acknowledged, and not for ever', async () => {
    const [here, there] = await nodes();
    const { head } = value(await here.catalogue.publish(document(BOREAL), 'application/vc'));
    expect(await there.catalogue.reach(head.seq)).to.equal(true);
    expect(await offers(there)).to.have.length(1);
    const coming = there.catalogue.reach(head.seq + 1);
    value(await here.catalogue.publish(document(TANDEM), 'application/vc'));
    expect(await coming).to.equal(true);
    expect(await there.catalogue.reach(head.seq + 1_000)).to.equal(false);
  });

  it('waits on when the journal is out of reach for a moment', async () => {
    let seq = 1;
    const catchUp = async () => {
      seq += 1;
      if (seq < 4) throw new Error('out of reach');
    };
    const reach = new Reach({ head: () => ({ ...EMPTY_HEAD, seq }), catchUp });
    expect(await reach.until(5)).to.equal(true);
  });

  it('forgets on every node what was erased on one, and bytes that a lost race had laid down again', async () => {
    const [here, there] = await nodes();
    value(await here.catalogue.publish(document(BOREAL), 'application/vc'));
    await there.catalogue.catchUp();
    expect(there.facts).to.have.property('kept').that.has.property('size', 1);
    here.clock.at = instant('2026-04-01');
    value(await here.catalogue.erase(digestOf(BOREAL)));
    expect(await offers(there)).to.have.length(1);
    const { digest, bytes } = { digest: sha256(document(BOREAL)), bytes: document(BOREAL) };
    store.blobs.set(digest, bytes);
    await there.catalogue.catchUp();
    expect(await offers(there)).to.deep.equal([]);
    expect(there.facts).to.have.property('kept').that.has.property('size', 0);
    expect(store.blobs.has(digest)).to.equal(false);
  });
});
