/** What stands around an offer: a section of its page, and a page of its own with every figure. */
import type { GraphAnswerBody } from '../answers/graph.js';
import { nameOf } from '../answers/graph-names.js';
import type { Voice } from '../messages/voice.js';
import { CoverageMatrix } from './coverage.js';
import { type Frame, withLanguage } from './frame.js';
import { GraphList } from './graph-list.js';
import { GraphPicture } from './graph-picture.js';
import { Mark, VERDICT_TONES } from './mark.js';
import { OutsideShares } from './outside-shares.js';
import { Page, renderPage } from './page.js';
import { boundedName, Name, Quoted } from './quoted.js';

interface Props {
  readonly graph: GraphAnswerBody;
  readonly voice: Voice;
}

export function Surroundings({ graph, frame, whole }: { graph: GraphAnswerBody; frame: Frame; whole: string }) {
  const { voice } = frame;
  const words = voice.ui.offerPage.graph;
  return (
    <>
      <section aria-labelledby="graph">
        <h2 id="graph">{words.heading}</h2>
        <p>
          {words.intro} {words.reading}
        </p>
        <GraphPicture graph={graph} voice={voice} />
        <details>
          <summary>{words.list}</summary>
          <GraphList graph={graph} voice={voice} />
        </details>
        <p>
          <a class="target" href={withLanguage(whole, frame)}>
            {words.whole}
          </a>
        </p>
      </section>
      <CoverageMatrix coverage={graph.coverage} offer={graph.offer.iri} voice={voice} />
    </>
  );
}

export function graphPage(graph: GraphAnswerBody, frame: Frame): string {
  const { voice } = frame;
  const { ui } = voice;
  const words = ui.offerPage.graph;
  const title = words.titleOf(boundedName(graph.offer.name.text));
  return renderPage(
    <Page frame={frame} title={title} current="search">
      <h1 dir="auto">{title}</h1>
      <p>
        <a href={withLanguage(graph.offer.url, frame)}>{words.back}</a>
      </p>
      <p>
        {words.intro} {words.reading}
      </p>
      <GraphPicture graph={graph} voice={voice} />
      <h2>{words.list}</h2>
      <GraphList graph={graph} voice={voice} />
      <Verdicts graph={graph} voice={voice} />
      <OutsideShares graph={graph} voice={voice} />
      <CoverageMatrix coverage={graph.coverage} offer={graph.offer.iri} voice={voice} />
    </Page>,
  );
}

function Verdicts({ graph, voice }: Props) {
  const { ui } = voice;
  const words = ui.offerPage.graph;
  if (graph.verdicts.length === 0) return null;
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">{words.verdicts}</h2>
      <table>
        <caption class="hidden">{words.verdictsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{ui.offer.verdict}</th>
            <th scope="col">{ui.offer.reasons}</th>
            <th scope="col">{words.path}</th>
          </tr>
        </thead>
        <tbody>
          {graph.verdicts.map(({ rule, title, verdict, text, path }) => (
            <tr>
              <th scope="row">
                {rule} · {title}
              </th>
              <td>
                <Mark tone={VERDICT_TONES[verdict]}>{ui.verdicts[verdict].label}</Mark>
              </td>
              <td>
                <Quoted text={text ?? ''} />
              </td>
              <td>
                {path.length > 1 &&
                  path.map((id, index) => (
                    <>
                      {index > 0 && ' → '}
                      <Name name={nameOf(id, graph)} />
                    </>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
