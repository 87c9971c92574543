// Lines of views follow the relationship that they draw.
import type { Relationship, ViewItem } from '../../schemas/generated/types';
import type { Plan } from './plan';
import { removeWithDependants } from './removal';

/** After the ends of a relationship have changed: lines that fit stay, those that run the other way turn, others go. */
export function redrawLines(plan: Plan, relationship: Relationship): void {
  for (const { id } of plan.index.pointing('viewItem', 'subject', relationship.id)) {
    const line = plan.edits.get(id);
    if (line?.kind !== 'viewItem' || !line.sourceItemId || !line.targetItemId) continue;
    const from = subjectOf(plan, line.sourceItemId);
    const to = subjectOf(plan, line.targetItemId);
    if (from === relationship.sourceId && to === relationship.targetId) continue;
    if (from === relationship.targetId && to === relationship.sourceId) plan.edits.put(turned(line));
    else removeWithDependants(plan, id);
  }
}

function subjectOf(plan: Plan, itemId: string): string | undefined {
  const item = plan.edits.get(itemId);
  return item?.kind === 'viewItem' ? item.subjectId : undefined;
}

function turned(line: ViewItem): ViewItem {
  const { sourceItemId, targetItemId, sourceAttachment, targetAttachment, bendpoints, ...rest } = line;
  return {
    ...rest,
    ...(targetItemId ? { sourceItemId: targetItemId } : {}),
    ...(sourceItemId ? { targetItemId: sourceItemId } : {}),
    ...(targetAttachment ? { sourceAttachment: targetAttachment } : {}),
    ...(sourceAttachment ? { targetAttachment: sourceAttachment } : {}),
    ...(bendpoints ? { bendpoints: [...bendpoints].reverse() } : {}),
  };
}
