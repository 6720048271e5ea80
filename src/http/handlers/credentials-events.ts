/**
 * GET /credentials-events: what was published here, in the form of the Gaia-X Credentials Events Service (CloudEvents
 * 1.0, structured mode). What came from peers is theirs to tell: whoever reads all of them gets each event once.
 */
import type { Entry } from '../../core/journal.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import type { Asked, Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;
/** Entries looked at for one event after another. */
const STEP = 500;

type Published = Extract<Entry, { kind: 'published' }>;

/** `lastReceivedID`: events after that one; then `page` (from 0) of `size`. */
export const credentialsEvents: Handler = async (asked) => {
  const reader = new ParameterReader(asked.search);
  reader.allowOnly(['lastReceivedID', 'page', 'size', 'lang']);
  const [last = '0', page = '0'] = [reader.single('lastReceivedID'), reader.single('page')];
  if (!/^\d{1,15}$/.test(last)) reader.report('seq-invalid', 'lastReceivedID', last);
  if (!/^\d{1,2}$/.test(page)) reader.report('seq-invalid', 'page', page);
  const size = reader.limit('size', DEFAULT_SIZE, LARGEST_SIZE);
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const entries = await publishedAfter(Number(last), (Number(page) + 1) * size, asked);
  const events = await Promise.all(entries.slice(Number(page) * size).map((entry) => eventOf(entry, asked)));
  const json = events.filter((event) => event !== undefined);
  return answer({ json }, 200, { 'Cache-Control': 'no-store' });
};

export const credentialsEvent: Handler = async (asked) => {
  const id = asked.path.id ?? '';
  if (!/^[1-9]\d{0,14}$/.test(id)) return problem({ code: 'not-found', findings: [], params: { event: id } });
  const { entries } = await asked.catalogue.events(Number(id) - 1, 1);
  const entry = entries.find(isPublishedHere);
  const event = entry === undefined ? undefined : await eventOf(entry, asked);
  return event === undefined
    ? problem({ code: 'not-found', findings: [], params: { event: id } })
    : answer({ json: event });
};

async function publishedAfter(after: number, most: number, { catalogue, gone }: Asked): Promise<readonly Published[]> {
  const found: Published[] = [];
  for (let seen = after; found.length < most && !gone.aborted; ) {
    const { entries, next } = await catalogue.events(seen, STEP);
    found.push(...entries.filter(isPublishedHere));
    if (next === seen) break;
    seen = next;
  }
  return found.slice(0, most);
}

function isPublishedHere(entry: Entry): entry is Published {
  return entry.kind === 'published' && entry.via === undefined;
}

/** @returns undefined for what was erased since. */
async function eventOf({ seq, at, contentDigest }: Published, { catalogue, site }: Asked) {
  const found = await catalogue.credential(contentDigest);
  if (!found.ok) return undefined;
  const { bytes, mediaType } = found.value;
  const text = Buffer.from(bytes).toString('utf8');
  const data: unknown = /jwt$/.test(mediaType) ? text : JSON.parse(text);
  const received = { time: at, cesreceiveddate: at };
  return {
    specversion: '1.0',
    type: 'eu.gaia-x.credential',
    source: site.address,
    id: String(seq),
    ...received,
    datacontenttype: mediaType,
    data,
  };
}
