/**
 * Whether a Gaia-X label counts for an offer, and from when to when (policies/README.md D15). A label is no certificate:
 * it decides no requirement, raises no assurance, and is shown with what stands against it.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Claims, LabelClaim } from '../claims.js';
import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import { BEGINNING, FOREVER, formatDay, type Instant } from '../instant.js';
import { labelDigest } from '../label-digest.js';
import type { Finding } from '../problem.js';
import { normalise, type Timeline } from '../time/timeline.js';
import { isLabelLevel, mayLabel, type TrustList } from './trust.js';

export interface LabelView {
  /** As signed: usually SC, L1, L2 or L3. */
  readonly level: string;
  readonly rulesVersion: string;
  readonly engineVersion: string;
  readonly issuer: Did;
  readonly credential: Digest;
  readonly from: Instant;
  readonly until: Instant;
  /** What stands against it, over valid time; it counts where nothing does. */
  readonly against: Timeline<readonly Finding[]>;
}

/** A label with the credential that carries it. */
export interface SignedLabel {
  readonly claim: LabelClaim;
  readonly claims: Claims;
}

export interface LabelSources {
  /** Credentials that describe the offer and speak for it. */
  readonly descriptions: readonly Claims[];
  /** Every credential of that name that is known and not withdrawn, in order of arrival. */
  readonly versionsOf: (credential: Iri) => readonly Claims[];
  /** Since when a credential is revoked, suspended or refused. */
  readonly lapsedSince: (credential: Digest) => Instant | undefined;
  readonly trust: TrustList;
  readonly knownAt: Instant;
}

/** Judged once, when something about the offer or the label is published. */
export function labelView(label: SignedLabel, sources: LabelSources): LabelView {
  const { claim, claims } = label;
  const { level, rulesVersion, engineVersion } = claim;
  const { issuer, credential, validFrom: from, validUntil: until } = claims;
  const always = standingAgainst(label, sources);
  const against = (at: Instant): readonly Finding[] => [
    ...always,
    ...contentAgainst(label, sources, at),
    ...periodAgainst(claims, sources, at),
  ];
  const read = [...claim.compliantCredentials.flatMap(({ id }) => sources.versionsOf(id)), ...sources.descriptions];
  const lapses = [claims, ...read].flatMap((one) => sources.lapsedSince(one.credential) ?? []);
  const changes = new Set([from, until, ...read.map(({ validFrom }) => validFrom), ...lapses]);
  const steps = [...changes].filter(Number.isFinite).map((at) => ({ from: at, value: against(at) }));
  const timeline = normalise(against(BEGINNING), steps, isDeepStrictEqual);
  return { level, rulesVersion, engineVersion, issuer, credential, from, until, against: timeline };
}

/** What no day changes: who granted what, and whether the label says what it was granted for and how long. */
function standingAgainst({ claim, claims }: SignedLabel, { trust, knownAt }: LabelSources): readonly Finding[] {
  const { level, pointer } = claim;
  const { issuer, validFrom, validUntil } = claims;
  const findings: Finding[] = [];
  if (!isLabelLevel(level)) findings.push({ code: 'label-level-unknown', pointer, params: { level } });
  else if (!mayLabel(trust, issuer, level, validFrom, knownAt)) {
    findings.push({ code: 'label-issuer-not-entitled', pointer: '/issuer', params: { issuer, level } });
  }
  if (claim.compliantCredentials.length === 0) findings.push({ code: 'label-without-credentials', pointer });
  if (validUntil === FOREVER) findings.push({ code: 'label-without-end', pointer: '' });
  return findings;
}

/** Is what it was granted for still what is said? Each listed credential, and the description of the offer. */
function contentAgainst({ claim }: SignedLabel, sources: LabelSources, at: Instant): readonly Finding[] {
  const { compliantCredentials, pointer } = claim;
  const listed = compliantCredentials.flatMap(({ id, digest }): readonly Finding[] => {
    const versions = sources.versionsOf(id);
    if (versions.length === 0) return [{ code: 'label-credential-missing', pointer, params: { id } }];
    const granted = versions.find(({ credential }) => labelDigest(credential) === digest);
    // Anybody may give a credential any name: only its own issuer's later version takes the place of another.
    const current = inForce(
      versions.filter(({ issuer }) => issuer === granted?.issuer),
      at,
    );
    if (granted === undefined || current !== granted) {
      return [{ code: 'label-digest-differs', pointer, params: { id } }];
    }
    const lapsed = sources.lapsedSince(granted.credential);
    if (lapsed === undefined || at < lapsed) return [];
    return [{ code: 'label-credential-lapsed', pointer, params: { id, date: formatDay(lapsed) ?? '' } }];
  });
  const names = new Set(compliantCredentials.map(({ id }) => id));
  const described = sources.descriptions.some(
    ({ credentialId }) => credentialId !== undefined && names.has(credentialId),
  );
  const current = inForce(sources.descriptions, at);
  // A label about the offer that lists no description of it says so by its subject alone.
  if (!described || current === undefined) return listed;
  if (current.credentialId !== undefined && names.has(current.credentialId)) return listed;
  const id = current.credentialId ?? current.credential;
  return [...listed, { code: 'label-description-changed', pointer, params: { id } }];
}

function periodAgainst(claims: Claims, { lapsedSince }: LabelSources, at: Instant): readonly Finding[] {
  const { validFrom, validUntil, credential } = claims;
  if (at < validFrom) {
    return [{ code: 'label-not-begun', pointer: '/validFrom', params: { date: formatDay(validFrom) ?? '' } }];
  }
  if (at >= validUntil) {
    return [{ code: 'label-ended', pointer: '/validUntil', params: { date: formatDay(validUntil) ?? '' } }];
  }
  const lapsed = lapsedSince(credential);
  if (lapsed === undefined || at < lapsed) return [];
  return [{ code: 'label-lapsed', pointer: '', params: { date: formatDay(lapsed) ?? '' } }];
}

/** The version that began last by that day, of several at once the one received last; before all, the first to begin. */
function inForce(versions: readonly Claims[], at: Instant): Claims | undefined {
  const ordered = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
  return ordered.findLast(({ validFrom }) => validFrom <= at) ?? ordered[0];
}
