/** The layers an offer runs on, by attested hosting links, walked with a limit and without visiting any twice. */
import type { Iri } from '../did.js';
import { allFindings, finding, reason } from './finding.js';
import type { Reading, Stated } from './reading.js';
import { atLeast, type Finding, type Reason } from './verdict.js';

/**
 * A link lets certificates of the lower layer count for the upper offer, so the upper provider's word alone does
 * not make it: anybody could claim to run on a certified host.
 */
const LINK_FLOOR = 'attested';

export interface Layers {
  /** The offer first, then what it runs on, nearest first. */
  readonly offers: readonly Iri[];
  /** For each of these, the way down to it: the offer first, itself last. */
  readonly routes: readonly (readonly Iri[])[];
  readonly links: readonly Stated<'hostedOn'>[];
  /** Stated links below the floor: not followed. */
  readonly weak: readonly Stated<'hostedOn'>[];
  /** Deeper than the limit, or more of them. */
  readonly tooDeep: boolean;
}

export function layersOf(reading: Reading, offer: Iri): Layers {
  // Most offers run on nothing, on whichever day.
  const isAlone = reading.law.limits.hostingDepth > 0 && reading.heard('hostedOn', offer).length === 0;
  return isAlone ? alone(offer) : reading.ask(walkDown, offer);
}

function alone(offer: Iri): Layers {
  return { offers: [offer], routes: [[offer]], links: [], weak: [], tooDeep: false };
}

function walkDown(reading: Reading, offer: Iri): Layers {
  const routes = new Map<Iri, readonly Iri[]>([[offer, [offer]]]);
  const links: Stated<'hostedOn'>[] = [];
  const weak: Stated<'hostedOn'>[] = [];
  const { hostingDepth, hostingLayers } = reading.law.limits;
  let tooMany = false;
  let layer: readonly Iri[] = [offer];
  for (let depth = 0; depth < hostingDepth && layer.length > 0; depth++) {
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
          if (routes.has(lower)) continue;
          tooMany ||= routes.size > hostingLayers;
          if (tooMany) break;
          routes.set(lower, [...(routes.get(upper) ?? []), lower]);
          next.push(lower);
        }
      }
    }
    layer = next;
  }
  return {
    offers: [...routes.keys()],
    routes: [...routes.values()],
    links,
    weak,
    tooDeep: tooMany || layer.length > 0,
  };
}

/**
 * A question about the offer and about each layer that it runs on, whoever reaches a layer reaches what runs on it: all of
 * the answers, each with the way down to its layer before its own path.
 */
export function throughLayers(reading: Reading, offer: Iri, ask: (layer: Iri) => Finding): Finding {
  const { routes, tooDeep } = layersOf(reading, offer);
  if (routes.length === 1 && !tooDeep) return ask(offer);
  const each = routes.flatMap((route): readonly Finding[] => {
    const layer = route.at(-1);
    if (layer === undefined) return [];
    const found = ask(layer);
    const above = route.slice(0, -1);
    if (above.length === 0 || found.reasons.length === 0) return [found];
    return [{ ...found, reasons: found.reasons.map((one) => below(one, above, layer)) }];
  });
  if (!tooDeep) return allFindings(each);
  const { hostingDepth: depth, hostingLayers: layers } = reading.law.limits;
  const params = { depth, layers };
  return allFindings([
    ...each,
    finding('UNKNOWN', [reason('hosting-too-deep', { params, path: routes.at(-1) ?? [] })]),
  ]);
}

function below(one: Reason, above: readonly Iri[], layer: Iri): Reason {
  return { ...one, path: [...above, ...(one.path.length > 0 ? one.path : [layer])] };
}
