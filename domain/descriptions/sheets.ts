// Descriptions as sheets of a spreadsheet: the first says which there are and how complete each is.
import type { PortfolioSheet, SheetCell, SheetColumn } from '../portfolio/sheets';
import { descriptionName } from './catalogue';
import type { Description } from './describe';
import { percent, type DescriptionTable } from './table';
import { word } from './words';

/** Excel takes 31 characters. */
const NAME = 31;

/** A list of the descriptions and a sheet for each that has a table with rows. `language`: fi, sv or en. */
export function descriptionSheets(
  descriptions: readonly Description[],
  language: string,
): readonly PortfolioSheet[] {
  const list: PortfolioSheet = {
    name: word('descriptions', language),
    columns: [
      { heading: word('description', language), width: 44, value: 'text' },
      { heading: word('state', language), width: 18, value: 'text' },
      { heading: word('complete', language), width: 14, value: 'integer' },
      { heading: word('rows', language), width: 10, value: 'integer' },
    ],
    rows: descriptions.map(({ kind, state, completeness, table }) => [
      descriptionName(kind, language),
      kind.state === 'none' ? '' : word(`state.${state}`, language),
      percent(completeness),
      table?.rows.length ?? 0,
    ]),
  };
  const taken = new Set([list.name.toLowerCase()]);
  const sheets = descriptions.flatMap(({ kind, table }): PortfolioSheet[] => {
    if (!table || table.rows.length === 0) return [];
    return [{ ...sheetOf(table), name: freeName(`${kind.id} ${descriptionName(kind, language)}`, taken) }];
  });
  return [list, ...sheets];
}

function sheetOf(table: DescriptionTable): Omit<PortfolioSheet, 'name'> {
  const headings = new Set<string>();
  return {
    columns: table.columns.map(({ heading, value }, at): SheetColumn => {
      const long = table.rows.some(({ cells }) => (cells[at]?.text.length ?? 0) > 50);
      // A table of Excel has no two columns of one name.
      const free = freeName(heading === '' ? '–' : heading, headings, 200);
      return {
        heading: free,
        width: at === 0 ? 32 : long ? 44 : Math.max(14, Math.min(30, heading.length + 4)),
        value: value === undefined || value === 'choice' ? (long ? 'long' : 'text') : value,
      };
    }),
    rows: table.rows.map(({ cells }) => cells.map(({ text, raw }): SheetCell => raw ?? text)),
  };
}

function freeName(wanted: string, taken: Set<string>, most = NAME): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` ${count}`;
    const name = wanted.slice(0, most - ending.length) + ending;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
