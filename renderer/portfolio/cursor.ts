// The cell in use and the range from it, and how keys move them. Row -1 is the row of heads.
export interface Cursor {
  readonly row: number;
  readonly column: number;
  /** Where the range began; the same cell where there is none. */
  readonly fromRow: number;
  readonly fromColumn: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key passes. */
  readonly page: number;
}

/** One cell, without a range. */
export function at(row: number, column: number): Cursor {
  return { row, column, fromRow: row, fromColumn: column };
}

/** First and last row and column of the range. */
export function rangeOf({ row, column, fromRow, fromColumn }: Cursor): {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
} {
  return {
    top: Math.min(row, fromRow),
    bottom: Math.max(row, fromRow),
    left: Math.min(column, fromColumn),
    right: Math.max(column, fromColumn),
  };
}

/** Where a key goes (ARIA authoring practices, grid): undefined for a key that does not move. */
export function moved(
  cursor: Cursor,
  { key, ctrl, shift }: { readonly key: string; readonly ctrl: boolean; readonly shift: boolean },
  { rows, columns, page }: Extent,
): Cursor | undefined {
  let { row, column } = cursor;
  const last = rows - 1;
  switch (key) {
    case 'ArrowDown':
      row = ctrl ? last : row + 1;
      break;
    case 'ArrowUp':
      row = ctrl ? 0 : row - 1;
      break;
    case 'ArrowRight':
      column = ctrl ? columns - 1 : column + 1;
      break;
    case 'ArrowLeft':
      column = ctrl ? 0 : column - 1;
      break;
    case 'Home':
      column = 0;
      if (ctrl) row = 0;
      break;
    case 'End':
      column = columns - 1;
      if (ctrl) row = last;
      break;
    case 'PageDown':
      row += page;
      break;
    case 'PageUp':
      row = Math.max(0, row - page);
      break;
    default:
      return undefined;
  }
  const next = {
    row: Math.min(last, Math.max(shift ? 0 : -1, row)),
    column: Math.min(columns - 1, Math.max(0, column)),
  };
  return shift
    ? { ...next, fromRow: Math.max(0, cursor.fromRow), fromColumn: cursor.fromColumn }
    : at(next.row, next.column);
}
