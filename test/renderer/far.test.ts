// Pure parts of the far-away canvas: how many nodes are seen, which courses cross a window, and what a drag draws anew.
import { freeViewContent, type FreeView } from '../../domain/drawing/free-view-content';
import { ModelIndex } from '../../domain/model-index';
import { crosses } from '../../renderer/stage/far-paint';
import { countSeen } from '../../renderer/stage/use-far';
import { drafted, redrawnPart, withInside } from '../../renderer/views/draft-items';
import { graphRecords, makeGraph } from '../bench/canvas/graph';

const graph = makeGraph(400);
const index = ModelIndex.of(graphRecords(graph, ['component']));
const options = { language: 'fi' };
const still = freeViewContent(index, 'view-0', options);

test('nodes in the window are counted to just above the most', () => {
  const seen = (zoom: number, most = 1000): number =>
    countSeen(graph.nodes, { transform: [0, 0, zoom], width: 800, height: 600 }, most);
  expect(seen(0.01)).toBe(400);
  expect(seen(0.01, 260)).toBe(261);
  expect(seen(1)).toBe(graph.nodes.filter(({ x, y }) => x < 800 && y < 600).length);
  expect(countSeen(graph.nodes, { transform: [900, 0, 1], width: 800, height: 600 }, 9)).toBe(0);
});

test('a course crosses a window where one of its stretches does', () => {
  expect(crosses([0, 0, 10, 10], 5, 5, 20, 20)).toBe(true);
  expect(crosses([0, 0, 4, 4], 5, 5, 20, 20)).toBe(false);
  expect(crosses([0, 0, 0, 30, 30, 30], 5, 5, 20, 20)).toBe(false);
  expect(crosses([0, 10, 30, 10], 5, 5, 20, 20)).toBe(true);
});

test('a drag in a large view moves the node as a whole drawing would, its lines with it, and keeps the rest', () => {
  const items = index.pointing('viewItem', 'view', 'view-0');
  const view = index.find('view', 'view-0');
  if (!view) throw new Error('no view');
  const draft = { moved: { ids: withInside(items, ['item-system-0']), dx: -200, dy: -150 } };
  const part = redrawnPart(items, still, draft, (some) =>
    freeViewContent(index, 'view-0', { ...options, drawn: { view, items: some } }),
  );
  const whole = freeViewContent(drafted(index, 'view-0', draft), 'view-0', options);
  const byId = (drawn: FreeView) =>
    new Map([...drawn.nodes, ...drawn.connections].map((one) => [one.id, one]));
  const [found, expected, before] = [byId(part ?? still), byId(whole), byId(still)];
  const touched = still.connections.filter(
    ({ sourceItemId, targetItemId }) => sourceItemId === 'item-system-0' || targetItemId === 'item-system-0',
  );
  expect(touched.length).toBeGreaterThan(2);
  expect(found.get('item-system-0')).toEqual(expected.get('item-system-0'));
  for (const { id, sourceItemId } of touched) {
    const { points } = (part ?? still).connections.find((line) => line.id === id) ?? { points: [] };
    const end = sourceItemId === 'item-system-0' ? points[0] : points.at(-1);
    // On the border of the moved node; the course between may go round fewer nodes than after the drop.
    expect(end?.x).toBeGreaterThanOrEqual(-200);
    expect(end?.x).toBeLessThanOrEqual(-50);
    expect(end?.y).toBeGreaterThanOrEqual(-150);
    expect(end?.y).toBeLessThanOrEqual(-96);
    expect(found.get(id)).not.toEqual(before.get(id));
  }
  const kept = [...before].filter(([id]) => id !== 'item-system-0' && !touched.some((one) => one.id === id));
  expect(kept.every(([id, one]) => found.get(id) === one)).toBe(true);
});

test('a small view is drawn as a whole', () => {
  const small = { ...still, nodes: still.nodes.slice(0, 200) };
  expect(redrawnPart([], small, {}, () => small)).toBeUndefined();
});
