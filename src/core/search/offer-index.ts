/**
 * The offers of a catalogue in memory, searchable: a fold, never a database. One index per fold of the journal; an
 * offer is put when an entry changes it. Nothing here does I/O, and no rule is called while answering: eligibility
 * comes from ready rulings, compiled for all days to one column a profile; only the hits of a page are asked why.
 */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import type { Head } from '../journal.js';
import type { Eligibility, Profile } from '../policy/profile.js';
import { done, type Finding, type Outcome, refused } from '../problem.js';
import { Bitset } from './bitset.js';
import { type Cursor, formatCursor, parseCursor } from './cursor.js';
import { FacetFilter, type FacetSets } from './facet-filter.js';
import { type Judging, judgeOffer } from './judge-offer.js';
import type { OfferId, OfferView } from './offer.js';
import { OfferColumns } from './offer-columns.js';
import { groupOf, orderKey, orderOf, rankOf, SmallestKeys } from './order.js';
import type { ProfileColumn } from './profile-column.js';
import type { Hit, Query, SearchAnswer } from './query.js';
import { continues, ELIGIBILITIES, questionOf } from './query-url.js';
import { whyMatched } from './relevance.js';
import type { Standing } from './standing.js';
import type { Matches } from './term-index.js';
import { askedWords } from './words.js';

/** Below this many dead slots, tidying up is not worth its time. */
const DEAD_TOLERATED = 1024;

export class OfferIndex {
  readonly #judging: Judging;
  #columns: OfferColumns;
  readonly #slots = new Map<Iri, number>();
  readonly #iris = new Map<OfferId, Iri>();

  /** @param offers to begin with; `put` takes the later ones. */
  constructor(judging: Judging, offers: Iterable<OfferView> = []) {
    this.#judging = judging;
    this.#columns = new OfferColumns(judging);
    for (const offer of offers) this.put(offer);
  }

  get size(): number {
    return this.#slots.size;
  }

  /** Profile columns made since the index was made or last tidied: the work that caching avoids. */
  get columnsMade(): number {
    return this.#columns.columnsMade;
  }

  /** Adds an offer, or replaces the one with the same IRI. */
  put(offer: OfferView): void {
    this.remove(offer.iri);
    this.#slots.set(offer.iri, this.#columns.add(offer));
    this.#iris.set(offer.id, offer.iri);
    this.#tidy();
  }

  /** @returns whether it was there. */
  remove(iri: Iri): boolean {
    const slot = this.#slots.get(iri);
    if (slot === undefined) return false;
    const offer = this.#columns.offers[slot] as OfferView;
    this.#columns.alive.delete(slot);
    this.#slots.delete(iri);
    this.#iris.delete(offer.id);
    return true;
  }

  /** @param reference an offer's id or its IRI. */
  get(reference: string): OfferView | undefined {
    const slot = this.#slots.get(this.#iris.get(reference as OfferId) ?? reference);
    return slot === undefined ? undefined : this.#columns.offers[slot];
  }

  /**
   * Reads some of the offers for a profile that will be asked, as `search` would have to do for the first who asks.
   * @returns whether all of them are read now.
   */
  readAhead(profile: Profile, most: number): boolean {
    return this.#columns.readAhead(profile, most);
  }

