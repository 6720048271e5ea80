/** Verifying without storing: the form, and what came of it. */
import type { ReportAnswer } from '../answers/report.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';
import { Report } from './report.js';

export function verifyPage(frame: Frame): string {
  const { ui } = frame.voice;
  const words = ui.verifyPage;
  return renderPage(
    <Page frame={frame} title={words.title} current="verify">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <form class="verify" method="post" action={withLanguage('/verifications', frame)} encType="multipart/form-data">
        <p class="field">
          <label for="file">{words.file}</label>
          <input id="file" name="file" type="file" aria-describedby="file-hint" />
          <small id="file-hint">{words.fileHint}</small>
        </p>
        <p class="field">
          <label for="document">{words.document}</label>
          <textarea id="document" name="document" rows={12} spellcheck={false} />
        </p>
        <p class="actions">
          <button type="submit">{words.submit}</button>
        </p>
      </form>
    </Page>,
  );
}

export function verificationPage(report: ReportAnswer, frame: Frame): string {
  const { ui } = frame.voice;
  const words = ui.verifyPage;
  return renderPage(
    <Page frame={frame} title={words.result} current="verify">
      <h1>{words.result}</h1>
      <p>{words.notStored}</p>
      <h2>{words.checks}</h2>
      <Report report={report} voice={frame.voice} />
      <p>
        <a href={withLanguage('/verifications', frame)}>{words.again}</a>
      </p>
    </Page>,
  );
}
