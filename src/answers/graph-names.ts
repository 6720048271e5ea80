/** How the nodes and edges of a graph are called, and which of them decide. */

import type { Voice } from '../messages/voice.js';
import type { GraphAnswerBody } from './graph.js';

type Edge = GraphAnswerBody['edges'][number];

/** The name that is signed; else the last part of its IRI, which is all that is known. */
export function nameOf(id: string, { offer, nodes }: GraphAnswerBody): string {
  if (id === offer.iri) return offer.name.text;
  const stated = nodes.find((node) => node.id === id)?.name;
  if (stated !== null && stated !== undefined) return stated;
  if (id === offer.provider.iri) return offer.provider.name;
  return id.split(/[/:]/).findLast((part) => part !== '') ?? id;
}

/** The names that are signed, by identifier. */
export function namesIn({ offer, nodes }: Pick<GraphAnswerBody, 'offer' | 'nodes'>): ReadonlyMap<string, string> {
  return new Map([
    ...nodes.flatMap(({ id, name }): readonly [string, string][] => (name === null ? [] : [[id, name]])),
    [offer.provider.iri, offer.provider.name],
    [offer.iri, offer.name.text],
  ]);
}

/** `France, in the EEA`: as much as is stated. */
export function placeOf(id: string, { offer, nodes }: GraphAnswerBody, voice: Voice): string {
  const words = voice.ui.offerPage.graph;
  if (id === offer.iri) return words.offer;
  const node = nodes.find((one) => one.id === id);
  const country = node?.country ?? (id === offer.provider.iri ? offer.provider.country : null);
  if (country === null) return node?.kind === 'offer' ? words.offer : '';
  const inside = node?.insideEea ?? null;
  const where = inside === null ? [] : [inside ? words.inside : words.outside];
  return [voice.country(country), ...where].join(', ');
}

/** A share or a role. */
export function edgeText({ kind, share, role }: Edge, voice: Voice): string {
  const { graph, parts } = voice.ui.offerPage;
  if (role !== null) return parts[role] ?? role;
  if (kind !== 'held-by') return '';
  if (share === null) return graph.undisclosed;
  if (share.low === share.high) return voice.percent(share.low);
  return share.low === '0' || share.low === '0.0' ? graph.undisclosed : graph.between(share.low, share.high);
}

export interface Deciding {
  /** Nodes on a path that decides. */
  readonly nodes: ReadonlySet<string>;
  /** Rules that an edge decides, whichever way it is walked. */
  rulesOf(edge: { readonly from: string; readonly to: string }): readonly string[];
}

/** Only what keeps a rule from being satisfied is marked: of what is satisfied, no single edge decides. */
export function decidingIn({ verdicts }: Pick<GraphAnswerBody, 'verdicts'>): Deciding {
  const against = verdicts.filter(({ verdict, path }) => verdict !== 'PASS' && verdict !== 'N/A' && path.length > 1);
  const rules = new Map<string, Set<string>>();
  for (const { rule, path } of against) {
    path.slice(1).forEach((to, index) => {
      const key = keyOf(path[index] ?? '', to);
      rules.set(key, (rules.get(key) ?? new Set()).add(rule));
    });
  }
  return {
    nodes: new Set(against.flatMap(({ path }) => path)),
    rulesOf: ({ from, to }) => [...(rules.get(keyOf(from, to)) ?? [])],
  };
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
