import { expect } from 'chai';
import { check } from '../../src/catalogue/check.js';
import { move } from '../../src/catalogue/move.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import type { Moved } from '../../src/core/journal/custody.js';
import { EMPTY_HEAD, seal } from '../../src/core/journal.js';
import { MemoryJournal, MemoryStore } from '../contract/memory-journal.js';
import { BelievingJudge, digestOf, document, LAW, NO_SEAL, NODE, openWorld, type Said, TRUST } from './fixtures.js';
import { value } from './outcomes.js';

const said = (number: number): Said => ({
  issuer: 'did:web:boreal.test',
  offer: { id: `https://boreal.test/offers/${number}`, provider: 'did:web:boreal.test', name: `Offer ${number}` },
});
const RULES = {
  judge: new BelievingJudge(),
  shipped: {
    rulebook: { law: LAW, trust: TRUST, keys: [] },
    profiles: [],
    documents: {},
    seal: NO_SEAL,
  },
};

describe('catalogue/move and check', () => {
  let store: MemoryStore;
  let copy: MemoryStore;
  beforeEach(async () => {
    store = new MemoryStore();
    copy = new MemoryStore();
    const { catalogue } = await openWorld({ admission: NODE, journal: new MemoryJournal(store) });
    for (const number of [1, 2, 3]) value(await catalogue.publish(document(said(number)), 'application/vc'));
    value(await catalogue.erase(digestOf(said(2))));
  });
  const moved = async (progress?: (done: number, total: number) => void): Promise<Moved> => {
    const result = await move(new MemoryJournal(store), new MemoryJournal(copy), progress);
    if (result === 'diverged') throw new Error('diverged');
    return result;
  };

  it('copies every entry and all bytes, and says how far it is', async () => {
    const told: number[][] = [];
    const result = await moved((done, total) => told.push([done, total]));
    expect(result).to.deep.equal({ head: store.head, entries: 7, blobs: 2, missing: [], altered: [] });
    expect(copy.entries).to.deep.equal(store.entries);
    expect([...copy.blobs.keys()].sort()).to.deep.equal([...store.blobs.keys()].sort());
    expect(told).to.deep.equal([[7, 7]]);
  });

  it('goes on where it was cut, copies nothing twice, and carries an erasure to a copy made before', async () => {
    const { entries } = store;
    const before = new MemoryStore();
    const bytes = document(said(2));
    await new MemoryJournal(before).append(EMPTY_HEAD, entries.slice(0, 4), [{ digest: sha256(bytes), bytes }]);
    copy = before;
    expect(await moved()).to.include({ entries: 3, blobs: 1 });
    expect(copy.blobs.has(sha256(bytes))).to.equal(false);
    expect(await moved()).to.include({ entries: 0, blobs: 0 });
  });

  it('leaves a target alone that has a history of its own, or goes on beyond', async () => {
    const own = seal(EMPTY_HEAD, instant('2026-01-01'), [{ kind: 'erased', bytesDigest: sha256('elsewhere') }]);
    await new MemoryJournal(copy).append(EMPTY_HEAD, own.entries, []);
    expect(await move(new MemoryJournal(store), new MemoryJournal(copy))).to.equal('diverged');
    expect(copy.head).to.deep.equal(own.head);
    expect(await move(new MemoryJournal(new MemoryStore()), new MemoryJournal(store))).to.equal('diverged');
  });

  it('names what is missing and what is altered, and copies neither', async () => {
    const [first, third] = [sha256(document(said(1))), sha256(document(said(3)))];
    store.blobs.delete(first);
    store.blobs.set(third, Buffer.from('another'));
    expect(await moved()).to.deep.include({ blobs: 0, missing: [first], altered: [third] });
    const checked = await check(new MemoryJournal(store), RULES);
    expect(checked).to.deep.equal({
      head: store.head,
      blobs: 0,
      erased: 1,
      missing: [first],
      altered: [third],
      lingering: [],
    });
  });

  it('finds nothing wrong with a journal, and extracts every claim again to say so', async () => {
    const before = RULES.judge.judged;
    const told: number[][] = [];
    const checked = await check(new MemoryJournal(store), RULES, (...progress) => told.push(progress));
    expect(checked).to.deep.equal({ head: store.head, blobs: 2, erased: 1, missing: [], altered: [], lingering: [] });
    expect(RULES.judge.judged - before).to.equal(2);
    expect(told).to.deep.equal([[7, 7]]);
  });

  it('finds bytes that should be gone, and a fold that no longer works', async () => {
    const bytes = document(said(2));
    store.blobs.set(sha256(bytes), bytes);
    expect((await check(new MemoryJournal(store), RULES)).lingering).to.deep.equal([sha256(bytes)]);
    const silent = new BelievingJudge();
    silent.judge = async ({ bytes }) => ({
      ...(await RULES.judge.judge({ bytes, mediaType: '', evidence: [], now: instant('2026-01-01') })),
      credentials: [],
    });
    const { unfoldable } = await check(new MemoryJournal(store), { ...RULES, judge: silent });
    expect(unfoldable).to.match(/could not be extracted again/);
  });
});
