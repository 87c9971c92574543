// Lines, outlines and arrangements of free views, worked out by hand.
import { fitting } from '../../domain/drawing/free-view-fit';
import { drawnHead, notationOf } from '../../domain/drawing/connection-notation';
import { clipped, outlineOf, outlinePath, type Shape } from '../../domain/drawing/free-view-outline';
import { contrast } from '../../domain/drawing/colour';
import { hueOf, paintOf } from '../../domain/drawing/free-view-palette';
import { halfway, routed, type Route } from '../../domain/drawing/free-view-routes';
import { symbolOf } from '../../domain/drawing/symbols';
import { ELEMENT_TYPES } from '../../domain/notation/element-types';
import type { Relationship } from '../../schemas/generated/types';

const shape = (
  x: number,
  y: number,
  width = 100,
  height = 50,
  outline: Shape['outline'] = 'square',
): Shape => ({
  x,
  y,
  width,
  height,
  outline,
});
const route = (from: Route['from'], to: Route['to'], more: Partial<Route> = {}): Route => ({
  from,
  to,
  bendpoints: [],
  orthogonal: false,
  lane: 0,
  loop: false,
  ...more,
});
const rounded = (points: readonly { x: number; y: number }[]): number[][] =>
  points.map(({ x, y }) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]);

describe('outlines', () => {
  it('structure is square, behaviour round, motivation cut, a junction a circle', () => {
    expect(['Node', 'BusinessProcess', 'Capability', 'Goal', 'OrJunction', 'Own'].map(outlineOf)).toEqual([
      'square',
      'round',
      'round',
      'cut',
      'circle',
      'square',
    ]);
  });

  it('a line leaves a rectangle where it crosses the border', () => {
    const box = shape(0, 0);
    expect(clipped(box, { x: 50, y: 25 }, { x: 250, y: 25 })).toEqual({ x: 100, y: 25 });
    expect(clipped(box, { x: 50, y: 25 }, { x: 50, y: -100 })).toEqual({ x: 50, y: 0 });
    expect(clipped(box, { x: 50, y: 25 }, { x: 150, y: 125 })).toEqual({ x: 75, y: 50 });
    expect(clipped(box, { x: 50, y: 25 }, { x: 60, y: 25 })).toEqual({ x: 60, y: 25 });
    expect(clipped(box, { x: 50, y: 25 }, { x: 50, y: 25 })).toEqual({ x: 50, y: 25 });
  });

  it('a junction at its circle, round and cut corners on their course', () => {
    const junction = shape(0, 0, 16, 16, 'circle');
    expect(rounded([clipped(junction, { x: 8, y: 8 }, { x: 38, y: 48 })])).toEqual([[12.8, 14.4]]);
    // A square of 60 with corners of 10 round (50, 50), reached along the diagonal.
    const corner = 50 + 10 * Math.SQRT1_2;
    expect(rounded([clipped(shape(0, 0, 60, 60, 'round'), { x: 30, y: 30 }, { x: 100, y: 100 })])).toEqual(
      rounded([{ x: corner, y: corner }]),
    );
    // Corners of 9 cut off: x + y = 120 - 9.
    expect(rounded([clipped(shape(0, 0, 60, 60, 'cut'), { x: 30, y: 30 }, { x: 100, y: 100 })])).toEqual([
      [55.5, 55.5],
    ]);
    expect(clipped(shape(0, 0, 60, 60, 'cut'), { x: 30, y: 30 }, { x: 100, y: 30 })).toEqual({
      x: 60,
      y: 30,
    });
  });

  it('paths close', () => {
    for (const outline of ['square', 'round', 'cut', 'circle'] as const)
      expect(outlinePath(shape(1, 2, 30, 20, outline))).toMatch(/^M[-\d\s.hvla]+z$/u);
  });
});

