/**
 * The offers as the law in force judges them and, while another is about to be adopted, as that one does. The coming edition is
 * made in slices, between which questions are answered and entries are folded: what these touch is judged in both, so that
 * it is whole at any moment from its last slice on.
 */
import type { Iri } from '../core/did.js';
import type { Inquiry } from '../core/policy/inquiry.js';
import type { PolicyDocuments } from '../core/policy/policy-files.js';
import type { RuleKey } from '../core/policy/verdict.js';
import { isSameLaw, type NextLaw } from './adopted.js';
import { JudgedOffers } from './judged-offers.js';
import type { Rulebook } from './rulebook.js';
import { inSlices } from './slices.js';

export interface Edition {
  readonly judged: JudgedOffers;
  readonly rulebook: Rulebook;
}

interface Coming extends Edition {
  readonly documents: PolicyDocuments;
  isWhole: boolean;
  /** When all is judged, or when it was let go of. */
  ready: Promise<void>;
}

interface Judging {
  readonly rulebook: () => Rulebook;
  readonly offers: () => Iterable<Iri>;
  /** By rules that have not judged them yet. */
  readonly judge: (offers: readonly Iri[], edition: Edition) => void;
}

export class Editions {
  #judged = new JudgedOffers();
  #coming: Coming | undefined;

  constructor(private readonly judging: Judging) {}

  get inForce(): JudgedOffers {
    return this.#judged;
  }

  /** What has to be kept up to date. */
  get all(): readonly Edition[] {
    const inForce = { judged: this.#judged, rulebook: this.judging.rulebook() };
    return this.#coming === undefined ? [inForce] : [inForce, this.#coming];
  }

  /** Judges what is missing of these offers, in whichever edition. @param open an inquiry under a law. */
  complete(offers: readonly Iri[], rules: readonly RuleKey[], open: (rulebook: Rulebook) => Inquiry): void {
    for (const { judged, rulebook } of this.all) judged.complete(offers, rules, open(rulebook));
  }

  /** Forgets a rule that is no longer kept up. */
  drop(rule: RuleKey): void {
    for (const { judged } of this.all) judged.verdicts.drop(rule);
  }

  /** Offers that looked at a subject, by the one law or the other. */
  *dependentsOn(subject: string): Iterable<Iri> {
    for (const { judged } of this.all) yield* judged.verdicts.dependentsOn(subject);
  }

  /**
   * Judges every offer by a law that is not in force yet; once, however often it is asked. Another one that was coming is
   * let go of.
   */
  async prepare({ rulebook, documents }: NextLaw): Promise<Edition> {
    let coming = this.#coming;
    if (coming === undefined || !isSameLaw(coming.documents, documents)) {
      coming = { judged: new JudgedOffers(), rulebook, documents, isWhole: false, ready: Promise.resolve() };
      this.#coming = coming;
      coming.ready = this.#complete(coming);
    }
    await coming.ready;
    return coming;
  }

  async #complete(coming: Coming): Promise<void> {
    // Offers that arrive later are judged in both as they arrive.
    await inSlices([...this.judging.offers()], (offers) => {
      if (this.#coming === coming) this.judging.judge(offers, coming);
    });
    coming.isWhole = true;
  }

  abandon(edition: Edition): void {
    if (this.#coming === edition) this.#coming = undefined;
  }

  /**
   * Another law is in force from now on.
   * @returns whether everything is judged by it already. If not, all offers are to be judged.
   */
  turn(documents: PolicyDocuments): boolean {
    const coming = this.#coming;
    const isReady = coming?.isWhole === true && isSameLaw(coming.documents, documents);
    this.#judged = isReady ? coming.judged : new JudgedOffers();
    this.#coming = undefined;
    return isReady;
  }
}
