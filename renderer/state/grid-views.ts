// How the inventory of each kind is looked at: columns, widths, order, what is looked for, and grouping. remember.ts keeps what is not a search.
import { create } from 'zustand';
import { PORTFOLIO_KINDS, type PortfolioKind } from '../../domain/portfolio/kinds';
import type { Sorting } from '../../domain/portfolio/rows';
import type { KeptGrid } from '../../schemas/generated/types';

export interface GridView {
  readonly sorting: readonly Sorting[];
  readonly words: string;
  readonly byColumn: Readonly<Record<string, string>>;
  /** The row of filters is open. */
  readonly filtering: boolean;
  readonly groupBy: string | null;
  /** Keys of the shown columns in their order; null: the usual ones. */
  readonly chosen: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
  /** What was applied last: a saved one's identifier, or `ready:` and the key of a ready-made one. */
  readonly saved: string | null;
}

const FRESH: GridView = {
  sorting: [],
  words: '',
  byColumn: {},
  filtering: false,
  groupBy: null,
  chosen: null,
  widths: {},
  saved: null,
};

/** How each kind is looked at in the open workspace. */
export const useGridViews = create<{ readonly byKind: Partial<Record<PortfolioKind, GridView>> }>()(() => ({
  byKind: {},
}));

/** How a kind is looked at; also after a restart. */
export function useGridView(kind: PortfolioKind): GridView {
  return useGridViews((state) => state.byKind[kind] ?? FRESH);
}

/** Changes how a kind is looked at. */
export function changeGridView(kind: PortfolioKind, change: Partial<GridView>): void {
  useGridViews.setState(({ byKind }) => ({
    byKind: { ...byKind, [kind]: { ...(byKind[kind] ?? FRESH), ...change } },
  }));
}

/** What the settings keep of the grids: not what is looked for. */
export function keptGrids(): Record<string, KeptGrid> {
  return Object.fromEntries(
    Object.entries(useGridViews.getState().byKind).map(
      ([kind, { sorting, groupBy, chosen, widths, saved }]) => [
        kind,
        {
          ...(sorting.length > 0 ? { sorting: sorting.map((one) => ({ ...one })) } : {}),
          ...(groupBy === null ? {} : { groupBy }),
          ...(saved === null ? {} : { saved }),
          ...(chosen ? { columns: [...chosen] } : {}),
          ...(Object.keys(widths).length > 0 ? { widths: { ...widths } } : {}),
        },
      ],
    ),
  );
}

/** Takes back what keptGrids has given. */
export function recallGrids(kept: Readonly<Record<string, KeptGrid | undefined>>): void {
  useGridViews.setState({
    byKind: Object.fromEntries(
      PORTFOLIO_KINDS.flatMap((kind) => {
        const grid = kept[kind];
        if (!grid) return [];
        const { sorting = [], groupBy = null, columns = null, widths = {}, saved = null } = grid;
        return [[kind, { ...FRESH, sorting, groupBy, chosen: columns, widths, saved }]];
      }),
    ),
  });
}
