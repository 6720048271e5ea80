/** Who covers which activity of HDS: a row for each layer, a column for each activity. */
import type { CoverageAnswer } from '../answers/graph.js';
import type { Voice } from '../messages/voice.js';
import { Day } from './day.js';
import { Mark } from './mark.js';
import { Identifier } from './quoted.js';
import { Scroll } from './scroll.js';

interface Props {
  readonly coverage: CoverageAnswer;
  /** The IRI of the offer. */
  readonly offer: string;
  readonly voice: Voice;
}

/** Layers shown on a page; the JSON answer has all. */
const MOST_LAYERS = 20;

export function CoverageMatrix({ coverage: { layers, activities }, offer, voice }: Props) {
  const words = voice.ui.offerPage.coverage;
  const left = layers.length - MOST_LAYERS;
  const stated = activities.some(({ by }) => by.length > 0);
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{words.heading}</h2>
      {stated ? (
        <Scroll label={words.caption}>
          <table class="matrix">
            <caption>{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.layer}</th>
                {activities.map(({ activity }) => (
                  <th scope="col">{words.activity(activity)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {layers.slice(0, MOST_LAYERS).map((layer) => (
                <tr>
                  <th scope="row">{layer === offer ? words.itself : <Identifier id={layer} />}</th>
                  {activities.map((activity) => (
                    <Cell layer={layer} activity={activity} voice={voice} />
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.sum}</th>
                {activities.map(({ covered }) => (
                  <td>
                    <Mark tone={covered ? 'good' : 'bad'}>{covered ? words.covered : words.uncovered}</Mark>
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </Scroll>
      ) : (
        <p>{words.none}</p>
      )}
      {left > 0 && <p class="note">{words.notShown(left)}</p>}
    </section>
  );
}

interface CellProps {
  readonly layer: string;
  readonly activity: CoverageAnswer['activities'][number];
  readonly voice: Voice;
}

/** Only a certificate that is active covers anything; of several, the one that lasts longest. */
function Cell({ layer, activity: { by }, voice }: CellProps) {
  const words = voice.ui.offerPage.coverage;
  const active = by
    .filter(({ offer, standing }) => offer === layer && standing === 'active')
    .toSorted((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? 1 : -1))[0];
  if (active === undefined) return <td>{words.uncovered}</td>;
  return (
    <td>
      <Mark tone="good">{words.covered}</Mark>
      <br />
      <small>
        HDS {active.version} → <Day at={active.until} voice={voice} open={voice.ui.openEnd} />
      </small>
    </td>
  );
}
