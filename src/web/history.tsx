/** The history of an offer: what became known when, and what became of it. Nothing that was taken back disappears. */
import type { VersionsBody } from '../answers/versions.js';
import { Day } from './day.js';
import { linkTitle } from './evidence.js';
import { type Frame, withLanguage } from './frame.js';
import { Mark, STATE_TONES } from './mark.js';
import { Identifier } from './quoted.js';

export function History({ history, frame }: { readonly history: VersionsBody; readonly frame: Frame }) {
  const { voice } = frame;
  const { ui } = voice;
  const words = ui.offerPage.history;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.heading}</h2>
      <p>{words.intro}</p>
      {history.versions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table class="history">
          <caption class="hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.recorded}</th>
              <th scope="col">{words.says}</th>
              <th scope="col">{ui.offer.signedBy}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {history.versions.map((version) => (
              <tr>
                <td>
                  <Day at={version.recorded} voice={voice} open={ui.always} />
                </td>
                <th scope="row">
                  {linkTitle(version, voice)}
                  <br />
                  <a class="digest" href={withLanguage(version.report, frame)}>
                    {version.digest.slice(0, 12)}…
                  </a>
                </th>
                <td>{version.issuer !== null && <Identifier id={version.issuer} />}</td>
                <td>
                  <Mark tone={STATE_TONES[version.life.state]}>{ui.life[version.life.state].label}</Mark>{' '}
                  {ui.life.since} <Day at={version.life.since} voice={voice} open={ui.always} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {history.omitted > 0 && <p class="note">{words.omitted(history.omitted)}</p>}
    </section>
  );
}
