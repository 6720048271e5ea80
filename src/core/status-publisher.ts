/** Whose status lists may tell the status of whose credentials, beside each issuer's own: policy, given as data. */
import type { Did } from './did.js';
import type { Instant } from './instant.js';

export interface StatusPublisher {
  /** Who signs the lists. */
  readonly publisher: Did;
  /** Whose credentials they are about. */
  readonly issuer: Did;
  readonly from: Instant;
  readonly until: Instant;
  readonly recorded: Instant;
  readonly source: string;
}

/** @param now the instant that is judged: what was recorded later, or does not hold then, allows nothing. */
export function mayPublishFor(
  publishers: readonly StatusPublisher[],
  publisher: Did | undefined,
  issuer: Did | undefined,
  now: Instant,
): boolean {
  return publishers.some(
    (row) =>
      row.publisher === publisher && row.issuer === issuer && row.recorded <= now && row.from <= now && now < row.until,
  );
}
