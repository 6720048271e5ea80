/**
 * What somebody who watches a search, an offer or a profile is told: one notice for each cause, with every offer of
 * theirs that it moves, and nothing for what stays.
 */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import type { Entry } from '../journal.js';
import type { Cause } from '../policy/causes.js';
import { causeMark } from '../policy/changes.js';
import type { Eligibility } from '../policy/profile.js';
import type { OfferView } from '../search/offer.js';

/** What an entry tells. The first judgement of a document is its publication. */
export type Learned = Entry['kind'] | 'withheld';

/** undefined: not among what is watched, then. */
export type Outcome = Eligibility | undefined;

export interface Move {
  readonly offer: Iri;
  /** As it is or was when the move was found; absent when it is no longer in the catalogue. */
  readonly view?: OfferView;
  readonly before: Outcome;
  readonly after: Outcome;
}

export type NoticeCause =
  /** Something was learned: by an entry of the journal, which is absent where it is not shown to everybody. */
  | { readonly kind: 'learned'; readonly seq: number; readonly entry?: Entry; readonly what: Learned }
  /** A day came, or will: a certificate runs out, a law ends. */
  | { readonly kind: 'dated'; readonly at: Instant; readonly causes: readonly Cause[] };

export interface Notice {
  /** `ahead`: it is still to come. */
  readonly kind: 'moved' | 'ahead';
  readonly cause: NoticeCause;
  readonly moves: readonly Move[];
}

/** Names a notice for good: whoever finds the same cause again has told it already. */
export function noticeMark({ kind, cause }: Pick<Notice, 'kind' | 'cause'>): string {
  if (cause.kind === 'learned') return `${kind} ${cause.seq}`;
  return `${kind} ${cause.at} ${cause.causes.map(causeMark).sort().join('\n')}`;
}

/** Moves by what caused them. One that several causes act on together stands once, under all of them. */
export function noticesOf(kind: Notice['kind'], moves: Iterable<readonly [NoticeCause, Move]>): readonly Notice[] {
  const notices = new Map<string, { kind: Notice['kind']; cause: NoticeCause; moves: Move[] }>();
  for (const [cause, move] of moves) {
    const mark = noticeMark({ kind, cause });
    const notice = notices.get(mark);
    if (notice === undefined) notices.set(mark, { kind, cause, moves: [move] });
    else notice.moves.push(move);
  }
  return [...notices.values()];
}
