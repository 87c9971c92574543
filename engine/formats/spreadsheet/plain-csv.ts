// A table as CSV for spreadsheets: UTF-8 with its mark, everything quoted, nothing that would be calculated.
import Papa from 'papaparse';

/** Beginnings that a spreadsheet takes for a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r]/u;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** The rows with their heads; an apostrophe in front of what looks like a formula makes it text. */
export function csvOf(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const safe = (value: string | number): string => {
    const text = String(value);
    return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  };
  const table = Papa.unparse([heads.map(safe), ...rows.map((row) => row.map(safe))], {
    quotes: true,
    delimiter: ';',
    newline: '\r\n',
  });
  return new TextEncoder().encode(`\ufeff${table}\r\n`);
}
