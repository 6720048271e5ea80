/**
 * What a notary's credential says for a registration number on a day (policies/README.md D27): who vouches for it,
 * entitled by whom, and how fresh the look-up is. It merges no companies and decides no requirement.
 */
import type { Claims, RegistrationNumberClaim } from '../claims.js';
import type { Did } from '../did.js';
import type { Digest } from '../digest.js';
import { DAY_MS, formatDay, type Instant } from '../instant.js';
import type { Finding } from '../problem.js';
import { mayNotarise, type TrustList } from './trust.js';

export interface NotaryView {
  readonly issuer: Did;
  readonly credential: Digest;
  readonly lookedUp?: Instant;
  /** What stands against it on the day asked; it counts where nothing does. */
  readonly against: readonly Finding[];
}

/** Registers change: a look-up tells for as long as Gaia-X notaries let their credentials last. */
const FRESH_DAYS = 90;

/** Findings: `number-issuer-not-listed`, `number-not-in-force`, `number-evidence-missing`, `number-evidence-old`. */
export function notaryView(
  { type, lookedUp, pointer }: RegistrationNumberClaim,
  { issuer, credential, validFrom, validUntil }: Claims,
  { trust, asOf, knownAt }: { readonly trust: TrustList; readonly asOf: Instant; readonly knownAt: Instant },
): NotaryView {
  const against: Finding[] = [];
  if (!mayNotarise(trust, issuer, type, validFrom, knownAt)) {
    against.push({ code: 'number-issuer-not-listed', pointer: '/issuer', params: { issuer, type } });
  }
  if (asOf < validFrom || asOf >= validUntil) against.push({ code: 'number-not-in-force', pointer: '' });
  if (lookedUp === undefined) against.push({ code: 'number-evidence-missing', pointer });
  else if (asOf < lookedUp || asOf >= lookedUp + FRESH_DAYS * DAY_MS) {
    const params = { date: formatDay(lookedUp) ?? '', days: FRESH_DAYS };
    against.push({ code: 'number-evidence-old', pointer: '/evidence', params });
  }
  return { issuer, credential, ...(lookedUp === undefined ? {} : { lookedUp }), against };
}
