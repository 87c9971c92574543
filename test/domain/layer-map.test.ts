// The layer map as drawn: nothing overlaps, everything stands inside what it belongs to, rows are full, lines keep off boxes.
import fc from 'fast-check';
import type { ModelRecord } from '../../schemas/generated/types';
import { routeLines, type RouteRequest } from '../../domain/drawing/edge-routing';
import {
  layoutLayerMap,
  mapWidth,
  type LayerMapLayout,
  type LayerMapOptions,
  type Rect,
} from '../../domain/drawing/layer-map-layout';
import { flowsOf, type MapMode } from '../../domain/drawing/layer-map-content';
import { METRICS as M } from '../../domain/drawing/metrics';
import { textWidth, wrapText } from '../../domain/drawing/text-width';
import { ModelIndex } from '../../domain/model-index';
import { sampleModel } from '../support/sample-model';
import { component, element, layer } from './support/small-model';

const MODES: readonly MapMode[] = ['current', 'diff', 'target'];

/** The sample municipality on its reference model. */
function sample(): { index: ModelIndex; options: LayerMapOptions } {
  const { index, organisationId, referenceModelId } = sampleModel();
  return { index, options: { organisationId, referenceModelId, mode: 'current', language: 'fi' } };
}

interface Shape {
  readonly lanes: readonly (readonly number[])[];
  readonly columns: readonly (readonly number[])[];
  readonly across: number;
}

/** A model whose layers have boxes with the given numbers of systems. */
function shaped({ lanes, columns, across }: Shape): { index: ModelIndex; options: LayerMapOptions } {
  const records: ModelRecord[] = [
    { kind: 'organisation', id: 'org', name: { fi: 'Mallila' } },
    { kind: 'referenceModel', id: 'own', key: 'own', version: '1', name: {}, locked: false },
  ];
  [...lanes, ...columns].forEach((boxes, at) => {
    records.push(layer(`l${at}`, 'own', at, at < lanes.length ? 'lane' : 'column'));
    boxes.forEach((cards, box) => {
      const home = component(`l${at}c${box}`, 'own', `l${at}`, box);
      const name = { fi: 'Palvelun nimi '.repeat(1 + (box % 4)) };
      records.push({ ...home, name });
      for (let card = 0; card < cards; card += 1) {
        const id = `l${at}c${box}s${card}`;
        records.push(element(id, { name: { fi: `${'Järjestelmä '.repeat(1 + (card % 3))}${id}` } }));
        records.push({ kind: 'placement', id: `${id}p`, elementId: id, componentId: home.id });
      }
    });
  });
  const options = {
    organisationId: 'org',
    referenceModelId: 'own',
    language: 'fi',
    columns: across,
  } as const;
  return { index: ModelIndex.of(records), options: { ...options, mode: 'current' } };
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  lanes: fc.array(fc.array(fc.nat(4), { maxLength: 9 }), { minLength: 1, maxLength: 4 }),
  columns: fc.array(fc.array(fc.nat(3), { maxLength: 4 }), { maxLength: 2 }),
  across: fc.integer({ min: 1, max: 7 }),
});

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
const right = (rect: Rect): number => rect.x + rect.width;

/** Everything that is wrong with a map; empty where it is tidy. */
function faults(map: LayerMapLayout): string[] {
  const out: string[] = [];
  const apart = (kind: string, rects: readonly Rect[]): void => {
    rects.forEach((a, i) => {
      for (const b of rects.slice(i + 1))
        if (overlap(a, b)) out.push(`${kind} overlap: ${JSON.stringify([a, b])}`);
    });
  };
  apart('lanes', [...map.lanes, ...map.userGroups]);
  apart('boxes', map.components);
  apart('cards', map.cards);
  const whole = { x: 0, y: 0, width: map.width, height: map.height };
  for (const rect of [...map.lanes, ...map.userGroups]) if (!inside(rect, whole)) out.push('outside the map');
  for (const box of map.components) {
    const lane = map.lanes.find((one) => one.id === box.laneId);
    if (!lane || !inside(box, lane)) out.push(`box ${box.id} outside its lane`);
    if (box.addY < box.y || box.addY + M.addRow > box.y + box.height) out.push(`typing row of ${box.id}`);
  }
  for (const card of map.cards) {
    const box = map.components.find((one) => one.id === card.componentId);
    if (!box || !inside(card, box)) out.push(`card ${card.placementId} outside its box`);
    else if (card.y + card.height > box.addY) out.push(`card ${card.placementId} over the typing row`);
  }
  return out;
}

