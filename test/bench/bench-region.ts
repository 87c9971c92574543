// The region: hundreds of municipalities opened, compared, searched; names matched against a known truth.
import { join } from 'node:path';
import { normalisedName } from '../../domain/names';
import { planInstall } from '../../domain/reference-install';
import { compare, type Comparison } from '../../domain/region/comparison';
import { matrixRows, type MatrixRow } from '../../domain/region/matrix';
import { proposals } from '../../domain/region/likeness';
import { productList } from '../../domain/region/product-list';
import { Resemblances } from '../../domain/region/similarity';
import { readReferenceModel } from '../../engine/reference-folder';
import { Workspace } from '../../engine/store/workspace';
import { makeRegionRecords } from '../support/made-region';
import type { BenchContext } from './bench-main';
import { componentsIn } from './models';
import { median, row, timed, type Row } from './timing';

/** Targets of the product: opened, matrix, search as one types. Milliseconds. */
const OPENED = 3000;
const MATRIX = 300;
const TYPED = 50;

export function benchRegion({ folder, quick, referenceFolder }: BenchContext): Row[] {
  return (quick ? [23] : [23, 300]).flatMap((municipalities) => {
    const file = join(folder, `region-${municipalities}.kokonaiskuva`);
    const size = made(file, referenceFolder, municipalities);
    const opened: number[] = [];
    const compared: number[] = [];
    const ordered: number[] = [];
    const asked: number[] = [];
    const typed: number[] = [];
    for (let turn = 0; turn < (quick ? 3 : 6); turn += 1) {
      let workspace: Workspace | undefined;
      const open = timed(() => (workspace = Workspace.open(file, '0.0.0')));
      if (!workspace) continue;
      const { index } = workspace;
      const referenceModelId = index.all('referenceModel')[0]?.id ?? '';
      let comparison: Comparison | undefined;
      const whole = timed(
        () => (comparison = compare({ index, referenceModelId, state: 'current', language: 'fi' })),
      );
      if (!comparison) continue;
      const { organisations, products } = comparison;
      let rows: MatrixRow[] = [];
      const matrix = timed(() => (rows = matrixRows(comparison as Comparison, 'component')));
      const order = timed(() =>
        new Resemblances(
          rows,
          organisations.map(({ id }) => id),
        ).order(),
      );
      const ask = timed(() => proposals(index, productList(index, products)));
      const type = timed(() => found(rows, 'tar'));
      workspace.close();
      // The first turn is cold: it is told apart, since it is what a person meets.
      if (turn === 0) continue;
      opened.push(open);
      compared.push(whole + matrix);
      ordered.push(order);
      asked.push(ask);
      typed.push(type);
    }
    return [
      row('region: workspace opened', size, median(opened), 'target', OPENED),
      row('region: matrix of all municipalities', size, median(compared), 'target', MATRIX),
      row('region: municipalities put in order of likeness', size, median(ordered), 'target', MATRIX),
      row('region: names that may be the same', size, median(asked), 'target', MATRIX),
      row('region: search as one types', size, median(typed), 'target', TYPED),
    ];
  });
}

function made(file: string, referenceFolder: string, municipalities: number): string {
  const workspace = Workspace.open(file, '0.0.0', true);
  const reference = readReferenceModel(referenceFolder, 'avoin-kunta');
  if (!reference) throw new Error('reference model avoin-kunta is missing');
  workspace.change(
    planInstall(workspace.index, reference, workspace.context()),
    'reference.install',
    'bench',
    true,
  );
  const { records } = makeRegionRecords(componentsIn(workspace), {
    municipalities,
    systems: 150,
    integrations: 200 * municipalities,
  });
  const labels = { labelKey: 'import', labelParams: { name: 'bench', count: 1 } };
  workspace.change(
    { diff: { added: [...records], changed: [], removed: [] }, ...labels },
    'import.apply',
    'bench',
    true,
  );
  const systems = workspace.index.count('placement');
  const flows = workspace.index.count('relationship');
  workspace.close();
  return `${municipalities} municipalities, ${systems} systems, ${flows} integrations`;
}

/** What the page does with each letter: rows whose name or products have it. */
function found(rows: readonly MatrixRow[], key: string): number {
  return rows.filter(
    ({ name, products }) =>
      normalisedName(name).includes(key) ||
      products.some(({ product }) => normalisedName(product.name).includes(key)),
  ).length;
}
