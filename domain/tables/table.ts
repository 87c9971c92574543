// A sheet of a spreadsheet as texts, and what its columns are taken to mean.
import type { PortfolioKind } from '../portfolio/kinds';

/** Cells as a person reads them: numbers with a point, days as ISO dates. */
export interface TableSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** What a sheet lists: elements of a kind, or integrations with two ends. */
export type TableSubject = PortfolioKind | 'flows';

/**
 * What the sheet means. `headerRow` counts from 0. `columns` has a meaning for each column: `skip`, `name`, `identifier`,
 * `documentation`, `component`, `flows` (names of systems that are joined), `property` (an own property called as the column
 * is), a key of a field, or of an integration `source`, `target` and `flow.` with the key of its field.
 */
export interface TableMapping {
  readonly sheet: string;
  readonly headerRow: number;
  readonly subject: TableSubject;
  readonly columns: readonly string[];
}

/** The column of a position as spreadsheets call it: A, B … Z, AA. */
export function columnLetter(at: number): string {
  const rest = at % 26;
  const letter = String.fromCharCode(65 + rest);
  return at < 26 ? letter : columnLetter(Math.floor(at / 26) - 1) + letter;
}
