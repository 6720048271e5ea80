/** GET /events?after=&limit=: the journal, entry by entry, for whoever follows it. */
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { journalPage } from '../../web/journal.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1000;

export const events: Handler = async ({ catalogue, search }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(['after', 'limit', 'lang']);
  const after = readAfter(reader);
  const limit = reader.limit('limit', DEFAULT_LIMIT, LARGEST_LIMIT);
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const { entries, next } = await catalogue.events(after, limit);
  const json = { after, head: catalogue.head(), entries, next };
  return answer({ json, html: (frame) => journalPage({ ...json, limit }, frame) });
};

/** A seq seen before; 0 is the beginning. */
function readAfter(reader: ParameterReader): number {
  const text = reader.single('after');
  if (text === undefined) return 0;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  reader.report('seq-invalid', 'after', text);
  return 0;
}
