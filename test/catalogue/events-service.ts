/**
 * A Gaia-X Credentials Events Service, from its description: events in order of arrival, each with an id of its own;
 * `lastReceivedID` asks for those after one, oldest first; one event by its id.
 */
import type { EventsPeer, Finding } from '../../src/ports.js';

export const SERVICE = 'https://ces.test';

type Document = { readonly bytes: Uint8Array; readonly mediaType: string } | Finding;

export class EventsService implements EventsPeer {
  readonly kind = 'credentials-events';
  readonly url: string = SERVICE;
  readonly all: object[] = [];
  /** By URL: what lies behind the addresses that events name. */
  readonly documents = new Map<string, Document>();
  readonly fetched: string[] = [];
  /** Last ids that were asked for. */
  readonly asked: (string | undefined)[] = [];
  isAway = false;

  /** Takes an event, as a POST would. @returns its id. */
  add(data: unknown, more: object = {}): string {
    const id = `event-${this.all.length + 1}`;
    const frame = { specversion: '1.0', type: 'eu.gaia-x.credential', source: 'https://other.test', id };
    this.all.push({ ...frame, datacontenttype: 'application/json', data, ...more });
    return id;
  }

  async events(last: string | undefined, size: number) {
    this.asked.push(last);
    if (this.isAway) return this.away();
    const after = this.all.findIndex((event) => 'id' in event && event.id === last);
    return json(this.all.slice(after + 1, after + 1 + size));
  }

  async event(id: string) {
    if (this.isAway) return this.away();
    const found = this.all.find((event) => 'id' in event && event.id === id);
    return found === undefined ? failed('fetch-status') : json(found);
  }

  readonly document: EventsPeer['document'] = async (url) => {
    this.fetched.push(url);
    const found = this.documents.get(url) ?? { code: 'fetch-timeout', pointer: '' };
    return 'code' in found ? { ok: false, finding: found } : { ok: true, ...found };
  };

  private away() {
    return failed('fetch-timeout');
  }
}

function json(value: unknown) {
  return { ok: true, bytes: Buffer.from(JSON.stringify(value)) } as const;
}

function failed(code: Finding['code']) {
  return { ok: false, finding: { code, pointer: '' } } as const;
}
