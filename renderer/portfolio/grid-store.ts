// How the inventory of each kind is looked at: columns, widths, order, what is looked for, and grouping.
import { create } from 'zustand';
import type { PortfolioKind } from '../../domain/portfolio/kinds';
import type { Sorting } from '../../domain/portfolio/rows';

export interface GridView {
  readonly sorting: readonly Sorting[];
  readonly words: string;
  readonly byColumn: Readonly<Record<string, string>>;
  /** The row of filters is open. */
  readonly filtering: boolean;
  readonly groupBy: string | null;
  /** Keys of the shown columns; null: the usual ones. */
  readonly chosen: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
}

const FRESH: GridView = {
  sorting: [],
  words: '',
  byColumn: {},
  filtering: false,
  groupBy: null,
  chosen: null,
  widths: {},
};

const useViews = create<{ readonly byKind: Partial<Record<PortfolioKind, GridView>> }>()(() => ({
  byKind: {},
}));

/** How a kind is looked at; it stays while the window is open. */
export function useGridView(kind: PortfolioKind): GridView {
  return useViews((state) => state.byKind[kind] ?? FRESH);
}

/** Changes how a kind is looked at. */
export function changeGridView(kind: PortfolioKind, change: Partial<GridView>): void {
  useViews.setState(({ byKind }) => ({
    byKind: { ...byKind, [kind]: { ...(byKind[kind] ?? FRESH), ...change } },
  }));
}
