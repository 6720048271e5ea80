/** The search page: the question, the verdicts at a glance, then each offer with its reasons. */
import type { Question } from '../answers/address.js';
import { moment } from '../answers/moment.js';
import { type OffersAnswer, searchAddress } from '../answers/offers.js';
import { feedAddress, shortlistAddress, tableAddress } from '../answers/offers-faces.js';
import type { ProfileAnswer } from '../answers/requirement.js';
import type { Instant } from '../core/instant.js';
import type { Eligibility } from '../core/policy/profile.js';
import { LARGEST_LIMIT, type Query } from '../core/search/query.js';
import { firstPage } from '../core/search/query-url.js';
import { CompareForm } from './compare-form.js';
import { type Frame, withLanguage } from './frame.js';
import { HitCard } from './hit.js';
import { ELIGIBILITY_TONES, Mark } from './mark.js';
import { Page, renderPage } from './page.js';
import { Sources } from './peers.js';
import { type Asked, SearchForm } from './search-form.js';

interface Context {
  readonly query: Query;
  readonly profiles: readonly ProfileAnswer[];
  /** Names of parameters that were asked for; the others mean their default. */
  readonly given: URLSearchParams;
  /** What absent dates meant when the query was read. */
  readonly now: Instant;
}

export function searchPage(answer: OffersAnswer, { query, profiles, given, now }: Context, frame: Frame): string {
  const { voice } = frame;
  const { ui } = voice;
  const title = answer.profile === null ? ui.offers.title : ui.offers.titleUnder(answer.profile.title);
  const day = (name: keyof Asked) => {
    const at = query[name];
    return at === undefined || (given.get(name) ?? '') === '' ? null : moment(at);
  };
  const asked = { asOf: day('asOf'), knownAt: day('knownAt'), goLive: day('goLive'), termEnd: day('termEnd') };
  const address = searchAddress({ ...firstPage(query), limit: LARGEST_LIMIT }, now);
  return renderPage(
    <Page frame={frame} title={title} current="search" feed={feedAddress(address)}>
      <h1>{title}</h1>
      <p role="status">
        {ui.offers.count(answer.total)}
        {answer.asOf !== null && `, ${ui.offers.judgedAsOf(voice.day(answer.asOf))}`}
        {asked.knownAt !== null && `, ${ui.offers.knownAtNote(voice.day(asked.knownAt))}`}
        {answer.ignored.length > 0 && `. ${ui.offers.ignored(answer.ignored.join(', '))}`}
      </p>
      {answer.counts !== null && <Counts answer={answer} counts={answer.counts} frame={frame} />}
      {answer.profile !== null && answer.total > 0 && <Onwards address={address} frame={frame} />}
      <div class="columns">
        <SearchForm answer={answer} asked={asked} profiles={profiles} frame={frame} />
        <section class="results" aria-labelledby="results">
          <h2 id="results">{ui.offers.results}</h2>
          {answer.profile !== null && answer.profile.notJudged.length > 0 && (
            <NotJudged profile={answer.profile} frame={frame} />
          )}
          <Order answer={answer} frame={frame} />
          {answer.offers.length === 0 ? (
            <p>
              {ui.offers.empty} {ui.offers.emptyHint}
            </p>
          ) : (
            answer.offers.map((hit) => <HitCard hit={hit} frame={frame} />)
          )}
          {answer.offers.length > 0 && <CompareForm question={comparable(query, given)} frame={frame} />}
          {answer.next !== null && (
            <p class="more">
              <a href={withLanguage(answer.next, frame)} rel="next">
                {ui.offers.next}
              </a>
            </p>
          )}
          <Sources sources={answer.sources ?? []} frame={frame} />
          <Keep address={address} frame={frame} />
        </section>
      </div>
    </Page>,
  );
}

/** Days that were not asked for stay out of it, so that they go on meaning "now". */
function comparable(query: Query, given: URLSearchParams): Question {
  const asked = (name: keyof Asked) => ((given.get(name) ?? '') === '' ? undefined : query[name]);
  return {
    profile: query.profile,
    asOf: asked('asOf'),
    knownAt: asked('knownAt'),
    goLive: asked('goLive'),
    termEnd: asked('termEnd'),
  };
}

const ELIGIBILITIES = Object.keys(ELIGIBILITY_TONES) as readonly Eligibility[];

interface CountsProps {
  readonly answer: OffersAnswer;
  readonly counts: Readonly<Record<Eligibility, number>>;
  readonly frame: Frame;
}

/** Each count filters by itself: the link is the facet's own. */
function Counts({ answer, counts, frame }: CountsProps) {
  const { ui } = frame.voice;
  const facet = answer.facets.find(({ id }) => id === 'eligibility');
  return (
    <ul class="counts">
      {ELIGIBILITIES.map((eligibility) => {
        const value = facet?.values.find((one) => one.value === eligibility);
        const words = ui.eligibilities[eligibility];
        const body = (
          <>
            <strong>{counts[eligibility]}</strong> <Mark tone={ELIGIBILITY_TONES[eligibility]}>{words.label}</Mark>
          </>
        );
        return (
          <li title={words.meaning}>
            {value === undefined ? (
              body
            ) : (
              <a href={withLanguage(value.url, frame)} aria-current={value.selected ? 'true' : undefined}>
                {body}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What a buyer does with a list: ask what is open, and put it into the file. */
function Onwards({ address, frame }: { readonly address: string; readonly frame: Frame }) {
  const words = frame.voice.ui.offers;
  return (
    <ul class="actions more">
      <li>
        <a href={withLanguage(shortlistAddress(address, '/questions'), frame)}>{words.toQuestions}</a>
      </li>
      <li>
        <a href={withLanguage(shortlistAddress(address, '/dossiers/preview'), frame)}>{words.toDossier}</a>
      </li>
    </ul>
  );
}

interface OrderProps {
  readonly answer: OffersAnswer;
  readonly frame: Frame;
}

function Order({ answer, frame }: OrderProps) {
  const { offers } = frame.voice.ui;
  return (
    <details class="order">
      <summary>{offers.orderTitle}</summary>
      <ol>
        {answer.order.map((step) => (
          <li>{offers.order[step]}</li>
        ))}
      </ol>
      <p>{offers.orderHint}</p>
    </details>
  );
}

/** Ways to have this very search again: as a bookmark, a feed, a table. */
function Keep({ address, frame }: { readonly address: string; readonly frame: Frame }) {
  const { offers } = frame.voice.ui;
  return (
    <section class="keep more" aria-labelledby="keep">
      <h2 id="keep">{offers.take}</h2>
      <p>{offers.bookmark}</p>
      <ul class="actions">
        <li>
          <a href={withLanguage(feedAddress(address), frame)} type="application/atom+xml">
            {offers.feed}
          </a>
        </li>
        <li>
          <a href={withLanguage(tableAddress(address), frame)} type="text/csv">
            {offers.table}
          </a>
        </li>
      </ul>
    </section>
  );
}

function NotJudged({ profile, frame }: { readonly profile: ProfileAnswer; readonly frame: Frame }) {
  const { ui } = frame.voice;
  return (
    <details class="not-judged">
      <summary>{ui.offers.notJudged(profile.notJudged.length)}</summary>
      <p>{ui.offers.notJudgedHint}</p>
      <ul>
        {profile.notJudged.map(({ id, title, why }) => (
          <li>
            {id} · {title}
            {why !== null && ` (${why})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
