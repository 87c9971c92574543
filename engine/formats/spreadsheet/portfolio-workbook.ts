// Sheets of the portfolio → an Excel workbook with real tables, choice lists, days and euros. Texts are written as texts
// whatever they begin with, so that none becomes a formula.
import type { WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { PortfolioSheet, SheetCell, SheetColumn } from '../../../domain/portfolio/sheets';

/** Empty rows that have choice lists below the filled ones. */
const SPARE_ROWS = 500;
/** Excel takes a list of choices of so many characters. */
const LIST_CHARACTERS = 250;
const FORMATS: Readonly<Partial<Record<SheetColumn['value'], string>>> = {
  money: '#,##0.## "€"',
  integer: '#,##0',
  date: 'd.m.yyyy',
};

export const WORKBOOK_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook; `about` is a last sheet of pairs that tells what the file is. */
export function portfolioWorkbook(
  sheets: readonly PortfolioSheet[],
  about: {
    readonly name: string;
    readonly rows: readonly (readonly [string, string])[];
    /** Name of the sheet of choices that Excel does not take within a column. */
    readonly choices?: string;
  },
): Promise<Uint8Array> {
  const long = longLists(sheets);
  const choicesName = sheetName(about.choices ?? 'Valinnat');
  return writeXlsx({
    sheets: [
      ...sheets.map((sheet, at) => ({
        name: sheetName(sheet.name),
        columns: sheet.columns.map((column) => ({
          width: column.width,
          style: {
            alignment: { vertical: 'top' as const, wrapText: column.value === 'long' },
            ...(FORMATS[column.value] ? { numFmt: FORMATS[column.value] } : {}),
          },
        })),
        rows: [
          sheet.columns.map(({ heading }) => heading),
          ...sheet.rows.map((row) => row.map((cell, column) => valueOf(cell, sheet.columns[column]))),
        ],
        freezePane: { rows: 1, columns: 1 },
        tables: [
          {
            name: `Taulukko${at + 1}`,
            range: `A1:${letter(sheet.columns.length - 1)}${Math.max(2, sheet.rows.length + 1)}`,
            columns: sheet.columns.map(({ heading }) => ({ name: heading })),
            style: 'TableStyleLight9',
            showRowStripes: false,
          },
        ],
        dataValidations: sheet.columns.flatMap(({ choices, heading }, column) => {
          if (!choices) return [];
          const at = long.findIndex((list) => list.choices.join('\n') === choices.join('\n'));
          const range = `$${letter(at)}$2:$${letter(at)}$${choices.length + 1}`;
          return [
            {
              type: 'list' as const,
              ...(at < 0 ? { values: [...choices] } : { formula1: `'${choicesName}'!${range}` }),
              allowBlank: true,
              showErrorMessage: true,
              errorStyle: 'warning' as const,
              errorTitle: heading,
              range: `${letter(column)}2:${letter(column)}${sheet.rows.length + SPARE_ROWS}`,
            },
          ];
        }),
      })),
      ...(long.length > 0 ? [choiceSheet(choicesName, long)] : []),
      {
        name: sheetName(about.name),
        columns: [{ width: 28 }, { width: 70, style: { alignment: { wrapText: true } } }],
        rows: about.rows.map((row) => [...row]),
      },
    ],
  });
}

interface LongList {
  readonly heading: string;
  readonly choices: readonly string[];
}

/** The lists that Excel does not take within a column: long ones, and those with commas; each once. */
function longLists(sheets: readonly PortfolioSheet[]): readonly LongList[] {
  const lists = sheets
    .flatMap(({ columns }) => columns)
    .flatMap(({ heading, choices }) => (choices ? [{ heading, choices }] : []))
    .filter(
      ({ choices }) => choices.join(',').length > LIST_CHARACTERS || choices.some((one) => /[,"]/u.test(one)),
    );
  return [...new Map(lists.map((list) => [list.choices.join('\n'), list])).values()];
}

function choiceSheet(name: string, lists: readonly LongList[]): WriteSheet {
  const most = Math.max(...lists.map(({ choices }) => choices.length));
  return {
    name,
    columns: lists.map(() => ({ width: 40 })),
    rows: [
      lists.map(({ heading }) => heading),
      ...Array.from({ length: most }, (_, row) => lists.map(({ choices }) => choices[row] ?? null)),
    ],
  };
}

function valueOf(cell: SheetCell, column: SheetColumn | undefined): string | number | Date | null {
  if (cell === '') return null;
  if (column?.value === 'date' && typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(cell))
    return new Date(`${cell}T00:00:00Z`);
  return cell;
}

/** Excel allows 31 characters and not all of them. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31);
}

function letter(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);
}
