/** The question as a form: every state of it is an address, and no script is needed. */
import type { Moment } from '../answers/moment.js';
import type { FacetAnswer, OffersAnswer } from '../answers/offers.js';
import type { ProfileAnswer } from '../answers/requirement.js';
import { type Frame, withLanguage } from './frame.js';
import { boundedName } from './quoted.js';

export interface Asked {
  /** null: not asked, so "now". */
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly goLive: Moment;
  readonly termEnd: Moment;
}

export interface SearchFormProps {
  readonly answer: OffersAnswer;
  readonly asked: Asked;
  readonly profiles: readonly ProfileAnswer[];
  readonly frame: Frame;
}

export function SearchForm({ answer, asked, profiles, frame }: SearchFormProps) {
  const { ui } = frame.voice;
  return (
    <form class="question" method="get" action="/offers" aria-label={ui.offers.form}>
      <p class="field">
        <label for="q">{ui.offers.text}</label>
        <input id="q" name="q" type="search" value={answer.text} maxLength={200} aria-describedby="q-hint" />
        <small id="q-hint">{ui.offers.textHint}</small>
      </p>
      <ProfileField profiles={profiles} chosen={answer.profile?.id} frame={frame} />
      <DateField name="asOf" label={ui.offers.asOf} hint={ui.offers.asOfHint} value={asked.asOf} />
      <DateField name="knownAt" label={ui.offers.knownAt} hint={ui.offers.knownAtHint} value={asked.knownAt} />
      <Kept name="goLive" value={asked.goLive} />
      <Kept name="termEnd" value={asked.termEnd} />
      <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
      <p class="actions">
        <button type="submit">{ui.offers.submit}</button> <a href={withLanguage('/offers', frame)}>{ui.offers.reset}</a>
      </p>
      <details class="filters" open={answer.facets.some(({ values }) => values.some(({ selected }) => selected))}>
        <summary>{ui.offers.filters}</summary>
        {answer.facets.map((facet) => (
          <FacetField facet={facet} />
        ))}
      </details>
    </form>
  );
}

export function ProfileField(props: {
  readonly profiles: readonly ProfileAnswer[];
  readonly chosen: string | undefined;
  /** A question that makes no sense without. */
  readonly required?: boolean;
  readonly frame: Frame;
}) {
  const { ui } = props.frame.voice;
  return (
    <p class="field">
      <label for="profile">{ui.offers.profile}</label>
      <select id="profile" name="profile">
        {props.required !== true && <option value="">{ui.offers.noProfile}</option>}
        {props.profiles.map(({ id, title }) => (
          <option value={id} selected={id === props.chosen}>
            {boundedName(title)}
          </option>
        ))}
      </select>
    </p>
  );
}

export function DateField(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: Moment;
}) {
  const { name, label, hint, value } = props;
  const field = { id: name, name, value: value ?? '', 'aria-describedby': `${name}-hint` };
  return (
    <p class="field">
      <label for={name}>{label}</label>
      {/* A date control cannot hold a time of day: an instant that has one is kept as text. */}
      {value === null || value.length === 10 ? <input type="date" {...field} /> : <input type="text" {...field} />}
      <small id={`${name}-hint`}>{hint}</small>
    </p>
  );
}

export function Kept({ name, value }: { readonly name: string; readonly value: Moment }) {
  return value === null ? null : <input type="hidden" name={name} value={value} />;
}

function FacetField({ facet }: { readonly facet: FacetAnswer }) {
  if (facet.values.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{facet.title}</legend>
      <ul>
        {facet.values.map(({ value, label, count, selected }) => (
          <li>
            <label>
              <input type="checkbox" name={facet.id} value={value} checked={selected} />
              <span>{label}</span> <span class="count">{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
