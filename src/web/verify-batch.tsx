/** Several documents at once: a whole table without script; with it, the same table filled as each is judged. */
import type { VerificationBatch } from '../answers/verification-batch.js';
import type { VerificationLine } from '../answers/verification-line.js';
import { STANDINGS } from '../core/verification/check.js';
import type { Voice } from '../messages/voice.js';
import { type Frame, withLanguage } from './frame.js';
import { Mark, STANDING_TONES } from './mark.js';
import { Page, renderPage } from './page.js';
import { bounded, Name } from './quoted.js';

/** Findings told in a row; the document verified alone has them all. */
const MOST_FINDINGS = 5;

export function verificationBatchPage({ lines, summary }: VerificationBatch, frame: Frame): string {
  const { voice } = frame;
  const { ui, tender } = voice;
  const words = tender.verify;
  return renderPage(
    <Page frame={frame} title={words.batch} current="verify">
      <h1>{words.batch}</h1>
      <p role="status">{words.summary(lines.length, summary.verified)}</p>
      <p>{ui.verifyPage.notStored}</p>
      <table class="pair">
        <BatchHead voice={voice} />
        <tbody>
          {lines.map(({ name, line }) => (
            <tr>
              <th scope="row">
                <Name name={name ?? String(line.index + 1)} />
              </th>
              <td>
                <LineMark line={line} voice={voice} />
              </td>
              <td>
                <Told line={line} voice={voice} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={withLanguage('/verifications', frame)}>{ui.verifyPage.again}</a>
      </p>
    </Page>,
  );
}

function BatchHead({ voice }: { readonly voice: Voice }) {
  const words = voice.tender.verify;
  return (
    <>
      <caption class="hidden">{words.batch}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{voice.ui.verifyPage.outcome}</th>
          <th scope="col">{voice.ui.problem.findings}</th>
        </tr>
      </thead>
    </>
  );
}

interface LineProps {
  readonly line: VerificationLine;
  readonly voice: Voice;
}

function LineMark({ line, voice }: LineProps) {
  if (!('standing' in line)) return <Mark tone="bad">{voice.tender.verify.unread}</Mark>;
  return <Mark tone={STANDING_TONES[line.standing]}>{voice.ui.standings[line.standing].label}</Mark>;
}

function Told({ line, voice }: LineProps) {
  const findings = 'standing' in line ? line.findings : line.problem.findings;
  const titles = [...new Set(findings.map(({ title }) => title))];
  if (titles.length === 0) return <>{voice.ui.none}</>;
  return (
    <ul class="checks">
      {titles.slice(0, MOST_FINDINGS).map((title) => (
        <li>{bounded(title)}</li>
      ))}
      {titles.length > MOST_FINDINGS && <li>{voice.tender.verify.more(titles.length - MOST_FINDINGS)}</li>}
    </ul>
  );
}

/** Hidden from whoever runs no script. */
export function BatchIsland({ frame }: { readonly frame: Frame }) {
  const { voice } = frame;
  const { ui, tender } = voice;
  const words = tender.verify;
  return (
    <section data-island="batch" aria-labelledby="batch" hidden>
      <h2 id="batch" tabIndex={-1}>
        {words.batch}
      </h2>
      <p>
        <progress max={1} value={0} aria-labelledby="batch" />{' '}
        <span role="status">
          <span data-slot="done">0</span> / <span data-slot="all">0</span>
        </span>
      </p>
      <p data-when="failed" class="wrong" hidden>
        {words.interrupted}
      </p>
      <table class="pair">
        <BatchHead voice={voice} />
        <tbody />
      </table>
      {STANDINGS.map((standing) => (
        <template data-mark={standing}>
          <Mark tone={STANDING_TONES[standing]}>{ui.standings[standing].label}</Mark>
        </template>
      ))}
      <template data-mark="problem">
        <Mark tone="bad">{words.unread}</Mark>
      </template>
      <template data-mark="none">{ui.none}</template>
    </section>
  );
}