describe('the layer map', () => {
  it.each(MODES)('of the sample is tidy (%s)', (mode) => {
    const { index, options } = sample();
    for (const columns of [3, 4, 6, 8]) {
      const map = layoutLayerMap(index, { ...options, mode, columns });
      expect(faults(map)).toEqual([]);
      expect(map.components).toHaveLength(45);
      expect(map.cards.length).toBeGreaterThan(80);
    }
  });

  it('is tidy whatever stands on it, and the same each time', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { index, options } = shaped(shape);
        const map = layoutLayerMap(index, options);
        expect(faults(map)).toEqual([]);
        const cards = [...shape.lanes, ...shape.columns].flat().reduce((sum, count) => sum + count, 0);
        expect(map.cards).toHaveLength(cards);
        expect(layoutLayerMap(shaped(shape).index, options)).toEqual(map);
      }),
      { numRuns: 60 },
    );
  });

  it('fills each row of a lane', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { index, options } = shaped({ ...shape, columns: [] });
        const map = layoutLayerMap(index, options);
        const rows = new Map<string, number>();
        for (const box of map.components) {
          const key = `${box.laneId} ${box.y}`;
          rows.set(key, Math.max(rows.get(key) ?? 0, right(box)));
        }
        const end = map.width - M.margin - M.lanePadX;
        expect([...rows.values()].filter((row) => row !== end)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is as wide as it says beforehand', () => {
    for (const [columns, across] of [
      [0, 6],
      [1, 4],
      [2, 3],
    ] as const) {
      const shape = { lanes: [[1], [2], [3]], columns: Array.from({ length: columns }, () => [1]), across };
      const { index, options } = shaped(shape);
      expect(layoutLayerMap(index, options).width).toBe(mapWidth(across, columns));
    }
  });

  it('shows a collapsed lane as a strip that still counts', () => {
    const { index, options } = shaped({ lanes: [[2, 0], [1]], columns: [[1]], across: 3 });
    const open = layoutLayerMap(index, options);
    const map = layoutLayerMap(index, { ...options, collapsedLayerIds: new Set(['l0']) });
    expect(faults(map)).toEqual([]);
    expect(map.components.filter((box) => box.laneId === 'l0')).toEqual([]);
    expect(map.cards.filter((card) => card.componentId.startsWith('l0'))).toEqual([]);
    expect(map.lanes[0]).toMatchObject({ collapsed: true, height: M.collapsedLane, cardCount: 2 });
    expect(map.lanes[0]).toMatchObject({ componentCount: 2, coveredCount: 1 });
    expect(map.height).toBeLessThan(open.height);
  });

  it('is empty where the model is unknown', () => {
    const { index, options } = shaped({ lanes: [[1]], columns: [], across: 3 });
    const map = layoutLayerMap(index, { ...options, referenceModelId: 'poissa' });
    expect([map.lanes, map.components, map.cards]).toEqual([[], [], []]);
  });
});

