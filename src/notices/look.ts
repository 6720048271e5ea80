/** One look for one subscription: what has moved since it was last told, what will within a month, and by what. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { OfferChange } from '../catalogue/verbs/changing.js';
import type { Iri } from '../core/did.js';
import type { Instant } from '../core/instant.js';
import type { Entry } from '../core/journal.js';
import { type Move, type Notice, type NoticeCause, noticesOf } from '../core/notices/notice.js';
import { type Former, movesSince, type Standings } from '../core/notices/standings.js';
import { AHEAD_MS, tellsOf, type WatchedQuery } from '../core/notices/subscription.js';
import type { Eligibility } from '../core/policy/profile.js';
import { LARGEST_LIMIT, type Query } from '../core/search/query.js';
import type { Told } from '../ports.js';

/** Entries read at a time. */
const PAGE = 1_000;

export interface Watching {
  readonly catalogue: Pick<Catalogue, 'changes' | 'events' | 'report' | 'standings'>;
  /** As asked, with the facet of results. */
  readonly asked: Query;
  readonly query: WatchedQuery;
  /** Id or IRI of the one offer watched; absent: all that the search finds. */
  readonly offer?: string;
}

/** Where the watched offers stand now. */
export async function standingsOf({ catalogue, query, offer }: Watching): Promise<Standings | undefined> {
  const found = await catalogue.standings(query);
  if (!found.ok) return undefined;
  if (offer === undefined) return found.value;
  const only = [...found.value.offers].filter(([iri, { offer: view }]) => iri === offer || view.id === offer);
  return { ...found.value, offers: new Map(only) };
}

/** What moved since `told`, by cause. */
export async function noticesSince(
  told: Told & { readonly former: Former },
  standings: Standings,
  watching: Watching,
): Promise<{ readonly notices: readonly Notice[]; readonly moved: ReadonlyMap<Iri, Eligibility | undefined> }> {
  const all = movesSince(told.former, standings);
  const moved = new Map(all.map(({ offer, after }) => [offer, after]));
  const moves = all.filter(({ before, after }) => tellsOf(watching.asked, [before, after]));
  if (moves.length === 0) return { notices: [], moved };
  // Before anything is waited for: meanwhile another entry may be folded.
  const changed = new Map(moves.map(({ offer }) => [offer, standings.changedSeq(offer)]));
  const dated = await datedCauses(watching, told.at, watching.query.asOf);
  const adopted = await lastAdoption(watching, told.seq, standings.head.seq);
  const pairs: [NoticeCause, Move][] = [];
  for (const move of moves) {
    const causes = dated.get(move.offer) ?? [];
    for (const cause of causes) pairs.push([cause, move]);
    if (causes.length > 0) continue;
    const seq = changed.get(move.offer) ?? 0;
    // Nothing was said of the offer: then the law that all are judged by was adopted.
    pairs.push([await learned(watching, seq > told.seq ? seq : (adopted ?? standings.head.seq)), move]);
  }
  return { notices: noticesOf('moved', pairs), moved };
}

/** What will move within a month, as far as it is known now. */
export async function noticesAhead(standings: Standings, watching: Watching): Promise<readonly Notice[]> {
  const { asOf } = watching.query;
  const pairs: [NoticeCause, Move][] = [];
  for await (const change of changesBetween(watching, asOf, (asOf + AHEAD_MS) as Instant)) {
    const { offer: view, before, after } = change;
    if (before === after || !standings.offers.has(view.iri) || !tellsOf(watching.asked, [before, after])) continue;
    for (const cause of causesOf(change)) pairs.push([cause, { offer: view.iri, view, before, after }]);
  }
  return noticesOf('ahead', pairs);
}

async function datedCauses(watching: Watching, from: Instant, to: Instant) {
  const causes = new Map<Iri, readonly NoticeCause[]>();
  for await (const change of changesBetween(watching, from, to)) {
    causes.set(change.offer.iri, [...(causes.get(change.offer.iri) ?? []), ...causesOf(change)]);
  }
  return causes;
}

function causesOf({ at, groups }: OfferChange): readonly NoticeCause[] {
  return groups.map(({ causes }) => ({ kind: 'dated', at, causes }));
}

async function* changesBetween({ catalogue, query, offer }: Watching, from: Instant, to: Instant) {
  const { profile, goLive, termEnd, knownAt } = query;
  let question: Parameters<Catalogue['changes']>[0] | undefined = {
    profile,
    ...(goLive === undefined ? {} : { goLive }),
    ...(termEnd === undefined ? {} : { termEnd }),
    ...(offer === undefined ? {} : { offer }),
    span: { look: 'days', from, to, knownAt },
    limit: LARGEST_LIMIT,
  };
  while (question !== undefined) {
    const page = await catalogue.changes(question);
    // An offer that is gone has no changes to come.
    if (!page.ok) return;
    yield* page.value.changes;
    const { next }: { next?: (typeof question)['after'] } = page.value;
    question = next === undefined ? undefined : { ...question, after: next };
  }
}

async function lastAdoption({ catalogue }: Watching, after: number, until: number): Promise<number | undefined> {
  let adopted: number | undefined;
  for (let place = after; place < until; ) {
    const { entries, next } = await catalogue.events(place, PAGE);
    for (const { kind, seq } of entries) if (kind === 'adopted') adopted = seq;
    if (next === place) break;
    place = next;
  }
  return adopted;
}

/** An entry about a private credential is named by its number alone. */
async function learned({ catalogue }: Watching, seq: number): Promise<NoticeCause> {
  const { entries } = await catalogue.events(seq - 1, 1);
  const entry = entries.find((one) => one.seq === seq);
  if (entry === undefined) return { kind: 'learned', seq, what: 'withheld' };
  return { kind: 'learned', seq, entry, what: (await isFirst(entry, catalogue)) ? 'published' : entry.kind };
}

async function isFirst(entry: Entry, catalogue: Watching['catalogue']): Promise<boolean> {
  if (entry.kind !== 'assessed') return false;
  const found = await catalogue.report(entry.contentDigest);
  return found.ok && found.value.reports[0]?.at === entry.at;
}
