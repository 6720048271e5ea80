/** The graph around an offer as a picture. What decides is a thick line with a word on it, not a colour. */
import type { GraphAnswerBody } from '../answers/graph.js';
import { type Deciding, decidingIn, edgeText, nameOf, placeOf } from '../answers/graph-names.js';
import type { Voice } from '../messages/voice.js';
import { BOW, BOX, layOut, type PlacedEdge, type PlacedNode } from './graph-layout.js';
import { Scroll } from './scroll.js';

interface Props {
  readonly graph: GraphAnswerBody;
  readonly voice: Voice;
}

export function GraphPicture({ graph, voice }: Props) {
  const words = voice.ui.offerPage.graph;
  const deciding = decidingIn(graph);
  const { nodes, edges, width: drawn, height, notDrawn } = layOut(graph, deciding.nodes);
  const aside = edges.filter(({ around }) => around).flatMap(({ edge }) => linesOf(edge, deciding, voice));
  const width = drawn + (aside.length === 0 ? 0 : BOW + Math.max(...aside.map((line) => [...line].length)) * LETTER);
  return (
    <>
      <Scroll label={words.scroll}>
        <svg
          class="picture graph"
          role="img"
          aria-label={words.picture(nodes.length)}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
        >
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerUnits="userSpaceOnUse"
              markerWidth="11"
              markerHeight="11"
              orient="auto"
            >
              <path class="arrow" d="M0 .5L7.5 4 0 7.5z" />
            </marker>
          </defs>
          {edges.map((placed) => (
            <EdgeLine placed={placed} deciding={deciding} voice={voice} />
          ))}
          {nodes.map((placed) => (
            <NodeBox placed={placed} graph={graph} deciding={deciding} voice={voice} />
          ))}
          {edges.map((placed) => (
            <EdgeText placed={placed} deciding={deciding} voice={voice} />
          ))}
        </svg>
      </Scroll>
      {notDrawn > 0 && <p class="note">{words.notDrawn(notDrawn)}</p>}
    </>
  );
}

interface EdgeProps {
  readonly placed: PlacedEdge;
  readonly deciding: Deciding;
  readonly voice: Voice;
}

function EdgeLine({ placed, deciding }: EdgeProps) {
  const { edge, x1, y1, x2, y2, around } = placed;
  const decides = deciding.rulesOf(edge).length > 0;
  const middle = (y1 + y2) / 2;
  const right = Math.max(x1, x2) + BOW;
  const bend = around ? `${right} ${y1} ${right} ${y2}` : `${x1} ${middle} ${x2} ${middle}`;
  return (
    <path
      class={`edge ${edge.kind}${decides ? ' decides' : ''}`}
      d={`M${x1} ${y1}C${bend} ${x2} ${y2}`}
      marker-end="url(#arrow)"
    />
  );
}

/** As wide as a letter of the text beside an edge is at most, on average: the bold ones are the widest. */
const LETTER = 7.5;

function linesOf(edge: PlacedEdge['edge'], deciding: Deciding, voice: Voice): readonly string[] {
  const rules = deciding.rulesOf(edge);
  const decides = rules.length > 0 ? voice.ui.offerPage.graph.decides(rules.join(', ')) : '';
  return [edgeText(edge, voice), decides].filter((line) => line !== '');
}

/** On the curve, nearer to its end: edges that leave one node lie on each other where they begin. */
const ALONG = { x: 0.784, y: 0.6 } as const;

function EdgeText({ placed: { edge, x1, y1, x2, y2, around }, deciding, voice }: EdgeProps) {
  const lines = linesOf(edge, deciding, voice);
  const decides = deciding.rulesOf(edge).length > 0 ? lines.at(-1) : undefined;
  const x = around ? Math.max(x1, x2) + BOW * 0.75 + 6 : x1 + (x2 - x1) * ALONG.x;
  const y = around ? (y1 + y2) / 2 : y1 + (y2 - y1) * ALONG.y;
  return (
    <text class="edge-text" x={x} y={y + 4 - (lines.length - 1) * 7} text-anchor={around ? 'start' : 'middle'}>
      {lines.map((line, index) => (
        <tspan class={line === decides ? 'decides' : undefined} x={x} dy={index === 0 ? 0 : 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface NodeProps extends Props {
  readonly placed: PlacedNode;
  readonly deciding: Deciding;
}

/** An offer is round at its ends, a company square, a third party broken in its outline. */
function NodeBox({ placed: { node, x, y }, graph, deciding, voice }: NodeProps) {
  const onPath = deciding.nodes.has(node.id) ? ' decides' : '';
  const outside = node.insideEea === false ? ' outside' : '';
  return (
    <g>
      <rect
        class={`node ${node.kind}${onPath}${outside}`}
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx={node.kind === 'offer' ? BOX.height / 2 : 3}
      />
      <text class="node-name" x={x + BOX.width / 2} y={y + 20} text-anchor="middle">
        {shortened(nameOf(node.id, graph), 26)}
      </text>
      <text class="node-place" x={x + BOX.width / 2} y={y + 37} text-anchor="middle">
        {shortened(placeOf(node.id, graph, voice), 32)}
      </text>
    </g>
  );
}

/** By code points, so that no character is cut in two. The list has the whole name. */
function shortened(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}
