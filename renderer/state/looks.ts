// How the canvas is coloured and filtered: a look for each place (the map, each view), and what is in focus.
import { create } from 'zustand';
import type { Look, LookAspect, LookFilter, SavedLook } from '../../schemas/generated/types';
import { sameAspect } from '../../domain/looks/aspects';
import { currentOrganisation } from './current';
import { usePlace } from './pane';
import { uiOf } from './places';
import { useUi, type UiState } from './ui-store';

/** What stays in the light while the rest stands back. */
export interface Focus {
  readonly elementIds: readonly string[];
  /** Number of relationships that are followed. */
  readonly depth: number;
}

export interface LooksState {
  /** By the name of the place; see `placeKey`. */
  readonly byPlace: Readonly<Record<string, Look>>;
  readonly focus: Focus | null;
  /** The panel with the conditions is open. */
  readonly filtersOpen: boolean;
  readonly legendOpen: boolean;
  /** The dialog of saved looks. */
  readonly dialogOpen: boolean;
  /** Where the panel was dragged to from its corner, pixels. */
  readonly shift: { readonly x: number; readonly y: number };
}

export const NO_LOOK: Look = {};
const DEEPEST = 9;

export const useLooksState = create<LooksState>()(() => ({
  byPlace: {},
  focus: null,
  filtersOpen: false,
  legendOpen: true,
  dialogOpen: false,
  shift: { x: 0, y: 0 },
}));

/** Name of a place in what is remembered: a view's identifier, or the map. */
export function placeKey({ viewId, generated }: Pick<UiState, 'viewId' | 'generated'>): string {
  return generated ? `generated ${generated.kind}` : (viewId ?? 'map');
}

/** The look of the open place. */
export function useLook(): Look {
  const key = placeKey(uiOf(usePlace()));
  return useLooksState((state) => state.byPlace[key] ?? NO_LOOK);
}

/** The look of the open place, outside of React. */
export function currentLook(): Look {
  return useLooksState.getState().byPlace[placeKey(useUi.getState())] ?? NO_LOOK;
}

/** Gives the open place a look; parts without a value are left out. */
export function setLook(look: Look): void {
  const next = { ...look };
  if (next.text === '') delete next.text;
  if (next.filters?.length === 0) delete next.filters;
  const key = placeKey(useUi.getState());
  useLooksState.setState(({ byPlace }) => ({ byPlace: { ...byPlace, [key]: next } }));
}

/** Colours by an aspect, or by nothing. What was filtered by the aspect before is shown again, since its legend goes. */
export function colourBy(aspect: LookAspect | undefined): void {
  const { colourBy: before, ...look } = currentLook();
  const filters = look.filters?.filter(
    (filter) => sameAspect(filter.aspect, aspect) || !before || !sameAspect(filter.aspect, before),
  );
  setLook({ ...look, ...(filters ? { filters } : {}), ...(aspect ? { colourBy: aspect } : {}) });
  useLooksState.setState({ legendOpen: true });
}

/** Shows an amount as a bar on each element, or none. */
export function sizeBy(amount: Look['sizeBy']): void {
  const { sizeBy: _before, ...look } = currentLook();
  setLook(amount === undefined ? look : { ...look, sizeBy: amount });
}

/** Shows only these classes of an aspect; with none all of them. */
export function chooseClasses(aspect: LookAspect, classes: readonly string[]): void {
  const look = currentLook();
  const others = (look.filters ?? []).filter((filter) => !sameAspect(filter.aspect, aspect));
  const chosen: LookFilter[] = classes.length > 0 ? [{ aspect, classes: [...classes] }] : [];
  setLook({ ...look, filters: [...others, ...chosen] });
}

/** A row of the legend: only this class, or all again where it was the only one; `add` puts it to the others or takes it away. */
export function toggleClass(aspect: LookAspect, key: string, add: boolean): void {
  const before = chosenClasses(currentLook(), aspect);
  const on = before.includes(key);
  if (add) chooseClasses(aspect, on ? before.filter((one) => one !== key) : [...before, key]);
  else chooseClasses(aspect, on && before.length === 1 ? [] : [key]);
}

/** The classes of an aspect that a look asks for; none where it asks for no particular ones. */
export function chosenClasses(look: Look, aspect: LookAspect): readonly string[] {
  return look.filters?.find((filter) => sameAspect(filter.aspect, aspect))?.classes ?? [];
}

/** Shows everything again: no conditions, no focus. Colours stay. */
export function clearFilters(): void {
  const { filters: _filters, text: _text, ...look } = currentLook();
  setLook(look);
  useLooksState.setState({ focus: null });
}

/** The focus on what is chosen, or none where it is on. False where nothing is chosen. */
export function toggleFocus(elementIds: readonly string[]): boolean {
  const { focus } = useLooksState.getState();
  if (focus === null && elementIds.length === 0) return false;
  useLooksState.setState({ focus: focus ? null : { elementIds, depth: 1 } });
  return true;
}

/** Follows so many relationships from what is in focus, 0 to 9. */
export function setDepth(depth: number): void {
  const { focus } = useLooksState.getState();
  if (focus) useLooksState.setState({ focus: { ...focus, depth: Math.min(DEEPEST, Math.max(0, depth)) } });
}

/** The saved looks of the open organisation. */
export function savedLooks(): readonly SavedLook[] {
  return currentOrganisation()?.looks ?? [];
}
