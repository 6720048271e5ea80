/** The layers an offer runs on, by attested hosting links, walked with a limit and without visiting any twice. */
import type { Iri } from '../did.js';
import type { Reading, Stated } from './reading.js';
import { atLeast } from './verdict.js';

/**
 * A link lets certificates of the lower layer count for the upper offer, so the upper provider's word alone does
 * not make it: anybody could claim to run on a certified host.
 */
const LINK_FLOOR = 'attested';

export interface Layers {
  /** The offer first, then what it runs on, nearest first. */
  readonly offers: readonly Iri[];
  readonly links: readonly Stated<'hostedOn'>[];
  /** Stated links below the floor: not followed. */
  readonly weak: readonly Stated<'hostedOn'>[];
  readonly tooDeep: boolean;
}

export function layersOf(reading: Reading, offer: Iri): Layers {
  return reading.ask(walkDown, offer);
}

function walkDown(reading: Reading, offer: Iri): Layers {
  const offers = [offer];
  const links: Stated<'hostedOn'>[] = [];
  const weak: Stated<'hostedOn'>[] = [];
  let layer: readonly Iri[] = [offer];
  for (let depth = 0; depth < reading.law.limits.hostingDepth && layer.length > 0; depth++) {
    const next: Iri[] = [];
    for (const upper of layer) {
      for (const link of reading.stated('hostedOn', upper)) {
        if (link.level === 'none') continue;
        if (!atLeast(link.level, LINK_FLOOR)) {
          weak.push(link);
          continue;
        }
        links.push(link);
        for (const lower of link.fact.value.offer) {
          if (offers.includes(lower)) continue;
          offers.push(lower);
          next.push(lower);
        }
      }
    }
    layer = next;
  }
  return { offers, links, weak, tooDeep: layer.length > 0 };
}
