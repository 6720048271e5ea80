/** A problem as a page: what is wrong, where, what was expected, how to mend it. */
import type { ProblemAnswer } from '../answers/problem.js';
import { FindingList } from './findings.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';

export function problemPage(problem: ProblemAnswer, frame: Frame): string {
  const { ui } = frame.voice;
  return renderPage(
    <Page frame={frame} title={problem.title}>
      <h1>{problem.title}</h1>
      <p>{problem.detail}</p>
      {problem.findings.length > 0 && (
        <section aria-labelledby="findings">
          <h2 id="findings">{ui.problem.findings}</h2>
          <FindingList findings={problem.findings} ui={ui} />
        </section>
      )}
      <p class="code">
        {ui.problem.code}
        {ui.colon}
        <code>{problem.code}</code> ({problem.status})
      </p>
      <p>
        <a href={withLanguage('/offers', frame)}>{ui.problem.back}</a>
      </p>
    </Page>,
  );
}
