// Every action of the user in one list: its words, its shortcut, when it can be done, and what it does. Menus, the command
// palette and the shortcuts all read this list.
import { targetState } from '../../domain/states';
import { editUnderway } from '../engine-client/edits';
import { closeWorkspace, host, openWorkspace, redo, undo } from '../engine-client/engine';
import { currentElements, currentLayout, currentOrganisation } from '../state/current';
import { moveView } from '../state/map-view';
import { closeView } from '../state/views';
import { placeOf } from '../state/places';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import type { Action } from './action';
import { APPEARANCE_ACTIONS } from './actions-appearance';
import { EDITING_ACTIONS } from './actions-editing';
import { LOOK_ACTIONS } from './actions-looks';
import { FILE_ACTIONS } from './actions-file';
import { PLACE_ACTIONS } from './actions-places';
import { hasItems, hasNodes, inView, VIEW_ACTIONS, VIEW_EDITS } from './actions-views';
import { copySelection, pasteClipboard } from './clipboard';
import { boxOfSelection, duplicate, removeSelection, setFate, takeFromBox } from './edits';

const ui = useUi.getState;
const hasCards = (): boolean => ui().selection.placementIds.length > 0;
const hasElements = (): boolean => currentElements().length > 0;
const isOpen = (): boolean => useWorkspace.getState().info !== null;
const hasTarget = (): boolean => {
  const organisation = currentOrganisation();
  return (
    organisation !== undefined && targetState(useWorkspace.getState().index, organisation.id) !== undefined
  );
};

