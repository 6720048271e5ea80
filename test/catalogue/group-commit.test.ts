/** Publications that wait for the journal go into it together: in order, each with its own answer. */
import { expect } from 'chai';
import type { Entry, Head } from '../../src/core/journal.js';
import type { Blob } from '../../src/ports.js';
import { MemoryJournal, MemoryStore } from '../contract/memory-journal.js';
import { digestOf, document, everything, NODE, openWorld, type Said } from './fixtures.js';
import { problem, value } from './outcomes.js';

/** Appends only when it is told to, and counts. */
class HeldJournal extends MemoryJournal {
  readonly appends: number[] = [];
  #free = () => {};
  #held: Promise<void> = Promise.resolve();
  broken: Error | undefined;

  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#free = resolve;
    });
  }
  release(): void {
    this.#free();
  }

  override async append(expected: Head, entries: readonly Entry[], blobs: readonly Blob[]) {
    await this.#held;
    if (this.broken !== undefined) throw this.broken;
    const result = await super.append(expected, entries, blobs);
    if (result === 'ok') this.appends.push(entries.filter(({ kind }) => kind === 'published').length);
    return result;
  }
}

const said = (number: number, more: Partial<Said> = {}): Said => ({
  issuer: 'did:web:boreal.test',
  id: `urn:credential:${number}`,
  offer: { id: `https://boreal.test/offers/${number}`, provider: 'did:web:boreal.test', name: `Boreal ${number}` },
  ...more,
});

describe('catalogue/group-commit', () => {
  const open = async (store = new MemoryStore(), queue = 500) => {
    const journal = new HeldJournal(store);
    const world = await openWorld({ journal, admission: NODE, queue, perHour: 1_000_000 });
    const publish = (one: Said) => world.catalogue.publish(document(one), 'application/vc');
    /** So that all of them wait before the first is on its way. */
    const together = async (...all: readonly Said[]) => {
      journal.hold();
      const answers = all.map(publish);
      await new Promise((resolve) => setTimeout(resolve, 20));
      journal.release();
      return Promise.allSettled(answers);
    };
    return { ...world, journal, publish, together };
  };
  const many = (count: number) => Array.from({ length: count }, (_, number) => said(number));

  it('takes those that wait in one append, in order', async () => {
    const { journal, together, catalogue } = await open();
    const answers = await together(...many(20));
    expect(answers.every((answer) => answer.status === 'fulfilled' && answer.value.ok)).to.equal(true);
    expect(journal.appends).to.deep.equal([20]);
    const published = (await journal.read(0, 100)).flatMap((entry) =>
      entry.kind === 'published' ? [entry.contentDigest] : [],
    );
    expect(published).to.deep.equal(many(20).map(digestOf));
    expect(value(await catalogue.search({ ...everything(), limit: 50 })).hits).to.have.length(20);
  });

  it('keeps an append bounded', async () => {
    const { journal, together } = await open();
    await together(...many(150));
    expect(journal.appends).to.deep.equal([64, 64, 22]);
  });

  it('decides what depends on each other one after the other', async () => {
    const { journal, together } = await open();
    const [older, newer] = [said(2, { validFrom: '2020-01-01' }), said(2, { validFrom: '2021-01-01' })];
    const answers = await together(said(0), said(1), said(1), newer, older, said(3));
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? problem(answer.value) : answer.reason)),
    ).to.deep.equal([['none'], ['none'], ['none'], ['none'], ['superseded', 'content-superseded'], ['none']]);
    expect(
      answers.map((answer) => answer.status === 'fulfilled' && answer.value.ok && answer.value.value.created),
    ).to.deep.equal([true, true, false, true, false, true]);
    expect((await journal.read(0, 100)).filter(({ kind }) => kind === 'published')).to.have.length(4);
  });

  it('decides all of them again when another node was faster', async () => {
    const store = new MemoryStore();
    const [one, other] = [await open(store), await open(store)];
    one.journal.hold();
    const answers = many(5).map(one.publish);
    await new Promise((resolve) => setTimeout(resolve, 20));
    value(await other.publish(said(3)));
    one.journal.release();
    const created = (await Promise.all(answers)).map((answer) => value(answer).created);
    expect(created).to.deep.equal([true, true, true, false, true]);
    await other.catalogue.catchUp();
    expect(other.catalogue.head()).to.deep.equal(one.catalogue.head());
  });

  it('acknowledges none of them when the journal fails, and goes on when it is back', async () => {
    const { journal, together, publish, catalogue } = await open();
    journal.broken = new Error('the disk is full');
    const answers = await together(...many(5));
    expect(answers.map(({ status }) => status)).to.deep.equal(Array(5).fill('rejected'));
    expect(catalogue.head().seq).to.equal(0);
    journal.broken = undefined;
    for (const one of many(5)) expect(value(await publish(one)).created).to.equal(true);
  });

  it('is busy when too many wait', async () => {
    const { together } = await open(new MemoryStore(), 8);
    const answers = await together(...many(12));
    const busy = answers.filter((answer) => answer.status === 'fulfilled' && problem(answer.value)[0] === 'busy');
    expect(busy).to.have.length(4);
  });
});
