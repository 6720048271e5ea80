/** Which labels concern which offers, and which versions of the credentials that they list are known. */
import type { Claims, LabelClaim } from '../core/claims.js';
import type { Did, Iri } from '../core/did.js';
import type { Digest } from '../core/digest.js';
import type { SignedLabel } from '../core/policy/labels.js';
import { MAX_CREDENTIALS } from '../core/verification/limits.js';

/** Labels shown for one offer by issuers that the trust list names for none: anybody can publish some. The last ones. */
const MAX_UNLISTED = 20;

export class Labels {
  /** By the label's subject, and by each credential that it lists. */
  readonly #labels = new Map<Iri, SignedLabel[]>();
  /** By the credential's own id, in order of arrival. */
  readonly #versions = new Map<Iri, Claims[]>();

  /** @param counts is the document still a source: neither withdrawn nor erased? */
  constructor(private readonly counts: (credential: Digest) => boolean) {}

  learn(claims: Claims): void {
    if (claims.credentialId !== undefined) append(this.#versions, claims.credentialId, claims);
    for (const claim of claims.labels) {
      const label: SignedLabel = { claim, claims };
      for (const iri of keysOf(claim)) append(this.#labels, iri, label);
    }
  }

  /** Nothing of what was erased stays in memory. */
  forget({ credential, credentialId, labels }: Claims): void {
    if (credentialId !== undefined) keep(this.#versions, credentialId, (one) => one.credential !== credential);
    for (const iri of new Set(labels.flatMap((claim) => [...keysOf(claim)]))) {
      keep(this.#labels, iri, ({ claims }) => claims.credential !== credential);
    }
  }

  /** @returns whose labels this credential may bear on; offers are among them. */
  touchedBy({ credentialId, labels }: Claims): ReadonlySet<Iri> {
    const listing = credentialId === undefined ? [] : (this.#labels.get(credentialId) ?? []);
    return new Set([...labels, ...listing.map(({ claim }) => claim)].flatMap((claim) => this.#concerned(claim)));
  }

  /**
   * Labels about the offer, and labels that list a credential which describes it.
   * @param grants is the issuer one that the trust list names for labels at all?
   */
  concerning(offer: Iri, descriptions: readonly Claims[], grants: (issuer: Did) => boolean): readonly SignedLabel[] {
    const keys = [offer, ...descriptions.flatMap(({ credentialId }) => credentialId ?? [])];
    const labels = new Set(keys.flatMap((iri) => this.#labels.get(iri) ?? []));
    const standing = [...labels].filter(({ claims }) => this.counts(claims.credential));
    const unlisted = new Set(standing.filter(({ claims }) => !grants(claims.issuer)).slice(-MAX_UNLISTED));
    return standing.filter((label) => grants(label.claims.issuer) || unlisted.has(label));
  }

  versionsOf(credential: Iri): readonly Claims[] {
    return (this.#versions.get(credential) ?? []).filter((claims) => this.counts(claims.credential));
  }

  #concerned(claim: LabelClaim): readonly Iri[] {
    const keys = [...keysOf(claim)];
    const listed = keys.flatMap((iri) => this.#versions.get(iri) ?? []);
    return [claim.subject, ...listed.flatMap(({ offers }) => offers.map(({ id }) => id))];
  }
}

/** As many listed credentials as a presentation can hold: a longer list must not touch every offer that there is. */
function keysOf({ subject, compliantCredentials }: LabelClaim): ReadonlySet<Iri> {
  return new Set([subject, ...compliantCredentials.slice(0, MAX_CREDENTIALS).map(({ id }) => id)]);
}

function append<T>(map: Map<Iri, T[]>, iri: Iri, value: T): void {
  const values = map.get(iri);
  if (values === undefined) map.set(iri, [value]);
  else values.push(value);
}

function keep<T>(map: Map<Iri, T[]>, iri: Iri, wanted: (value: T) => boolean): void {
  const kept = (map.get(iri) ?? []).filter(wanted);
  if (kept.length > 0) map.set(iri, kept);
  else map.delete(iri);
}
