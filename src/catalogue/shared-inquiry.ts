/**
 * One inquiry for all who ask why something moves: what it found out for one reader, with every reason, the next has
 * ready. It is good for one state of the world, like every inquiry.
 */
import type { Iri } from '../core/did.js';
import type { Inquiry } from '../core/policy/inquiry.js';

/** Then it is begun anew: what it finds out about an offer on all days is some hundred kilobytes. */
const MOST_OFFERS = 128;

export class SharedInquiry {
  readonly #open: () => Inquiry;
  readonly #offers = new Set<Iri>();
  #inquiry: Inquiry | undefined;

  /** @param open an inquiry into what is known now. */
  constructor(open: () => Inquiry) {
    this.#open = open;
  }

  /** An inquiry to ask about this offer. */
  about(offer: Iri): Inquiry {
    if (this.#offers.size === MOST_OFFERS && !this.#offers.has(offer)) this.forget();
    this.#offers.add(offer);
    this.#inquiry ??= this.#open();
    return this.#inquiry;
  }

  /** The world, or the law, is another. */
  forget(): void {
    this.#offers.clear();
    this.#inquiry = undefined;
  }
}
