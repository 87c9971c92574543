// Finds and keeps what the sheets of a file were said to mean.
import type { TableMapping, TableReadResult } from '../../schemas/generated/types';
import { rememberedMapping, rememberMapping } from '../state/table-memory';

type Sheet = TableReadResult['sheets'][number];

/** The mapping that a sheet with the same headings had; undefined where none is remembered. */
export function knownMapping(sheets: readonly Sheet[]): TableMapping | undefined {
  for (const { name, hidden, rows, mapping } of sheets) {
    const headings = rows[mapping.headerRow];
    const known = hidden || !headings ? undefined : rememberedMapping(headings);
    if (known) return { ...known, sheet: name, headerRow: mapping.headerRow };
  }
  return undefined;
}

/** Remembers what a sheet was said to mean; one without headings is not known again. */
export function keepMapping(sheets: readonly Sheet[], mapping: TableMapping): void {
  const headings = sheets.find(({ name }) => name === mapping.sheet)?.rows[mapping.headerRow];
  if (headings) rememberMapping(headings, mapping);
}
