/**
 * The hash of an answer: two machines that fold the same journal give the same verdicts for the same reasons, and can
 * say so in 64 digits. A dossier carries it; whoever replays the dossier compares it.
 */

import { compareCodePoints } from '../code-point-order.js';
import type { Iri } from '../did.js';
import { canonicalJson, type Digest, sha256 } from '../digest.js';
import { formatDay, type Instant } from '../instant.js';
import type { Profile, ProfileResult, RequirementResult } from './profile.js';
import type { Finding, Input, Reason } from './verdict.js';

/** One profile asked about one offer or several, for a day, as known at an instant. */
export interface Answered {
  /** Its hash covers the requirements and their parameters, so the titles need not be hashed again. */
  readonly profile: Pick<Profile, 'hash'>;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly results: ReadonlyMap<Iri, ProfileResult>;
}

/** @returns SHA-256 of the canonical JSON (RFC 8785) of `hashedAnswer`. */
export function verdictHash(answered: Answered): Digest {
  return sha256(canonicalJson(hashedAnswer(answered)));
}

/**
 * What is hashed, as plain data, so that a stranger can see where two answers part: the profile's hash, the two days
 * (null: without limit), and per offer, in code-point order, the eligibility and every requirement with the verdict,
 * flags and reasons of each of its rules, in the order of the profile.
 */
export function hashedAnswer({ profile, asOf, knownAt, results }: Answered): unknown {
  const offers = [...results].toSorted(([a], [b]) => compareCodePoints(a, b));
  return {
    v: 1,
    profile: profile.hash,
    asOf: formatDay(asOf),
    knownAt: formatDay(knownAt),
    offers: offers.map(([offer, { eligibility, results: requirements }]) => ({
      offer,
      eligibility,
      requirements: requirements.map(requirementData),
    })),
  };
}

function requirementData({ requirement, verdict, findings }: RequirementResult): unknown {
  return {
    id: requirement.id,
    verdict,
    rules: findings.map(({ rule, finding }) => ({ rule, ...findingData(finding) })),
  };
}

/** Without the evidence about a contract's term: the reasons over that term are here, and say what came of it. */
function findingData({ verdict, flags, reasons }: Finding): object {
  return { verdict, flags, reasons: reasons.map(reasonData) };
}

function reasonData({ inputs, ...rest }: Reason): unknown {
  return { ...rest, inputs: inputs.map(inputData) };
}

/** JSON has no infinities: an open end is null. */
function inputData({ from, until, ...rest }: Input): unknown {
  return { ...rest, from: formatDay(from), until: formatDay(until) };
}
