/** One offer: what it is, how each requirement stands and why, down to the signed documents, and how that moved. */
import {
  changesAddress,
  compareAddress,
  dossierAddress,
  graphAddress,
  type Question,
  questionsAddress,
} from '../answers/address.js';
import type { ChangesAnswerBody } from '../answers/changes.js';
import type { ExplanationAnswer } from '../answers/explanation.js';
import type { GraphAnswerBody } from '../answers/graph.js';
import { namesIn } from '../answers/graph-names.js';
import { moment } from '../answers/moment.js';
import type { OfferAnswerBody } from '../answers/offer.js';
import type { QuestionsBody } from '../answers/questions.js';
import type { ProfileAnswer } from '../answers/requirement.js';
import type { VersionsBody } from '../answers/versions.js';
import type { Instant } from '../core/instant.js';
import type { Voice } from '../messages/voice.js';
import { AskProvider } from './ask-provider.js';
import { Evidence } from './evidence.js';
import { type Frame, withLanguage } from './frame.js';
import { History } from './history.js';
import { HeldLabel } from './labels.js';
import { MachineForms } from './machine-forms.js';
import { ELIGIBILITY_TONES, Mark } from './mark.js';
import { Facts } from './offer-facts.js';
import { Page, renderPage } from './page.js';
import { Sources } from './peers.js';
import { boundedName, Name, Quoted } from './quoted.js';
import { Requirements } from './requirements.js';
import { DateField, Kept, ProfileField } from './search-form.js';
import { Surroundings } from './surroundings.js';
import { Timelines } from './timelines.js';

/** Code points; the signed document has it whole. */
const LONGEST_DESCRIPTION = 2_000;

type Body = OfferAnswerBody | ExplanationAnswer;

/** What was asked of the offer, and what can be. */
export interface Asking {
  readonly question: Question;
  readonly profiles: readonly ProfileAnswer[];
}

/** What the page shows beside the answer itself. A part that could not be worked out is undefined, and said to be. */
export interface OfferParts {
  /** What moves a verdict, over the years of the picture. */
  readonly changes: ChangesAnswerBody | undefined;
  readonly graph: GraphAnswerBody | undefined;
  /** Also undefined without a profile. */
  readonly questions: QuestionsBody | undefined;
  readonly history: VersionsBody | undefined;
}

export function offerPage(answer: Body, asking: Asking, parts: OfferParts, frame: Frame): string {
  const { voice } = frame;
  const { ui } = voice;
  const { offer } = answer;
  const explained = 'requirements' in answer ? answer : undefined;
  return renderPage(
    <Page frame={frame} title={boundedName(offer.name.text)} current="search">
      <h1>
        <Name name={offer.name.text} lang={offer.name.language} />
      </h1>
      <p class="about">
        {ui.offers.by}{' '}
        <a href={withLanguage(offer.provider.url, frame)}>
          <Name name={offer.provider.name} />
        </a>
        {offer.illustrative && (
          <>
            {' '}
            <span class="tag">{ui.demoShort}</span>
          </>
        )}
      </p>
      {offer.standing === 'third-party' && <p class="note">{ui.offers.thirdParty}</p>}
      {offer.description !== null && (
        <p>
          <Quoted text={offer.description.text} lang={offer.description.language} longest={LONGEST_DESCRIPTION} />
        </p>
      )}
      <Contents sections={sectionsOf(explained !== undefined, parts, voice)} title={ui.offerPage.contents} />
      <Standing answer={answer} explained={explained} asking={asking} frame={frame} />
      {explained !== undefined && (
        <Requirements
          requirements={explained.requirements}
          voice={voice}
          names={namesIn({ nodes: [], ...parts.graph, offer })}
        />
      )}
      {parts.questions !== undefined && (
        <AskProvider questions={parts.questions} address={questionsAddress(offer.id, asking.question)} frame={frame} />
      )}
      {explained !== undefined && (
        <Timelines
          timelines={explained.timelines}
          changes={parts.changes}
          changesAddress={changesAddress(offer.id, asking.question)}
          day={answer.asOf}
          frame={frame}
        />
      )}
      <Facts offer={offer} frame={frame} />
      {parts.graph === undefined ? (
        <p class="note">{ui.offerPage.unavailable}</p>
      ) : (
        <Surroundings graph={parts.graph} whole={graphAddress(offer.id, asking.question)} frame={frame} />
      )}
      {explained !== undefined && <HeldLabel held={explained.label} voice={voice} />}
      {explained !== undefined && (
        <Evidence links={explained.evidence} omitted={explained.evidenceOmitted} frame={frame} />
      )}
      {parts.history === undefined ? (
        <p class="note">{ui.offerPage.unavailable}</p>
      ) : (
        <History history={parts.history} frame={frame} />
      )}
      <Sources sources={answer.sources ?? []} frame={frame} />
      <MachineForms
        address={offer.url}
        compare={compareAddress([offer.id], asking.question)}
        dossier={dossierAddress([offer.id], asking.question)}
        frame={frame}
      />
    </Page>,
  );
}

