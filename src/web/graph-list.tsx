/** The graph around an offer in words: everything that the picture shows, with who signed it. */
import type { GraphAnswerBody } from '../answers/graph.js';
import { decidingIn, edgeText, nameOf, placeOf } from '../answers/graph-names.js';
import type { Voice } from '../messages/voice.js';
import { Level } from './level.js';
import { Identifier, Name } from './quoted.js';

type Edge = GraphAnswerBody['edges'][number];

interface Props {
  readonly graph: GraphAnswerBody;
  readonly voice: Voice;
}

/** Relations told on a page; the JSON answer has all. */
const MOST_LISTED = 100;

export function GraphList({ graph, voice }: Props) {
  const words = voice.ui.offerPage.graph;
  const deciding = decidingIn(graph);
  const verbs: Readonly<Record<string, string>> = {
    'provided-by': words.provided,
    'held-by': words.held,
    'supplied-by': words.supplied,
    'runs-on': words.runs,
  };
  const left = graph.edges.length - MOST_LISTED;
  return (
    <>
      <ul class="relations">
        {graph.edges.slice(0, MOST_LISTED).map((edge) => {
          const rules = deciding.rulesOf(edge);
          return (
            <li>
              <Name name={nameOf(edge.from, graph)} /> {verbs[edge.kind] ?? edge.kind}{' '}
              <strong>
                <Name name={nameOf(edge.to, graph)} />
              </strong>
              <About edge={edge} graph={graph} voice={voice} />
              {rules.length > 0 && (
                <>
                  {' '}
                  <strong class="tag">{words.decides(rules.join(', '))}</strong>
                </>
              )}
              <Stated edge={edge} voice={voice} />
            </li>
          );
        })}
      </ul>
      {left > 0 && <p class="note">{words.notListed(left)}</p>}
      {graph.omitted > 0 && <p class="note">{words.omitted(graph.omitted)}</p>}
    </>
  );
}

function About({ edge, graph, voice }: Props & { readonly edge: Edge }) {
  const place = placeOf(edge.to, graph, voice);
  const text = edgeText(edge, voice);
  return (
    <>
      {place !== '' && <bdi> ({place})</bdi>}
      {text !== '' && (
        <bdi>
          {voice.ui.colon}
          {text}
        </bdi>
      )}
    </>
  );
}

function Stated({ edge: { found }, voice }: { readonly edge: Edge; readonly voice: Voice }) {
  if (found === null) return null;
  return (
    <>
      <br />
      <small>
        <Level level={found.level} voice={voice} />, {voice.ui.reason.stated} <Identifier id={found.issuer} />,{' '}
        <a class="digest" href={found.credential.url}>
          {found.credential.digest.slice(0, 12)}…
        </a>
      </small>
    </>
  );
}
