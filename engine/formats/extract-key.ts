// The key of an extract: masked names with their originals, as a table for the one who sends the extract.
import Papa from 'papaparse';
import type { MaskedName } from '../../domain/extract/mask-records';

/** CSV for Finnish Excel: UTF-8 with a byte order mark, semicolons; a name that looks like a formula is made text. */
export function extractKey(key: readonly MaskedName[]): Uint8Array {
  const rows = key.map(({ pseudonym, name }) => [pseudonym, name]);
  const text = Papa.unparse(
    { fields: ['Nimi otteessa', 'Alkuperäinen nimi'], data: rows },
    { delimiter: ';', newline: '\r\n', escapeFormulae: true },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