type Section = readonly [id: string, title: string];

/** The sections that this page has, in their order. */
function sectionsOf(explained: boolean, parts: OfferParts, { ui }: Voice): readonly Section[] {
  const words = ui.offerPage;
  const sections: readonly (Section | false)[] = [
    ['verdict', ui.offer.verdict],
    explained && ['requirements', ui.offer.requirements],
    parts.questions !== undefined && ['ask', words.ask.heading],
    explained && ['time', ui.offer.time],
    ['facts', ui.offer.facts],
    parts.graph !== undefined && ['graph', words.graph.heading],
    parts.graph !== undefined && ['coverage', words.coverage.heading],
    explained && ['evidence', ui.offer.evidence],
    parts.history !== undefined && ['history', words.history.heading],
    ['machine', words.machine.heading],
  ];
  return sections.filter((section) => section !== false);
}

function Contents({ sections, title }: { readonly sections: readonly Section[]; readonly title: string }) {
  return (
    <nav class="contents" aria-label={title}>
      <ul>
        {sections.map(([id, name]) => (
          <li>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface StandingProps {
  readonly answer: Body;
  readonly explained: ExplanationAnswer | undefined;
  readonly asking: Asking;
  readonly frame: Frame;
}

function Standing({ answer, explained, asking, frame }: StandingProps) {
  const { voice } = frame;
  const { ui } = voice;
  const { question, profiles } = asking;
  // "Now" was not asked for: its field stays empty, so that it goes on meaning "now".
  const day = (at: Instant | undefined) => (at === undefined ? null : moment(at));
  return (
    <section class="verdict" aria-labelledby="verdict">
      <h2 id="verdict">{ui.offer.verdict}</h2>
      {explained === undefined ? (
        <p>{ui.offer.noProfile}</p>
      ) : (
        <>
          <p class="standing">
            <Mark tone={ELIGIBILITY_TONES[explained.eligibility]}>{ui.eligibilities[explained.eligibility].label}</Mark>{' '}
            {ui.eligibilities[explained.eligibility].meaning}
          </p>
          <p>{ui.offer.under(explained.profile.title, answer.asOf === null ? ui.now : voice.day(answer.asOf))}</p>
          {explained.notJudged.length > 0 && (
            <p>
              {ui.verdicts['NOT-JUDGED'].label}
              {ui.colon}
              {explained.notJudged.join(', ')}. {ui.offers.notJudgedHint}
            </p>
          )}
        </>
      )}
      <form class="question compact" method="get" action={`/offers/${answer.offer.id}`} aria-label={ui.offer.asked}>
        <ProfileField profiles={profiles} chosen={explained?.profile.id} frame={frame} />
        <DateField name="asOf" label={ui.offers.asOf} hint={ui.offers.asOfHint} value={day(question.asOf)} />
        <Kept name="knownAt" value={day(question.knownAt)} />
        <Kept name="goLive" value={day(question.goLive)} />
        <Kept name="termEnd" value={day(question.termEnd)} />
        <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
        <p class="actions">
          <button type="submit">{ui.offer.ask}</button>
        </p>
      </form>
    </section>
  );
}
