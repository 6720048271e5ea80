import { expect } from 'chai';
import fc from 'fast-check';
import type { Digest } from '../../../src/core/digest.js';
import { instant } from '../../../src/core/instant.js';
import { verifyChain } from '../../../src/core/journal/chain.js';
import { EMPTY_HEAD, type Entry, seal } from '../../../src/core/journal.js';
import { publication } from './entries.js';

const { entries, head } = seal(
  EMPTY_HEAD,
  instant('2026-01-01'),
  Array.from({ length: 9 }, (_, index) => publication(index)),
);

function changed(seq: number, change: Partial<Entry>): readonly Entry[] {
  return entries.map((entry) => (entry.seq === seq ? ({ ...entry, ...change } as Entry) : entry));
}

function broken(chain: readonly Entry[]) {
  const verdict = verifyChain(EMPTY_HEAD, chain);
  return verdict.ok ? 'holds' : `${verdict.broken.seq} ${verdict.broken.reason}`;
}

describe('verifyChain', () => {
  it('follows whole chains to their head', () => {
    expect(verifyChain(EMPTY_HEAD, entries)).to.deep.equal({ ok: true, head });
    expect(verifyChain(EMPTY_HEAD, [])).to.deep.equal({ ok: true, head: EMPTY_HEAD });
  });

  it('is incremental: any cut into batches gives the same head', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        let reached = EMPTY_HEAD;
        for (const batch of [entries.slice(0, first), entries.slice(first, second), entries.slice(second)]) {
          const verdict = verifyChain(reached, batch);
          if (!verdict.ok) return false;
          reached = verdict.head;
        }
        return reached.hash === head.hash && reached.seq === 9;
      }),
    );
  });

  it('notices a change of any entry at the next one, by its hash', () => {
    expect(broken(changed(4, { mediaType: 'application/vp+jwt' } as Partial<Entry>))).to.equal('5 prev');
  });

  it('cannot notice a change of the last entry, which only the head holds', () => {
    const forged = verifyChain(EMPTY_HEAD, changed(9, { mediaType: 'text/plain' } as Partial<Entry>));
    expect(forged.ok).to.equal(true);
    expect(forged.head.hash).to.not.equal(head.hash);
  });

  it('says which place broke and why', () => {
    expect(broken(entries.filter((entry) => entry.seq !== 3))).to.equal('3 seq');
    expect(broken([...entries.slice(0, 2), ...entries.slice(1)])).to.equal('3 seq');
    expect(broken(changed(6, { prev: 'f'.repeat(64) as Digest }))).to.equal('6 prev');
    expect(broken(changed(1, { at: '2027-01-01T00:00:00.000Z' }))).to.equal('2 prev');
    expect(broken(changed(2, { kind: 'renamed' } as unknown as Partial<Entry>))).to.equal('2 unknown-kind');
  });

  it('refuses a step back in time that was hashed in properly', () => {
    const earlier = seal({ ...head, at: '' }, instant('2025-12-31'), [publication(10)]);
    const verdict = verifyChain(EMPTY_HEAD, [...entries, ...earlier.entries]);
    expect(verdict).to.deep.equal({
      ok: false,
      head,
      broken: {
        seq: 10,
        reason: 'at',
        detail: 'found 2025-12-31T00:00:00.000Z, due 2026-01-01T00:00:00.000Z',
      },
    });
  });

  it('refuses a chain that continues another past', () => {
    const other = seal(EMPTY_HEAD, instant('2026-01-01'), [publication(99)]);
    const verdict = verifyChain(other.head, entries.slice(1));
    expect(verdict.ok ? '' : verdict.broken.reason).to.equal('prev');
  });
});
