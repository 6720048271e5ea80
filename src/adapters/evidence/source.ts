/**
 * Evidence from the network, under one set of limits (SECURITY.md): what was asked twice is fetched once, what was
 * fetched lately is not fetched again, and whatever goes wrong outside is evidence with a finding, never a throw.
 */
import { sha256 } from '../../core/digest.js';
import type { Instant } from '../../core/instant.js';
import type { Evidence, Need } from '../../core/verification/check.js';
import { timeToLive } from '../../core/verification/status/time-to-live.js';
import type { EvidenceSource } from '../../ports.js';
import { EvidenceCache } from './cache.js';
import { type Reach, type Resolver, systemResolver } from './destination.js';
import { locationOf } from './did.js';
import { fetchGuarded } from './fetch.js';
import { Gate, Gates } from './gate.js';
import { needKey } from './key.js';
import { CACHE, GATHER_MS, LIMITS, PARALLEL } from './limits.js';

export interface NetworkOptions {
  /** Default `public`. */
  readonly reach?: Reach;
  /** Told once, at the start, when `reach` opens more than the public internet. */
  readonly warn?: (message: string) => void;
  /** Default: the system's. */
  readonly resolve?: Resolver;
  /** PEM of certificate authorities to trust instead of the system's. */
  readonly authorities?: string;
  readonly limits?: typeof LIMITS;
  readonly gatherMs?: number;
}

export function networkEvidence(options: NetworkOptions = {}): EvidenceSource {
  const { reach = 'public', resolve = systemResolver, limits = LIMITS, gatherMs = GATHER_MS, authorities } = options;
  if (reach !== 'public') {
    options.warn?.(
      'DEVELOPMENT: documents are also fetched from this machine, over http too. Never serve others like this.',
    );
  }
  const access = authorities === undefined ? { reach, resolve } : { reach, resolve, authorities };
  const cache = new EvidenceCache(CACHE);
  const underWay = new Map<string, Promise<Evidence>>();
  const everyone = new Gate(PARALLEL.total);
  const hosts = new Gates(PARALLEL.perHost);

  async function fetch(need: Need, now: Instant, expired: () => boolean): Promise<Evidence> {
    const location = locationOf(need, reach);
    if (!location.ok) return { ...need, fetchedAt: now, content: location };
    const host = URL.canParse(location.url) ? new URL(location.url).host : '';
    return hosts.run(host, () =>
      everyone.run(async () => {
        if (expired()) return timedOut(need, now, gatherMs);
        const fetched = await fetchGuarded(location.url, limits[need.kind], access);
        const content = fetched.ok ? { ...fetched, digest: sha256(fetched.bytes) } : fetched;
        const evidence: Evidence = { ...need, fetchedAt: now, content };
        cache.put(needKey(need), evidence, timeToLive(evidence));
        return evidence;
      }),
    );
  }

  function one(need: Need, now: Instant, expired: () => boolean): Promise<Evidence> {
    const key = needKey(need);
    const kept = cache.get(key, now);
    if (kept !== undefined) return Promise.resolve(kept);
    const started = underWay.get(key) ?? fetch(need, now, expired).finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  }

  return {
    async gather(needs, now) {
      const wanted = new Map(needs.map((need) => [needKey(need), need]));
      const deadline = new Deadline(gatherMs);
      try {
        const fetches = [...wanted.values()].map((need) =>
          Promise.race([
            one(need, now, () => deadline.passed),
            deadline.reached.then(() => timedOut(need, now, gatherMs)),
          ]),
        );
        return await Promise.all(fetches);
      } finally {
        deadline.cancel();
      }
    },
  };
}

/** Milliseconds for one gathering as a whole: many slow hosts must not hold a publisher for minutes. */
class Deadline {
  passed = false;
  readonly reached: Promise<void>;
  private timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    this.reached = new Promise((resolve) => {
      this.timer = setTimeout(() => {
        this.passed = true;
        resolve();
      }, ms);
    });
  }

  cancel(): void {
    clearTimeout(this.timer);
  }
}

function timedOut(need: Need, now: Instant, ms: number): Evidence {
  const finding = { code: 'fetch-timeout', pointer: '', params: { url: need.url, ms } } as const;
  return { ...need, fetchedAt: now, content: { ok: false, finding } };
}
