import { expect } from 'chai';
import { isCanonical, isSmallOrder } from '../../src/core/ed25519-point.js';

/** The curve again, from RFC 8032 §5.1, so that the table under test is not its own witness. */
const P = 2n ** 255n - 19n;
const D = mod(-121665n * power(121666n, P - 2n));

type Point = readonly [x: bigint, y: bigint];
const IDENTITY: Point = [0n, 1n];

function mod(value: bigint): bigint {
  return ((value % P) + P) % P;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) if (e & 1n) result = mod(result * b);
  return result;
}

function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const t = mod(D * x1 * x2 * y1 * y2);
  const x = mod((x1 * y2 + x2 * y1) * power(1n + t, P - 2n));
  const y = mod((y1 * y2 + x1 * x2) * power(1n - t, P - 2n));
  return [x, y];
}

/** Decompression (§5.1.3), for p = 5 mod 8. */
function point(y: bigint): Point | undefined {
  const square = mod((y * y - 1n) * power(D * y * y + 1n, P - 2n));
  let x = power(square, (P + 3n) / 8n);
  if (mod(x * x) !== square) x = mod(x * power(2n, (P - 1n) / 4n));
  return mod(x * x) === square ? [x, y] : undefined;
}

function encode(y: bigint, sign = 0n): Uint8Array {
  return Buffer.from((y | (sign << 255n)).toString(16).padStart(64, '0'), 'hex').reverse();
}

/** L times any point lies in the group of eight. */
function torsion(): readonly Point[] {
  const L = 2n ** 252n + 27742317777372353535851937790883648493n;
  for (let y = 2n; ; y++) {
    const start = point(y);
    if (start === undefined) continue;
    let sum: Point = IDENTITY;
    let step = start;
    for (let n = L; n > 0n; n >>= 1n, step = add(step, step)) if (n & 1n) sum = add(sum, step);
    const group: Point[] = [IDENTITY];
    for (let next = sum; next[0] !== 0n || next[1] !== 1n; next = add(next, sum)) group.push(next);
    if (group.length === 8) return group;
  }
}

describe('Ed25519 small-order keys', () => {
  it('refuses the eight points whose order divides 8, computed from the curve', () => {
    const group = torsion();
    expect(group).to.have.length(8);
    for (const [x, y] of group) expect(isSmallOrder(encode(y, x & 1n)), `y=${y}`).to.equal(true);
  });

  it('refuses their other spellings: y + p, and the sign of x turned', () => {
    for (const y of [0n, 1n]) expect(isSmallOrder(encode(y + P))).to.equal(true);
    for (const y of [0n, 1n, P - 1n]) expect(isSmallOrder(encode(y, 1n))).to.equal(true);
  });

  it('knows the encodings whose y is not below p (RFC 8032 §5.1.3)', () => {
    expect(isCanonical(encode(P - 1n))).to.equal(true);
    for (const y of [P, P + 3n, 2n ** 255n - 1n]) expect(isCanonical(encode(y)), `y=${y}`).to.equal(false);
  });

  it('leaves an ordinary key alone: the base point, y = 4/5', () => {
    expect(isSmallOrder(encode(mod(4n * power(5n, P - 2n))))).to.equal(false);
  });
});
