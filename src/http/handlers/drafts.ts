/**
 * The guided form: GET /drafts begins, POST /drafts is every step of it. Nothing is stored and nobody is known: the draft
 * comes with each request, is read as a stranger's text, and goes back with the page.
 */
import { type ReadinessBody, readinessBody } from '../../answers/readiness.js';
import { certifierDocumentsOf, documentsOf, type UnsignedDocument } from '../../core/authoring/documents.js';
import {
  type Answers,
  NO_ANSWERS,
  readDraft,
  stepWasChanged,
  withAnswers,
  writeDraft,
} from '../../core/authoring/draft.js';
import { examine } from '../../core/authoring/examine.js';
import type { Step } from '../../core/authoring/guide.js';
import { identityOf } from '../../core/authoring/identity.js';
import { writeArchive } from '../../core/dossier/archive.js';
import { VCDM_2 } from '../../core/namespace.js';
import { done, type Outcome } from '../../core/problem.js';
import { draftCheckPage } from '../../web/draft-check.js';
import type { Changed } from '../../web/draft-form.js';
import { draftSignPage } from '../../web/draft-sign.js';
import { draftStartPage } from '../../web/draft-start.js';
import { draftStepPage } from '../../web/draft-step.js';
import type { Asked, Handler } from '../asked.js';
import { answer, problem, type Reply } from '../faces.js';
import { readForm } from '../form.js';

/** Kept by the visitor's own browser alone, so that its way back leads to the page before as it was. */
const OWN = { 'Cache-Control': 'private, no-cache' };

/** Pages that must be right before an offer can be judged at all. */
const NEEDED = 3;

export const beginDraft: Handler = () => answer({ html: draftStartPage });

export const draft: Handler = async (asked) => {
  const { guide } = asked.site;
  const form = await readForm(asked.body, asked.contentType);
  if (!form.ok) return problem(form.problem);
  const carried = await carriedDraft(form.value, asked);
  if (!carried.ok) return problem(carried.problem);
  const step = guide.steps.find(({ id }) => id === form.value.get('step'));
  const given = (control: string) => form.value.getAll(control).filter((value) => typeof value === 'string');
  const answers = step === undefined ? carried.value : withAnswers(carried.value, step, given);
  const go = String(form.value.get('go') ?? 'next');
  const undone = guide.steps.find(({ id }) => go === `undo:${id}`);
  if (undone !== undefined) return undo(asked, undone, String(form.value.get('before') ?? ''));
  const isChange = step !== undefined && stepWasChanged(step, carried.value, answers);
  const changed = isChange ? { step: step.id, before: carried.value } : undefined;
  const profile = String(form.value.get('profile') ?? '');
  if (go === 'save') return file('cartulary-draft.json', 'application/json', Buffer.from(writeDraft(answers)));
  if (go === 'more' && step !== undefined) return stepAnswer(asked, step, answers);
  if (go === 'next' && step !== undefined && examine(step, answers).length > 0) {
    return stepAnswer(asked, step, answers, { refused: true });
  }
  const wanted = destination(go, step, guide.steps);
  if (wanted !== undefined) return stepAnswer(asked, wanted, answers, { changed });
  const wrong = guide.steps.filter((one) => examine(one, answers).length > 0);
  const documents = documentsOf(guide, answers, asked.catalogue.now());
  const identity = identityOf(answers);
  const forCertifiers = certifierDocumentsOf(guide, answers);
  if (go === 'certificates' && forCertifiers.length > 0) {
    return file('cartulary-for-certifiers.zip', 'application/zip', archiveOf(forCertifiers));
  }
  if (wrong.length > 0 || identity === undefined || (go !== 'sign' && go !== 'download')) {
    const readiness = wrong.length > 0 ? undefined : await readinessOf(asked, documents, profile);
    const certified = forCertifiers.length > 0;
    const profiles = asked.catalogue.profiles();
    const props = { guide, answers, wrong, identity, changed, certified, readiness, profiles };
    return answer({ html: (frame) => draftCheckPage(props, frame) }, 200, OWN);
  }
  if (go === 'download') return file('cartulary-unsigned.zip', 'application/zip', archiveOf(documents));
  const props = { answers, documents, identity, server: asked.site.address };
  return answer({ html: (frame) => draftSignPage(props, frame) }, 200, OWN);
};