/** All actions, in the order in which the command palette offers them. */
export const ACTIONS: readonly Action[] = [
  {
    id: 'edit.undo',
    label: 'action.undo',
    shortcuts: ['Ctrl+Z'],
    enabled: () => useWorkspace.getState().undo !== null || editUnderway(),
    run: undo,
  },
  {
    id: 'edit.redo',
    label: 'action.redo',
    shortcuts: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    enabled: () => useWorkspace.getState().redo !== null || editUnderway(),
    run: redo,
  },
  {
    id: 'view.current',
    label: 'action.current',
    shortcuts: ['1'],
    enabled: isOpen,
    run: () => ui().set({ mode: 'current' }),
  },
  {
    id: 'view.diff',
    label: 'action.diff',
    shortcuts: ['2'],
    enabled: hasTarget,
    run: () => ui().set({ mode: 'diff' }),
  },
  {
    id: 'view.target',
    label: 'action.target',
    shortcuts: ['3'],
    enabled: hasTarget,
    run: () => ui().set({ mode: 'target' }),
  },
  {
    id: 'view.toggleState',
    label: 'action.toggleState',
    shortcuts: ['T'],
    enabled: hasTarget,
    run: () => ui().set({ mode: ui().mode === 'current' ? 'target' : 'current' }),
  },
  {
    id: 'edit.search',
    label: 'action.search',
    shortcuts: ['Ctrl+F'],
    inTextField: true,
    enabled: isOpen,
    run: () => ui().set({ search: true }),
  },
  {
    id: 'edit.commands',
    label: 'action.commands',
    shortcuts: ['Ctrl+K'],
    inTextField: true,
    enabled: isOpen,
    run: () => ui().set({ commandPalette: true }),
  },
  {
    id: 'element.add',
    label: 'action.addSystem',
    shortcuts: ['N', 'INSERT'],
    enabled: () => inView() || boxOfSelection() !== undefined,
    run: () => (inView() ? VIEW_EDITS.add() : ui().set({ adding: boxOfSelection() ?? null })),
  },
  {
    id: 'element.rename',
    label: 'action.rename',
    shortcuts: ['F2'],
    enabled: () => (inView() ? hasNodes() : ui().selection.placementIds.length === 1),
    run: () =>
      ui().set({ renaming: (inView() ? ui().selection.itemIds : ui().selection.placementIds)[0] ?? null }),
  },
  {
    id: 'edit.delete',
    label: 'action.delete',
    shortcuts: ['DELETE', 'BACKSPACE'],
    enabled: () => (inView() ? hasItems() : hasCards() || ui().selection.flowIds.length > 0),
    run: () => (inView() ? VIEW_EDITS.remove() : removeSelection()),
  },
  {
    id: 'placement.remove',
    label: 'action.takeFromBox',
    shortcuts: ['Shift+DELETE'],
    enabled: () => !inView() && hasCards(),
    run: takeFromBox,
  },
  {
    id: 'edit.copy',
    label: 'action.copy',
    shortcuts: ['Ctrl+C'],
    enabled: () => (inView() ? hasNodes() : hasCards()),
    run: () => (inView() ? VIEW_EDITS.copy() : copySelection()),
  },
  {
    id: 'edit.cut',
    label: 'action.cut',
    shortcuts: ['Ctrl+X'],
    enabled: () => (inView() ? hasNodes() : hasCards()),
    run: () => (inView() ? VIEW_EDITS.cut() : copySelection(true)),
  },
  {
    id: 'edit.duplicate',
    label: 'action.duplicate',
    shortcuts: ['Ctrl+D'],
    enabled: () => (inView() ? hasNodes() : hasCards()),
    run: () => (inView() ? VIEW_EDITS.duplicate() : duplicate()),
  },
  {
    id: 'edit.selectAll',
    label: 'action.selectAll',
    shortcuts: ['Ctrl+A'],
    enabled: isOpen,
    run: () =>
      inView()
        ? VIEW_EDITS.selectAll()
        : ui().select({ placementIds: currentLayout()?.cards.map((card) => card.placementId) ?? [] }),
  },
  {
    id: 'fate.keep',
    label: 'action.fateKeep',
    shortcuts: ['Alt+1'],
    enabled: () => hasElements() && hasTarget(),
    run: () => setFate('keep'),
  },
  {
    id: 'fate.change',
    label: 'action.fateChange',
    shortcuts: ['Alt+2'],
    enabled: () => hasElements() && hasTarget(),
    run: () => setFate('change'),
  },
  {
    id: 'fate.retire',
    label: 'action.fateRetire',
    shortcuts: ['Alt+4'],
    enabled: () => hasElements() && hasTarget(),
    run: () => setFate('retire'),
  },
  {
    id: 'fate.none',
    label: 'action.fateNone',
    shortcuts: ['Alt+0'],
    enabled: () => hasElements() && hasTarget(),
    run: () => setFate(null),
  },
  {
    id: 'flows.selected',
    label: 'action.flowsSelected',
    shortcuts: ['L'],
    enabled: isOpen,
    run: () => ui().set({ flows: ui().flows === 'selected' ? 'all' : 'selected' }),
  },
  { id: 'flows.all', label: 'action.flowsAll', enabled: isOpen, run: () => ui().set({ flows: 'all' }) },
  { id: 'flows.none', label: 'action.flowsNone', enabled: isOpen, run: () => ui().set({ flows: 'none' }) },
  {
    id: 'lanes.collapseAll',
    label: 'action.collapseAll',
    enabled: isOpen,
    run: () => ui().set({ collapsed: new Set(currentLayout()?.lanes.map(({ id }) => id)) }),
  },
  {
    id: 'lanes.expandAll',
    label: 'action.expandAll',
    enabled: isOpen,
    run: () => ui().set({ collapsed: new Set() }),
  },
  {
    id: 'view.fit',
    label: 'action.fit',
    shortcuts: ['Ctrl+0', '0'],
    enabled: isOpen,
    run: () => moveView('fit'),
  },
  {
    id: 'view.width',
    label: 'action.fitWidth',
    shortcuts: ['Ctrl+1', '9'],
    enabled: isOpen,
    run: () => {
      if (placeOf(useUi.getState()).kind !== 'map') closeView();
      moveView('width');
    },
  },
  {
    id: 'view.zoomIn',
    label: 'action.zoomIn',
    shortcuts: ['Ctrl++', 'Ctrl+=', '+'],
    enabled: isOpen,
    run: () => moveView('in'),
  },
  {
    id: 'view.zoomOut',
    label: 'action.zoomOut',
    shortcuts: ['Ctrl+-', '-'],
    enabled: isOpen,
    run: () => moveView('out'),
  },
  {
    id: 'view.palette',
    label: 'action.palette',
    shortcuts: ['P'],
    enabled: isOpen,
    run: () => ui().set({ paletteOpen: !ui().paletteOpen, viewsOpen: false }),
  },
  {
    id: 'view.panel',
    label: 'action.panel',
    shortcuts: ['Ctrl+I'],
    enabled: isOpen,
    run: () => ui().set({ panelOpen: !ui().panelOpen }),
  },
  {
    id: 'view.miniMap',
    label: 'action.miniMap',
    shortcuts: ['M'],
    enabled: isOpen,
    run: () => ui().set({ miniMap: !ui().miniMap }),
  },
  {
    id: 'view.outline',
    label: 'action.outline',
    shortcuts: ['O'],
    enabled: isOpen,
    run: () => ui().set({ panelOpen: true, panelTab: 'outline' }),
  },
  {
    id: 'view.history',
    label: 'action.history',
    shortcuts: ['Ctrl+H'],
    enabled: isOpen,
    run: () => ui().set({ panelOpen: true, panelTab: 'history' }),
  },
  ...EDITING_ACTIONS,
  ...VIEW_ACTIONS,
  ...PLACE_ACTIONS,
  ...LOOK_ACTIONS,
  ...FILE_ACTIONS,
  ...APPEARANCE_ACTIONS,
  {
    id: 'help.shortcuts',
    label: 'action.shortcuts',
    shortcuts: ['F1', '?'],
    run: () => ui().set({ dialog: 'shortcuts' }),
  },
  { id: 'file.close', label: 'action.close', enabled: isOpen, run: closeWorkspace },
];

/** Runs an action by its id; false where there is none or it cannot be done now. */
export function runAction(id: string): boolean {
  const action = ACTIONS.find((one) => one.id === id);
  if (!action || action.enabled?.() === false) return false;
  void Promise.resolve(action.run());
  return true;
}

/** What the native menu asks: in a text field editing belongs to the field. */
export function menuAction(id: string): void {
  const edit = /^edit\.(undo|redo|cut|copy|paste|selectAll)$/u.exec(id)?.[1];
  if (edit && (isTextField(document.activeElement) || edit === 'paste')) {
    host.edit(edit as 'undo');
    return;
  }
  if (id === 'file.new' || id === 'file.open') {
    void openElsewhere(id);
    return;
  }
  if (id === 'help.open') runAction('help.shortcuts');
  else runAction(id);
}

async function openElsewhere(id: 'file.new' | 'file.open'): Promise<void> {
  if (id === 'file.open') {
    const chosen = await host.openWorkspace?.();
    if (chosen) await openWorkspace(chosen);
  } else if (isOpen()) await closeWorkspace();
}

/** True where typing goes into the element. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

export { pasteClipboard };
