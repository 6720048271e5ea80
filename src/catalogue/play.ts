/** Plays a script of publications into an empty catalogue, each at its own instant. */
import { readDocuments } from '../core/credential.js';
import type { Instant } from '../core/instant.js';
import type { Outcome } from '../core/problem.js';
import type { Catalogue } from './catalogue.js';
import type { Published } from './verbs/publishing.js';

export interface ScriptedPublication {
  readonly at: Instant;
  /** For the message when it is refused. */
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface HeldClock {
  holdAt(at: Instant): void;
  letGo(): void;
}

/** What playing needs of a catalogue. */
type Stage = Pick<Catalogue, 'prepare' | 'knows'>;

/** Steps judged before their turn, so that the workers judge while a step is journalled and indexed. */
const AHEAD = 8;

/**
 * Publishes what is not published yet: an interrupted script is taken up where it stopped, and a finished one costs
 * no judging at all. Steps are judged ahead of their turn; the journal has them in the script's order.
 * @throws when a publication is refused: the script is ours, so this is a fault of the shipped data.
 */
export async function playDemo(
  steps: readonly ScriptedPublication[],
  catalogue: Stage,
  clock: HeldClock,
  progress: (done: number, total: number) => void,
): Promise<void> {
  let done = firstUnpublished(steps, catalogue);
  for await (const { step, publish } of judgedAhead(steps.slice(done), catalogue)) {
    clock.holdAt(step.at);
    const outcome = await publish();
    if (!outcome.ok) {
      const found = outcome.problem.findings.map(({ code, pointer }) => `${code} at ${pointer || '/'}`).join(', ');
      throw new Error(`the demo's ${step.file} was refused: ${outcome.problem.code} (${found})`);
    }
    done += 1;
    progress(done, steps.length);
    // Storing hardly waits for anything: without this the workers would stand still until all that is ready is stored.
    await new Promise((resolve) => setImmediate(resolve));
  }
  clock.letGo();
}

interface Judged {
  readonly step: ScriptedPublication;
  readonly publish: () => Promise<Outcome<Published>>;
}

/** In the order of the steps, however long each takes to judge. */
async function* judgedAhead(steps: readonly ScriptedPublication[], catalogue: Stage): AsyncGenerator<Judged> {
  const coming: Promise<Judged>[] = [];
  for (const step of steps) {
    const judged = catalogue.prepare(step.bytes, step.mediaType, step.at).then((publish) => ({ step, publish }));
    // A failure is met when the step's turn has come; until then it is not unhandled.
    judged.catch(() => {});
    coming.push(judged);
    const first = coming.length < AHEAD ? undefined : coming.shift();
    if (first !== undefined) yield first;
  }
  yield* coming;
}

/** Steps are published in order, so what is published is a beginning of the script: found by halving. */
function firstUnpublished(steps: readonly ScriptedPublication[], catalogue: Stage): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = steps[middle];
    if (step !== undefined && isPublished(step, catalogue)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Was it ever? What was withdrawn or erased since stays so. */
function isPublished({ bytes, mediaType }: ScriptedPublication, catalogue: Stage): boolean {
  const credentials = readDocuments(bytes, mediaType).filter(({ form }) => form === 'credential');
  // What cannot be read is published again, so that its refusal is told.
  if (credentials.length === 0) return false;
  return credentials.every(({ document }) => document !== undefined && catalogue.knows(document.contentDigest));
}
