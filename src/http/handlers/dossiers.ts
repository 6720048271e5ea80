/**
 * Dossiers: a shortlist for the tender file, as one archive; and one that is kept, so that its reader can come back to it. Both
 * take what a search takes, but for its pages. Asking for an archive stores nothing.
 */
import { keptDossierAnswer, reviewedDossierAnswer } from '../../answers/kept-dossier.js';
import { parseDigest } from '../../core/digest.js';
import { parseShortlist } from '../../core/search/shortlist.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

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

/** 201: it is remembered from now on, under a digest that is told to nobody else. */
export const keepDossier: Handler = async ({ catalogue, search, voice }) => {
  const known = catalogue.profiles().map(({ id }) => id);
  const shortlist = parseShortlist(search, catalogue.now(), known);
  if (!shortlist.ok) return problem(shortlist.problem);
  const kept = await catalogue.keepDossier(shortlist.value);
  if (!kept.ok) return problem(kept.problem);
  const json = keptDossierAnswer(kept.value, catalogue.illustrative, voice);
  return answer({ json }, 201, { 'Cache-Control': 'no-store', Location: json.url });
};

export const keptDossier: Handler = async ({ catalogue, path, voice }) => {
  const digest = parseDigest(path.digest ?? '');
  if (digest === undefined) return problem({ code: 'not-found', findings: [] });
  const reviewed = await catalogue.reviewDossier(digest);
  if (!reviewed.ok) return problem(reviewed.problem);
  const json = reviewedDossierAnswer(reviewed.value, catalogue.illustrative, voice);
  return answer({ json }, 200, { 'Cache-Control': 'no-store' });
};
