/** The way from a list of results to the comparison: a box in each result, one button. No script, and no nested form. */

import type { Question } from '../answers/address.js';
import { moment } from '../answers/moment.js';
import type { HitAnswer } from '../answers/offers.js';
import type { Instant } from '../core/instant.js';
import { MOST_COMPARED } from '../core/search/likeness.js';
import type { Frame } from './frame.js';
import { boundedName } from './quoted.js';
import { Kept } from './search-form.js';

/** The form that the boxes belong to. */
const FORM = 'compare';

export function CompareBox({ hit, frame }: { readonly hit: HitAnswer; readonly frame: Frame }) {
  return (
    <label class="pick">
      <input type="checkbox" name="offer" value={hit.id} form={FORM} /> {frame.voice.ui.compare.pick}
      <span class="hidden"> {boundedName(hit.name.text)}</span>
    </label>
  );
}

interface Props {
  /** What the comparison asks in its turn. */
  readonly question: Question;
  readonly frame: Frame;
}

export function CompareForm({ question, frame }: Props) {
  const words = frame.voice.ui.compare;
  const day = (at: Instant | undefined) => (at === undefined ? null : moment(at));
  return (
    <form id={FORM} class="compare actions" method="get" action="/compare">
      <Kept name="profile" value={question.profile ?? null} />
      <Kept name="asOf" value={day(question.asOf)} />
      <Kept name="knownAt" value={day(question.knownAt)} />
      <Kept name="goLive" value={day(question.goLive)} />
      <Kept name="termEnd" value={day(question.termEnd)} />
      <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
      <button type="submit">{words.submit}</button>
      {question.profile !== undefined && (
        <button type="submit" class="quiet" formAction="/dossiers/preview">
          {frame.voice.tender.assembly.putTicked}
        </button>
      )}
      <small>{words.pickHint(MOST_COMPARED)}</small>
    </form>
  );
}
