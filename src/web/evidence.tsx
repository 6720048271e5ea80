/** The evidence chain: for each credential what it says, who signed, what was checked and when, the document itself. */
import type { EvidenceAnswer, LinkAnswer } from '../answers/explanation.js';
import type { CheckId } from '../core/verification/check.js';
import type { Voice } from '../messages/voice.js';
import { Day, Period } from './day.js';
import { type Frame, withLanguage } from './frame.js';
import { LabelStanding } from './labels.js';
import { Level } from './level.js';
import { Mark, OUTCOME_TONES } from './mark.js';
import { bounded, Identifier, Quoted } from './quoted.js';
import { VerifyAgain } from './verify-again.js';

/** The questions a reader asks of a signature, in that order; the full report has them all. */
const SHOWN: readonly CheckId[] = ['proof', 'key', 'issuer', 'period', 'status'];

interface EvidenceProps {
  readonly links: readonly EvidenceAnswer[];
  readonly omitted: number;
  readonly frame: Frame;
}

export function Evidence({ links, omitted, frame }: EvidenceProps) {
  const { ui } = frame.voice;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{ui.offer.evidence}</h2>
      <p>{ui.offer.evidenceIntro}</p>
      <ol class="evidence">
        {links.map((link, index) => (
          <li>
            <details open={index === 0}>
              <summary>
                <h3>
                  {linkTitle(link, frame.voice)} <span class="tag">{link.digest.slice(0, 12)}…</span>
                </h3>
              </summary>
              <ol class="chain">
                <li>
                  <Said link={link} voice={frame.voice} />
                </li>
                <Signature link={link} frame={frame} />
              </ol>
            </details>
          </li>
        ))}
      </ol>
      {omitted > 0 && <p class="note">{ui.offer.omitted(omitted)}</p>}
    </section>
  );
}

function Said({ link, voice }: { readonly link: EvidenceAnswer; readonly voice: Voice }) {
  const { ui } = voice;
  return (
    <>
      <strong>{ui.offer.says}</strong>{' '}
      {link.labels.map((label) => (
        <>
          {ui.facets.label} {label.level}
          {ui.colon}
          <LabelStanding label={label} voice={voice} />
        </>
      ))}
      {link.statements.length === 0 ? (
        link.labels.length === 0 && ui.offer.saysNothing
      ) : (
        <ul class="checks">
          {link.statements.map(({ fact, value, level, credential }) => (
            <li>
              {voice.fact(fact)}
              {ui.colon}
              <Quoted text={voice.found(fact, value)} /> <Level level={level} voice={voice} />{' '}
              <small>({credential.pointer})</small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The part of a chain that every credential has: signer, checks, time, document. */
export function Signature({ link, frame }: { readonly link: LinkAnswer; readonly frame: Frame }) {
  const { voice } = frame;
  const { ui } = voice;
  return (
    <>
      <li>
        <strong>{ui.offer.signedBy}</strong> <Identifier id={link.issuer} />
      </li>
      <li>
        <strong>{ui.offer.checked(voice.day(link.checkedAt))}</strong>
        <ul class="checks">
          {link.checks
            .filter(({ check }) => SHOWN.includes(check))
            .map(({ question, outcome }) => (
              <li>
                {question} <Mark tone={OUTCOME_TONES[outcome]}>{ui.outcomes[outcome]}</Mark>
              </li>
            ))}
        </ul>
        <a href={withLanguage(link.report, frame)}>{ui.offer.allChecks}</a>
        <VerifyAgain digest={link.digest} frame={frame} />
      </li>
      <li>
        <strong>{ui.offer.validPeriod}</strong> <Period from={link.validFrom} until={link.validUntil} voice={voice} />
        {' · '}
        {ui.offer.recorded} <Day at={link.recorded} voice={voice} open={ui.always} />
      </li>
      <li>
        <strong>{ui.offer.raw}</strong> <a href={link.url}>{bounded(link.mediaType)}</a>
        <label class="copied">
          {ui.offer.digest}
          <input class="digest" type="text" readOnly value={link.digest} size={64} />
        </label>
      </li>
    </>
  );
}

/** What a credential is about: its class where it has one (`…#LegalPerson` → `LegalPerson`), else what it states. */
export function linkTitle({ types, states }: Pick<LinkAnswer, 'types' | 'states'>, voice: Voice): string {
  const names = types.map((type) => type.slice(Math.max(type.lastIndexOf('#'), type.lastIndexOf('/')) + 1));
  const telling = names.filter((name) => name !== 'VerifiableCredential').map(voice.service);
  const title = [...telling, ...states.map(voice.fact)].join(', ');
  return title === '' ? voice.ui.offer.selfDescription : `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}
