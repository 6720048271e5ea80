/**
 * Follow a Gaia-X Credentials Events Service: one page of events after another. Each brings a credential, which is judged
 * here like any other; of a label that holds, the credentials that it names are fetched, held against the digests that it
 * gives, and judged as well. The position is the id of the last event that was passed.
 */

import { type CredentialEvent, readEvent, readEvents } from '../../core/federation/cloud-event.js';
import { newPeer, type PeerRecord, type Place, type Undecided } from '../../core/federation/peer.js';
import type { Finding } from '../../core/problem.js';
import type { EventsPeer } from '../../ports.js';
import { pause } from '../pause.js';
import type { FollowRound } from '../verbs/federating.js';
import { Account } from './account.js';
import { type Brought, bring, bringNamed, isGiven, type Names, namedBy } from './bring.js';
import type { Following } from './follower.js';
import { type Fate, take } from './take.js';

/** Events of a page: as many as the services of the field are asked for. */
export const EVENTS_PAGE = 20;

export class EventsFollower {
  readonly #account: Account;
  /** The last round came to the end. */
  #isIdle = false;

  constructor(
    private readonly peer: EventsPeer,
    record: PeerRecord,
    private readonly f: Following,
  ) {
    this.#account = new Account(record, f.clock);
  }

  get record(): PeerRecord {
    return this.#account.record;
  }

  afresh(): void {
    this.#account.afresh(newPeer(this.peer.url, this.peer.kind));
  }

  /** @param wait seconds between two questions that find no news: such a service does not wait itself. */
  async round(wait: number, signal?: AbortSignal): Promise<FollowRound> {
    const account = this.#account;
    if (this.#isIdle && wait > 0) await pause(wait * 1000, signal);
    this.#isIdle = false;
    account.begin();
    await account.retry((one) => this.#askAgain(one, signal));
    const { event: last, position } = this.record;
    const answer = await this.#page(last, signal);
    if (signal?.aborted) return { is: 'failed' };
    if (!answer.ok) return account.failed(answer.finding);
    const { events, nameless, isFull } = answer.page;
    if (events.some(({ id }) => id === last)) return account.failed(malformed('the last event once more'));
    const ms = this.#quota(events.length + nameless.length);
    if (ms > 0) return account.overQuota(ms);
    for (const digest of nameless) account.refuse({ seq: position.seq, digest }, ['event-malformed']);
    const waiting = await this.#pass(events, signal);
    if (waiting > 0) return account.overQuota(waiting);
    if (signal?.aborted) return { is: 'failed' };
    // How many more there are, such a service does not say.
    const { seq } = account.draft.position;
    account.settle({ latest: isFull ? seq + 1 : seq });
    this.#isIdle = !isFull;
    return { is: isFull ? 'more' : 'idle' };
  }

  /** Where a page is too large, its first event alone may not be. */
  async #page(last: string | undefined, signal?: AbortSignal) {
    const answer = await this.peer.events(last, EVENTS_PAGE, signal);
    if (answer.ok) return readEvents(answer.bytes, EVENTS_PAGE);
    if (answer.finding.code !== 'fetch-too-large') return answer;
    const single = await this.peer.events(last, 1, signal);
    return single.ok ? readEvents(single.bytes, 1) : single;
  }

  /** @returns milliseconds until the quota allows the rest; 0: all of them were passed, or it was cut off. */
  async #pass(events: readonly CredentialEvent[], signal?: AbortSignal): Promise<number> {
    const brought = await this.#bringAll(events);
    const fates = await this.#take(brought, signal);
    for (const [at, event] of events.entries()) {
      const [fate, one] = [fates[at], brought[at]];
      if (signal?.aborted || fate === undefined || one === undefined) return 0;
      const names = namedBy(one, this.f.present);
      const ms = this.#quota(names.wanted.length);
      if (ms > 0) return ms;
      const { position } = this.#account.draft;
      const seq = position.seq + 1;
      const named = await this.#takeNamed(one, names, signal);
      if (signal?.aborted) return 0;
      this.#note({ seq, digest: event.digest, event: event.id }, [fate, ...named]);
      this.#account.change({ position: { ...position, seq }, event: event.id });
    }
    return 0;
  }

  #quota(count: number): number {
    return count === 0 ? 0 : this.f.peerQuota.take(this.peer.url, count, this.f.clock.now());
  }

  #bringAll(events: readonly CredentialEvent[]): Promise<readonly Brought[]> {
    return Promise.all(events.map((event) => bring(event, this.peer, this.f.own)));
  }

  /** @returns what became of each, in order. */
  async #take(brought: readonly Brought[], signal?: AbortSignal): Promise<readonly (Fate | undefined)[]> {
    const fates = (await take(brought.filter(isGiven), this.f, signal)).values();
    return brought.map((one) => (isGiven(one) ? fates.next().value : one));
  }

  async #takeNamed(label: Brought, { wanted, isTooMany }: Names, signal?: AbortSignal): Promise<readonly Fate[]> {
    if (!isGiven(label) || wanted.length === 0) return [];
    const brought = await Promise.all(wanted.map((one) => bringNamed(one, this.peer, label.road)));
    const fates = (await this.#take(brought, signal)).filter((fate) => fate !== undefined);
    return isTooMany ? [...fates, { is: 'refused', codes: ['event-too-many-named'] }] : fates;
  }

  /** Where something could not be decided, the event as a whole is asked for again. */
  #note(place: Place, fates: readonly Fate[]): void {
    for (const fate of fates) if (fate.is !== 'undecided') this.#account.note(place, fate);
    if (fates.some(({ is }) => is === 'undecided')) this.#account.note(place, { is: 'undecided' });
  }

  /** One event, alone. What was decided of it before is known now, and is not counted twice. */
  async #askAgain(one: Undecided, signal?: AbortSignal): Promise<boolean> {
    if (!('event' in one)) return true;
    const answer = await this.peer.event(one.event, signal);
    if (signal?.aborted) return false;
    const event = answer.ok ? readEvent(Buffer.from(answer.bytes).toString('utf8')) : undefined;
    if (event?.id !== one.event) {
      // The service is away, which says nothing of the event; or it knows it no more.
      if (!answer.ok && answer.finding.code !== 'fetch-status') return false;
      this.#note(one, [{ is: 'undecided' }]);
      return true;
    }
    const [brought] = await this.#bringAll([event]);
    if (brought === undefined) return true;
    const [fate] = await this.#take([brought], signal);
    const named = await this.#takeNamed(brought, namedBy(brought, this.f.present), signal);
    if (signal?.aborted || fate === undefined) return false;
    this.#note(
      one,
      [fate, ...named].filter(({ is }) => is !== 'known'),
    );
    return true;
  }
}

function malformed(detail: string): Finding {
  return { code: 'peer-feed-malformed', pointer: '', params: { detail } };
}
