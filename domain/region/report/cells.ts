// Cells and columns of the report's tables.
import type { TableCell, TableColumn } from '../../descriptions/table';
import { dateText } from '../../portfolio/values';
import { reportWord, type ReportWord } from './words';

export function column(key: ReportWord, language: string, value?: TableColumn['value']): TableColumn {
  return { key, heading: reportWord(key, language), ...(value === undefined ? {} : { value }) };
}

/** Words; nothing where there are none. */
export function text(words: string): TableCell {
  return { text: words };
}

/** A number; missing where it is not known. */
export function number(value: number | undefined, language: string): TableCell {
  if (value === undefined) return { text: '', missing: true };
  const rounded = Math.round(value * 100) / 100;
  return {
    text: new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(rounded),
    raw: rounded,
  };
}

/** An ISO date as it is written in the language. */
export function date(iso: string, language: string): TableCell {
  return { text: dateText(iso, language), raw: iso };
}
