import { expect } from 'chai';
import fc from 'fast-check';
import {
  add,
  compare,
  exceeds,
  NOTHING,
  of,
  parseShare,
  type Share,
  shareText,
  subtract,
} from '../../../src/core/policy/percent.js';

const share = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 10, max: 14 }))
  .map(([units, scale]): Share => ({ units, scale }));

function read(text: string): Share {
  const parsed = parseShare(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

describe('percentages', () => {
  it('are exact: 40 % of 50 % is 20.0 %, and three tenths are three tenths', () => {
    expect(shareText(of(read('40'), read('50')))).to.equal('20.0');
    expect(shareText(add(read('0.1'), read('0.2')))).to.equal('0.3');
    expect(exceeds(read('24.000000000001'), read('24'))).to.equal(true);
    expect(exceeds(read('24.000'), read('24'))).to.equal(false);
    expect(shareText(subtract(read('60'), read('60.5')))).to.equal('0.0');
  });

  it('are decimals between 0 and 100, without exponent, sign or words', () => {
    for (const text of ['100.0', '0', '+24.5', '24.']) expect(parseShare(text), text).to.not.equal(undefined);
    for (const text of ['100.000000000001', '-1', '2.4E1', '24,0', '', '1000', 'NaN', '0.1234567890123']) {
      expect(parseShare(text), text).to.equal(undefined);
    }
  });

  it('add in any order, and compare as fractions do', () => {
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        expect(compare(add(a, b), add(b, a))).to.equal(0);
        expect(compare(add(add(a, b), c), add(a, add(b, c)))).to.equal(0);
        expect(compare(add(a, NOTHING), a)).to.equal(0);
        expect(compare(subtract(add(a, b), b), a)).to.equal(0);
        expect(compare(a, b)).to.equal(-compare(b, a) + 0);
        expect(compare(of(a, b), of(b, a))).to.equal(0);
        expect(compare(of(add(a, b), c), add(of(a, c), of(b, c)))).to.equal(0);
      }),
    );
  });
});
