/** The front page: what this is, a search box, one story told live, and how fresh it all is. */
import type { HomeAnswer, StoryAnswer, StoryColumn, StoryRow } from '../answers/home.js';
import type { Eligibility } from '../core/policy/profile.js';
import { type Frame, withLanguage } from './frame.js';
import { ELIGIBILITY_TONES, Mark } from './mark.js';
import { Page, renderPage } from './page.js';
import { boundedName, Name } from './quoted.js';
import { DateField, Kept, ProfileField } from './search-form.js';

export function homePage(answer: HomeAnswer, frame: Frame): string {
  const { ui } = frame.voice;
  return renderPage(
    <Page frame={frame} title={ui.home.title}>
      <h1>{ui.home.title}</h1>
      <p class="lead">{ui.home.lead}</p>
      <SearchBox answer={answer} frame={frame} />
      {answer.story !== null && <Story story={answer.story} frame={frame} />}
      <Freshness answer={answer} frame={frame} />
    </Page>,
  );
}

interface Props {
  readonly answer: HomeAnswer;
  readonly frame: Frame;
}

/** The newest requirements are chosen already, so that the first results show reasons. */
function SearchBox({ answer, frame }: Props) {
  const { ui } = frame.voice;
  const newest = answer.story?.columns.at(-1)?.profile ?? answer.profiles.at(-1);
  return (
    <form class="question compact" method="get" action="/offers" aria-label={ui.home.find}>
      <p class="field">
        <label for="q">{ui.offers.text}</label>
        <input id="q" name="q" type="search" maxLength={200} aria-describedby="q-hint" />
        <small id="q-hint">{ui.offers.textHint}</small>
      </p>
      <ProfileField profiles={answer.profiles} chosen={newest?.id} frame={frame} />
      <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
      <p class="actions">
        <button type="submit">{ui.offers.submit}</button>
      </p>
    </form>
  );
}

interface StoryProps {
  readonly story: StoryAnswer;
  readonly frame: Frame;
}

function Story({ story, frame }: StoryProps) {
  const { voice } = frame;
  const { home } = voice.ui;
  return (
    <section aria-labelledby="story">
      <h2 id="story">{home.story}</h2>
      <p>{home.storyIntro}</p>
      <Stops story={story} frame={frame} />
      <form class="day" method="get" action="/#story">
        <DateField name="asOf" label={home.day} hint={home.dayHint} value={story.asOf} />
        <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
        <p class="actions">
          <button type="submit">{home.show}</button>
        </p>
      </form>
      <h3>{story.asOf === null ? home.onToday : home.onDay(voice.day(story.asOf))}</h3>
      <div class="lists">
        {story.columns.map((column) => (
          <List column={column} frame={frame} />
        ))}
      </div>
      {story.rows === null ? <p>{home.tooMany}</p> : <Table story={story} rows={story.rows} frame={frame} />}
    </section>
  );
}

/** The days of law as a line of stops: each is an address. */
function Stops({ story, frame }: StoryProps) {
  const { voice } = frame;
  const { home } = voice.ui;
  return (
    <nav aria-label={home.stops}>
      <ol class="stops">
        {story.stops.map(({ at, text }) => (
          <li>
            <a
              href={`${withLanguage(`/?asOf=${at}`, frame)}#story`}
              aria-current={at === story.asOf ? 'date' : undefined}
            >
              <time dateTime={at ?? undefined}>{at === null ? '' : voice.day(at)}</time>
            </a>
            <small>{text}</small>
          </li>
        ))}
        <li>
          <a href={`${withLanguage('/', frame)}#story`} aria-current={story.asOf === null ? 'date' : undefined}>
            {home.today}
          </a>
        </li>
      </ol>
    </nav>
  );
}

const ELIGIBILITIES = Object.keys(ELIGIBILITY_TONES) as readonly Eligibility[];

function List({ column, frame }: { readonly column: StoryColumn; readonly frame: Frame }) {
  const { voice } = frame;
  const { ui } = voice;
  const { profile, counts, search } = column;
  return (
    <section class="list" aria-labelledby={`list-${profile.id}`}>
      <h4 id={`list-${profile.id}`}>
        <a href={withLanguage(search, frame)}>{profile.title}</a>
      </h4>
      {profile.dated !== null && <p class="kind">{ui.home.dated(voice.day(profile.dated))}</p>}
      <p>{profile.summary}</p>
      <ul class="tally">
        {ELIGIBILITIES.map((eligibility) => (
          <li>
            <strong>{counts[eligibility]}</strong>{' '}
            <Mark tone={ELIGIBILITY_TONES[eligibility]}>{ui.eligibilities[eligibility].label}</Mark>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Table({ story, rows, frame }: StoryProps & { readonly rows: readonly StoryRow[] }) {
  const { home } = frame.voice.ui;
  return (
    <table class="story">
      <caption class="hidden">{home.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{home.offer}</th>
          {story.columns.map(({ profile }) => (
            <th scope="col">{profile.title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row row={row} story={story} frame={frame} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, story, frame }: StoryProps & { readonly row: StoryRow }) {
  const { ui } = frame.voice;
  const { offer, outcomes } = row;
  return (
    <tr>
      <th scope="row">
        <a href={withLanguage(offer.url, frame)} lang={offer.name.language ?? undefined}>
          <Name name={offer.name.text} />
        </a>
        <br />
        <small>
          <Name name={offer.provider.name} />
        </small>
      </th>
      {outcomes.map(({ eligibility, explanation }, place) => {
        const title = story.columns[place]?.profile.title ?? '';
        return (
          <td>
            <span class="narrow kind" aria-hidden="true">
              {title}
            </span>{' '}
            {eligibility === null ? (
              ui.home.notDescribed
            ) : (
              <>
                <Mark tone={ELIGIBILITY_TONES[eligibility]}>{ui.eligibilities[eligibility].label}</Mark>{' '}
                <a href={withLanguage(explanation, frame)}>
                  {ui.home.why}
                  <span class="hidden">
                    {ui.colon}
                    {boundedName(offer.name.text)}, {title}
                  </span>
                </a>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Freshness({ answer, frame }: Props) {
  const { voice } = frame;
  const { home } = voice.ui;
  return (
    <section aria-labelledby="fresh">
      <h2 id="fresh">{home.fresh}</h2>
      {answer.recorded === null ? (
        <p>{home.empty}</p>
      ) : (
        <dl class="facts">
          <dt>{home.offers}</dt>
          <dd>{answer.offers}</dd>
          <dt>{home.entry}</dt>
          <dd>{home.entryOf(answer.seq, voice.day(answer.recorded))}</dd>
          <dt>{home.hash}</dt>
          <dd>
            <code>{answer.hash}</code>
            <br />
            <small>{home.hashHint}</small>
          </dd>
        </dl>
      )}
    </section>
  );
}
