import { hash } from 'node:crypto';

/** A hash of RDFC-1.0, of a few short texts each: made in one call, which costs less than a hash object that is fed. */
export class MessageDigest {
  readonly #algorithm: string;
  #text = '';

  constructor(algorithm: 'sha256' | 'sha384') {
    this.#algorithm = algorithm;
  }

  update(text: string): void {
    this.#text += text;
  }

  /** Lower-case hex. */
  digest(): string {
    return hash(this.#algorithm, this.#text);
  }
}
