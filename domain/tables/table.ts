// A sheet of a spreadsheet as texts, and what its columns are taken to mean.
import type { TableMapping } from '../../schemas/generated/types';

/** Cells as a person reads them: numbers with a point, days as ISO dates. */
export interface TableSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** What a sheet lists: elements of a kind, or integrations with two ends. */
export type TableSubject = TableMapping['subject'];

/** The column of a position as spreadsheets call it: A, B … Z, AA. */
export function columnLetter(at: number): string {
  const rest = at % 26;
  const letter = String.fromCharCode(65 + rest);
  return at < 26 ? letter : columnLetter(Math.floor(at / 26) - 1) + letter;
}
