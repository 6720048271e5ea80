/**
 * What is remembered of a peer: as of the last round that held, and what the running round has come to so far. The
 * position moves only when all of a page was taken.
 */

import {
  MOST_UNDECIDED,
  type PeerRecord,
  type Place,
  type Undecided,
  withRefusal,
} from '../../core/federation/peer.js';
import { formatInstant, type Instant } from '../../core/instant.js';
import type { Finding } from '../../core/problem.js';
import type { Clock } from '../../ports.js';
import type { FollowRound } from '../verbs/federating.js';
import type { Fate } from './take.js';
import type { TakenBack } from './taken-back.js';

/** Of what could not be decided, asked for again in one round; and how often before it counts as refused. */
const RETRIES = 10;
const MOST_TRIES = 20;
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 86_400_000;

export class Account {
  #record: PeerRecord;
  #draft: PeerRecord;

  constructor(
    record: PeerRecord,
    private readonly clock: Clock,
  ) {
    this.#record = record;
    this.#draft = record;
  }

  /** As of the last round. */
  get record(): PeerRecord {
    return this.#record;
  }

  /** With what the running round has come to. */
  get draft(): PeerRecord {
    return this.#draft;
  }

  get now(): string {
    return formatInstant(this.clock.now());
  }

  begin(): void {
    this.#draft = { ...this.#record, tried: this.now };
  }

  change(part: Partial<PeerRecord>): void {
    this.#draft = { ...this.#draft, ...part };
  }

  /** Counts what became of something; what could not be decided is remembered. */
  note(place: Place, fate: Fate | TakenBack): void {
    if (fate.is === 'nothing') return;
    if (fate.is === 'refused') this.refuse(place, fate.codes);
    else if (fate.is === 'undecided') this.#putOff(place);
    else this.change({ [fate.is]: this.#draft[fate.is] + 1 });
  }

  refuse({ seq, digest }: Pick<Place, 'seq' | 'digest'>, codes: readonly string[]): void {
    this.#draft = withRefusal(this.#draft, { seq, digest, codes });
  }

  #putOff(place: Place): void {
    const before = this.#draft.undecided.find(({ seq }) => seq === place.seq);
    const tries = (before?.tries ?? 0) + 1;
    const ms = Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LAST_RETRY_MS);
    const next = formatInstant((this.clock.now() + ms) as Instant);
    this.forget(({ seq }) => seq === place.seq);
    if (tries > MOST_TRIES) this.note(place, { is: 'refused', codes: ['undetermined'] });
    else this.#remember({ ...place, tries, next });
  }

  #remember(one: Undecided): void {
    const undecided = [...this.#draft.undecided, one];
    this.change({ undecided: undecided.slice(-MOST_UNDECIDED) });
    for (const dropped of undecided.slice(0, -MOST_UNDECIDED)) this.refuse(dropped, ['undetermined']);
  }

  forget(which: (one: Undecided) => boolean): void {
    this.change({ undecided: this.#draft.undecided.filter((one) => !which(one)) });
  }

  /**
   * Asks again for what could not be decided, one after the other.
   * @param ask looks at one, and notes what became of it; false ends it all.
   */
  async retry(ask: (one: Undecided) => Promise<boolean>): Promise<void> {
    const { now } = this;
    for (const one of this.#draft.undecided.filter(({ next }) => next <= now).slice(0, RETRIES)) {
      if (!(await ask(one))) return;
      // Undecided still, it is remembered with one more try.
      this.forget(({ seq, tries }) => seq === one.seq && tries === one.tries);
    }
    // What was decided is in the journal now, whatever becomes of the round.
    this.#record = { ...this.#record, undecided: this.#draft.undecided };
  }

  /** All of a page was taken. */
  settle(part: Partial<PeerRecord>): void {
    const { problem: _, ...rest } = this.#draft;
    this.#record = { ...rest, ...part, seen: this.now };
  }

  failed(finding: Finding): FollowRound {
    const since = this.#record.problem?.since ?? this.now;
    this.#record = { ...this.#draft, problem: { finding, since } };
    return { is: 'failed' };
  }

  overQuota(ms: number): FollowRound {
    const params = { seconds: Math.ceil(ms / 1000) };
    this.failed({ code: 'peer-over-quota', pointer: '', params });
    return { is: 'waiting', ms };
  }

  stop(finding: Finding, shown: string): FollowRound {
    const { head: held } = this.#record;
    const proof = held === undefined ? { shown } : { held, shown };
    this.#record = { ...this.#draft, stopped: { finding, at: this.now, ...proof } };
    return { is: 'stopped' };
  }

  afresh(record: PeerRecord): void {
    this.#record = record;
  }
}
