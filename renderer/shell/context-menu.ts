// The menu of what is under the pointer or chosen: which actions it offers, and where it opens.
import { create } from 'zustand';
import { currentView, chooseItems } from '../state/views';
import { useUi } from '../state/ui-store';

export interface ContextMenuState {
  /** Where it stands in the window; null: closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

export const useContextMenu = create<ContextMenuState>()(() => ({ at: null }));

/** Actions by id in the order of the menu; those that cannot be done now are left out, `-` begins a new part. */
export const CONTEXT_ACTIONS: readonly string[] = [
  'element.rename',
  'element.add',
  'edit.newConnected',
  'edit.connect',
  '-',
  'edit.cut',
  'edit.copy',
  'edit.paste',
  'edit.duplicate',
  'edit.delete',
  'placement.remove',
  'views.removeFromModel',
  '-',
  'fate.keep',
  'fate.change',
  'fate.retire',
  '-',
  'items.group',
  'items.ungroup',
  'items.front',
  'items.back',
  'view.fitSize',
  'items.straighten',
  'items.replacePicture',
  'items.copyLook',
  'items.pasteLook',
  '-',
  'items.selectConnected',
  'items.selectSameType',
  'generated.around',
  'views.shownIn',
  'views.neighbourhood',
  'edit.selectAll',
  'items.lasso',
];

/** Opens the menu of what is chosen, beside it; in the middle of the canvas where nothing is. */
export function openContextMenu(): void {
  const chosen = document.querySelector<HTMLElement>(
    '.vnode[data-selected="true"], .card[data-selected="true"], .box[data-selected="true"]',
  );
  const rect = (chosen ?? document.querySelector('.canvas'))?.getBoundingClientRect();
  if (!rect) return;
  useContextMenu.setState({
    at: chosen
      ? { x: rect.left + Math.min(40, rect.width / 2), y: rect.bottom - 4 }
      : { x: rect.left + rect.width / 2 - 120, y: rect.top + 80 },
  });
}

/** Opens the menu at the pointer; what is under it is chosen first. */
export function openMenuAt(target: Element, at: { x: number; y: number }): void {
  const ui = useUi.getState();
  const id =
    target.closest('.react-flow__node')?.getAttribute('data-id') ??
    target.closest('[data-line]')?.getAttribute('data-line') ??
    null;
  if (currentView()) {
    if (id === null) chooseItems([]);
    else if (!ui.selection.itemIds.includes(id)) chooseItems([id]);
  } else if (id === null) ui.select({});
  else if (id.startsWith('component:')) ui.select({ componentIds: [id.slice('component:'.length)] });
  else if (!id.includes(':') && !ui.selection.placementIds.includes(id)) ui.select({ placementIds: [id] });
  useContextMenu.setState({ at });
}
