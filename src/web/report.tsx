/** A report as a person reads it: each check is a question with its answer; what failed says how to mend it. */
import type { CheckedPart, CheckedParts } from '../answers/checked-parts.js';
import type { DocumentAnswer, ReportAnswer } from '../answers/report.js';
import type { CheckId } from '../core/verification/check.js';
import type { Voice } from '../messages/voice.js';
import { Day } from './day.js';
import { Excerpt } from './excerpt.js';
import { FindingList } from './findings.js';
import { Mark, OUTCOME_TONES, STANDING_TONES } from './mark.js';
import { Outward } from './outward.js';
import { bounded, Quoted } from './quoted.js';

/** Pieces of evidence on the page; the JSON answer has them all. */
const MOST_EVIDENCE = 100;

interface Props {
  readonly report: ReportAnswer;
  /** What each check speaks of; absent where the document is not at hand. */
  readonly parts?: CheckedParts;
  readonly voice: Voice;
}

export function Report({ report, parts, voice }: Props) {
  const { ui } = voice;
  return (
    <>
      <p class="standing">
        <Mark tone={STANDING_TONES[report.standing]}>{ui.standings[report.standing].label}</Mark> {report.summary}
      </p>
      <dl class="facts">
        <dt>{ui.verifyPage.at}</dt>
        <dd>
          <Day at={report.at} voice={voice} open={ui.now} />
        </dd>
        <dt>{ui.verifyPage.mediaType}</dt>
        <dd>{bounded(report.mediaType)}</dd>
        <dt>{ui.verifyPage.digest}</dt>
        <dd>
          <code class="digest">{report.bytesDigest}</code>
        </dd>
        <dt>{ui.verifyPage.rules}</dt>
        <dd>{report.rules}</dd>
        <dt>{ui.verifyPage.hash}</dt>
        <dd>
          <code class="digest">{report.hash}</code>
        </dd>
      </dl>
      {report.documents.map((document) => (
        <Document document={document} parts={parts?.get(document.pointer)} voice={voice} />
      ))}
      <Evidence report={report} voice={voice} />
    </>
  );
}

interface DocumentProps {
  readonly document: DocumentAnswer;
  readonly parts: ReadonlyMap<CheckId, CheckedPart> | undefined;
  readonly voice: Voice;
}

function Document({ document, parts, voice }: DocumentProps) {
  const { ui } = voice;
  return (
    <section class="document">
      <h3>
        {ui.verifyPage[document.form]} {document.pointer !== '' && <code>{document.pointer}</code>}{' '}
        <Mark tone={STANDING_TONES[document.standing]}>{ui.formStandings[document.standing]}</Mark>
      </h3>
      {document.contentDigest !== null && <code class="digest">{document.contentDigest}</code>}
      <table class={parts === undefined ? 'checks' : 'checks with-parts'}>
        <caption class="hidden">{ui.verifyPage.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{ui.verifyPage.check}</th>
            <th scope="col">{ui.verifyPage.outcome}</th>
            {parts !== undefined && <th scope="col">{voice.tender.verify.part}</th>}
          </tr>
        </thead>
        <tbody>
          {document.checks.map(({ check, question, outcome, findings }) => (
            <tr>
              <th scope="row">
                {question} <span class="kind">{check}</span>
              </th>
              <td>
                <Mark tone={OUTCOME_TONES[outcome]}>{ui.outcomes[outcome]}</Mark>
                {findings.length > 0 && <FindingList findings={findings} ui={ui} />}
              </td>
              {parts !== undefined && (
                <td>
                  {outcome !== 'not-applicable' && (
                    <Part part={parts.get(check)} open={findings.length > 0} voice={voice} />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PartProps {
  readonly part: CheckedPart | undefined;
  readonly open: boolean;
  readonly voice: Voice;
}

/** What passed is there for whoever asks. */
function Part({ part, open, voice }: PartProps) {
  const words = voice.tender.verify;
  if (part === undefined) return <span class="kind">{words.whole}</span>;
  return (
    <details open={open}>
      <summary>{words.part}</summary>
      <Excerpt part={part} voice={voice} />
    </details>
  );
}

/** What was looked at beside the document itself: from where, which bytes, and when they were fetched. */
function Evidence({ report, voice }: Props) {
  const words = voice.registers.evidence;
  const shown = report.evidence.slice(0, MOST_EVIDENCE);
  return (
    <section class="document">
      <h3>{words.title}</h3>
      {shown.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table class="pair">
          <caption class="hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.url}</th>
              <th scope="col">{words.fetched}</th>
              <th scope="col">{words.digest}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ url, digest, fetchedAt }) => (
              <tr>
                <th scope="row">
                  {/^https:/.test(url) ? <Outward href={url}>{bounded(url)}</Outward> : <Quoted text={url} />}
                </th>
                <td>
                  <span class="narrow-label">{words.fetched}</span>
                  <Day at={fetchedAt} voice={voice} open={voice.ui.now} />
                </td>
                <td>
                  <span class="narrow-label">{words.digest}</span>
                  <code class="digest">{digest}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {report.evidence.length > MOST_EVIDENCE && (
        <p class="note">{words.more(report.evidence.length - MOST_EVIDENCE)}</p>
      )}
    </section>
  );
}
