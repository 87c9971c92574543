// The archive of open data: the tables say the same as the JSON, the package describes them, the same data make the same bytes.
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { writeOpenData } from '../../engine/formats/open-data/write';
import type { OpenDataFile } from '../../schemas/generated/types';

const DATA: OpenDataFile = {
  format: 'kokonaiskuva-avoin-data',
  formatVersion: 1,
  at: '2026-11-24',
  municipalities: [
    { municipality: 'Aamula', level: 'names', licence: 'CC BY 4.0', decidedOn: '2026-10', systems: 2 },
    { municipality: 'Betula', level: 'counts', licence: 'CC0 1.0', systems: 5 },
  ],
  systems: [
    {
      municipality: 'Aamula',
      id: 'a',
      name: '=SUM(A1)',
      type: 'ApplicationComponent',
      fields: { costPerYear: 900 },
    },
    {
      municipality: 'Aamula',
      id: 'b',
      name: 'Ö;"x"',
      type: 'SystemSoftware',
      fields: { supplier: 'Numero Oy' },
    },
  ],
  placements: [
    {
      municipality: 'Aamula',
      referenceModel: 'Malli',
      layer: 'Kanavat',
      componentId: 'c1',
      component: 'Verkko',
      status: 'systems',
      systems: 2,
      systemIds: ['a', 'b'],
    },
    {
      municipality: 'Betula',
      referenceModel: 'Malli',
      layer: 'Kanavat',
      componentId: 'c1',
      component: 'Verkko',
      status: 'systems',
      systems: 5,
    },
  ],
};

function opened(): Record<string, string> {
  const files = unzipSync(writeOpenData(DATA));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const rows = (text: string | undefined): Record<string, string>[] =>
  Papa.parse<Record<string, string>>((text ?? '').replace(/^\ufeff/u, ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  }).data;

it('holds the same in JSON and in tables', () => {
  const files = opened();
  expect(JSON.parse(files['avoin-data.json'] ?? '')).toEqual(DATA);
  const [systems, placements] = [rows(files['jarjestelmat.csv']), rows(files['sijoitukset.csv'])];
  expect(systems.map(({ id, name, supplier, costPerYear }) => [id, name, supplier, costPerYear])).toEqual([
    ['a', "'=SUM(A1)", '', '900'],
    ['b', 'Ö;"x"', 'Numero Oy', ''],
  ]);
  expect(placements.map(({ systems: count, systemIds }) => [count, systemIds])).toEqual([
    ['2', 'a b'],
    ['5', ''],
  ]);
  const total = placements.reduce((sum, { systems: count }) => sum + Number(count), 0);
  expect(total).toBe(DATA.placements.reduce((sum, { systems: count }) => sum + count, 0));
  expect(files['LUEMINUT.txt']).toContain('- Betula: vain lukumäärät, järjestelmiä 5, lisenssi CC0 1.0');
});

it('describes each column of each table, and is the same each time', () => {
  const files = opened();
  const { resources } = JSON.parse(files['datapackage.json'] ?? '') as {
    resources: { path: string; schema: { fields: { name: string; type: string; title: string }[] } }[];
  };
  for (const { path, schema } of resources) {
    const [head = {}] = rows(files[path]);
    expect(schema.fields.map(({ name }) => name)).toEqual(Object.keys(head));
    for (const { title, name } of schema.fields) expect(title === '' || title === name ? name : '').toBe('');
  }
  expect(resources.map(({ path }) => path)).toEqual(['kunnat.csv', 'jarjestelmat.csv', 'sijoitukset.csv']);
  expect(writeOpenData(DATA)).toEqual(writeOpenData(DATA));
});
