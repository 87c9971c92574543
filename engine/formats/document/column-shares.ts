// How the width of a page is shared by the columns of a table: first so that no word is cut, the rest by what stands in them.
import type { TableColumn, TableRow } from '../../../domain/descriptions/table';

/** Letters that a column has at least, and that one word can ask for. */
const LEAST = 5;
const WORD = 18;
/** What stands beside the words of a cell, in letters. */
const BESIDE = 3;
/** Letters beyond which a column wraps gladly. */
const MOST = 44;
/** Cells are looked at so far. */
const SAMPLE = 400;

/** How wide a text is, in letters of usual width. `head`: as a heading of a column. */
export type Measure = (text: string, head: boolean, column: number) => number;

const counted: Measure = (text) => text.length;

export interface ColumnNeed {
  /** Letters in which no word is cut. */
  readonly least: number;
  /** Letters in which it would lie gladly. */
  readonly gladly: number;
}

/** What each column needs. `unknown`: what a cell says that lacks what is needed. */
export function columnNeeds(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  unknown: string,
  measure: Measure = counted,
): ColumnNeed[] {
  return columns.map(({ heading }, at) => {
    const texts = rows.slice(0, SAMPLE).map(({ cells }) => {
      const cell = cells[at];
      return cell?.missing ? unknown : (cell?.text ?? '');
    });
    // A date stays together.
    const wordsOf = (text: string): string[] => text.split(/[ \t\n/]+|-(?!\d)/u);
    const words = [
      ...wordsOf(heading).map((one) => measure(one, true, at)),
      ...texts.flatMap(wordsOf).map((one) => measure(one, false, at)),
    ];
    const most = words.reduce((so, one) => Math.max(so, one), LEAST);
    const least = Math.min(WORD, most) + BESIDE;
    const longest = texts.reduce((so, text) => Math.max(so, measure(text, false, at)), 0);
    return { least, gladly: Math.max(least, Math.min(MOST, longest) + BESIDE) };
  });
}

/** Shares of the width, together 1. `letters`: how many fit on a line of the table. */
export function columnShares(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  letters: number,
  unknown = '',
): number[] {
  return sharesOf(columnNeeds(columns, rows, unknown), letters);
}

/** The same of needs that are known. */
export function sharesOf(needs: readonly ColumnNeed[], letters: number): number[] {
  const least = needs.reduce((sum, one) => sum + one.least, 0);
  const more = needs.reduce((sum, one) => sum + one.gladly - one.least, 0);
  const rest = Math.max(0, letters - least);
  const wanted = needs.map((one) => one.least + (more === 0 ? 0 : (rest * (one.gladly - one.least)) / more));
  const all = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => one / all);
}
