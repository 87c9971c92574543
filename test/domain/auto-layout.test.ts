// A view as a graph for the layout engine, and what comes back from it as one change; the engine itself runs in the e2e tests.
import { arrangedBy, layoutGraph, type GraphNode } from '../../domain/drawing/auto-layout';
import { reverseDiff } from '../../domain/diff';
import { freeViewContent, type FreeView } from '../../domain/drawing/free-view-content';
import type { ModelRecord, ViewItem } from '../../schemas/generated/types';
import { element, relationship, SmallModel } from './support/small-model';

const node = (
  id: string,
  subjectId: string,
  x: number,
  y: number,
  more: Partial<ViewItem> = {},
): ViewItem => ({
  kind: 'viewItem',
  id,
  viewId: 'v1',
  itemType: 'element',
  subjectId,
  x,
  y,
  width: 140,
  height: 60,
  ...more,
});
const flow = relationship('e1', 'Flow', 'e2');

const records: ModelRecord[] = [
  { kind: 'organisation', id: 'org', name: { fi: 'Mallila' } },
  element('frame', { type: 'Grouping' }),
  element('e1'),
  element('e2'),
  element('e3'),
  flow,
  { kind: 'view', id: 'v1', ownerId: 'org', name: { fi: 'Kuva' }, routing: 'orthogonal' },
  node('nf', 'frame', 300, 0, { width: 220, height: 160 }),
  node('n1', 'e1', 320, 60, { parentId: 'nf' }),
  node('n2', 'e2', 0, 400),
  node('n3', 'e3', 0, 0),
  {
    kind: 'viewItem',
    id: 'line',
    viewId: 'v1',
    itemType: 'relationship',
    subjectId: flow.id,
    sourceItemId: 'n1',
    targetItemId: 'n2',
    bendpoints: [{ x: 1, y: 1 }],
  },
];

let model: SmallModel;
let view: FreeView;
beforeEach(() => {
  model = new SmallModel(records);
  view = freeViewContent(model.index, 'v1', { language: 'fi' });
});

const ids = (nodes: readonly GraphNode[] | undefined): unknown[] =>
  (nodes ?? []).map(({ id, children }) => (children ? [id, ids(children)] : id));

test('the graph has the nodes in reading order, nested ones inside, and the lines between them', () => {
  const graph = layoutGraph(view, 'down');
  expect(ids(graph?.children)).toEqual(['n3', ['nf', ['n1']], 'n2']);
  expect(graph?.edges?.map(({ sources, targets }) => [...sources, ...targets])).toEqual([['n1', 'n2']]);
});

test('layouts of the outermost nodes take frames whole, lines to what is inside count for them', () => {
  const graph = layoutGraph(view, 'tree');
  expect(ids(graph?.children)).toEqual(['n3', 'nf', 'n2']);
  expect(graph?.edges?.map(({ sources, targets }) => [...sources, ...targets])).toEqual([['nf', 'n2']]);
});

test('only what is chosen and stands side by side is laid out; one node alone is not', () => {
  expect(ids(layoutGraph(view, 'compact', new Set(['n2', 'n3']))?.children)).toEqual(['n3', 'n2']);
  expect(layoutGraph(view, 'compact', new Set(['n2', 'n1']))).toBeUndefined();
});

const laid = (children: GraphNode[]): GraphNode => ({
  id: 'view',
  children,
  edges: [{ id: 'line', sources: ['n1'], targets: ['n2'], sections: [{ bendPoints: [{ x: 70.4, y: 30 }] }] }],
});

test('the chosen node stays where it is, and bends go along', () => {
  const result = laid([
    { id: 'n2', x: 10, y: 10, width: 140, height: 60 },
    { id: 'n3', x: 200, y: 10, width: 140, height: 60 },
  ]);
  const arranged = arrangedBy(view, result, { orthogonal: true, anchorId: 'n2' });
  expect(arranged.items).toEqual([
    { id: 'n2', x: 0, y: 400, width: 140, height: 60 },
    { id: 'n3', x: 190, y: 400, width: 140, height: 60 },
  ]);
  expect(arranged.lines).toEqual([{ id: 'line', points: [{ x: 60, y: 420 }] }]);
  expect(arrangedBy(view, result, { orthogonal: false }).lines).toEqual([{ id: 'line', points: [] }]);
});

test('what stands in a frame that was laid out whole goes along', () => {
  const arranged = arrangedBy(
    view,
    laid([
      { id: 'nf', x: 0, y: 0, width: 220, height: 160 },
      { id: 'n3', x: 300, y: 0, width: 140, height: 60 },
    ]),
    { orthogonal: false, anchorId: 'n3' },
  );
  expect(arranged.items.find(({ id }) => id === 'n1')).toMatchObject({ x: -280, y: 60 });
});

describe('viewItem.arrange', () => {
  it('is one change of bounds and courses, and undo brings all back', () => {
    const before = model.index.copy();
    const planned = model.run('viewItem.arrange', {
      items: [{ id: 'n2', x: 5, y: 6, width: 150, height: 70 }],
      lines: [{ id: 'line', points: [] }],
    });
    expect(model.index.find('viewItem', 'n2')).toMatchObject({ x: 5, y: 6, width: 150, height: 70 });
    expect(model.index.find('viewItem', 'line')?.bendpoints).toBeUndefined();
    model.index.apply(reverseDiff(planned.diff));
    expect([...model.index.values()]).toEqual([...before.values()]);
  });

  it('changes nothing where all stays', () => {
    const planned = model.plan('viewItem.arrange', {
      items: [{ id: 'n2', x: 0, y: 400, width: 140, height: 60 }],
      lines: [{ id: 'line', points: [{ x: 1, y: 1 }] }],
    });
    expect(planned.diff.changed).toEqual([]);
  });

  it('refuses items of two views and lines in the place of nodes', () => {
    expect(
      model.refusal('viewItem.arrange', {
        items: [{ id: 'line', x: 0, y: 0, width: 1, height: 1 }],
        lines: [],
      }),
    ).toBe('viewItem.notNode');
  });
});
