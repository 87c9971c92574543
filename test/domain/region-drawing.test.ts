// Pictures of the region: what is drawn, where a press lands, the map's classes and boundaries, and that nothing leaves its picture.
import { pictureOf } from '../../domain/pictures/picture';
import { compare } from '../../domain/region/comparison';
import { hitMultiples, layMultiples, rectOf } from '../../domain/region/drawing/multiples-scene';
import { classesOf } from '../../domain/region/drawing/tiles-scene';
import { figureOf, figureTotal, type FigureScope } from '../../domain/region/figures';
import { boundariesFromGeoJson } from '../../domain/region/geojson';
import { matrixRows } from '../../domain/region/matrix';
import { comparedIn, relationOf } from '../../domain/region/multiples';
import { Suppliers } from '../../domain/region/suppliers';
import type { Scene, SceneItem } from '../../domain/drawing/scene';
import type { PictureSubject } from '../../schemas/generated/types';
import { Refused } from '../../domain/problem';
import { element, SmallModel, smallRecords } from './support/small-model';

function model(): SmallModel {
  const small = new SmallModel([
    ...smallRecords(),
    { kind: 'organisation', id: 'third', name: { fi: 'Aavala' }, order: 2 },
    element('d1', {
      ownerId: 'other',
      name: { fi: 'ALFA 3' },
      fields: { supplier: 'Toimittaja', costPerYear: 5 },
    }),
    element('t1', { ownerId: 'third', name: { fi: 'Omega' }, fields: { supplier: 'Toimittaja Oy' } }),
    { kind: 'placement', id: 'pd', elementId: 'd1', componentId: 'c1' },
    { kind: 'placement', id: 'pt', elementId: 't1', componentId: 'c1' },
  ]);
  small.run('applicability.set', { organisationId: 'third', componentIds: ['c3'], notApplicable: true });
  return small;
}

function words(scene: Scene): string[] {
  const collect = (item: SceneItem): string[] =>
    item.kind === 'group' ? item.items.flatMap(collect) : item.kind === 'text' ? [item.text] : [];
  return scene.items.flatMap(collect);
}

function picture(small: SmallModel, subject: Partial<PictureSubject>): Scene {
  const options = { theme: 'light', legend: true, titleBlock: true, language: 'fi', tool: 'testi' } as const;
  const whole: PictureSubject = { kind: 'region', referenceModelId: 'own', ...subject };
  return pictureOf(small.index, { ...options, subject: whole, date: '2026-11-23T00:00:00Z' }).scene;
}

describe('relations', () => {
  const relations = (comparedId?: string): unknown => {
    const small = model();
    const suppliers = new Suppliers(small.index);
    const comparison = compare({
      index: small.index,
      referenceModelId: 'own',
      state: 'current',
      language: 'fi',
    });
    return matrixRows(comparison, 'component').map((row) => {
      const compared = comparedIn(row, comparedId, suppliers);
      return ['org', 'other', 'third'].map((id) => relationOf(row, id, compared, suppliers));
    });
  };

  it('compare with the commonest product, or with that of one municipality', () => {
    expect(relations()).toEqual([
      ['same', 'same', 'sameSupplier'],
      ['same', 'unknown', 'unknown'],
      ['unknown', 'unknown', 'notApplicable'],
    ]);
    expect(relations('third')).toEqual([
      ['sameSupplier', 'sameSupplier', 'same'],
      ['other', 'unknown', 'unknown'],
      ['unknown', 'unknown', 'notApplicable'],
    ]);
  });

  it('tell another version where both are known', () => {
    const small = model();
    small.run('element.update', { ids: ['a'], fields: { version: '2.0' } });
    const comparison = compare({
      index: small.index,
      referenceModelId: 'own',
      state: 'current',
      language: 'fi',
    });
    const suppliers = new Suppliers(small.index);
    const [row] = matrixRows(comparison, 'component');
    if (!row) throw new Error('no row');
    expect(relationOf(row, 'other', comparedIn(row, 'org', suppliers), suppliers)).toBe('otherVersion');
  });
});

it('small multiples: a press on a tile is a press on its cell, and every tile lies in its box', () => {
  const small = model();
  const comparison = compare({
    index: small.index,
    referenceModelId: 'own',
    state: 'current',
    language: 'fi',
  });
  const rows = matrixRows(comparison, 'component');
  for (const detail of [0, 1, 2] as const) {
    const layout = layMultiples(rows, comparison.organisations, detail);
    for (const row of rows)
      for (const { id } of comparison.organisations) {
        const box = rectOf(layout, row.id, null);
        const tile = rectOf(layout, row.id, id);
        if (!box || !tile) throw new Error('not laid out');
        expect(tile.x >= box.x && tile.x + tile.width <= box.x + box.width).toBe(true);
        expect(tile.y >= box.y && tile.y + tile.height <= box.y + box.height).toBe(true);
        expect(hitMultiples(layout, tile.x + 2, tile.y + 2)).toEqual({ rowId: row.id, organisationId: id });
      }
    expect(hitMultiples(layout, 1, 1)).toBeUndefined();
  }
});

