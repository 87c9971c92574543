// Pure parts of the free views: the tree, offers for a line, arranging, snapping, and the place inside another node.
import type { ModelRecord } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { arranged } from '../../renderer/views/arrange';
import { connectOffers } from '../../renderer/views/connect-offers';
import { drafted } from '../../renderer/views/draft-items';
import { placeInside } from '../../renderer/views/dragging';
import { snapped } from '../../renderer/views/snap';
import { viewFolders, viewRows } from '../../renderer/views/tree';

const name = (fi: string) => ({ fi });
const records: ModelRecord[] = [
  { kind: 'organisation', id: 'o', name: name('Mallila') },
  { kind: 'folder', id: 'all', ownerId: 'o', name: name('Näkymät'), order: 1, itemIds: ['v2'] },
  { kind: 'folder', id: 'in', ownerId: 'o', parentId: 'all', name: name('Sote'), order: 0, itemIds: ['v1'] },
  { kind: 'folder', id: 'elements', ownerId: 'o', name: name('Kohteet'), order: 0, itemIds: ['a'] },
  { kind: 'view', id: 'v1', ownerId: 'o', name: name('Potilastiedot') },
  { kind: 'view', id: 'v2', ownerId: 'o', name: name('Yleiskuva') },
  { kind: 'element', id: 'a', ownerId: 'o', type: 'ApplicationComponent', name: name('A') },
  { kind: 'element', id: 'b', ownerId: 'o', type: 'BusinessProcess', name: name('B') },
  { kind: 'relationship', id: 'r', ownerId: 'o', type: 'Serving', sourceId: 'a', targetId: 'b' },
  { kind: 'viewItem', id: 'na', viewId: 'v1', itemType: 'element', subjectId: 'a', x: 0, y: 0 },
  { kind: 'viewItem', id: 'nb', viewId: 'v1', itemType: 'element', subjectId: 'b', x: 200, y: 0 },
];
const index = ModelIndex.of(records);
const item = (id: string) => {
  const found = index.find('viewItem', id);
  if (!found) throw new Error(id);
  return found;
};

test('the tree shows folders of views, not of elements, and closed ones hide what is inside', () => {
  const rows = viewRows(index, { closed: new Set(), language: 'fi' });
  expect(rows.map(({ id, depth, count }) => [id, depth, count])).toEqual([
    ['all', 0, 2],
    ['in', 1, 1],
    ['v1', 2, 0],
    ['v2', 1, 0],
  ]);
  expect(viewRows(index, { closed: new Set(['all']), language: 'fi' }).map(({ id }) => id)).toEqual(['all']);
  const found = viewRows(index, {
    closed: new Set(['all']),
    language: 'fi',
    matches: (text) => text.includes('Yleis'),
  });
  expect(found.map(({ id }) => id)).toEqual(['all', 'v2']);
  expect(viewFolders(index, 'o', 'fi')).toContainEqual({ id: 'in', path: 'Näkymät / Sote' });
});

test('a line offers first what the model has and never what the table forbids', () => {
  const offers = connectOffers(index, item('na'), item('nb'));
  expect(offers[0]).toMatchObject({ type: 'Serving', known: true, reverse: false });
  expect(offers.filter(({ type, reverse }) => type === 'Serving' && !reverse)).toHaveLength(1);
  expect(offers.some(({ type, reverse }) => type === 'Composition' && !reverse)).toBe(false);
});

test('aligning and spacing', () => {
  const rects = [
    { id: '1', x: 0, y: 0, width: 10, height: 10 },
    { id: '2', x: 15, y: 40, width: 20, height: 10 },
    { id: '3', x: 90, y: 20, width: 10, height: 10 },
  ];
  expect(arranged(rects, 'right').map(({ x }) => x)).toEqual([90, 80, 90]);
  expect(arranged(rects, 'middle').map(({ y }) => y)).toEqual([20, 20, 20]);
  // 100 wide, 40 filled: two gaps of 30.
  expect(arranged(rects, 'acrossEvenly').map(({ id, x }) => [id, x])).toEqual([
    ['1', 0],
    ['2', 40],
    ['3', 90],
  ]);
});

test('a dragged node takes the near edge of a neighbour, a far one nothing', () => {
  const other = { x: 100, y: 300, width: 50, height: 50 };
  const near = snapped({ x: 104, y: 0, width: 20, height: 20 }, [other], 6);
  expect([near.dx, near.dy]).toEqual([-4, 0]);
  expect(near.guides).toEqual([{ axis: 'x', at: 100, start: 0, end: 350 }]);
  expect(snapped({ x: 60, y: 0, width: 20, height: 20 }, [other], 6).guides).toEqual([]);
});

test('a node that is too small grows around what is dropped into it', () => {
  const outer = { x: 0, y: 0, width: 140, height: 60 };
  const place = placeInside({ x: -20, y: 5, width: 140, height: 60 }, outer);
  expect(place).toEqual({ x: 16, y: 34, frame: { width: 172, height: 110 } });
  expect(
    placeInside({ x: 50, y: 100, width: 20, height: 20 }, { ...outer, width: 400, height: 300 }),
  ).toEqual({
    x: 50,
    y: 100,
  });
});

test('a draft moves what is drawn and leaves the model alone', () => {
  const moved = drafted(index, 'v1', { moved: { ids: new Set(['na']), dx: 5, dy: 7 } });
  expect(moved.pointing('viewItem', 'view', 'v1').find(({ id }) => id === 'na')).toMatchObject({
    x: 5,
    y: 7,
  });
  expect(item('na')).toMatchObject({ x: 0, y: 0 });
  expect(moved.find('element', 'a')).toBe(index.find('element', 'a'));
});