  /** Every offer, in no promised order. */
  *offers(): IterableIterator<OfferView> {
    for (const slot of this.#slots.values()) yield this.#columns.offers[slot] as OfferView;
  }

  /**
   * Answers a query as of `query.asOf`, over what this fold knows.
   *
   * @param head of the fold; cursors pin its seq.
   * @param profile the one that `query.profile` names, with the query's parameters in it; absent when none is named.
   * @returns `parameter-invalid` when the cursor is not one of this catalogue, this question and this instant.
   */
  search(query: Query, head: Head, profile?: Profile): Outcome<SearchAnswer> {
    const cursor = readCursor(query, head);
    if (cursor !== undefined && 'code' in cursor) return refused('parameter-invalid', [cursor]);

    const { column, asked, matches, filter } = this.#found(query, profile);
    const facets = filter.facets();
    const count = (value: string) =>
      facets.find((facet) => facet.id === 'eligibility')?.values.find((one) => one.value === value)?.count ?? 0;
    const page = this.#page(filter.remaining, query, cursor, column, matches);
    const firstPageSeq = cursor?.seq ?? head.seq;

    return done({
      query,
      head,
      firstPageSeq,
      ignored: asked.ignored,
      order: orderOf(query),
      ...(profile === undefined ? {} : { profile }),
      total: filter.remaining.count(),
      counts: {
        eligible: count('eligible'),
        'eligible-with-conditions': count('eligible-with-conditions'),
        'to-clarify': count('to-clarify'),
        excluded: count('excluded'),
      },
      hits: page.slots.map((slot) => this.#hit(slot, asked.terms, profile, query.asOf)),
      facets,
      ...(page.last === undefined
        ? {}
        : {
            next: formatCursor({ seq: firstPageSeq, asOf: query.asOf, question: questionOf(query), last: page.last }),
          }),
    });
  }

  /** Everything that a query finds, each with its result: what is watched for moves. No reasons, no pages. */
  standings(query: Query, profile: Profile): ReadonlyMap<Iri, Standing> {
    const { column, filter } = this.#found(query, profile);
    const standings = new Map<Iri, Standing>();
    filter.remaining.forEach((slot) => {
      const offer = this.#columns.offers[slot] as OfferView;
      standings.set(offer.iri, { offer, eligibility: ELIGIBILITIES[column?.rank(slot) ?? 0] as Eligibility });
    });
    return standings;
  }

  /** Visits every offer of a day, with what it comes out as under two profiles. */
  underBoth(
    asOf: Instant,
    before: Profile,
    after: Profile,
    visit: (offer: OfferView, was: Eligibility, is: Eligibility) => void,
  ): void {
    const columns = this.#columns;
    const [old, current] = [columns.profile(before, asOf), columns.profile(after, asOf)];
    const outcome = (column: ProfileColumn, slot: number) => ELIGIBILITIES[column.rank(slot)] as Eligibility;
    const offered = columns.alive.copy().intersect(columns.day(asOf).offered);
    offered.forEach((slot) => {
      visit(columns.offers[slot] as OfferView, outcome(old, slot), outcome(current, slot));
    });
  }

  /** What a query finds, before it is cut into pages. */
  #found(query: Query, profile: Profile | undefined) {
    const columns = this.#columns;
    const day = columns.day(query.asOf);
    const column = profile === undefined ? undefined : columns.profile(profile, query.asOf);
    const asked = askedWords(query.text);
    const base = columns.alive.copy().intersect(day.offered);
    const matches = asked.terms.length === 0 ? undefined : columns.terms.match(asked.terms, columns.offers.length);
    if (matches !== undefined) base.intersect(matches.found);
    // A text without a single letter or digit ("???") asks for something that no offer has.
    else if (query.text !== '') base.intersect(new Bitset());

    const sets: FacetSets = {
      country: columns.country,
      location: day.locations,
      type: columns.type,
      certificate: day.certificates,
      label: day.labels,
      eligibility: new Map(column?.sets.map((set, rank) => [ELIGIBILITIES[rank] as string, set])),
    };
    return { column, asked, matches, filter: new FacetFilter(sets, query.facets, base) };
  }

  /** The slots of one page in order, and the position of its last hit when more follow. */
  #page(
    remaining: Bitset,
    query: Query,
    cursor: Cursor | undefined,
    column: ProfileColumn | undefined,
    matches: Matches | undefined,
  ): { readonly slots: readonly number[]; readonly last: Cursor['last'] | undefined } {
    const { names, thirdParty } = this.#columns;
    const ranks = names.ranks();
    const group = (slot: number) => groupOf(column?.rank(slot) ?? 0, thirdParty.has(slot));
    const score = (slot: number) => matches?.scores[slot] ?? 0;
    const from =
      cursor === undefined
        ? Number.NEGATIVE_INFINITY
        : orderKey(cursor.last.group, cursor.last.score, names.countUpTo(cursor.last));

    const smallest = new SmallestKeys(query.limit);
    remaining.forEach((slot) => {
      const key = orderKey(group(slot), score(slot), ranks[slot] as number);
      if (key >= from) smallest.offer(key);
    });
    const slots = smallest.sorted().map((key) => names.slotAt(rankOf(key)));
    const end = slots.at(-1);
    const more = smallest.offered > slots.length;
    return {
      slots,
      last: more && end !== undefined ? { group: group(end), score: score(end), ...names.key(end) } : undefined,
    };
  }

  #hit(slot: number, terms: readonly string[], profile: Profile | undefined, asOf: Instant): Hit {
    const offer = this.#columns.offers[slot] as OfferView;
    const matched = whyMatched(offer, terms);
    if (profile === undefined) return { offer, matched };
    return { offer, matched, result: judgeOffer(this.#judging.result, profile, offer, asOf) };
  }

  /** Builds the columns anew when most slots are dead: the price of never changing one in place. */
  #tidy(): void {
    const dead = this.#columns.offers.length - this.#slots.size;
    if (dead <= DEAD_TOLERATED || dead <= this.#slots.size) return;
    const living = [...this.offers()];
    this.#columns = new OfferColumns(this.#judging);
    for (const offer of living) this.#slots.set(offer.iri, this.#columns.add(offer));
  }
}

/** The cursor of a query, or the finding that it is not one of this catalogue and this question. */
function readCursor(query: Query, head: Head): Cursor | Finding | undefined {
  if (query.cursor === undefined) return undefined;
  const about = { pointer: '/cursor', params: { parameter: 'cursor' } };
  const cursor = parseCursor(query.cursor);
  if (cursor === undefined || cursor.seq > head.seq) return { code: 'cursor-invalid', ...about };
  return continues(cursor, query) ? cursor : { code: 'cursor-of-another-question', ...about };
}
