// Saved ways to look at the inventory (tallennetut näkymät): their pointers to property definitions, and the ready-made ones.
import type { SavedGrid, SavedGridColumn } from '../../schemas/generated/types';
import type { PortfolioKind } from './kinds';
import ready from './ready-grids.json';

/** A view that comes with the program; its name in three languages. */
export interface ReadyGrid {
  readonly key: string;
  readonly kind: PortfolioKind;
  readonly words: Readonly<Record<string, string>>;
  readonly columns: readonly SavedGridColumn[];
}

/** The ready-made views of all kinds, in the order of a menu. */
export const READY_GRIDS = ready as readonly ReadyGrid[];

/** The property definitions that columns of the grids show. */
export function columnDefinitions(grids: readonly SavedGrid[] | undefined): string[] {
  return (grids ?? []).flatMap(({ columns }) => columns.flatMap(({ definitionId }) => definitionId ?? []));
}

/** The grids with definitions renamed; `rename` gives undefined for what keeps its name. */
export function gridsWithDefinitions(
  grids: readonly SavedGrid[],
  rename: (id: string) => string | undefined,
): SavedGrid[] {
  return grids.map((grid) => ({
    ...grid,
    columns: grid.columns.map((column) => {
      const id = column.definitionId === undefined ? undefined : rename(column.definitionId);
      return id === undefined ? column : { ...column, definitionId: id };
    }),
  }));
}

/** The grids without the columns of a definition that goes; the names are always there. */
export function gridsWithoutDefinition(grids: readonly SavedGrid[], definitionId: string): SavedGrid[] {
  return grids.map((grid) => {
    const left = grid.columns.filter((column) => column.definitionId !== definitionId);
    return { ...grid, columns: left.length > 0 ? left : [{ key: 'name' }] };
  });
}

const OWN = 'property:';

/** The key of a saved column in the grid; see GridColumn. */
export function savedColumnKey({ key, definitionId }: SavedGridColumn): string {
  return definitionId === undefined ? (key ?? '') : `${OWN}${definitionId}`;
}

/** A column of the grid as it is saved. */
export function savedColumn(key: string): SavedGridColumn {
  return key.startsWith(OWN) ? { definitionId: key.slice(OWN.length) } : { key };
}
