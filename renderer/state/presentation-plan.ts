// The stops of a presentation: as the user chose them, otherwise the open tabs in every state.
import type { PlannedStop } from '../../schemas/generated/types';
import { GENERATED_KINDS, type GeneratedSpec } from '../../domain/generated-views/spec';
import type { ModelIndex } from '../../domain/model-index';
import { targetState } from '../../domain/states';
import { currentOrganisation, currentReferenceModel } from './current';
import { openTabs, placeExists, placeName, usePlaces, type Place } from './places';
import { stepsOf, usePresentation, type Step } from './presentation';
import { useWorkspace } from './workspace-store';

/** A stop that can be shown. */
export interface Stop extends Step {
  readonly shown: boolean;
}

/** The place of that name (see `placeName`); undefined where it is not in the model any more. */
export function placeOfName(name: string, index: ModelIndex): Place | undefined {
  const place = parsed(name);
  return place && placeExists(place, index) ? place : undefined;
}

function parsed(name: string): Place | undefined {
  if (name === 'map') return { kind: 'map' };
  if (name.startsWith('page ')) return undefined;
  if (!name.startsWith('generated ')) return { kind: 'view', viewId: name };
  const open = usePlaces.getState().tabs.find(({ place }) => placeName(place) === name);
  if (open) return open.place;
  const [, kindName, ...rest] = name.split(' ');
  const kind = GENERATED_KINDS.find((one) => one === kindName);
  const organisation = currentOrganisation();
  const elementId = rest.join(' ');
  if (!kind || !organisation || (kind === 'around') !== (elementId !== '')) return undefined;
  const model = currentReferenceModel();
  const spec: GeneratedSpec = {
    kind,
    organisationId: organisation.id,
    ...(model ? { referenceModelId: model.id } : {}),
    ...(elementId === '' ? {} : { elementId }),
  };
  return { kind: 'generated', spec };
}

/** True where the open organisation has a target state; without one only today's is shown. */
export function hasTarget(): boolean {
  const organisation = currentOrganisation();
  const { index } = useWorkspace.getState();
  return organisation !== undefined && targetState(index, organisation.id) !== undefined;
}

/** All stops in their order, those that are passed over as well; what is not in the model any more is left out. */
export function stops(): Stop[] {
  const { plan } = usePresentation.getState();
  const { index } = useWorkspace.getState();
  const target = hasTarget();
  if (!plan) {
    const places = openTabs(usePlaces.getState().tabs, index).flatMap(({ place }) =>
      place.kind === 'page' ? [] : [place],
    );
    return stepsOf(places, target).map((step) => ({ ...step, shown: true }));
  }
  return plan.flatMap(({ place: name, mode, shown }) => {
    const place = placeOfName(name, index);
    return place && (target || mode === 'current') ? [{ place, mode, shown }] : [];
  });
}

/** Keeps the stops from now on. */
export function planStops(all: readonly Stop[]): void {
  const plan: PlannedStop[] = all.map(({ place, mode, shown }) => ({ place: placeName(place), mode, shown }));
  usePresentation.setState({ plan });
}

/** Takes a stop from its place in the list to another, both from 0. */
export function movedStop(all: readonly Stop[], from: number, to: number): Stop[] {
  const rest = all.filter((_, at) => at !== from);
  const stop = all[from];
  return stop ? [...rest.slice(0, to), stop, ...rest.slice(to)] : rest;
}

/** Number of the step at which a presentation begins: this place in this state, otherwise this place, otherwise the first. */
export function firstStep(steps: readonly Step[], here: Step): number {
  const same = steps.map(({ place }) => placeName(place) === placeName(here.place));
  const exact = steps.findIndex(({ mode }, at) => same[at] && mode === here.mode);
  return Math.max(exact === -1 ? same.indexOf(true) : exact, 0);
}
