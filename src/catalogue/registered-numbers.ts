/** Who signed what about a registration number, by the number's own IRI. */
import type { Claims, RegistrationNumberClaim } from '../core/claims.js';
import type { Iri } from '../core/did.js';
import type { Digest } from '../core/digest.js';

export interface SignedNumber {
  readonly claim: RegistrationNumberClaim;
  readonly claims: Claims;
}

export class RegisteredNumbers {
  readonly #numbers = new Map<Iri, SignedNumber[]>();

  /** @param stands is the credential still a source, and not revoked, suspended or refused? */
  constructor(private readonly stands: (credential: Digest) => boolean) {}

  learn(claims: Claims): void {
    for (const claim of claims.registrationNumbers ?? []) {
      const signed: SignedNumber = { claim, claims };
      this.#numbers.set(claim.id, [...(this.#numbers.get(claim.id) ?? []), signed]);
    }
  }

  /** Nothing of what was erased stays in memory. */
  forget({ credential, registrationNumbers = [] }: Claims): void {
    for (const { id } of registrationNumbers) {
      const kept = (this.#numbers.get(id) ?? []).filter(({ claims }) => claims.credential !== credential);
      if (kept.length > 0) this.#numbers.set(id, kept);
      else this.#numbers.delete(id);
    }
  }

  /** In order of arrival. */
  at(number: Iri): readonly SignedNumber[] {
    return (this.#numbers.get(number) ?? []).filter(({ claims }) => this.stands(claims.credential));
  }
}
