// Actions of tabs and panes.
import { targetState } from '../../domain/states';
import { currentOrganisation } from '../state/current';
import { say } from '../state/messages';
import {
  closeTab,
  enterPane,
  openTabs,
  placeName,
  placeOf,
  samePlaces,
  shiftTab,
  stepTab,
  toggleSplit,
  usePlaces,
} from '../state/places';
import { present, stepsOf } from '../state/presentation';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import type { Action } from './action';
import { hasRoom } from './room';

const isOpen = (): boolean => useWorkspace.getState().info !== null;
const several = (): boolean =>
  isOpen() && openTabs(usePlaces.getState().tabs, useWorkspace.getState().index).length > 1;
const isSplit = (): boolean => isOpen() && usePlaces.getState().other !== null;

function split(): void {
  if (!isSplit() && !hasRoom()) {
    say('info', 'places.noRoom');
    return;
  }
  const organisation = currentOrganisation();
  const { index } = useWorkspace.getState();
  toggleSplit(organisation !== undefined && targetState(index, organisation.id) !== undefined);
}

function startPresentation(): void {
  const { tabs } = usePlaces.getState();
  const { index } = useWorkspace.getState();
  const organisation = currentOrganisation();
  const places = openTabs(tabs, index).map(({ place }) => place);
  const steps = stepsOf(
    places,
    organisation !== undefined && targetState(index, organisation.id) !== undefined,
  );
  const ui = useUi.getState();
  const here = placeOf(ui);
  const at = steps.findIndex(({ place }) => placeName(place) === placeName(here));
  present(steps, Math.max(at, 0), { place: here, mode: ui.mode });
}

// A browser keeps Ctrl+Tab, Ctrl+PageDown and Ctrl+W to itself, so each has a second key.
export const PLACE_ACTIONS: readonly Action[] = [
  {
    id: 'present.start',
    label: 'action.present',
    shortcuts: ['F5'],
    enabled: isOpen,
    run: startPresentation,
  },
  {
    id: 'places.split',
    label: 'action.split',
    shortcuts: ['Ctrl+Alt+S'],
    enabled: isOpen,
    run: split,
  },
  {
    id: 'places.otherPane',
    label: 'action.otherPane',
    shortcuts: ['F6'],
    enabled: isSplit,
    run: () => enterPane(usePlaces.getState().activeSide === 'left' ? 'right' : 'left'),
  },
  {
    id: 'places.linked',
    label: 'action.linked',
    enabled: () => isSplit() && samePlaces(usePlaces.getState(), useUi.getState()),
    run: () => usePlaces.setState(({ linked }) => ({ linked: !linked })),
  },
  {
    id: 'tab.next',
    label: 'action.tab.next',
    shortcuts: ['Alt+PAGEDOWN', 'Ctrl+PAGEDOWN', 'Ctrl+TAB'],
    inTextField: true,
    enabled: several,
    run: () => void stepTab(1),
  },
  {
    id: 'tab.before',
    label: 'action.tab.before',
    shortcuts: ['Alt+PAGEUP', 'Ctrl+PAGEUP', 'Ctrl+Shift+TAB'],
    inTextField: true,
    enabled: several,
    run: () => void stepTab(-1),
  },
  {
    id: 'tab.close',
    label: 'action.tab.close',
    shortcuts: ['Alt+W', 'Ctrl+W'],
    enabled: several,
    run: () => closeTab(usePlaces.getState().activeId),
  },
  {
    id: 'tab.left',
    label: 'action.tab.left',
    shortcuts: ['Ctrl+Shift+PAGEUP'],
    enabled: several,
    run: () => shiftTab(-1),
  },
  {
    id: 'tab.right',
    label: 'action.tab.right',
    shortcuts: ['Ctrl+Shift+PAGEDOWN'],
    enabled: several,
    run: () => shiftTab(1),
  },
];
