/** Plays a script of publications into an empty catalogue, each at its own instant. */
import type { Instant } from '../core/instant.js';
import type { Catalogue } from './catalogue.js';

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

/**
 * Publishes what is not published yet: an interrupted script is taken up where it stopped, a finished one costs one
 * look at its last step.
 * @throws when a publication is refused: the script is ours, so this is a fault of the shipped data.
 */
export async function playDemo(
  steps: readonly ScriptedPublication[],
  catalogue: Catalogue,
  clock: HeldClock,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const start = await firstUnpublished(steps, catalogue);
  for (const [index, { at, file, mediaType, bytes }] of steps.entries()) {
    if (index < start) continue;
    clock.holdAt(at);
    const outcome = await catalogue.publish(bytes, mediaType);
    if (!outcome.ok) {
      const found = outcome.problem.findings.map(({ code, pointer }) => `${code} at ${pointer || '/'}`).join(', ');
      throw new Error(`the demo's ${file} was refused: ${outcome.problem.code} (${found})`);
    }
    progress(index + 1, steps.length);
  }
  clock.letGo();
}

/** Steps are published in order, so what is published is a beginning of the script: found by halving. */
async function firstUnpublished(steps: readonly ScriptedPublication[], catalogue: Catalogue): Promise<number> {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = steps[middle];
    if (step !== undefined && (await isPublished(step, catalogue))) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function isPublished({ bytes, mediaType, at }: ScriptedPublication, catalogue: Catalogue): Promise<boolean> {
  const { credentials } = await catalogue.verify(bytes, mediaType, at);
  return credentials.every(({ contentDigest }) => catalogue.claims(contentDigest) !== undefined);
}
