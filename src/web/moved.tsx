/** A state that becomes another, and the verdicts that move with it. */
import type { ReasonAnswer } from '../answers/reason.js';
import type { Eligibility } from '../core/policy/profile.js';
import type { Verdict } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import { ELIGIBILITY_TONES, Mark, VERDICT_TONES } from './mark.js';
import { Outward } from './outward.js';
import { Path } from './quoted.js';

interface OutcomeProps {
  /** null: not on offer, or not known, then. */
  readonly before: Eligibility | null;
  readonly after: Eligibility | null;
  readonly voice: Voice;
}

export function OutcomeMove({ before, after, voice }: OutcomeProps) {
  const { ui } = voice;
  const mark = (one: Eligibility | null) =>
    one === null ? (
      <Mark tone="neutral">{ui.changing.notOffered}</Mark>
    ) : (
      <Mark tone={ELIGIBILITY_TONES[one]}>{ui.eligibilities[one].label}</Mark>
    );
  if (before === after) {
    return (
      <>
        {ui.changing.stays} {mark(after)}
      </>
    );
  }
  return (
    <>
      {mark(before)} <Becomes voice={voice} /> {mark(after)}
    </>
  );
}

/** Read as a word, seen as an arrow. */
function Becomes({ voice }: { readonly voice: Voice }) {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span class="hidden">{voice.ui.changing.becomes}</span>
    </>
  );
}

/** What both a change that comes and one that is supposed tell of a verdict. */
export interface MovedVerdict {
  readonly rule: string;
  readonly title: string;
  readonly requirements: readonly string[];
  readonly before: { readonly verdict: Verdict };
  readonly after: {
    readonly verdict: Verdict;
    readonly reasons: readonly Pick<ReasonAnswer, 'text' | 'law' | 'remedy'>[];
  };
  readonly path: readonly string[];
}

interface MovedProps {
  readonly verdicts: readonly MovedVerdict[];
  /** Of what stands on the paths, as far as the page knows them. */
  readonly names: ReadonlyMap<string, string>;
  readonly voice: Voice;
}

export function MovedVerdicts({ verdicts, names, voice }: MovedProps) {
  const { ui } = voice;
  if (verdicts.length === 0) return <p class="rule-name">{ui.changing.noVerdict}</p>;
  return (
    <ul class="moved">
      {verdicts.map((verdict) => (
        <li>
          <p class="rule-name">
            <Mark tone={VERDICT_TONES[verdict.before.verdict]}>{ui.verdicts[verdict.before.verdict].label}</Mark>{' '}
            <Becomes voice={voice} />{' '}
            <Mark tone={VERDICT_TONES[verdict.after.verdict]}>{ui.verdicts[verdict.after.verdict].label}</Mark>{' '}
            {verdict.title}{' '}
            <span class="kind">
              {verdict.rule}
              {verdict.requirements.length > 0 && ` · ${ui.changing.asks} ${verdict.requirements.join(', ')}`}
            </span>
          </p>
          <Because verdict={verdict} names={names} voice={voice} />
        </li>
      ))}
    </ul>
  );
}

interface BecauseProps extends Omit<MovedProps, 'verdicts'> {
  readonly verdict: MovedVerdict;
}

/** The sentence first, the law after. */
function Because({ verdict, names, voice }: BecauseProps) {
  const { changing } = voice.ui;
  const { reasons } = verdict.after;
  const laws = new Map(reasons.flatMap(({ law }) => law.map((one) => [one.id, one])));
  const remedies = new Set(reasons.flatMap(({ remedy }) => (remedy === null ? [] : [remedy.text])));
  return (
    <>
      {[...new Set(reasons.map(({ text }) => text))].map((text) => (
        <p class="reason-text">{text}</p>
      ))}
      <dl class="facts tight">
        {verdict.path.length > 1 && (
          <>
            <dt>{changing.path}</dt>
            <dd>
              <Path ids={verdict.path} names={names} />
            </dd>
          </>
        )}
        {laws.size > 0 && (
          <>
            <dt>{changing.law}</dt>
            <dd>
              <ul class="inline">
                {[...laws.values()].map((law) => (
                  <li>{law.url === null ? law.citation : <Outward href={law.url}>{law.citation}</Outward>}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {remedies.size > 0 && <dt>{changing.remedy}</dt>}
        {[...remedies].map((text) => (
          <dd class="remedy">{text}</dd>
        ))}
      </dl>
    </>
  );
}
