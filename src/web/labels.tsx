/** The Gaia-X labels of an offer, each with what stands against it on the day asked: never shown as a certificate. */
import type { HeldLabelAnswer, LabelAnswer } from '../answers/label.js';
import type { Voice } from '../messages/voice.js';
import { Period } from './day.js';
import { Mark, VERDICT_TONES } from './mark.js';
import { Identifier, Quoted } from './quoted.js';

export function Labels({ labels, voice }: { readonly labels: readonly LabelAnswer[]; readonly voice: Voice }) {
  const { ui } = voice;
  if (labels.length === 0) return null;
  return (
    <table>
      <caption>{ui.labels.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{ui.labels.level}</th>
          <th scope="col">{ui.offer.validity}</th>
          <th scope="col">{ui.labels.grantedBy}</th>
          <th scope="col">{ui.labels.standing}</th>
          <th scope="col">{ui.reason.credential}</th>
        </tr>
      </thead>
      <tbody>
        {labels.map((label) => (
          <tr>
            <th scope="row">{label.level}</th>
            <td>
              <Period from={label.from} until={label.until} voice={voice} />
            </td>
            <td>
              <Identifier id={label.issuer} />
              {label.rules !== '' && (
                <>
                  {' '}
                  (<Quoted text={label.rules} />)
                </>
              )}
            </td>
            <td>
              <LabelStanding label={label} voice={voice} />
            </td>
            <td>
              <a class="digest" href={label.credential.url}>
                {label.credential.digest.slice(0, 12)}…
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The label that counts against what its criteria come to here: a label may say more than is evidenced. */
export function HeldLabel({ held, voice }: { readonly held: HeldLabelAnswer | null; readonly voice: Voice }) {
  if (held === null) return null;
  const { ui } = voice;
  return (
    <section class="held-label">
      <h2>{ui.labels.agreement}</h2>
      <p>
        <Mark tone={VERDICT_TONES[held.verdict]}>{ui.labels.agreements[held.verdict]}</Mark>
      </p>
      {held.reasons.map(({ text, remedy }) => (
        <p>
          {text} {remedy !== null && <span class="remedy">{remedy.text}</span>}
        </p>
      ))}
    </section>
  );
}

/** Whether it counts, and if not, why and what would help. */
export function LabelStanding({ label, voice }: { readonly label: LabelAnswer; readonly voice: Voice }) {
  const { ui } = voice;
  if (label.counts) return <Mark tone="good">{ui.labels.counts}</Mark>;
  return (
    <>
      <Mark tone="caution">{ui.labels.countsNot}</Mark>
      <ul class="checks">
        {label.findings.map(({ title, repair }) => (
          <li>
            {title} <span class="remedy">{repair}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
