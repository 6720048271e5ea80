/** Two profiles side by side: what they ask differently, and which offers come out differently for it. */
import { type ComparisonAnswer, decidingAmong, profileAddress, type RequirementForm } from '../answers/profile.js';
import type { Voice } from '../messages/voice.js';
import { type Frame, withLanguage } from './frame.js';
import { ELIGIBILITY_TONES, Mark, VERDICT_TONES } from './mark.js';
import { Page, renderPage } from './page.js';
import { Quoted } from './quoted.js';
import { JudgedBy, RequirementName } from './requirement-forms.js';

interface Props {
  readonly answer: ComparisonAnswer;
  readonly frame: Frame;
}

export function profileComparisonPage(answer: ComparisonAnswer, frame: Frame): string {
  const { voice } = frame;
  const words = voice.registers.comparison;
  const { before, after, asOf } = answer;
  const title = words.title(before.title, after.title);
  return renderPage(
    <Page frame={frame} title={title} current="profiles">
      <h1>
        <Quoted text={title} />
      </h1>
      <p>{words.asOf(asOf === null ? voice.ui.now : voice.day(asOf))}</p>
      <p class="actions">
        {[before, after].map(({ reference, title: name }) => (
          <>
            <a href={withLanguage(profileAddress(reference), frame)}>
              <Quoted text={name} />
            </a>{' '}
          </>
        ))}
        <a href={withLanguage(answer.swapped, frame)}>{words.swap}</a>
      </p>
      <Differences answer={answer} frame={frame} />
      <Offers answer={answer} frame={frame} />
      <p class="more actions">
        {answer.first !== null && <a href={withLanguage(answer.first, frame)}>{words.first}</a>}
        {answer.next !== null && (
          <a href={withLanguage(answer.next, frame)} rel="next">
            {words.next}
          </a>
        )}
      </p>
    </Page>,
  );
}

function Differences({ answer, frame }: Props) {
  const { voice } = frame;
  const words = voice.registers.comparison;
  return (
    <section aria-labelledby="requirements">
      <h2 id="requirements">{words.requirements}</h2>
      {answer.requirements.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table class="pair">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{voice.registers.profile.requirement}</th>
              <th scope="col">{answer.before.title}</th>
              <th scope="col">{answer.after.title}</th>
            </tr>
          </thead>
          <tbody>
            {answer.requirements.map(({ id, before, after }) => {
              const form = after ?? before;
              return (
                <tr>
                  <th scope="row">{form === null ? id : <RequirementName form={form} voice={voice} />}</th>
                  <Side title={answer.before.title} form={before} voice={voice} />
                  <Side title={answer.after.title} form={after} voice={voice} />
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** One cell; on a narrow page it says itself which profile it speaks of. */
function Side(props: { readonly title: string; readonly form: RequirementForm | null; readonly voice: Voice }) {
  const { title, form, voice } = props;
  return (
    <td>
      <span class="narrow-label">{title}</span>
      {form === null ? (
        <Mark tone="neutral">{voice.registers.comparison.absent}</Mark>
      ) : (
        <>
          <JudgedBy form={form} voice={voice} />
          <p class="kind">
            {voice.ui.kinds[form.kind].label} · <Quoted text={form.source} />
          </p>
        </>
      )}
    </td>
  );
}

function Offers({ answer, frame }: Props) {
  const { voice } = frame;
  const words = voice.registers.comparison;
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">{words.offers}</h2>
      {answer.differing === 0 ? (
        <p>{words.offersNone}</p>
      ) : (
        <p>
          {words.differing(answer.differing)} {words.alike(answer.alike)}
        </p>
      )}
      {answer.offers.length > 0 && (
        <table class="pair">
          <caption class="hidden">{words.offersCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{voice.tender.dossier.offer}</th>
              <th scope="col">{answer.before.title}</th>
              <th scope="col">{answer.after.title}</th>
              <th scope="col">{words.because}</th>
            </tr>
          </thead>
          <tbody>
            {answer.offers.map(({ offer, before, after, requirements }) => (
              <tr>
                <th scope="row">
                  <a href={withLanguage(offer.url, frame)}>
                    <Quoted text={offer.name.text} lang={offer.name.language} />
                  </a>
                </th>
                {(
                  [
                    ['before', before],
                    ['after', after],
                  ] as const
                ).map(([side, eligibility]) => (
                  <td>
                    <span class="narrow-label">{answer[side].title}</span>
                    <Mark tone={ELIGIBILITY_TONES[eligibility]}>{voice.ui.eligibilities[eligibility].label}</Mark>
                  </td>
                ))}
                <td>
                  <Because requirements={requirements} voice={voice} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {answer.more > 0 && <p class="note">{words.more(answer.more)}</p>}
    </section>
  );
}

type Moved = ComparisonAnswer['offers'][number]['requirements'];

function Because({ requirements, voice }: { readonly requirements: Moved; readonly voice: Voice }) {
  return (
    <ul class="checks">
      {decidingAmong(requirements).map(({ id, before, after }) => (
        <li>
          <code>{id}</code> <Outcome outcome={before} voice={voice} /> → <Outcome outcome={after} voice={voice} />
        </li>
      ))}
    </ul>
  );
}

function Outcome({ outcome, voice }: { readonly outcome: Moved[number]['before']; readonly voice: Voice }) {
  if (outcome === null) return <>{voice.registers.comparison.absent}</>;
  return <Mark tone={VERDICT_TONES[outcome]}>{voice.ui.verdicts[outcome].label}</Mark>;
}
