import { expect } from 'chai';
import type { GraphAnswerBody } from '../../src/answers/graph.js';
import { BOX, layOut, MOST_DRAWN } from '../../src/web/graph-layout.js';

const OFFER = 'https://a.example/offers/x';

function node(id: string): GraphAnswerBody['nodes'][number] {
  return { id, kind: 'company', name: null, country: null, insideEea: null };
}

function edge(from: string, to: string, kind: string): GraphAnswerBody['edges'][number] {
  return { from, to, kind, share: null, role: null, reach: null, found: null };
}

function drawn(edges: readonly GraphAnswerBody['edges'][number][], deciding: readonly string[] = []) {
  const ids = [...new Set([OFFER, ...edges.flatMap(({ from, to }) => [from, to])])];
  return layOut({ offer: { iri: OFFER }, nodes: ids.map(node), edges } as never, new Set(deciding));
}

describe('the layout of a graph', () => {
  it('puts owners above, and suppliers and layers below', () => {
    const { nodes } = drawn([
      edge(OFFER, 'provider', 'provided-by'),
      edge('provider', 'owner', 'held-by'),
      edge('owner', 'parent', 'held-by'),
      edge(OFFER, 'supplier', 'supplied-by'),
      edge(OFFER, 'layer', 'runs-on'),
      edge('layer', 'deeper', 'supplied-by'),
    ]);
    const y = (id: string) => nodes.find((one) => one.node.id === id)?.y ?? Number.NaN;
    expect(y('parent')).to.be.below(y('owner'));
    expect(y('owner')).to.be.below(y('provider'));
    expect(y('provider')).to.be.below(y(OFFER));
    expect(y(OFFER)).to.be.below(y('supplier'));
    expect(y('layer')).to.equal(y('supplier'));
    expect(y('layer')).to.be.below(y('deeper'));
  });

  it('shows who owns and supplies as an owner, once, with both lines', () => {
    const { nodes, edges } = drawn([
      edge(OFFER, 'corp', 'supplied-by'),
      edge(OFFER, 'provider', 'provided-by'),
      edge('provider', 'corp', 'held-by'),
    ]);
    const [first] = nodes;
    expect(first?.node.id).to.equal('corp');
    expect(nodes).to.have.length(3);
    expect(edges).to.have.length(3);
  });

  it('ends in a circle of owners', () => {
    const { nodes } = drawn([edge(OFFER, 'a', 'provided-by'), edge('a', 'b', 'held-by'), edge('b', 'a', 'held-by')]);
    expect(nodes.map(({ node: { id } }) => id)).to.have.members([OFFER, 'a', 'b']);
  });

  it('draws no two nodes over each other, and all inside the picture', () => {
    const holders = Array.from({ length: 12 }, (_, index) => edge('a', `h${index}`, 'held-by'));
    const { nodes, width, height } = drawn([edge(OFFER, 'a', 'provided-by'), ...holders]);
    for (const one of nodes) {
      expect(one.x).to.be.at.least(0);
      expect(one.x + BOX.width).to.be.at.most(width);
      expect(one.y + BOX.height).to.be.at.most(height);
      for (const other of nodes) {
        if (one === other) continue;
        const apart = Math.abs(one.x - other.x) >= BOX.width || Math.abs(one.y - other.y) >= BOX.height;
        expect(apart, `${one.node.id} and ${other.node.id}`).to.equal(true);
      }
    }
  });

  it('has room for so many, what decides before the rest, and says how many are left out', () => {
    const holders = Array.from({ length: 100 }, (_, index) => edge('a', `h${index}`, 'held-by'));
    const { nodes, notDrawn } = drawn([edge(OFFER, 'a', 'provided-by'), ...holders], ['a', 'h99']);
    expect(nodes).to.have.length(MOST_DRAWN);
    expect(notDrawn).to.equal(102 - MOST_DRAWN);
    expect(nodes.map(({ node: { id } }) => id)).to.include.members([OFFER, 'a', 'h99']);
  });
});