describe('lines', () => {
  function requestsOf(map: LayerMapLayout, pairs: readonly (readonly [number, number])[]): RouteRequest[] {
    return pairs.flatMap(([a, b], i) => {
      const from = map.cards[a % Math.max(map.cards.length, 1)];
      const to = map.cards[b % Math.max(map.cards.length, 1)];
      return from && to && from !== to ? [{ id: `r${i}`, from, to }] : [];
    });
  }

  /** Upright stretches that run through a box. */
  function throughBoxes(map: LayerMapLayout, points: readonly { x: number; y: number }[]): string[] {
    return points.slice(1).flatMap((b, i) => {
      const a = points[i];
      if (!a || a.x !== b.x) return [];
      const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
      return map.components
        .filter((box) => box.x < a.x && a.x < right(box) && box.y < bottom && top < box.y + box.height)
        .map((box) => `x ${a.x} through ${box.id}`);
    });
  }

  /** Checks the lines of a map; their number. */
  function checked(map: LayerMapLayout, requests: readonly RouteRequest[]): number {
    const lines = routeLines(map, requests);
    expect([...lines.keys()]).toEqual(requests.map((request) => request.id));
    for (const { id, from, to } of requests) {
      const points = lines.get(id) ?? [];
      const ends = [
        [points[0], from],
        [points.at(-1), to],
      ] as const;
      for (const [point, card] of ends) {
        expect([card.x, right(card)]).toContain(point?.x);
        expect(point?.y).toBeGreaterThan(card.y);
        expect(point?.y).toBeLessThan(card.y + card.height);
      }
      points.slice(1).forEach((b, i) => {
        const a = points[i];
        expect(a?.x === b.x || a?.y === b.y).toBe(true);
      });
      for (const { x, y } of points) expect([x, y].every(Number.isFinite)).toBe(true);
    }
    expect(routeLines(map, requests)).toEqual(lines);
    return lines.size;
  }

  it('begin and end at the sides of their cards, at right angles, whatever the map', () => {
    const pairs = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 });
    fc.assert(
      fc.property(shapes, pairs, (shape, ends) => {
        const { index, options } = shaped(shape);
        const map = layoutLayerMap(index, options);
        const requests = requestsOf(map, ends);
        expect(checked(map, requests)).toBe(requests.length);
      }),
      { numRuns: 60 },
    );
  });

  it('keep off the boxes where the boxes leave a way', () => {
    // Boxes of one width: the gutters run through all lanes.
    const lanes = Array.from({ length: 4 }, () => [2, 2, 2]);
    const { index, options } = shaped({ lanes, columns: [], across: 3 });
    const map = layoutLayerMap(index, options);
    const all = map.cards.flatMap((_card, a) => map.cards.map((_other, b) => [a, b] as const));
    const lines = routeLines(map, requestsOf(map, all));
    expect(lines.size).toBe(24 * 23);
    expect([...lines.values()].flatMap((points) => throughBoxes(map, points))).toEqual([]);
  });

  it('go round a wide box that closes the direct way', () => {
    const { index, options } = shaped({ lanes: [[1, 1, 1], [1], [1, 1, 1]], columns: [], across: 3 });
    const map = layoutLayerMap(index, options);
    const middle = (lane: string) => map.cards.findIndex((card) => card.componentId === `${lane}c1`);
    const [request] = requestsOf(map, [[middle('l0'), middle('l2')]]);
    expect(map.components.find((box) => box.laneId === 'l1')?.width).toBeGreaterThan(M.boxWidth * 3);
    const points = request ? (routeLines(map, [request]).get(request.id) ?? []) : [];
    expect(points.length).toBeGreaterThan(4);
    expect(throughBoxes(map, points)).toEqual([]);
  });

  it('of the whole sample keep off the boxes', () => {
    const { index, options } = sample();
    for (const columns of [4, 6]) {
      const map = layoutLayerMap(index, { ...options, columns });
      const card = (id: string) => map.cards.find((one) => one.elementId === id);
      const requests = flowsOf(index, options.organisationId, 'current').flatMap(({ relationship }) => {
        const [from, to] = [card(relationship.sourceId), card(relationship.targetId)];
        return from && to ? [{ id: relationship.id, from, to }] : [];
      });
      expect(requests.length).toBeGreaterThan(60);
      expect(checked(map, requests)).toBe(requests.length);
      const lines = routeLines(map, requests);
      expect([...lines.values()].flatMap((points) => throughBoxes(map, points))).toEqual([]);
    }
  });
});

describe('wrapped text', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom(
        '💧💧💧💧💧💧💧💧💧💧💧💧💧💧💧💧💧💧',
        'Opetus-',
        'ja',
        'kasvatustoimi/',
        'tiedolla–johtaminen',
        '-',
        'ä',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { maxLength: 12 },
  );
  /** Half of a character that takes two units. */
  const HALF = /\p{Surrogate}/u;
  const bare = (text: string): string => text.replace(/[\s-]/gu, '');

  it('loses nothing and fits', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 300 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = wrapText(text, width, 13, 'regular');
        expect(bare(lines.join(''))).toBe(bare(text));
        expect(lines.filter((line) => HALF.test(line))).toEqual([]);
        for (const line of lines) expect(textWidth(line, 13, 'regular')).toBeLessThanOrEqual(width);
      }),
      { numRuns: 400 },
    );
  });

  it('ends in an ellipsis where lines are left over, within the width', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 1, max: 3 }),
        (parts, width, most) => {
          const text = parts.join(' ');
          const whole = wrapText(text, width, 13, 'semibold');
          const lines = wrapText(text, width, 13, 'semibold', most);
          expect(lines.length).toBeLessThanOrEqual(most);
          if (whole.length <= most) expect(lines).toEqual(whole);
          else expect(lines.at(-1)?.endsWith('…')).toBe(true);
          expect(lines.filter((line) => HALF.test(line))).toEqual([]);
          for (const line of lines) expect(textWidth(line, 13, 'semibold')).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('breaks at spaces, after hyphens and slashes, and cuts a long word with a hyphen', () => {
    const width = textWidth('Varhaiskasvatus', 13, 'regular');
    expect(wrapText('Varhaiskasvatus ja opetus', width, 13, 'regular')).toEqual([
      'Varhaiskasvatus',
      'ja opetus',
    ]);
    expect(wrapText('Asian- ja dokumenttien', width, 13, 'regular')[0]).toBe('Asian- ja');
    const cut = wrapText('Varhaiskasvatuspalvelujärjestelmä', width, 13, 'regular');
    expect(cut[0]).toMatch(/^Varhais.*-$/u);
    expect(wrapText('', width, 13, 'regular')).toEqual(['']);
  });
});
