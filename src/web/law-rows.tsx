/** Rows of law and of lists as tables: what, when, whether it holds on the day asked, and where it was read. */
import type { ComponentChildren } from 'preact';
import {
  type AnchorAnswer,
  type EntitlementAnswer,
  type Force,
  type InstrumentAnswer,
  type IssuerAnswer,
  lawRowId,
  type MembershipAnswer,
  type Period as RowPeriod,
  type SchemeAnswer,
} from '../answers/law-register.js';
import type { FactKind } from '../core/policy/facts.js';
import { wordsOf } from '../messages/sentence.js';
import type { Voice } from '../messages/voice.js';
import { Period } from './day.js';
import { Mark } from './mark.js';
import { Outward } from './outward.js';
import { Identifier, Quoted } from './quoted.js';
import type { Tone } from './signs.js';

const FORCE_TONES: Readonly<Record<Force, Tone>> = { 'in-force': 'good', ended: 'neutral', 'to-come': 'unknown' };

interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly voice: Voice;
}

export function InstrumentTable({ rows, voice }: Rows<InstrumentAnswer>) {
  const words = voice.registers.law;
  return (
    <LawTable caption={words.instruments} voice={voice}>
      {rows.map((row) => (
        <tr>
          <th scope="row" id={lawRowId(row)}>
            {row.law.title ?? row.id}
            <br />
            <span class="kind">
              {words.kinds[row.kind]}, {row.to === null ? words.anyCountry : voice.country(row.to)} ({row.id})
            </span>
          </th>
          <When row={row} voice={voice} />
          <td>
            <Source row={row} voice={voice} />
            {row.register !== null && <p class="kind">{words.register(row.register)}</p>}
            {row.toConfirm.length > 0 && (
              <p class="kind">{words.toConfirm(wordsOf(words.confirmable, row.toConfirm.join(', ')))}</p>
            )}
          </td>
        </tr>
      ))}
    </LawTable>
  );
}

export function SchemeTable({ rows, voice }: Rows<SchemeAnswer>) {
  const words = voice.registers.law;
  return (
    <LawTable caption={words.schemes} voice={voice}>
      {rows.map((row) => (
        <tr>
          <th scope="row" id={lawRowId(row)}>
            {voice.scheme(`${row.id} ${row.version}`)}
            {row.law.title !== null && <p class="kind">{row.law.title}</p>}
          </th>
          <When row={row} voice={voice} />
          <td>
            <Source row={row} voice={voice} />
            {row.listDays !== null && <p class="kind">{words.listDays(row.listDays)}</p>}
            {row.raises.length > 0 && <p class="kind">{words.raises(row.raises.join(', '))}</p>}
          </td>
        </tr>
      ))}
    </LawTable>
  );
}

function LawTable(props: { readonly caption: string; readonly voice: Voice; readonly children: ComponentChildren }) {
  const words = props.voice.registers.law;
  return (
    <table class="law">
      <caption class="hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.standing}</th>
          <th scope="col">{words.source}</th>
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

function When({ row, voice }: { readonly row: RowPeriod; readonly voice: Voice }) {
  return (
    <>
      <td>
        <Period from={row.from} until={row.until} voice={voice} />
      </td>
      <td>
        <Mark tone={FORCE_TONES[row.force]}>{voice.registers.law.force[row.force]}</Mark>
      </td>
    </>
  );
}

function Source({ row, voice }: { readonly row: InstrumentAnswer | SchemeAnswer; readonly voice: Voice }) {
  const words = voice.registers.law;
  const { law, endedBy, worksBack, signedBefore, source } = row;
  return (
    <>
      {law.url === null ? law.citation : <Outward href={law.url}>{law.citation}</Outward>}
      {source !== null && source !== law.citation && <p class="kind">{source}</p>}
      {endedBy !== null && <p class="kind">{words.endedBy(voice.cited(endedBy))}</p>}
      {worksBack && <p class="kind">{words.worksBack}</p>}
      {signedBefore !== null && <p class="kind">{words.signedBefore(voice.day(signedBefore))}</p>}
    </>
  );
}

/** Those of the day as a sentence, those that move as a table: fifty rows alike would say less. */
export function Memberships({ rows, voice }: Rows<MembershipAnswer>) {
  const words = voice.registers.law;
  const moving = rows.filter(({ force, until }) => force !== 'in-force' || until !== null);
  return (
    <>
      {(['EU', 'EEA'] as const).map((union) => {
        const members = rows.filter((row) => row.union === union && row.force === 'in-force');
        const names = voice.sorted(members.map(({ country }) => voice.country(country)));
        return (
          <>
            <h3>
              {words.union[union]} <span class="tag">{words.members(members.length)}</span>
            </h3>
            <p>{names.join(', ')}</p>
          </>
        );
      })}
      {moving.length > 0 && (
        <>
          <h3>{words.moving}</h3>
          <ul>
            {moving.map((row) => (
              <li>
                {voice.country(row.country)}, {words.union[row.union]}
                {voice.ui.colon}
                <Period from={row.from} until={row.until} voice={voice} />{' '}
                {row.endedBy !== null && words.endedBy(voice.cited(row.endedBy))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export function IssuerTable({ issuers, voice }: { readonly issuers: readonly IssuerAnswer[]; readonly voice: Voice }) {
  const words = voice.registers.law;
  return (
    <table class="law">
      <caption class="hidden">{words.issuers}</caption>
      <thead>
        <tr>
          <th scope="col">{words.issuer}</th>
          <th scope="col">{words.may}</th>
        </tr>
      </thead>
      <tbody>
        {issuers.map(({ did, name, source, entitlements }) => (
          <tr>
            <th scope="row">
              <Quoted text={name} />
              <br />
              <Identifier id={did} />
              <p class="kind">{source}</p>
            </th>
            <td>
              {entitlements.length === 0 && words.nothing}
              <ul class="rules">
                {entitlements.map((row) => (
                  <li>
                    {may(row, voice)}{' '}
                    <span class="kind">
                      <Period from={row.from} until={row.until} voice={voice} />
                    </span>{' '}
                    <Mark tone={FORCE_TONES[row.force]}>{words.force[row.force]}</Mark>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function may({ may: act, what, scheme, level }: EntitlementAnswer, voice: Voice): string {
  const words = voice.registers.law;
  if (act === 'label') return words.label(what.join(', '));
  if (act === 'register') return words.registrations(what.join(', '));
  // The answer's kinds of facts are the core's own.
  const kinds = what.map((kind) => voice.fact(kind as FactKind)).join(', ');
  const stated = words.certify(kinds, level === null ? '' : voice.level(level));
  return scheme === null ? stated : `${stated} (${words.scheme(voice.scheme(scheme))})`;
}

export function AnchorTable({ anchors, voice }: { readonly anchors: readonly AnchorAnswer[]; readonly voice: Voice }) {
  const words = voice.registers.law;
  return (
    <LawTable caption={words.anchors} voice={voice}>
      {anchors.map((anchor) => (
        <tr>
          <th scope="row">
            <Quoted text={anchor.name} />
            <br />
            <span class="kind">{words.anchorKinds[anchor.kind]}</span>
          </th>
          <When row={anchor} voice={voice} />
          <td>
            <p class="kind">{anchor.source}</p>
            <Quoted text={anchor.subject} />
            <br />
            <code class="digest">{anchor.sha256}</code>
          </td>
        </tr>
      ))}
    </LawTable>
  );
}
