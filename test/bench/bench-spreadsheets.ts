// Lists in spreadsheets: ten thousand rows read, understood and written, beside the library alone; and the grid over as many.
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { ModelIndex } from '../../domain/model-index';
import { gridColumns } from '../../domain/portfolio/columns';
import { elementsOfKind, foundRows, sortedRows } from '../../domain/portfolio/rows';
import { proposeMapping } from '../../domain/tables/propose';
import { tableFragment } from '../../domain/tables/table-fragment';
import { readWorkbook } from '../../engine/formats/spreadsheet/workbook';
import { exportPortfolio } from '../../engine/portfolio-export';
import type { Element, ModelRecord } from '../../schemas/generated/types';
import type { BenchContext } from './bench-main';
import { median, row, timed, type Row } from './timing';

const HEADS = [
  'Nimi',
  'Toimittaja',
  'Omistajayksikkö',
  'Elinkaaren vaihe',
  'Kriittisyys',
  'Kustannus vuodessa',
  'Sopimus päättyy',
  'Käyttäjiä',
  'Käyttötarkoitus',
  'Versio',
];
const PHASES = ['Suunnitteilla', 'Tuotannossa', 'Poistumassa'];

export async function benchSpreadsheets({ quick }: BenchContext): Promise<Row[]> {
  const count = quick ? 2000 : 10_000;
  const size = `${count} rows, ${HEADS.length * 2} columns`;
  const rows = Array.from({ length: count }, (_, at) => listRow(at));
  const heads = [...HEADS, ...HEADS.map((_, at) => `Oma tieto ${at + 1}`)];
  const bytes = await writeXlsx({ sheets: [{ name: 'Järjestelmät', rows: [heads, ...rows] }] });
  const index = ModelIndex.of([{ kind: 'organisation', id: 'org', name: { fi: 'Mallila' }, order: 0 }]);
  const repetitions = quick ? 3 : 5;
  const read = await both(
    repetitions,
    async () => {
      const [sheet] = await readWorkbook(bytes, 'lista.xlsx');
      if (!sheet) throw new Error('no sheet');
      tableFragment({
        index,
        organisationId: 'org',
        sheet,
        mapping: proposeMapping(sheet),
        fileName: 'lista.xlsx',
        language: 'fi',
      });
    },
    () => readXlsx(bytes),
  );
  const filled = ModelIndex.of(records(count));
  const written = await both(
    repetitions,
    () => exportPortfolio(filled, { language: 'fi', organisationId: 'org', day: '2026-01-01' }),
    () => writeXlsx({ sheets: [{ name: 'x', rows: [heads, ...rows] }] }),
  );
  return [
    row('list in a spreadsheet: read and made records', size, read.ours, 'the library alone', read.theirs),
    row(
      'portfolio as a workbook',
      `${count} systems`,
      written.ours,
      'the library with 20 plain columns',
      written.theirs,
    ),
    ...grid(filled, count),
  ];
}

function grid(index: ModelIndex, count: number): Row[] {
  const scope = { index, organisationId: 'org', language: 'fi' };
  const elements = elementsOfKind(scope, 'system');
  const columns = gridColumns(index, 'system', elements, 'fi').filter(({ usual }) => usual);
  const runs = Array.from({ length: 6 }, () => ({
    find: timed(() => void foundRows(scope, elements, columns, { words: 'numero oy 77', byColumn: {} })),
    sort: timed(() => void sortedRows(scope, elements, columns, [{ key: 'supplier', down: false }])),
  })).slice(1);
  const size = `${count} rows, ${columns.length} columns`;
  return [
    row(
      'portfolio grid: words found in every cell',
      size,
      median(runs.map(({ find }) => find)),
      'patience of',
      200,
    ),
    row('portfolio grid: sorted by a column', size, median(runs.map(({ sort }) => sort)), 'patience of', 200),
  ];
}

/** Medians of two kinds of work in turn; the first turn is not counted. */
async function both(
  repetitions: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<{ ours: number; theirs: number }> {
  const a: number[] = [];
  const b: number[] = [];
  for (let turn = 0; turn <= repetitions; turn += 1) {
    const start = performance.now();
    await ours();
    const middle = performance.now();
    await theirs();
    if (turn === 0) continue;
    a.push(middle - start);
    b.push(performance.now() - middle);
  }
  return { ours: median(a), theirs: median(b) };
}

function listRow(at: number): (string | number | Date)[] {
  return [
    `Järjestelmä ${at}`,
    `Numero Oy ${at % 97}`,
    `Yksikkö ${at % 41}`,
    PHASES[at % 3] ?? '',
    'Normaali',
    1000 + at,
    new Date(Date.UTC(2027, at % 12, 1)),
    at % 900,
    `Käyttötarkoitus numero ${at}`,
    '1.0',
    ...HEADS.map((_, column) => `tieto ${(at * 7 + column) % 1000}`),
  ];
}

function records(count: number): ModelRecord[] {
  const elements = Array.from({ length: count }, (_, at): Element => ({
    kind: 'element',
    id: `e${at}`,
    ownerId: 'org',
    type: 'ApplicationComponent',
    name: { fi: `Järjestelmä ${at}` },
    fields: {
      supplier: `Numero Oy ${at % 97}`,
      ownerUnit: `Yksikkö ${at % 41}`,
      lifecycle: 'production',
      costPerYear: 1000 + at,
      contractEnd: '2027-12-31',
      users: at % 900,
      purpose: `Käyttötarkoitus numero ${at}`,
    },
  }));
  return [{ kind: 'organisation', id: 'org', name: { fi: 'Mallila' }, order: 0 }, ...elements];
}
