// Actions of editing on the canvas: joining, grouping, choosing more, looks. What the map has too is done on both.
import { connectCardsByKey, newConnectedCard } from '../canvas/keyboard-edit';
import { run } from '../engine-client/commands';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { currentView } from '../state/views';
import { askCompanionOfChosen } from '../views/companions';
import { connectChosen } from '../views/connecting';
import { useDraft } from '../views/draft';
import { chosenItems, isNodeItem, pasteItems } from '../views/edits';
import { bentLine, chosenGroups, groupChosen, straightenChosen, ungroupChosen } from '../views/groups';
import { replacePicture } from '../views/images';
import { copyLook, hasLook, pasteLook, toggleBrush } from '../views/looks';
import { invertSelection, selectConnected, selectSameType } from '../views/selecting';
import type { Action } from './action';
import { pasteClipboard } from './clipboard';
import { openContextMenu } from './context-menu';

const isOpen = (): boolean => useWorkspace.getState().info !== null;

/** True while a view that may be changed is on the canvas. */
function inOwnView(): boolean {
  const view = currentView();
  if (!view) return false;
  return useWorkspace.getState().index.find('referenceModel', view.ownerId)?.locked !== true;
}

const hasItems = (): boolean => currentView() !== undefined && chosenItems().length > 0;
const hasNodes = (): boolean => inOwnView() && chosenItems().some(isNodeItem);
const cards = (): number => (currentView() ? 0 : useUi.getState().selection.placementIds.length);

export const EDITING_ACTIONS: readonly Action[] = [
  {
    id: 'edit.contextMenu',
    label: 'action.contextMenu',
    shortcuts: ['Shift+F10', 'CONTEXTMENU'],
    enabled: isOpen,
    run: openContextMenu,
  },
  { id: 'edit.paste', label: 'action.paste', enabled: isOpen, run: paste },
  {
    id: 'edit.connect',
    label: 'action.connect',
    shortcuts: ['C'],
    enabled: () => (inOwnView() ? [1, 2].includes(chosenItems().length) : cards() === 1 || cards() === 2),
    run: () => (inOwnView() ? connectChosen() : connectCardsByKey()),
  },
  {
    id: 'edit.newConnected',
    label: 'action.newConnected',
    shortcuts: ['Ctrl+ENTER'],
    enabled: () =>
      inOwnView() ? chosenItems().some(({ itemType }) => itemType === 'element') : cards() === 1,
    run: () => (inOwnView() ? askCompanionOfChosen() : newConnectedCard()),
  },
  {
    id: 'items.group',
    label: 'action.group',
    shortcuts: ['Ctrl+G'],
    enabled: hasNodes,
    run: groupChosen,
  },
  {
    id: 'items.ungroup',
    label: 'action.ungroup',
    shortcuts: ['Ctrl+Shift+G'],
    enabled: () => inOwnView() && chosenGroups().length > 0,
    run: ungroupChosen,
  },
  {
    id: 'items.invertSelection',
    label: 'action.invertSelection',
    shortcuts: ['Shift+I'],
    enabled: () => currentView() !== undefined,
    run: invertSelection,
  },
  {
    id: 'items.selectConnected',
    label: 'action.selectConnected',
    shortcuts: ['Shift+Y'],
    enabled: hasItems,
    run: selectConnected,
  },
  {
    id: 'items.selectSameType',
    label: 'action.selectSameType',
    shortcuts: ['Shift+T'],
    enabled: hasItems,
    run: selectSameType,
  },
  {
    id: 'items.lasso',
    label: 'action.lasso',
    shortcuts: ['Q'],
    enabled: () => currentView() !== undefined,
    run: () => useDraft.setState({ lasso: true }),
  },
  {
    id: 'items.copyLook',
    label: 'action.copyLook',
    shortcuts: ['Ctrl+Alt+C'],
    enabled: hasItems,
    run: copyLook,
  },
  {
    id: 'items.pasteLook',
    label: 'action.pasteLook',
    shortcuts: ['Ctrl+Alt+P'],
    enabled: () => inOwnView() && hasItems() && hasLook(),
    run: pasteLook,
  },
  {
    id: 'items.brush',
    label: 'action.brush',
    enabled: () => inOwnView() && (hasItems() || useDraft.getState().brush !== null),
    run: toggleBrush,
  },
  {
    id: 'items.straighten',
    label: 'action.straighten',
    enabled: () => inOwnView() && bentLine() !== undefined,
    run: straightenChosen,
  },
  {
    id: 'items.replacePicture',
    label: 'action.replacePicture',
    enabled: () => inOwnView() && chosenItems().some(({ itemType }) => itemType === 'image'),
    run: replacePicture,
  },
  {
    id: 'items.front',
    label: 'action.toFront',
    shortcuts: ['Shift+PAGEUP'],
    enabled: hasNodes,
    run: () => order('front'),
  },
  {
    id: 'items.back',
    label: 'action.toBack',
    shortcuts: ['Shift+PAGEDOWN'],
    enabled: hasNodes,
    run: () => order('back'),
  },
];

/** Pastes without the keyboard's paste event: from the system's clipboard where it may be read, otherwise from the own one. */
async function paste(): Promise<void> {
  let text = '';
  try {
    text = await navigator.clipboard.readText();
  } catch {
    text = useUi.getState().clipboard?.text ?? '';
  }
  await (currentView() ? pasteItems(text) : pasteClipboard(text));
}

function order(to: 'front' | 'back'): Promise<unknown> {
  return run('viewItem.order', {
    ids: chosenItems()
      .filter(isNodeItem)
      .map(({ id }) => id),
    to,
  });
}
