/** What every page of the guided form has: a form that carries the draft, and where it leads. */
import type { ComponentChildren } from 'preact';
import { type Answers, writeDraft } from '../core/authoring/draft.js';
import type { StepId } from '../core/authoring/guide.js';
import { type Frame, withLanguage } from './frame.js';

export const DRAFTS = '/drafts';

/** The change that led to this page, and the draft as it was before. */
export interface Changed {
  readonly step: StepId;
  readonly before: Answers;
}

export function DraftForm(props: {
  readonly frame: Frame;
  readonly answers: Answers;
  readonly step?: string;
  readonly changed?: Changed | undefined;
  readonly children: ComponentChildren;
}) {
  const { frame, answers, step, changed, children } = props;
  return (
    <form class="draft" method="post" action={withLanguage(DRAFTS, frame)} noValidate>
      <input type="hidden" name="draft" value={writeDraft(answers)} />
      {step !== undefined && <input type="hidden" name="step" value={step} />}
      {/* Enter presses the first button of a form: it must not be one that undoes. */}
      {changed !== undefined && (
        <button type="submit" name="go" value="next" class="hidden" tabIndex={-1} aria-hidden="true" />
      )}
      {changed !== undefined && <Undo changed={changed} frame={frame} />}
      {children}
    </form>
  );
}

function Undo({ changed: { step, before }, frame }: { readonly changed: Changed; readonly frame: Frame }) {
  const words = frame.voice.drafting;
  return (
    <p class="note">
      <input type="hidden" name="before" value={writeDraft(before)} />
      {words.changed(words.steps[step].title)}{' '}
      <Go to={`undo:${step}`} quiet>
        {words.undo}
      </Go>
    </p>
  );
}

export function Go({ to, children, quiet }: { readonly to: string; readonly children: string; readonly quiet?: true }) {
  return (
    <button type="submit" name="go" value={to} class={quiet ? 'quiet' : undefined}>
      {children}
    </button>
  );
}
