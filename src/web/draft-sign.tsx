/** Sign and publish: in this browser, or with the exact commands. The key never comes here. */
import type { UnsignedDocument } from '../core/authoring/documents.js';
import type { Answers } from '../core/authoring/draft.js';
import type { Identity } from '../core/authoring/identity.js';
import { SignInBrowser } from './draft-browser-key.js';
import { DraftForm, Go } from './draft-form.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';

interface Props {
  readonly answers: Answers;
  readonly documents: readonly UnsignedDocument[];
  readonly identity: Identity;
  /** The address of this catalogue. */
  readonly server: string;
}

export function draftSignPage({ answers, documents, identity, server }: Props, frame: Frame): string {
  const words = frame.voice.drafting;
  const { did, offer, didDocument } = identity;
  return renderPage(
    <Page frame={frame} title={words.signTitle} current="draft" island="sign">
      <h1>{words.signTitle}</h1>
      <p>{words.signIntro}</p>
      <dl class="facts">
        <dt>{words.ownDid}</dt>
        <dd>
          <code>{did}</code>
        </dd>
        <dt>{words.ownOffer}</dt>
        <dd>
          <code>{offer}</code>
        </dd>
      </dl>
      <SignInBrowser identity={identity} frame={frame} />
      <h2>{words.stepsTitle}</h2>
      <DraftForm frame={frame} answers={answers}>
        <p class="actions">
          <Go to="download">{words.download}</Go>
          <Go to="check" quiet>
            {words.back}
          </Go>
          <Go to="save" quiet>
            {words.save}
          </Go>
        </p>
      </DraftForm>
      <ol class="commands">
        <Command text={words.unpack} command="unzip cartulary-unsigned.zip -d unsigned" />
        {didDocument === undefined ? (
          <li>
            <p>{words.ownKey}</p>
          </li>
        ) : (
          <>
            <Command text={words.makeKey} command={`cartulary keygen --did ${did} --out keys`} />
            <li>
              <p>
                {words.publishDid} <code>{didDocument}</code>
              </p>
            </li>
          </>
        )}
        <Command text={words.signThem} command="cartulary sign unsigned --key keys/key.jwk --out signed" />
        <Command text={words.publishThem} command={`cartulary publish signed --server ${server}`} />
      </ol>
      <p>{words.verified}</p>
      <h2>{words.upload}</h2>
      <form
        class="draft upload"
        method="post"
        action={withLanguage('/credentials', frame)}
        encType="multipart/form-data"
      >
        <p class="field">
          <label for="file">{words.signedFile}</label>
          <input id="file" name="file" type="file" required aria-describedby="file-hint" />
          <small id="file-hint">{words.signedFileHint}</small>
        </p>
        <p class="actions">
          <button type="submit">{words.publish}</button>
        </p>
      </form>
      <h2>{words.documents}</h2>
      {documents.map(({ file, credential }) => (
        <details>
          <summary>{file}</summary>
          <pre>
            <code data-document>{JSON.stringify(credential, null, 2)}</code>
          </pre>
        </details>
      ))}
    </Page>,
  );
}

function Command({ text, command }: { readonly text: string; readonly command: string }) {
  return (
    <li>
      <p>{text}</p>
      <pre>
        <code>{command}</code>
      </pre>
    </li>
  );
}
