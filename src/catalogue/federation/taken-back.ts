/** What peers say was taken back: a withdrawal by its issuer's signature, an erasure by the roads that it closes. */

import { guessedMediaType } from '../../core/credential/media-type.js';
import type { Digest } from '../../core/digest.js';
import { bearingRoads } from '../../core/federation/road.js';
import { earlier, instant } from '../../core/instant.js';
import type { Entry } from '../../core/journal.js';
import { MEANINGS } from '../../core/life-cycle.js';
import { append } from '../append.js';
import type { erase } from '../erase.js';
import { assess, findingsOf, type Publishing } from '../publish.js';
import { draft, requestIn } from '../withdraw.js';
import { type Fate, inLane } from './take.js';

/** Nothing of it is here, or nothing follows from it. */
export type TakenBack = Fate | { readonly is: 'withdrawn' | 'erased' | 'nothing' };

const NOTHING: TakenBack = { is: 'nothing' };

/**
 * A request that its issuer signed counts wherever its credential came from peers alone; what was published here itself
 * is withdrawn here. It is judged as of the day on which the peer took it, as such requests do not live long.
 */
export async function withdrawFrom(
  entry: Extract<Entry, { kind: 'withdrawn' }>,
  bytes: Uint8Array | undefined,
  p: Publishing,
  signal?: AbortSignal,
): Promise<TakenBack> {
  const document = p.present.documents.get(entry.contentDigest);
  if (document === undefined || document.direct || !MEANINGS[document.state].withdrawable) return NOTHING;
  if (bytes === undefined) return { is: 'refused', codes: ['withdrawal-missing'] };
  const { judgement, evidence } = await assess(
    bytes,
    guessedMediaType(bytes),
    p,
    earlier(p.clock.now(), instant(entry.at)),
  );
  if (judgement.report.standing === 'undetermined') return { is: 'undecided' };
  if (judgement.report.standing !== 'verified') {
    return { is: 'refused', codes: [...new Set(findingsOf(judgement.report).map(({ code }) => code))] };
  }
  const request = requestIn(judgement.credentials);
  if (request?.digest !== entry.contentDigest) return { is: 'refused', codes: ['withdrawal-missing'] };
  const { issuer } = request.found;
  if (issuer !== document.claims?.issuer) return { is: 'refused', codes: ['withdrawal-not-issuer'] };
  let done = false;
  await inLane(p.lane, signal, async () => {
    done = (await append(p, () => draft(bytes, entry.contentDigest, issuer, evidence, p))).length > 0;
  });
  return done ? { is: 'withdrawn' } : NOTHING;
}

/** Has this peer erased that content, or is it no peer any more? */
export type Closed = (peer: string, content: Digest) => boolean;

/**
 * What this peer gave, and has erased, is erased here when no road bears it any more.
 * @param closed with what this entry closes already in it.
 * @returns the content that was erased, and that which other roads still bear.
 */
export async function eraseFrom(
  bytesDigest: Digest,
  peer: string,
  closed: Closed,
  p: Publishing & { readonly erase: (digest: Digest) => ReturnType<typeof erase> },
): Promise<{ readonly erased: readonly Digest[]; readonly borne: readonly Digest[] }> {
  const [erased, borne]: [Digest[], Digest[]] = [[], []];
  for (const { contentDigest, state, direct, roads } of p.present.documents.withBytes(bytesDigest)) {
    if (state === 'erased' || direct || !roads.some(([nearest]) => nearest.peer === peer)) continue;
    const open = bearingRoads(roads).filter(
      ([nearest]) => nearest.peer !== peer && !closed(nearest.peer, contentDigest),
    );
    if (open.length > 0) borne.push(contentDigest);
    else if ((await p.erase(contentDigest)).ok) erased.push(contentDigest);
    // Too busy to erase: the page is read again.
    else throw new EraseBusy();
  }
  return { erased, borne };
}

/** The journal's queue is full. */
export class EraseBusy extends Error {
  override readonly name = 'EraseBusy';
}
