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
import { type Help, inSlices } from './slices.js';

export interface Edition {
  readonly judged: JudgedOffers;
  readonly rulebook: Rulebook;
  /** While it is being made: subjects of whom something became known that its helpers do not know. */
  readonly changed: ReadonlySet<string>;
}

interface Coming extends Edition {
  readonly documents: PolicyDocuments;
  readonly changed: Set<string>;
  isWhole: boolean;
  /** When all is judged, or when it was let go of. */
  ready: Promise<void>;
}

interface Judging {
  readonly rulebook: () => Rulebook;
  readonly offers: () => Iterable<Iri>;
  /** By rules that have not judged them yet. */
  readonly judge: (offers: readonly Iri[], edition: Edition) => void;
  readonly help: (offers: readonly Iri[], edition: Edition) => Help | undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

export class Editions {
  #judged = new JudgedOffers();
  #coming: Coming | undefined;

  constructor(private readonly judging: Judging) {}

  get inForce(): JudgedOffers {
    return this.#judged;
  }

  /** What has to be kept up to date. */
  get all(): readonly Edition[] {
    const inForce = { judged: this.#judged, rulebook: this.judging.rulebook(), changed: NOTHING };
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

  /** Something about a subject has changed. @returns the offers that looked at it, by the one law or the other. */
  touch(subject: string): readonly Iri[] {
    this.#coming?.changed.add(subject);
    return this.all.flatMap(({ judged }) => judged.verdicts.dependentsOn(subject));
  }

  /**
   * Judges every offer by a law that is not in force yet; once, however often it is asked. Another one that was coming is
   * let go of.
   */
  async prepare({ rulebook, documents }: NextLaw): Promise<Edition> {
    let coming = this.#coming;
    if (coming === undefined || !isSameLaw(coming.documents, documents)) {
      const made = { judged: new JudgedOffers(), changed: new Set<string>(), isWhole: false };
      coming = { ...made, rulebook, documents, ready: Promise.resolve() };
      this.#coming = coming;
      coming.ready = this.#complete(coming);
    }
    await coming.ready;
    return coming;
  }

  async #complete(coming: Coming): Promise<void> {
    // Offers that arrive later are judged in both as they arrive.
    await this.#judge([...this.judging.offers()], coming, () => this.#coming === coming);
    coming.isWhole = true;
    coming.changed.clear();
  }

  /** At an opening: by the law in force, as long as nobody asks. */
  async judgeAtFirst(offers: readonly Iri[]): Promise<void> {
    for (const edition of this.all) await this.#judge(offers, edition, () => true);
  }

  async #judge(offers: readonly Iri[], edition: Edition, isNeeded: () => boolean): Promise<void> {
    const judge = (slice: readonly Iri[]): boolean => {
      if (isNeeded()) this.judging.judge(slice, edition);
      return isNeeded();
    };
    await inSlices(offers, judge, this.judging.help(offers, edition));
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
