// The lines of the grid: elements, headings of groups, and the line for a new one.
import type { Element } from '../../schemas/generated/types';
import type { GridColumn } from '../../domain/portfolio/columns';
import { foundRows, groupedRows, sortedRows, type RowScope } from '../../domain/portfolio/rows';
import type { GridView } from '../state/grid-views';

export type GridItem =
  | { readonly kind: 'row'; readonly element: Element }
  | { readonly kind: 'group'; readonly title: string; readonly elements: readonly Element[] }
  | { readonly kind: 'add' };

export interface GridItems {
  readonly items: readonly GridItem[];
  /** Elements that are found, in their order. */
  readonly found: readonly Element[];
}

/** The lines of elements as they are looked at. `canAdd`: the last line is for a new element. */
export function gridItems(
  scope: RowScope,
  elements: readonly Element[],
  columns: readonly GridColumn[],
  view: GridView,
  canAdd: boolean,
): GridItems {
  const found = sortedRows(scope, foundRows(scope, elements, columns, view), columns, view.sorting);
  const by = columns.find(({ key }) => key === view.groupBy);
  const rows: GridItem[] = by
    ? groupedRows(scope, found, by).flatMap(({ title, elements: members }): GridItem[] => [
        { kind: 'group', title, elements: members },
        ...members.map((element): GridItem => ({ kind: 'row', element })),
      ])
    : found.map((element): GridItem => ({ kind: 'row', element }));
  if (canAdd) rows.push({ kind: 'add' });
  return { items: rows, found };
}

/** The element of a line; undefined for headings and the line for a new one. */
export function elementOf(item: GridItem | undefined): Element | undefined {
  return item?.kind === 'row' ? item.element : undefined;
}
