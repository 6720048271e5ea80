/** The dossier page: put together, looked through, taken away. One GET form; every state is an address. */
import type { DossierPreview } from '../answers/dossier-preview.js';
import type { ProfileAnswer } from '../answers/requirement.js';
import { Day } from './day.js';
import { type Frame, withLanguage } from './frame.js';
import { LawList } from './law-list.js';
import { ELIGIBILITY_TONES, Mark } from './mark.js';
import { Outward } from './outward.js';
import { Page, renderPage } from './page.js';
import { boundedName, Identifier, Name, Quoted } from './quoted.js';
import { DateField, Kept, ProfileField } from './search-form.js';

interface Asking {
  readonly profiles: readonly ProfileAnswer[];
  /** The question as sent; days that were left out stay out of the form. */
  readonly given: URLSearchParams;
}

interface Props {
  readonly preview: DossierPreview;
  readonly frame: Frame;
}

/** Rows of a list on the page; the archive has all. */
const MOST_ROWS = 100;

export function dossierPreviewPage(preview: DossierPreview | undefined, asking: Asking, frame: Frame): string {
  const words = frame.voice.tender.assembly;
  return renderPage(
    <Page frame={frame} title={words.title} current="dossier">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <Assembly preview={preview} asking={asking} frame={frame} />
      {preview !== undefined && preview.offers.length === 0 && <p role="status">{words.nothing}</p>}
      {preview !== undefined && preview.offers.length > 0 && (
        <>
          <Verdicts preview={preview} frame={frame} />
          <Contents preview={preview} frame={frame} />
          <Download preview={preview} frame={frame} />
        </>
      )}
    </Page>,
  );
}

function Assembly({
  preview,
  asking: { profiles, given },
  frame,
}: {
  readonly preview: DossierPreview | undefined;
  readonly asking: Asking;
  readonly frame: Frame;
}) {
  const { ui, tender } = frame.voice;
  const words = tender.assembly;
  const asked = (name: string) => given.get(name) || null;
  return (
    <form class="question" method="get" action="/dossiers/preview" aria-label={words.form}>
      <div class="compact-fields">
        <ProfileField profiles={profiles} chosen={preview?.profile.id ?? profiles.at(-1)?.id} required frame={frame} />
        <DateField name="asOf" label={ui.offers.asOf} hint={ui.offers.asOfHint} value={asked('asOf')} />
        <DateField name="knownAt" label={ui.offers.knownAt} hint={ui.offers.knownAtHint} value={asked('knownAt')} />
      </div>
      <Chosen preview={preview} given={given} frame={frame} />
      <Kept name="goLive" value={asked('goLive')} />
      <Kept name="termEnd" value={asked('termEnd')} />
      <Kept name="lang" value={frame.lang === '' ? null : frame.lang} />
      <p class="actions">
        <button type="submit">{words.assemble}</button> <a href={withLanguage('/offers', frame)}>{words.toSearch}</a>
      </p>
    </form>
  );
}