/** The draft that the form carries, or the file that a saved one was put into. */
async function carriedDraft(form: FormData, { site }: Asked): Promise<Outcome<Answers>> {
  const saved = form.get('file');
  if (saved !== null && typeof saved !== 'string') return readDraft(await saved.bytes(), site.guide);
  const carried = form.get('draft');
  return typeof carried === 'string' && carried !== '' ? readDraft(Buffer.from(carried), site.guide) : done(NO_ANSWERS);
}

/** @returns the page to show; undefined behind the last one: the answers are checked. */
function destination(go: string, step: Step | undefined, steps: readonly Step[]): Step | undefined {
  const at = step === undefined ? -1 : steps.indexOf(step);
  if (go === 'next') return steps[at + 1];
  if (go === 'back') return steps[Math.max(0, at - 1)];
  return steps.find(({ id }) => go === `at:${id}`);
}

/** Back to the page that was changed, with the draft as it was before. */
async function undo(asked: Asked, step: Step, before: string): Promise<Reply> {
  const draft = readDraft(Buffer.from(before), asked.site.guide);
  return draft.ok ? stepAnswer(asked, step, draft.value) : problem(draft.problem);
}

interface Shown {
  /** The answers of this very page were not taken. */
  readonly refused?: boolean;
  readonly changed?: Changed | undefined;
}

async function stepAnswer(asked: Asked, step: Step, answers: Answers, shown: Shown = {}): Promise<Reply> {
  const { refused = false, changed } = shown;
  const { steps } = asked.site.guide;
  const judged = steps.slice(0, NEEDED).every((one) => examine(one, answers).length === 0);
  const documents = judged ? documentsOf(asked.site.guide, answers, asked.catalogue.now()) : [];
  const readiness = judged ? await readinessOf(asked, documents, '') : undefined;
  const problems = refused ? examine(step, answers) : [];
  const props = { step, place: steps.indexOf(step) + 1, total: steps.length, answers, problems, changed, readiness };
  return answer({ html: (frame) => draftStepPage(props, frame) }, refused ? 422 : 200, OWN);
}

/** @returns undefined where nothing can be said: no profile, or documents that cannot be judged yet. */
async function readinessOf(
  { catalogue, voice }: Asked,
  documents: readonly UnsignedDocument[],
  wanted: string,
): Promise<ReadinessBody | undefined> {
  const profiles = catalogue.profiles();
  const profile = profiles.find(({ id }) => id === wanted) ?? profiles.at(-1);
  if (profile === undefined) return undefined;
  const presentation = {
    '@context': [VCDM_2],
    type: ['VerifiablePresentation'],
    verifiableCredential: documents.map(({ credential }) => credential),
  };
  const now = catalogue.now();
  const found = await catalogue.readiness({
    bytes: Buffer.from(JSON.stringify(presentation)),
    mediaType: 'application/vp',
    profile: profile.id,
    parameters: {},
    when: { asOf: now, knownAt: now },
  });
  return found.ok ? readinessBody(found.value, catalogue.illustrative, voice) : undefined;
}

function archiveOf(documents: readonly UnsignedDocument[]): Uint8Array {
  return writeArchive(
    documents.map(({ file: path, credential }) => ({
      path,
      bytes: Buffer.from(`${JSON.stringify(credential, null, 2)}\n`),
    })),
  );
}

function file(name: string, mediaType: string, bytes: Uint8Array): Reply {
  return {
    kind: 'bytes',
    mediaType,
    bytes,
    headers: { 'Cache-Control': 'no-store', 'Content-Disposition': `attachment; filename="${name}"` },
  };
}
