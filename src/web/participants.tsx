/** Everybody in the catalogue. */
import type { ParticipantsAnswer } from '../answers/participants.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';
import { Quoted } from './quoted.js';

/** @param further it is not the first page. */
export function participantsPage(answer: ParticipantsAnswer, further: boolean, frame: Frame): string {
  const { voice } = frame;
  const words = voice.registers.participants;
  return renderPage(
    <Page frame={frame} title={words.title} current="participants">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <p>{words.count(answer.total)}</p>
      {answer.participants.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <table class="pair">
          <caption class="hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.country}</th>
              <th scope="col">{words.offers}</th>
            </tr>
          </thead>
          <tbody>
            {answer.participants.map(({ iri, url, name, country, offers }) => (
              <tr>
                <th scope="row">
                  <a href={withLanguage(url, frame)}>
                    <Quoted text={name ?? words.unnamed} longest={120} />
                  </a>
                  <br />
                  <span class="iri kind">
                    <Quoted text={iri} />
                  </span>
                </th>
                <td>{country === null ? voice.ui.verdicts.UNKNOWN.label : voice.country(country)}</td>
                <td>{voice.ui.offers.count(offers)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="more actions">
        {further && <a href={withLanguage('/participants', frame)}>{words.first}</a>}
        {answer.next !== null && (
          <a href={withLanguage(answer.next, frame)} rel="next">
            {words.next}
          </a>
        )}
      </p>
    </Page>,
  );
}
