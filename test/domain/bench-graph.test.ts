// The graph of the canvas bench: without the same graph every time, its figures could not be compared.
import { makeGraph } from '../bench/canvas/graph';

test.each([500, 5000, 20_000])(
  'a graph of %i elements has the stated counts, whole ends and places apart',
  (elements) => {
    const { nodes, edges } = makeGraph(elements);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(elements);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(elements * 1.4);
    expect(edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
    expect(edges.filter(({ source, target }) => source === target)).toEqual([]);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(elements);
  },
);

test('the same graph is made each time', () => {
  expect(makeGraph(5000)).toEqual(makeGraph(5000));
});

test('a few elements have many relationships, most have few', () => {
  const ends = new Map<string, number>();
  for (const { target } of makeGraph(5000).edges) ends.set(target, (ends.get(target) ?? 0) + 1);
  const counts = [...ends.values()].sort((a, b) => b - a);
  expect(counts[0]).toBeGreaterThan(50);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(4);
});