it('the region map names products, who has them, and what nobody has told', () => {
  const small = model();
  small.run('organisation.update', { id: 'org', population: 5000, volumes: { workstations: 900 } });
  const drawn = words(picture(small, { drawing: 'systems' }));
  expect(drawn).toEqual(
    expect.arrayContaining(['Alfa', 'Omega', 'Perusvolyymit', '5\u00a0000', '900', '1/3 kuntaa']),
  );
  expect(drawn.join(' ')).toContain('Mallila, Naapuri');
  expect(drawn).toContain('Ei koske');
  expect(words(picture(small, { drawing: 'multiples', detail: 2 })).join(' ')).toContain('Aavala');
  expect(() => picture(small, { referenceModelId: 'gone' })).toThrow(Refused);
});

it('figures tell what is known and of how many', () => {
  const small = model();
  small.run('organisation.update', { id: 'org', population: 5000, volumes: { itCost: 100_000 } });
  const comparison = compare({
    index: small.index,
    referenceModelId: 'own',
    state: 'current',
    language: 'fi',
  });
  const scope: FigureScope = {
    comparison,
    rows: matrixRows(comparison, 'component'),
    today: '2026-11-23',
    months: 24,
  };
  const told = (id: string): unknown[] => {
    const organisation = comparison.organisations.find((one) => one.id === id);
    if (!organisation) throw new Error(id);
    return (['population', 'itCostPerResident', 'systems', 'cost', 'shared', 'ending', 'told'] as const).map(
      (figure) => figureOf(figure, organisation, scope),
    );
  };
  expect(told('org')).toEqual([5000, 20, 2, undefined, 1 / 2, undefined, 2 / 3]);
  expect(told('other')).toEqual([undefined, undefined, 1, 5, 1, undefined, 1 / 3]);
  expect(figureTotal('systems', comparison.organisations, scope)).toEqual({ sum: 4, known: 3 });
});

it('the classes of the map hold about as many municipalities each', () => {
  expect(classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([2, 4, 6, 8, 10]);
  expect(classesOf([5, 5, 5])).toEqual([5]);
  expect(classesOf([])).toEqual([]);
});

describe('boundaries', () => {
  const square = (x: number, y: number, side: number): number[][][] => [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side / 2],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ];
  const collection = (features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
  const feature = (properties: object, coordinates: unknown, type = 'Polygon'): object => ({
    type: 'Feature',
    properties,
    geometry: { type, coordinates },
  });

  it('are read in degrees and metres, thinned out, by name or code', () => {
    const text = collection([
      feature({ NAMEFIN: 'Mallila', NATCODE: '999' }, square(25, 62, 1)),
      feature({ nimi: 'Naapuri' }, [square(26, 62, 1)], 'MultiPolygon'),
      feature({ nimi: 'Piste' }, [1, 2], 'Point'),
    ]);
    const read = boundariesFromGeoJson(text, 'rajat.geojson');
    expect(read.areas.map(({ code, name }) => [code, name])).toEqual([
      ['999', 'Mallila'],
      [undefined, 'Naapuri'],
    ]);
    expect(read.areas[0]?.path.match(/L/gu)).toHaveLength(3);
    expect(read.height / read.width).toBeCloseTo(1 / 2 / Math.cos((62.5 * Math.PI) / 180), 2);
    const metres = collection([feature({ name: 'Mallila' }, square(400_000, 6_900_000, 10_000))]);
    expect(boundariesFromGeoJson(metres, 'm').height).toBe(1000);
  });

  it('colour the municipality that they belong to; others are tiles', () => {
    const small = model();
    const text = collection([
      feature({ NAMEFIN: 'Mallila', NATCODE: '999' }, square(25, 62, 1)),
      feature({ nimi: 'Muualla' }, square(26, 62, 1)),
    ]);
    small.run('region.set', { boundaries: boundariesFromGeoJson(text, 'rajat.geojson') });
    const scene = picture(small, { drawing: 'tiles', figure: 'systems' });
    const paths = scene.items
      .flatMap((item) => (item.kind === 'group' ? item.items : [item]))
      .filter((item) => item.kind === 'path' && item.d.endsWith('Z'));
    expect(paths).toHaveLength(2);
    expect(words(scene)).toEqual(expect.arrayContaining(['Mallila', 'Naapuri', 'Aavala']));
    small.run('region.set', { boundaries: null });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"features":[]}',
    '{"features":[null,{"geometry":{"type":"Polygon","coordinates":"x"}}]}',
  ])('%j is refused in words', (text) => {
    expect(() => boundariesFromGeoJson(text, 'x')).toThrow(Refused);
  });
});
