/** A problem as a page: what is wrong, where, what was expected, how to mend it. */
import type { FindingAnswer, ProblemAnswer } from '../answers/problem.js';
import type { Ui } from '../messages/en/ui.js';
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
        {ui.problem.code}: <code>{problem.code}</code> ({problem.status})
      </p>
      <p>
        <a href={withLanguage('/offers', frame)}>{ui.problem.back}</a>
      </p>
    </Page>,
  );
}

export function FindingList({ findings, ui }: { readonly findings: readonly FindingAnswer[]; readonly ui: Ui }) {
  return (
    <ol class="findings">
      {findings.map((finding) => (
        <li>
          <p class="finding-title">{finding.title}</p>
          <dl>
            <dt>{ui.problem.where}</dt>
            <dd>{finding.pointer === '' ? ui.problem.wholeDocument : <code>{finding.pointer}</code>}</dd>
            {finding.found !== null && (
              <>
                <dt>{ui.problem.found}</dt>
                <dd>
                  <code>{finding.found}</code>
                </dd>
              </>
            )}
            <dt>{ui.problem.expected}</dt>
            <dd>{finding.expected}</dd>
            <dt>{ui.problem.repair}</dt>
            <dd>{finding.repair}</dd>
            <dt>{ui.problem.code}</dt>
            <dd>
              <code>{finding.code}</code>
            </dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}
