/** One profile: where it comes from, what it asks, what no rule judges. */
import { type OneProfileAnswer, profileAddress } from '../answers/profile.js';
import type { ProfileAnswer } from '../answers/requirement.js';
import type { RequirementKind } from '../core/policy/profile.js';
import { Day } from './day.js';
import { type Frame, withLanguage } from './frame.js';
import { Outward } from './outward.js';
import { Page, renderPage } from './page.js';
import { Quoted } from './quoted.js';
import { RequirementForms } from './requirement-forms.js';
import { Kept } from './search-form.js';

const KINDS: readonly RequirementKind[] = ['M', 'G', 'S'];

/** @param others what it can be compared with. */
export function profilePage({ profile }: OneProfileAnswer, others: readonly ProfileAnswer[], frame: Frame): string {
  const { voice } = frame;
  const words = voice.registers.profile;
  const used = new Set(profile.requirements.map(({ kind }) => kind));
  return renderPage(
    <Page frame={frame} title={profile.title} current="profiles">
      <h1>
        <Quoted text={profile.title} />
      </h1>
      <p>
        <Quoted text={profile.summary} />
      </p>
      <p class="actions">
        <a href={withLanguage(`/offers?profile=${encodeURIComponent(profile.reference)}`, frame)}>{words.offers}</a>{' '}
        <a href={withLanguage('/profiles', frame)}>{words.all}</a>
      </p>
      <Origin profile={profile} frame={frame} />
      <section aria-labelledby="requirements">
        <h2 id="requirements">{words.requirements}</h2>
        <dl class="facts" aria-label={words.kinds}>
          {KINDS.filter((kind) => used.has(kind)).map((kind) => (
            <>
              <dt>{voice.ui.kinds[kind].label}</dt>
              <dd>{voice.ui.kinds[kind].meaning}</dd>
            </>
          ))}
        </dl>
        <RequirementForms requirements={profile.requirements} voice={voice} />
      </section>
      {profile.notJudged.length > 0 && (
        <section aria-labelledby="not-judged">
          <h2 id="not-judged">{words.notJudgedTitle}</h2>
          <p>{words.notJudgedIntro}</p>
          <dl class="facts">
            {profile.notJudged.map(({ id, title, why }) => (
              <>
                <dt>
                  <Quoted text={id} />
                </dt>
                <dd>
                  <strong>
                    <Quoted text={title} />
                  </strong>
                  {why !== null && (
                    <>
                      <br />
                      <Quoted text={why} />
                    </>
                  )}
                </dd>
              </>
            ))}
          </dl>
        </section>
      )}
      <CompareForm profile={profile} others={others} frame={frame} />
    </Page>,
  );
}

function Origin({ profile, frame }: { readonly profile: ProfileAnswer; readonly frame: Frame }) {
  const { voice } = frame;
  const words = voice.registers.profile;
  const { dated, url, derivedFrom, parameters } = profile;
  const day = (at: string | null) => <Day at={at} voice={voice} open={voice.ui.openEnd} />;
  return (
    <dl class="facts">
      <dt>{words.reference}</dt>
      <dd>
        <code>{profile.reference}</code>
      </dd>
      {dated !== null && (
        <>
          <dt>{voice.registers.profiles.dated}</dt>
          <dd>{day(dated)}</dd>
        </>
      )}
      {url !== null && (
        <>
          <dt>{words.source}</dt>
          <dd>
            <Outward href={url}>{url}</Outward>
          </dd>
        </>
      )}
      {derivedFrom !== null && (
        <>
          <dt>{words.derivedFrom}</dt>
          <dd>
            <a href={withLanguage(profileAddress(`sha256:${derivedFrom.hash}`), frame)}>
              {derivedFrom.id}@{derivedFrom.version}
            </a>
          </dd>
        </>
      )}
      <dt>{words.goLive}</dt>
      <dd>{day(parameters.goLive)}</dd>
      <dt>{words.termEnd}</dt>
      <dd>{day(parameters.termEnd)}</dd>
      <dt>{words.hash}</dt>
      <dd>
        <code class="digest">{profile.hash}</code>
      </dd>
    </dl>
  );
}

interface CompareProps {
  readonly profile: ProfileAnswer;
  readonly others: readonly ProfileAnswer[];
  readonly frame: Frame;
}

function CompareForm({ profile, others, frame }: CompareProps) {
  const words = frame.voice.registers.comparison;
  const choices = others.filter(({ reference }) => reference !== profile.reference);
  if (choices.length === 0) return null;
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{words.form}</h2>
      <form class="question compact" method="get" action={`${profileAddress(profile.reference)}/compare`}>
        <p class="field">
          <label for="with">{words.with}</label>
          <select id="with" name="with">
            {choices.map(({ reference, title }) => (
              <option value={reference}>
                {title} ({reference})
              </option>
            ))}
          </select>
        </p>
        <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
        <p class="actions">
          <button type="submit">{words.submit}</button>
        </p>
      </form>
    </section>
  );
}
