// Which free view is on the canvas, and what is chosen in it.
import type { View, ViewItem } from '../../schemas/generated/types';
import type { ModelIndex } from '../../domain/model-index';
import { showOnMap } from './map-view';
import { useViewId } from './pane';
import { useModel } from './selectors';
import { NO_SELECTION, useUi, type Selection } from './ui-store';
import { useWorkspace } from './workspace-store';

/** Shows a view on the canvas; with `itemId` that node is chosen and comes to the middle. `follow` remembers the way back. */
export function openView(viewId: string, options: { itemId?: string; follow?: boolean } = {}): void {
  const ui = useUi.getState();
  const trail =
    options.follow && ui.viewId !== null && ui.viewId !== viewId ? [...ui.viewTrail, ui.viewId] : [];
  ui.set({
    viewId,
    viewTrail: trail,
    generated: null,
    page: null,
    generatedTrail: [],
    search: false,
    renaming: null,
    adding: null,
  });
  chooseItems(options.itemId === undefined ? [] : [options.itemId]);
  if (options.itemId !== undefined) showOnMap(options.itemId);
}

/** Shows the layer map again. */
export function closeView(): void {
  useUi.getState().set({
    viewId: null,
    viewTrail: [],
    generated: null,
    generatedTrail: [],
    page: null,
    search: false,
    renaming: null,
  });
  useUi.getState().select({});
}

/** Returns to the view from which a reference was followed; false where there is none. */
export function goBack(): boolean {
  const { viewTrail, set } = useUi.getState();
  const before = viewTrail.at(-1);
  if (before === undefined) return false;
  set({ viewId: before, viewTrail: viewTrail.slice(0, -1), search: false, renaming: null });
  useUi.getState().select({});
  return true;
}

/** Chooses nodes and connections of the open view, and with them what they show. */
export function chooseItems(itemIds: readonly string[]): void {
  useUi.getState().select(selectionOfItems(useWorkspace.getState().index, itemIds));
}

/** The choice of nodes and connections, each with its element or relationship. */
export function selectionOfItems(index: ModelIndex, itemIds: readonly string[]): Selection {
  const items = itemIds
    .map((id) => index.find('viewItem', id))
    .filter((item): item is ViewItem => item !== undefined);
  const shown = (type: ViewItem['itemType']): string[] => [
    ...new Set(items.flatMap((item) => (item.itemType === type && item.subjectId ? [item.subjectId] : []))),
  ];
  return {
    ...NO_SELECTION,
    itemIds: items.map(({ id }) => id),
    elementIds: shown('element'),
    flowIds: shown('relationship'),
  };
}

/** The open view that is drawn; undefined where another thing is shown or the view is gone. */
export function useView(): View | undefined {
  const { index } = useModel();
  const viewId = useViewId();
  return drawnOnly(index.find('view', viewId ?? undefined));
}

/** The open view that is drawn, outside of React. */
export function currentView(): View | undefined {
  return drawnOnly(useWorkspace.getState().index.find('view', useUi.getState().viewId ?? undefined));
}

/** The open pinned view; undefined where another thing is shown. */
export function usePinned(): View | undefined {
  const { index } = useModel();
  const view = index.find('view', useViewId() ?? undefined);
  return view?.generated ? view : undefined;
}

function drawnOnly(view: View | undefined): View | undefined {
  return view?.generated ? undefined : view;
}

/** Views in which an element is drawn, each with its first node there, in the order of their names. */
export function viewsShowing(
  index: ModelIndex,
  elementId: string,
  nameOf: (view: View) => string,
): { view: View; itemId: string }[] {
  const found = new Map<string, { view: View; itemId: string }>();
  for (const item of index.pointing('viewItem', 'subject', elementId)) {
    if (item.itemType !== 'element' || found.has(item.viewId)) continue;
    const view = index.find('view', item.viewId);
    if (view) found.set(view.id, { view, itemId: item.id });
  }
  return [...found.values()].sort((a, b) => nameOf(a.view).localeCompare(nameOf(b.view), 'fi'));
}
