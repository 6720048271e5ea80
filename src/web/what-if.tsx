/** What would follow from what is supposed. Everything inside the dashed frame is hypothetical, and says so. */
import { supposalAddress } from '../answers/address.js';
import { namesIn } from '../answers/graph-names.js';
import type { DossierImpactAnswer } from '../answers/kept-dossier.js';
import type { Moment } from '../answers/moment.js';
import type { EffectAnswer, WhatIfAnswerBody } from '../answers/what-if.js';
import { type Frame, withLanguage } from './frame.js';
import { MovedVerdicts, OutcomeMove } from './moved.js';
import { Page, renderPage } from './page.js';
import { Identifier, Name, Path } from './quoted.js';
import { SupposingForm, type SupposingProps } from './what-if-form.js';

type Asking = Omit<SupposingProps, 'frame'>;

/** @param answer null: nothing is supposed yet. */
export function whatIfPage(answer: WhatIfAnswerBody | null, asking: Asking, frame: Frame): string {
  const words = frame.voice.ui.supposing;
  const { form } = asking;
  const kind = words.kinds[form.suppose];
  const next =
    answer === null || answer.next === null || form.suppose === 'impact' ? null : supposalAddress(form, answer.next);
  return renderPage(
    <Page
      frame={frame}
      title={answer === null ? words.title : `${words.hypothetical}${frame.voice.ui.colon}${kind}`}
      current="whatIf"
    >
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <SupposingForm {...asking} frame={frame} />
      {answer !== null && <Consequence answer={answer} next={next} frame={frame} />}
    </Page>,
  );
}

/** What rests on one thing. */
export function impactPage(answer: WhatIfAnswerBody, asking: Asking, frame: Frame): string {
  const words = frame.voice.ui.supposing;
  return renderPage(
    <Page frame={frame} title={`${words.hypothetical}${frame.voice.ui.colon}${words.impact}`} current="whatIf">
      <h1>{words.impact}</h1>
      <p>{words.impactIntro}</p>
      <SupposingForm {...asking} frame={frame} />
      <Consequence answer={answer} next={answer.next} frame={frame} />
    </Page>,
  );
}

interface ConsequenceProps {
  readonly answer: WhatIfAnswerBody;
  readonly next: string | null;
  readonly frame: Frame;
}

function Consequence({ answer, next, frame }: ConsequenceProps) {
  const { voice } = frame;
  const words = voice.ui.supposing;
  const day = (at: Moment) => (at === null ? words.onToday : voice.day(at.slice(0, 'YYYY-MM-DD'.length)));
  return (
    <section class="hypothetical" aria-labelledby="consequence">
      <h2 id="consequence">
        {words.consequence} <span class="tag">{words.hypothetical}</span>
      </h2>
      <p class="hypothetical-note">{answer.note}</p>
      <ul>
        {answer.hypotheses.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
      <p>{words.under(answer.profile.title, day(answer.asOf))}</p>
      <p role="status">
        {words.judged(answer.judged)} {words.total(answer.total)}
      </p>
      <Outcomes answer={answer} frame={frame} />
      {answer.offers.map((effect) => (
        <EffectCard effect={effect} frame={frame} />
      ))}
      {next !== null && (
        <p class="more">
          <a href={withLanguage(next, frame)} rel="next">
            {words.next}
          </a>
        </p>
      )}
      {answer.dossiers.map((dossier) => (
        <DossierCard dossier={dossier} frame={frame} />
      ))}
    </section>
  );
}

/** A dossier that the question names, and what of it would come out otherwise under its own profile. */
function DossierCard({ dossier, frame }: { readonly dossier: DossierImpactAnswer; readonly frame: Frame }) {
  const { voice } = frame;
  const heading = `dossier-${dossier.dossier.slice(0, 16)}`;
  return (
    <article class="hit" aria-labelledby={heading}>
      <h3 id={heading}>
        {voice.tender.dossier.title(dossier.profile.title)} <code class="digest">{dossier.dossier.slice(0, 16)}…</code>
      </h3>
      <ul>
        {dossier.offers.map(({ iri, outcome, rules }) => (
          <li>
            <Identifier id={iri} />
            {voice.ui.colon}
            <OutcomeMove before={outcome.before} after={outcome.after} voice={voice} />
            {rules.length > 0 && ` (${rules.join(', ')})`}
          </li>
        ))}
      </ul>
    </article>
  );
}

function Outcomes({ answer: { outcomes }, frame: { voice } }: Omit<ConsequenceProps, 'next'>) {
  if (outcomes.length === 0) return null;
  const { offers } = voice.ui;
  return (
    <ul class="tally">
      {outcomes.map(({ before, after, offers: count }) => (
        <li>
          {offers.count(count)}
          {voice.ui.colon}
          <OutcomeMove before={before} after={after} voice={voice} />
        </li>
      ))}
    </ul>
  );
}

function EffectCard({ effect, frame }: { readonly effect: EffectAnswer; readonly frame: Frame }) {
  const { voice } = frame;
  const words = voice.ui.supposing;
  const { offer, outcome, layers, verdicts, notes } = effect;
  const heading = `effect-${offer.id}`;
  return (
    <article class="hit" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>
          <a href={withLanguage(offer.url, frame)} lang={offer.name.language ?? undefined}>
            <Name name={offer.name.text} lang={offer.name.language} />
          </a>{' '}
          <span class="tag">{words.hypothetical}</span>
        </h3>
        <p class="standing">
          <OutcomeMove before={outcome.before} after={outcome.after} voice={voice} />
        </p>
      </header>
      {layers.length > 0 && (
        <p class="about">
          {words.runsOn} <Path ids={layers} />
        </p>
      )}
      {verdicts.length > 0 && <MovedVerdicts verdicts={verdicts} names={namesIn({ offer, nodes: [] })} voice={voice} />}
      {notes.map(({ rule, text }) => (
        <p class="note">
          {rule}
          {voice.ui.colon}
          {text}
        </p>
      ))}
    </article>
  );
}
