/** Five catalogues that follow each other in part, and what of each reaches which: worked out apart from how they follow. */
import type { Neighbourhood } from './neighbours.js';

/** Who follows whom: a ring, and two chords. */
export const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  a: ['e', 'c'],
  b: ['a'],
  c: ['b'],
  d: ['c', 'a'],
  e: ['d'],
};
export const NAMES = Object.keys(FOLLOWS);

/** Is there a way from where it was published, over catalogues that all admit it? */
export function reaches(from: string, to: string, admits: (name: string) => boolean): boolean {
  const reached = new Set([from]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const name of NAMES) {
      if (admits(name) && (FOLLOWS[name] ?? []).some((peer) => reached.has(peer))) reached.add(name);
    }
  }
  return reached.has(to);
}

/** Everybody follows everybody it follows, again and again, until nothing moves any more. */
export async function convergence(all: Neighbourhood): Promise<{ readonly seconds: string; readonly sweeps: number }> {
  const began = performance.now();
  let sweeps = 0;
  for (let before = ''; ; sweeps += 1) {
    for (const name of NAMES) for (const peer of FOLLOWS[name] ?? []) await all.follow(name, peer);
    const heads = NAMES.map((name) => all.world(name).catalogue.head().hash).join();
    if (heads === before) break;
    before = heads;
  }
  return { seconds: ((performance.now() - began) / 1000).toFixed(1), sweeps };
}
