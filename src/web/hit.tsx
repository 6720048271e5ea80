/** One offer in a list of results: what it is, where it stands, and why. */
import { namesIn } from '../answers/graph-names.js';
import type { HitAnswer } from '../answers/offers.js';
import type { RequirementAnswer } from '../answers/requirement.js';
import type { Voice } from '../messages/voice.js';
import { CompareBox } from './compare-form.js';
import { type Frame, withLanguage } from './frame.js';
import { ELIGIBILITY_TONES, Mark, VERDICT_TONES } from './mark.js';
import { boundedName, Name } from './quoted.js';
import { RuleReasons } from './reasons.js';

interface CardProps {
  readonly hit: HitAnswer;
  readonly frame: Frame;
}

export function HitCard({ hit, frame }: CardProps) {
  const { voice } = frame;
  const { ui } = voice;
  const heading = `offer-${hit.id}`;
  return (
    <article class="hit" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>
          <a href={withLanguage(hit.url, frame)} lang={hit.name.language ?? undefined}>
            <Name name={hit.name.text} />
          </a>
        </h3>
        <CompareBox hit={hit} frame={frame} />
        {hit.eligibility !== null && (
          <p class="standing">
            <Mark tone={ELIGIBILITY_TONES[hit.eligibility]}>{ui.eligibilities[hit.eligibility].label}</Mark>
          </p>
        )}
      </header>
      <p class="about">
        {ui.offers.by}{' '}
        <a href={withLanguage(hit.provider.url, frame)}>
          <Name name={hit.provider.name} />
        </a>
        {hit.provider.country !== null && ` (${voice.country(hit.provider.country)})`}
        {hit.locations.length > 0 &&
          ` · ${ui.offers.location}${ui.colon}${hit.locations.map(voice.country).join(', ')}`}
        {hit.certificates.length > 0 && ` · ${hit.certificates.map(voice.scheme).join(', ')}`}
        {hit.labels.length > 0 && ` · ${ui.facets.label} ${hit.labels.join(', ')}`}
        {hit.illustrative && (
          <>
            {' '}
            <span class="tag">{ui.demoShort}</span>
          </>
        )}
      </p>
      {hit.matched.length > 0 && <Matched hit={hit} frame={frame} />}
      {hit.standing === 'third-party' && <p class="note">{ui.offers.thirdParty}</p>}
      {hit.eligibility !== null && <Why hit={hit} frame={frame} />}
    </article>
  );
}

/** Why the words found it: each field once, with its words as written there. */
function Matched({ hit, frame }: CardProps) {
  const { offers, colon } = frame.voice.ui;
  const fields = new Map<HitAnswer['matched'][number]['field'], string[]>();
  for (const { field, word } of hit.matched) fields.set(field, [...(fields.get(field) ?? []), word]);
  return (
    <p class="about">
      {offers.matched}
      {colon}
      {[...fields].map(([field, words], place) => (
        <>
          {place > 0 && ' · '}
          {offers.matchedIn[field]}{' '}
          {[...new Set(words)].map((word, nth) => (
            <>
              {nth > 0 && ', '}
              <mark>{word}</mark>
            </>
          ))}
        </>
      ))}
    </p>
  );
}

/** Requirements told with their reasons: a list is for choosing, and the offer's own page tells all. */
const MOST_TOLD = 2;

/**
 * What decides is told first; what else is not satisfied is named, and told on the offer's own page. A third party's
 * statement is never eligible anyhow: what it lacks is counted, and told there too.
 */
function Why({ hit, frame }: CardProps) {
  const { voice } = frame;
  const { ui } = voice;
  const unmet = hit.standing === 'own' ? hit.unmet : [];
  const told = unmet.filter(({ decides }) => decides).slice(0, MOST_TOLD);
  const others = unmet.filter((requirement) => !told.includes(requirement));
  const names = namesIn({ offer: hit, nodes: [] });
  return (
    <div class="why">
      {told.map((requirement) => (
        <Deciding requirement={requirement} names={names} voice={voice} />
      ))}
      {others.length > 0 && (
        <ul class="others">
          {others.map((requirement) => (
            <li>
              <Line requirement={requirement} voice={voice} />
            </li>
          ))}
        </ul>
      )}
      <p class="sum">
        {ui.offers.met(hit.met.length, hit.met.length + hit.unmet.length)}
        {hit.notJudged.length > 0 && ` · ${ui.verdicts['NOT-JUDGED'].label}${ui.colon}${hit.notJudged.join(', ')}`}
        {hit.explanation !== null && (
          <>
            {' · '}
            <a href={withLanguage(hit.explanation, frame)}>
              {ui.offers.fullExplanation}
              <span class="hidden">: {boundedName(hit.name.text)}</span>
            </a>
          </>
        )}
      </p>
    </div>
  );
}

interface RequirementProps {
  readonly requirement: RequirementAnswer;
  readonly voice: Voice;
}

interface DecidingProps extends RequirementProps {
  readonly names: ReadonlyMap<string, string>;
}

function Deciding({ requirement, names, voice }: DecidingProps) {
  const rules = requirement.rules.filter(({ verdict }) => verdict === requirement.verdict);
  return (
    <details open>
      <summary>
        <Line requirement={requirement} voice={voice} />
      </summary>
      {rules.map((rule) => (
        <RuleReasons rule={rule} voice={voice} names={names} />
      ))}
    </details>
  );
}

function Line({ requirement, voice }: RequirementProps) {
  const { ui } = voice;
  return (
    <>
      <Mark tone={VERDICT_TONES[requirement.verdict]}>{ui.verdicts[requirement.verdict].label}</Mark>{' '}
      <span class="requirement">{requirement.title}</span>{' '}
      <span class="kind">
        {requirement.id}, {ui.kinds[requirement.kind].label}
      </span>
    </>
  );
}
