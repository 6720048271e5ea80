/** How far a draft is from a profile: in one line, then what stands in the way, each with what would mend it. */
import type { FixAnswer, ReadinessBody } from '../answers/readiness.js';
import type { Profile } from '../core/policy/profile.js';
import type { Voice } from '../messages/voice.js';
import { FindingList } from './findings.js';
import { Mark } from './mark.js';

interface Props {
  readonly readiness: ReadinessBody;
  readonly profiles: readonly Profile[];
  readonly voice: Voice;
}

export function DraftReadiness({ readiness, profiles, voice }: Props) {
  const words = voice.drafting;
  const { profile, offers, toMend } = readiness;
  return (
    <section aria-labelledby="readiness">
      <h2 id="readiness">{words.readiness}</h2>
      <p class="field">
        <label for="profile">{words.against}</label>
        <select id="profile" name="profile">
          {profiles.map(({ id, title }) => (
            <option value={id} selected={id === profile.id}>
              {voice.text(title)}
            </option>
          ))}
        </select>
      </p>
      <p class="actions">
        <button type="submit" name="go" value="check" class="quiet">
          {words.ask}
        </button>
        <button type="submit" class="quiet" formAction={`/readiness?lang=${voice.language}`}>
          {voice.tender.readinessPage.more}
        </button>
      </p>
      {toMend.length > 0 && (
        <>
          <h3>{words.toMend}</h3>
          <FindingList findings={toMend} ui={voice.ui} />
        </>
      )}
      {offers.map(({ summary, fixes }) => (
        <>
          <p class="standing">
            <strong>{summary}</strong>
          </p>
          <p>{words.unsigned}</p>
          {fixes.length > 0 && (
            <ol class="fixes">
              {fixes.map((fix) => (
                <Fix fix={fix} voice={voice} />
              ))}
            </ol>
          )}
        </>
      ))}
    </section>
  );
}

function Fix({ fix, voice }: { readonly fix: FixAnswer; readonly voice: Voice }) {
  const { blocker, unknown } = voice.drafting;
  return (
    <li>
      <p class="reason-text">
        {fix.verdict === 'FAIL' ? <Mark tone="bad">{blocker}</Mark> : <Mark tone="unknown">{unknown}</Mark>} {fix.why}
      </p>
      {fix.remedy !== null && <p class="remedy">{fix.remedy}</p>}
      {fix.evidence !== null && <p>{fix.evidence.text}</p>}
      <p class="kind">{fix.requirements.join(', ')}</p>
    </li>
  );
}
