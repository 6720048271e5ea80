/**
 * What the catalogue knows: the fold of the journal up to an entry. The present is folded on as entries arrive; a
 * past is the same fold, stopped at an instant (`knownAt`). Rules are called here, when a fact arrives, and never
 * when a question is answered.
 */
import { type Claims, subjectsOf } from '../core/claims.js';
import type { Did, Iri } from '../core/did.js';
import type { Digest } from '../core/digest.js';
import { BEGINNING, FOREVER, type Instant, instant } from '../core/instant.js';
import { EMPTY_HEAD, type Entry, type Head, headAfter } from '../core/journal.js';
import { MEANINGS } from '../core/life-cycle.js';
import type { Aspect } from '../core/policy/aspects.js';
import { Inquiry } from '../core/policy/inquiry.js';
import { type LabelSources, type LabelView, labelView } from '../core/policy/labels.js';
import { OFFERS_A_SLICE } from '../core/policy/ruled-slice.js';
import type { TrustList } from '../core/policy/trust.js';
import type { RuleKey } from '../core/policy/verdict.js';
import { type DependencyKey, readUnder, World } from '../core/policy/world.js';
import type { Calendar } from '../core/search/calendar.js';
import { offerId } from '../core/search/offer.js';
import type { OfferIndex } from '../core/search/offer-index.js';
import { type OfferSources, offerView, speaking } from '../core/search/offer-view.js';
import type { Deputies, Journal } from '../ports.js';
import type { Adopted, NextLaw } from './adopted.js';
import { Descriptions } from './descriptions.js';
import { counts, type Document, Documents } from './documents.js';
import { type Edition, Editions } from './editions.js';
import { FurtherRules } from './further-rules.js';
import { KeptDossiers } from './kept-dossiers.js';
import { Labels } from './labels.js';
import { LastChanges } from './last-changes.js';
import { lightening } from './light-claims.js';
import { include } from './multimap.js';
import { RegisteredNumbers } from './registered-numbers.js';
import { matterOf, type Remember } from './remembered.js';
import type { Rulebook } from './rulebook.js';
import { SharedInquiry } from './shared-inquiry.js';
import type { Help } from './slices.js';
import { Times } from './times.js';
import { Touched } from './touched.js';

const NONE: ReadonlySet<RuleKey> = new Set();

/** Entries read from the journal at a time. */
const PAGE = 1_000;

