// Lists in spreadsheets: read once, then planned as an import as often as their meaning is changed.
import { randomUUID } from 'node:crypto';
import { refusal, Refused } from '../domain/problem';
import { proposeMapping } from '../domain/tables/propose';
import type { TableSheet } from '../domain/tables/table';
import { tableFragment } from '../domain/tables/table-fragment';
import type { ModelIndex } from '../domain/model-index';
import type { TableMapping } from '../schemas/generated/types';
import { looksLikeTable } from './formats/archi-csv/table';
import { isSpreadsheet, readWorkbook } from './formats/spreadsheet/workbook';
import type { ReadFile } from './importing';

export interface ReadTable {
  readonly token: string;
  readonly client: string;
  readonly fileName: string;
  readonly sheets: readonly TableSheet[];
}

/** The newest list that each client has had read: a big file is big in memory too. */
export class ReadTables {
  private readonly byClient = new Map<string, ReadTable>();

  /** Reads a spreadsheet. Refusals as in readWorkbook, and one that holds no row. */
  async read(client: string, fileName: string, bytes: Uint8Array): Promise<ReadTable> {
    this.byClient.delete(client);
    const sheets = (await readWorkbook(bytes, fileName)).filter(({ rows }) => rows.length > 0);
    if (sheets.length === 0) throw new Refused(refusal('table.empty', { name: fileName }));
    const table = { token: randomUUID(), client, fileName, sheets };
    this.byClient.set(client, table);
    return table;
  }

  /** What was read under a token; refuses one that is not there any more. */
  need(client: string, token: string): ReadTable {
    const table = this.byClient.get(client);
    if (table?.token !== token) throw new Refused(refusal('table.gone'));
    return table;
  }
}

/** True where a file is a list and no model of another program. */
export function isList(bytes: Uint8Array, fileName: string): boolean {
  const head = bytes.subarray(0, 4096);
  return isSpreadsheet(head, fileName) && !looksLikeTable(head);
}

/** The sheet of a list that is meant where nobody says: the first one that is not hidden. */
export function usualSheet(sheets: readonly TableSheet[]): TableSheet | undefined {
  return sheets.find(({ hidden }) => !hidden) ?? sheets[0];
}

/** The list as a file that has been read, with what its sheet means; without a mapping what its headings say. */
export function readAsImport(
  { fileName, sheets }: Pick<ReadTable, 'fileName' | 'sheets'>,
  index: ModelIndex,
  organisationId: string | undefined,
  given: TableMapping | undefined,
): { read: ReadFile; mapping: TableMapping } {
  const sheet = given ? sheets.find(({ name }) => name === given.sheet) : usualSheet(sheets);
  if (!sheet) throw new Refused(refusal('table.noSheet', { sheet: given?.sheet ?? '' }));
  const mapping = given ?? proposeMapping(sheet);
  const { records, source, problems } = tableFragment({
    index,
    sheet,
    mapping,
    fileName,
    language: 'fi',
    ...(organisationId === undefined ? {} : { organisationId }),
  });
  const fragment = { records, source, modelName: { und: fileName }, matching: 'merge' as const };
  return { read: { fragment, format: 'table', problems }, mapping };
}
