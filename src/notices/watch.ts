/** Keeps one subscriber told, until it is stopped: looks, writes letters, and sees them delivered. */
import { noticeAnswer } from '../answers/notice.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { nowAndThen, type Watch } from '../catalogue/watch.js';
import type { Did, Iri } from '../core/did.js';
import { sha256 } from '../core/digest.js';
import type { Instant } from '../core/instant.js';
import { type Notice, noticeMark } from '../core/notices/notice.js';
import type { Former, Standings } from '../core/notices/standings.js';
import { type Subscription, watched } from '../core/notices/subscription.js';
import type { Eligibility } from '../core/policy/profile.js';
import { parseQuery } from '../core/search/query-url.js';
import { voice } from '../messages/voice.js';
import type { Letter, Told } from '../ports.js';
import { type Delivery, deliver } from './deliver.js';
import { noticesAhead, noticesSince, standingsOf, type Watching } from './look.js';

/** Milliseconds between two rounds. */
const GRAIN_MS = 2_000;

/** While nothing is published, it is looked so often whether a day has come. */
const STILL_MS = 60_000;

/** It is looked so often what will come. */
const AHEAD_EVERY_MS = 3_600_000;

export interface Telling extends Omit<Delivery, 'now'> {
  readonly catalogue: Pick<
    Catalogue,
    'changes' | 'events' | 'report' | 'standings' | 'head' | 'now' | 'profiles' | 'reference' | 'illustrative'
  >;
  /** Who judges. */
  readonly node: Did;
  /** Where it is reached, without a slash at its end. */
  readonly address: string;
}

/** @param grain milliseconds between the end of one round and the beginning of the next. */
export function keepTold(subscription: Subscription, telling: Telling, grain = GRAIN_MS): Watch {
  const { catalogue, store, courier, log } = telling;
  const told = new Teller(subscription, telling);
  const delivery: Delivery = { store, courier, log, now: () => catalogue.now() };
  let wanted = true;
  let failing = false;
  return nowAndThen(grain, async (signal) => {
    if (!wanted) return;
    try {
      await told.look();
      wanted = await deliver(subscription, delivery, signal);
      failing = false;
    } catch (error) {
      // A full disk, say: the next round tries again. Once told is enough.
      if (!failing) log.error('notices-failed', error, { subscription: subscription.id });
      failing = true;
    }
  });
}

class Teller {
  readonly #scope: string;
  #told: (Told & { readonly former: Former }) | undefined;
  #aheadAt = Number.NEGATIVE_INFINITY;
  #unanswerable = false;

  constructor(
    readonly subscription: Subscription,
    readonly telling: Telling,
  ) {
    const { search, offer = '' } = subscription;
    this.#scope = `${offer}?${search}`;
  }

  async look(): Promise<void> {
    const { catalogue, store, log } = this.telling;
    const now = catalogue.now();
    if (!this.#isDue(now)) return;
    this.#told ??= await store.told(this.subscription.id);
    const watching = this.#watching(now);
    const standings = watching && (await standingsOf(watching));
    if (watching === undefined || standings === undefined) {
      // A profile asked by a hash that is not kept here, say. Once told is enough.
      if (!this.#unanswerable) log.warn('notices-unanswerable', { subscription: this.subscription.id });
      this.#unanswerable = true;
      return;
    }
    const anew = this.#told?.scope !== this.#scope;
    const { notices, moved } =
      this.#told === undefined || anew
        ? { notices: [], moved: everything(standings) }
        : await noticesSince(this.#told, standings, watching);
    const isAhead = anew || now - this.#aheadAt >= AHEAD_EVERY_MS;
    const ahead = isAhead ? await noticesAhead(standings, watching) : [];
    const told: Told = { scope: this.#scope, seq: standings.head.seq, at: now };
    const letters = [...notices, ...ahead].map((notice) => this.#letter(notice, standings, now));
    const posted = await store.tell(this.subscription.id, told, moved, letters, anew);
    if (posted > 0) log.info('notices-written', { subscription: this.subscription.id, notices: posted });
    this.#told = { ...told, former: after(anew ? new Map() : (this.#told?.former ?? new Map()), moved) };
    if (isAhead) this.#aheadAt = now;
  }

  #isDue(now: Instant): boolean {
    if (this.#told === undefined) return true;
    return this.telling.catalogue.head().seq !== this.#told.seq || now - this.#told.at >= STILL_MS;
  }

  #watching(now: Instant): Watching | undefined {
    const { catalogue } = this.telling;
    const { search, offer } = this.subscription;
    const asked = parseQuery(
      search,
      now,
      catalogue.profiles().map(({ id }) => id),
    );
    const query = asked.ok ? watched(asked.value) : undefined;
    if (!asked.ok || query === undefined) return undefined;
    return { catalogue, asked: asked.value, query, ...(offer === undefined ? {} : { offer }) };
  }

  /** Named by what it tells: found again, it is the same letter. */
  #letter(notice: Notice, { head, profile }: Standings, now: Instant): Letter {
    const { catalogue, node, address } = this.telling;
    const { id, language } = this.subscription;
    const name = sha256(Buffer.from(`${id}\n${this.#scope}\n${noticeMark(notice)}`, 'utf8'));
    const answer = noticeAnswer(notice, {
      subscription: id,
      node,
      address,
      illustrative: catalogue.illustrative,
      profile,
      seq: head.seq,
      now,
      voice: voice(language),
      cite: catalogue.reference,
    });
    return { id: `notice_${name.slice(0, 32)}`, body: JSON.stringify(answer) };
  }
}

function everything({ offers }: Standings): ReadonlyMap<Iri, Eligibility> {
  return new Map([...offers].map(([iri, { eligibility }]) => [iri, eligibility]));
}

function after(former: Former, moved: ReadonlyMap<Iri, Eligibility | undefined>): Former {
  if (moved.size === 0) return former;
  const now = new Map(former);
  for (const [offer, eligibility] of moved) {
    if (eligibility === undefined) now.delete(offer);
    else now.set(offer, eligibility);
  }
  return now;
}
