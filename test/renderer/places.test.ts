// Tabs and panes: what opens where, what is kept when one goes from one to another, and the steps of a presentation.
import type { ModelRecord } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import {
  closeTab,
  enterPane,
  moveTab,
  placeName,
  restoreTabs,
  shiftTab,
  showTab,
  stepTab,
  toggleSplit,
  usePlaces,
} from '../../renderer/state/places';
import {
  endPresentation,
  goToStep,
  present,
  stepsOf,
  usePresentation,
} from '../../renderer/state/presentation';
import { useUi } from '../../renderer/state/ui-store';
import { closeView, openView } from '../../renderer/state/views';
import { useWorkspace } from '../../renderer/state/workspace-store';
import { placeOfText, placeText } from '../../renderer/state/place-text';

const view = (id: string): ModelRecord => ({ kind: 'view', id, ownerId: 'o', name: { fi: id } });
const tabs = (): string[] => usePlaces.getState().tabs.map(({ place }) => placeName(place));
const active = (): string => {
  const { tabs: all, activeId } = usePlaces.getState();
  const tab = all.find(({ id }) => id === activeId);
  return tab ? placeName(tab.place) : '';
};

beforeEach(() => {
  const index = ModelIndex.of([
    { kind: 'organisation', id: 'o', name: { fi: 'Mallila' } },
    view('a'),
    view('b'),
    view('c'),
  ]);
  useWorkspace.setState({ index });
  useUi.getState().set({ viewId: null, viewTrail: [], generated: null, mode: 'current' });
  useUi.getState().select({});
  restoreTabs([{ kind: 'map' }], { kind: 'map' });
});

test('what is opened gets a tab after the one in use; what is open comes forward', () => {
  openView('a');
  openView('b');
  showTab(usePlaces.getState().tabs[1]?.id ?? '');
  openView('c');
  expect(tabs()).toEqual(['map', 'a', 'c', 'b']);
  openView('b');
  expect([tabs().length, active()]).toEqual([4, 'b']);
  closeView();
  expect(active()).toBe('map');
});

test('a reference that is followed stays in its tab', () => {
  openView('a');
  openView('b', { follow: true });
  expect([tabs(), active()]).toEqual([['map', 'b'], 'b']);
});

test('a tab keeps what was chosen in it', () => {
  openView('a');
  useUi.getState().select({ elementIds: ['e'] });
  stepTab(-1);
  expect(useUi.getState().selection.elementIds).toEqual([]);
  stepTab(1);
  expect(useUi.getState().selection.elementIds).toEqual(['e']);
});

test('tabs are closed and moved; the last one stays', () => {
  openView('a');
  openView('b');
  shiftTab(-1);
  expect(tabs()).toEqual(['map', 'b', 'a']);
  const [map, b, a] = usePlaces.getState().tabs;
  moveTab(a?.id ?? '', map?.id ?? '', 'before');
  expect(tabs()).toEqual(['a', 'map', 'b']);
  closeTab(b?.id ?? '');
  expect([tabs(), active()]).toEqual([['a', 'map'], 'map']);
  closeTab(map?.id ?? '');
  closeTab(a?.id ?? '');
  expect([tabs(), useUi.getState().viewId]).toEqual([['a'], 'a']);
});

test('panes have a state each and one choice; closing leaves the one in use', () => {
  toggleSplit(true);
  expect([useUi.getState().mode, usePlaces.getState().other?.mode]).toEqual(['current', 'target']);
  useUi.getState().select({ elementIds: ['e'] });
  enterPane('right');
  expect([useUi.getState().mode, usePlaces.getState().other?.mode]).toEqual(['target', 'current']);
  expect(useUi.getState().selection.elementIds).toEqual(['e']);
  openView('a');
  expect(placeName(usePlaces.getState().other?.place ?? { kind: 'view', viewId: '' })).toBe('map');
  toggleSplit(true);
  expect([usePlaces.getState().other, useUi.getState().viewId]).toEqual([null, 'a']);
});

test('a presentation walks through places and states, stops at both ends and returns', () => {
  jest.useFakeTimers();
  openView('a');
  const steps = stepsOf([{ kind: 'map' }, { kind: 'view', viewId: 'a' }], true);
  expect(steps.map(({ place, mode }) => `${placeName(place)} ${mode}`)).toEqual([
    'map current',
    'map diff',
    'map target',
    'a current',
    'a diff',
    'a target',
  ]);
  present(steps, 2, { place: { kind: 'view', viewId: 'a' }, mode: 'current' });
  expect([useUi.getState().viewId, useUi.getState().mode]).toEqual([null, 'target']);
  goToStep(3);
  expect([useUi.getState().viewId, useUi.getState().mode]).toEqual(['a', 'current']);
  goToStep(99);
  expect(usePresentation.getState().at).toBe(5);
  endPresentation();
  expect([useUi.getState().viewId, useUi.getState().mode, usePresentation.getState().steps]).toEqual([
    'a',
    'current',
    null,
  ]);
  jest.useRealTimers();
});

test('a place is kept as text and comes back as it was; what cannot be read is the map', () => {
  const spec = { kind: 'around', organisationId: 'o', elementId: 'e', depth: 2, direction: 'in' } as const;
  for (const place of [{ kind: 'map' }, { kind: 'view', viewId: 'v' }, { kind: 'generated', spec }] as const)
    expect(placeOfText(placeText(place))).toEqual(place);
  for (const text of ['generated {', 'generated {"kind":"other","organisationId":"o"}', 'generated null'])
    expect(placeOfText(text)).toEqual({ kind: 'map' });
});
