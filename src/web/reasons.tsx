/** Why a requirement is not satisfied: input, credential, law, remedy. */
import type { LawAnswer } from '../answers/law.js';
import type { FoundAnswer, ReasonAnswer, RuleAnswer } from '../answers/reason.js';
import type { Voice } from '../messages/voice.js';
import { Day, Period } from './day.js';
import { Level } from './level.js';
import { Outward } from './outward.js';
import { bounded, Identifier, Path, Quoted } from './quoted.js';

/** Code points: a sentence names what it found, and somebody else wrote that. */
const LONGEST_REASON = 1_000;
const NO_NAMES: ReadonlyMap<string, string> = new Map();

interface Props {
  readonly rule: RuleAnswer;
  readonly voice: Voice;
  /** Of whatever stands on a path. */
  readonly names?: ReadonlyMap<string, string>;
}

export function RuleReasons({ rule, voice, names = NO_NAMES }: Props) {
  return (
    <div class="rule">
      <p class="rule-name">
        <strong>{rule.rule}</strong> {rule.title}
        <Since rule={rule} voice={voice} />
      </p>
      <ul class="reasons">
        {rule.reasons.map((reason) => (
          <li>
            <Reason reason={reason} voice={voice} names={names} />
          </li>
        ))}
      </ul>
      {rule.reasonsOmitted > 0 && <p class="note">{voice.ui.reason.more(rule.reasonsOmitted)}</p>}
      {rule.notes.map((note) => (
        <p class="note">{note.text}</p>
      ))}
    </div>
  );
}

/** Since when the verdict has been this one: of what does not apply, nobody asks. */
function Since({ rule: { since, verdict }, voice }: Pick<Props, 'rule' | 'voice'>) {
  if (since === null || verdict === 'N/A') return null;
  return (
    <>
      {' · '}
      <span class="since">
        {voice.ui.verdicts[verdict].label} {voice.ui.life.since} <Day at={since} voice={voice} open="" />
      </span>
    </>
  );
}

interface ReasonProps {
  readonly reason: ReasonAnswer;
  readonly voice: Voice;
  readonly names: ReadonlyMap<string, string>;
}

function Reason({ reason, voice, names }: ReasonProps) {
  const words = voice.ui.reason;
  return (
    <>
      <p class="reason-text" dir="auto">
        {bounded(reason.text, LONGEST_REASON)}
      </p>
      <dl class="facts tight">
        {merged(reason.found).map((found) => (
          <Found found={found} voice={voice} />
        ))}
        {reason.path.length > 1 && (
          <>
            <dt>{words.path}</dt>
            <dd>
              <Path ids={reason.path} names={names} />
            </dd>
          </>
        )}
        {reason.law.length > 0 && (
          <>
            <dt>{words.law}</dt>
            <dd>
              <Laws laws={reason.law} />
            </dd>
          </>
        )}
        {reason.remedy !== null && (
          <>
            <dt>{words.remedy}</dt>
            <dd class="remedy">{reason.remedy.text}</dd>
          </>
        )}
      </dl>
    </>
  );
}

/** Several values of one statement are one input to a reader. */
function merged(found: readonly FoundAnswer[]): readonly FoundAnswer[] {
  const statements = new Map<string, FoundAnswer>();
  for (const one of found) {
    const key = `${one.credential.digest}${one.credential.pointer}`;
    const known = statements.get(key);
    statements.set(key, known === undefined ? one : { ...known, value: `${known.value}, ${one.value}` });
  }
  return [...statements.values()];
}

function Found({ found, voice }: { readonly found: FoundAnswer; readonly voice: Voice }) {
  const { ui } = voice;
  return (
    <>
      <dt>{ui.reason.input}</dt>
      <dd>
        {voice.fact(found.fact)}
        {ui.colon}
        <Quoted text={voice.found(found.fact, found.value)} /> <Level level={found.level} voice={voice} />
        <br />
        <small>
          {ui.reason.credential}{' '}
          <a href={found.credential.url} class="digest">
            {found.credential.digest.slice(0, 12)}…
          </a>
          , {ui.reason.stated} <Identifier id={found.issuer} />,{' '}
          <Period from={found.from} until={found.until} voice={voice} />
        </small>
      </dd>
    </>
  );
}

function Laws({ laws }: { readonly laws: readonly LawAnswer[] }) {
  return (
    <ul class="inline">
      {laws.map((law) => (
        <li>{law.url === null ? law.citation : <Outward href={law.url}>{law.citation}</Outward>}</li>
      ))}
    </ul>
  );
}