describe('routes', () => {
  it('straight from middle to middle, clipped', () => {
    expect(routed(route(shape(0, 0), shape(200, 0)))).toEqual([
      { x: 100, y: 25 },
      { x: 200, y: 25 },
    ]);
  });

  it('through bend points, each end clipped towards the nearest', () => {
    const bendpoints = [
      { x: 50, y: 100 },
      { x: 250, y: 100 },
    ];
    expect(routed(route(shape(0, 0), shape(200, 0), { bendpoints }))).toEqual([
      { x: 50, y: 50 },
      ...bendpoints,
      { x: 250, y: 50 },
    ]);
  });

  it('attachments are aimed at', () => {
    const points = routed(
      route(shape(0, 0), shape(200, 0), {
        fromAttachment: { x: 100, y: 10 },
        toAttachment: { x: 210, y: 10 },
      }),
    );
    expect(points).toEqual([
      { x: 100, y: 10 },
      { x: 200, y: 10 },
    ]);
  });

  it('lines between the same two nodes run side by side, whichever way they point', () => {
    const a = shape(0, 0);
    const b = shape(200, 0);
    const there = routed(route(a, b, { lane: -0.5 }));
    const back = routed(route(b, a, { lane: 0.5 }));
    expect(rounded(there)).toEqual([
      [100, 19],
      [200, 19],
    ]);
    expect(rounded(back)).toEqual([
      [200, 31],
      [100, 31],
    ]);
  });

  it('at right angles: facing nodes by one line, others by a step over the wider gap', () => {
    const orthogonal = true;
    expect(routed(route(shape(0, 0), shape(40, 200), { orthogonal }))).toEqual([
      { x: 70, y: 50 },
      { x: 70, y: 200 },
    ]);
    expect(routed(route(shape(0, 0), shape(300, 20), { orthogonal }))).toEqual([
      { x: 100, y: 35 },
      { x: 300, y: 35 },
    ]);
    expect(routed(route(shape(0, 0), shape(300, 100), { orthogonal }))).toEqual([
      { x: 100, y: 25 },
      { x: 200, y: 25 },
      { x: 200, y: 125 },
      { x: 300, y: 125 },
    ]);
    expect(routed(route(shape(0, 0), shape(120, 250), { orthogonal }))).toEqual([
      { x: 50, y: 50 },
      { x: 50, y: 150 },
      { x: 170, y: 150 },
      { x: 170, y: 250 },
    ]);
    for (const points of [routed(route(shape(0, 0), { x: 130, y: 300 }, { orthogonal }))])
      for (const [i, b] of points.slice(1).entries())
        expect(points[i]?.x === b.x || points[i]?.y === b.y).toBe(true);
  });

  it('from a node inside another the shortest way to its border; to itself a loop', () => {
    const outer = shape(0, 0, 400, 300);
    const inner = shape(20, 100);
    expect(routed(route(inner, outer))).toEqual([
      { x: 20, y: 125 },
      { x: 0, y: 125 },
    ]);
    expect(routed(route(outer, inner))).toEqual([
      { x: 0, y: 125 },
      { x: 20, y: 125 },
    ]);
    const loop = routed(route(inner, inner, { loop: true }));
    expect(loop).toHaveLength(5);
    expect(loop[0]?.x).toBe(120);
    expect(loop.at(-1)?.y).toBe(100);
  });

  it('halfway is measured along the line', () => {
    expect(
      halfway([
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 30 },
      ]),
    ).toEqual({ x: 10, y: 10 });
    expect(
      halfway([
        { x: 3, y: 4 },
        { x: 3, y: 4 },
      ]),
    ).toEqual({ x: 3, y: 4 });
  });
});

