/**
 * Whether a Gaia-X label counts for an offer, and from when to when (policies/README.md D15). A label is no certificate:
 * it decides no requirement, raises no assurance, and is shown with what stands against it.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Claims, LabelClaim } from '../claims.js';
import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import type { LabelCode } from '../finding-codes.js';
import { DAY_MS, earlier, FOREVER, formatDay, type Instant, later } from '../instant.js';
import { labelDigest } from '../label-digest.js';
import type { Finding } from '../problem.js';
import { combine, constant, map, normalise, type Timeline, zip } from '../time/timeline.js';
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

/** What Gaia-X grants a label for; one that states more counts no longer than that. */
const LONGEST_DAYS = 90;

type Against = LabelView['against'];
const NOTHING: readonly Finding[] = [];

/** Judged once, when something about the offer or the label is published. */
export function labelView(label: SignedLabel, sources: LabelSources): LabelView {
  const { claim, claims } = label;
  const { level, rulesVersion, engineVersion } = claim;
  const { issuer, credential, validFrom: from, validUntil: until } = claims;
  const found: readonly Against[] = [
    constant(grantAgainst(label, sources)),
    ...claim.compliantCredentials.map((listed) => listedAgainst(listed, claim.pointer, sources)),
    descriptionAgainst(claim, sources),
    periodAgainst(claims, sources),
  ];
  const against = combine(found, (findings) => findings.flat(), isDeepStrictEqual);
  return { level, rulesVersion, engineVersion, issuer, credential, from, until, against };
}

/** What no day changes: who granted what, and whether the label says what it was granted for and how long. */
function grantAgainst({ claim, claims }: SignedLabel, { trust, knownAt }: LabelSources): readonly Finding[] {
  const { level, pointer } = claim;
  const { issuer, validFrom, validUntil } = claims;
  const findings: Finding[] = [];
  if (!isLabelLevel(level)) findings.push({ code: 'label-level-unknown', pointer, params: { level } });
  else if (!mayLabel(trust, issuer, level, validFrom, knownAt)) {
    findings.push({ code: 'label-issuer-not-entitled', pointer: '/issuer', params: { issuer, level } });
  }
  for (const member of ['rulesVersion', 'engineVersion'] as const) {
    if (claim[member] === '') findings.push({ code: 'label-without-version', pointer, params: { member } });
  }
  if (claim.compliantCredentials.length === 0) findings.push({ code: 'label-without-credentials', pointer });
  if (validUntil === FOREVER) findings.push({ code: 'label-without-end', pointer: '' });
  return findings;
}

/** Is a credential that it was granted for here, as it was, and unrevoked? */
function listedAgainst(
  { id, digest }: LabelClaim['compliantCredentials'][number],
  pointer: string,
  { versionsOf, lapsedSince }: LabelSources,
): Against {
  const versions = versionsOf(id);
  if (versions.length === 0) return constant([{ code: 'label-credential-missing', pointer, params: { id } }]);
  const differs: readonly Finding[] = [{ code: 'label-digest-differs', pointer, params: { id } }];
  const granted = versions.find(({ credential }) => labelDigest(credential) === digest);
  if (granted === undefined) return constant(differs);
  // Anybody may give a credential any name: only its own issuer's later version takes the place of another.
  const current = inForce(
    granted,
    versions.filter(({ issuer }) => issuer === granted.issuer),
  );
  const content = map(current, (version) => (version === granted ? NOTHING : differs));
  const lapsed = lapsedSince(granted.credential);
  if (lapsed === undefined) return content;
  const gone: readonly Finding[] = [
    { code: 'label-credential-lapsed', pointer, params: { id, date: formatDay(lapsed) ?? '' } },
  ];
  const revoked = normalise(NOTHING, [{ from: lapsed, value: gone }]);
  return zip(content, revoked, (other, lapse) => (other.length > 0 ? other : lapse));
}

/** Of the descriptions of the offer, is the one in force among what it was granted for? */
function descriptionAgainst({ compliantCredentials, pointer }: LabelClaim, { descriptions }: LabelSources): Against {
  const names = new Set(compliantCredentials.map(({ id }) => id));
  const isListed = ({ credentialId }: Claims) => credentialId !== undefined && names.has(credentialId);
  const listed = descriptions.find(isListed);
  // A label about the offer that lists no description of it says so by its subject alone.
  if (listed === undefined) return constant(NOTHING);
  return map(inForce(listed, descriptions), (current): readonly Finding[] => {
    if (isListed(current)) return NOTHING;
    const id = current.credentialId ?? current.credential;
    return [{ code: 'label-description-changed', pointer, params: { id } }];
  });
}

function periodAgainst({ validFrom, validUntil, credential }: Claims, { lapsedSince }: LabelSources): Against {
  const lapsed = lapsedSince(credential) ?? FOREVER;
  const longest = (validFrom + LONGEST_DAYS * DAY_MS) as Instant;
  const finding = (code: LabelCode, pointer: string, date: Instant): readonly Finding[] => [
    { code, pointer, params: { date: formatDay(date) ?? '' } },
  ];
  return normalise(
    finding('label-not-begun', '/validFrom', validFrom),
    [
      { from: validFrom, value: NOTHING },
      // Revoked before it began, it never counts; revoked after it ended, it has ended.
      { from: later(lapsed, validFrom), value: finding('label-lapsed', '', lapsed) },
      ...(longest < earlier(validUntil, lapsed)
        ? [{ from: longest, value: finding('label-too-long', '/validUntil', longest) }]
        : []),
      { from: validUntil, value: finding('label-ended', '/validUntil', validUntil) },
    ].filter(({ from }) => from < FOREVER && from <= validUntil),
  );
}

/**
 * The version in force, over time: the one that began last, of several at once the one received last; before all of
 * them, the first to begin.
 * @param one of the versions.
 */
function inForce(one: Claims, versions: readonly Claims[]): Timeline<Claims> {
  const first = versions.reduce((least, version) => (version.validFrom < least.validFrom ? version : least), one);
  return normalise(
    first,
    versions.map((version) => ({ from: version.validFrom, value: version })),
  );
}
