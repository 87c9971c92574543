// Reading a list in a spreadsheet: its sheets with their first rows, and what they are taken to mean.
import { proposeMapping } from '../../domain/tables/propose';
import { columnTexts } from '../../domain/tables/table-words';
import type { Methods } from '../rpc/dispatcher';
import { isList, type ReadTables } from '../tables';

/** Rows and columns that are told of each sheet; the rest stays here. */
const HEAD_ROWS = 60;
const HEAD_COLUMNS = 120;
const CELL = 200;

export function tableMethods(tables: ReadTables): Pick<Methods, 'table.read'> {
  return {
    'table.read': async ({ file }, call) => {
      const bytes = Buffer.from(file.base64, 'base64');
      if (!isList(bytes, file.name)) return { model: true, sheets: [] };
      call.progress(0, 'read');
      const { token, sheets } = await tables.read(call.client, file.name, bytes);
      return {
        model: false,
        token,
        sheets: sheets.map((sheet) => ({
          name: sheet.name,
          rowCount: sheet.rows.length,
          rows: sheet.rows
            .slice(0, HEAD_ROWS)
            .map((row) => row.slice(0, HEAD_COLUMNS).map((cell) => cell.slice(0, CELL))),
          mapping: proposeMapping(sheet),
          texts: columnTexts(sheet).slice(0, HEAD_COLUMNS),
          ...(sheet.hidden ? { hidden: true } : {}),
        })),
      };
    },
  };
}
