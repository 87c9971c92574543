// The links that derivation walks along: relationships between elements, junctions passed through.
import type { Relationship } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { isAllowedBetween, isJunction, type RelationshipType } from '../notation/relationship-rules';
import { presentIn, statesOf } from '../states';

/** One relationship of a chain, and whether it is walked from its source to its target. */
export interface Step {
  readonly relationship: Relationship;
  readonly forward: boolean;
}

/** A direct link between two elements; through junctions it has several relationships of one type. */
export interface Link {
  readonly type: RelationshipType;
  /** The element at the far end. */
  readonly otherId: string;
  readonly otherType: string;
  /** Read from the near end to the far end. */
  readonly steps: readonly Step[];
}

/** Which elements and relationships count; everything where it is left out. */
export type Presence = (id: string) => boolean;

/** The concepts that exist in a state of their owner (nykytila, tavoitetila); concepts of other owners always count. */
export function presenceIn(index: ModelIndex, stateId: string): Presence {
  const state = index.find('state', stateId);
  if (!state) return () => true;
  const path = statesOf(index, state.ownerId);
  return (id) => presentIn(index, path, stateId, id);
}

/**
 * The links that leave (`forward`) or reach the element. A relationship that the language's table does not allow is no
 * ground for a derivation (ArchiMate 3.2, B.1) and is left out, like one that is not present. An undirected association
 * is a link in both directions. `wanted` limits the types.
 */
export function linksOf(
  index: ModelIndex,
  elementId: string,
  forward: boolean,
  present: Presence,
  wanted: (type: RelationshipType) => boolean = () => true,
): Link[] {
  const element = index.find('element', elementId);
  if (!element) return [];
  const out: Link[] = [];
  for (const step of stepsFrom(index, elementId, forward)) {
    if (!wanted(step.relationship.type) || !present(step.relationship.id)) continue;
    for (const { id, type, steps } of ends(index, step, present)) {
      const relation = step.relationship.type;
      const allowed = forward
        ? isAllowedBetween(relation, element.type, type)
        : isAllowedBetween(relation, type, element.type);
      if (allowed && id !== elementId) out.push({ type: relation, otherId: id, otherType: type, steps });
    }
  }
  return out;
}

function* stepsFrom(index: ModelIndex, id: string, forward: boolean): Generator<Step> {
  for (const relationship of index.pointing('relationship', forward ? 'source' : 'target', id))
    yield { relationship, forward };
  for (const relationship of index.pointing('relationship', forward ? 'target' : 'source', id)) {
    if (relationship.type === 'Association' && relationship.directed !== true)
      yield { relationship, forward: !forward };
  }
}

/** The elements that a step leads to; where it ends in a junction, those behind it over relationships of the same type. */
function ends(
  index: ModelIndex,
  first: Step,
  present: Presence,
): { id: string; type: string; steps: readonly Step[] }[] {
  const next = index.find(
    'element',
    first.forward ? first.relationship.targetId : first.relationship.sourceId,
  );
  if (!next || !present(next.id)) return [];
  if (!isJunction(next.type)) return [{ id: next.id, type: next.type, steps: [first] }];
  const out: { id: string; type: string; steps: readonly Step[] }[] = [];
  const seen = new Set<string>();
  const todo: (readonly Step[])[] = [[first]];
  for (let steps = todo.pop(); steps !== undefined; steps = todo.pop()) {
    const last = steps.at(-1) ?? first;
    const id = last.forward ? last.relationship.targetId : last.relationship.sourceId;
    const element = index.find('element', id);
    if (!element || !present(id) || seen.has(id)) continue;
    seen.add(id);
    if (!isJunction(element.type)) {
      out.push({ id, type: element.type, steps });
      continue;
    }
    for (const relationship of index.pointing('relationship', last.forward ? 'source' : 'target', id)) {
      if (relationship.type !== first.relationship.type || !present(relationship.id)) continue;
      todo.push([...steps, { relationship, forward: last.forward }]);
    }
  }
  return out;
}
