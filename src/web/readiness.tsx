/** Readiness: a provider's draft against requirements, before anything is signed or published. Works without script. */
import type { DraftOfferAnswer, FixAnswer, ReadinessBody } from '../answers/readiness.js';
import type { ProfileAnswer } from '../answers/requirement.js';
import type { Voice } from '../messages/voice.js';
import { FindingList } from './findings.js';
import { type Frame, withLanguage } from './frame.js';
import { ELIGIBILITY_TONES, Mark } from './mark.js';
import { Page, renderPage } from './page.js';
import { bounded, boundedName, Identifier, Name, Quoted } from './quoted.js';
import { DateField, ProfileField } from './search-form.js';

/** Characters: what is longer is sent anew instead of being carried along with the page. */
const LONGEST_CARRIED = 200_000;
/** Code points of a sentence that names what a draft says. */
const LONGEST_SENTENCE = 1_000;

interface Asking {
  readonly profiles: readonly ProfileAnswer[];
  /** What was held against them, as text. */
  readonly draft: string;
  readonly terms: URLSearchParams;
}

export function readinessFormPage(profiles: readonly ProfileAnswer[], frame: Frame): string {
  const words = frame.voice.tender.readinessPage;
  return renderPage(
    <Page frame={frame} title={words.title} current="readiness">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <DraftSource profiles={profiles} frame={frame} />
      <p>
        {words.nothingYet} <a href={withLanguage('/drafts', frame)}>{words.guided}</a>
      </p>
    </Page>,
  );
}

function DraftSource({ profiles, frame }: { readonly profiles: readonly ProfileAnswer[]; readonly frame: Frame }) {
  const { ui, tender } = frame.voice;
  const words = tender.readinessPage;
  return (
    <form class="verify" method="post" action={withLanguage('/readiness', frame)} encType="multipart/form-data">
      <p class="field">
        <label for="file">{words.files}</label>
        <input id="file" name="file" type="file" multiple aria-describedby="file-hint" />
        <small id="file-hint">{words.filesHint}</small>
      </p>
      <p class="field">
        <label for="document">{words.document}</label>
        <textarea id="document" name="document" rows={10} spellcheck={false} />
      </p>
      <ProfileField profiles={profiles} chosen={profiles.at(-1)?.id} required frame={frame} />
      <DateField name="asOf" label={ui.offers.asOf} hint={ui.offers.asOfHint} value={null} />
      <p class="actions">
        <button type="submit">{words.ask}</button>
      </p>
    </form>
  );
}

