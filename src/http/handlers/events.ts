/** GET /events?after=&limit=: the journal, entry by entry, for whoever reads or follows it; GET /events/head: where it ends. */
import { itemLine, pageLines } from '../../core/federation/feed.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { journalPage } from '../../web/journal.js';
import type { Asked, Handler } from '../asked.js';
import { answer, type HeaderFields, problem, type Reply } from '../faces.js';
import { JSON_LINES } from '../serve-lines.js';

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1000;
/** Seconds that a question may wait for the next entry. */
export const LONGEST_WAIT = 30;

const NOW: HeaderFields = { 'Cache-Control': 'no-store' };

export const events: Handler = async (asked) => {
  const { catalogue, search, face, gone } = asked;
  const reader = new ParameterReader(search);
  reader.allowOnly(['after', 'limit', 'wait', 'follow', 'lang']);
  const after = readAfter(reader);
  const limit = reader.limit('limit', DEFAULT_LIMIT, LARGEST_LIMIT);
  const wait = reader.limit('wait', 0, LONGEST_WAIT);
  const follow = readFollow(reader);
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  if (face === 'eventStream') return eventStream(resumed(after, asked), asked);
  if (wait > 0) await catalogue.arrival(after, wait * 1000, gone);
  if (face === 'jsonLines') {
    const page = await catalogue.feed(after, limit, follow ? 'follow' : 'whole');
    return { kind: 'stream', mediaType: JSON_LINES, headers: NOW, pieces: pageLines(page) };
  }
  const { entries, next } = await catalogue.events(after, limit);
  const json = { after, head: catalogue.head(), entries, next };
  return answer({ json, html: (frame) => journalPage({ ...json, limit }, frame) });
};

/** 404 where the node has no key to sign with. */
export const eventsHead: Handler = ({ catalogue }) => {
  const signed = catalogue.signedHead();
  if (signed === undefined) return problem({ code: 'not-found', findings: [] });
  const { seq, hash, at } = catalogue.head();
  const json = { seq, hash, at: at === '' ? null : at, signed: signed.jws, succession: signed.succession };
  return answer({ json }, 200, NOW);
};

/** Entries looked at for one event after another. */
const STEP = 100;
/** A comment now and then, so that nobody on the way takes the silence for the end; ms. */
const SILENCE_MS = 15_000;
/** Then whoever still listens begins anew, with `Last-Event-ID`; ms. */
const LONGEST_MS = 60 * 60_000;

/** Server-sent events (HTML Living Standard §9.2): `id` is the seq, `event` the kind, `data` the entry's stored bytes. */
function eventStream(after: number, asked: Asked): Reply {
  const headers = { ...NOW, 'X-Accel-Buffering': 'no' };
  return { kind: 'stream', mediaType: 'text/event-stream', headers, pieces: eventsAfter(after, asked) };
}

async function* eventsAfter(after: number, { catalogue, gone }: Asked): AsyncGenerator<string> {
  const end = performance.now() + LONGEST_MS;
  let seen = after;
  yield 'retry: 3000\n\n';
  while (!gone.aborted && performance.now() < end) {
    const { items, end: last } = await catalogue.feed(seen, STEP, 'whole');
    for (const item of items) {
      const [id, event] = item.kind === 'entry' ? [item.entry.seq, item.entry.kind] : [item.seq, item.kind];
      yield `id: ${id}\nevent: ${event}\ndata: ${itemLine(item)}\n\n`;
    }
    seen = Math.max(seen, last.seq);
    if (items.length > 0) continue;
    const began = performance.now();
    if (await catalogue.arrival(seen, SILENCE_MS, gone)) continue;
    // Not waited for: too many wait. Who listens comes back later.
    if (performance.now() - began < SILENCE_MS / 2) return;
    yield ': \n\n';
  }
}

/** Where the browser says that it was (HTML Living Standard §9.2.4). */
function resumed(after: number, { header }: Asked): number {
  const id = header('last-event-id') ?? '';
  return /^\d{1,15}$/.test(id) ? Number(id) : after;
}

function readFollow(reader: ParameterReader): boolean {
  const text = reader.single('follow');
  if (text !== undefined && text !== 'true') reader.report('facet-value-unknown', 'follow', text, { allowed: 'true' });
  return text === 'true';
}

/** A seq seen before; 0 is the beginning. */
function readAfter(reader: ParameterReader): number {
  const text = reader.single('after');
  if (text === undefined) return 0;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  reader.report('seq-invalid', 'after', text);
  return 0;
}
