// How the comparison of municipalities is looked at: what the rows are, in which order, what the colours tell, and the chosen cell.
import { create } from 'zustand';
import type { Detail } from '../../domain/region/drawing/multiples-scene';
import type { Figure } from '../../domain/region/figures';
import { PIVOTS, type Pivot } from '../../domain/region/matrix';

/** What the colour of a cell tells. */
export const CELL_COLOURS = ['same', 'lifecycle', 'cost', 'contract'] as const;
export type CellColour = (typeof CELL_COLOURS)[number];
export const COLUMN_ORDERS = ['similarity', 'name', 'population', 'like'] as const;
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];
export const ROW_ORDERS = ['reference', 'different', 'cost', 'name'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];
export const ROWS_SHOWN = ['all', 'paying', 'unknown'] as const;
export type RowsShown = (typeof ROWS_SHOWN)[number];

/** A cell, a whole row (no organisation), or a whole column (no row). */
export interface ChosenCell {
  readonly rowId: string | null;
  readonly organisationId: string | null;
}

export interface RegionView {
  readonly pivot: Pivot;
  readonly colour: CellColour;
  readonly columns: ColumnOrder;
  readonly rows: RowOrder;
  readonly shown: RowsShown;
  /** Organisations that stand first whatever the order. */
  readonly pinned: readonly string[];
  /** The organisation that the order "like" begins with. */
  readonly likeId: string | null;
  /** What the map of municipalities is coloured by. */
  readonly figure: Figure;
  /** Whose products the others are compared to in the small multiples; null: the commonest ones. */
  readonly comparedId: string | null;
  /** How near the small multiples are. */
  readonly detail: Detail;
  /** The order in which municipalities are shown, for pictures. */
  readonly shownOrder: readonly string[];
  readonly find: string;
  readonly chosen: ChosenCell | null;
  readonly set: (change: Partial<Omit<RegionView, 'set'>>) => void;
}

export const useRegionView = create<RegionView>()((set) => ({
  pivot: 'component',
  colour: 'same',
  columns: 'similarity',
  rows: 'reference',
  shown: 'all',
  pinned: [],
  likeId: null,
  figure: 'population',
  comparedId: null,
  detail: 0,
  shownOrder: [],
  find: '',
  chosen: null,
  set: (change) => set(change),
}));

/** Puts an organisation first, or lets it go. */
export function pinOrganisation(id: string): void {
  const { pinned, set } = useRegionView.getState();
  set({ pinned: pinned.includes(id) ? pinned.filter((one) => one !== id) : [...pinned, id] });
}

/** What is remembered of the view; undefined where nothing differs from the usual. */
export function keptRegion(): KeptRegion | undefined {
  const { pivot, colour, columns, rows, pinned } = useRegionView.getState();
  const usual = useRegionView.getInitialState();
  const same =
    pivot === usual.pivot &&
    colour === usual.colour &&
    columns === usual.columns &&
    rows === usual.rows &&
    pinned.length === 0;
  return same ? undefined : { pivot, colour, columns, rows, pinned: [...pinned] };
}

/** The view as it was left; what is not known any more is as usual. */
export function recallRegion(kept: KeptRegion | undefined): void {
  const usual = useRegionView.getInitialState();
  const known = <V extends string>(all: readonly V[], value: string | undefined, otherwise: V): V =>
    all.find((one) => one === value) ?? otherwise;
  usual.set({
    pivot: known(PIVOTS, kept?.pivot, usual.pivot),
    colour: known(CELL_COLOURS, kept?.colour, usual.colour),
    // The one that an order begins with is not remembered.
    columns: known(
      COLUMN_ORDERS.filter((one) => one !== 'like'),
      kept?.columns,
      'similarity',
    ),
    rows: known(ROW_ORDERS, kept?.rows, usual.rows),
    pinned: kept?.pinned ?? [],
    find: '',
    chosen: null,
    comparedId: null,
    likeId: null,
  });
}

interface KeptRegion {
  readonly pivot?: string;
  readonly colour?: string;
  readonly columns?: string;
  readonly rows?: string;
  readonly pinned?: string[];
}
