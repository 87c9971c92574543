// Blocks of cells between the inventory and a spreadsheet: tabs between cells, line ends between rows, quotes round the rest.
import type { CommandArgs, Element, ElementFieldsPatch } from '../../schemas/generated/types';
import type { CellReader, MisreadCell } from './cell-reader';
import type { GridColumn, NotEditable } from './columns';
import { readValue, type Misread } from './values';

/** The cells of a block as spreadsheets put it on the clipboard. A last line end does not begin a row. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const plain = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  while (at <= plain.length) {
    let cell = '';
    if (plain[at] === '"') {
      at += 1;
      for (;;) {
        const end = plain.indexOf('"', at);
        if (end < 0) {
          cell += plain.slice(at);
          at = plain.length;
          break;
        }
        cell += plain.slice(at, end);
        at = end + 1;
        if (plain[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const tab = plain.indexOf('\t', at);
    const line = plain.indexOf('\n', at);
    const end = Math.min(tab < 0 ? plain.length : tab, line < 0 ? plain.length : line);
    cell += plain.slice(at, end);
    row.push(cell);
    if (end === plain.length || plain[end] === '\n') {
      rows.push(row);
      row = [];
    }
    if (end === plain.length) break;
    at = end + 1;
  }
  return rows;
}

/** Cells as a block for a spreadsheet. */
export function blockText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** A cell that could not be read, with where it stands in the block. */
export interface BlockProblem {
  readonly row: number;
  readonly heading: string;
  readonly text: string;
  readonly misread:
    Misread | MisreadCell | NotEditable | 'portfolio.notEditable' | 'portfolio.noName' | 'portfolio.newFate';
}

export interface PlannedBlock {
  readonly edits: CommandArgs['portfolio.edit']['edits'];
  readonly creates: CommandArgs['portfolio.edit']['creates'];
  readonly problems: readonly BlockProblem[];
}

type Cells = Pick<
  CommandArgs['portfolio.edit']['edits'][number],
  'name' | 'documentation' | 'properties' | 'components' | 'fate'
> & {
  fields?: ElementFieldsPatch;
};

/**
 * What a block changes when it is put on `elements` and `columns` (both from the cell where it is put). Rows beyond the
 * elements become new elements of `newType`; without it, or without a name, they are problems. Cells that cannot be read are
 * problems, and the others go in. One single cell is put on every element and column that is given.
 */
export function planBlock(
  block: readonly (readonly string[])[],
  elements: readonly Element[],
  columns: readonly GridColumn[],
  reader: CellReader,
  newType?: string,
): PlannedBlock {
  const edits: CommandArgs['portfolio.edit']['edits'] = [];
  const creates: CommandArgs['portfolio.edit']['creates'] = [];
  const problems: BlockProblem[] = [];
  for (const [at, row] of block.entries()) {
    const element = elements[at];
    const { cells, some } = cellsOf(row, columns, reader, at, problems, element);
    if (element) {
      if (some) edits.push({ id: element.id, ...cells });
    } else if (row.some((text) => text.trim() !== '')) {
      if (cells.name === undefined || newType === undefined)
        problems.push({ row: at, heading: '', text: row.join(' '), misread: 'portfolio.noName' });
      else {
        const { fate: _new, ...rest } = cells;
        creates.push({ type: newType, ...rest, name: cells.name });
      }
    }
  }
  return { edits, creates, problems };
}

function cellsOf(
  row: readonly string[],
  columns: readonly GridColumn[],
  reader: CellReader,
  at: number,
  problems: BlockProblem[],
  element: Element | undefined,
): { cells: Cells; some: boolean } {
  const cells: Cells = {};
  let some = false;
  for (const [position, text] of row.entries()) {
    const column = columns[position];
    if (!column) break;
    const say = (misread: BlockProblem['misread']): void =>
      void problems.push({ row: at, heading: column.heading, text, misread });
    if (!column.editable) {
      if (text.trim() !== '') say(column.why ?? 'portfolio.notEditable');
    } else if (column.fixed === 'name') {
      const name = text.trim();
      if (name.length > 1000) say('field.tooLong');
      else if (name !== '') {
        cells.name = name;
        some = true;
      }
    } else if (column.fixed === 'documentation') {
      cells.documentation = text.trim();
      some = true;
    } else if (column.fixed === 'component') {
      const read = reader.components(text, element?.id);
      if ('misread' in read) say(read.misread);
      else {
        cells.components = [...read.ids];
        some = true;
      }
    } else if (column.fixed === 'fate') {
      const read = reader.fate(text);
      if (typeof read === 'object' && read !== null) say(read.misread);
      else if (element) {
        cells.fate = read;
        some = true;
      } else if (read !== null && read !== 'new') say('portfolio.newFate');
    } else if (column.definition) {
      (cells.properties ??= []).push({ definitionId: column.definition.id, value: text.trim() || null });
      some = true;
    } else if (column.field) {
      const read = readValue(column.field, text, reader.lists);
      if ('misread' in read) say(read.misread);
      else {
        cells.fields = { ...cells.fields, [column.field.key]: read.value };
        some = true;
      }
    }
  }
  return { cells, some };
}
