/** The guided form's first page: what it takes, and the way back into a saved draft. */
import { DRAFTS } from './draft-form.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';

export function draftStartPage(frame: Frame): string {
  const words = frame.voice.drafting;
  const action = withLanguage(DRAFTS, frame);
  return renderPage(
    <Page frame={frame} title={words.title} current="draft">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <h2>{words.need}</h2>
      <ul>
        {words.needs.map((need) => (
          <li>{need}</li>
        ))}
      </ul>
      <form class="draft" method="post" action={action}>
        <p class="actions">
          <button type="submit" name="go" value="next">
            {words.start}
          </button>
        </p>
      </form>
      <h2>{words.goOn}</h2>
      <form class="draft saved" method="post" action={action} encType="multipart/form-data">
        <p class="field">
          <label for="file">{words.file}</label>
          <input
            id="file"
            name="file"
            type="file"
            accept=".json,application/json"
            required
            aria-describedby="file-hint"
          />
          <small id="file-hint">{words.fileHint}</small>
        </p>
        <p class="actions">
          <button type="submit" name="go" value="check" class="quiet">
            {words.open}
          </button>
        </p>
      </form>
    </Page>,
  );
}
