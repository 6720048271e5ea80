import { expect } from 'chai';
import fc from 'fast-check';
import { type Digest, sha256 } from '../../src/core/digest.js';
import type { FindingCode } from '../../src/core/finding-codes.js';
import { BEGINNING, type Instant, instant } from '../../src/core/instant.js';
import { dueForReassessment, isDue, isNews } from '../../src/core/reassessment.js';
import { type Report, RULES_VERSION, type Standing } from '../../src/core/verification/check.js';

const HOUR = 3_600_000;
const EVERY = 24 * HOUR;
const NOON = instant('2026-06-01T12:00:00Z');
const at = (ms: number) => ms as Instant;
const seen = (contentDigest: Digest, looked: number, rules = RULES_VERSION, trusted: Instant = BEGINNING) => ({
  contentDigest,
  looked: at(looked),
  rules,
  trusted,
});
/** Its moment is at the very beginning of each period, counted from 1970: midnight. */
const MIDNIGHT = '0'.repeat(64) as Digest;
/** Half of a period later: noon. */
const MIDDAY = `8${'0'.repeat(63)}` as Digest;

describe('core/reassessment', () => {
  it('is due once its own moment of the period has come', () => {
    const yesterday = instant('2026-05-31T15:00:00Z');
    expect(isDue(seen(MIDNIGHT, yesterday), NOON, EVERY)).to.equal(true);
    expect(isDue(seen(MIDNIGHT, instant('2026-06-01T00:00:01Z')), NOON, EVERY)).to.equal(false);
    expect(isDue(seen(MIDDAY, yesterday), at(NOON - 1), EVERY)).to.equal(false);
    expect(isDue(seen(MIDDAY, yesterday), NOON, EVERY)).to.equal(true);
  });

  it('is due at once when other rules judged it', () => {
    expect(isDue(seen(MIDNIGHT, NOON, 'older'), NOON, EVERY)).to.equal(true);
  });

  it('is due at once when it was judged under another trust list', () => {
    expect(isDue(seen(MIDNIGHT, NOON, RULES_VERSION, at(NOON + 1)), at(NOON + 2), EVERY)).to.equal(true);
    expect(isDue(seen(MIDNIGHT, NOON + 1, RULES_VERSION, at(NOON + 1)), at(NOON + 2), EVERY)).to.equal(false);
  });

  const digests = fc.nat().map((n) => sha256(String(n)));
  const instants = fc.integer({ min: instant('2020-01-01'), max: instant('2040-01-01') });

  it('is due once a period, wherever one begins to look', () => {
    fc.assert(
      fc.property(digests, instants, (digest, from) => {
        let looked = from;
        let count = 0;
        for (let now = from; now < from + EVERY; now += HOUR / 4) {
          if (!isDue(seen(digest, looked), at(now), EVERY)) continue;
          looked = now;
          count += 1;
        }
        // At the latest one step after the end, for the grain of looking.
        if (count === 0) expect(isDue(seen(digest, looked), at(from + EVERY), EVERY)).to.equal(true);
        else expect(count).to.equal(1);
      }),
    );
  });

  it('spreads a crowd over the whole period', () => {
    const crowd = Array.from({ length: 2_400 }, (_, n) => seen(sha256(`c${n}`), NOON));
    for (let hour = 1; hour <= 24; hour += 1) {
      const due = dueForReassessment(crowd, at(NOON + hour * HOUR), EVERY).length;
      // A hundred an hour, give or take five standard deviations of the binomial distribution.
      expect(Math.abs(due - hour * 100), `${hour} h`).to.be.below(125);
    }
  });

  it('begins with what was unseen for the longest', () => {
    const [a, b, c] = [seen(MIDNIGHT, NOON - 3 * EVERY), seen(MIDDAY, NOON - 9 * EVERY), seen(MIDDAY, NOON)];
    expect(dueForReassessment([a, b, c], NOON, EVERY)).to.deep.equal([b, a]);
  });
});

describe('core/reassessment: what is news', () => {
  function report(standing: Standing, evidence: readonly string[], code?: string, rules = RULES_VERSION): Report {
    const findings = code === undefined ? [] : [{ code: code as FindingCode, pointer: '' }];
    const outcome = { verified: 'pass', expired: 'fail', undetermined: 'unknown', refused: 'fail' } as const;
    const check = code?.startsWith('status') ? 'status' : code === 'expired' ? 'period' : 'key';
    return {
      v: 1,
      bytesDigest: sha256('x'),
      mediaType: 'application/vc',
      at: '2026-06-01T00:00:00.000Z',
      rules,
      standing,
      documents: [
        {
          pointer: '',
          form: 'credential',
          standing,
          checks: [{ check, outcome: outcome[standing], findings, evidence: [] }],
        },
      ],
      evidence: evidence.map((text) => ({
        url: 'did:web:a.test',
        digest: sha256(text),
        fetchedAt: '2026-06-01T00:00:00.000Z',
      })),
    };
  }
  const verified = report('verified', ['did 1']);
  const cases: readonly (readonly [string, Report, Report, boolean])[] = [
    ['the same evidence and outcome', verified, report('verified', ['did 1']), false],
    ['another DID document, the same outcome', verified, report('verified', ['did 2']), true],
    ['revoked', verified, report('refused', ['did 1', 'list 2'], 'status-revoked'), true],
    ['its key gone', verified, report('refused', ['did 2'], 'method-absent'), true],
    ['evidence out of reach', verified, report('undetermined', [], 'fetch-timeout'), false],
    ['new evidence that decides nothing', verified, report('undetermined', ['did 3'], 'key-unsupported'), true],
    ['only time has passed', verified, report('expired', ['did 1'], 'expired'), false],
    ['other rules, the same outcome', report('verified', ['did 1'], undefined, 'older'), verified, true],
    ['decided again after a doubt', report('undetermined', ['did 1'], 'key-unsupported'), verified, true],
    ['less evidence needed', report('verified', ['did 1', 'list 1']), verified, false],
  ];
  for (const [name, last, next, news] of cases) {
    it(`${name}: ${news ? 'news' : 'none'}`, () => {
      expect(isNews(last, next)).to.equal(news);
    });
  }
});
