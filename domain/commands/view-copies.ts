// Copies of what is drawn: showing the same elements once more, or new elements made from them.
import type { CommandArgs, ViewItem } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { duplicateElements } from './elements';
import { markNew } from './fates';
import type { Plan, Planned } from './plan';
import { isNode, shifted, ViewDraft } from './view-draft';
import { copiedItems } from './views';

/**
 * viewItem.copy: what points at items that are not copied is left out; copies keep the distance to each other. With
 * `move` the originals leave their view. With `asNew` the copies show new elements and relationships with the values of
 * the originals; new elements stand on the reference architecture where theirs do. Then elements of reference models are
 * refused, and lines whose ends the copied nodes do not show.
 */
export function copyViewItems(plan: Plan, args: CommandArgs['viewItem.copy']): Planned {
  const from = ViewDraft.ofItems(plan, args.ids);
  const to = from.view.id === args.viewId ? from : new ViewDraft(plan, args.viewId);
  if (args.parentId !== undefined) to.needFrame(args.parentId);
  const copied = from.within(args.ids.filter((id) => isNode(from.need(id))));
  for (let more = true; more;) {
    more = false;
    for (const { id, sourceItemId = '', targetItemId = '' } of from.connections()) {
      if (copied.has(id) || !copied.has(sourceItemId) || !copied.has(targetItemId)) continue;
      copied.add(id);
      more = true;
    }
  }
  const originals = from.items.filter(({ id }) => copied.has(id));
  const subjects = args.asNew ? newSubjects(plan, originals, args.asNew) : undefined;
  const copies = copiedItems(plan, originals);
  const fresh = new Set(copies.map(({ id }) => id));
  for (const copy of copies) {
    const { parentId, order: _before, ...rest } = shifted(copy, args.dx, args.dy);
    const around = parentId !== undefined && fresh.has(parentId) ? parentId : args.parentId;
    const subjectId = rest.subjectId === undefined ? undefined : subjects?.get(rest.subjectId);
    to.add({
      ...rest,
      viewId: to.view.id,
      ...(subjectId === undefined ? {} : { subjectId }),
      ...(around !== undefined && isNode(copy) ? { parentId: around } : {}),
    });
  }
  if (args.move) from.remove(originals.filter(isNode).map(({ id }) => id));
  return plan.done(
    args.move ? 'viewItem.moveToView' : args.asNew ? 'viewItem.copyAsNew' : 'viewItem.copy',
    originals.filter(isNode).map((item) => plan.index.get(item.subjectId ?? '') ?? item),
  );
}

/** For each element and relationship that the items show, the identifier of a new one with the same values. */
function newSubjects(
  plan: Plan,
  items: readonly ViewItem[],
  { nameSuffix, stateId }: { nameSuffix: string; stateId?: string },
): ReadonlyMap<string, string> {
  const fresh = new Map<string, string>();
  const shown = (types: readonly ViewItem['itemType'][]): string[] => [
    ...new Set(items.flatMap((item) => (types.includes(item.itemType) ? (item.subjectId ?? []) : []))),
  ];
  const elementIds = shown(['element']);
  if (elementIds.length > 0) {
    const first = plan.createdIds.length;
    duplicateElements(plan, { ids: elementIds, nameSuffix, ...(stateId === undefined ? {} : { stateId }) });
    elementIds.forEach((id, at) => fresh.set(id, plan.createdIds[first + at] ?? id));
  }
  // A relationship on another one is made after it.
  let waiting = shown(['relationship', 'nesting']).flatMap((id) => plan.index.find('relationship', id) ?? []);
  while (waiting.length > 0) {
    const ready = waiting.filter(({ sourceId, targetId }) => fresh.has(sourceId) && fresh.has(targetId));
    if (ready.length === 0) throw new Refused(refusal('viewItem.endNotShown', {}, waiting[0]?.id));
    for (const relationship of ready) {
      const { externalIds: _other, ...rest } = relationship;
      const id = plan.context.newId();
      plan.create({
        ...rest,
        id,
        sourceId: fresh.get(rest.sourceId) ?? rest.sourceId,
        targetId: fresh.get(rest.targetId) ?? rest.targetId,
      });
      markNew(plan, stateId, id);
      fresh.set(relationship.id, id);
    }
    waiting = waiting.filter(({ id }) => !fresh.has(id));
  }
  return fresh;
}
