// Yhdistä: several elements that are one and the same become one, with everything that pointed at them.
import type { CommandArgs, Element, Fate, Placement, Relationship } from '../../schemas/generated/types';
import { chosenValue, fieldsOf } from '../merging/fields';
import { mergedElement } from '../merging/merged-element';
import { refusal, Refused } from '../problem';
import { sameValue } from '../records';
import { textIn } from '../text';
import { movePinnedViews } from './view-pinned';
import type { Plan, Planned } from './plan';
import { removeWithDependants } from './removal';

/**
 * element.merge: the kept element takes values, relationships, placements, fates, drawings and identifiers of the
 * others. Doubles are joined, relationships to itself go. Refuses elements of reference models, of several
 * organisations, and a junction with something else.
 */
export function mergeElements(plan: Plan, args: CommandArgs['element.merge']): Planned {
  const kept = needMergeable(plan, args.keepId);
  const others = args.mergeIds.map((id) => needMergeable(plan, id));
  for (const other of others) {
    if (other.id === kept.id) throw new Refused(refusal('merge.itself', {}, kept.id));
    if (other.ownerId !== kept.ownerId)
      throw new Refused(refusal('merge.otherOrganisation', { name: textIn(other.name, 'fi') }, other.id));
    if (isJunction(other) !== isJunction(kept)) throw new Refused(refusal('merge.junction', {}, other.id));
  }
  const choices = args.choices ?? {};
  const elements: [Element, ...Element[]] = [kept, ...others];
  const fates = fieldsOf(plan.index, elements).filter(({ part }) => part === 'fate');
  const merged = mergedElement(plan.index, elements, choices);
  plan.edits.put(merged);
  const gone = new Map(others.map(({ id }) => [id, kept.id]));
  for (const other of others) {
    moveRelationships(plan, other.id, kept.id);
    movePlacements(plan, other.id, kept.id);
    moveDrawings(plan, other.id, kept.id);
  }
  for (const field of fates) {
    const decision = chosenValue(field, choices) as Pick<Fate, 'fate' | 'date' | 'note' | 'replacedByIds'>;
    putDecision(plan, elements, field.detail, decision, gone);
  }
  for (const other of others) {
    movePointersOfLists(plan, other.id, kept.id);
    plan.edits.remove(other.id);
  }
  plan.createdIds.push(kept.id);
  return plan.done('element.merge', elements, { name: textIn(merged.name, 'fi') });
}

/** element.setDifferent: every one of the elements remembers the others. */
export function setDifferent(plan: Plan, args: CommandArgs['element.setDifferent']): Planned {
  const elements = args.ids.map((id) => needMergeable(plan, id));
  for (const element of elements) {
    const others = args.ids.filter((id) => id !== element.id);
    plan.edits.put({
      ...element,
      differentFrom: [...new Set([...(element.differentFrom ?? []), ...others])],
    });
  }
  return plan.done('element.setDifferent', elements);
}

function needMergeable(plan: Plan, id: string): Element {
  const element = plan.need('element', id);
  if (element.reference) throw new Refused(refusal('reference.locked', {}, id));
  return element;
}

function isJunction({ type }: Element): boolean {
  return type === 'AndJunction' || type === 'OrJunction';
}

function moveRelationships(plan: Plan, from: string, to: string): void {
  for (const { id } of plan.index.relationshipsOf(from)) {
    const now = plan.edits.get(id);
    if (now?.kind !== 'relationship') continue;
    const moved: Relationship = {
      ...now,
      sourceId: now.sourceId === from ? to : now.sourceId,
      targetId: now.targetId === from ? to : now.targetId,
    };
    plan.edits.put(moved);
    if (moved.sourceId === moved.targetId) {
      removeWithDependants(plan, id);
      continue;
    }
    const double = doubleOf(plan, moved, from, to);
    if (double) joinRelationships(plan, double, moved);
  }
}

/** Another relationship that says the same: of the same kind between the same ends, with no other content. */
function doubleOf(plan: Plan, moved: Relationship, from: string, to: string): Relationship | undefined {
  const near = [...plan.index.relationshipsOf(to), ...plan.index.relationshipsOf(from)];
  for (const { id } of near) {
    const other = plan.edits.get(id);
    if (other?.kind !== 'relationship' || other.id === moved.id) continue;
    const alike =
      other.type === moved.type &&
      other.sourceId === moved.sourceId &&
      other.targetId === moved.targetId &&
      sameOrSilent(other.name, moved.name) &&
      sameOrSilent(other.flow, moved.flow) &&
      sameOrSilent(other.accessType, moved.accessType) &&
      sameOrSilent(other.influenceStrength, moved.influenceStrength) &&
      (other.directed ?? false) === (moved.directed ?? false);
    if (alike) return other;
  }
  return undefined;
}

function sameOrSilent(a: unknown, b: unknown): boolean {
  return a === undefined || b === undefined || sameValue(a, b);
}