/** Offers as boxes, ticked: whoever takes one out asks again. Before the first answer, what was named goes along. */
function Chosen({
  preview,
  given,
  frame,
}: {
  readonly preview: DossierPreview | undefined;
  readonly given: URLSearchParams;
  readonly frame: Frame;
}) {
  const words = frame.voice.tender.assembly;
  if (preview === undefined) {
    const named = given.getAll('offer');
    return (
      <>
        {named.length === 0 && <p>{words.none}</p>}
        {named.map((offer) => (
          <Kept name="offer" value={offer} />
        ))}
      </>
    );
  }
  return (
    <fieldset class="facet chosen">
      <legend>{words.chosen(preview.offers.length)}</legend>
      <ul>
        {preview.offers.map(({ id, name, provider }) => (
          <li>
            <label>
              <input type="checkbox" name="offer" value={id} checked />
              <span>
                <Name name={name.text} lang={name.language} />{' '}
                <small>
                  <Name name={provider} />
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="kind">{words.none}</p>
    </fieldset>
  );
}

function Verdicts({ preview, frame }: Props) {
  const { voice } = frame;
  const { ui, tender } = voice;
  const { dossier, assembly: words } = tender;
  const { profile, asOf, knownAt, offers } = preview;
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">{words.verdicts}</h2>
      <p role="status">
        {ui.offer.under(boundedName(profile.title), asOf === null ? ui.now : voice.day(asOf))}
        {knownAt !== null && `, ${ui.offers.knownAtNote(voice.day(knownAt))}`}.
      </p>
      <table class="pair">
        <caption class="hidden">{words.verdicts}</caption>
        <thead>
          <tr>
            <th scope="col">{dossier.offer}</th>
            <th scope="col">{dossier.outcome}</th>
            <th scope="col">{words.unmet}</th>
          </tr>
        </thead>
        <tbody>
          {offers.map(({ name, url, provider, eligibility, unmet }) => (
            <tr>
              <th scope="row">
                <a href={withLanguage(url, frame)}>
                  <Name name={name.text} lang={name.language} />
                </a>
                <br />
                <small>
                  <Name name={provider} />
                </small>
              </th>
              <td>
                <Mark tone={ELIGIBILITY_TONES[eligibility]}>{ui.eligibilities[eligibility].label}</Mark>
              </td>
              <td>
                <span class="narrow-label">{words.unmet}</span>
                {unmet.length === 0 ? words.noneUnmet : unmet.join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Contents({ preview, frame }: Props) {
  const { voice } = frame;
  const words = voice.tender.assembly;
  const { parts, credentials, evidence, law } = preview;
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">{words.contents}</h2>
      <p>{words.contentsIntro}</p>
      <dl class="facts">
        {parts.map(({ part, files, bytes }) => (
          <>
            <dt>{words.parts[part]}</dt>
            <dd>{words.weight(files, bytes)}</dd>
          </>
        ))}
      </dl>
      <details>
        <summary>{words.credentials(credentials.length)}</summary>
        <ul>
          {credentials.slice(0, MOST_ROWS).map(({ digest, url, issuer }) => (
            <li>
              <a href={url} class="digest">
                {digest.slice(0, 12)}…
              </a>{' '}
              {voice.ui.reason.stated} <Identifier id={issuer} />
            </li>
          ))}
        </ul>
        <More left={credentials.length - MOST_ROWS} frame={frame} />
      </details>
      <details>
        <summary>{words.evidence(evidence.length)}</summary>
        <ul>
          {evidence.slice(0, MOST_ROWS).map(({ url, fetchedAt }) => (
            <li>
              {/^https?:/.test(url) ? <Outward href={url}>{url}</Outward> : <Quoted text={url} />}
              {', '}
              {voice.registers.evidence.fetched} <Day at={fetchedAt} voice={voice} open={voice.ui.now} />
            </li>
          ))}
        </ul>
        <More left={evidence.length - MOST_ROWS} frame={frame} />
      </details>
      <details>
        <summary>{words.law(law.length)}</summary>
        <LawList laws={law} />
      </details>
    </section>
  );
}

function More({ left, frame }: { readonly left: number; readonly frame: Frame }) {
  return left > 0 ? <p class="note">{frame.voice.tender.assembly.more(left)}</p> : null;
}

function Download({ preview, frame }: Props) {
  const { tender } = frame.voice;
  const words = tender.assembly;
  const { archive, bytes, name, files, verdictHash } = preview;
  return (
    <section aria-labelledby="download">
      <h2 id="download">{words.download}</h2>
      <p>
        <a class="button" href={withLanguage(archive, frame)} download={name}>
          {words.archive(bytes)}
        </a>
      </p>
      <dl class="facts">
        <dt>{tender.dossier.verdictHash}</dt>
        <dd>
          <code class="digest">{verdictHash}</code>
        </dd>
        <dt>{tender.dossier.proof}</dt>
        <dd>{tender.dossier.proofText}</dd>
      </dl>
      <h3>{words.single}</h3>
      <ul>
        {files.map(({ file, url, bytes: size }) => (
          <li>
            <a href={withLanguage(url, frame)} download={file}>
              {words.files[file]}
            </a>{' '}
            <small>
              {file}, {words.size(size)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
