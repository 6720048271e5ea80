/** Verifying without storing: the form, and what came of one document. */
import type { CheckedParts } from '../answers/checked-parts.js';
import type { ReportAnswer } from '../answers/report.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';
import { Report } from './report.js';
import { DateField } from './search-form.js';
import { BatchIsland } from './verify-batch.js';

export function verifyPage(frame: Frame): string {
  const { ui, tender } = frame.voice;
  const words = ui.verifyPage;
  return renderPage(
    <Page frame={frame} title={words.title} current="verify" island="batch">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <form class="verify" method="post" action={withLanguage('/verifications', frame)} encType="multipart/form-data">
        <p class="field drop">
          <label for="file">{tender.verify.files}</label>
          <input id="file" name="file" type="file" multiple aria-describedby="file-hint" />
          <small id="file-hint">{tender.verify.filesHint}</small>
        </p>
        <p class="field">
          <label for="document">{words.document}</label>
          <textarea id="document" name="document" rows={12} spellcheck={false} />
        </p>
        <p class="field">
          <label for="url">{tender.verify.url}</label>
          <input id="url" name="url" type="url" maxLength={2_000} aria-describedby="url-hint" />
          <small id="url-hint">{tender.verify.urlHint}</small>
        </p>
        <DateField name="at" label={words.at} hint={tender.verify.atHint} value={null} />
        <p class="actions">
          <button type="submit">{words.submit}</button>
        </p>
      </form>
      <BatchIsland frame={frame} />
    </Page>,
  );
}

export function verificationPage(report: ReportAnswer, parts: CheckedParts, frame: Frame): string {
  const { ui } = frame.voice;
  const words = ui.verifyPage;
  return renderPage(
    <Page frame={frame} title={words.result} current="verify">
      <h1>{words.result}</h1>
      <p>{words.notStored}</p>
      <h2>{words.checks}</h2>
      <Report report={report} parts={parts} voice={frame.voice} />
      <p>
        <a href={withLanguage('/verifications', frame)}>{words.again}</a>
      </p>
    </Page>,
  );
}
