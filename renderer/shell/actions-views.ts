// Actions of free views, and what the common actions do while a view is open.
import { addBeside } from '../views/add';
import { autoArrange, canArrange, LAYOUTS } from '../views/auto-arrange';
import { arrange, fitChosen, fittable, type Arrangement } from '../views/arrange';
import { chosenItems, copyItems, isNodeItem, removeItems, selectAllItems } from '../views/edits';
import { duplicateItems } from '../views/duplicate';
import { chooseNextLine } from '../views/keyboard';
import { backToGenerated, openGenerated } from '../state/generated';
import { placeOf } from '../state/places';
import { closeView, currentView, goBack } from '../state/views';
import { currentElements } from '../state/current';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { READY } from '../views/generated/GeneratedList';
import { openNeighbourhood } from '../views/neighbourhood';
import type { Action } from './action';

const ui = useUi.getState;
const isOpen = (): boolean => useWorkspace.getState().info !== null;

/** True while a free view is on the canvas. */
export function inView(): boolean {
  return currentView() !== undefined;
}

/** True where something is chosen in the open view. */
export function hasItems(): boolean {
  return inView() && ui().selection.itemIds.length > 0;
}

/** True where at least one node is chosen in the open view. */
export function hasNodes(): boolean {
  return inView() && chosenItems().some(isNodeItem);
}

const several = (): boolean => inView() && chosenItems().filter(isNodeItem).length > 1;
const oneElement = (): boolean => currentElements().length === 1;

/** What the actions that the map has too do in a view. */
export const VIEW_EDITS = {
  add: addBeside,
  remove: () => removeItems(false),
  copy: () => copyItems(),
  cut: () => copyItems(true),
  duplicate: duplicateItems,
  selectAll: selectAllItems,
};

const arranging = (kind: Arrangement, label: Action['label'], shortcut?: string): Action => ({
  id: `view.${kind}`,
  label,
  ...(shortcut === undefined ? {} : { shortcuts: [shortcut] }),
  enabled: several,
  run: () => arrange(kind),
});

export const VIEW_ACTIONS: readonly Action[] = [
  {
    id: 'views.panel',
    label: 'action.views',
    shortcuts: ['V'],
    enabled: isOpen,
    run: () => ui().set({ viewsOpen: !ui().viewsOpen, paletteOpen: false }),
  },
  {
    id: 'views.new',
    label: 'action.newView',
    shortcuts: ['Ctrl+Alt+N'],
    enabled: isOpen,
    run: () => ui().set({ dialog: 'newView' }),
  },
  {
    id: 'views.map',
    label: 'action.showMap',
    shortcuts: ['Ctrl+Alt+M'],
    enabled: () => placeOf(ui()).kind !== 'map',
    run: closeView,
  },
  {
    id: 'views.back',
    label: 'action.viewBack',
    shortcuts: ['Ctrl+Alt+B', 'Alt+ARROWLEFT'],
    enabled: () => ui().viewTrail.length > 0,
    run: () => void goBack(),
  },
  {
    id: 'views.shownIn',
    label: 'action.shownIn',
    shortcuts: ['Ctrl+Alt+V'],
    enabled: oneElement,
    run: () => ui().set({ dialog: 'shownIn' }),
  },
  {
    id: 'generated.around',
    label: 'action.generated.around',
    shortcuts: ['A'],
    enabled: oneElement,
    run: () => {
      const [element] = currentElements();
      if (element) openGenerated('around', element.id, { follow: true });
    },
  },
  ...READY.map(([kind]): Action => ({
    id: `generated.${kind}`,
    label: `action.generated.${kind}`,
    enabled: isOpen,
    run: () => openGenerated(kind),
  })),
  {
    id: 'generated.back',
    label: 'action.generated.back',
    enabled: () => ui().generatedTrail.length > 0,
    run: () => void backToGenerated(),
  },
  { id: 'views.neighbourhood', label: 'action.neighbourhood', enabled: oneElement, run: openNeighbourhood },
  {
    id: 'views.removeFromModel',
    label: 'action.removeFromModel',
    shortcuts: ['Ctrl+DELETE'],
    enabled: () => inView() && ui().selection.elementIds.length + ui().selection.flowIds.length > 0,
    run: () => removeItems(true),
  },
  {
    id: 'view.fitSize',
    label: 'action.fitSize',
    enabled: () => inView() && fittable().length > 0,
    run: fitChosen,
  },
  {
    id: 'view.nextLine',
    label: 'action.nextLine',
    shortcuts: ['Y'],
    enabled: hasItems,
    run: () => void chooseNextLine(),
  },
  ...LAYOUTS.map((kind): Action => ({
    id: `view.auto.${kind}`,
    label: `action.auto.${kind}`,
    enabled: canArrange,
    run: () => autoArrange(kind),
  })),
  arranging('left', 'action.alignLeft'),
  arranging('centre', 'action.alignCentre'),
  arranging('right', 'action.alignRight'),
  arranging('top', 'action.alignTop'),
  arranging('middle', 'action.alignMiddle'),
  arranging('bottom', 'action.alignBottom'),
  arranging('acrossEvenly', 'action.distributeAcross'),
  arranging('downEvenly', 'action.distributeDown'),
  arranging('sameWidth', 'action.sameWidth'),
  arranging('sameHeight', 'action.sameHeight'),
  arranging('sameSize', 'action.sameSize'),
];
