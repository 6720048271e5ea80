import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { MAX_STATUS_LIST_BYTES } from '../../../../src/core/verification/limits.js';
import { entriesIn, expand, statusAt } from '../../../../src/core/verification/status/bitstring.js';

/** The `encodedList` of the example in Bitstring Status List 1.0 §2.2, without its prefix: 16 KiB of zeros. */
const EXAMPLE = 'H4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';

describe('the bits of a status list', () => {
  it('are those of the specification’s example', async () => {
    const expansion = await expand(Buffer.from(EXAMPLE, 'base64url'));
    expect(expansion).to.include({ ok: true, inflatedBytes: 16_384 });
    if (!expansion.ok) return;
    expect(expansion.bits.every((byte) => byte === 0)).to.equal(true);
    expect(entriesIn(expansion.bits, 1)).to.equal(131_072);
  });

  it('count from the left', () => {
    const bits = Buffer.from([0b1000_0001, 0b0100_0000]);
    const set = Array.from({ length: 16 }, (_, index) => statusAt(bits, index, 1));
    expect(set).to.deep.equal([1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('stand together where a status has several, across bytes too', () => {
    const bits = Buffer.from([0b11_01_00_10, 0b111_00101, 0b1_000_0000]);
    expect([0, 1, 2, 3].map((index) => statusAt(bits, index, 2))).to.deep.equal([3, 1, 0, 2]);
    // 110 100 101 110 010 110 000 000
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((index) => statusAt(bits, index, 3))).to.deep.equal([6, 4, 5, 6, 2, 6, 0, 0]);
    expect(entriesIn(bits, 5)).to.equal(4);
  });

  it('are the digits of one number, read by any size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 10 }), (bytes, size) => {
        const digits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        for (let index = 0; index < entriesIn(bytes, size); index += 1) {
          const status = Number.parseInt(digits.slice(index * size, (index + 1) * size), 2);
          expect(statusAt(bytes, index, size)).to.equal(status);
        }
      }),
    );
  });

  it('stop at the bound: 256 MiB of zeros in 340 KiB', async function () {
    this.timeout(20_000);
    // The same zeros many times: gzip members may stand one after another (RFC 1952 §2.2).
    const piece = gzipSync(new Uint8Array(32 * 1024 * 1024), { level: 9 });
    const bomb = Buffer.concat(Array.from({ length: 8 }, () => piece));
    expect(bomb.length).to.be.lessThan(340 * 1024);
    const { ok, inflatedBytes, ...rest } = await expand(bomb);
    expect([ok, rest]).to.deep.equal([false, { code: 'status-list-too-large' }]);
    expect(inflatedBytes)
      .to.be.greaterThan(MAX_STATUS_LIST_BYTES)
      .and.at.most(MAX_STATUS_LIST_BYTES + 64 * 1024);
  });

  it('may have the size of the bound, and not a byte more', async () => {
    const zeros = (length: number) => expand(gzipSync(new Uint8Array(length)), 100_000);
    expect(await zeros(100_000)).to.include({ ok: true, inflatedBytes: 100_000 });
    expect(await zeros(100_001)).to.include({ ok: false, code: 'status-list-too-large' });
  });

  it('are not there when they are no gzip, or cut short', async () => {
    const whole = gzipSync(Buffer.from('some bits'));
    for (const bad of [Buffer.alloc(0), Buffer.from('no gzip'), whole.subarray(0, -1), whole.subarray(0, 12)]) {
      expect(await expand(bad)).to.include({ ok: false, code: 'status-list-encoding' });
    }
  });
});
