/**
 * What profiles ask of all offers is compiled once; the first who asks need not wait for it. Some offers at a time, so that
 * questions are answered meanwhile; whoever comes too early has the rest compiled at once.
 */
import type { Present } from './present.js';

/** At some hundredths of a millisecond each, and a question that waits several times, nobody waits for long. */
const SLICE = 25;

/** For the newest of the catalogue's own profiles. Ends early when another law has replaced what is read. */
export async function readAhead(present: Present): Promise<void> {
  const { index, rulebook } = present;
  const ready = new Set(rulebook.keys);
  const profiles = present.adopted.shelf.newest.filter(({ requirements }) =>
    requirements.every(({ rules }) => rules.every((rule) => ready.has(rule))),
  );
  for (const profile of profiles) {
    while (present.index === index && !index.readAhead(profile, SLICE)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
