/** Several nodes on one database, people who publish on all of them, and what befalls both. */
import { setTimeout as delay } from 'node:timers/promises';
import { sha256 } from '../../src/core/digest.js';
import type { MongoServer } from '../contract/mongo-server.js';
import type { History, Publication, Sighting } from './history.js';
import type { FaultyNode } from './node.js';

/** Longer than any fault lasts: who asks gives up then, and asks another node. */
const PATIENCE_MS = 8_000;
const LOOK_MS = 100;

/** How often one document is sent to two nodes at the same moment. */
const TWICE = 0.2;

interface Document {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

interface Answer {
  readonly created?: boolean;
  readonly code?: string;
  readonly head?: { readonly seq: number };
}

class UnexpectedAnswer extends Error {}

export class Fleet {
  readonly publications: Publication[] = [];
  readonly sightings: Sighting[] = [];
  readonly counts = { unanswered: 0, unavailable: 0, known: 0 };
  #ending = false;

  constructor(
    readonly nodes: readonly FaultyNode[],
    private readonly document: (number: number) => Promise<Document>,
    /** From 0 up to 1; seeded, so that a run can be had again as far as chance goes. */
    private readonly chance: () => number,
  ) {}

  get history(): History {
    return this;
  }

  /** @returns the end of all who publish and look, once `end` was called. */
  work(writers: number): Promise<unknown> {
    let next = 0;
    const write = async (): Promise<void> => {
      while (!this.#ending) await this.#publish(await this.document(next++));
    };
    return Promise.all([...Array.from({ length: writers }, write), ...this.nodes.map((node) => this.#watch(node))]);
  }

  end(): void {
    this.#ending = true;
  }

  /** Until somebody acknowledges it, though the one who asked it first be dead by then. */
  async #publish(document: Document): Promise<void> {
    const what = sha256(document.bytes);
    for (;;) {
      const asks = this.chance() < TWICE ? 2 : 1;
      const answers = await Promise.all(Array.from({ length: asks }, () => this.#ask(what, document)));
      if (answers.some((answered) => answered)) return;
      await delay(50);
    }
  }

  async #ask(what: string, { bytes, mediaType }: Document): Promise<boolean> {
    const running = this.nodes.filter(({ url }) => url !== undefined);
    const node = running[Math.floor(this.chance() * running.length)];
    if (node === undefined) return false;
    const asked = performance.now();
    try {
      const response = await fetch(`${node.url}/credentials`, {
        method: 'POST',
        headers: { 'content-type': mediaType, accept: 'application/json' },
        body: Buffer.from(bytes),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const told = (await response.json()) as Answer;
      const answered = performance.now();
      if (response.status === 503) {
        // Busy stores nothing; of a journal out of reach nobody knows.
        this.counts.unavailable += 1;
        if (told.code !== 'busy') this.publications.push({ what, asked });
        return false;
      }
      if (response.status !== 200 && response.status !== 201) {
        throw new UnexpectedAnswer(`${response.status} ${told.code} by ${node.name}: ${node.complaint}`);
      }
      const answer = told.created === true ? 'created' : 'known';
      if (answer === 'known') this.counts.known += 1;
      this.publications.push({ what, asked, answered, answer, seq: told.head?.seq ?? 0 });
      return true;
    } catch (error) {
      if (error instanceof UnexpectedAnswer) throw error;
      this.counts.unanswered += 1;
      this.publications.push({ what, asked });
      return false;
    }
  }

  async #watch(node: FaultyNode): Promise<void> {
    while (!this.#ending) {
      const { life } = node;
      const seen = await headOf(node);
      if (seen !== undefined) this.sightings.push({ node: life, at: performance.now(), ...seen });
      await delay(LOOK_MS);
    }
  }

  /** @returns ms until all nodes know what the database holds. */
  async converge(seq: number, within: number): Promise<number> {
    const began = performance.now();
    for (;;) {
      const heads = await Promise.all(this.nodes.map(headOf));
      if (heads.every((head) => head !== undefined && head.seq >= seq)) return performance.now() - began;
      if (performance.now() - began > within)
        throw new Error(`nodes are at ${heads.map((head) => head?.seq)}, not ${seq}`);
      await delay(20);
    }
  }
}

async function headOf(node: FaultyNode): Promise<{ readonly seq: number; readonly hash: string } | undefined> {
  try {
    const response = await fetch(`${node.url}/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { head } = (await response.json()) as { head: { seq: number; hash: string } };
    return { seq: head.seq, hash: head.hash };
  } catch {
    return undefined;
  }
}

/** SHA-256 over every offer with its verdicts and reasons, as a node answers it. */
export async function verdictsOf(node: FaultyNode, profile: string, knownAt: string): Promise<string> {
  const pages: string[] = [];
  for (
    let path: string | undefined = `/offers?profile=${profile}&asOf=2026-06-01&knownAt=${knownAt}&limit=100`;
    path !== undefined;
  ) {
    const page: { next?: string | null; items?: readonly unknown[] } = JSON.parse(
      await (await fetch(`${node.url}${path}`)).text(),
    );
    pages.push(JSON.stringify(page));
    path = page.next ?? undefined;
  }
  return sha256(pages.join('\n'));
}

export interface Fault {
  readonly name: string;
  strike(fleet: Fleet, server: MongoServer, node: FaultyNode): Promise<void>;
}

/** THE table of what may befall them. Each mends what it broke. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'a node is killed and started again',
    async strike(_fleet, _server, node) {
      await node.kill();
      await delay(200);
      await node.revive();
    },
  },
  {
    name: 'a node is paused',
    async strike(_fleet, _server, node) {
      node.pause();
      await delay(1_500);
      node.resume();
    },
  },
  {
    name: 'a node is cut off from the database, in silence',
    async strike(_fleet, _server, node) {
      node.wire.cut('silent');
      await delay(2_000);
      node.wire.mend();
    },
  },
  {
    name: 'a node is cut off from the database, loudly',
    async strike(_fleet, _server, node) {
      node.wire.cut('loud');
      await delay(1_000);
      node.wire.mend();
    },
  },
  {
    name: 'a node is cut off from everybody: the cable of its network namespace is drawn',
    async strike(_fleet, _server, { room }) {
      if (room === undefined) return;
      room.unplug();
      await delay(2_000);
      room.plug();
    },
  },
  {
    name: 'the database is killed and started again',
    async strike(_fleet, server) {
      if (!server.isOurs) return;
      await server.kill();
      await delay(300);
      await server.revive();
    },
  },
  {
    name: 'all nodes are killed at once, and started again',
    async strike({ nodes }) {
      await Promise.all(nodes.map((node) => node.kill()));
      await Promise.all(nodes.map((node) => node.revive()));
    },
  },
];
