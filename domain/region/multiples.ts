// Municipalities beside each other in every part of the reference architecture: how each one's system stands to the compared one.
import { normalisedName } from '../names';
import type { CellSystem } from './comparison';
import { matrixCell, type MatrixRow } from './matrix';
import type { Suppliers } from './suppliers';

/**
 * same: the compared product; otherVersion: it, in another version (both are known); sameSupplier: another product of its supplier;
 * other: another product, or one that cannot be told; none, notApplicable, unknown: as in the matrix.
 */
export const RELATIONS = [
  'same',
  'otherVersion',
  'sameSupplier',
  'other',
  'none',
  'notApplicable',
  'unknown',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What the others are compared to in a part: the product that most have, or that of one municipality. */
export interface Compared {
  readonly productId: string;
  readonly name: string;
  readonly version: string | undefined;
  readonly supplierIds: ReadonlySet<string>;
}

/** The compared product of a row; undefined where there is none. */
export function comparedIn(
  row: MatrixRow,
  organisationId: string | undefined,
  suppliers: Suppliers,
): Compared | undefined {
  const all = [...row.cells.values()].flatMap(({ systems }) => systems);
  const own =
    organisationId === undefined
      ? all.filter(({ match }) => match.product.id === row.products[0]?.product.id)
      : matrixCell(row, organisationId).systems;
  const [first] = own;
  if (!first || (first.match.product.unnamed && organisationId === undefined)) return undefined;
  const { id, name } = first.match.product;
  const same = all.filter(({ match }) => match.product.id === id);
  return {
    productId: id,
    name,
    version:
      organisationId === undefined
        ? commonest(same.flatMap((one) => versionOf(one) ?? []))
        : versionOf(first),
    supplierIds: new Set(same.flatMap(({ element }) => suppliers.of(element.fields?.supplier)?.id ?? [])),
  };
}

/** How a municipality's systems in the row stand to the compared product: the nearest of them tells. */
export function relationOf(
  row: MatrixRow,
  organisationId: string,
  compared: Compared | undefined,
  suppliers: Suppliers,
): Relation {
  const { status, systems } = matrixCell(row, organisationId);
  if (status !== 'systems') return status;
  const same = systems.filter(({ match }) => match.product.id === compared?.productId);
  if (same.length > 0) {
    const version = compared?.version;
    const differs = (system: CellSystem): boolean => {
      const own = versionOf(system);
      return version !== undefined && own !== undefined && own !== version;
    };
    return same.every(differs) ? 'otherVersion' : 'same';
  }
  const near = systems.some(({ element }) => {
    const supplier = suppliers.of(element.fields?.supplier);
    return supplier !== undefined && compared?.supplierIds.has(supplier.id);
  });
  return near ? 'sameSupplier' : 'other';
}

/** The version field, or the number that stands in the name. */
export function versionOf({ element, match }: CellSystem): string | undefined {
  const field = element.fields?.version?.trim();
  if (field) return normalisedName(field.replaceAll(/[.,]/gu, '-')).replace(/^(?:v|versio|version) ?/u, '');
  if (!match.without.includes('version')) return undefined;
  return /(\d+(?:[.,]\d+)*)/u.exec(match.spelled)?.[1]?.replaceAll(/[.,]/gu, ' ');
}

function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}
