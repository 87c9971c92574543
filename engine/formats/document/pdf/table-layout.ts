// A table on sheets: columns as wide as what stands in them, heads again on every sheet, rows whole where they fit.
import { typeSize } from '../../../../domain/descriptions/printing';
import type { DescriptionTable, TableColumn, TableRow } from '../../../../domain/descriptions/table';
import { word } from '../../../../domain/descriptions/words';
import { columnNeeds, sharesOf, type ColumnNeed } from '../column-shares';
import { COLOURS } from './colours';
import { MARGIN, type Flow, type RowCell, type RowIdentity } from './sheets';
import type { Look, Typesetter } from './typesetter';

/** Points beside and above the words of a cell. */
const PAD = { side: 4, above: 3 } as const;
/** A line takes so many times the size of its type. */
const LEADING = 1.26;
/** The smallest type, points. */
const SMALLEST = 7;
/** A usual letter is so wide for its size. */
const LETTER = 0.5;
/** A number that stands at the right edge of its column. */
const NUMBERS: ReadonlySet<string> = new Set(['integer', 'money']);

interface Part {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly widths: readonly number[];
  /** Which columns they are, where the table is in parts. */
  readonly told?: string;
}

export class TableLayout {
  constructor(
    private readonly flow: Flow,
    private readonly typesetter: Typesetter,
    private readonly language: string,
  ) {}

  /** Puts the table below what is there; `step` is told the share of the rows that are done. */
  put(table: DescriptionTable, step: (share: number) => void): void {
    const { size, parts } = this.fitted(table);
    parts.forEach((part, at) => {
      if (at > 0) this.flow.y += size * 2;
      this.part(part, size, (share) => step((at + share) / parts.length));
    });
  }

  /** Columns in parts that fit side by side without a cut word; the first column stands in each. */
  private fitted(table: DescriptionTable): { readonly size: number; readonly parts: readonly Part[] } {
    const { columns, rows } = table;
    let size = typeSize(table);
    let needs = this.needs(table, size);
    while (size > SMALLEST && total(needs) > this.letters(size)) {
      size = Math.max(SMALLEST, size - 0.5);
      needs = this.needs(table, size);
    }
    const letters = this.letters(size);
    const groups = sideBySide(
      needs.map(({ least }) => least),
      letters,
    );
    const parts = groups.map((group): Part => {
      const shares = sharesOf(
        group.flatMap((at) => needs[at] ?? []),
        letters,
      );
      const widths = shares.map((share) => share * this.flow.width);
      if (groups.length === 1) return { columns, rows, widths };
      return {
        columns: group.flatMap((at) => columns[at] ?? []),
        rows: rows.map(({ subjectId, cells }) => ({
          subjectId,
          cells: group.flatMap((at) => cells[at] ?? []),
        })),
        widths,
        told: `${word('columns', this.language)} ${(group[1] ?? 0) + 1}–${(group.at(-1) ?? 0) + 1} / ${columns.length}`,
      };
    });
    return { size, parts };
  }

  private letters(size: number): number {
    return this.flow.width / (size * LETTER);
  }

  private needs({ columns, rows }: DescriptionTable, size: number): ColumnNeed[] {
    return columnNeeds(columns, rows, word('unknown', this.language), (text, head, at) => {
      const look = head || at === 0 ? { ...lookOf(size), weight: 600 as const } : lookOf(size);
      return this.typesetter.width(text, look) / (size * LETTER);
    });
  }

  private part({ columns, rows, widths, told }: Part, size: number, step: (share: number) => void): void {
    const { flow } = this;
    const look = lookOf(size);
    const head = columns.map(({ heading }, at) =>
      this.cell(heading, { ...look, weight: 600 }, at, widths, isNumber(columns[at])),
    );
    const headRow: RowIdentity = { head: true, cells: head.length };
    const height = heightOf(head);
    const header = (again: boolean): void => {
      flow.put({
        kind: 'area',
        x: MARGIN.side,
        y: flow.y,
        width: flow.width,
        height,
        fill: COLOURS.head,
      });
      flow.put({ kind: 'row', row: headRow, y: flow.y, height, cells: head, again, last: true });
      flow.y += height;
    };
    const sheetful = flow.bottom - MARGIN.top - height;
    const heightAt = (at: number): number => {
      const row = rows[at];
      return row ? heightOf(this.cells(row, columns, widths, look)) : 0;
    };
    const above = told === undefined ? 0 : size * LEADING + 3;
    // A head does not stand alone at the foot of a sheet, nor with one row.
    const begins = above + height + Math.min(heightAt(0) + heightAt(1), 8 * size * LEADING);
    if (!flow.empty && flow.room < begins) flow.next(flow.sheet.wide);
    if (told !== undefined)
      flow.text('P', { lines: [told], look: { ...look, colour: COLOURS.soft }, leading: size * LEADING }, 3);
    flow.put({ kind: 'open', tag: 'Table' });
    header(false);
    const turn = (): void => {
      flow.next(flow.sheet.wide);
      header(true);
    };
    rows.forEach((row, at) => {
      const cells = this.cells(row, columns, widths, look);
      // Nor does the last row stand alone on a sheet.
      if (at > 0 && at === rows.length - 2) {
        const [own, next] = [heightOf(cells), heightAt(at + 1)];
        if (own <= flow.room && own + next > flow.room && own + next <= sheetful) turn();
      }
      this.row(cells, sheetful, turn);
      step((at + 1) / rows.length);
    });
    flow.put({ kind: 'close' });
  }

