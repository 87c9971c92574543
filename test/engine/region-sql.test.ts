// The matrix of the comparison and its counts, against SQL over the file of the workspace, which knows nothing of our code: names are
// written as they are in this region, so that the same name is the same product.
import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';
import { planInstall } from '../../domain/reference-install';
import { compare, statusCounts } from '../../domain/region/comparison';
import { matrixRows } from '../../domain/region/matrix';
import { readReferenceModel } from '../../engine/reference-folder';
import { componentsIn } from '../bench/models';
import { makeRegionRecords } from '../support/made-region';
import { removeFolders } from './support/folders';
import { applied, newWorkspace, reopened } from './support/workspaces';

afterAll(removeFolders);

const MATRIX = `
  WITH placed AS (
    SELECT p.body ->> '$.componentId' AS component, e.body ->> '$.ownerId' AS organisation,
           e.id AS element, p.id AS placement, e.body ->> '$.name.fi' AS product,
           e.body ->> '$.fields.costPerYear' AS cost
    FROM record p JOIN record e ON e.id = p.body ->> '$.elementId'
    WHERE p.kind = 'placement' AND e.kind = 'element'
  ), gone AS (
    SELECT f.body ->> '$.subjectId' AS subject FROM record f
    WHERE f.kind = 'fate' AND f.body ->> '$.fate' IN ('retire', 'replace')
  )`;

interface Counted {
  component: string;
  different: number;
  municipalities: number;
  cost: number | null;
  unknown: number;
}

it.each(['current', 'target'] as const)('is what SQL counts, %s', (state) => {
  let workspace = newWorkspace();
  const reference = readReferenceModel(join(__dirname, '../../reference-models'), 'avoin-kunta');
  if (!reference) throw new Error('no reference model');
  if (!workspace.index.find('referenceModel', reference.id))
    workspace.change(
      planInstall(workspace.index, reference, workspace.context()),
      'reference.install',
      'test',
      true,
    );
  const components = componentsIn(workspace);
  const { records } = makeRegionRecords(components, {
    municipalities: 23,
    systems: 150,
    integrations: 500,
    plain: true,
  });
  applied(workspace, { added: [...records] });
  const { file } = workspace;
  workspace.close();
  const db = new SqliteDatabase(file, { readonly: true });
  const there = state === 'target' ? 'WHERE element NOT IN (SELECT subject FROM gone)' : '';
  const counted = db
    .prepare(
      `${MATRIX}, seen AS (SELECT * FROM placed ${there})
       SELECT component, COUNT(DISTINCT product) AS different, COUNT(DISTINCT organisation) AS municipalities,
              SUM(cost) AS cost, SUM(cost IS NULL) AS unknown
       FROM seen GROUP BY component ORDER BY component`,
    )
    .all() as Counted[];
  const cells = db
    .prepare(
      `${MATRIX}, seen AS (SELECT * FROM placed ${there})
       SELECT component || ' ' || organisation AS cell, GROUP_CONCAT(DISTINCT product) AS products
       FROM seen GROUP BY component, organisation`,
    )
    .all() as { cell: string; products: string }[];
  const marks = db
    .prepare(
      `SELECT body ->> '$.componentId' AS component, body ->> '$.status' AS status, COUNT(*) AS count
       FROM record WHERE kind = 'applicability' GROUP BY 1, 2`,
    )
    .all() as { component: string; status: 'none' | 'notApplicable'; count: number }[];
  db.close();
  workspace = reopened(workspace);
  const { index } = workspace;
  const comparison = compare({ index, referenceModelId: reference.id, state, language: 'fi' });
  const rows = matrixRows(comparison, 'component');
  expect(counted.length).toBeGreaterThan(30);
  expect(
    rows
      .filter(({ products }) => products.length > 0)
      .map((row) => ({
        component: row.id,
        different: row.different,
        municipalities: [...row.cells.values()].filter(({ systems }) => systems.length > 0).length,
        cost: row.cost.known === 0 ? null : row.cost.sum,
        unknown: row.cost.unknown,
      }))
      .sort((a, b) => (a.component < b.component ? -1 : 1)),
  ).toEqual(counted);
  const ours = rows.flatMap((row) =>
    [...row.cells]
      .filter(([, { systems }]) => systems.length > 0)
      .map(([organisation, { systems }]) => [
        `${row.id} ${organisation}`,
        [...new Set(systems.map(({ match }) => match.product.name))].sort(),
      ]),
  );
  expect(Object.fromEntries(ours)).toEqual(
    Object.fromEntries(cells.map(({ cell, products }) => [cell, products.split(',').sort()])),
  );
  const markCounts = comparison.rows.flatMap((row) => {
    const counts = statusCounts(row, comparison.organisations.length);
    return (['none', 'notApplicable'] as const).flatMap((status) =>
      counts[status] > 0 ? [[`${row.component.id} ${status}`, counts[status]]] : [],
    );
  });
  expect(Object.fromEntries(markCounts)).toEqual(
    Object.fromEntries(marks.map(({ component, status, count }) => [`${component} ${status}`, count])),
  );
  workspace.close();
});