function joinRelationships(plan: Plan, stays: Relationship, goes: Relationship): void {
  const properties = [...(stays.properties ?? [])];
  for (const property of goes.properties ?? [])
    if (!properties.some((known) => sameValue(known, property))) properties.push(property);
  const externalIds = [...(stays.externalIds ?? []), ...(goes.externalIds ?? [])];
  plan.edits.put({
    ...goes,
    ...stays,
    ...(properties.length > 0 ? { properties } : {}),
    ...(externalIds.length > 0 ? { externalIds } : {}),
  });
  for (const { id } of plan.index.relationshipsOf(goes.id)) {
    const now = plan.edits.get(id);
    if (now?.kind !== 'relationship') continue;
    plan.edits.put({
      ...now,
      sourceId: now.sourceId === goes.id ? stays.id : now.sourceId,
      targetId: now.targetId === goes.id ? stays.id : now.targetId,
    });
  }
  moveDrawings(plan, goes.id, stays.id);
  moveFates(plan, goes.id, stays.id);
  movePointersOfLists(plan, goes.id, stays.id);
  plan.edits.remove(goes.id);
}

function movePlacements(plan: Plan, from: string, to: string): void {
  for (const { id } of plan.index.pointing('placement', 'placedElement', from)) {
    const now = plan.edits.get(id);
    if (now?.kind !== 'placement') continue;
    const stays = placementIn(plan, to, now.componentId);
    if (!stays) {
      plan.edits.put({ ...now, elementId: to });
      continue;
    }
    plan.edits.put(joinedPlacement(stays, now));
    moveFates(plan, now.id, stays.id);
    plan.edits.remove(now.id);
  }
}

function placementIn(plan: Plan, elementId: string, componentId: string): Placement | undefined {
  for (const { id } of plan.index.pointing('placement', 'placedIn', componentId)) {
    const now = plan.edits.get(id);
    if (now?.kind === 'placement' && now.elementId === elementId) return now;
  }
  return undefined;
}

function joinedPlacement(stays: Placement, goes: Placement): Placement {
  const degree = [stays.degree, goes.degree].includes('full') ? 'full' : (stays.degree ?? goes.degree);
  const reasons = [...new Set([stays.reason, goes.reason].filter((reason) => reason !== undefined))];
  const externalIds = [...(stays.externalIds ?? []), ...(goes.externalIds ?? [])];
  return {
    ...stays,
    ...(degree ? { degree } : {}),
    ...(reasons.length > 0 ? { reason: reasons.join('\n') } : {}),
    ...(externalIds.length > 0 ? { externalIds } : {}),
  };
}

/** Decisions about what goes count for what stays, where nothing is decided about it in that state. */
function moveFates(plan: Plan, from: string, to: string): void {
  const decided = new Set(plan.index.pointing('fate', 'subject', to).map(({ stateId }) => stateId));
  for (const fate of plan.index.pointing('fate', 'subject', from)) {
    if (decided.has(fate.stateId)) plan.edits.remove(fate.id);
    else plan.edits.put({ ...fate, subjectId: to });
  }
}

function putDecision(
  plan: Plan,
  elements: readonly Element[],
  stateId: string,
  decision: Pick<Fate, 'fate' | 'date' | 'note' | 'replacedByIds'>,
  gone: ReadonlyMap<string, string>,
): void {
  const [kept] = elements;
  if (!kept) return;
  const records = elements.flatMap(({ id }) =>
    plan.index.pointing('fate', 'subject', id).filter((fate) => fate.stateId === stateId),
  );
  const [first, ...rest] = records;
  for (const { id } of rest) plan.edits.remove(id);
  if (!first) return;
  const replacedByIds = [...new Set((decision.replacedByIds ?? []).map((id) => gone.get(id) ?? id))].filter(
    (id) => id !== kept.id,
  );
  plan.edits.put({
    kind: 'fate',
    id: first.id,
    stateId,
    subjectId: kept.id,
    fate: decision.fate,
    ...(decision.date === undefined ? {} : { date: decision.date }),
    ...(decision.note === undefined ? {} : { note: decision.note }),
    ...(replacedByIds.length > 0 ? { replacedByIds } : {}),
  });
}

function moveDrawings(plan: Plan, from: string, to: string): void {
  for (const { id } of plan.index.pointing('viewItem', 'subject', from)) {
    const now = plan.edits.get(id);
    if (now?.kind === 'viewItem') plan.edits.put({ ...now, subjectId: to });
  }
}

/** Folders hold the kept one in place of the other; who was replaced by the other is replaced by the kept one. */
function movePointersOfLists(plan: Plan, from: string, to: string): void {
  const put = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => (id === from ? to : id)))];
  for (const { id } of plan.index.pointing('folder', 'folderItem', from)) {
    const now = plan.edits.get(id);
    if (now?.kind === 'folder') plan.edits.put({ ...now, itemIds: put(now.itemIds) });
  }
  for (const { id } of plan.index.pointing('fate', 'replacement', from)) {
    const now = plan.edits.get(id);
    if (now?.kind !== 'fate') continue;
    plan.edits.put({
      ...now,
      replacedByIds: put(now.replacedByIds ?? []).filter((by) => by !== now.subjectId),
    });
  }
  movePinnedViews(plan, from, to);
  for (const { id } of plan.index.pointing('element', 'differentFrom', from)) {
    const now = plan.edits.get(id);
    if (now?.kind === 'element')
      plan.edits.put({
        ...now,
        differentFrom: put(now.differentFrom ?? []).filter((other) => other !== now.id),
      });
  }
}
