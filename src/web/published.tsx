/** A publication that succeeded. */
import type { PublishedAnswer } from '../answers/published.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';
import { Report } from './report.js';

export function publishedPage(answer: PublishedAnswer, frame: Frame): string {
  const { ui } = frame.voice;
  const words = ui.published;
  const title = answer.created ? words.created : words.already;
  const offers = answer.credentials.flatMap((credential) => credential.offers);
  return renderPage(
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{answer.created ? words.createdIntro : words.alreadyIntro}</p>
      {offers.length > 0 && (
        <>
          <h2>{words.offers}</h2>
          <ul>
            {offers.map(({ iri, url }) => (
              <li>
                <a class="iri" href={withLanguage(url, frame)}>
                  {iri}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.credentials}</h2>
      <ul>
        {answer.credentials.map(({ digest, url }) => (
          <li>
            <a class="digest" href={url}>
              {digest}
            </a>
          </li>
        ))}
      </ul>
      <h2>{ui.verifyPage.checks}</h2>
      <Report report={answer.report} voice={frame.voice} />
    </Page>,
  );
}
