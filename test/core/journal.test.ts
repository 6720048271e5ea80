import { expect } from 'chai';
import type { Digest } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import {
  EMPTY_HEAD,
  type Event,
  entryBytes,
  entryHash,
  headAfter,
  seal,
  withoutQuotes,
} from '../../src/core/journal.js';
import type { Report } from '../../src/core/verification/check.js';

const A = 'a'.repeat(64) as Digest;
const B = 'b'.repeat(64) as Digest;

/**
 * The frozen format. Typed by hand, hashed apart from this program:
 *   printf '\0%s' "$line" | openssl dgst -sha256
 */
const VECTORS: readonly { readonly event: Event; readonly at: string; readonly text: string; readonly hash: string }[] =
  [
    {
      event: { kind: 'adopted', what: 'law', version: '2026-06', digest: A },
      at: '2026-01-02T03:04:05.678Z',
      text: `{"at":"2026-01-02T03:04:05.678Z","digest":"${A}","kind":"adopted","prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":1,"v":1,"version":"2026-06","what":"law"}`,
      hash: 'b980bbbe2266012c5f0a04853b54a740d4e6234c48ded933f0aaa0d4a6326683',
    },
    {
      event: {
        kind: 'published',
        contentDigest: A,
        bytesDigest: B,
        mediaType: 'application/vc+jwt',
        visibility: 'public',
      },
      at: '2026-01-02T03:04:05.678Z',
      text: `{"at":"2026-01-02T03:04:05.678Z","bytesDigest":"${B}","contentDigest":"${A}","kind":"published","mediaType":"application/vc+jwt","prev":"b980bbbe2266012c5f0a04853b54a740d4e6234c48ded933f0aaa0d4a6326683","seq":2,"v":1,"visibility":"public"}`,
      hash: '2c39d8534561076db58ebfa7538177f38c82aa9628e983eaf7a6a95568c2a1ba',
    },
    {
      event: { kind: 'observed', evidence: 'did-document', url: 'did:web:café.example/€"\\\u000f', bytesDigest: B },
      at: '2026-01-02T03:04:06.000Z',
      text: `{"at":"2026-01-02T03:04:06.000Z","bytesDigest":"${B}","evidence":"did-document","kind":"observed","prev":"2c39d8534561076db58ebfa7538177f38c82aa9628e983eaf7a6a95568c2a1ba","seq":3,"url":"did:web:café.example/€\\"\\\\\\u000f","v":1}`,
      hash: 'b2e7f9b7bbeb46e35ecdf475f7d950c651d832eeeaca87a692b427613270486f',
    },
  ];

describe('journal entries', () => {
  it('are the canonical JSON of RFC 8785, hashed as an RFC 6962 leaf: the frozen vectors', () => {
    let head = EMPTY_HEAD;
    for (const { event, at, text, hash } of VECTORS) {
      const sealed = seal(head, instant(at), [event]);
      const [entry] = sealed.entries;
      if (entry === undefined) throw new Error('nothing sealed');
      expect(Buffer.from(entryBytes(entry)).toString('utf8')).to.equal(text);
      expect(entryHash(entryBytes(entry))).to.equal(hash);
      expect(sealed.head).to.deep.equal({ seq: head.seq + 1, hash, at });
      expect(headAfter(entry)).to.deep.equal(sealed.head);
      head = sealed.head;
    }
  });

  it('get the same bytes whatever the order in which an event names its members', () => {
    const one = seal(EMPTY_HEAD, instant('2026-01-01'), [{ kind: 'erased', bytesDigest: A }]);
    const other = seal(EMPTY_HEAD, instant('2026-01-01'), [{ bytesDigest: A, kind: 'erased' }]);
    expect(other.head).to.deep.equal(one.head);
  });
});

describe('seal', () => {
  const erased: Event = { kind: 'erased', bytesDigest: A };

  it('never lets time run backwards, even when the clock does', () => {
    const first = seal(EMPTY_HEAD, instant('2026-01-02'), [erased]);
    const second = seal(first.head, instant('2026-01-01'), [erased, erased]);
    expect(second.entries.map((entry) => entry.at)).to.deep.equal([
      '2026-01-02T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
    ]);
    expect(second.entries.map((entry) => entry.seq)).to.deep.equal([2, 3]);
  });

  it('seals nothing into the same head', () => {
    expect(seal(EMPTY_HEAD, instant('2026-01-02'), [])).to.deep.equal({ entries: [], head: EMPTY_HEAD });
  });
});

describe('withoutQuotes', () => {
  it('drops what was found and keeps code, pointer and parameters', () => {
    const report: Report = {
      v: 1,
      bytesDigest: A,
      mediaType: 'application/vc+jwt',
      at: '2026-01-01T00:00:00.000Z',
      rules: '1',
      standing: 'refused',
      documents: [
        {
          pointer: '',
          form: 'credential',
          standing: 'refused',
          checks: [
            {
              check: 'syntax',
              outcome: 'fail',
              findings: [{ code: 'not-json', pointer: '/a', found: 'Jane Doe', params: { offset: 3 } }],
              evidence: [],
            },
          ],
        },
      ],
      evidence: [],
    };
    const kept = withoutQuotes(report);
    expect(kept.documents[0]?.checks[0]?.findings).to.deep.equal([
      { code: 'not-json', pointer: '/a', params: { offset: 3 } },
    ]);
    expect(JSON.stringify(kept)).to.not.contain('Jane');
    expect(report.documents[0]?.checks[0]?.findings[0]?.found).to.equal('Jane Doe');
  });
});
