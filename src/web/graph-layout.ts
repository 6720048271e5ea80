/**
 * Where the nodes of an offer's graph stand: owners in layers above, suppliers and hosting in layers below. A breadth-first
 * walk gives each node one layer, so a circle ends; inside a layer a node stands near those it is joined to. Numbers only.
 */
import type { GraphAnswerBody } from '../answers/graph.js';

type Node = GraphAnswerBody['nodes'][number];
type Edge = GraphAnswerBody['edges'][number];

export interface PlacedNode {
  readonly node: Node;
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly edge: Edge;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** It passes layers between: led around them at the right, from side to side. */
  readonly around: boolean;
}

export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Without the edges that are led around, and their texts. */
  readonly width: number;
  readonly height: number;
  /** Nodes for which the picture has no room. */
  readonly notDrawn: number;
}

/** Units of the picture. */
export const BOX = { width: 204, height: 48 } as const;
const GAP = { x: 20, y: 76 } as const;
/** How far out an edge is led around other nodes. */
export const BOW = 64;
const MARGIN = 8;

/** A layer with more goes on in a further line. */
const PER_LINE = 5;
/** More would be a picture of lines. */
export const MOST_DRAWN = 40;

const UP: readonly string[] = ['provided-by', 'held-by'];

/** @param deciding nodes that are drawn before others when there is not room for all. */
export function layOut(
  { nodes, edges, offer }: Pick<GraphAnswerBody, 'nodes' | 'edges'> & { readonly offer: { readonly iri: string } },
  deciding: ReadonlySet<string> = new Set(),
): Layout {
  const levels = levelsFrom(offer.iri, edges);
  const known = new Map(nodes.map((node) => [node.id, node]));
  const reached = [...levels.keys()].flatMap((id) => known.get(id) ?? []);
  const wanted = (node: Node) => node.id === offer.iri || deciding.has(node.id);
  const drawn = [...reached.filter(wanted), ...reached.filter((node) => !wanted(node))].slice(0, MOST_DRAWN);
  const lines = linesOf(drawn, levels, edges);
  const widest = Math.max(...lines.map((line) => line.length), 1);
  const width = widest * (BOX.width + GAP.x) - GAP.x + 2 * MARGIN;
  const placed = new Map<string, PlacedNode>();
  lines.forEach((line, row) => {
    const indent = (width - line.length * (BOX.width + GAP.x) + GAP.x) / 2;
    line.forEach((node, column) => {
      const y = MARGIN + row * (BOX.height + GAP.y);
      placed.set(node.id, { node, x: indent + column * (BOX.width + GAP.x), y });
    });
  });
  const joins = edges.flatMap((edge) => {
    const [a, b] = [placed.get(edge.from), placed.get(edge.to)];
    return a === undefined || b === undefined ? [] : [joined(edge, a, b)];
  });
  return {
    nodes: [...placed.values()],
    edges: joins,
    width,
    height: lines.length * (BOX.height + GAP.y) - GAP.y + 2 * MARGIN,
    notDrawn: nodes.length - drawn.length,
  };
}

/** Layer of each node that the offer leads to, nearest first: 0 the offer, below it what it runs on, above its owners. */
function levelsFrom(root: string, edges: readonly Edge[]): ReadonlyMap<string, number> {
  const from = new Map<string, Edge[]>();
  // Who owns the provider and supplies it as well is shown as an owner: that is what outlasts a contract.
  const ordered = [...edges].sort((a, b) => Number(UP.includes(b.kind)) - Number(UP.includes(a.kind)));
  for (const edge of ordered) from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
  const levels = new Map([[root, 0]]);
  const walk = (starts: readonly string[], up: boolean) => {
    const waiting = [...starts];
    for (const id of waiting) {
      for (const { to, kind } of from.get(id) ?? []) {
        if (levels.has(to) || UP.includes(kind) !== up) continue;
        levels.set(to, (levels.get(id) ?? 0) + (up ? -1 : 1));
        waiting.push(to);
      }
    }
  };
  walk([root], true);
  walk([root], false);
  return levels;
}

function linesOf(
  drawn: readonly Node[],
  levels: ReadonlyMap<string, number>,
  edges: readonly Edge[],
): readonly (readonly Node[])[] {
  const levelOf = ({ id }: Node) => levels.get(id) ?? 0;
  const order = new Map<string, number>();
  const byDistance = [...new Set(drawn.map(levelOf))].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  const layers = new Map<number, readonly Node[]>();
  for (const level of byDistance) {
    const layer = drawn.filter((node) => levelOf(node) === level);
    const sorted = layer
      .map((node, place) => ({ node, weight: weightOf(node.id, edges, order) ?? place }))
      .sort((a, b) => a.weight - b.weight)
      .map(({ node }) => node);
    sorted.forEach((node, place) => {
      order.set(node.id, place - (sorted.length - 1) / 2);
    });
    layers.set(level, sorted);
  }
  return [...layers]
    .sort(([a], [b]) => a - b)
    .flatMap(([, layer]) =>
      Array.from({ length: Math.ceil(layer.length / PER_LINE) }, (_, line) =>
        layer.slice(line * PER_LINE, (line + 1) * PER_LINE),
      ),
    );
}

/** The mean place of the neighbours that have one. */
function weightOf(id: string, edges: readonly Edge[], order: ReadonlyMap<string, number>): number | undefined {
  const places = edges.flatMap(({ from, to }) => {
    const other = from === id ? to : to === id ? from : undefined;
    return other === undefined ? [] : (order.get(other) ?? []);
  });
  return places.length === 0 ? undefined : places.reduce((a, b) => a + b, 0) / places.length;
}

/** From border to border: an edge to a layer above leaves at the top. */
function joined(edge: Edge, a: PlacedNode, b: PlacedNode): PlacedEdge {
  const middle = BOX.width / 2;
  if (a.y === b.y) {
    const right = b.x > a.x;
    const y = a.y + BOX.height / 2;
    return { edge, x1: a.x + (right ? BOX.width : 0), y1: y, x2: b.x + (right ? 0 : BOX.width), y2: y, around: false };
  }
  if (Math.abs(b.y - a.y) > BOX.height + GAP.y) {
    const side = { x1: a.x + BOX.width, y1: a.y + BOX.height / 2, x2: b.x + BOX.width, y2: b.y + BOX.height / 2 };
    return { edge, ...side, around: true };
  }
  const up = b.y < a.y;
  return {
    edge,
    around: false,
    x1: a.x + middle,
    y1: a.y + (up ? 0 : BOX.height),
    x2: b.x + middle,
    y2: b.y + (up ? BOX.height : 0),
  };
}
