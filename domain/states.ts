// Nykytila, siirtymätila, tavoitetila: one element, one identity, many states. What is present in a state follows from
// the fates on the way to it; nothing is ever stored twice.
import type { Fate, State } from '../schemas/generated/types';
import type { ModelIndex } from './model-index';

export type FateKind = Fate['fate'];

/** States of an owner in time order: current first, then transitions, then the target. */
export function statesOf(index: ModelIndex, ownerId: string): State[] {
  return index
    .pointing('state', 'owner', ownerId)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The current state of an owner (nykytila). */
export function currentState(index: ModelIndex, ownerId: string): State | undefined {
  return statesOf(index, ownerId).find((state) => state.type === 'current');
}

/** The target state of an owner (tavoitetila); the last one where there are several. */
export function targetState(index: ModelIndex, ownerId: string): State | undefined {
  return statesOf(index, ownerId).findLast((state) => state.type === 'target');
}

/** The fate of an element, integration or placement on the way to one state. */
export function fateIn(index: ModelIndex, stateId: string, subjectId: string): Fate | undefined {
  return index.pointing('fate', 'subject', subjectId).find((fate) => fate.stateId === stateId);
}

/**
 * True where the subject exists in the state: it has come by then (no 'new', or the 'new' lies at or before the state) and
 * has not left ('retire' or 'replace' at or before it). `path` are the owner's states in time order.
 */
export function presentIn(
  index: ModelIndex,
  path: readonly State[],
  stateId: string,
  subjectId: string,
): boolean {
  const position = path.findIndex((state) => state.id === stateId);
  for (const fate of index.pointing('fate', 'subject', subjectId)) {
    const at = path.findIndex((state) => state.id === fate.stateId);
    if (at < 0) continue;
    if (fate.fate === 'new' && position < at) return false;
    if ((fate.fate === 'retire' || fate.fate === 'replace') && position >= at) return false;
  }
  return true;
}
