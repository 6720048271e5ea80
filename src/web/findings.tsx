/** What was found, where, what was expected, how to mend it. */
import type { FindingAnswer } from '../answers/problem.js';
import type { Ui } from '../messages/en/ui.js';
import { bounded, Quoted } from './quoted.js';

export function FindingList({ findings, ui }: { readonly findings: readonly FindingAnswer[]; readonly ui: Ui }) {
  const words = ui.problem;
  return (
    <ol class="findings">
      {findings.map((finding) => (
        <li>
          <p class="finding-title">{finding.title}</p>
          <dl class="facts tight">
            <dt>{words.where}</dt>
            <dd>{finding.pointer === '' ? words.wholeDocument : <code>{bounded(finding.pointer)}</code>}</dd>
            {finding.found !== null && (
              <>
                <dt>{words.found}</dt>
                <dd>
                  <code>
                    <Quoted text={finding.found} />
                  </code>
                </dd>
              </>
            )}
            <dt>{words.expected}</dt>
            <dd>{finding.expected}</dd>
            <dt>{words.repair}</dt>
            <dd>{finding.repair}</dd>
            <dt>{words.code}</dt>
            <dd>
              <code>{finding.code}</code>
            </dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}
