// The region: hundreds of municipalities opened, compared, searched; names matched against a known truth.
import { deepStrictEqual } from 'node:assert';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ModelIndex } from '../../domain/model-index';
import { normalisedName } from '../../domain/names';
import { planInstall } from '../../domain/reference-install';
import { compare } from '../../domain/region/comparison';
import { matrixRows, type MatrixRow } from '../../domain/region/matrix';
import { proposals } from '../../domain/region/likeness';
import { productList } from '../../domain/region/product-list';
import { Products } from '../../domain/region/products';
import { Resemblances } from '../../domain/region/similarity';
import { readReferenceModel } from '../../engine/reference-folder';
import { createEngine } from '../../engine/start';
import { Workspace } from '../../engine/store/workspace';
import { makeRegionRecords, type MadeRegion } from '../support/made-region';
import { FLOORS, matching } from '../support/matching';
import { countedBySql, countedByUs, knownCatalogue } from '../support/region-sql';
import { BenchClient, openingRow } from './bench-engine';
import type { BenchContext } from './bench-main';
import { componentsIn } from './models';
import { median, row, timed, type Row } from './timing';

/** Targets of the product: matrix, search as one types. Milliseconds; opening is to take less than 3000. */
const MATRIX = 300;
const TYPED = 50;

export async function benchRegion(context: BenchContext): Promise<Row[]> {
  const rows: Row[] = [];
  for (const municipalities of context.quick ? [23] : [23, 300])
    rows.push(...(await ofSize(context, municipalities)));
  return rows;
}

async function ofSize(context: BenchContext, municipalities: number): Promise<Row[]> {
  const { folder, quick, referenceFolder } = context;
  const data = join(folder, `region-${municipalities}`);
  mkdirSync(data, { recursive: true });
  const file = join(data, 'region.kokonaiskuva');
  const { region, size } = made(file, referenceFolder, municipalities);
  const engine = createEngine({
    dataFolder: data,
    settingsFile: join(data, 'settings.json'),
    referenceFolder,
    appVersion: '0.0.0',
    mode: 'desktop',
    log: () => {},
  });
  const opening = await openingRow(new BenchClient(engine), file, size, quick);
  engine.close();
  const workspace = Workspace.open(file, '0.0.0');
  try {
    return [
      { ...opening, measure: `region: ${opening.measure}` },
      ...computed(workspace.index, file, size, quick),
      ...matched(workspace.index, region, size),
      ...counted(workspace, region, size),
    ];
  } finally {
    workspace.close();
  }
}

/** What the page computes: the first turn, whose code is cold, is not counted. */
function computed(index: ModelIndex, file: string, size: string, quick: boolean): Row[] {
  const referenceModelId = referenceOf(index);
  const times: Record<'compared' | 'whole' | 'raw' | 'order' | 'ask' | 'type', number[]> = {
    compared: [],
    whole: [],
    raw: [],
    order: [],
    ask: [],
    type: [],
  };
  const before = heapUsed();
  let held: unknown;
  for (let turn = 0; turn < (quick ? 4 : 8); turn += 1) {
    const start = performance.now();
    const comparison = compare({ index, referenceModelId, state: 'current', language: 'fi' });
    const compared = performance.now() - start;
    const rows = matrixRows(comparison, 'component');
    const whole = performance.now() - start;
    held = rows;
    const { organisations, products } = comparison;
    const ids = organisations.map(({ id }) => id);
    const turns = {
      compared,
      whole,
      raw: timed(() => groupedRaw(index)),
      order: timed(() => new Resemblances(rows, ids).order()),
      ask: timed(() => proposals(index, productList(index, products))),
      type: timed(() => found(rows, 'tar')),
    };
    if (turn === 0) continue;
    for (const name of Object.keys(times) as (keyof typeof times)[]) times[name].push(turns[name]);
  }
  const grown = heapUsed() - before;
  if (!held) throw new Error('nothing was compared');
  const raw = median(times.raw);
  const megabytes = statSync(file).size / 1e6;
  return [
    row('region: comparison computed', size, median(times.compared), 'placements grouped by name', raw),
    row('region: matrix of all municipalities', size, median(times.whole), 'target', MATRIX),
    row('region: municipalities put in order of likeness', size, median(times.order), 'target', MATRIX),
    row('region: names that may be the same', size, median(times.ask), 'target', MATRIX),
    row('region: search as one types', size, median(times.type), 'target', TYPED),
    {
      measure: 'region: memory of the comparison and its matrix',
      size,
      value: Math.round(grown / 1e5) / 10,
      unit: 'MB',
      against: `the file ${megabytes.toFixed(1)} MB`,
      ratio: Math.round(grown / 1e4 / megabytes) / 100,
    },
  ];
}

