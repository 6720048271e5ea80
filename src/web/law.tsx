/** The law register: what is in force on a day, row by row, with where each row comes from. */
import type { Question } from '../answers/address.js';
import type { Force, LawRegisterAnswer } from '../answers/law-register.js';
import { moment } from '../answers/moment.js';
import type { Frame } from './frame.js';
import { AnchorTable, InstrumentTable, IssuerTable, Memberships, SchemeTable } from './law-rows.js';
import { Page, renderPage } from './page.js';
import { DateField, Kept } from './search-form.js';

const SECTIONS = ['instruments', 'schemes', 'memberships', 'issuers', 'anchors'] as const;

export function lawPage(answer: LawRegisterAnswer, asked: Question, frame: Frame): string {
  const { voice } = frame;
  const words = voice.registers.law;
  const { ui } = voice;
  const day = (at: string | null) => (at === null ? ui.now : voice.day(at));
  const inForce = (rows: readonly { readonly force: Force }[]) =>
    rows.filter(({ force }) => force === 'in-force').length;
  const states = new Set(answer.memberships.filter(({ force }) => force === 'in-force').map(({ country }) => country));
  return renderPage(
    <Page frame={frame} title={words.title} current="law">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <form class="question compact" method="get" action="/law" aria-label={words.form}>
        <DateField name="asOf" label={ui.offers.asOf} hint={ui.offers.asOfHint} value={at(asked.asOf)} />
        <DateField name="knownAt" label={ui.offers.knownAt} hint={ui.offers.knownAtHint} value={at(asked.knownAt)} />
        <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
        <p class="actions">
          <button type="submit">{words.submit}</button>
        </p>
      </form>
      <h2>{words.on(day(answer.asOf))}</h2>
      <p>
        {words.counts(inForce(answer.instruments), inForce(answer.schemes), states.size, inForce(answer.anchors))}{' '}
        {asked.knownAt !== undefined && words.known(day(answer.knownAt))}
      </p>
      <nav aria-label={words.contents}>
        <ul class="contents">
          {SECTIONS.map((id) => (
            <li>
              <a href={`#${id}`}>{words[id]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {SECTIONS.map((id) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{words[id]}</h2>
          <Section id={id} answer={answer} frame={frame} />
        </section>
      ))}
    </Page>,
  );
}

interface SectionProps {
  readonly id: (typeof SECTIONS)[number];
  readonly answer: LawRegisterAnswer;
  readonly frame: Frame;
}

function Section({ id, answer, frame }: SectionProps) {
  const { voice } = frame;
  const words = voice.registers.law;
  if (answer[id].length === 0) return <p>{words.none}</p>;
  switch (id) {
    case 'instruments':
      return (
        <>
          <p>{words.instrumentsIntro}</p>
          <InstrumentTable rows={answer.instruments} voice={voice} />
        </>
      );
    case 'schemes':
      return (
        <>
          <p>{words.schemesIntro}</p>
          <SchemeTable rows={answer.schemes} voice={voice} />
        </>
      );
    case 'memberships':
      return <Memberships rows={answer.memberships} voice={voice} />;
    case 'issuers':
      return (
        <>
          <p>{words.issuersIntro}</p>
          <IssuerTable issuers={answer.issuers} voice={voice} />
        </>
      );
    case 'anchors':
      return (
        <>
          <p>{words.anchorsIntro}</p>
          <AnchorTable anchors={answer.anchors} voice={voice} />
        </>
      );
  }
}

function at(asked: Question['asOf']) {
  return asked === undefined ? null : moment(asked);
}
