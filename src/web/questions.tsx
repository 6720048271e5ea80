/** What is still to be asked about a shortlist, per provider; and the shortlist itself as a dossier. */
import type { QuestionAnswer, QuestionsBody } from '../answers/questions.js';
import type { Voice } from '../messages/voice.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';
import { Identifier, Name } from './quoted.js';

/** @param dossier where the same shortlist is had as an archive. */
export function questionsPage(answer: QuestionsBody, dossier: string, frame: Frame): string {
  const { voice } = frame;
  const words = voice.tender.questions;
  const { asOf, left, providers, open, beyond, notOffered } = answer;
  return renderPage(
    <Page frame={frame} title={words.title} current="search">
      <h1>{words.title}</h1>
      <p>{voice.ui.offer.under(answer.profile.title, asOf === null ? voice.ui.now : voice.day(asOf))}</p>
      <p>
        <strong>{answer.summary}</strong>
      </p>
      {left > 0 && <p class="note">{words.left(left)}</p>}
      {providers.map(({ iri, name, questions }) => (
        <section>
          <h2>
            <Name name={name} />
          </h2>
          <p>
            <Identifier id={iri} />
          </p>
          <ol>
            {questions.map((question) => (
              <li>
                <Asked question={question} voice={voice} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {open.length > 0 && (
        <section>
          <h2>{words.open}</h2>
          <ul>
            {open.map(({ offer, requirements, questions }) => (
              <li>
                <a href={withLanguage(offer.url, frame)}>
                  <Name name={offer.name.text} lang={offer.name.language} />
                </a>
                {voice.ui.colon}
                {words.count(questions)} ({requirements.join(', ')})
              </li>
            ))}
          </ul>
        </section>
      )}
      {beyond.length > 0 && (
        <section>
          <h2>{words.beyond}</h2>
          <ul>
            {beyond.map(({ offer, requirement, why }) => (
              <li>
                <a href={withLanguage(offer.url, frame)}>
                  <Name name={offer.name.text} lang={offer.name.language} />
                </a>
                , {requirement}
                {voice.ui.colon}
                {why}
              </li>
            ))}
          </ul>
        </section>
      )}
      {notOffered.length > 0 && (
        <section>
          <h2>{words.notOffered}</h2>
          <ul>
            {notOffered.map((offer) => (
              <li>
                <a href={withLanguage(offer.url, frame)}>
                  <Name name={offer.name.text} lang={offer.name.language} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.dossier}</h2>
        <p>
          <a href={withLanguage(dossier, frame)}>{voice.tender.assembly.putIn}</a>
        </p>
        <p class="kind">{voice.tender.dossier.proofText}</p>
      </section>
    </Page>,
  );
}

function Asked({ question, voice }: { readonly question: QuestionAnswer; readonly voice: Voice }) {
  const words = voice.tender.questions;
  const { party, entitled, evidence, settles } = question;
  const speakers = [...(party ? [words.party] : []), ...entitled.map(({ name }) => name)];
  return (
    <>
      <p class="reason-text">{question.question}</p>
      <dl class="facts tight">
        <dt>{words.wanted}</dt>
        <dd>
          {evidence}, {words.by} {speakers.join(', ')}
        </dd>
        <dt>{words.settles}</dt>
        <dd>
          {settles.map(({ name, requirements }, index) => (
            <>
              {index > 0 && voice.ui.semicolon}
              <Name name={name} />
              {voice.ui.colon}
              {requirements.join(', ')}
            </>
          ))}
        </dd>
      </dl>
    </>
  );
}
