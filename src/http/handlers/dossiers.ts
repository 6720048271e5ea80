/** GET /dossiers: a shortlist for the tender file, as one archive. Takes what a search takes, but for its pages. */
import { parseShortlist } from '../../core/search/shortlist.js';
import type { Handler } from '../asked.js';
import { problem } from '../faces.js';

export const dossiers: Handler = async ({ catalogue, search }) => {
  const known = catalogue.profiles().map(({ id }) => id);
  const shortlist = parseShortlist(search, catalogue.now(), known);
  if (!shortlist.ok) return problem(shortlist.problem);
  const made = await catalogue.dossier(shortlist.value);
  if (!made.ok) return problem(made.problem);
  const { bytes, name } = made.value;
  const headers = { 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-cache' };
  return { kind: 'bytes', mediaType: 'application/zip', bytes, headers };
};
