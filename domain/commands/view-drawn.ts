// A view with everything that is drawn in it, at once: what a generated view becomes when it is to be edited.
import type { CommandArgs, ViewItem } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';
import { ViewDraft } from './view-draft';
import { unpinned } from './view-pinned';
import { addElementNode } from './view-items';
import { addConnection } from './view-lines';
import { newView } from './views';

/** view.draw: the first of createdIds is the view, where it is new. Refuses keys that name no node before them, and ends that are not shown. */
export function drawView(plan: Plan, args: CommandArgs['view.draw']): Planned {
  const { ownerId, name, routing, viewId } = args;
  const view =
    viewId === undefined
      ? newView(plan, { ownerId, name, ...(routing === undefined ? {} : { routing }) })
      : unpinned(plan, viewId, routing);
  const draft = new ViewDraft(plan, view.id);
  const nodes = new Map<string, ViewItem>();
  const need = (key: string): ViewItem => {
    const item = nodes.get(key);
    if (!item) throw new Refused(refusal('model.missing', { kind: 'viewItem', id: key }, key));
    return item;
  };
  for (const { key, parentKey, elementId, label, x, y, width, height } of args.nodes) {
    const parentId = parentKey === undefined ? {} : { parentId: need(parentKey).id };
    const rect = { x, y, width, height };
    if (elementId === undefined) {
      const group: ViewItem = {
        kind: 'viewItem',
        id: plan.context.newId(),
        viewId: view.id,
        itemType: 'container',
        ...parentId,
        ...(label === undefined ? {} : { label }),
        ...rect,
        order: nodes.size,
      };
      draft.add(group);
      nodes.set(key, group);
    } else nodes.set(key, addElementNode(draft, elementId, { ...rect, ...parentId }));
  }
  for (const { relationshipId, fromKey, toKey } of args.lines) {
    const { sourceId, targetId } = plan.need('relationship', relationshipId);
    const [from, to] = [need(fromKey), need(toKey)];
    if (from.subjectId !== sourceId || to.subjectId !== targetId)
      throw new Refused(refusal('viewItem.endNotShown', {}, relationshipId));
    addConnection(draft, {
      itemType: 'relationship',
      subjectId: relationshipId,
      sourceItemId: from.id,
      targetItemId: to.id,
    });
  }
  return plan.done('view.draw', [view]);
}
