import { expect } from 'chai';
import fc from 'fast-check';
import { readJson } from '../../../src/core/credential/strict-json.js';

const read = (text: string) => readJson(Buffer.from(text));

function complaintsOf(text: string): readonly string[] {
  const reading = read(text);
  if (reading.ok) return [];
  return [...reading.syntax, ...reading.limits].map(({ code, pointer }) => `${code} ${pointer}`.trim());
}

describe('strict JSON', () => {
  it('reads what JSON.parse reads, when nothing in it is ambiguous', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        // fast-check makes numbers of any size and `__proto__` members: those are asked below.
        fc.pre(!/__proto__|[eE]\+?\d\d|\d{16}/.test(text));
        expect(read(text)).to.deep.equal({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('reads nothing of a text that is cut off', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, place) => {
        const text = JSON.stringify(value);
        expect(complaintsOf(text.slice(0, place % text.length))).to.deep.equal(['truncated']);
      }),
    );
  });

  it('points at a member named twice, however it is spelled and wherever it stands', () => {
    expect(complaintsOf('{"a":1,"a":1}')).to.deep.equal(['member-repeated /a']);
    expect(complaintsOf('{"a":1,"\\u0061":2}')).to.deep.equal(['member-repeated /a']);
    expect(complaintsOf('[{"x/y":{"~":0,"~":0}}]')).to.deep.equal(['member-repeated /0/x~1y/~0']);
    expect(complaintsOf('[0,{"a":[],"b":[1,{"c":{},"c":[]}]}]')).to.deep.equal(['member-repeated /1/b/1/c']);
    expect(complaintsOf('{"a":{"b":1},"b":1,"c":[{"b":1},{"b":1}]}')).to.deep.equal([]);
    expect(complaintsOf('{"":1,"":2}')).to.deep.equal(['member-repeated /']);
  });

  it('refuses the members that change what an object is', () => {
    expect(complaintsOf('{"__proto__":{}}')).to.deep.equal(['member-forbidden /__proto__']);
    expect(complaintsOf('{"\\u005f_proto__":{}}')).to.deep.equal(['member-forbidden /__proto__']);
    expect(complaintsOf('{"constructor":{"prototype":{}}}')).to.deep.equal(['member-forbidden /constructor/prototype']);
    expect(complaintsOf('{"constructor":"Bouygues","prototype":true}')).to.deep.equal([]);
  });

  it('refuses numbers that a double cannot hold', () => {
    for (const number of ['9007199254740992', '-9007199254740992', '1e400', '-1E+309', '12345678901234567890.5']) {
      expect(complaintsOf(`{"n":[0,${number}]}`), number).to.deep.equal(['number-imprecise /n/1']);
    }
    for (const number of ['9007199254740991', '-9007199254740991', '0', '-0', '1e-400', '2.5e3', '0.1']) {
      expect(complaintsOf(`[${number}]`), number).to.deep.equal([]);
    }
  });

  it('refuses half characters, and takes whole ones however written', () => {
    expect(complaintsOf('{"a":"\\ud83d"}')).to.deep.equal(['surrogate-lone /a']);
    expect(complaintsOf('{"\\udc00":1}')).to.deep.equal(['surrogate-lone /\udc00']);
    expect(complaintsOf('{"a":"\\ud83d\\ude00😀"}')).to.deep.equal([]);
  });

  it('is not confused by brackets, quotes and commas inside strings', () => {
    expect(complaintsOf('{"a,\\"}{][":"{\\"a\\":1,\\"a\\":1}\\\\","b":"\\\\"}')).to.deep.equal([]);
  });

  it('counts depth and elements', () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}[]${'}'.repeat(depth - 1)}`;
    expect(complaintsOf(nested(64))).to.deep.equal([]);
    expect(complaintsOf(nested(65))).to.deep.equal([`too-deep ${'/a'.repeat(64)}`]);
    const wide = (elements: number) => `{"a":[${Array(elements).fill('1').join()}]}`;
    expect(complaintsOf(wide(1_024))).to.deep.equal([]);
    expect(complaintsOf(wide(1_025))).to.deep.equal(['too-many-elements /a/1024']);
  });

  it('counts every kind of value, and no name', () => {
    // Five rows of 999 values, with the rows and the whole: 5,001 values; one less is 5,000.
    const row = (values: number, value: string) => `[${Array(values).fill(value).join()}]`;
    for (const value of ['1', '"x"', 'true', 'false', 'null', '{}', '-1.5e3']) {
      const four = Array(4).fill(row(999, value));
      expect(complaintsOf(`[${[...four, row(998, value)].join()}]`), value).to.deep.equal([]);
      expect(complaintsOf(`[${[...four, row(999, value)].join()}]`), value).to.deep.equal(['too-many-values /4/998']);
    }
    const named = (members: number) => `{${Array.from({ length: members }, (_, index) => `"m${index}":0`).join()}}`;
    expect(complaintsOf(named(4_999))).to.deep.equal([]);
    expect(complaintsOf(named(5_000))).to.deep.equal(['too-many-values /m4999']);
  });

  it('tells what is broken from what is missing', () => {
    expect(complaintsOf('')).to.deep.equal(['truncated']);
    expect(complaintsOf('   ')).to.deep.equal(['truncated']);
    expect(complaintsOf('{"a":1')).to.deep.equal(['truncated']);
    expect(complaintsOf("{'a':1}")).to.deep.equal(['not-json']);
    expect(complaintsOf('{"a":1,}')).to.deep.equal(['not-json']);
    expect(complaintsOf('{"a":NaN}')).to.deep.equal(['not-json']);
    expect(complaintsOf('1 // comment')).to.deep.equal(['not-json']);
  });
});
