import { expect } from 'chai';
import fc from 'fast-check';
import { type Line, type LineLimits, readLines } from '../../src/http/json-lines.js';

const LIMITS: LineLimits = { lineBytes: 10, lines: 5, bytes: 100 };

async function read(pieces: readonly string[], limits: Partial<LineLimits> = {}): Promise<readonly string[]> {
  async function* stream() {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  const lines: Line[] = [];
  for await (const line of readLines(stream(), { ...LIMITS, ...limits })) lines.push(line);
  return lines.map((line) => `${line.index} ${line.kind === 'line' ? Buffer.from(line.bytes).toString() : line.kind}`);
}

describe('JSON lines out of a stream', () => {
  it('are numbered from 0; blank ones count, and the last needs no line feed', async () => {
    expect(await read(['{"a":1}\n\n \r\n{"b"', ':2}'])).to.deep.equal(['0 {"a":1}', '3 {"b":2}']);
    expect(await read(['x\n'])).to.deep.equal(['0 x']);
    expect(await read([])).to.deep.equal([]);
  });

  it('of more bytes than the limit are left out, and the next is read', async () => {
    expect(await read(['0123456789\n01234567890\nx'])).to.deep.equal(['0 0123456789', '1 too-long', '2 x']);
    expect(await read(['01234', '56789', '0', '\nx'])).to.deep.equal(['0 too-long', '1 x']);
  });

  it('beyond the limits of the body are not read', async () => {
    expect(await read(['a\nb\nc\nd\ne\nf\ng'])).to.deep.equal(['0 a', '1 b', '2 c', '3 d', '4 e', '5 too-many-lines']);
    expect(await read(['a\nb\nc\nd\ne\n'])).to.have.length(5);
    expect(await read(['a\n', 'b'.repeat(100)])).to.deep.equal(['0 a', '1 too-many-bytes']);
  });

  it('are the same however the stream was cut into pieces', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '\n', ' ', 'é') }),
        fc.array(fc.nat({ max: 9 })),
        async (text, cuts) => {
          const limits = { lineBytes: 4, lines: 50, bytes: 1000 };
          const bytes = Buffer.from(text).toString('latin1');
          const pieces: string[] = [];
          let rest = bytes;
          for (const cut of cuts) {
            pieces.push(rest.slice(0, cut));
            rest = rest.slice(cut);
          }
          expect(await read([...pieces, rest], limits)).to.deep.equal(await read([bytes], limits));
        },
      ),
    ));
});
