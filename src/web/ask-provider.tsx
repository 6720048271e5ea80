/** What to ask the provider, when an answer can still change the result: the fewest questions that can. */
import type { QuestionAnswer, QuestionsBody } from '../answers/questions.js';
import type { Voice } from '../messages/voice.js';
import { type Frame, withLanguage } from './frame.js';

interface Props {
  readonly questions: QuestionsBody;
  /** Where the same list stands by itself. */
  readonly address: string;
  readonly frame: Frame;
}

export function AskProvider({ questions, address, frame }: Props) {
  const { voice } = frame;
  const words = voice.ui.offerPage.ask;
  const asked = questions.providers.flatMap((provider) => provider.questions);
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{words.heading}</h2>
      {asked.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p>{words.intro}</p>
          <ol>
            {asked.map((question) => (
              <li>
                <Asked question={question} voice={voice} />
              </li>
            ))}
          </ol>
          <p>
            <a class="target" href={withLanguage(address, frame)}>
              {words.all}
            </a>
          </p>
        </>
      )}
      {questions.beyond.length > 0 && (
        <>
          <h3>{voice.tender.questions.beyond}</h3>
          <ul>
            {questions.beyond.map(({ requirement, why }) => (
              <li dir="auto">
                {requirement}
                {voice.ui.colon}
                {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Asked({ question, voice }: { readonly question: QuestionAnswer; readonly voice: Voice }) {
  const { by, party, wanted } = voice.tender.questions;
  const who = [...(question.party ? [party] : []), ...question.entitled.map(({ name }) => name)];
  const settled = [...new Set(question.settles.flatMap(({ requirements }) => requirements))];
  return (
    <>
      <strong>{question.question}</strong>
      <br />
      <small>
        {wanted}
        {voice.ui.colon}
        {question.evidence}, {by} <bdi>{who.join(', ')}</bdi>. {voice.ui.offerPage.ask.helps}
        {voice.ui.colon}
        {settled.join(', ')}
      </small>
    </>
  );
}
