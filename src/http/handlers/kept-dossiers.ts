/** POST /dossiers lets a dossier be remembered; GET /dossiers/{digest} is how its reader comes back to it. */
import { keptDossierAnswer, reviewedDossierAnswer } from '../../answers/kept-dossier.js';
import { parseDigest } from '../../core/digest.js';
import { parseShortlist } from '../../core/search/shortlist.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

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
  if (digest === undefined) return problem({ code: 'not-found', findings: [], params: { dossier: path.digest ?? '' } });
  const reviewed = await catalogue.reviewDossier(digest);
  if (!reviewed.ok) return problem(reviewed.problem);
  const json = reviewedDossierAnswer(reviewed.value, catalogue.illustrative, voice);
  return answer({ json }, 200, { 'Cache-Control': 'no-store' });
};
