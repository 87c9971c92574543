// Lines and words in free views keep clear of what stands there: by hand, and on random views against the plain course.
import * as fc from 'fast-check';
import { freeViewContent, type FreeView } from '../../domain/drawing/free-view-content';
import { overlap, wordsArea } from '../../domain/drawing/free-view-labels';
import { encloses, passesThrough } from '../../domain/drawing/free-view-obstacles';
import { routed } from '../../domain/drawing/free-view-routes';
import { ModelIndex } from '../../domain/model-index';
import type { ModelRecord, View, ViewItem } from '../../schemas/generated/types';
import { element } from './support/small-model';

interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly inside?: string;
  readonly width?: number;
  readonly height?: number;
}

function drawn(
  boxes: readonly Box[],
  lines: readonly (readonly [string, string, string?])[],
  routing: View['routing'] = 'orthogonal',
): FreeView {
  const records: ModelRecord[] = [
    { kind: 'organisation', id: 'org', name: { fi: 'Mallila' } },
    { kind: 'view', id: 'view', ownerId: 'org', name: { fi: 'Kuva' }, routing },
    ...boxes.flatMap(({ id, x, y, inside, width = 120, height = 60 }): ModelRecord[] => {
      const item: ViewItem = {
        kind: 'viewItem',
        id: `i${id}`,
        viewId: 'view',
        itemType: 'element',
        subjectId: id,
        x,
        y,
        width,
        height,
      };
      return [element(id), inside === undefined ? item : { ...item, parentId: `i${inside}` }];
    }),
    ...lines.map(([from, to, text], i): ModelRecord => ({
      kind: 'viewItem',
      id: `l${i}`,
      viewId: 'view',
      itemType: 'line',
      sourceItemId: `i${from}`,
      targetItemId: `i${to}`,
      ...(text === undefined ? {} : { label: { fi: text } }),
    })),
  ];
  return freeViewContent(ModelIndex.of(records), 'view', { language: 'fi' });
}

/** Boxes that lines go through although they join neither them nor anything inside them. */
function crossed(view: FreeView): string[] {
  return view.connections.flatMap(({ id, points, sourceItemId, targetItemId }) => {
    const ends = view.nodes.filter((node) => node.id === sourceItemId || node.id === targetItemId);
    return view.nodes
      .filter((node) => !ends.includes(node) && !ends.some((end) => encloses(node, end)))
      .filter((node) => points.some((b, i) => i > 0 && passesThrough(points[i - 1] ?? b, b, node)))
      .map((node) => `${id} ${node.id}`);
  });
}

const bends = (view: FreeView, id: string): [number, number][] =>
  (view.connections.find((line) => line.id === id)?.points ?? []).map(({ x, y }) => [x, y]);

describe('lines at right angles', () => {
  it('go round a box between the two that they join', () => {
    const view = drawn(
      [
        { id: 'a', x: 0, y: 100 },
        { id: 'wall', x: 200, y: 60, height: 200 },
        { id: 'b', x: 400, y: 100 },
      ],
      [['a', 'b']],
    );
    expect(crossed(view)).toEqual([]);
    expect(bends(view, 'l0')).toEqual([
      [120, 130],
      [190, 130],
      [190, 50],
      [330, 50],
      [330, 130],
      [400, 130],
    ]);
  });

  it('may leave the boxes in which their ends stand, and keep their own bends', () => {
    const boxes = [
      { id: 'f', x: 0, y: 0, width: 200, height: 160 },
      { id: 'a', x: 20, y: 50, inside: 'f' },
      { id: 'b', x: 400, y: 50 },
    ];
    expect(bends(drawn(boxes, [['a', 'b']]), 'l0')).toEqual([
      [140, 80],
      [400, 80],
    ]);
  });

  it('stand apart where they end at one side, in the order in which they come', () => {
    const view = drawn(
      [
        { id: 'm', x: 400, y: 200 },
        { id: 'a', x: 0, y: 0 },
        { id: 'b', x: 0, y: 300 },
        { id: 'c', x: 0, y: 500 },
      ],
      [
        ['c', 'm'],
        ['a', 'm'],
        ['b', 'm'],
      ],
    );
    const last = ['l1', 'l2', 'l0'].map((id) => bends(view, id).at(-1) ?? [0, 0]);
    expect(last.map(([x]) => x)).toEqual([400, 400, 400]);
    const [a, b, c] = last.map(([, y]) => y);
    expect((b ?? 0) - (a ?? 0)).toBeGreaterThanOrEqual(9);
    expect((c ?? 0) - (b ?? 0)).toBeGreaterThanOrEqual(9);
  });
});

