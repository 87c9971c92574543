// A list of systems in which a column tells the municipality: the rows of each municipality as a list of its own.
import type { TableMapping } from '../../schemas/generated/types';
import { normalisedName } from '../names';
import type { TableSheet } from '../tables/table';
import { namedIn, numberedIn, type KnownMunicipality } from './municipality-names';

/** Headings of a column that tells the municipality. */
const HEADINGS: ReadonlySet<string> = new Set([
  'kunta',
  'kunnan nimi',
  'kuntanumero',
  'kuntakoodi',
  'kunta kaupunki',
  'kommun',
  'kommunkod',
  'municipality',
]);

/** The rows of one municipality; the others are empty, so that rows keep their numbers. */
export interface MunicipalityList {
  /** As the column says it. */
  readonly text: string;
  readonly sheet: TableSheet;
}

export interface SplitList {
  readonly lists: readonly MunicipalityList[];
  /** Where the municipality stands; it is no fact of a system. */
  readonly mapping: TableMapping;
  /** Rows that name no municipality, as the spreadsheet numbers them. */
  readonly nobodys: readonly number[];
}

/** The list parted by its column of municipalities; undefined where it has none. */
export function splitByMunicipality(
  sheet: TableSheet,
  mapping: TableMapping,
  known: readonly KnownMunicipality[],
): SplitList | undefined {
  const at = (sheet.rows[mapping.headerRow] ?? []).findIndex((heading) =>
    HEADINGS.has(normalisedName(heading)),
  );
  if (at < 0) return undefined;
  const groups = new Map<string, { text: string; rows: Set<number> }>();
  const nobodys: number[] = [];
  sheet.rows.forEach((row, number) => {
    if (number <= mapping.headerRow || row.every((cell) => cell.trim() === '')) return;
    const text = row[at]?.trim() ?? '';
    if (text === '') {
      nobodys.push(number + 1);
      return;
    }
    const [one, ...more] = [...namedIn(text, known), ...numberedIn(text.padStart(3, '0'), known)];
    const meant = one && more.every((other) => other.name === one.name) ? one.name : text;
    const key = normalisedName(meant);
    const group = groups.get(key) ?? { text: meant, rows: new Set<number>() };
    group.rows.add(number);
    groups.set(key, group);
  });
  return {
    lists: [...groups.values()].map(({ text, rows }) => ({
      text,
      sheet: {
        ...sheet,
        rows: sheet.rows.map((row, number) => (number <= mapping.headerRow || rows.has(number) ? row : [])),
      },
    })),
    mapping: {
      ...mapping,
      columns: mapping.columns.map((meaning, column) => (column === at ? 'skip' : meaning)),
    },
    nobodys,
  };
}

/** What stands above the headings of a list, and its name: they may tell whose it is. */
export function titlesOf(sheet: TableSheet, mapping: TableMapping): string[] {
  const above = sheet.rows.slice(0, Math.max(0, mapping.headerRow)).flatMap((row) => row.slice(0, 20));
  return [sheet.name, ...above].map((text) => text.trim().slice(0, 300)).filter((text) => text !== '');
}
