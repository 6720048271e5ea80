/** Evidence that somebody laid down beforehand: demo issuers, `--did-document FILE`, `--evidence DIR`. */
import type { Instant } from '../../core/instant.js';
import type { Evidence, Need } from '../../core/verification/check.js';
import type { EvidenceSource } from '../../ports.js';
import { needKey } from './key.js';

/** What is pinned answers first, and is never asked for outside; `next` gets the rest. */
export function pinnedEvidence(pinned: readonly Evidence[], next: EvidenceSource): EvidenceSource {
  const byNeed = new Map(pinned.map((evidence) => [needKey(evidence), evidence]));
  return {
    async gather(needs, now) {
      const rest = needs.filter((need) => !byNeed.has(needKey(need)));
      const found = new Set(needs.flatMap((need) => byNeed.get(needKey(need)) ?? []));
      return [...found, ...(rest.length === 0 ? [] : await next.gather(rest, now))];
    },
  };
}

/** The end of the line without a network. Finding: `evidence-absent`. */
export const noEvidence: EvidenceSource = {
  async gather(needs: readonly Need[], now: Instant) {
    return needs.map(({ kind, url }) => {
      const finding = { code: 'evidence-absent', pointer: '', params: { url } } as const;
      return { kind, url, fetchedAt: now, content: { ok: false, finding } };
    });
  },
};
