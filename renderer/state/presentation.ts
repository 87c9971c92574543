// A presentation: the open places, each in the states that are told of, one step after another.
import { create } from 'zustand';
import type { MapMode } from '../../domain/drawing/layer-map-content';
import { moveView } from './map-view';
import { showPlace, type Place } from './places';
import { useUi } from './ui-store';

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
}

export const usePresentation = create<Presentation>()(() => ({ steps: null, at: 0, light: false }));

let before: (Step & { readonly wholeMap: boolean }) | null = null;

/** Steps of a presentation: every place in the order of the tabs, each from today through the differences to the target. */
export function stepsOf(places: readonly Place[], hasTarget: boolean): Step[] {
  const modes: readonly MapMode[] = hasTarget ? ['current', 'diff', 'target'] : ['current'];
  return places.flatMap((place) => modes.map((mode) => ({ place, mode })));
}

/** Begins at a step. `now` is what is returned to at the end. */
export function present(steps: readonly Step[], at: number, now: Step): void {
  if (steps.length === 0) return;
  before = { ...now, wholeMap: useUi.getState().wholeMap };
  useUi.getState().select({});
  usePresentation.setState({ steps, at, light: false });
  show();
}

/** Goes to a step; stays at the first and the last. */
export function goToStep(at: number): void {
  const { steps } = usePresentation.getState();
  if (!steps) return;
  usePresentation.setState({ at: Math.min(Math.max(at, 0), steps.length - 1) });
  show();
}

/** Ends, and shows what was shown before. */
export function endPresentation(): void {
  if (!usePresentation.getState().steps) return;
  usePresentation.setState({ steps: null, light: false });
  if (before) {
    showPlace(before.place, before.mode);
    useUi.getState().set({ wholeMap: before.wholeMap });
  }
  before = null;
}

function show(): void {
  const { steps, at } = usePresentation.getState();
  const step = steps?.[at];
  if (!step) return;
  showPlace(step.place, step.mode);
  // After the canvas of the place has been put up.
  setTimeout(() => moveView('fit'), 50);
}
