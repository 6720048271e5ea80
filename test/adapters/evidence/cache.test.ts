import { expect } from 'chai';
import { EvidenceCache } from '../../../src/adapters/evidence/cache.js';
import { sha256 } from '../../../src/core/digest.js';
import { type Instant, instant } from '../../../src/core/instant.js';
import type { Evidence } from '../../../src/core/verification/check.js';

const NOW = instant('2026-06-01');
const LIMITS = { freshMs: 1000, failedMs: 100, entries: 3, bytes: 100 };

function evidence(size: number): Evidence {
  const bytes = new Uint8Array(size);
  const content = { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/json' } as const;
  return { kind: 'did-document', url: 'did:web:a.example', fetchedAt: NOW, content };
}

describe('the cache of evidence', () => {
  it('forgets the oldest beyond its number of entries', () => {
    const cache = new EvidenceCache(LIMITS);
    for (const key of ['a', 'b', 'c', 'd']) cache.put(key, evidence(1));
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key, NOW) !== undefined)).to.deep.equal([
      false,
      true,
      true,
      true,
    ]);
  });

  it('forgets the oldest beyond its number of bytes, counting a replaced entry once', () => {
    const cache = new EvidenceCache(LIMITS);
    for (let i = 0; i < 10; i++) cache.put('a', evidence(60));
    expect(cache.get('a', NOW)).not.to.equal(undefined);
    cache.put('b', evidence(60));
    expect([cache.get('a', NOW), cache.get('b', NOW) !== undefined]).to.deep.equal([undefined, true]);
  });

  it('keeps nothing for longer than its issuer lets it, nor for longer than its own limit', () => {
    const cache = new EvidenceCache(LIMITS);
    const at = (ms: number) => (NOW + ms) as Instant;
    cache.put('a', evidence(1), 50);
    expect([cache.get('a', at(49)) !== undefined, cache.get('a', at(50))]).to.deep.equal([true, undefined]);
    cache.put('b', evidence(1), 5000);
    expect([cache.get('b', at(999)) !== undefined, cache.get('b', at(1000))]).to.deep.equal([true, undefined]);
    cache.put('c', evidence(1), 0);
    expect(cache.get('c', NOW)).to.equal(undefined);
  });

  it('does not believe what was fetched after the instant asked', () => {
    const cache = new EvidenceCache(LIMITS);
    cache.put('a', evidence(1));
    expect(cache.get('a', (NOW - 1) as Instant)).to.equal(undefined);
  });
});
