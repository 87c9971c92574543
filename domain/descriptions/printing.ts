// How descriptions lie on paper, alike in every document: which sheets lie turned, and how large type is.
import type { Description } from './describe';
import type { DescriptionTable } from './table';

/** More columns than this lie better on a turned sheet. */
const NARROW = 5;

/** The table where it holds something. */
export function filledTable({ table }: Pick<Description, 'table'>): DescriptionTable | undefined {
  return table && table.rows.length > 0 ? table : undefined;
}

/** Whether the description lies on a turned sheet. */
export function isWide(description: Pick<Description, 'table'>): boolean {
  return (filledTable(description)?.columns.length ?? 0) > NARROW;
}

/** Points: the more columns, the smaller, down to seven. */
export function typeSize({ columns }: DescriptionTable): number {
  return columns.length > 11 ? 7 : columns.length > NARROW ? 8 : 9.5;
}
