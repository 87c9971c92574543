// A large view from far away, and the graph that the canvas bench draws.
import { colours } from '../../domain/drawing/colours';
import { farPicture } from '../../domain/drawing/far-picture';
import { freeViewContent } from '../../domain/drawing/free-view-content';
import { ModelIndex } from '../../domain/model-index';
import type { ModelRecord } from '../../schemas/generated/types';
import { graphRecords, makeGraph } from '../bench/canvas/graph';

const fate: ModelRecord = {
  kind: 'fate',
  id: 'fate-0',
  stateId: 'target-0',
  subjectId: 'system-3',
  fate: 'retire',
};
const index = ModelIndex.of([...graphRecords(makeGraph(300), ['component']), fate]);
const view = freeViewContent(index, 'view-0', { language: 'fi', stateId: 'target-0' });

test('the graph of the bench is the same each time and has 1.4 lines for each node', () => {
  for (const elements of [500, 5000]) {
    const graph = makeGraph(elements);
    expect(graph.nodes).toHaveLength(elements);
    expect(graph.edges).toHaveLength(elements * 1.4);
    expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(elements * 1.4);
    expect(graph.edges.every(({ source, target }) => source !== target)).toBe(true);
    expect(makeGraph(elements)).toEqual(graph);
  }
});

test('every node is a box in its place and every line has the course of the screen', () => {
  const { boxes, lines } = farPicture(view, 'light');
  expect(boxes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height }))).toEqual(
    view.nodes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height })),
  );
  expect(lines).toHaveLength(420);
  expect(lines[7]?.points).toEqual(view.connections[7]?.points.flatMap(({ x, y }) => [x, y]));
  expect(boxes[5]?.words?.lines.join(' ')).toBe('Järjestelmä 5');
});

test('colours are those of the theme, fates have theirs, and what a colouring hides takes its lines along', () => {
  const looks = new Map([
    ['system-0', { hidden: true }],
    ['system-1', { fill: '#aa3311' }],
    ['system-2', { dimmed: true }],
  ]);
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    const { boxes, lines, paper } = farPicture(view, theme, looks);
    const box = (system: string) => boxes.find(({ id }) => id === `item-${system}`);
    expect(paper).toBe(colours(theme).paper);
    expect(box('system-0')).toBeUndefined();
    expect(box('system-1')?.fill).toBe('#aa3311');
    expect(box('system-2')?.opacity).toBeLessThan(0.5);
    expect(box('system-3')?.stroke).toBe(colours(theme).fateRetire);
    expect(box('system-4')?.stroke).not.toBe(colours(theme).fateRetire);
    const gone = view.connections.filter(
      ({ sourceItemId, targetItemId }) =>
        sourceItemId === 'item-system-0' || targetItemId === 'item-system-0',
    );
    expect(gone.length).toBeGreaterThan(0);
    expect(lines).toHaveLength(420 - gone.length);
    expect(JSON.stringify({ boxes, lines })).not.toMatch(/NaN|null/u);
  }
});
