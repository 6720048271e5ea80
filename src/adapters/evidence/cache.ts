/** What was fetched lately, failures too: bounded in time, in entries and in bytes, since names come from strangers. */
import type { Instant } from '../../core/instant.js';
import type { Evidence } from '../../core/verification/check.js';

export interface CacheLimits {
  /** Milliseconds that an answer, and that a failure, is believed. */
  readonly freshMs: number;
  readonly failedMs: number;
  readonly entries: number;
  readonly bytes: number;
}

export class EvidenceCache {
  /** In the order of their arrival: the first is the oldest. */
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  constructor(private readonly limits: CacheLimits) {}

  /** @returns what was fetched for that key, if it is still to be believed at `now`. */
  get(key: string, now: Instant): Evidence | undefined {
    const kept = this.kept.get(key);
    if (kept === undefined) return undefined;
    const age = now - kept.evidence.fetchedAt;
    const fresh = age >= 0 && age < kept.forMs;
    if (!fresh) this.forget(key, kept);
    return fresh ? kept.evidence : undefined;
  }

  /** @param timeToLive milliseconds that its own issuer lets it be used, when they are fewer than ours. */
  put(key: string, evidence: Evidence, timeToLive: number = this.limits.freshMs): void {
    const former = this.kept.get(key);
    if (former !== undefined) this.forget(key, former);
    const { freshMs, failedMs } = this.limits;
    const forMs = evidence.content.ok ? Math.min(freshMs, timeToLive) : failedMs;
    this.kept.set(key, { evidence, forMs });
    this.bytes += weight(evidence);
    for (const [oldest, entry] of this.kept) {
      if (this.kept.size <= this.limits.entries && this.bytes <= this.limits.bytes) break;
      this.forget(oldest, entry);
    }
  }

  private forget(key: string, { evidence }: Kept): void {
    if (this.kept.delete(key)) this.bytes -= weight(evidence);
  }
}

interface Kept {
  readonly evidence: Evidence;
  readonly forMs: number;
}

function weight(evidence: Evidence): number {
  return evidence.content.ok ? evidence.content.bytes.length : 0;
}
