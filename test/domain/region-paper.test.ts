// A region of hundreds of municipalities on paper: the report has as many rows as can be read, tells how much it leaves out, and the
// workbook has all; the picture of all municipalities fits a page.
import { layMultiples } from '../../domain/region/drawing/multiples-scene';
import { namesText, PAPER_ROWS, paperRows } from '../../domain/region/report/paper';
import { regionReport, reportScope } from '../../domain/region/report/report';
import { ModelIndex } from '../../domain/model-index';
import { planInstall } from '../../domain/reference-install';
import { readReferenceModel } from '../../engine/reference-folder';
import { join } from 'node:path';
import { makeRegionRecords } from '../support/made-region';

const REFERENCE_FOLDER = join(__dirname, '../../reference-models');

function region(municipalities: number): ModelIndex {
  const file = readReferenceModel(REFERENCE_FOLDER, 'avoin-kunta');
  let count = 0;
  const context = { newId: () => `n${(count += 1)}`, now: '2026-01-01T00:00:00Z' };
  const index = ModelIndex.of([]);
  if (file) index.apply(planInstall(index, file, context).diff);
  const components = index.all('element').filter(({ reference }) => reference?.role === 'component');
  const size = { municipalities, systems: 60, integrations: 0 };
  const { records } = makeRegionRecords(
    components.map(({ id }) => id),
    size,
  );
  return ModelIndex.of([...index.values(), ...records]);
}

const index = region(120);
const scope = reportScope(index, {
  referenceModelId: index.all('referenceModel')[0]?.id ?? '',
  state: 'current',
  language: 'fi',
  today: '2026-11-24',
});

it('has on paper what can be read, and in the workbook everything', () => {
  const table = (whole: boolean, at: string) =>
    regionReport(scope, whole).find(({ description }) => description.kind.words['fi'] === at)?.description
      .table;
  const [paper, whole] = [table(false, 'Tuotteet ja kunnat'), table(true, 'Tuotteet ja kunnat')];
  expect(whole?.rows.length).toBeGreaterThan(700);
  expect(paper?.rows.length).toBeLessThan(300);
  // Nothing is lost in silence: the products that are told and those that are only counted are all of them.
  const counted = (paper?.rows ?? []).reduce((sum, { cells }) => {
    const others = /^(\d+) muuta tuotetta$/u.exec(cells[1]?.text ?? '');
    return sum + (others ? Number(others[1]) : 1);
  }, 0);
  expect(counted).toBe(whole?.rows.length);
  const [contracts, all] = [table(false, 'Päättyvät sopimukset'), table(true, 'Päättyvät sopimukset')];
  expect(contracts?.rows).toHaveLength(PAPER_ROWS + 1);
  const left = new Intl.NumberFormat('fi').format((all?.rows.length ?? 0) - PAPER_ROWS);
  expect(
    contracts?.rows
      .at(-1)
      ?.cells.map(({ text }) => text)
      .join(''),
  ).toContain(`Ja ${left} muuta.`);
});

it('names the first and counts the others', () => {
  const names = Array.from({ length: 20 }, (_, at) => `K${at}`);
  expect(namesText(names, false, 'fi')).toBe('K0, K1, K2, K3, K4, K5, K6, K7 ja 12 muuta');
  expect(namesText(names, true, 'fi').split(', ')).toHaveLength(20);
  expect(paperRows([], false, 'fi', 0)).toEqual([]);
});

it.each([12, 120, 300])('the picture of %i municipalities is no strip', (count) => {
  const organisations = Array.from({ length: count }, (_, at) => ({
    kind: 'organisation' as const,
    id: `o${at}`,
    name: { fi: `Kunta ${at}` },
  }));
  const { width, height } = layMultiples(scope.rows, organisations, 0);
  expect(height / width).toBeLessThan(1.9);
  expect(height / width).toBeGreaterThan(0.5);
});
