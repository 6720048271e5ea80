/**
 * Was there one journal? A history is what those who asked saw, with the instants of asking and answering on one clock; the
 * journal is what stands in the end. Its order is the only one that may explain the history, so linearizability (Herlihy and
 * Wing, 1990) comes to this: every publication lies between its question and its answer in that order, once.
 */

export interface Publication {
  /** Which document. */
  readonly what: string;
  /** When it was asked for and answered, ms; an answer may never have come. */
  readonly asked: number;
  readonly answered?: number;
  /** `created`: it was stored for this question. `known`: it was there. Absent: not known, it may be stored or not. */
  readonly answer?: 'created' | 'known' | 'refused';
  /** How far the journal went for the node that answered. */
  readonly seq?: number;
}

/** A node said that the journal goes so far. */
export interface Sighting {
  /** One process: a node that was started again is another. */
  readonly node: string;
  readonly at: number;
  readonly seq: number;
  readonly hash: string;
}

export interface History {
  readonly publications: readonly Publication[];
  readonly sightings: readonly Sighting[];
}

export interface Entry {
  readonly seq: number;
  readonly hash: string;
  /** The document that it publishes. */
  readonly publishes?: string;
}

/** @returns what cannot have been, in words; empty: one journal explains the history. */
export function contradictions(history: History, journal: readonly Entry[]): readonly string[] {
  return [...effects(history, journal), ...realTime(history, positionsIn(journal)), ...sights(history, journal)];
}

function positionsIn(journal: readonly Entry[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const { seq, publishes } of journal) {
    if (publishes !== undefined) positions.set(publishes, [...(positions.get(publishes) ?? []), seq]);
  }
  return positions;
}

/** What was acknowledged is there, by then, and once; what was refused is not, unless somebody else asked for it too. */
function effects({ publications }: History, journal: readonly Entry[]): readonly string[] {
  const positions = positionsIn(journal);
  const found: string[] = [];
  for (const [what, seqs] of positions) if (seqs.length > 1) found.push(`${what} is there ${seqs.length} times`);
  const created = new Map<string, number>();
  const possible = new Set(publications.filter(({ answer }) => answer !== 'refused').map(({ what }) => what));
  for (const { what, answer, seq = 0 } of publications) {
    const [position] = positions.get(what) ?? [];
    if (answer === 'refused') {
      if (position !== undefined && !possible.has(what)) found.push(`${what} was refused and is there`);
      continue;
    }
    if (answer === undefined) continue;
    if (position === undefined) found.push(`${what} was acknowledged and is lost`);
    else if (position > seq) found.push(`${what} was acknowledged at ${seq} and stands at ${position}`);
    if (answer === 'created') created.set(what, (created.get(what) ?? 0) + 1);
  }
  for (const [what, times] of created) if (times > 1) found.push(`${what} was created ${times} times`);
  return found;
}

/** What was asked for after somebody saw the journal go so far stands further than that. */
function realTime({ publications, sightings }: History, positions: ReadonlyMap<string, readonly number[]>): string[] {
  const seen = [
    ...sightings.map(({ at, seq }) => ({ at, seq })),
    ...publications.flatMap(({ answered, seq }) =>
      answered === undefined || seq === undefined ? [] : [{ at: answered, seq }],
    ),
  ].sort((one, other) => one.at - other.at);
  const asked = publications.filter(({ answer }) => answer === 'created').sort((one, other) => one.asked - other.asked);
  const found: string[] = [];
  let next = 0;
  let furthest = 0;
  for (const { what, asked: at } of asked) {
    for (; next < seen.length && (seen[next]?.at ?? 0) < at; next += 1)
      furthest = Math.max(furthest, seen[next]?.seq ?? 0);
    const [position = Number.POSITIVE_INFINITY] = positions.get(what) ?? [];
    if (position <= furthest)
      found.push(`${what} stands at ${position}, though ${furthest} was seen before it was asked for`);
  }
  return found;
}

/** Every node saw this order and no other, and none went back. */
function sights({ sightings }: History, journal: readonly Entry[]): readonly string[] {
  const found: string[] = [];
  const last = new Map<string, number>();
  for (const { node, seq, hash } of [...sightings].sort((one, other) => one.at - other.at)) {
    const entry = journal[seq - 1];
    if (seq > 0 && entry?.hash !== hash) found.push(`${node} saw another entry ${seq}`);
    if (seq < (last.get(node) ?? 0)) found.push(`${node} went back from ${last.get(node)} to ${seq}`);
    last.set(node, seq);
  }
  return found;
}
