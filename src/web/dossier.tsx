/** The pages of a dossier: whole documents for paper and for a folder on a disk. No script, nothing from elsewhere. */
import { type DossierAnswer, type DossierOffer, dossierAnswer, verdictsCsv } from '../answers/dossier.js';
import { moment } from '../answers/moment.js';
import type { RequirementAnswer } from '../answers/requirement.js';
import type { DossierContent, DossierPrinter } from '../core/dossier/content.js';
import { LANGUAGES } from '../messages/sentence.js';
import { type Voice, voice } from '../messages/voice.js';
import { renderPage } from './page.js';

/** In both languages, as a page and as a table. */
export const printDossier: DossierPrinter = (content) =>
  LANGUAGES.flatMap((language) => {
    const spoken = voice(language);
    const answer = dossierAnswer(content, spoken);
    return [
      { path: `dossier.${language}.html`, bytes: Buffer.from(dossierPage(answer, content, spoken)) },
      // The mark tells spreadsheets that it is UTF-8.
      { path: `verdicts.${language}.csv`, bytes: Buffer.from(`\ufeff${verdictsCsv(answer, content, spoken)}`) },
    ];
  });

/** Even if somebody's text found a way to be markup, nothing would run and nothing would be fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
body { font: 10.5pt/1.45 Georgia, "Times New Roman", serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #111; background: #fff; }
h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.2; break-after: avoid; }
h2 { margin-top: 2.5rem; border-top: 1px solid #888; padding-top: .8rem; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { font-weight: bold; } dd { margin: 0; }
code, dd { overflow-wrap: anywhere; }
p.demo { border: 2px solid #a40000; padding: .5rem; font-weight: bold; }
td p { margin: 0 0 .3rem; } .law, .remedy, .sources { font-size: 9pt; }
@page { margin: 18mm; }
@media print { body { margin: 0; max-width: none; } section.offer { break-before: page; } a { color: inherit; text-decoration: none; } }
`;

function dossierPage(answer: DossierAnswer, content: DossierContent, spoken: Voice): string {
  const { ui, tender, language } = spoken;
  const words = tender.dossier;
  const title = words.title(answer.profile.title);
  return renderPage(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>{title}</h1>
        {content.illustrative && <p class="demo">{ui.demoBanner}</p>}
        <p>{words.intro(dayOf(content.asOf, spoken), dayOf(content.knownAt, spoken))}</p>
        <Circumstances answer={answer} content={content} spoken={spoken} />
        <h2>{words.overview}</h2>
        <Overview answer={answer} spoken={spoken} />
        {answer.offers.map((offer) => (
          <Offer offer={offer} content={content} spoken={spoken} />
        ))}
      </body>
    </html>,
  );
}

interface Shown {
  readonly answer: DossierAnswer;
  readonly content: DossierContent;
  readonly spoken: Voice;
}

function Circumstances({ answer: { profile }, content, spoken }: Shown) {
  const words = spoken.tender.dossier;
  const { goLive, termEnd } = content.profile.parameters;
  return (
    <dl>
      <dt>{words.catalogue}</dt>
      <dd>{content.catalogue}</dd>
      <dt>{words.head}</dt>
      <dd>{words.headText(content.head.seq, content.head.hash)}</dd>
      <dt>{words.rules}</dt>
      <dd>{content.rules}</dd>
      <dt>{words.parameters}</dt>
      <dd>{words.parametersText(dayOf(goLive, spoken), dayOf(termEnd, spoken))}</dd>
      <dt>{words.profileHash}</dt>
      <dd>
        <code>{profile.hash}</code>
      </dd>
      <dt>{words.verdictHash}</dt>
      <dd>
        <code>{content.verdictHash}</code>
        <br />
        {words.verdictHashHint}
      </dd>
      <dt>{words.proof}</dt>
      <dd>{words.proofText}</dd>
    </dl>
  );
}

function Overview({ answer, spoken }: Omit<Shown, 'content'>) {
  const { ui, tender } = spoken;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{tender.dossier.offer}</th>
          <th scope="col">{tender.dossier.provider}</th>
          <th scope="col">{tender.dossier.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {answer.offers.map(({ name, provider, eligibility }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{provider}</td>
            <td>{ui.eligibilities[eligibility].label}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Offer({ offer, content, spoken }: { offer: DossierOffer; content: DossierContent; spoken: Voice }) {
  const { ui, tender } = spoken;
  const words = tender.dossier;
  const { label, meaning } = ui.eligibilities[offer.eligibility];
  return (
    <section class="offer">
      <h2>{offer.name}</h2>
      <p>
        {offer.provider} · <code>{offer.iri}</code>
      </p>
      <p>
        <strong>{label}.</strong> {meaning}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.requirement}</th>
            <th scope="col">{words.verdict}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {offer.requirements.map((requirement) => (
            <tr>
              <th scope="row">
                {requirement.id} {requirement.title} ({ui.kinds[requirement.kind].label})
              </th>
              <td>{ui.verdicts[requirement.verdict].label}</td>
              <td>
                <Reasons requirement={requirement} content={content} spoken={spoken} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ReasonsProps {
  readonly requirement: RequirementAnswer;
  readonly content: DossierContent;
  readonly spoken: Voice;
}

function Reasons({ requirement, content, spoken }: ReasonsProps) {
  const words = spoken.tender.dossier;
  const reasons = requirement.rules.flatMap((rule) =>
    rule.reasons.map((reason, place) => ({ rule, reason, first: place === 0 })),
  );
  const law = new Map(reasons.flatMap(({ reason }) => reason.law.map((one) => [one.id, one.citation])));
  const sources = new Set(reasons.flatMap(({ reason }) => reason.found.map(({ credential }) => credential.digest)));
  const paths = [...sources].flatMap((digest) => content.credentials.get(digest) ?? []);
  return (
    <>
      {reasons.map(({ rule, reason, first }) => (
        <p>
          {rule.rule}
          {first && rule.since !== null && ` (${spoken.ui.life.since} ${spoken.day(rule.since)})`}
          {spoken.ui.colon}
          {reason.text}
          {reason.remedy !== null && <span class="remedy"> {reason.remedy.text}</span>}
        </p>
      ))}
      {law.size > 0 && (
        <p class="law">
          {words.law}: {[...law.values()].join('; ')}
        </p>
      )}
      {paths.length > 0 && (
        <p class="sources">
          {words.sources}:{' '}
          {paths.map(({ path, issuer }, place) => (
            <>
              {place > 0 && ', '}
              <a href={path}>{issuer}</a>
            </>
          ))}
        </p>
      )}
    </>
  );
}

function dayOf(at: DossierContent['asOf'], spoken: Voice): string {
  const day = moment(at);
  return day === null ? spoken.ui.openEnd : spoken.day(day);
}
