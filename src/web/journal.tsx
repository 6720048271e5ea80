/** The journal for a reader: its head, what kinds of entries mean, and the entries page by page. */

import { credentialAddress, reportAddress } from '../answers/address.js';
import type { Digest } from '../core/digest.js';
import type { Entry, Head } from '../core/journal.js';
import type { Voice } from '../messages/voice.js';
import { Day } from './day.js';
import { type Frame, withLanguage } from './frame.js';
import { Mark, STANDING_TONES } from './mark.js';
import { Page, renderPage } from './page.js';
import { Quoted } from './quoted.js';

export interface JournalAnswer {
  readonly after: number;
  readonly limit: number;
  readonly head: Head;
  readonly entries: readonly Entry[];
  /** The last entry looked at: what is private is looked at and not shown. */
  readonly next: number;
}

export function journalPage(answer: JournalAnswer, frame: Frame): string {
  const { voice } = frame;
  const words = voice.registers.journal;
  const { after, head, entries, next } = answer;
  return renderPage(
    <Page frame={frame} title={words.title} current="journal">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <dl class="facts">
        <dt>{words.head}</dt>
        <dd>{head.seq}</dd>
        {head.at !== '' && (
          <>
            <dt>{words.headAt}</dt>
            <dd>
              <Day at={head.at} voice={voice} open={voice.ui.now} />
            </dd>
          </>
        )}
        <dt>{words.headHash}</dt>
        <dd>
          <code class="digest">{head.hash}</code>
        </dd>
      </dl>
      <p class="kind">{words.check}</p>
      <details>
        <summary>{words.kindsTitle}</summary>
        <dl class="facts">
          {Object.values(words.kinds).map(({ label, meaning }) => (
            <>
              <dt>{label}</dt>
              <dd>{meaning}</dd>
            </>
          ))}
        </dl>
      </details>
      {entries.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <h2>{words.entries(after + 1, next)}</h2>
          {entries.length < next - after && <p class="note">{words.withheld}</p>}
          <EntryTable entries={entries} frame={frame} />
        </>
      )}
      <Pages answer={answer} frame={frame} />
    </Page>,
  );
}

function EntryTable({ entries, frame }: { readonly entries: readonly Entry[]; readonly frame: Frame }) {
  const { voice } = frame;
  const words = voice.registers.journal;
  return (
    <table class="journal">
      <caption class="hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.seq}</th>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.subject}</th>
          <th scope="col">{words.prev}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr id={`entry-${entry.seq}`}>
            <th scope="row">{entry.seq}</th>
            <td>
              <Day at={entry.at} voice={voice} open={voice.ui.now} />
            </td>
            <td>
              {words.kinds[entry.kind].label}
              {entry.kind === 'assessed' && <Standing entry={entry} voice={voice} />}
            </td>
            <td>
              <Subject entry={entry} frame={frame} />
            </td>
            <td>
              <span class="narrow-label">{words.prev}</span>
              <code class="digest">{entry.prev.slice(0, 16)}…</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ entry, voice }: { readonly entry: Entry & { readonly kind: 'assessed' }; readonly voice: Voice }) {
  const { standing } = entry.report;
  return (
    <>
      {voice.ui.colon}
      <Mark tone={STANDING_TONES[standing]}>{voice.ui.standings[standing].label}</Mark>
    </>
  );
}

function Subject({ entry, frame }: { readonly entry: Entry; readonly frame: Frame }) {
  const words = frame.voice.registers.journal;
  switch (entry.kind) {
    case 'published':
    case 'assessed':
      return <Credential digest={entry.contentDigest} frame={frame} />;
    case 'withdrawn':
      return (
        <>
          <Credential digest={entry.contentDigest} frame={frame} /> {words.by}{' '}
          <span class="iri">
            <Quoted text={entry.by} />
          </span>
        </>
      );
    case 'observed':
      return (
        <>
          <span class="iri">
            <Quoted text={entry.url} />
          </span>{' '}
          <code class="digest">{entry.bytesDigest.slice(0, 16)}…</code>
        </>
      );
    case 'adopted':
      return (
        <>
          <Quoted text={entry.what} />, {words.version} <Quoted text={entry.version} />{' '}
          <code class="digest">{entry.digest.slice(0, 16)}…</code>
        </>
      );
    case 'erased':
      return <code class="digest">{entry.bytesDigest.slice(0, 16)}…</code>;
  }
}

function Credential({ digest, frame }: { readonly digest: Digest; readonly frame: Frame }) {
  const words = frame.voice.registers.journal;
  return (
    <>
      <code class="digest">{digest.slice(0, 16)}…</code>{' '}
      <a href={credentialAddress(digest)} aria-label={`${words.credential} ${digest.slice(0, 16)}`}>
        {words.credential}
      </a>{' '}
      <a href={withLanguage(reportAddress(digest), frame)} aria-label={`${words.report} ${digest.slice(0, 16)}`}>
        {words.report}
      </a>
    </>
  );
}

function Pages({ answer, frame }: { readonly answer: JournalAnswer; readonly frame: Frame }) {
  const words = frame.voice.registers.journal;
  const { after, limit, head, next } = answer;
  const page = (from: number, label: string, rel?: string) => (
    <a href={withLanguage(`/events?after=${from}&limit=${limit}`, frame)} rel={rel}>
      {label}
    </a>
  );
  return (
    <nav class="more actions" aria-label={words.pages}>
      {after > 0 && page(0, words.first)}
      {after > 0 && page(Math.max(0, after - limit), words.earlier, 'prev')}
      {next > after && next < head.seq && page(next, words.later, 'next')}
      {next < head.seq && page(Math.max(0, head.seq - limit), words.last)}
    </nav>
  );
}
