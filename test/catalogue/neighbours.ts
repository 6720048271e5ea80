/** Catalogues that follow each other without a network between them, and what an evil one would send instead. */
import type { Peers } from '../../src/catalogue/federation/federation.js';
import type { Digest } from '../../src/core/digest.js';
import { pageLines } from '../../src/core/federation/feed.js';
import type { PeerRecord } from '../../src/core/federation/peer.js';
import type { Signatory } from '../../src/core/signatory.js';
import type { CataloguePeer, PeerStore } from '../../src/ports.js';
import { testSignatory } from '../e2e/signatory.js';
import { type MemoryFacts, NODE, openWorld, type World } from './fixtures.js';

export type Page = (after: number, limit: number) => Promise<Uint8Array>;

/** Remembers over restarts, as a file would. */
export class MemoryPeers implements PeerStore {
  kept: readonly PeerRecord[] = [];
  saves = 0;

  async load() {
    return structuredClone(this.kept);
  }
  async save(records: readonly PeerRecord[]) {
    this.saves += 1;
    this.kept = structuredClone(records);
  }
}

/** Catalogues by name: each `https://<name>.test`, with a key of its own. */
export class Neighbourhood {
  readonly worlds = new Map<string, World>();
  readonly stores = new Map<string, MemoryPeers>();
  /** Instead of what a catalogue would send. */
  readonly feigned = new Map<string, Page>();
  /** Names that nobody reaches. */
  readonly away = new Set<string>();

  async open(
    name: string,
    follows: readonly string[],
    given: Parameters<typeof openWorld<MemoryFacts>>[0] & { perHourOfPeers?: number } = {},
  ) {
    const store = this.stores.get(name) ?? new MemoryPeers();
    this.stores.set(name, store);
    const peers: Peers = {
      peers: follows.map((peer) => this.peer(peer)),
      store,
      perHour: given.perHourOfPeers ?? 1_000_000,
    };
    const signatory = this.signatory(name);
    const world = await openWorld<MemoryFacts>({
      admission: NODE,
      ...given,
      domain: addressOf(name),
      signatory: () => signatory,
      peers,
    });
    this.worlds.set(name, world);
    return world;
  }

  signatory(name: string): ReturnType<typeof testSignatory> & Pick<Signatory, 'succession'> {
    return testSignatory(name);
  }

  /** Honest, by what the catalogue itself would give over HTTP. */
  async page(name: string, after: number, limit: number): Promise<Uint8Array> {
    const world = this.world(name);
    return Buffer.from([...pageLines(await world.catalogue.feed(after, limit, 'follow'))].join(''));
  }

  peer(name: string): CataloguePeer {
    return {
      kind: 'catalogue',
      url: addressOf(name),
      key: this.signatory(name).publicKey,
      head: async () => {
        const { jws, succession } = this.world(name).catalogue.signedHead() ?? { jws: '', succession: [] };
        return { ok: true, bytes: Buffer.from(JSON.stringify({ signed: jws, succession })) };
      },
      page: async (after, limit) => {
        if (this.away.has(name)) {
          return {
            ok: false,
            finding: { code: 'fetch-timeout', pointer: '', params: { url: addressOf(name), host: name, ms: 1 } },
          };
        }
        const feigned = this.feigned.get(name);
        return { ok: true, bytes: await (feigned?.(after, limit) ?? this.page(name, after, limit)) };
      },
    };
  }

  world(name: string): World {
    const world = this.worlds.get(name);
    if (world === undefined) throw new Error(`${name} was not opened`);
    return world;
  }

  /** Follows until there is nothing more, or it goes no further. @returns how the last round ended. */
  async follow(name: string, peer: string): Promise<string> {
    for (;;) {
      const round = await this.world(name).catalogue.follow(addressOf(peer), 0);
      if (round.is !== 'more') return round.is;
    }
  }

  record(name: string, peer: string): PeerRecord {
    const found = this.world(name)
      .catalogue.peers()
      .find(({ url }) => url === addressOf(peer));
    if (found === undefined) throw new Error(`${name} does not follow ${peer}`);
    return found;
  }

  /** Digest → nearest peers, for what is here. */
  roads(name: string, digest: Digest): readonly string[] {
    const found = this.world(name).catalogue.roads(digest);
    const own = found?.direct === true ? ['here'] : [];
    return [...own, ...(found?.roads ?? []).map((road) => road.map(({ peer }) => nameOf(peer)).join('<'))];
  }
}

export function addressOf(name: string): string {
  return `https://${name}.test`;
}

function nameOf(address: string): string {
  return address.slice('https://'.length, -'.test'.length);
}