export function readinessPage(answer: ReadinessBody, asking: Asking, frame: Frame): string {
  const { voice } = frame;
  const { readiness: words, readinessPage: page } = voice.tender;
  const { profile, offers, toMend, ignored, assumed, asOf } = answer;
  return renderPage(
    <Page frame={frame} title={page.result} current="readiness">
      <h1>{page.result}</h1>
      <p>
        {voice.ui.offer.under(boundedName(profile.title), asOf === null ? voice.ui.now : voice.day(asOf))}.{' '}
        {words.stored}
      </p>
      {assumed !== null && <p class="kind">{words.assumed(bounded(assumed))}</p>}
      {toMend.length > 0 && (
        <section class="summary" aria-labelledby="mend">
          <h2 id="mend">{words.toMend}</h2>
          <FindingList findings={toMend} ui={voice.ui} />
        </section>
      )}
      {offers.length === 0 && <p role="status">{page.noOffer}</p>}
      {offers.map((offer, place) => (
        <DraftOffer offer={offer} place={place} voice={voice} />
      ))}
      {ignored.length > 0 && (
        <section aria-labelledby="ignored">
          <h2 id="ignored">{words.ignored(ignored.length)}</h2>
          <ul>
            {ignored.map(({ fact, subject, pointer }) => (
              <li>
                <Quoted text={fact} />
                {voice.ui.colon}
                <Identifier id={subject} /> <small>({bounded(pointer)})</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Again asking={asking} chosen={profile.id} frame={frame} />
    </Page>,
  );
}

function DraftOffer({
  offer,
  place,
  voice,
}: {
  readonly offer: DraftOfferAnswer;
  readonly place: number;
  readonly voice: Voice;
}) {
  const { ui } = voice;
  const page = voice.tender.readinessPage;
  const id = `offer-${place}`;
  const blockers = offer.fixes.filter(({ verdict }) => verdict === 'FAIL');
  const unknowns = offer.fixes.filter(({ verdict }) => verdict === 'UNKNOWN');
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <Name name={offer.name} />
      </h2>
      <p class="about">
        {ui.offers.by} <Identifier id={offer.provider} />
        {' · '}
        {offer.published ? page.published : page.unpublished}
      </p>
      <p class="standing">
        <Mark tone={ELIGIBILITY_TONES[offer.eligibility]}>{ui.eligibilities[offer.eligibility].label}</Mark>{' '}
        {offer.summary}
      </p>
      <Fixes title={page.blockers} fixes={blockers} voice={voice} />
      <Fixes title={page.unknowns} fixes={unknowns} voice={voice} />
      <Labels offer={offer} voice={voice} />
    </section>
  );
}

interface FixesProps {
  readonly title: string;
  readonly fixes: readonly FixAnswer[];
  readonly voice: Voice;
}

function Fixes({ title, fixes, voice }: FixesProps) {
  if (fixes.length === 0) return null;
  return (
    <>
      <h3>
        {title} ({fixes.length})
      </h3>
      <ol class="fixes">
        {fixes.map((fix) => (
          <Fix fix={fix} voice={voice} />
        ))}
      </ol>
    </>
  );
}

function Fix({ fix, voice }: { readonly fix: FixAnswer; readonly voice: Voice }) {
  const { ui, tender } = voice;
  const words = tender.readiness;
  const { why, remedy, evidence, requirements, unlocks } = fix;
  return (
    <li>
      <p class="reason-text">{bounded(why, LONGEST_SENTENCE)}</p>
      <dl class="facts tight">
        {remedy !== null && (
          <>
            <dt>{ui.reason.remedy}</dt>
            <dd class="remedy">{bounded(remedy, LONGEST_SENTENCE)}</dd>
          </>
        )}
        {evidence !== null && (
          <>
            <dt>{tender.readinessPage.evidence}</dt>
            <dd>
              {evidence.text}, {tender.readinessPage.about} <Identifier id={evidence.subject} />
            </dd>
          </>
        )}
        <dt>{tender.readinessPage.settles}</dt>
        <dd>{requirements.join(', ')}</dd>
        <dt>{tender.readinessPage.unlocks}</dt>
        <dd>
          <Mark tone={ELIGIBILITY_TONES[unlocks.eligibility]}>{ui.eligibilities[unlocks.eligibility].label}</Mark>,{' '}
          {words.left(unlocks.blockers, unlocks.unknowns)}
        </dd>
      </dl>
    </li>
  );
}

function Labels({ offer: { labels }, voice }: { readonly offer: DraftOfferAnswer; readonly voice: Voice }) {
  const { ui, tender } = voice;
  const page = tender.readinessPage;
  if (labels.length === 0) return null;
  return (
    <table class="pair">
      <caption>{page.labels}</caption>
      <thead>
        <tr>
          <th scope="col">{page.level}</th>
          <th scope="col">{ui.labels.standing}</th>
          <th scope="col">{page.openBlockers}</th>
          <th scope="col">{page.openUnknowns}</th>
          <th scope="col">{page.notJudged}</th>
        </tr>
      </thead>
      <tbody>
        {labels.map(({ level, eligibility, blockers, unknowns, notJudged }) => (
          <tr>
            <th scope="row">{level}</th>
            <td>
              <Mark tone={ELIGIBILITY_TONES[eligibility]}>{ui.eligibilities[eligibility].label}</Mark>
            </td>
            <td>
              <span class="narrow-label">{page.openBlockers}</span>
              {blockers}
            </td>
            <td>
              <span class="narrow-label">{page.openUnknowns}</span>
              {unknowns}
            </td>
            <td>
              <span class="narrow-label">{page.notJudged}</span>
              {notJudged}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same draft under other requirements, without sending the files again. */
function Again({
  asking: { profiles, draft, terms },
  chosen,
  frame,
}: {
  readonly asking: Asking;
  readonly chosen: string;
  readonly frame: Frame;
}) {
  const { ui, tender } = frame.voice;
  const words = tender.readinessPage;
  return (
    <section aria-labelledby="again">
      <h2 id="again">{words.again}</h2>
      {draft.length <= LONGEST_CARRIED && (
        <form
          class="question compact"
          method="post"
          action={withLanguage('/readiness', frame)}
          encType="multipart/form-data"
          aria-labelledby="again"
        >
          <textarea name="document" hidden readOnly aria-label={words.document}>
            {draft}
          </textarea>
          <ProfileField profiles={profiles} chosen={chosen} required frame={frame} />
          <DateField name="asOf" label={ui.offers.asOf} hint={ui.offers.asOfHint} value={terms.get('asOf')} />
          <p class="actions">
            <button type="submit">{words.ask}</button>
          </p>
        </form>
      )}
      <p>
        <a href={withLanguage('/readiness', frame)}>{words.another}</a>
        {' · '}
        <a href={withLanguage('/drafts', frame)}>{words.guided}</a>
      </p>
    </section>
  );
}
