import { expect } from 'chai';
import { bits, integer, oid, sequence, time, value } from '../../../credentials/forge/certificates/der.js';
import { instant } from '../../../src/core/instant.js';
import {
  bitStringOf,
  booleanOf,
  Der,
  type Element,
  integerOf,
  oidOf,
  orMalformed,
  smallIntegerOf,
  timeOf,
} from '../../../src/core/x509/der.js';

/** @param hex of one value and nothing else. */
function one<T>(hex: string, read: (element: Element) => T): T | undefined {
  return orMalformed(() => {
    const der = new Der(Buffer.from(hex, 'hex'));
    const element = der.take();
    der.end();
    return read(element);
  });
}
const length = (hex: string) => one(hex, ({ content }) => content.length);
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('DER', () => {
  it('has one spelling for each length', () => {
    expect(length('0402abcd')).to.equal(2);
    expect(length(`048180${'00'.repeat(128)}`)).to.equal(128);
    expect(length('048102abcd'), 'a long form where the short one does').to.equal(undefined);
    expect(length(`04820080${'00'.repeat(128)}`), 'a leading zero').to.equal(undefined);
    expect(length('0480abcd0000'), 'without an end').to.equal(undefined);
    expect(length('0485000000000100'), 'of five octets').to.equal(undefined);
    expect(length('0403abcd'), 'beyond the end').to.equal(undefined);
    expect(length('0402abcdef'), 'with something after it').to.equal(undefined);
    expect(length('04'), 'cut short').to.equal(undefined);
    expect(length('1f8101020000'), 'a tag of several octets').to.equal(undefined);
  });
  it('has one spelling for each number', () => {
    const read = (hex: string) => one(hex, integerOf);
    expect(read('020100')).to.equal('00');
    expect(read('02020080')).to.equal('0080');
    expect(read('0200')).to.equal(undefined);
    expect(read('02020001')).to.equal(undefined);
    expect(read('0202ff80')).to.equal(undefined);
    expect(one('02017f', smallIntegerOf)).to.equal(127);
    expect(one('0201ff', smallIntegerOf), 'below zero').to.equal(undefined);
    expect(one('02050100000000', smallIntegerOf)).to.equal(undefined);
  });
  it('has one spelling for yes and one for no', () => {
    expect([one('0101ff', booleanOf), one('010100', booleanOf), one('010101', booleanOf)]).to.deep.equal([
      true,
      false,
      undefined,
    ]);
  });
  it('names things by numbers', () => {
    // X.690 §8.19.5: 2.999.3 is 06 03 88 37 03; RFC 8410: Ed25519 is 06 03 2b 65 70.
    expect(one('0603883703', oidOf)).to.equal('2.999.3');
    expect(one('06032b6570', oidOf)).to.equal('1.3.101.112');
    expect(one('060380883703', oidOf)).to.equal(undefined);
    expect(one('06022b80', oidOf), 'cut short').to.equal(undefined);
    expect(one('0600', oidOf)).to.equal(undefined);
  });
  it('fills up bits with zeros', () => {
    const unused = (hex: string) => one(hex, (element) => bitStringOf(element).unused);
    expect([
      unused('030205a0'),
      unused('030100'),
      unused('030205a1'),
      unused('030208a0'),
      unused('030101'),
      unused('0300'),
    ]).to.deep.equal([5, 0, undefined, undefined, undefined, undefined]);
  });
  it('tells time in UTC, to the second', () => {
    const at = (tag: string, text: string) =>
      one(`${tag}${text.length.toString(16).padStart(2, '0')}${hexOf(Buffer.from(text))}`, timeOf);
    expect(at('17', '491231235959Z')).to.equal(instant('2049-12-31T23:59:59Z'));
    expect(at('17', '500101000000Z')).to.equal(instant('1950-01-01'));
    expect(at('18', '20500101000000Z')).to.equal(instant('2050-01-01'));
    for (const wrong of ['4912312359Z', '491231235959+0100', '490230000000Z', '491231246060Z', '491231235959']) {
      expect(at('17', wrong), wrong).to.equal(undefined);
    }
    expect(at('18', '20500101000000.5Z')).to.equal(undefined);
    expect(at('04', '491231235959Z')).to.equal(undefined);
  });
  it('is written by the forge as X.690 says', () => {
    expect(hexOf(integer(128))).to.equal('02020080');
    expect(hexOf(oid('1.2.840.113549.1.1.11'))).to.equal('06092a864886f70d01010b');
    expect(hexOf(bits(Uint8Array.of(0xa0), 5))).to.equal('030205a0');
    expect(hexOf(time('2049-12-31'))).to.equal(`170d${hexOf(Buffer.from('491231000000Z'))}`);
    expect(hexOf(sequence(value(4, new Uint8Array(300)))).slice(0, 16)).to.equal('308201300482012c');
  });
});
