/** How much of a provider is held from outside the EU, under both readings of "indirectly". */
import type { GraphAnswerBody, IntervalAnswer } from '../answers/graph.js';
import type { Voice } from '../messages/voice.js';
import { Name } from './quoted.js';
import { Scroll } from './scroll.js';

type Outside = GraphAnswerBody['outside'][number];

interface Props {
  readonly graph: GraphAnswerBody;
  readonly voice: Voice;
}

export function OutsideShares({ graph, voice }: Props) {
  const words = voice.ui.offerPage.graph;
  if (graph.outside.length === 0) return null;
  return (
    <section aria-labelledby="shares">
      <h2 id="shares">{words.shares}</h2>
      <p>{words.sharesIntro}</p>
      {graph.outside.map((outside) => (
        <Measure outside={outside} voice={voice} />
      ))}
    </section>
  );
}

function Measure({ outside, voice }: { readonly outside: Outside; readonly voice: Voice }) {
  const { graph: words, parts } = voice.ui.offerPage;
  const { measure, limits, holders, holdersOmitted, total, tooLarge } = outside;
  const caption = words.sharesCaption(parts[measure] ?? measure, limits.single, limits.total);
  return (
    <>
      <Scroll label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.holder}</th>
              <th scope="col">{words.multiplied}</th>
              <th scope="col">{words.attributed}</th>
            </tr>
          </thead>
          <tbody>
            {holders.map(({ name, country, multiplied, attributed }) => (
              <tr>
                <th scope="row">
                  <Name name={name} /> ({voice.country(country)})
                </th>
                <td>{interval(multiplied, voice)}</td>
                <td>{interval(attributed, voice)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td>{interval(total.multiplied, voice)}</td>
              <td>{interval(total.attributed, voice)}</td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
      {holders.length === 0 && <p>{words.nobody}</p>}
      {holdersOmitted > 0 && <p class="note">{words.smaller(holdersOmitted)}</p>}
      {tooLarge && <p class="note">{words.tooLarge}</p>}
    </>
  );
}

function interval({ low, high }: IntervalAnswer, voice: Voice): string {
  return low === high ? voice.percent(low) : voice.ui.offerPage.graph.between(low, high);
}
