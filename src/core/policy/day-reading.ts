/**
 * A reading of one day alone. What a rule asks in turn is answered for that day and not swept over all of them, which is
 * most of the work when thousands of offers are judged on one day, or one offer in another world. It may be kept for
 * as long as its inquiry: what one rule, or one offer, has found out that day, no other has to find out again.
 *
 * What was looked at is not noted, and no window is known: nothing is kept of what is found here.
 */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { Asked } from './asked.js';
import type { FactKind } from './facts.js';
import { begunOn, holdingOn, lapsedOn } from './hearing.js';
import type { Inquiry } from './inquiry.js';
import { Looked } from './looked.js';
import { NO_REFERENCES, type Question, Reading, type Stated, unexplained } from './reading.js';
import type { FlagCode } from './reason-codes.js';
import type { Finding, Verdict } from './verdict.js';

interface Shared<R> {
  readonly reading: R;
  readonly offer: Iri;
}

export class DayReading extends Reading {
  /** Boxed: an answer may be `undefined`. */
  readonly #asked = new Asked<{ readonly answer: unknown }>();

  constructor(
    inquiry: Inquiry,
    at: Instant,
    private readonly shared?: Shared<DayReading>,
  ) {
    super(inquiry, at, NOBODY_ASKS);
  }

  /** The same reading, to judge one offer with: what is found out about the offer is forgotten with it (`Inquiry.about`). */
  about(offer: Iri): DayReading {
    return new DayReading(this.inquiry.about(offer), this.at, { reading: this, offer });
  }

  override hasCome(instant: Instant): boolean {
    return instant <= this.at;
  }

  override stated<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return holdingOn(this.heard(kind, subject), this.at);
  }

  override begun<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return begunOn(this.heard(kind, subject), this.at);
  }

  override lapsed<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return lapsedOn(this.heard(kind, subject), this.at);
  }

  override ask<A extends readonly string[], T>(question: Question<A, T>, ...subject: A): T {
    const { shared } = this;
    if (shared !== undefined && !subject.includes(shared.offer)) return shared.reading.ask(question, ...subject);
    const find = () => ({ answer: question(this, ...subject) });
    return this.#asked.answer(question, subject, find).answer as T;
  }
}

/** The same day without reasons, and so is all that it asks; notes are there. For thousands of offers of which few are shown. */
export class BriefDayReading extends DayReading {
  /** @param why the same day with reasons, for what decides by them. */
  constructor(
    private readonly why: DayReading,
    shared?: Shared<BriefDayReading>,
  ) {
    super(why.inquiry, why.at, shared);
  }

  override about(offer: Iri): BriefDayReading {
    return new BriefDayReading(this.why.about(offer), { reading: this, offer });
  }

  override get explains(): boolean {
    return false;
  }

  override get notes(): boolean {
    return true;
  }

  override finding(verdict: Verdict, _reasons: unknown, flags?: readonly FlagCode[]): Finding {
    return unexplained(verdict, flags);
  }

  override askWhy<A extends readonly string[], T>(question: Question<A, T>, ...subject: A): T {
    return this.why.ask(question, ...subject);
  }

  override citable(): readonly string[] {
    return NO_REFERENCES;
  }
}

class Unnoted extends Looked {
  override add(): void {}
}

const NOBODY_ASKS = new Unnoted();
