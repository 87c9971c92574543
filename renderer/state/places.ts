// What the window shows where: the tabs, and the second pane. The ui store holds the place and the state of the pane in use;
// here stand the other tabs and the other pane, and the two change places when the user goes from one to the other.
import { create } from 'zustand';
import type { MapMode } from '../../domain/drawing/layer-map-content';
import type { GeneratedSpec } from '../../domain/generated-views/spec';
import type { ModelIndex } from '../../domain/model-index';
import { NO_SELECTION, useUi, type OpenPage, type Selection, type UiState } from './ui-store';
import { useWorkspace } from './workspace-store';

/** What a pane can show. */
export type Place =
  | { readonly kind: 'map' }
  | { readonly kind: 'view'; readonly viewId: string }
  | { readonly kind: 'generated'; readonly spec: GeneratedSpec }
  | ({ readonly kind: 'page' } & OpenPage);

export interface Tab {
  readonly id: string;
  readonly place: Place;
  /** What was chosen when the tab was left. */
  readonly selection: Selection;
}

export type Side = 'left' | 'right';

/** The pane that is not in use. */
export interface OtherPane {
  readonly place: Place;
  readonly mode: MapMode;
}

export interface PlacesState {
  readonly tabs: readonly Tab[];
  readonly activeId: string;
  /** Null: one pane. */
  readonly other: OtherPane | null;
  /** The pane in use; the ui store tells what it shows. */
  readonly activeSide: Side;
  /** Panes that show the same scroll and zoom together. */
  readonly linked: boolean;
}

const MAP: Place = { kind: 'map' };
let nextId = 1;

function newTab(place: Place): Tab {
  nextId += 1;
  return { id: `tab-${nextId}`, place, selection: NO_SELECTION };
}

const FIRST: Tab = { id: 'tab-1', place: MAP, selection: NO_SELECTION };

export const usePlaces = create<PlacesState>()(() => ({
  tabs: [FIRST],
  activeId: FIRST.id,
  other: null,
  activeSide: 'left',
  linked: true,
}));

type Shown = Pick<UiState, 'viewId' | 'generated' | 'page'>;

/** The place that the ui store tells of. */
export function placeOf({ viewId, generated, page }: Shown): Place {
  if (page) return { kind: 'page', ...page };
  if (generated) return { kind: 'generated', spec: generated };
  return viewId === null ? MAP : { kind: 'view', viewId };
}

/** What the ui store has of a place. */
export function uiOf(place: Place): Shown {
  return {
    viewId: place.kind === 'view' ? place.viewId : null,
    generated: place.kind === 'generated' ? place.spec : null,
    page: place.kind === 'page' ? { page: place.page, part: place.part } : null,
  };
}

/** Text by which two places are the same; a generated view or a page stays the same when what it shows changes. */
export function placeName(place: Place): string {
  if (place.kind === 'generated') return `generated ${place.spec.kind} ${place.spec.elementId ?? ''}`;
  if (place.kind === 'page') return `page ${place.page}`;
  return place.kind === 'view' ? place.viewId : place.kind;
}

/** True where there is something to show: a view may have been removed. */
export function placeExists(place: Place, index: ModelIndex): boolean {
  if (place.kind === 'view') return index.find('view', place.viewId) !== undefined;
  const element = place.kind === 'generated' ? place.spec.elementId : undefined;
  return element === undefined || index.find('element', element) !== undefined;
}

/** Tabs whose place still exists, in their order. */
export function openTabs(tabs: readonly Tab[], index: ModelIndex): readonly Tab[] {
  return tabs.filter(({ place }) => placeExists(place, index));
}

function show(place: Place, more: Partial<UiState> = {}): void {
  useUi.getState().set({
    ...uiOf(place),
    viewTrail: [],
    generatedTrail: [],
    search: false,
    renaming: null,
    adding: null,
    ...more,
  });
}

/** Shows a place in a state in the pane in use, with nothing chosen. */
export function showPlace(place: Place, mode: MapMode): void {
  show(place, { mode });
  useUi.getState().select({});
}

// Wherever a place is opened from, the tabs follow: an open place comes forward, a reference that is followed stays in its
// tab, and anything else gets a tab of its own after the one in use.
useUi.subscribe((now, before) => {
  if (now.viewId === before.viewId && now.generated === before.generated && now.page === before.page) return;
  const place = placeOf(now);
  const { tabs, activeId } = usePlaces.getState();
  const stay = (): void =>
    usePlaces.setState({ tabs: left.map((tab) => (tab.id === activeId ? { ...tab, place } : tab)) });
  const left = tabs.map((tab) => (tab.id === activeId ? { ...tab, selection: before.selection } : tab));
  const open = left.find((tab) => placeName(tab.place) === placeName(place));
  const followed =
    (place.kind === 'view' && now.viewTrail.length + before.viewTrail.length > 0) ||
    (place.kind === 'generated' && now.generatedTrail.length + before.generatedTrail.length > 0);
  if (open && open.id !== activeId) usePlaces.setState({ tabs: left, activeId: open.id });
  else if (open || followed) stay();
  else {
    const tab = newTab(place);
    const at = left.findIndex(({ id }) => id === activeId) + 1;
    usePlaces.setState({ tabs: [...left.slice(0, at), tab, ...left.slice(at)], activeId: tab.id });
  }
});

