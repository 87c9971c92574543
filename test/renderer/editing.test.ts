// Pure parts of editing: equal gaps, what a lasso catches, the order of reading, whole looks, offers beside an element.
import { readingOrder } from '../../domain/drawing/reading-order';
import type { FreeNode } from '../../domain/drawing/free-view-content';
import { companionGroups } from '../../renderer/views/companions';
import { wholeLook } from '../../renderer/views/looks';
import { caughtBy } from '../../renderer/views/selecting';
import { evenGaps } from '../../renderer/views/spacing';

const box = (x: number, y: number, width = 40, height = 20) => ({ x, y, width, height });

describe('equal gaps', () => {
  const row = [box(0, 0), box(70, 0)];

  it('after two neighbours the third keeps their gap', () => {
    const found = evenGaps(box(143, 5), row, 'x', 6);
    expect(found?.by).toBe(-3);
    expect(found?.gaps.map(({ start, end }) => [start, end])).toEqual([
      [40, 70],
      [110, 140],
    ]);
  });

  it('between two it stands in the middle, and the same holds downwards', () => {
    expect(evenGaps(box(102, 0), [box(0, 0), box(200, 0)], 'x', 6)?.by).toBe(-2);
    expect(evenGaps(box(0, 103), [box(0, 0), box(0, 200)], 'y', 6)?.by).toBe(-3);
  });

  it('before two it keeps their gap', () => {
    expect(evenGaps(box(-72, 0), row, 'x', 6)?.by).toBe(2);
  });

  it('nothing helps that stands in another row, is too far, or leaves no gap', () => {
    expect(evenGaps(box(143, 100), row, 'x', 6)).toBeUndefined();
    expect(evenGaps(box(160, 0), row, 'x', 6)).toBeUndefined();
    expect(evenGaps(box(41, 0), [box(0, 0), box(82, 0)], 'x', 6)?.gaps).toHaveLength(2);
    expect(evenGaps(box(40, 0), [box(0, 0), box(80, 0)], 'x', 6)).toBeUndefined();
  });
});

test('reading goes by rows, and into a node before on to the next', () => {
  const nodes = [
    { id: 'right', ...box(200, 8) },
    { id: 'below', ...box(0, 60) },
    { id: 'left', ...box(0, 0, 100, 50) },
    { id: 'inner2', parentId: 'left', ...box(50, 22) },
    { id: 'inner1', parentId: 'left', ...box(5, 20) },
    { id: 'orphan', parentId: 'gone', ...box(0, 200) },
  ];
  expect(readingOrder(nodes).map(({ id }) => id)).toEqual([
    'left',
    'inner1',
    'inner2',
    'right',
    'below',
    'orphan',
  ]);
});

test('a lasso takes small nodes by their middle and frames as a whole', () => {
  const node = (id: string, place: ReturnType<typeof box>, parentId?: string) =>
    ({ id, ...place, figure: 'box', ...(parentId === undefined ? {} : { parentId }) }) as unknown as FreeNode;
  const nodes = [
    node('frame', box(0, 0, 200, 100)),
    node('in', box(10, 40), 'frame'),
    node('other', box(120, 40), 'frame'),
    node('out', box(300, 0)),
  ];
  const round = (x: number, y: number, width: number, height: number) => [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  expect(caughtBy(round(-5, 30, 60, 40), nodes)).toEqual(['in']);
  expect(caughtBy(round(-5, -5, 220, 120), nodes)).toEqual(['frame', 'in', 'other']);
  expect(caughtBy(round(310, -5, 60, 40), nodes)).toEqual(['out']);
});

test('a look that is taken to another clears what it does not say', () => {
  const look = wholeLook({ lineWidth: 2, font: { size: 12 } });
  expect(look).toMatchObject({ lineWidth: 2, fillColor: null, figure: null });
  expect(look.font).toEqual({ name: null, size: 12, style: null, color: null });
  expect(wholeLook({ lineWidth: 1 }).font).toBeNull();
});

test('a viewpoint leaves out of the offers what its views may not show', () => {
  const all = companionGroups('ApplicationComponent', undefined);
  expect(all[0]).toMatchObject({ layer: 'likely' });
  const types = (name: string | undefined): string[] =>
    companionGroups('ApplicationComponent', name).flatMap(({ offers }) => offers.map(({ type }) => type));
  expect(types(undefined)).toContain('Goal');
  expect(types('Application Cooperation')).toContain('DataObject');
  expect(types('Application Cooperation')).not.toContain('Goal');
});
