/** What every page of the guided form has: a form that carries the draft, and where it leads. */
import type { ComponentChildren } from 'preact';
import { type Answers, writeDraft } from '../core/authoring/draft.js';
import { type Frame, withLanguage } from './frame.js';

export const DRAFTS = '/drafts';

export function DraftForm(props: {
  readonly frame: Frame;
  readonly answers: Answers;
  readonly step?: string;
  readonly children: ComponentChildren;
}) {
  const { frame, answers, step, children } = props;
  return (
    <form class="draft" method="post" action={withLanguage(DRAFTS, frame)} noValidate>
      <input type="hidden" name="draft" value={writeDraft(answers)} />
      {step !== undefined && <input type="hidden" name="step" value={step} />}
      {children}
    </form>
  );
}

export function Go({ to, children, quiet }: { readonly to: string; readonly children: string; readonly quiet?: true }) {
  return (
    <button type="submit" name="go" value={to} class={quiet ? 'quiet' : undefined}>
      {children}
    </button>
  );
}
