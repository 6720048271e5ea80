/**
 * A shortlist for the tender file: GET /dossiers is the archive, GET /dossiers/files/{file} one file of it, GET
 * /dossiers/preview the page that puts it together. All take what a search takes, but for its pages.
 */
import { dossierPreview } from '../../answers/dossier-preview.js';
import { profileAnswer } from '../../answers/requirement.js';
import type { Dossier } from '../../catalogue/verbs/tendering.js';
import { DOSSIER_FILES } from '../../core/dossier/files.js';
import { done, type Outcome } from '../../core/problem.js';
import { parseShortlist, type Shortlist } from '../../core/search/shortlist.js';
import { dossierPreviewPage } from '../../web/dossier-preview.js';
import type { Asked, Handler } from '../asked.js';
import { answer, problem, type Reply } from '../faces.js';

export const dossiers: Handler = async (asked) => {
  const made = await dossierOf(asked);
  if (!made.ok) return problem(made.problem);
  const { bytes, name } = made.value.dossier;
  return attachment(name, 'application/zip', bytes);
};

const MEDIA_TYPES = { html: 'text/html', csv: 'text/csv', json: 'application/json' } as const;

/** Never shown in place: its page brings its own style, and belongs to the archive, not to this site. */
export const dossierFile: Handler = async (asked) => {
  const file = DOSSIER_FILES.find((one) => one === asked.path.file);
  if (file === undefined) return problem({ code: 'not-found', findings: [], params: { file: asked.path.file ?? '' } });
  const made = await dossierOf(asked);
  if (!made.ok) return problem(made.problem);
  const member = made.value.dossier.members.find(({ path }) => path === file);
  if (member === undefined)
    return problem({ code: 'not-found', findings: [], params: { file: asked.path.file ?? '' } });
  const kind = file.endsWith('html') ? 'html' : file.endsWith('csv') ? 'csv' : 'json';
  return attachment(file, `${MEDIA_TYPES[kind]}; charset=utf-8`, member.bytes);
};

/** Without a question, the form alone. */
export const previewDossier: Handler = async (asked) => {
  const { catalogue, search, voice } = asked;
  const profiles = catalogue.profiles().map((profile) => profileAnswer(profile, voice));
  if ((search.get('profile') ?? '') === '') {
    return answer({ html: (frame) => dossierPreviewPage(undefined, { profiles, given: search }, frame) });
  }
  const made = await dossierOf(asked);
  if (!made.ok) return problem(made.problem);
  const { dossier, shortlist } = made.value;
  const preview = dossierPreview(dossier, shortlist.query, voice);
  return answer({ html: (frame) => dossierPreviewPage(preview, { profiles, given: search }, frame) });
};

async function dossierOf({
  catalogue,
  search,
}: Asked): Promise<Outcome<{ readonly dossier: Dossier; readonly shortlist: Shortlist }>> {
  const known = catalogue.profiles().map(({ id }) => id);
  const shortlist = parseShortlist(search, catalogue.now(), known);
  if (!shortlist.ok) return shortlist;
  const made = await catalogue.dossier(shortlist.value);
  return made.ok ? done({ dossier: made.value, shortlist: shortlist.value }) : made;
}

function attachment(name: string, mediaType: string, bytes: Uint8Array): Reply {
  const headers = { 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-cache' };
  return { kind: 'bytes', mediaType, bytes, headers };
}
