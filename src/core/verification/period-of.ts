/** When a credential says it holds. */
import type { JsonObject } from '../credential/json.js';
import { BEGINNING, FOREVER, type Instant, parseInstant } from '../instant.js';

export interface Period {
  readonly from: Instant;
  readonly until: Instant;
  /** The member that gave each end: they differ between the data models 2.0 and 1.1. */
  readonly fromMember: string;
  readonly untilMember: string;
}

/**
 * VCDM 2.0 §4.9 (validFrom, validUntil), VCDM 1.1 §4.6 (issuanceDate, expirationDate). An unreadable date counts as
 * absent: the data model has refused it.
 */
export function periodOf(payload: JsonObject): Period {
  const fromMember =
    payload.validFrom === undefined && payload.issuanceDate !== undefined ? 'issuanceDate' : 'validFrom';
  const untilMember =
    payload.validUntil === undefined && payload.expirationDate !== undefined ? 'expirationDate' : 'validUntil';
  return {
    from: read(payload[fromMember]) ?? BEGINNING,
    until: read(payload[untilMember]) ?? FOREVER,
    fromMember,
    untilMember,
  };
}

function read(value: unknown): Instant | undefined {
  return typeof value === 'string' ? parseInstant(value) : undefined;
}
