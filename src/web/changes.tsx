/** What changes between two days, day by day: each offer, what moved it, and which verdicts went with it. */
import { changesFeedAddress } from '../answers/address.js';
import type { CauseAnswer } from '../answers/cause.js';
import type { ChangeAnswer, ChangesAnswerBody } from '../answers/changes.js';
import { namesIn } from '../answers/graph-names.js';
import type { LawEventAnswer } from '../answers/law-events.js';
import type { Moment } from '../answers/moment.js';
import type { ProfileAnswer } from '../answers/requirement.js';
import type { Voice } from '../messages/voice.js';
import { Day } from './day.js';
import { type Frame, withLanguage } from './frame.js';
import { MovedVerdicts, OutcomeMove } from './moved.js';
import { Page, renderPage } from './page.js';
import { Identifier, Name } from './quoted.js';
import { DateField, Kept, ProfileField } from './search-form.js';

interface Asking {
  readonly profiles: readonly ProfileAnswer[];
  /** As they were asked; null: not asked. */
  readonly from: Moment;
  readonly to: Moment;
  readonly offer: Moment;
  /** Days of law, each with the address of what changed on it. */
  readonly events: readonly (LawEventAnswer & { readonly url: string })[];
}

export function changesPage(answer: ChangesAnswerBody, asking: Asking, frame: Frame): string {
  const { voice } = frame;
  const { changing } = voice.ui;
  const title = changing.titleUnder(answer.profile.title);
  const days = byDay(answer.changes);
  const feed = changesFeedAddress(answer.profile.id, asking.offer);
  return renderPage(
    <Page frame={frame} title={title} current="changes" feed={feed}>
      <h1>{title}</h1>
      <Question answer={answer} asking={asking} frame={frame} />
      <p role="status">
        {spanOf(answer, voice)}
        {voice.ui.colon}
        {changing.count(answer.changes.length, answer.next !== null)}
      </p>
      <p class="more">
        <a href={withLanguage(feed, frame)} type="application/atom+xml">
          {voice.notices.subscribe}
        </a>
      </p>
      {answer.note !== null && <p class="note">{answer.note}</p>}
      {answer.changes.length === 0 && <p>{changing.none}</p>}
      {days.map(([at, changes]) => (
        <section class="changed-day" aria-labelledby={`on-${at}`}>
          <h2 id={`on-${at}`}>
            <Day at={at} voice={voice} open={voice.ui.always} />{' '}
            {changes.some(({ upcoming }) => upcoming) && <span class="tag">{changing.ahead}</span>}
          </h2>
          {changes.map((change) => (
            <Change change={change} frame={frame} />
          ))}
        </section>
      ))}
      {answer.next !== null && (
        <p class="more">
          <a href={withLanguage(answer.next, frame)} rel="next">
            {changing.next}
          </a>
        </p>
      )}
    </Page>,
  );
}

/** They come in order of day. */
function byDay(changes: readonly ChangeAnswer[]): readonly (readonly [string, readonly ChangeAnswer[]])[] {
  const days = new Map<string, ChangeAnswer[]>();
  for (const change of changes) days.set(change.at ?? '', [...(days.get(change.at ?? '') ?? []), change]);
  return [...days];
}

function spanOf({ look, from, to, asOf, knownFrom, knownTo }: ChangesAnswerBody, voice: Voice): string {
  const { ui } = voice;
  const day = (at: Moment) => (at === null ? ui.openEnd : voice.day(at.slice(0, 'YYYY-MM-DD'.length)));
  if (look === 'days') return ui.changing.between(day(from), day(to));
  return ui.changing.learned(day(asOf), day(knownFrom), day(knownTo));
}

interface QuestionProps {
  readonly answer: ChangesAnswerBody;
  readonly asking: Asking;
  readonly frame: Frame;
}

function Question({ answer, asking, frame }: QuestionProps) {
  const { voice } = frame;
  const { changing } = voice.ui;
  return (
    <>
      <form class="question compact" method="get" action="/changes" aria-label={changing.form}>
        <ProfileField profiles={asking.profiles} chosen={answer.profile.id} required frame={frame} />
        <DateField name="from" label={changing.from} hint={changing.fromHint} value={asking.from} />
        <DateField name="to" label={changing.to} hint={changing.toHint} value={asking.to} />
        <Kept name="offer" value={asking.offer} />
        <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
        <p class="actions">
          <button type="submit">{changing.show}</button>{' '}
          <a href={withLanguage(`/changes?profile=${encodeURIComponent(answer.profile.id)}`, frame)}>
            {changing.comingYear}
          </a>
        </p>
      </form>
      {asking.events.length > 0 && (
        <details class="question-more">
          <summary>{changing.aroundLaw}</summary>
          <ul>
            {asking.events.map(({ at, text, url }) => (
              <li>
                <a href={withLanguage(url, frame)}>
                  <Day at={at} voice={voice} open="" />
                </a>{' '}
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Change({ change, frame }: { readonly change: ChangeAnswer; readonly frame: Frame }) {
  const { voice } = frame;
  const { offer, outcome, groups } = change;
  const heading = `change-${offer.id}-${change.at}`;
  return (
    <article class="hit" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>
          <a href={withLanguage(offer.url, frame)} lang={offer.name.language ?? undefined}>
            <Name name={offer.name.text} lang={offer.name.language} />
          </a>
        </h3>
        <p class="standing">
          <OutcomeMove before={outcome.before} after={outcome.after} voice={voice} />
        </p>
      </header>
      {groups.map(({ causes, causesNote, verdicts }) => (
        <div class="cause">
          {causes.map((cause) => (
            <Cause cause={cause} voice={voice} />
          ))}
          {causesNote !== null && <p class="note">{causesNote}</p>}
          {verdicts.length > 0 && (
            <MovedVerdicts verdicts={verdicts} names={namesIn({ offer, nodes: [] })} voice={voice} />
          )}
        </div>
      ))}
    </article>
  );
}

/** What happened, then what it is called in law, or who signed it. */
function Cause({ cause: { text, law, statement }, voice }: { readonly cause: CauseAnswer; readonly voice: Voice }) {
  const reference = law?.reference ?? null;
  return (
    <p>
      {text}
      {reference !== null && <small> {[reference.title, reference.citation].filter(Boolean).join(', ')}</small>}
      {statement !== null && (
        <small>
          {' '}
          {voice.ui.changing.statement} <Identifier id={statement.issuer} />{' '}
          <a class="digest" href={statement.credential.url}>
            {statement.credential.digest.slice(0, 12)}…
          </a>
        </small>
      )}
    </p>
  );
}
