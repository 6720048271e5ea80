/** The days on which law begins or ends to hold, as the register tells them to a reader. */
import { compareCodePoints } from '../core/code-point-order.js';
import { BEGINNING, FOREVER, type Instant } from '../core/instant.js';
import { type Instrument, type Law, lawRowName, type Scheme, termKnownAt } from '../core/policy/law.js';
import { fold } from '../core/search/fold.js';
import type { Voice } from '../messages/voice.js';
import { type Moment, moment } from './moment.js';

export interface LawEventAnswer {
  readonly at: Moment;
  /** The row's name in the register: `US-PS`, `HDS 2018`. */
  readonly row: string;
  /** One sentence. */
  readonly text: string;
}

/** A row that can be supposed to end, as a reader knows it. */
export interface LawRowAnswer {
  readonly row: string;
  readonly title: string;
  readonly until: Moment;
}

type Named = Instrument | Scheme;

/** Grounds for transfers and versions of schemes; memberships begin and end with an instrument anyhow. */
const namedRows = (law: Law): readonly Named[] => [...law.instruments, ...law.schemes];

/**
 * @param knownAt only what could be known by then.
 * @param rows names of rows; absent: all.
 * @returns every beginning and end with a date, oldest first.
 */
export function lawEvents(
  law: Law,
  knownAt: Instant,
  voice: Voice,
  rows?: readonly string[],
): readonly LawEventAnswer[] {
  const words = voice.ui.lawEvents;
  return namedRows(law)
    .filter((row) => rows?.includes(lawRowName(row)) ?? true)
    .flatMap((row) => {
      const term = termKnownAt(row, knownAt);
      if (term === undefined) return [];
      const title = titleOf(row, law, voice);
      const told = (at: Instant, text: string) => ({ instant: at, at: moment(at), row: lawRowName(row), text });
      return [
        told(row.from, words.begins(title)),
        ...(term.until === FOREVER ? [] : [told(term.until, words.ends(title))]),
      ];
    })
    .filter(({ instant }) => instant !== BEGINNING)
    .sort((a, b) => a.instant - b.instant)
    .map(({ at, row, text }) => ({ at, row, text }));
}

/** Rows in force on a day, by title. */
export function lawInForce(law: Law, on: Instant, knownAt: Instant, voice: Voice): readonly LawRowAnswer[] {
  return namedRows(law)
    .flatMap((row) => {
      const until = termKnownAt(row, knownAt)?.until;
      if (until === undefined || row.from > on || until <= on) return [];
      return [{ row: lawRowName(row), title: titleOf(row, law, voice), until: moment(until) }];
    })
    .sort((a, b) => compareCodePoints(fold(a.title), fold(b.title)));
}

function titleOf(row: Named, law: Law, voice: Voice): string {
  const reference = law.references.get(row.reference);
  return reference === undefined ? lawRowName(row) : voice.text(reference.title);
}
