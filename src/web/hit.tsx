/** One offer in a list of results: what it is, where it stands, and why. */
import type { HitAnswer } from '../answers/offers.js';
import type { RequirementAnswer } from '../answers/requirement.js';
import type { Voice } from '../messages/voice.js';
import { type Frame, withLanguage } from './frame.js';
import { ELIGIBILITY_TONES, Mark, VERDICT_TONES } from './mark.js';
import { RuleReasons } from './reasons.js';

export function HitCard({ hit, frame }: { readonly hit: HitAnswer; readonly frame: Frame }) {
  const { voice } = frame;
  const { ui } = voice;
  const heading = `offer-${hit.id}`;
  return (
    <article class="hit" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>
          <a href={withLanguage(hit.url, frame)} lang={hit.name.language ?? undefined}>
            {hit.name.text}
          </a>
        </h3>
        {hit.eligibility !== null && (
          <p class="standing">
            <Mark tone={ELIGIBILITY_TONES[hit.eligibility]}>{ui.eligibilities[hit.eligibility].label}</Mark>
          </p>
        )}
      </header>
      <p class="about">
        {ui.offers.by} <a href={withLanguage(hit.provider.url, frame)}>{hit.provider.name}</a>
        {hit.provider.country !== null && ` (${voice.country(hit.provider.country)})`}
        {hit.locations.length > 0 && ` · ${ui.offers.location} ${hit.locations.map(voice.country).join(', ')}`}
        {hit.certificates.length > 0 && ` · ${hit.certificates.join(', ')}`}
        {hit.illustrative && (
          <>
            {' '}
            <span class="tag">{ui.demoShort}</span>
          </>
        )}
      </p>
      {hit.standing === 'third-party' && <p class="note">{ui.offers.thirdParty}</p>}
      {hit.eligibility !== null && <Why hit={hit} frame={frame} />}
    </article>
  );
}

/** What decides comes first and is shown whole; what is only desired, or satisfied, is summed up. */
function Why({ hit, frame }: { readonly hit: HitAnswer; readonly frame: Frame }) {
  const { voice } = frame;
  const { ui } = voice;
  const decisive = hit.unmet.filter(({ kind }) => kind !== 'S');
  const desired = hit.unmet.filter(({ kind }) => kind === 'S');
  return (
    <div class="why">
      {[...decisive].sort(worstFirst).map((requirement) => (
        <Unmet requirement={requirement} voice={voice} open={requirement.verdict === 'FAIL'} />
      ))}
      {desired.map((requirement) => (
        <Unmet requirement={requirement} voice={voice} open={false} />
      ))}
      <p class="sum">
        {ui.offers.met(hit.met.length, hit.met.length + hit.unmet.length)}
        {hit.notJudged.length > 0 && ` · ${ui.verdicts['NOT-JUDGED'].label}: ${hit.notJudged.join(', ')}`}
        {hit.explanation !== null && (
          <>
            {' · '}
            <a href={withLanguage(hit.explanation, frame)}>
              {ui.offers.fullExplanation}
              <span class="hidden">: {hit.name.text}</span>
            </a>
          </>
        )}
      </p>
    </div>
  );
}

function Unmet(props: { readonly requirement: RequirementAnswer; readonly voice: Voice; readonly open: boolean }) {
  const { requirement, voice, open } = props;
  const { ui } = voice;
  const rules = requirement.rules.filter(({ verdict }) => verdict !== 'PASS' && verdict !== 'N/A');
  return (
    <details open={open}>
      <summary>
        <Mark tone={VERDICT_TONES[requirement.verdict]}>{ui.verdicts[requirement.verdict].label}</Mark>{' '}
        <span class="requirement">{requirement.title}</span>{' '}
        <span class="kind">
          {requirement.id}, {ui.kinds[requirement.kind].label}
        </span>
      </summary>
      {rules.map((rule) => (
        <RuleReasons rule={rule} voice={voice} />
      ))}
    </details>
  );
}

const ORDER: Readonly<Record<string, number>> = { FAIL: 0, UNKNOWN: 1, CONDITIONAL: 2 };

function worstFirst(a: RequirementAnswer, b: RequirementAnswer): number {
  return (ORDER[a.verdict] ?? 3) - (ORDER[b.verdict] ?? 3);
}
