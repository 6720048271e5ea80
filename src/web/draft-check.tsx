/** Check your answers: all that would be signed, how ready it is, and the way to each page. */
import type { ReadinessBody } from '../answers/readiness.js';
import { type Answers, rowCount } from '../core/authoring/draft.js';
import { controlOf, type Field, type Group, wordsKey } from '../core/authoring/field.js';
import type { Guide, Step } from '../core/authoring/guide.js';
import type { Identity } from '../core/authoring/identity.js';
import type { Profile } from '../core/policy/profile.js';
import type { Voice } from '../messages/voice.js';
import { valueWords } from './draft-field.js';
import { type Changed, DraftForm, Go } from './draft-form.js';
import { DraftReadiness } from './draft-readiness.js';
import type { Frame } from './frame.js';
import { Page, renderPage } from './page.js';

interface Props {
  readonly guide: Guide;
  readonly answers: Answers;
  /** Pages that are not right yet. */
  readonly wrong: readonly Step[];
  readonly identity: Identity | undefined;
  readonly changed: Changed | undefined;
  /** A certifier is named: there is a document to send. */
  readonly certified: boolean;
  readonly readiness: ReadinessBody | undefined;
  readonly profiles: readonly Profile[];
}

export function draftCheckPage(props: Props, frame: Frame): string {
  const { guide, answers, wrong, identity, changed, certified, readiness, profiles } = props;
  const { voice } = frame;
  const words = voice.drafting;
  return renderPage(
    <Page frame={frame} title={words.checkTitle} current="draft">
      <h1>{words.checkTitle}</h1>
      <p>{words.checkIntro}</p>
      <DraftForm frame={frame} answers={answers} changed={changed}>
        {wrong.length > 0 && (
          <section class="summary" aria-labelledby="wrong">
            <h2 id="wrong">{words.incomplete}</h2>
            <ul>
              {wrong.map(({ id }) => (
                <li>
                  <Go to={`at:${id}`} quiet>
                    {words.steps[id].title}
                  </Go>
                </li>
              ))}
            </ul>
          </section>
        )}
        {readiness !== undefined && <DraftReadiness readiness={readiness} profiles={profiles} voice={voice} />}
        {guide.steps.map((step) => (
          <StepAnswers step={step} answers={answers} voice={voice} />
        ))}
        {identity !== undefined && (
          <section aria-labelledby="certifiers">
            <h2 id="certifiers">{words.certificates}</h2>
            <p>{words.certificatesText}</p>
            <p>
              <code>{identity.offer}</code>
            </p>
            <p>{words.haveCertificates}</p>
            {certified && (
              <p class="actions">
                <Go to="certificates" quiet>
                  {words.forCertifiers}
                </Go>
              </p>
            )}
          </section>
        )}
        <p class="actions">
          {wrong.length === 0 && <Go to="sign">{words.toSign}</Go>}
          <Go to="save" quiet>
            {words.save}
          </Go>
        </p>
      </DraftForm>
    </Page>,
  );
}

interface StepProps {
  readonly step: Step;
  readonly answers: Answers;
  readonly voice: Voice;
}

function StepAnswers({ step, answers, voice }: StepProps) {
  const words = voice.drafting;
  const { title } = words.steps[step.id];
  const told = step.groups.flatMap((group) => answersOf(group, answers, voice));
  return (
    <section class="answers" aria-labelledby={`at-${step.id}`}>
      <h2 id={`at-${step.id}`}>{title}</h2>
      {told.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <dl class="facts">
          {told.map(({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </>
          ))}
        </dl>
      )}
      <p>
        <button type="submit" name="go" value={`at:${step.id}`} class="quiet" aria-label={words.changeOf(title)}>
          {words.change}
        </button>
      </p>
    </section>
  );
}

interface Told {
  readonly label: string;
  readonly value: string;
}

function answersOf(group: Group, answers: Answers, voice: Voice): readonly Told[] {
  const said = (fields: readonly Field[], row?: number) =>
    fields.flatMap((field): readonly Told[] => {
      const value = answers.get(controlOf(group, field, row));
      if (value === undefined) return [];
      const key = wordsKey(group, field, row !== undefined);
      const place = row === undefined ? '' : ` (${row + 1})`;
      return [{ label: `${voice.field(key).label}${place}`, value: spoken(key, field, value, voice) }];
    });
  const rows = Array.from({ length: rowCount(group, answers) }, (_, row) => said(group.rows?.fields ?? [], row));
  return [...rows.flat(), ...said(group.fields)];
}

function spoken(key: string, { kind, many }: Field, value: string, voice: Voice): string {
  const values = many || kind === 'choice' ? value.split(/,\s*/) : [value];
  if (kind === 'country') return values.map((code) => voice.country(code)).join(', ');
  if (kind === 'choice' || kind === 'yes-no') return values.map((one) => valueWords(key, one, voice)).join(', ');
  return value;
}
