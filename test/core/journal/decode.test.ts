import { expect } from 'chai';
import type { Digest } from '../../../src/core/digest.js';
import { instant } from '../../../src/core/instant.js';
import { decodeEntry, entryOf } from '../../../src/core/journal/decode.js';
import { EMPTY_HEAD, type Event, entryBytes, seal } from '../../../src/core/journal.js';
import { EVENTS } from './entries.js';

const A = 'a'.repeat(64);
const GOOD = `{"at":"2026-01-02T03:04:05.678Z","bytesDigest":"${A}","kind":"erased","prev":"${'0'.repeat(64)}","seq":1,"v":1}`;

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const reason = (bytes: Uint8Array) => {
  const decoded = decodeEntry(bytes);
  return decoded.ok ? 'ok' : decoded.reason;
};

describe('decodeEntry', () => {
  for (const event of Object.values(EVENTS)) {
    it(`reads back what was sealed: ${event.kind}`, () => {
      const [entry] = seal(EMPTY_HEAD, instant('2026-01-01'), [event as Event]).entries;
      if (entry === undefined) throw new Error('nothing sealed');
      const decoded = decodeEntry(entryBytes(entry));
      expect(decoded).to.deep.equal({ ok: true, entry });
    });
  }

  it('refuses what is not the canonical text of one known entry, and says why', () => {
    expect(reason(utf8(GOOD))).to.equal('ok');
    expect(reason(Uint8Array.of(0xff, 0xfe))).to.equal('not-utf8');
    expect(reason(utf8(`\ufeff${GOOD}`))).to.equal('not-json');
    expect(reason(utf8(GOOD.slice(0, -1)))).to.equal('not-json');
    expect(reason(utf8(`${GOOD}{}`))).to.equal('not-json');
    expect(reason(utf8(` ${GOOD}`))).to.equal('not-canonical');
    expect(reason(utf8(GOOD.replace('"v":1', '"v":1.0')))).to.equal('not-canonical');
    expect(reason(utf8(GOOD.replace('"v":1', '"v":1,"v":1')))).to.equal('not-canonical');
    expect(reason(utf8(GOOD.replace('"erased"', '"\\u0065rased"')))).to.equal('not-canonical');
    const [first, ...others] = GOOD.slice(1, -1).split(/,(?=")/);
    expect(reason(utf8(`{${[...others, first].join(',')}}`))).to.equal('not-canonical');
    expect(reason(utf8(GOOD.replace('"v":1', '"v":2')))).to.equal('unknown-version');
    expect(reason(utf8('null'))).to.equal('unknown-version');
    expect(reason(utf8('[]'))).to.equal('unknown-version');
    expect(reason(utf8(GOOD.replace('erased', 'toString')))).to.equal('unknown-kind');
  });

  const shapes: readonly (readonly [string, string, string])[] = [
    ['an unknown member', '"v":1', '"v":1,"x":1'],
    ['a missing member', `"bytesDigest":"${A}",`, ''],
    ['a digest in capitals', A, 'A'.repeat(64)],
    ['a number too large to be exact', '"seq":1', '"seq":9007199254740993'],
    ['seq 0', '"seq":1', '"seq":0'],
    ['a fractional seq', '"seq":1', '"seq":1.5'],
    ['a time without milliseconds', '05.678Z', '05Z'],
    ['a time with an offset', '05.678Z', '05.678+01:00'],
    ['a day that does not exist', '2026-01-02', '2026-02-30'],
  ];
  for (const [name, from, to] of shapes) {
    it(`refuses ${name}`, () => {
      const changed = GOOD.replace(from, to);
      expect(changed).to.not.equal(GOOD);
      expect(reason(utf8(changed))).to.equal('shape');
    });
  }

  it('names the member that is wrong', () => {
    const decoded = decodeEntry(utf8(GOOD.replace('"seq":1', '"seq":0')));
    expect(decoded.ok ? '' : decoded.detail).to.match(/^\/seq: /);
  });
});

describe('entryOf', () => {
  const assessed = { ...EVENTS.assessed, v: 1, seq: 1, at: '2026-01-01T00:00:00.000Z', prev: A as Digest };
  const withFinding = (finding: object) =>
    entryOf({
      ...assessed,
      report: {
        ...assessed.report,
        documents: [
          {
            pointer: '',
            form: 'credential',
            standing: 'refused',
            checks: [{ check: 'syntax', outcome: 'fail', findings: [finding], evidence: [] }],
          },
        ],
      },
    }).ok;

  it('takes a report with its findings', () => {
    expect(withFinding({ code: 'not-json', pointer: '/a' })).to.equal(true);
  });
  it('takes a code of a later version, since codes are a vocabulary that grows', () => {
    expect(withFinding({ code: 'seen-in-2031', pointer: '' })).to.equal(true);
  });
  it('refuses quoted words: a chain cannot forget them', () => {
    expect(withFinding({ code: 'not-json', pointer: '/a', found: 'Jane Doe' })).to.equal(false);
  });
  it('refuses text that no canonical JSON can hold', () => {
    expect(withFinding({ code: 'not-json', pointer: '/\ud800' })).to.equal(false);
    expect(withFinding({ code: 'not-json', pointer: '/😀' })).to.equal(true);
  });
  it('refuses a number that is none', () => {
    expect(withFinding({ code: 'not-json', pointer: '', params: { n: Number.NaN } })).to.equal(false);
  });
});
