/**
 * Strongly connected components (Tarjan 1972): the groups within which everything leads to everything, in an order in
 * which no edge leads back. Companies that hold each other in a circle are one group; all others are groups of one.
 * Without recursion: a chain of companies may be longer than the call stack.
 */

/**
 * @param edges of a node, to nodes only. @returns groups, each before all that it leads to; in a group, in the order
 * of `nodes`. Linear in nodes and edges.
 */
export function components<N>(nodes: Iterable<N>, edges: (node: N) => readonly N[]): readonly (readonly N[])[] {
  const index = new Map<N, number>();
  const low = new Map<N, number>();
  const waiting: N[] = [];
  const isWaiting = new Set<N>();
  const groups: N[][] = [];
  const enter = (node: N) => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    waiting.push(node);
    isWaiting.add(node);
  };
  const lower = (node: N, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));

  for (const start of nodes) {
    if (index.has(start)) continue;
    enter(start);
    const walk = [{ node: start, next: 0 }];
    for (let at = walk.at(-1); at !== undefined; at = walk.at(-1)) {
      const { node } = at;
      const target = edges(node)[at.next++];
      if (target === undefined) {
        walk.pop();
        const below = walk.at(-1);
        const reached = low.get(node) ?? 0;
        if (below !== undefined) lower(below.node, reached);
        if (reached === index.get(node)) groups.push(close(node));
      } else if (!index.has(target)) {
        enter(target);
        walk.push({ node: target, next: 0 });
      } else if (isWaiting.has(target)) lower(node, index.get(target) ?? 0);
    }
  }
  return groups.reverse();

  function close(root: N): N[] {
    const group = waiting.splice(waiting.lastIndexOf(root));
    for (const node of group) isWaiting.delete(node);
    return group.sort((a, b) => (index.get(a) ?? 0) - (index.get(b) ?? 0));
  }
}
