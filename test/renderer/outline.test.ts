// The outline of a view and of the map as rows, and the way through the history to a moment.
import type { HistoryEntry, ModelRecord } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { byDay, changesOf, standing, stepsTo } from '../../renderer/details/history-steps';
import { mapOutline, outlineRows, showing, viewOutline, wayTo } from '../../renderer/details/outline-rows';

const name = (fi: string) => ({ fi });
const node = { kind: 'viewItem', viewId: 'v', x: 0, y: 0 } as const;
const records: ModelRecord[] = [
  { kind: 'organisation', id: 'o', name: name('Mallila') },
  { kind: 'view', id: 'v', ownerId: 'o', name: name('Näkymä') },
  { kind: 'element', id: 'a', ownerId: 'o', type: 'ApplicationComponent', name: name('Aura') },
  { kind: 'element', id: 'b', ownerId: 'o', type: 'Node', name: name('Palvelin') },
  { kind: 'relationship', id: 'r', ownerId: 'o', type: 'Serving', sourceId: 'b', targetId: 'a' },
  { ...node, id: 'nb', itemType: 'element', subjectId: 'b', order: 2 },
  { ...node, id: 'g', itemType: 'container', label: name('Konesali'), order: 1 },
  { ...node, id: 'na', itemType: 'element', subjectId: 'a', parentId: 'g', order: 3 },
  { ...node, id: 'l', itemType: 'label', order: 4 },
  {
    kind: 'viewItem',
    id: 'c',
    viewId: 'v',
    itemType: 'relationship',
    subjectId: 'r',
    sourceItemId: 'nb',
    targetItemId: 'na',
  },
];
const words = {
  unnamed: () => 'ilman nimeä',
  lines: 'Yhteydet',
  line: (_item: unknown, from: string, to: string) => `${from} > ${to}`,
};

function outlineOf(all: readonly ModelRecord[]) {
  const index = ModelIndex.of(all);
  return viewOutline(index, index.pointing('viewItem', 'view', 'v'), 'fi', words);
}

test('a view: nodes inside each other in drawing order, connections last', () => {
  const tree = outlineOf(records);
  expect(outlineRows(tree, new Set()).map((row) => [row.name, row.depth, row.place, row.beside])).toEqual([
    ['Konesali', 0, 1, 4],
    ['Aura', 1, 1, 1],
    ['Palvelin', 0, 2, 4],
    ['ilman nimeä', 0, 3, 4],
    ['Yhteydet', 0, 4, 4],
    ['Palvelin > Aura', 1, 1, 1],
  ]);
  expect(outlineRows(tree, new Set(['g', 'lines'])).map(({ id }) => id)).toEqual(['g', 'nb', 'l', 'lines']);
  const found = outlineRows(tree, new Set(['g']), (text) => text === 'Aura');
  expect(found.map(({ id }) => id)).toEqual(['g', 'na']);
  expect(showing(tree, new Set(['a', 'r']))).toEqual(['na', 'c']);
  expect(wayTo(tree, 'na')).toEqual(['g']);
  expect(wayTo(tree, 'nothing')).toBeUndefined();
});

test('nodes that are inside each other in a broken file end the tree', () => {
  const broken = records.map((one) => (one.id === 'g' ? { ...one, parentId: 'na' } : one)) as ModelRecord[];
  expect(outlineOf(broken).map(({ id }) => id)).toEqual(['nb', 'l', 'lines']);
});

test('the map: layers, components, systems', () => {
  const part = (id: string, role: 'layer' | 'component', more: object = {}): ModelRecord =>
    ({
      kind: 'element',
      id,
      ownerId: 'm',
      type: 'Grouping',
      name: name(id),
      reference: { role, order: 0 },
      ...more,
    }) as unknown as ModelRecord;
  const index = ModelIndex.of([
    ...records,
    {
      kind: 'referenceModel',
      id: 'm',
      key: 'k',
      name: name('Malli'),
      version: '1',
    } as unknown as ModelRecord,
    part('layer', 'layer'),
    part('box', 'component', { reference: { role: 'component', parentId: 'layer', order: 0 } }),
    { kind: 'placement', id: 'p', elementId: 'a', componentId: 'box' } as ModelRecord,
  ]);
  const tree = mapOutline(index, {
    organisationId: 'o',
    referenceModelId: 'm',
    mode: 'current',
    language: 'fi',
  });
  expect(outlineRows(tree, new Set()).map(({ id, kind }) => [id, kind])).toEqual([
    ['layer', 'layer'],
    ['box', 'component'],
    ['p', 'card'],
  ]);
});

const entry = (seq: number, undone = false, kind: HistoryEntry['kind'] = 'do'): HistoryEntry => ({
  seq,
  kind,
  undone,
  labelKey: 'element.create',
  labelParams: {},
  at: `2026-11-${seq < 4 ? '20' : '21'}T10:00:00Z`,
});

test('the way to a moment: back by undo, forth by redo, and none to what is lost', () => {
  // 2 was taken back before 4 was made, 4 before 6; 7 and 6 wait to be done again.
  const entries = [
    entry(9, false, 'undo'),
    entry(8, false, 'undo'),
    entry(7, true),
    entry(6, true),
    entry(5, false, 'undo'),
    entry(4, true),
    entry(3, false, 'undo'),
    entry(2, true),
    entry(1),
    entry(0),
  ];
  const changes = changesOf(entries);
  expect(standing(changes)?.seq).toBe(1);
  expect(stepsTo(entries, 1)).toBeUndefined();
  expect(stepsTo(entries, 0)).toEqual({ kind: 'undo', count: 1 });
  expect(stepsTo(entries, 2)).toBeUndefined();
  expect(stepsTo(entries, 4)).toBeUndefined();
  expect(stepsTo(entries, 6)).toEqual({ kind: 'redo', count: 1 });
  expect(stepsTo(entries, 7)).toEqual({ kind: 'redo', count: 2 });
  expect(byDay(changes, (at) => at.slice(0, 10)).map(({ day, changes: all }) => [day, all.length])).toEqual([
    ['2026-11-21', 3],
    ['2026-11-20', 3],
  ]);
});
