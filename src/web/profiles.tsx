/** Every profile that can be asked by: the newest version of each, earlier ones, and what buyers brought. */
import { type FullProfileAnswer, type ProfilesAnswer, profileAddress } from '../answers/profile.js';
import type { ProfileAnswer } from '../answers/requirement.js';
import { Day } from './day.js';
import { type Frame, withLanguage } from './frame.js';
import { Page, renderPage } from './page.js';
import { Quoted } from './quoted.js';

/** Buyers' own on the page, the newest of them. */
const MOST_OWN = 50;

export function profilesPage(answer: ProfilesAnswer, frame: Frame): string {
  const words = frame.voice.registers.profiles;
  const current = new Set(answer.profiles.map(({ reference }) => reference));
  const earlier = answer.versions.filter((reference) => !current.has(reference));
  return renderPage(
    <Page frame={frame} title={words.title} current="profiles">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {answer.profiles.toReversed().map((profile) => (
        <ProfileCard profile={profile} frame={frame} />
      ))}
      {earlier.length > 0 && (
        <section aria-labelledby="versions">
          <h2 id="versions">{words.versions}</h2>
          <ul>
            {earlier.map((reference) => (
              <li>
                <a href={withLanguage(profileAddress(reference), frame)}>{reference}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Own own={answer.own} frame={frame} />
    </Page>,
  );
}

function ProfileCard({ profile, frame }: { readonly profile: FullProfileAnswer; readonly frame: Frame }) {
  const { voice } = frame;
  const words = voice.registers.profiles;
  const { requirements, notJudged, dated } = profile;
  return (
    <article class="hit">
      <header>
        <h2>
          <a href={withLanguage(profileAddress(profile.reference), frame)}>
            <Quoted text={profile.title} />
          </a>
        </h2>
        <p class="about">
          <code>{profile.reference}</code>
          {dated !== null && (
            <>
              {' · '}
              {words.dated} <Day at={dated} voice={voice} open={voice.ui.always} />
            </>
          )}
        </p>
      </header>
      <p>
        <Quoted text={profile.summary} />
      </p>
      <p class="sum">
        {words.requirements(requirements.length)}, {words.notJudged(notJudged.length)} ·{' '}
        <a href={withLanguage(`/offers?profile=${encodeURIComponent(profile.reference)}`, frame)}>
          {voice.registers.profile.offers}
        </a>
      </p>
    </article>
  );
}

function Own({ own, frame }: { readonly own: readonly ProfileAnswer[]; readonly frame: Frame }) {
  const words = frame.voice.registers.profiles;
  const omitted = own.length - MOST_OWN;
  return (
    <section aria-labelledby="own">
      <h2 id="own">{words.own}</h2>
      <p>{words.ownIntro}</p>
      {own.length === 0 ? (
        <p>{words.ownNone}</p>
      ) : (
        <ul>
          {own
            .slice(-MOST_OWN)
            .toReversed()
            .map(({ reference, title, hash }) => (
              <li>
                <a href={withLanguage(profileAddress(reference), frame)}>
                  <Quoted text={title} />
                </a>{' '}
                <code class="digest">{hash.slice(0, 12)}…</code>
              </li>
            ))}
        </ul>
      )}
      {omitted > 0 && <p class="note">{words.ownOmitted(omitted)}</p>}
    </section>
  );
}