  /** A row: whole, on the next sheet where there is no room; one that is higher than a sheet goes on over its edge. */
  private row(cells: readonly RowCell[], sheetful: number, turn: () => void): void {
    const { flow } = this;
    const row: RowIdentity = { head: false, cells: cells.length };
    let rest = cells;
    if (heightOf(rest) > flow.room && heightOf(rest) <= sheetful) turn();
    for (;;) {
      const leading = rest[0]?.leading ?? 1;
      const fits = Math.floor((flow.room - 2 * PAD.above) / leading);
      const last = heightOf(rest) <= flow.room;
      if (!last && fits < 2) {
        turn();
        continue;
      }
      const here = last ? rest : rest.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fits) }));
      const height = heightOf(here);
      flow.put({ kind: 'row', row, y: flow.y, height, cells: here, again: false, last });
      flow.y += height;
      flow.put({
        kind: 'area',
        x: MARGIN.side,
        y: flow.y - 0.25,
        width: flow.width,
        height: 0.5,
        fill: COLOURS.line,
      });
      if (last) return;
      rest = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(fits) }));
      turn();
    }
  }

  private cells(
    { cells }: TableRow,
    columns: readonly TableColumn[],
    widths: readonly number[],
    look: Look,
  ): RowCell[] {
    return cells.map(({ text, missing }, at) =>
      missing
        ? this.cell(
            word('unknown', this.language),
            { ...look, italic: true, colour: COLOURS.soft },
            at,
            widths,
            isNumber(columns[at]),
          )
        : this.cell(text, at === 0 ? { ...look, weight: 600 } : look, at, widths, isNumber(columns[at])),
    );
  }

  private cell(text: string, look: Look, at: number, widths: readonly number[], right: boolean): RowCell {
    const width = (widths[at] ?? 0) - 2 * PAD.side;
    const before = widths.slice(0, at).reduce((sum, one) => sum + one, 0);
    return {
      x: MARGIN.side + before + PAD.side,
      width,
      right,
      lines: text === '' ? [] : this.typesetter.lines(text, look, width),
      look,
      leading: look.size * LEADING,
    };
  }
}

/** Points from the top of a row to its first line. */
export const ROW_TOP = PAD.above;

function heightOf(cells: readonly RowCell[]): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
  return lines * (cells[0]?.leading ?? 0) + 2 * PAD.above;
}

function lookOf(size: number): Look {
  return { size, weight: 400, colour: COLOURS.ink };
}

function isNumber(column: TableColumn | undefined): boolean {
  return column?.value !== undefined && NUMBERS.has(column.value);
}

function total(needs: readonly ColumnNeed[]): number {
  return needs.reduce((sum, { least }) => sum + least, 0);
}

/** Columns in groups that fit, about as many in each; the first stands in all of them. */
function sideBySide(least: readonly number[], letters: number): number[][] {
  const [first = 0, ...others] = least;
  const greedy: number[][] = [];
  let taken = Infinity;
  others.forEach((one, index) => {
    if (taken + one > letters) {
      greedy.push([0]);
      taken = first;
    }
    greedy.at(-1)?.push(index + 1);
    taken += one;
  });
  if (greedy.length < 2) return [least.map((_one, at) => at)];
  const many = Math.ceil(others.length / greedy.length);
  const even = greedy.map((_group, at) => [
    0,
    ...others.map((_one, index) => index + 1).slice(at * many, (at + 1) * many),
  ]);
  const fits = even.every((group) => group.reduce((sum, at) => sum + (least[at] ?? 0), 0) <= letters);
  return fits ? even : greedy;
}
