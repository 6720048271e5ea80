import { expect } from 'chai';
import { inOrder } from '../../src/http/in-order.js';

/** Gives numbers and tells how many were taken. */
function numbers(count: number) {
  const taken: number[] = [];
  async function* generate() {
    for (let n = 0; n < count; n++) {
      taken.push(n);
      yield n;
    }
  }
  return { taken, source: generate() };
}

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('doing several things at once, in order', () => {
  it('gives the results in the order of the questions, however long each takes', async () => {
    const { source } = numbers(20);
    const results: number[] = [];
    const slowFirst = async (n: number) => {
      for (let wait = 0; wait < (n % 3) * 5; wait++) await tick();
      return n * 10;
    };
    for await (const result of inOrder(source, 4, slowFirst)) results.push(result);
    expect(results).to.deep.equal(Array.from({ length: 20 }, (_, n) => n * 10));
  });

  it('has no more under way than its width', async () => {
    let under = 0;
    let most = 0;
    const task = async (n: number) => {
      most = Math.max(most, ++under);
      await tick();
      under--;
      return n;
    };
    for await (const _ of inOrder(numbers(30).source, 3, task));
    expect(most).to.equal(3);
  });

  it('takes up nothing more while nobody reads', async () => {
    const { taken, source } = numbers(100);
    const results = inOrder(source, 3, async (n) => n);
    expect((await results.next()).value).to.equal(0);
    for (let wait = 0; wait < 20; wait++) await tick();
    // The first was read; at most a width is under way, and one more stands at the door.
    expect(taken.length).to.be.lessThanOrEqual(1 + 3 + 1);
    await results.return(undefined);
  });

  it('gives what is ready while the next question is still to come', async () => {
    async function* silentAfterOne() {
      yield 1;
      await new Promise(() => undefined);
    }
    const results = inOrder(silentAfterOne(), 4, async (n) => n);
    expect(await results.next()).to.deep.equal({ done: false, value: 1 });
  });

  it('throws what a task throws, in its turn', async () => {
    const results = inOrder(numbers(3).source, 3, async (n) => {
      if (n === 1) throw new Error('one');
      return n;
    });
    expect((await results.next()).value).to.equal(0);
    expect(await results.next().catch((error: Error) => error.message)).to.equal('one');
  });
});
