/** A participant: its registration, its offers, the credentials that speak of it. */

import type { ParticipantBody } from '../answers/participant.js';
import { capital } from '../messages/sentence.js';
import { linkTitle, Signature } from './evidence.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';
import { boundedName, Identifier, Name } from './quoted.js';

export function participantPage(answer: ParticipantBody, frame: Frame): string {
  const { voice } = frame;
  const { ui } = voice;
  const words = ui.participant;
  const title = answer.name ?? answer.iri;
  return renderPage(
    <Page frame={frame} title={boundedName(title)}>
      <h1>
        <Name name={title} />
      </h1>
      <dl class="facts">
        <dt>{ui.offer.iri}</dt>
        <dd>
          <Identifier id={answer.iri} />
        </dd>
        <dt>{words.country}</dt>
        <dd>{answer.country === null ? ui.verdicts.UNKNOWN.label : voice.country(answer.country)}</dd>
        {answer.registrationNumbers.map(({ type, value, issuer, notaries }) => (
          <>
            <dt>
              <Name name={capital(voice.drafting.values[type] ?? type)} />
            </dt>
            <dd>
              <Name name={value} />{' '}
              <small>
                {words.issuer.toLowerCase()} <Identifier id={issuer} />
              </small>
              {notaries.map((notary) => (
                <p>
                  {notary.counts ? words.notarised : words.notNotarised} <Identifier id={notary.issuer} />{' '}
                  <small>{notary.findings.map(({ title }) => title).join(' ')}</small>
                </p>
              ))}
            </dd>
          </>
        ))}
      </dl>
      <section aria-labelledby="offers">
        <h2 id="offers">{words.offers}</h2>
        {answer.offers.length === 0 ? (
          <p>{words.noOffer}</p>
        ) : (
          <ul>
            {answer.offers.map((offer) => (
              <li>
                <a href={withLanguage(offer.url, frame)} lang={offer.name.language ?? undefined}>
                  <Name name={offer.name.text} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="credentials">
        <h2 id="credentials">{words.credentials}</h2>
        <ol class="evidence">
          {answer.credentials.map((link) => (
            <li>
              <h3>
                {linkTitle(link, frame.voice)} <span class="tag">{link.digest.slice(0, 12)}…</span>
              </h3>
              <ol class="chain">
                <Signature link={link} frame={frame} />
              </ol>
            </li>
          ))}
        </ol>
        {answer.credentialsOmitted > 0 && <p class="note">{ui.offer.omitted(answer.credentialsOmitted)}</p>}
      </section>
    </Page>,
  );
}
