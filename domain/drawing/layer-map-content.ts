// What a layer map shows of an organisation: the cards of each component in a state, and the integrations between them.
import type { Element, Relationship, State } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { currentState, fateIn, presentIn, statesOf, targetState, type FateKind } from '../states';
import { textIn } from '../text';

/** Nykytila, erot (both at once), tavoitetila. */
export type MapMode = 'current' | 'diff' | 'target';

/** A card: one placement of one element. */
export interface MapCard {
  readonly placementId: string;
  readonly element: Element;
  readonly componentId: string;
  readonly name: string;
  /** What happens to the element on the way to the target; absent in the current state and where nothing is decided. */
  readonly fate: FateKind | undefined;
  /** Names of what replaces it; empty where it is not replaced or nobody has said by what. */
  readonly replacedBy: string;
  /** 'in' or 'out' where only this placement comes or leaves and the element stays. */
  readonly moves: 'in' | 'out' | undefined;
  /** In the target: what has left by then, drawn slim. */
  readonly slim: boolean;
  /** Another placement of the same element is the first one. */
  readonly again: boolean;
}

/** An integration with what happens to it. */
export interface MapFlow {
  readonly relationship: Relationship;
  readonly fate: FateKind | undefined;
  /** Neither present in the shown state: kept out unless both states are shown. */
  readonly gone: boolean;
}

/** The states that a mode looks at. */
export interface MapStates {
  readonly path: readonly State[];
  readonly current: State | undefined;
  readonly target: State | undefined;
}

/** Current and target state of an organisation. */
export function mapStates(index: ModelIndex, organisationId: string): MapStates {
  return {
    path: statesOf(index, organisationId),
    current: currentState(index, organisationId),
    target: targetState(index, organisationId),
  };
}

/** Presence of a subject in the mode, and whether it has left by the target. */
export function showIn(
  index: ModelIndex,
  states: MapStates,
  mode: MapMode,
  subjectId: string,
): { shown: boolean; gone: boolean; fate: FateKind | undefined } {
  const { path, current, target } = states;
  const now = current ? presentIn(index, path, current.id, subjectId) : true;
  if (mode === 'current' || !target) return { shown: now, gone: false, fate: undefined };
  const then = presentIn(index, path, target.id, subjectId);
  return {
    shown: now || then,
    gone: now && !then,
    fate: decided(index, path, subjectId),
  };
}

// The last decision on the way to the target tells what the card says; 'new' wins, since it came for the first time.
function decided(index: ModelIndex, path: readonly State[], subjectId: string): FateKind | undefined {
  let found: FateKind | undefined;
  for (const state of path) {
    const fate = fateIn(index, state.id, subjectId)?.fate;
    if (fate !== undefined && fate !== 'keep' && !(found === 'new' && fate === 'change')) found = fate;
    else if (fate === 'keep' && found === undefined) found = fate;
  }
  return found;
}

function replacements(
  index: ModelIndex,
  path: readonly State[],
  elementId: string,
  language: string,
): string {
  return path
    .flatMap((state) => fateIn(index, state.id, elementId)?.replacedByIds ?? [])
    .map((id) => textIn(index.find('element', id)?.name, language))
    .join(', ');
}

/** Cards of an organisation by component, in the order of their names within what stays, comes and leaves. */
export function cardsByComponent(
  index: ModelIndex,
  organisationId: string,
  componentIds: ReadonlySet<string>,
  mode: MapMode,
  language: string,
): Map<string, MapCard[]> {
  const states = mapStates(index, organisationId);
  const cards = new Map<string, MapCard[]>();
  for (const element of index.pointing('element', 'owner', organisationId)) {
    const own = showIn(index, states, mode, element.id);
    if (!own.shown) continue;
    let first = true;
    for (const placement of index.pointing('placement', 'placedElement', element.id)) {
      if (!componentIds.has(placement.componentId)) continue;
      const here = showIn(index, states, mode, placement.id);
      if (!here.shown) continue;
      const elementStays = !own.gone && own.fate !== 'new';
      const moves = !elementStays ? undefined : here.gone ? 'out' : here.fate === 'new' ? 'in' : undefined;
      const card: MapCard = {
        placementId: placement.id,
        element,
        componentId: placement.componentId,
        name: textIn(element.name, language),
        fate: own.fate,
        replacedBy: own.fate === 'replace' ? replacements(index, states.path, element.id, language) : '',
        moves,
        slim: mode === 'target' && (own.gone || here.gone),
        again: !first,
      };
      first = false;
      const list = cards.get(placement.componentId);
      if (list) list.push(card);
      else cards.set(placement.componentId, [card]);
    }
  }
  const byName = new Intl.Collator(language).compare;
  for (const list of cards.values()) {
    list.sort(
      (a, b) =>
        Number(a.slim) - Number(b.slim) || byName(a.name, b.name) || (a.placementId < b.placementId ? -1 : 1),
    );
  }
  return cards;
}

/** Integrations of an organisation in a mode (relationships of type Flow). */
export function flowsOf(index: ModelIndex, organisationId: string, mode: MapMode): MapFlow[] {
  const states = mapStates(index, organisationId);
  const flows: MapFlow[] = [];
  for (const relationship of index.pointing('relationship', 'owner', organisationId)) {
    if (relationship.type !== 'Flow') continue;
    const own = showIn(index, states, mode, relationship.id);
    if (!own.shown) continue;
    const source = showIn(index, states, mode, relationship.sourceId);
    const target = showIn(index, states, mode, relationship.targetId);
    if (!source.shown || !target.shown) continue;
    // An integration cannot outlive its ends, whether or not somebody has said so.
    const gone = own.gone || source.gone || target.gone;
    if (mode === 'target' && gone) continue;
    const arrives = own.fate === undefined && !gone && (source.fate === 'new' || target.fate === 'new');
    flows.push({ relationship, gone, fate: gone ? 'retire' : arrives ? 'new' : own.fate });
  }
  return flows;
}

/** Number of integrations by element, in the shown state. */
export function countByElement(flows: readonly MapFlow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { relationship, gone } of flows) {
    if (gone) continue;
    for (const id of [relationship.sourceId, relationship.targetId])
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
