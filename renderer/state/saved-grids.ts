// Saved ways to look at the inventory: what is seen now as it is saved, and a saved one applied.
import type { SavedGrid, SavedGridColumn } from '../../schemas/generated/types';
import type { PortfolioKind } from '../../domain/portfolio/kinds';
import { READY_GRIDS, savedColumn, savedColumnKey } from '../../domain/portfolio/saved-grids';
import { sameValue } from '../../domain/records';
import { textIn } from '../../domain/text';
import { LANGUAGE } from '../i18n/translate';
import { changeGridView, type GridView } from './grid-views';

/** What a name is given to. */
export type GridContent = Pick<SavedGrid, 'columns' | 'words'>;

/** A saved or ready-made one in a menu. */
export interface NamedGrid extends GridContent {
  /** Identifier, or `ready:` and the key. */
  readonly id: string;
  readonly name: string;
  readonly ready: boolean;
}

/** Those of a kind: the ready-made ones, then the organisation's own by name. */
export function namedGrids(kind: PortfolioKind, own: readonly SavedGrid[]): readonly NamedGrid[] {
  const order = new Intl.Collator(LANGUAGE, { numeric: true });
  return [
    ...READY_GRIDS.filter((grid) => grid.kind === kind).map(({ key, words, columns }) => ({
      id: `ready:${key}`,
      name: textIn(words, LANGUAGE),
      ready: true,
      columns: [...columns],
    })),
    ...own
      .filter((grid) => grid.kind === kind)
      .map(({ id, name, columns, words }) => ({
        id,
        name,
        ready: false,
        columns,
        ...(words === undefined ? {} : { words }),
      }))
      .sort((a, b) => order.compare(a.name, b.name)),
  ];
}

/** What is seen now, as it is saved. `shown`: keys of the shown columns in their order. */
export function gridContent(view: GridView, shown: readonly string[]): GridContent {
  const words = view.words.trim();
  return {
    columns: shown.map((key): SavedGridColumn => {
      const text = (view.byColumn[key] ?? '').trim();
      const width = view.widths[key];
      const at = view.sorting.findIndex((one) => one.key === key);
      const sorting = view.sorting[at];
      return {
        ...savedColumn(key),
        ...(width === undefined ? {} : { width }),
        ...(text === '' ? {} : { text }),
        ...(sorting ? { sorted: sorting.down ? 'down' : 'up' } : {}),
        ...(at > 0 ? { sortOrder: at + 1 } : {}),
        ...(view.groupBy === key ? { grouped: true } : {}),
      };
    }),
    ...(words === '' ? {} : { words }),
  };
}

/** Looks at a kind as was saved. */
export function applyGrid(kind: PortfolioKind, { id, columns, words }: NamedGrid): void {
  const keyed = columns.map((column) => ({ ...column, key: savedColumnKey(column) }));
  const texts = keyed.flatMap(({ key, text }) => (text === undefined ? [] : [[key, text] as const]));
  changeGridView(kind, {
    saved: id,
    chosen: keyed.map(({ key }) => key),
    widths: Object.fromEntries(
      keyed.flatMap(({ key, width }) => (width === undefined ? [] : [[key, width] as const])),
    ),
    byColumn: Object.fromEntries(texts),
    filtering: texts.length > 0,
    sorting: keyed
      .filter(({ sorted }) => sorted !== undefined)
      .sort((a, b) => (a.sortOrder ?? 1) - (b.sortOrder ?? 1))
      .map(({ key, sorted }) => ({ key, down: sorted === 'down' })),
    groupBy: keyed.find(({ grouped }) => grouped)?.key ?? null,
    words: words ?? '',
  });
}

/** Looks at a kind as if nothing had been chosen. */
export function applyUsual(kind: PortfolioKind): void {
  changeGridView(kind, {
    saved: null,
    chosen: null,
    widths: {},
    byColumn: {},
    filtering: false,
    sorting: [],
    groupBy: null,
    words: '',
  });
}

/** True where what is seen now is not as was saved. Columns that are not there any more do not count. */
export function isChanged(grid: GridContent, now: GridContent, known: ReadonlySet<string>): boolean {
  const columns = grid.columns.filter((column) => known.has(savedColumnKey(column)));
  return !sameValue({ ...grid, columns, words: grid.words ?? '' } satisfies GridContent, {
    ...grid,
    columns: now.columns,
    words: now.words ?? '',
  });
}