export class Present {
  readonly documents = new Documents();
  readonly dossiers = new KeptDossiers();
  readonly world = new World();
  readonly #light = lightening(this.world);
  readonly #times = new Times();
  readonly descriptions = new Descriptions({
    counts: (digest) => this.#counts(digest),
    lapsedSince: (digest) => this.world.lapsedSince(digest),
  });
  readonly numbers = new RegisteredNumbers(
    (digest) => this.#counts(digest) && this.world.lapsedSince(digest) === undefined,
  );
  readonly #labels = new Labels((digest) => this.#counts(digest));
  readonly #offersOf = new Map<Iri, Set<Iri>>();
  readonly #editions = new Editions({
    rulebook: () => this.rulebook,
    offers: () => this.descriptions.offers(),
    judge: (offers, edition) => this.#judgeAll(offers, edition, NONE),
    help: (offers, edition) => this.#help(offers, edition),
  });
  readonly #changes = new LastChanges();
  readonly #rules = new FurtherRules({
    own: () => this.rulebook.keys,
    offers: () => [...this.index.offers()].map(({ iri }) => iri),
    complete: (offers) => this.#editions.complete(offers, this.#rules.all, (rulebook) => this.inquire(rulebook)),
    drop: (rule) => this.#editions.drop(rule),
  });
  #head: Head = EMPTY_HEAD;
  readonly shared = new SharedInquiry(() => this.inquire());
  /** Told after each fold. */
  onFolded: () => void = () => {};

  /**
   * @param knownAt entries after it are not folded, nor law recorded after it; FOREVER for the present.
   * @param deputies help where there is much to judge.
   */
  constructor(
    readonly adopted: Adopted,
    readonly knownAt: Instant = FOREVER,
    private readonly deputies?: Deputies,
  ) {}

  get rulebook(): Rulebook {
    return this.adopted.rulebook;
  }

  get index(): OfferIndex {
    return this.#editions.inForce.index;
  }

  get calendar(): Calendar {
    return this.#editions.inForce.calendar;
  }

  get head(): Head {
    return this.#head;
  }

  /** How many entries were known at an instant: the seq of the last entry with `at` ≤ it. */
  seqAt(when: Instant): number {
    return this.#times.seqAt(when);
  }

  /** Everybody who is described or who offers something, by IRI. */
  participantIris(): readonly Iri[] {
    return [...new Set([...this.descriptions.participants(), ...this.#offersOf.keys()])].sort();
  }

  offersOf(provider: Iri): readonly Iri[] {
    return [...(this.#offersOf.get(provider) ?? [])];
  }

  /** The last entry that bears on an offer, also on one that is gone; 0 for what was never spoken of. */
  readonly changedSeq = (offer: Iri): number => this.index.get(offer)?.changedSeq ?? this.#changes.of(offer);

  /** Opens an inquiry into what is known now: good until the next entry is folded. */
  inquire({ law, trust }: Rulebook = this.rulebook): Inquiry {
    return new Inquiry(this.world, law, trust, this.knownAt);
  }

  /** Rules judged for offers so far: the work that looking up avoids. */
  get judgements(): number {
    return this.#editions.inForce.verdicts.judgements;
  }

  /** Offers that something with this key can touch: never too few. */
  dependents(key: DependencyKey): Iterable<Iri> {
    return this.#editions.inForce.verdicts.dependents(key);
  }

  /** Can something with one of these aspects touch what a rule says of an offer? Never no when it can. */
  mayLook(offer: Iri, rule: RuleKey, aspects: Iterable<Aspect>): boolean {
    return this.#editions.inForce.verdicts.mayLook(offer, rule, aspects);
  }

  /**
   * Folds what the journal holds beyond the head, up to `knownAt`. At an opening each offer is judged once, when all is
   * there; later, somebody may be asking meanwhile. @returns the kinds of what was folded.
   */
  async catchUp(journal: Journal, remember: Remember): Promise<ReadonlySet<Entry['kind']>> {
    const opening = this.#head.seq === 0;
    const kinds = new Set<Entry['kind']>();
    let touched = new Touched();
    for (;;) {
      const page = await journal.read(this.#head.seq, PAGE);
      const entries = page.filter((entry) => instant(entry.at) <= this.knownAt);
      const { claims, adopted } = await matterOf(entries, journal, remember);
      if (!opening) await this.foresee(entries, adopted);
      this.#fold(entries, claims, adopted, touched);
      for (const { kind } of entries) kinds.add(kind);
      const isLast = page.length < PAGE || entries.length < page.length;
      if (!opening) {
        this.#settle(touched);
        touched = new Touched();
      } else if (isLast) await this.#settleAtFirst(touched);
      if (isLast) return kinds;
    }
  }

  /**
   * Folds entries that follow the head, and judges again the offers they touch.
   * @param claims what extraction found in the credentials that these entries publish.
   * @param adopted the bytes of what they adopt.
   */
  apply(
    entries: readonly Entry[],
    claims: ReadonlyMap<Digest, Claims>,
    adopted: ReadonlyMap<Digest, Uint8Array> = new Map(),
  ): void {
    const touched = new Touched();
    this.#fold(entries, claims, adopted, touched);
    this.#settle(touched);
  }

  #fold(
    entries: readonly Entry[],
    claims: ReadonlyMap<Digest, Claims>,
    adopted: ReadonlyMap<Digest, Uint8Array>,
    touched: Touched,
  ): void {
    for (const entry of entries) {
      if (entry.seq !== this.#times.length + 1)
        throw new Error(`entry ${entry.seq} does not follow ${this.#times.length}`);
      this.#times.push(instant(entry.at));
      this.adopted.fold(entry, (digest) => adopted.get(digest));
      this.dossiers.fold(entry, (digest) => adopted.get(digest));
      const lightOf = (content: Digest) => {
        const found = claims.get(content);
        return found === undefined ? undefined : this.#light(found);
      };
      for (const { before, after } of this.documents.apply(entry, lightOf)) {
        if (before === undefined) this.#learn(after, claims.get(after.contentDigest)?.statements ?? [], touched);
        else if (before.state !== after.state) this.#turn(before, after, touched);
      }
    }
    const last = entries.at(-1);
    if (last !== undefined) this.#head = headAfter(last);
    this.onFolded();
  }

  #settle(touched: Touched): void {
    this.#settleLaw(touched);
    for (const edition of this.#editions.all) {
      edition.judged.verdicts.forgetReasons();
      this.#judgeAll(touched.offers, edition, new Set(edition.judged.verdicts.rulesLookingAtAny(touched.aspects)));
    }
  }

  /** The same at an opening: nothing is judged yet, and nobody can ask meanwhile. */
  async #settleAtFirst(touched: Touched): Promise<void> {
    this.#settleLaw(touched);
    await this.#editions.judgeAtFirst([...touched.offers]);
  }

  /** Before anything is judged: by which law, and who stands behind each offer. */
  #settleLaw(touched: Touched): void {
    // Another law may bear on anything: a row that is new was looked at by nobody.
    if (this.adopted.settle() && !this.#editions.turn(this.adopted.documents)) {
      for (const offer of this.descriptions.offers()) touched.offers.add(offer);
    }
    this.shared.forget();
    this.#settleProviders(touched);
  }

  /** From other threads. It is good for what is known now. */
  #help(offers: readonly Iri[], { judged, rulebook, changed }: Edition): Help | undefined {
    const { deputies } = this;
    if (deputies === undefined) return undefined;
    const rules = this.#rules.all;
    const { law, trust } = rulebook;
    const known = { world: this.world.soFar, law, trust, knownAt: this.knownAt };
    return {
      begin: (taken, tell) => deputies({ ...known, rules, offers, taken }, tell),
      take: (slice, some) => judged.verdicts.take(slice, some, rules, (subject) => changed.has(subject)),
    };
  }

  /**
   * When these entries will put another law in force, judges everything by it first, unless that was done ahead.
   * The entries are to be folded right afterwards.
   */
  async foresee(entries: readonly Entry[], adopted: ReadonlyMap<Digest, Uint8Array>): Promise<void> {
    const next = this.adopted.lawAfter(entries, (digest) => adopted.get(digest));
    if (next !== undefined) await this.#editions.prepare(next);
  }

  /**
   * Judges everything by a law that is about to be adopted, beside what is in force. Entries may be folded meanwhile.
   * @returns lets go of it, unless it is in force by then.
   */
  async anticipate(next: NextLaw): Promise<() => void> {
    const edition = await this.#editions.prepare(next);
    return () => this.#editions.abandon(edition);
  }

  /** Makes the verdicts ready that a question by some profile will look up. */
  prepare(rules: readonly RuleKey[]): Promise<void> {
    return this.#rules.prepare(rules);
  }

  #learn({ claims, contentDigest, recorded }: Document, statements: Claims['statements'], touched: Touched): void {
    if (claims === undefined) return;
    this.numbers.learn(claims);
    this.descriptions.learn(claims, statements, recorded);
    this.world.learn(statements, { credential: contentDigest, issuer: claims.issuer, recorded });
    this.#labels.learn(claims);
    this.#touch(claims, statements, touched);
  }

  /** A credential begins or ceases to count. */
  #turn(before: Document, { contentDigest, state, since }: Document, touched: Touched): void {
    if (before.claims === undefined) return;
    const meant = MEANINGS[state].counts;
    if (meant === 'always') this.world.resume(contentDigest, since);
    else if (meant === 'until-observed') this.world.lapse(contentDigest, since);
    else this.world.withdraw(contentDigest, since);
    this.#touch(before.claims, before.claims.statements, touched);
    if (state === 'erased') this.#forget(contentDigest, before.claims);
  }

  /** Nothing of what was erased stays in memory, not even for questions about what was known before. */
  #forget(contentDigest: Digest, claims: Claims): void {
    const subjects = subjectsOf(claims);
    this.world.erase(contentDigest);
    this.#labels.forget(claims);
    this.numbers.forget(claims);
    this.descriptions.forget(claims, subjects);
  }

  /** The offers that what a credential says may bear on. */
  #touch(claims: Claims, statements: Claims['statements'], touched: Touched): void {
    for (const { id } of claims.participants) {
      this.#changes.describe(id, this.#times.length);
      for (const offer of this.offersOf(id)) touched.offers.add(offer);
    }
    const labelled = [...this.#labels.touchedBy(claims)].filter((iri) => this.descriptions.isOffer(iri));
    for (const iri of [...claims.offers.map(({ id }) => id), ...labelled]) {
      this.#changes.describe(iri, this.#times.length);
      touched.offers.add(iri);
    }
    for (const statement of statements) {
      touched.aspects.add(statement.kind);
      if (this.descriptions.isOffer(statement.subject)) touched.offers.add(statement.subject);
    }
    for (const subject of new Set(statements.map(readUnder))) {
      this.#changes.state(subject, this.#times.length);
      this.#touchDependents(subject, touched);
    }
  }

  #touchDependents(subject: string, touched: Touched): void {
    for (const offer of this.#editions.touch(subject)) touched.offers.add(offer);
  }

  /** Who stands behind each offer. A change touches those that looked at it. */
  #settleProviders(touched: Touched): void {
    // A set visits what is added while it is walked, each once: cycles of hosting end.
    for (const offer of touched.offers) {
      const provider = this.descriptions.speaking(offer)?.provider;
      const former = this.world.providerOf(offer);
      if (former === provider) continue;
      this.world.setProvider(offer, provider);
      if (former !== undefined) this.#offersOf.get(former)?.delete(offer);
      if (provider !== undefined) include(this.#offersOf, provider, offer);
      touched.aspects.add('provider');
      this.#touchDependents(offer, touched);
    }
  }

  #judgeAll(offers: Iterable<Iri>, edition: Edition, stale: ReadonlySet<RuleKey>): void {
    let inquiry = this.inquire(edition.rulebook);
    let judged = 0;
    for (const offer of offers) {
      if (judged > 0 && judged % OFFERS_A_SLICE === 0) inquiry = this.inquire(edition.rulebook);
      this.#judge(offer, edition, stale, inquiry);
      judged += 1;
    }
  }

  #judge(offer: Iri, { judged, rulebook }: Edition, stale: ReadonlySet<RuleKey>, shared: Inquiry): void {
    const descriptions = this.descriptions.descriptionsOf(offer);
    const claim = this.descriptions.speaking(offer);
    if (descriptions === undefined || claim === undefined) {
      judged.remove(offer);
      return;
    }
    const { verdicts } = judged;
    const labels = this.#labelsOf(offer, speaking(descriptions), rulebook.trust);
    const inquiry = shared.about(offer);
    verdicts.again(inquiry, offer, this.#rules.all, stale);
    const changed = this.#changes.of(offer, claim.provider, verdicts.lookedAt(offer));
    const looked = new Set<DependencyKey>();
    const sources: OfferSources = {
      // A hash: whatever the law, it is the same.
      id: this.#editions.inForce.index.get(offer)?.id ?? offerId(offer),
      descriptions,
      participantsOf: (iri) => this.descriptions.participantsOf(iri),
      inquiry,
      credentials: [
        ...new Set([
          ...this.descriptions.credentialsAbout(claim.provider),
          ...this.descriptions.credentialsAbout(offer),
          ...labels.map(({ credential }) => credential),
        ]),
      ],
      labels,
      changed: { seq: changed, at: this.#times.of(changed) ?? BEGINNING },
      dependencies: looked,
      rulings: verdicts.rulings(offer),
      timelines: verdicts.timelines(offer, () => this.inquire()),
    };
    judged.put(offerView(sources), this.#rules.all);
    verdicts.watch(offer, looked);
  }

  #labelsOf(offer: Iri, speaking: OfferSources['descriptions'], trust: TrustList): readonly LabelView[] {
    const descriptions = speaking.map(({ claims }) => claims);
    const sources: LabelSources = {
      descriptions,
      versionsOf: (credential) => this.#labels.versionsOf(credential),
      lapsedSince: (credential) => this.world.lapsedSince(credential),
      trust,
      knownAt: this.knownAt,
    };
    const grants = (issuer: Did): boolean => trust.issuers.get(issuer)?.labels !== undefined;
    return this.#labels.concerning(offer, descriptions, grants).map((label) => labelView(label, sources));
  }

  #counts(credential: Digest): boolean {
    const document = this.documents.get(credential);
    return document !== undefined && counts(document);
  }
}
