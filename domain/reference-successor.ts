// What stood on a component that the new version has no more moves to the component that took its place.
import type { Applicability, Element, Placement } from '../schemas/generated/types';
import type { Plan } from './commands/plan';
import { movePinnedViews } from './commands/view-pinned';
import { textIn } from './text';

/** A component that is gone, and the one that took its place. */
export interface Succession {
  readonly old: Element;
  readonly to: string;
}

/**
 * Moves placements, marks, relationships and drawings to the successors; the reason is noted on every placement. What
 * would be lost or hidden there stays where it is: a mark where systems of the same organisation stand, a placement
 * where the component does not concern the organisation, and a second placement of a system with decisions of its own.
 */
export function moveToSuccessors(plan: Plan, successions: readonly Succession[], version: string): void {
  const { index } = plan;
  for (const { old, to } of successions) {
    const note = `Siirtyi osa-alueelta ${textIn(old.name, 'fi')} viitemallin versiossa ${version}.`;
    for (const placement of index.pointing('placement', 'placedIn', old.id))
      movePlacement(plan, placement, to, note);
  }
  for (const { old, to } of successions) {
    for (const mark of index.pointing('applicability', 'component', old.id)) moveMark(plan, mark, to);
    moveConcepts(plan, old, to);
  }
}

function moveConcepts(plan: Plan, old: Element, to: string): void {
  const { index } = plan;
  for (const relationship of index.relationshipsOf(old.id)) {
    const now = plan.edits.get(relationship.id);
    if (now?.kind !== 'relationship') continue;
    const sourceId = now.sourceId === old.id ? to : now.sourceId;
    const targetId = now.targetId === old.id ? to : now.targetId;
    if (sourceId !== targetId) plan.edits.put({ ...now, sourceId, targetId });
  }
  for (const item of index.pointing('viewItem', 'subject', old.id)) {
    const now = plan.edits.get(item.id);
    if (now?.kind === 'viewItem') plan.edits.put({ ...now, subjectId: to });
  }
  movePinnedViews(plan, old.id, to);
  for (const folder of index.pointing('folder', 'folderItem', old.id)) {
    const now = plan.edits.get(folder.id);
    if (now?.kind !== 'folder') continue;
    const itemIds = [...new Set(now.itemIds.map((id) => (id === old.id ? to : id)))];
    plan.edits.put({ ...now, itemIds });
  }
}

function movePlacement(plan: Plan, placement: Placement, to: string, note: string): void {
  const { index, edits } = plan;
  const there = index
    .pointing('placement', 'placedElement', placement.elementId)
    .map(({ id }) => edits.get(id))
    .find((one): one is Placement => one?.kind === 'placement' && one.componentId === to);
  const owner = index.find('element', placement.elementId)?.ownerId;
  if (owner !== undefined && isMarked(plan, owner, to)) return;
  if (!there) {
    edits.put({ ...placement, componentId: to, reason: joined(placement.reason, note) });
    return;
  }
  if (index.pointing('fate', 'subject', placement.id).length > 0) return;
  edits.put({ ...there, reason: joined(there.reason, placement.reason, note) });
  edits.remove(placement.id);
}

function moveMark(plan: Plan, mark: Applicability, to: string): void {
  const { index, edits } = plan;
  const filled = index.pointing('element', 'owner', mark.organisationId).some((element) =>
    index.pointing('placement', 'placedElement', element.id).some((placement) => {
      const now = edits.get(placement.id);
      return now?.kind === 'placement' && now.componentId === to;
    }),
  );
  if (!filled && !isMarked(plan, mark.organisationId, to)) edits.put({ ...mark, componentId: to });
}

function isMarked({ index, edits }: Plan, organisationId: string, componentId: string): boolean {
  return index.pointing('applicability', 'owner', organisationId).some(({ id }) => {
    const now = edits.get(id);
    return now?.kind === 'applicability' && now.componentId === componentId;
  });
}

const MOST_REASON = 4000;

function joined(...reasons: (string | undefined)[]): string {
  const said = [...new Set(reasons.filter((reason): reason is string => Boolean(reason)))];
  return said.join(' ').slice(0, MOST_REASON);
}
