// The table that a description is: what every writer of documents and the screen read.
import type { FieldValue } from '../portfolio/fields';

export interface TableColumn {
  readonly key: string;
  readonly heading: string;
  /** How the values are, for spreadsheets; words where absent. */
  readonly value?: FieldValue;
}

export interface TableCell {
  /** What a person reads; empty where nothing is known. */
  readonly text: string;
  /** The value itself, where it is a number or an ISO date. */
  readonly raw?: string | number;
  /** True where the description needs it and nobody knows it. */
  readonly missing?: boolean;
}

export interface TableRow {
  /** The record that the row tells of. */
  readonly subjectId: string;
  readonly cells: readonly TableCell[];
}

export interface DescriptionTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** How much of what a description needs is known. `needed` is at least 1. */
export interface Completeness {
  readonly known: number;
  readonly needed: number;
}

/** A cell of words; `needed` makes an empty one a missing one. */
export function cell(text: string | undefined, needed = false): TableCell {
  const words = text?.trim() ?? '';
  return words === '' && needed ? { text: '', missing: true } : { text: words };
}

/** Known and needed cells of a table with these needed columns; an empty table lacks everything. */
export function cellsKnown({ rows }: DescriptionTable, needed: number): Completeness {
  if (rows.length === 0 || needed === 0) return { known: rows.length > 0 ? 1 : 0, needed: 1 };
  const missing = rows.reduce((sum, { cells }) => sum + cells.filter((one) => one.missing).length, 0);
  const all = rows.length * needed;
  return { known: all - missing, needed: all };
}

/** Completeness as a whole percentage; 100 only where nothing is missing, 0 only where nothing is known. */
export function percent({ known, needed }: Completeness): number {
  if (known >= needed) return 100;
  if (known <= 0) return 0;
  return Math.min(99, Math.max(1, Math.round((known / needed) * 100)));
}
