// What fits on paper: a region of hundreds of municipalities has lists that nobody reads on it. The workbook has all of them; where
// something is left out, the table says how much.
import type { TableRow } from '../../descriptions/table';
import { text } from './cells';
import { reportWord } from './words';

/** Rows of a table. */
export const PAPER_ROWS = 120;
/** Products of a part, where a table would have more rows than that. */
export const PAPER_PRODUCTS = 4;
const PAPER_NAMES = 8;

/** Names one after another; on paper the first of them. */
export function namesText(names: readonly string[], whole: boolean, language: string): string {
  if (whole || names.length <= PAPER_NAMES) return names.join(', ');
  const more = reportWord('more.names', language, { count: names.length - PAPER_NAMES });
  return `${names.slice(0, PAPER_NAMES).join(', ')} ${more}`;
}

/** As many rows as paper carries, and a last one that tells of the others in its widest column. */
export function paperRows(
  rows: readonly TableRow[],
  whole: boolean,
  language: string,
  widest: number,
): readonly TableRow[] {
  const [first] = rows;
  if (whole || !first || rows.length <= PAPER_ROWS) return rows;
  const count = new Intl.NumberFormat(language).format(rows.length - PAPER_ROWS);
  const told = reportWord('more.rows', language, { count });
  const cells = first.cells.map((_cell, at) => text(at === widest ? told : ''));
  return [...rows.slice(0, PAPER_ROWS), { subjectId: first.subjectId, cells }];
}