/** Shows a page in the pane in use, at a part of it. */
export function openPage(page: OpenPage['page'], part = ''): void {
  show({ kind: 'page', page, part });
}

/** Brings a tab forward with what was chosen in it. */
export function showTab(id: string): void {
  const tab = usePlaces.getState().tabs.find((one) => one.id === id);
  if (!tab || id === usePlaces.getState().activeId) return;
  show(tab.place);
  useUi.getState().select(tab.selection);
}

/** The next tab (1) or the one before (-1), round. False where there is only one. */
export function stepTab(by: 1 | -1): boolean {
  const { tabs, activeId } = usePlaces.getState();
  const open = openTabs(tabs, useWorkspace.getState().index);
  const at = open.findIndex(({ id }) => id === activeId);
  const next = open[(at + by + open.length) % open.length];
  if (!next || open.length < 2) return false;
  showTab(next.id);
  return true;
}

/** Closes a tab; the last one stays. The one beside it comes forward. */
export function closeTab(id: string): void {
  const { tabs, activeId } = usePlaces.getState();
  const open = openTabs(tabs, useWorkspace.getState().index);
  const at = open.findIndex((tab) => tab.id === id);
  if (at < 0 || open.length < 2) return;
  const beside = open[at + 1] ?? open[at - 1];
  if (id === activeId && beside) showTab(beside.id);
  usePlaces.setState((now) => ({ tabs: now.tabs.filter((tab) => tab.id !== id) }));
}

/** Moves a tab before or after another. */
export function moveTab(id: string, targetId: string, side: 'before' | 'after'): void {
  const { tabs } = usePlaces.getState();
  const tab = tabs.find((one) => one.id === id);
  if (!tab || id === targetId) return;
  const rest = tabs.filter((one) => one.id !== id);
  const at = rest.findIndex((one) => one.id === targetId);
  if (at < 0) return;
  const to = side === 'after' ? at + 1 : at;
  usePlaces.setState({ tabs: [...rest.slice(0, to), tab, ...rest.slice(to)] });
}

/** Moves the tab in use one step to the left (-1) or right (1). */
export function shiftTab(by: 1 | -1): void {
  const { tabs, activeId } = usePlaces.getState();
  const at = tabs.findIndex(({ id }) => id === activeId);
  const target = tabs[at + by];
  if (target) moveTab(activeId, target.id, by === 1 ? 'after' : 'before');
}

/** Puts the place in use beside itself in the other state, today's at the left; or makes one pane of two. */
export function toggleSplit(hasTarget: boolean): void {
  const { other } = usePlaces.getState();
  if (other) {
    usePlaces.setState({ other: null, activeSide: 'left' });
    return;
  }
  const ui = useUi.getState();
  const left: MapMode = hasTarget ? 'current' : ui.mode;
  ui.set({ mode: left });
  usePlaces.setState({
    other: { place: placeOf(ui), mode: hasTarget ? 'target' : ui.mode },
    activeSide: 'left',
    linked: true,
  });
}

/** Makes a pane the one in use: the panes change what the ui store tells. */
export function enterPane(side: Side): void {
  const { other, activeSide } = usePlaces.getState();
  if (!other || side === activeSide) return;
  const ui = useUi.getState();
  const leaving: OtherPane = { place: placeOf(ui), mode: ui.mode };
  usePlaces.setState({ activeSide: side, other: leaving });
  const { selection } = ui;
  show(other.place, { mode: other.mode });
  // The choice is common to both panes.
  useUi.getState().select(selection);
}

/** True where both panes show the same place. */
export function samePlaces({ other }: PlacesState, ui: Shown): boolean {
  return other !== null && placeName(other.place) === placeName(placeOf(ui));
}

/** Tabs as they were left, with the place in use forward. */
export function restoreTabs(places: readonly Place[], active: Place): void {
  const all = places.some((place) => placeName(place) === placeName(active)) ? places : [...places, active];
  const tabs = all.map(newTab);
  const activeTab = tabs.find(({ place }) => placeName(place) === placeName(active));
  usePlaces.setState({
    tabs,
    activeId: activeTab?.id ?? FIRST.id,
    other: null,
    activeSide: 'left',
    linked: true,
  });
}

/** An element of the pane in use by its identifier: the other pane may have drawn the same. */
export function elementInPane(id: string): HTMLElement | null {
  return activePane().querySelector<HTMLElement>(`#${CSS.escape(id)}`);
}

/** Where the pane in use stands on the screen, for those who look for something drawn in it. */
export function activePane(): ParentNode {
  return document.querySelector('.pane[data-active="true"]') ?? document;
}
