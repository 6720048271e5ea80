/** What a page of the guided form offers to whoever runs its script: a key of this browser. Hidden from everybody else. */
import type { Identity } from '../core/authoring/identity.js';
import type { Voice } from '../messages/voice.js';
import { type Frame, withLanguage } from './frame.js';

/** @param into the id of the field that takes the identity. */
export function KeyForIdentity({ into, voice }: { readonly into: string; readonly voice: Voice }) {
  const words = voice.drafting.inBrowser;
  return (
    <section class="browser-key" data-island="identity" data-into={into} aria-labelledby="no-domain" hidden>
      <h2 id="no-domain">{words.noDomain}</h2>
      <p>{words.identityText}</p>
      <p class="actions">
        <button type="button" data-act="make" class="quiet">
          {words.useKey}
        </button>
      </p>
      <p role="status">
        <span data-when="made" hidden>
          {words.identityMade}
        </span>
        <strong data-when="failed" class="wrong" hidden>
          {words.failed}
        </strong>
      </p>
    </section>
  );
}

export function SignInBrowser({ identity, frame }: { readonly identity: Identity; readonly frame: Frame }) {
  const words = frame.voice.drafting.inBrowser;
  return (
    <section class="browser-key" data-island="sign" data-did={identity.did} aria-labelledby="in-browser" hidden>
      <h2 id="in-browser">{words.title}</h2>
      <ul data-when="without ready">
        {words.limits.map((limit) => (
          <li>{limit}</li>
        ))}
      </ul>
      <p role="status">
        <span data-when="unable" hidden>
          {words.unable}
        </span>
        <span data-when="elsewhere" hidden>
          {words.elsewhere}
        </span>
        <span data-when="without" hidden>
          {words.without}
        </span>
        <strong data-when="failed" class="wrong" hidden>
          {words.failed}
        </strong>
      </p>
      <p class="actions" data-when="without" hidden>
        <button type="button" data-act="make">
          {words.make}
        </button>
      </p>
      <div data-when="ready" hidden>
        {identity.didDocument !== undefined && (
          <>
            <p>
              {words.publishDocument} <code>{identity.didDocument}</code>
            </p>
            <pre>
              <code data-slot="did-document" />
            </pre>
            <p>{words.keepOthers}</p>
          </>
        )}
        <form method="post" action={withLanguage('/credentials', frame)} encType="multipart/form-data">
          <input type="hidden" name="document" />
          <p class="actions">
            <button type="button" data-act="sign">
              {words.sign}
            </button>
          </p>
        </form>
      </div>
    </section>
  );
}
