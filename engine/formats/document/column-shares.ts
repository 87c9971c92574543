// How the width of a page is shared by the columns of a table: first so that no word is cut, the rest by what stands in them.
import type { TableColumn, TableRow } from '../../../domain/descriptions/table';

/** Letters that a column has at least, and that one word can ask for. */
const LEAST = 5;
const WORD = 18;
/** Letters beyond which a column wraps gladly. */
const MOST = 44;
/** Cells are looked at so far. */
const SAMPLE = 400;

/** Shares of the width, together 1. `letters`: how many fit on a line of the table. */
export function columnShares(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  letters: number,
): number[] {
  const needs = columns.map(({ heading }, at) => {
    const texts = rows.slice(0, SAMPLE).map(({ cells }) => cells[at]?.text ?? '');
    const words = [heading, ...texts].flatMap((text) => text.split(/[\s/-]+/u)).map(({ length }) => length);
    const least = Math.min(WORD, Math.max(LEAST, ...words)) + 3;
    const longest = Math.max(0, ...texts.map((text) => text.length));
    return { least, gladly: Math.max(least, Math.min(MOST, longest)) };
  });
  const least = needs.reduce((sum, one) => sum + one.least, 0);
  const more = needs.reduce((sum, one) => sum + one.gladly - one.least, 0);
  const rest = Math.max(0, letters - least);
  const wanted = needs.map((one) => one.least + (more === 0 ? 0 : (rest * (one.gladly - one.least)) / more));
  const all = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => one / all);
}
