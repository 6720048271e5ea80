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
  private readonly kept = new Map<string, Evidence>();
  private bytes = 0;

  constructor(private readonly limits: CacheLimits) {}

  /** @returns what was fetched for that key, if it is still to be believed at `now`. */
  get(key: string, now: Instant): Evidence | undefined {
    const evidence = this.kept.get(key);
    if (evidence === undefined) return undefined;
    const age = now - evidence.fetchedAt;
    const fresh = age >= 0 && age < (evidence.content.ok ? this.limits.freshMs : this.limits.failedMs);
    if (!fresh) this.forget(key, evidence);
    return fresh ? evidence : undefined;
  }

  put(key: string, evidence: Evidence): void {
    const former = this.kept.get(key);
    if (former !== undefined) this.forget(key, former);
    this.kept.set(key, evidence);
    this.bytes += weight(evidence);
    for (const [oldest, entry] of this.kept) {
      if (this.kept.size <= this.limits.entries && this.bytes <= this.limits.bytes) break;
      this.forget(oldest, entry);
    }
  }

  private forget(key: string, evidence: Evidence): void {
    if (this.kept.delete(key)) this.bytes -= weight(evidence);
  }
}

function weight(evidence: Evidence): number {
  return evidence.content.ok ? evidence.content.bytes.length : 0;
}