describe('notation', () => {
  const relation = (type: Relationship['type'], more: Partial<Relationship> = {}): Relationship => ({
    kind: 'relationship',
    id: 'r',
    ownerId: 'o',
    sourceId: 'a',
    targetId: 'b',
    type,
    ...more,
  });

  it('attributes show at the ends', () => {
    expect(notationOf(relation('Composition'))).toEqual({ dash: 'solid', source: 'filledDiamond' });
    expect(notationOf(relation('Access'))).toEqual({ dash: 'dotted' });
    expect(notationOf(relation('Access', { accessType: 'Read' }))).toEqual({
      dash: 'dotted',
      source: 'openArrow',
    });
    expect(notationOf(relation('Access', { accessType: 'ReadWrite' }))).toMatchObject({
      source: 'openArrow',
      target: 'openArrow',
    });
    expect(notationOf(relation('Association', { directed: true })).target).toBe('halfArrow');
    expect(notationOf(relation('Flow', { flow: { direction: 'both' } })).source).toBe('filledArrow');
    expect(notationOf(relation('Flow', { flow: { direction: 'unknown' } }))).toEqual({ dash: 'dashed' });
  });

  it('a head points along the line', () => {
    expect(drawnHead('filledArrow', { x: 100, y: 0 }, { x: 0, y: 0 })).toEqual({
      path: 'M100 0L91 -4L91 4z',
      fill: 'line',
    });
    expect(drawnHead('hollowTriangle', { x: 0, y: 0 }, { x: 0, y: -50 })).toEqual({
      path: 'M0 0L6.5 -12L-6.5 -12z',
      fill: 'paper',
    });
    expect(drawnHead('openArrow', { x: 0, y: 0 }, { x: 0, y: 0 }).path).not.toContain('NaN');
  });

  it('every element type has a symbol', () => {
    for (const type of Object.keys(ELEMENT_TYPES)) {
      const symbol = symbolOf(type);
      expect([type, `${symbol?.lines}${symbol?.solid ?? ''}`.length > 10]).toEqual([type, true]);
    }
    expect(symbolOf('Own')).toBeUndefined();
  });
});

describe('paint', () => {
  it('what Archi writes for every node is no choice', () => {
    const style = {
      fillColor: { r: 181, g: 255, b: 255, a: 100 },
      lineColor: { r: 92, g: 92, b: 92 },
      font: { color: { r: 0, g: 0, b: 0 } },
    };
    expect(paintOf(hueOf('ApplicationService'), style)).toEqual({
      hue: 'application',
      lineWidth: 1,
      dash: 'solid',
    });
    expect(paintOf(hueOf('BusinessActor'), style)).toMatchObject({ fill: '#b5ffff', inkOnFill: 'dark' });
  });

  it('text stays readable on a chosen fill, and transparent fills stay so', () => {
    const dark = { fillColor: { r: 0, g: 0, b: 80 } };
    expect(paintOf('note', dark).inkOnFill).toBe('light');
    expect(paintOf('note', { ...dark, font: { color: { r: 0, g: 0, b: 120 } } })).not.toHaveProperty('ink');
    expect(paintOf('note', { ...dark, font: { color: { r: 255, g: 255, b: 255 } } }).ink).toBe('#ffffff');
    expect(paintOf('note', { fillColor: { r: 255, g: 255, b: 255, a: 0 } })).toMatchObject({
      fill: '#ffffff',
      fillOpacity: 0,
    });
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });
});

describe('fitting', () => {
  it('fits round what stands inside, and round a long word', () => {
    const inside = [{ x: 50, y: 100, width: 200, height: 50 }];
    expect(fitting({ x: 0, y: 0, width: 10, height: 10 }, 'Nimi', inside)).toEqual({
      x: 34,
      y: 66,
      width: 232,
      height: 100,
    });
    const word = 'Tietohallintokonsultointipalvelu';
    expect(fitting({ x: 5, y: 6, width: 10, height: 10 }, word, []).width).toBeGreaterThan(180);
    expect(fitting({ x: 5, y: 6, width: 10, height: 10 }, 'Nimi', [])).toMatchObject({
      x: 5,
      y: 6,
      width: 140,
      height: 60,
    });
  });
});