/** The least that the comparison has to do: every placement met, with its element, by part, municipality and name. */
function groupedRaw(index: ModelIndex): number {
  const groups = new Map<string, Map<string, string[]>>();
  for (const { componentId, elementId } of index.all('placement')) {
    const element = index.find('element', elementId);
    if (!element) continue;
    const cells = groups.get(componentId) ?? new Map<string, string[]>();
    groups.set(componentId, cells);
    const cell = cells.get(element.ownerId);
    const name = element.name['fi'] ?? '';
    if (cell) cell.push(name);
    else cells.set(element.ownerId, [name]);
  }
  return groups.size;
}

/** How well names are matched, beside what the tests hold it to. */
function matched(index: ModelIndex, { truth }: MadeRegion, size: string): Row[] {
  const figures = matching(index, new Products(index), truth);
  const share = (measure: string, value: number, floor: number): Row => ({
    measure: `region: ${measure}`,
    size,
    value: Math.round(value * 1000) / 10,
    unit: '%',
    against: `at least ${floor * 100} %`,
    ratio: Math.round((value / floor) * 100) / 100,
  });
  return [
    share('pairs that are joined and are one product', figures.precision, FLOORS.precision),
    share('pairs of one product that are joined', figures.recall, FLOORS.recall),
    share('pairs of one product that are joined or asked about', figures.proposed, FLOORS.proposed),
    share(`questions that are rightly asked, of ${figures.proposals}`, figures.right, FLOORS.right),
  ];
}

/** The matrix against SQL, with the catalogue that people who know the truth would make. Throws where they differ. */
function counted(workspace: Workspace, region: MadeRegion, size: string): Row[] {
  const labels = { labelKey: 'import', labelParams: { name: 'bench', count: 1 } };
  const diff = { added: knownCatalogue(region), changed: [], removed: [] };
  workspace.change({ diff, ...labels }, 'import.apply', 'bench', true);
  const { index } = workspace;
  const ours = timed(() => countedByUs(index, referenceOf(index), 'current'));
  const results = (['current', 'target'] as const).map((state) =>
    countedByUs(index, referenceOf(index), state),
  );
  const { file } = workspace;
  workspace.close();
  const sql = timed(() => countedBySql(file, 'current'));
  deepStrictEqual(
    results,
    (['current', 'target'] as const).map((state) => countedBySql(file, state)),
  );
  return [row('region: matrix and all its counts, the same as by SQL', size, ours, 'SQL', sql)];
}

function referenceOf(index: ModelIndex): string {
  return index.all('referenceModel')[0]?.id ?? '';
}

/** Bytes that are in use after rubbish is taken away. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

function made(
  file: string,
  referenceFolder: string,
  municipalities: number,
): { region: MadeRegion; size: string } {
  const workspace = Workspace.open(file, '0.0.0', true);
  const reference = readReferenceModel(referenceFolder, 'avoin-kunta');
  if (!reference) throw new Error('reference model avoin-kunta is missing');
  workspace.change(
    planInstall(workspace.index, reference, workspace.context()),
    'reference.install',
    'bench',
    true,
  );
  const region = makeRegionRecords(componentsIn(workspace), {
    municipalities,
    systems: 150,
    integrations: 200 * municipalities,
  });
  const labels = { labelKey: 'import', labelParams: { name: 'bench', count: 1 } };
  workspace.change(
    { diff: { added: [...region.records], changed: [], removed: [] }, ...labels },
    'import.apply',
    'bench',
    true,
  );
  const systems = workspace.index.count('placement');
  const flows = workspace.index.count('relationship');
  workspace.close();
  return { region, size: `${municipalities} municipalities, ${systems} systems, ${flows} integrations` };
}

/** What the page does with each letter: rows whose name or products have it. */
function found(rows: readonly MatrixRow[], key: string): number {
  return rows.filter(
    ({ name, products }) =>
      normalisedName(name).includes(key) ||
      products.some(({ product }) => normalisedName(product.name).includes(key)),
  ).length;
}
