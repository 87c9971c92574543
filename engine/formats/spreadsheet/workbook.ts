// Spreadsheets → sheets of texts: XLSX behind a check of the archive, CSV and tab-separated text with the delimiter and encoding
// found out. Nothing is known here of what the cells mean.
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { refusal, Refused } from '../../../domain/problem';
import type { TableSheet } from '../../../domain/tables/table';
import { isZip, readZip, type ZipLimits } from '../zip/read';

/** More than any list of a municipality, less than what would take the machine down. */
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 500;
const LIMITS: ZipLimits = {
  entries: 2000,
  fileBytes: 150 * 1024 * 1024,
  totalBytes: 250 * 1024 * 1024,
  ratio: 150,
};
/** The compound file of Word, Excel and Outlook before 2007, and of a workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** True where the name or the first bytes are those of a spreadsheet. Archi's own tables are asked about before this. */
export function isSpreadsheet(head: Uint8Array, fileName: string): boolean {
  if (/\.(xlsx|xlsm|xls|ods)$/iu.test(fileName)) return true;
  return /\.(csv|tsv|txt)$/iu.test(fileName) && !isZip(head);
}

/**
 * Reads the sheets of a file, hidden ones marked. Refuses what is no workbook, one with a password or of an old program, an
 * archive that is broken or larger than the limits, and text that is none.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<TableSheet[]> {
  if (COMPOUND.every((byte, at) => bytes[at] === byte))
    throw new Refused(refusal('table.oldWorkbook', { name: fileName }));
  if (isZip(bytes)) return readXlsxSheets(bytes, fileName);
  if (/\.(xlsx|xlsm|ods|xls)$/iu.test(fileName))
    throw new Refused(refusal('table.notWorkbook', { name: fileName }));
  return [readText(bytes, fileName)];
}

/** Rows pasted or read as text. A comma is the last guess: Finnish numbers have one. */
export function textSheet(text: string, name: string): TableSheet {
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  return { name, rows: limited(data, name) };
}

/** The first delimiter that gives most of the first rows the same number of cells, more than one. */
function delimiterOf(text: string): string {
  for (const delimiter of ['\t', ';', '|', ',']) {
    const { data } = Papa.parse<string[]>(text.slice(0, 20_000), { delimiter, preview: 30 });
    const counts = data.map((row) => row.length);
    const most = Math.max(0, ...counts);
    if (most > 1 && counts.filter((count) => count === most).length * 2 >= data.length) return delimiter;
  }
  return ';';
}

function readText(bytes: Uint8Array, fileName: string): TableSheet {
  const bare = fileName.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
  const text = decoded(bytes);
  if (text === undefined) throw new Refused(refusal('import.csv.encoding', { file: fileName }));
  return textSheet(text, bare);
}

async function readXlsxSheets(bytes: Uint8Array, fileName: string): Promise<TableSheet[]> {
  // Inflates everything within the limits first: the library goes by what the archive says of itself.
  const parts = readZip(bytes, (name) => /\.(xml|rels)$/iu.test(name), LIMITS);
  if (![...parts.keys()].some((name) => /^xl\/workbook\.xml$/iu.test(name)))
    throw new Refused(refusal('table.notWorkbook', { name: fileName }));
  try {
    const { sheets } = await readXlsx(bytes);
    return sheets.map(({ name, rows, hidden, veryHidden }) => ({
      name,
      rows: limited(
        rows.map((row) => Array.from(row, textOf)),
        fileName,
      ),
      ...(hidden || veryHidden ? { hidden: true } : {}),
    }));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(refusal('table.notWorkbook', { name: fileName }));
  }
}

function textOf(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
  }
  // Sums of a spreadsheet have noise in their last digits.
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return value;
}

function limited(rows: readonly (readonly string[])[], name: string): readonly (readonly string[])[] {
  let last = rows.length;
  while (last > 0 && rows[last - 1]?.every((cell) => cell.trim() === '')) last -= 1;
  if (last > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS))
    throw new Refused(refusal('table.tooLarge', { name, rows: MOST_ROWS, columns: MOST_COLUMNS }));
  return rows.slice(0, last);
}

/** UTF-8 or UTF-16 by its mark, UTF-8 where the bytes are that, otherwise the code page of western Windows. */
function decoded(bytes: Uint8Array): string | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  for (const label of wide === undefined ? ['utf-8', 'windows-1252'] : [wide]) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return text.includes('\u0000') ? undefined : text;
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}
