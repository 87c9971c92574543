// One CSV file: bytes → rows by column name, with the number of the row. Delimiter and encoding are found out.
import Papa from 'papaparse';
import { refusal, Refused } from '../../../domain/problem';
import { DELIMITERS, NEEDED, type TableKind } from './columns';

/** Far above any model seen, far below what would take the machine down. */
const MOST_ROWS = 1_000_000;

export interface Row {
  /** Number of the row as a spreadsheet shows it: the header is row 1. */
  readonly row: number;
  /** The value of a column; empty where the row or the file does not have it. */
  readonly get: (column: string) => string;
}

export interface Table {
  readonly kind: TableKind;
  readonly fileName: string;
  readonly rows: readonly Row[];
}

/** True where the first bytes are the header of one of the three files. */
export function looksLikeTable(head: Uint8Array): boolean {
  const text = decoded(head)?.text.split(/[\r\n]/, 1)[0] ?? '';
  return DELIMITERS.some((delimiter) => kindOf(cells(text, delimiter)) !== undefined);
}

/**
 * Reads a file. Throws Refused where it has no known header (told with the header that is wanted), where its bytes are
 * no text, or where a quotation mark is not closed (with the row).
 */
export function readTable(bytes: Uint8Array, fileName: string): Table {
  const text = decoded(bytes)?.text;
  if (text === undefined) throw new Refused(refusal('import.csv.encoding', { file: fileName }));
  const first = text.split(/[\r\n]/, 1)[0] ?? '';
  const delimiter = DELIMITERS.find((candidate) => kindOf(cells(first, candidate)) !== undefined);
  const kind = delimiter === undefined ? undefined : kindOf(cells(first, delimiter));
  if (kind === undefined || delimiter === undefined) {
    throw new Refused(refusal('import.csv.header', { file: fileName, header: first.slice(0, 120) }));
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    const row = (broken.row ?? 0) + 1;
    throw new Refused({ ...refusal('import.csv.quotes', { file: fileName, row }), line: row });
  }
  if (data.length > MOST_ROWS)
    throw new Refused(refusal('import.csv.tooManyRows', { file: fileName, limit: MOST_ROWS }));
  const places = new Map((data[0] ?? []).map((name, at) => [columnName(name), at]));
  const rows = data.slice(1).flatMap((values, at): Row[] => {
    if (values.every((value) => value.trim() === '')) return [];
    const get = (column: string): string => plain(values[places.get(columnName(column)) ?? -1] ?? '');
    return [{ row: at + 2, get }];
  });
  return { kind, fileName, rows };
}

function cells(line: string, delimiter: string): string[] {
  return Papa.parse<string[]>(line, { delimiter }).data[0] ?? [];
}

function kindOf(header: readonly string[]): TableKind | undefined {
  const names = new Set(header.map(columnName));
  return NEEDED.find(([, needed]) => needed.every((name) => names.has(columnName(name))))?.[0];
}

function columnName(name: string): string {
  return name.trim().toLowerCase();
}

/** Archi can write `="007"` so that a spreadsheet keeps leading blanks and noughts. */
function plain(value: string): string {
  const kept = /^="([\s\S]*)"$/.exec(value);
  return kept ? (kept[1] ?? '').replaceAll('""', '"') : value;
}

/** UTF-8 or UTF-16 by its mark, UTF-8 where the bytes are that, otherwise the code page of western Windows. */
function decoded(bytes: Uint8Array): { readonly text: string } | undefined {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  for (const label of marked === undefined ? ['utf-8', 'windows-1252'] : [marked]) {
    try {
      // A head of a file may end inside a character.
      const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
      return text.includes('\u0000') ? undefined : { text };
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}
