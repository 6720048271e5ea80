/** Up to five offers side by side, differences first: a real table, with every state in words. */
import { compareAddress, dossierAddress, offersAddress, type Question } from '../answers/address.js';
import type { CellAnswer, ComparedOffer, ComparisonBody, RowAnswer } from '../answers/compare.js';
import { moment } from '../answers/moment.js';
import type { ProfileAnswer } from '../answers/requirement.js';
import type { Instant } from '../core/instant.js';
import type { Voice } from '../messages/voice.js';
import { type Frame, withLanguage } from './frame.js';
import { ELIGIBILITY_TONES, Mark, VERDICT_TONES } from './mark.js';
import { Page, renderPage } from './page.js';
import { boundedName, Name, Quoted } from './quoted.js';
import { Scroll } from './scroll.js';
import { DateField, Kept, ProfileField } from './search-form.js';

interface Asking {
  readonly question: Question;
  readonly profiles: readonly ProfileAnswer[];
}

export function comparePage(answer: ComparisonBody, asking: Asking, frame: Frame): string {
  const { ui } = frame.voice;
  const words = ui.compare;
  const { offers } = answer;
  return renderPage(
    <Page frame={frame} title={words.title} current="search">
      <h1>{words.title}</h1>
      {offers.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <p role="status">{offers.length === 1 ? words.one : words.count(differencesIn(answer))}</p>
          <Table answer={answer} asking={asking} frame={frame} />
          <p>
            <a
              href={withLanguage(
                dossierAddress(
                  offers.map(({ id }) => id),
                  asking.question,
                ),
                frame,
              )}
            >
              {frame.voice.tender.assembly.putIn}
            </a>
          </p>
          <Again answer={answer} asking={asking} frame={frame} />
        </>
      )}
      <p>
        <a href={withLanguage(offersAddress(asking.question), frame)}>{words.search}</a>
      </p>
    </Page>,
  );
}

function differencesIn({ requirements, facts }: ComparisonBody): number {
  return [...requirements, ...facts].filter(({ likeness }) => likeness === 'different').length;
}

interface Props {
  readonly answer: ComparisonBody;
  readonly asking: Asking;
  readonly frame: Frame;
}

function Table({ answer, asking, frame }: Props) {
  const { voice } = frame;
  const { ui } = voice;
  const words = ui.compare;
  const { profile, offers } = answer;
  const day = answer.asOf === null ? ui.now : voice.day(answer.asOf);
  const caption = profile === null ? words.captionFacts(day) : words.caption(profile.title, day);
  return (
    <>
      <p>
        {caption}. {words.intro}
      </p>
      <Scroll label={words.scroll}>
        <table class="compared">
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              {offers.map((offer) => (
                <OfferHead offer={offer} answer={answer} asking={asking} frame={frame} />
              ))}
            </tr>
          </thead>
          {profile !== null && (
            <tbody>
              <GroupHead title={words.requirements} columns={offers.length + 1} />
              <tr>
                <th scope="row">{words.result}</th>
                {offers.map(({ eligibility }) => (
                  <td>
                    {eligibility !== null && (
                      <Mark tone={ELIGIBILITY_TONES[eligibility]}>{ui.eligibilities[eligibility].label}</Mark>
                    )}
                  </td>
                ))}
              </tr>
              {answer.requirements.map((row) => (
                <Row row={row} voice={voice} />
              ))}
            </tbody>
          )}
          <tbody>
            <GroupHead title={words.facts} columns={offers.length + 1} />
            {answer.facts.map((row) => (
              <Row row={row} voice={voice} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function GroupHead({ title, columns }: { readonly title: string; readonly columns: number }) {
  return (
    <tr class="group">
      <th scope="rowgroup" colSpan={columns}>
        {title}
      </th>
    </tr>
  );
}

function OfferHead({ offer, answer, asking, frame }: Props & { readonly offer: ComparedOffer }) {
  const { ui } = frame.voice;
  const others = answer.offers.filter(({ id }) => id !== offer.id).map(({ id }) => id);
  return (
    <th scope="col">
      <a href={withLanguage(offer.explanation ?? offer.url, frame)} lang={offer.name.language ?? undefined}>
        <Name name={offer.name.text} />
      </a>
      <br />
      <small>
        {ui.offers.by} <Name name={offer.provider.name} />
      </small>
      {answer.offers.length > 1 && (
        <>
          <br />
          <a class="without" href={withLanguage(compareAddress(others, asking.question), frame)}>
            {ui.compare.without}
            <span class="hidden"> {boundedName(offer.name.text)}</span>
          </a>
        </>
      )}
    </th>
  );
}

function Row({ row, voice }: { readonly row: RowAnswer; readonly voice: Voice }) {
  const { ui } = voice;
  return (
    <tr class={row.likeness}>
      <th scope="row">
        {row.title}
        {row.kind !== null && (
          <>
            <br />
            <span class="kind">
              {row.id}, {ui.kinds[row.kind].label}
            </span>
          </>
        )}
        <br />
        <span class={`likeness ${row.likeness}`}>{ui.compare.likenesses[row.likeness]}</span>
      </th>
      {row.cells.map((cell) => (
        <Cell cell={cell} voice={voice} />
      ))}
    </tr>
  );
}

function Cell({ cell: { text, verdict }, voice }: { readonly cell: CellAnswer; readonly voice: Voice }) {
  const { ui } = voice;
  if (verdict === null)
    return <td>{text === null ? <span class="kind">{ui.compare.nothing}</span> : <Quoted text={text} />}</td>;
  return (
    <td>
      <Mark tone={VERDICT_TONES[verdict]}>{ui.verdicts[verdict].label}</Mark>
      {text !== null && (
        <>
          <br />
          <small>
            <Quoted text={text} />
          </small>
        </>
      )}
    </td>
  );
}

/** The same offers under other requirements, or on another day. */
function Again({ answer, asking: { question, profiles }, frame }: Props) {
  const { ui } = frame.voice;
  // "Now" was not asked for: its field stays empty, so that it goes on meaning "now".
  const day = (at: Instant | undefined) => (at === undefined ? null : moment(at));
  return (
    <form class="question compact" method="get" action="/compare" aria-label={ui.compare.asked}>
      <ProfileField profiles={profiles} chosen={answer.profile?.id} frame={frame} />
      <DateField name="asOf" label={ui.offers.asOf} hint={ui.offers.asOfHint} value={day(question.asOf)} />
      {answer.offers.map(({ id }) => (
        <Kept name="offer" value={id} />
      ))}
      <Kept name="knownAt" value={day(question.knownAt)} />
      <Kept name="goLive" value={day(question.goLive)} />
      <Kept name="termEnd" value={day(question.termEnd)} />
      <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
      <p class="actions">
        <button type="submit">{ui.compare.pick}</button>
      </p>
    </form>
  );
}
