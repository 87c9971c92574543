// Actions of tabs and panes.
import { openChoiceLists } from '../state/choice-dialog';
import { say } from '../state/messages';
import {
  closeTab,
  enterPane,
  openPage,
  openTabs,
  placeOf,
  samePlaces,
  shiftTab,
  stepTab,
  toggleSplit,
  usePlaces,
} from '../state/places';
import { present } from '../state/presentation';
import { firstStep, hasTarget, stops } from '../state/presentation-plan';
import { useUi, type OpenPage } from '../state/ui-store';
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
  toggleSplit(hasTarget());
}

/** Presents the stops that are shown, from the one that is looked at, or asks which where none is. */
function startPresentation(): void {
  const steps = stops().filter(({ shown }) => shown);
  const ui = useUi.getState();
  const here = { place: placeOf(ui), mode: ui.mode };
  if (steps.length === 0) ui.set({ dialog: 'presentation' });
  else present(steps, firstStep(steps, here), here);
}

/** Where a page was left, so that it opens there. */
function partOf(page: OpenPage['page']): string {
  const place = usePlaces
    .getState()
    .tabs.find((tab) => tab.place.kind === 'page' && tab.place.page === page)?.place;
  return place?.kind === 'page' ? place.part : '';
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
    id: 'present.plan',
    label: 'action.presentPlan',
    shortcuts: ['Shift+F5'],
    enabled: isOpen,
    run: () => useUi.getState().set({ dialog: 'presentation' }),
  },
  {
    id: 'page.portfolio',
    label: 'action.portfolio',
    shortcuts: ['Ctrl+Alt+J'],
    enabled: isOpen,
    run: () => openPage('portfolio', partOf('portfolio')),
  },
  {
    id: 'choices.edit',
    label: 'action.choiceLists',
    enabled: isOpen,
    run: () => openChoiceLists(),
  },
  {
    id: 'page.descriptions',
    label: 'action.descriptions',
    shortcuts: ['Ctrl+Alt+K'],
    enabled: isOpen,
    run: () => openPage('descriptions', partOf('descriptions')),
  },
  {
    id: 'page.quality',
    label: 'action.quality',
    shortcuts: ['Ctrl+Alt+L'],
    enabled: isOpen,
    run: () => openPage('quality', partOf('quality')),
  },
  {
    id: 'page.region',
    label: 'action.region',
    shortcuts: ['Ctrl+Alt+A'],
    enabled: isOpen,
    run: () => openPage('region', partOf('region')),
  },
  {
    id: 'page.regionProducts',
    label: 'action.regionProducts',
    enabled: isOpen,
    run: () => openPage('region', 'products'),
  },
  {
    id: 'page.regionSynergy',
    label: 'action.regionSynergy',
    enabled: isOpen,
    run: () => openPage('region', 'synergy'),
  },
  {
    id: 'page.regionCalendar',
    label: 'action.regionCalendar',
    enabled: isOpen,
    run: () => openPage('region', 'calendar'),
  },
  {
    id: 'page.regionScenarios',
    label: 'action.regionScenarios',
    enabled: isOpen,
    run: () => openPage('region', 'scenarios'),
  },
  {
    id: 'page.regionJoining',
    label: 'action.regionJoining',
    enabled: isOpen,
    run: () => openPage('region', 'joining'),
  },
  {
    id: 'page.regionSurvey',
    label: 'action.regionSurvey',
    enabled: isOpen,
    run: () => openPage('region', 'survey'),
  },
  {
    id: 'page.regionDeliveries',
    label: 'action.regionDeliveries',
    enabled: isOpen,
    run: () => openPage('region', 'deliveries'),
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
