import { expect } from 'chai';
import fc from 'fast-check';
import { JudgeQueue, SMALL_BYTES, type Waiting } from '../../src/adapters/judge-queue.js';

interface Named extends Waiting {
  readonly name: string;
}

const small = (name: string): Named => ({ name, bytes: SMALL_BYTES });
const large = (name: string): Named => ({ name, bytes: SMALL_BYTES + 1 });

function queueOf(...waiting: readonly Named[]): JudgeQueue<Named> {
  const queue = new JudgeQueue<Named>();
  for (const one of waiting) queue.push(one);
  return queue;
}

describe('what waits for a worker', () => {
  it('is taken small ones first, each kind in the order in which it came', () => {
    const queue = queueOf(large('a'), small('b'), large('c'), small('d'));
    const taken = [1, 2, 3, 4, 5].map(() => queue.next(true)?.name);
    expect(taken).to.deep.equal(['b', 'd', 'a', 'c', undefined]);
  });

  it('leaves a large one where only a small one may be taken', () => {
    const queue = queueOf(large('a'));
    expect(queue.next(false)).to.equal(undefined);
    expect(queue.length).to.equal(1);
    expect(queue.next(true)?.name).to.equal('a');
  });

  it('lets a large one wait for eight small ones and no more', () => {
    const queue = queueOf(large('large'), ...Array.from({ length: 20 }, (_, index) => small(`${index}`)));
    const taken = Array.from({ length: 10 }, () => queue.next(true)?.name);
    expect(taken.indexOf('large')).to.equal(8);
  });

  it('begins again with what was put back', () => {
    const queue = queueOf(small('a'), small('b'));
    const first = queue.next(true);
    if (first === undefined) throw new Error('nothing waits');
    queue.putBack(first);
    expect(queue.next(true)?.name).to.equal('a');
  });

  it('loses and repeats nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean())), (steps) => {
        const queue = new JudgeQueue<Named>();
        const taken: string[] = [];
        for (const [index, [isLarge, take]] of steps.entries()) {
          queue.push((isLarge ? large : small)(`${index}`));
          const next = take ? queue.next(index % 2 === 0) : undefined;
          if (next !== undefined) taken.push(next.name);
        }
        taken.push(...queue.drain().map(({ name }) => name));
        expect(queue.length).to.equal(0);
        expect(taken.toSorted()).to.deep.equal(steps.map((_, index) => `${index}`).toSorted());
      }),
    );
  });
});