test('a straight line goes round a box only where it would cross its words', () => {
  const ends = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 500, y: 0 },
  ];
  const through = drawn([...ends, { id: 'wall', x: 250, y: 0 }], [['a', 'b']], 'straight');
  expect(bends(through, 'l0').length).toBeGreaterThan(2);
  expect(crossed(through)).toEqual([]);
  const below = drawn([...ends, { id: 'wall', x: 250, y: 20, height: 200 }], [['a', 'b']], 'straight');
  expect(bends(below, 'l0')).toEqual([
    [120, 30],
    [500, 30],
  ]);
});

test('words stand beside a line that they would hide', () => {
  const view = drawn(
    [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 260, y: 0 },
    ],
    [['a', 'b', 'sopimusten asianumerot']],
  );
  const [line] = view.connections;
  const area = line?.text && wordsArea(line.text);
  expect(area && (area.y + area.height <= 30 || area.y >= 30)).toBe(true);
  expect(line?.crowded).toBe(false);
});

/** Boxes on a loose grid, so that there is a way between them. */
const views = fc
  .tuple(
    fc.array(fc.record({ column: fc.nat(5), row: fc.nat(4), dx: fc.nat(40), dy: fc.nat(30) }), {
      minLength: 3,
      maxLength: 16,
    }),
    fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { minLength: 1, maxLength: 20 }),
  )
  .map(([places, pairs]) => {
    const free = new Map(places.map((place) => [`${place.column} ${place.row}`, place]));
    const boxes = [...free.values()].map(({ column, row, dx, dy }, i) => ({
      id: `n${i}`,
      x: column * 230 + dx,
      y: row * 150 + dy,
    }));
    const lines = pairs
      .map(([a, b]) => [`n${a % boxes.length}`, `n${b % boxes.length}`, 'laskut ja tositteet'] as const)
      .filter(([a, b]) => a !== b);
    return { boxes, lines };
  });

test('on random views no free line crosses a box', () => {
  fc.assert(
    fc.property(views, ({ boxes, lines }) => {
      expect(crossed(drawn(boxes, lines))).toEqual([]);
    }),
  );
});

test('on random views words cover each other less than in the middle of their lines, and the drawing is the same each time', () => {
  const covered = (areas: readonly (ReturnType<typeof wordsArea> | undefined)[]): number =>
    areas.reduce(
      (sum, a, i) => sum + areas.slice(0, i).reduce((all, b) => all + (a && b ? overlap(a, b) : 0), 0),
      0,
    );
  let ours = 0;
  let plain = 0;
  fc.assert(
    fc.property(views, ({ boxes, lines }) => {
      const view = drawn(boxes, lines);
      expect(drawn(boxes, lines)).toEqual(view);
      const areas = view.connections.map(({ text }) => text && wordsArea(text));
      ours += covered(areas);
      plain += covered(
        view.connections.map(({ sourceItemId, targetItemId }, i) => {
          const from = view.nodes.find(({ id }) => id === sourceItemId);
          const to = view.nodes.find(({ id }) => id === targetItemId);
          const area = areas[i];
          if (!from || !to || !area) return undefined;
          const points = routed({ from, to, bendpoints: [], orthogonal: true, lane: 0, loop: false });
          const [a, b] = [
            points[Math.floor((points.length - 1) / 2)],
            points[Math.ceil((points.length - 1) / 2)],
          ];
          const middle = { x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 };
          return { ...area, x: middle.x - area.width / 2, y: middle.y - area.height / 2 };
        }),
      );
    }),
  );
  expect(ours).toBeLessThan(plain / 4);
});
