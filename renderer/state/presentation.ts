// A presentation: places in states, one step after another, and what of a step stands in the light.
import { create } from 'zustand';
import type { PlannedStop } from '../../schemas/generated/types';
import type { MapMode } from '../../domain/drawing/layer-map-content';
import { useLooksState, type Focus } from './looks';
import { moveView } from './map-view';
import { showPlace, type Place } from './places';
import { useUi, type FlowFilter } from './ui-store';

export interface Step {
  readonly place: Place;
  readonly mode: MapMode;
}

interface Presentation {
  /** Null: nothing is presented. */
  readonly steps: readonly Step[] | null;
  /** Number of the step that is shown, from 0. */
  readonly at: number;
  /** The picture is dark but for a light that follows the pointer. */
  readonly light: boolean;
  /** The element in the light with its neighbours; null: all are. */
  readonly lit: string | null;
  /** Nothing but black is shown. */
  readonly black: boolean;
  /** The stops that the user chose, remembered with the workspace; null: the tabs, each in every state. */
  readonly plan: readonly PlannedStop[] | null;
}

const PLAIN = { light: false, lit: null, black: false };

export const usePresentation = create<Presentation>()(() => ({ steps: null, at: 0, plan: null, ...PLAIN }));

interface Before extends Step {
  readonly wholeMap: boolean;
  readonly flows: FlowFilter;
  readonly focus: Focus | null;
}

let before: Before | null = null;

/** Steps of a presentation: every place in the order of the tabs, each from today through the differences to the target. */
export function stepsOf(places: readonly Place[], hasTarget: boolean): Step[] {
  const modes: readonly MapMode[] = hasTarget ? ['current', 'diff', 'target'] : ['current'];
  return places.flatMap((place) => modes.map((mode) => ({ place, mode })));
}

/** Begins at a step. `now` is what is returned to at the end. */
export function present(steps: readonly Step[], at: number, now: Step): void {
  if (steps.length === 0) return;
  const { wholeMap, flows, set, select } = useUi.getState();
  before = { ...now, wholeMap, flows, focus: useLooksState.getState().focus };
  select({});
  // A system in the light shows its integrations.
  if (flows === 'none') set({ flows: 'selected' });
  usePresentation.setState({ steps, at, ...PLAIN });
  show();
}

/** Goes to a step; stays at the first and the last. */
export function goToStep(at: number): void {
  const { steps } = usePresentation.getState();
  if (!steps) return;
  usePresentation.setState({ at: Math.min(Math.max(at, 0), steps.length - 1), lit: null, black: false });
  show();
}

/** Ends, and shows what was shown before. */
export function endPresentation(): void {
  if (!usePresentation.getState().steps) return;
  usePresentation.setState({ steps: null, ...PLAIN });
  if (before) {
    const { place, mode, wholeMap, flows, focus } = before;
    showPlace(place, mode);
    useUi.getState().set({ wholeMap, flows });
    useLooksState.setState({ focus });
  }
  before = null;
}

function show(): void {
  const { steps, at } = usePresentation.getState();
  const step = steps?.[at];
  if (!step) return;
  useLooksState.setState({ focus: null });
  showPlace(step.place, step.mode);
  // After the canvas of the place has been put up.
  setTimeout(() => moveView('fit'), 50);
}
