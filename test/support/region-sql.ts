// The matrix of a region and its counts calculated by SQL over the file of the workspace, which knows nothing of our code. Which
// product a name is it reads from the catalogue; a name that is not there tells none.
import SqliteDatabase from 'better-sqlite3';
import { normalisedName } from '../../domain/names';
import { compare, statusCounts } from '../../domain/region/comparison';
import { matrixRows } from '../../domain/region/matrix';
import type { ModelIndex } from '../../domain/model-index';
import type { CatalogueEntry } from '../../schemas/generated/types';
import type { MadeRegion } from './made-region';

export interface RowCounts {
  readonly component: string;
  readonly different: number;
  readonly unnamed: number;
  readonly municipalities: number;
  readonly cost: number | null;
  readonly unknown: number;
}

export interface RegionCounts {
  /** Parts that have something, by identifier. */
  readonly rows: readonly RowCounts[];
  /** "part municipality" and the names of the products there. */
  readonly cells: Readonly<Record<string, readonly string[]>>;
  /** "part mark" and in how many municipalities. */
  readonly marks: Readonly<Record<string, number>>;
}

type State = 'current' | 'target';

const SYSTEMS = `
  WITH entry AS (SELECT id, body FROM record WHERE kind = 'catalogueEntry' AND body ->> '$.of' = 'product'),
  assigned AS (SELECT j.value AS element, MIN(entry.id) AS id FROM entry, json_each(body, '$.elementIds') j GROUP BY 1),
  decided AS (SELECT j.value AS spelled, MIN(entry.id) AS id FROM entry, json_each(body, '$.names') j GROUP BY 1),
  gone AS (
    SELECT body ->> '$.subjectId' AS subject FROM record
    WHERE kind = 'fate' AND body ->> '$.fate' IN ('retire', 'replace')
  ),
  system AS (
    SELECT p.body ->> '$.componentId' AS component, e.body ->> '$.ownerId' AS organisation,
           e.body ->> '$.fields.costPerYear' AS cost,
           (SELECT body ->> '$.name.fi' FROM entry WHERE entry.id = COALESCE(assigned.id, decided.id)) AS product
    FROM record p JOIN record e ON e.id = p.body ->> '$.elementId'
    LEFT JOIN assigned ON assigned.element = e.id
    LEFT JOIN decided ON decided.spelled = TRIM(e.body ->> '$.name.fi')
    WHERE p.kind = 'placement' AND e.kind = 'element'
      AND (@state = 'current' OR e.id NOT IN (SELECT subject FROM gone))
  )`;

/** Counted by SQL. */
export function countedBySql(file: string, state: State): RegionCounts {
  const db = new SqliteDatabase(file, { readonly: true });
  try {
    const all = <T>(sql: string): T[] => db.prepare(sql).all(sql.includes('@state') ? { state } : {}) as T[];
    const rows = all<RowCounts>(
      `${SYSTEMS} SELECT component, COUNT(DISTINCT product) AS different, SUM(product IS NULL) AS unnamed,
         COUNT(DISTINCT organisation) AS municipalities, SUM(cost) AS cost, SUM(cost IS NULL) AS unknown
       FROM system GROUP BY component ORDER BY component`,
    );
    const cells = all<{ cell: string; products: string | null }>(
      `${SYSTEMS} SELECT component || ' ' || organisation AS cell, GROUP_CONCAT(DISTINCT product) AS products
       FROM system GROUP BY component, organisation`,
    );
    const marks = all<{ mark: string; count: number }>(
      `SELECT (body ->> '$.componentId') || ' ' || (body ->> '$.status') AS mark, COUNT(*) AS count
       FROM record WHERE kind = 'applicability' GROUP BY 1`,
    );
    return {
      rows,
      cells: Object.fromEntries(
        cells.map(({ cell, products }) => [cell, products === null ? [] : products.split(',').sort()]),
      ),
      marks: Object.fromEntries(marks.map(({ mark, count }) => [mark, count])),
    };
  } finally {
    db.close();
  }
}

/** The same by the program. */
export function countedByUs(index: ModelIndex, referenceModelId: string, state: State): RegionCounts {
  const comparison = compare({ index, referenceModelId, state, language: 'fi' });
  const rows = matrixRows(comparison, 'component');
  return {
    rows: rows
      .filter(({ products }) => products.length > 0)
      .map((row) => ({
        component: row.id,
        different: row.different,
        unnamed: row.unnamed,
        municipalities: [...row.cells.values()].filter(({ systems }) => systems.length > 0).length,
        cost: row.cost.known === 0 ? null : row.cost.sum,
        unknown: row.cost.unknown,
      }))
      .sort((a, b) => (a.component < b.component ? -1 : 1)),
    cells: Object.fromEntries(
      rows.flatMap((row) =>
        [...row.cells]
          .filter(([, { systems }]) => systems.length > 0)
          .map(([organisation, { systems }]) => [
            `${row.id} ${organisation}`,
            [
              ...new Set(systems.flatMap(({ match }) => (match.product.unnamed ? [] : [match.product.name]))),
            ].sort(),
          ]),
      ),
    ),
    marks: Object.fromEntries(
      comparison.rows.flatMap((row) => {
        const counts = statusCounts(row, comparison.organisations.length);
        return (['none', 'notApplicable'] as const).flatMap((status) =>
          counts[status] > 0 ? [[`${row.component.id} ${status}`, counts[status]] as const] : [],
        );
      }),
    ),
  };
}

/** The catalogue that people who know the truth would make: every spelling decided, ambiguous ones system by system. */
export function knownCatalogue({ records, truth }: MadeRegion): CatalogueEntry[] {
  const meanings = new Map<string, Set<string>>();
  const systems = records.flatMap((record) => {
    const product = record.kind === 'element' ? truth.get(record.id) : undefined;
    if (record.kind !== 'element' || product === undefined) return [];
    const spelled = (record.name['fi'] ?? '').trim();
    const key = normalisedName(spelled);
    meanings.set(key, (meanings.get(key) ?? new Set()).add(product));
    return [{ id: record.id, product, spelled, key }];
  });
  const products = [...new Set(truth.values())];
  const entries = new Map(
    products.map((name) => [name, { names: new Set([name]), elementIds: [] as string[] }]),
  );
  for (const { id, product, spelled, key } of systems) {
    const entry = entries.get(product);
    // A slip may make one product's name another's.
    if ((meanings.get(key)?.size ?? 0) > 1) entry?.elementIds.push(id);
    else entry?.names.add(spelled);
  }
  return [...entries].map(([name, { names, elementIds }], at) => ({
    kind: 'catalogueEntry',
    id: `known-${at}`,
    of: 'product',
    name: { fi: name },
    names: [...names],
    ...(elementIds.length > 0 ? { elementIds } : {}),
  }));
}
