// The region map of a peer region: six finance systems, five of human resources and six telephone exchanges, told from names as people
// write them (figure 4 of the report of Digitaalinen Keski-Suomi, 2015); workstations in their thousands, data centres side by side.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../domain/region/comparison';
import { proposals } from '../../domain/region/likeness';
import { matrixRows, type MatrixRow } from '../../domain/region/matrix';
import { productList } from '../../domain/region/product-list';
import { pictureOf } from '../../domain/pictures/picture';
import { writeSvg } from '../../domain/pictures/svg';
import { regionReport, reportScope } from '../../domain/region/report/report';
import type { ModelIndex } from '../../domain/model-index';
import { imported } from './support/files';

const file = join(__dirname, '../../reference-models/samples/vertailualue.json');
const index: ModelIndex = imported(readFileSync(file), 'vertailualue.json');
const model = index.all('referenceModel')[0];
const comparison = compare({
  index,
  referenceModelId: model?.id ?? '',
  state: 'current',
  language: 'fi',
});
const rows = matrixRows(comparison, 'component');

function row(name: string): MatrixRow {
  const found = rows.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
}

it.each([
  ['Taloushallinto', 6],
  ['Henkilöstöhallinto', 5],
  ['Puhelinvaihde', 6],
])('%s: %d different systems, outlined as worth joining', (name, count) => {
  expect(row(name).different).toBe(count);
  expect(row(name).paying).toBe(true);
});

it('tells names of purpose apart from products, and does not outline what is common already', () => {
  expect(row('Asianhallinta')).toMatchObject({ different: 3, unnamed: 1, paying: false });
  expect(row('Kirjasto')).toMatchObject({ different: 2, paying: false });
  expect(row('Sosiaali- ja terveyspalvelut').different).toBe(0);
  expect(
    [...row('Sosiaali- ja terveyspalvelut').cells.values()].every(({ status }) => status === 'notApplicable'),
  ).toBe(true);
});

it('has workstations in their thousands and several data centres of their own', () => {
  const volumes = comparison.organisations.map((one) => one.volumes);
  const workstations = volumes.reduce((sum, one) => sum + (one?.workstations ?? 0), 0);
  expect(workstations).toBeGreaterThan(2000);
  expect(volumes.filter((one) => one?.dataCentres === 1).length).toBeGreaterThan(3);
});

it('leaves little to be asked', () => {
  expect(proposals(index, productList(index)).length).toBeLessThan(6);
});

it('draws them with their municipalities', () => {
  const picture = pictureOf(index, {
    subject: { kind: 'region', drawing: 'systems', referenceModelId: model?.id ?? '', state: 'current' },
    theme: 'light',
    legend: true,
    titleBlock: true,
    language: 'fi',
    date: '2026-11-23',
    tool: 'testi',
  });
  const svg = writeSvg(picture.scene);
  for (const text of ['Tarmo', 'Palkka+', 'Mobiili', 'Perusvolyymit', 'Vertailualue'])
    expect(svg).toContain(text);
  expect(svg.match(/stroke-dasharray="6 4"/gu)?.length).toBeGreaterThanOrEqual(3);
});

it.each(['fi', 'sv', 'en'])(
  'reports what joining forces would cost and save, and what to procure together, in %s',
  (language) => {
    const scope = reportScope(index, {
      referenceModelId: model?.id ?? '',
      state: 'current',
      language,
      today: '2026-11-23',
    });
    const parts = new Map(
      regionReport(scope).map(({ description }) => [description.kind.words['en'], description.table]),
    );
    const common = parts.get('Common solutions');
    expect(common?.rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text])).toEqual([
      ['Taloushallinto', 'Tarmo'],
      ['Henkilöstöhallinto', 'Väki'],
      ['Puhelinvaihde', 'Linja'],
    ]);
    for (const { cells } of common?.rows ?? []) {
      const [low, high] = [Number(cells[5]?.raw), Number(cells[6]?.raw)];
      expect(low).toBeGreaterThan(0);
      expect(high).toBeGreaterThan(low);
    }
    expect(parts.get('Joint procurements')?.rows.length).toBeGreaterThan(5);
    expect(parts.get('Survey of development needs')?.rows).toHaveLength(10);
    for (const table of parts.values())
      for (const { cells } of table?.rows ?? [])
        for (const { text } of cells) expect(text).not.toMatch(/[{}]|undefined|NaN/u);
  },
);
