import type { Need } from '../../core/verification/check.js';

/** What makes two needs the same; evidence answers to the key of its need. */
export function needKey({ kind, url }: Need): string {
  return `${kind} ${url}`;
}
