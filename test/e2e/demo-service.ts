/** The demo's catalogue behind a whole service, for questions that are asked over HTTP. */

import { ARCHETYPE_IDS, ARCHETYPES, type ArchetypeId } from '../golden/identities.js';
import { expectContract } from '../http/contract.js';
import { type Service, startService } from '../http/service.js';
import { type DemoCatalogue, openDemo } from './demo-catalogue.js';

export interface DemoService extends DemoCatalogue {
  readonly service: Service;
  /** Asks, and holds the answer against the contract. @param path the address as the contract names it. */
  get<T>(path: string, address: string): Promise<T>;
  /** @param address absent: the path. */
  post<T>(path: string, body: unknown, status?: number, address?: string): Promise<T>;
}

/** @param wanted which files are published; absent: all. */
export async function serveDemo(wanted?: (file: string) => boolean): Promise<DemoService> {
  const world = await openDemo(wanted);
  const service = await startService(world.catalogue);
  return {
    ...world,
    service,
    async get<T>(path: string, address: string) {
      const answer = await service.ask(address, { headers: { accept: 'application/json' } });
      expectContract('get', path, answer);
      if (answer.status !== 200) throw new Error(`${address}: ${answer.text}`);
      return answer.json as T;
    },
    async post<T>(path: string, body: unknown, status = 200, address = path) {
      const headers = { accept: 'application/json', 'content-type': 'application/json' };
      const answer = await service.ask(address, { method: 'POST', headers, body: JSON.stringify(body) });
      expectContract('post', path, answer);
      if (answer.status !== status) throw new Error(`${path}: ${answer.text}`);
      return answer.json as T;
    },
  };
}

/** A1 to A13 by the IRI of the offer; the IRI itself for any other. */
export function nameOf(iri: string): string {
  return ARCHETYPE_IDS.find((id: ArchetypeId) => ARCHETYPES[id].offer === iri) ?? iri;
}
