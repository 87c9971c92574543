// Lines of views follow the relationship that they draw.
import type { Relationship, ViewItem } from '../../schemas/generated/types';
import type { Plan } from './plan';
import { ViewDraft } from './view-draft';

/**
 * After the ends of a relationship have changed: lines that fit stay, those that run the other way turn, others get ends
 * that show its concepts, and go where the view does not show them.
 */
export function redrawLines(plan: Plan, relationship: Relationship): void {
  for (const { id } of plan.index.pointing('viewItem', 'subject', relationship.id)) {
    const now = plan.edits.get(id);
    if (now?.kind !== 'viewItem' || !now.sourceItemId || !now.targetItemId) continue;
    const draft = new ViewDraft(plan, now.viewId);
    const from = draft.get(now.sourceItemId)?.subjectId;
    const to = draft.get(now.targetItemId)?.subjectId;
    if (from === relationship.sourceId && to === relationship.targetId) continue;
    if (from === relationship.targetId && to === relationship.sourceId) draft.put(turned(now));
    else follow(draft, now, relationship);
  }
}

function follow(draft: ViewDraft, line: ViewItem, relationship: Relationship): void {
  const hanging = draft.hangingOn([line.id]);
  const end = (now: string | undefined, conceptId: string): ViewItem | undefined => {
    const here = draft.get(now);
    if (here?.subjectId === conceptId) return here;
    return draft.showing(conceptId).find((other) => other.id !== line.id && !hanging.has(other.id));
  };
  const source = end(line.sourceItemId, relationship.sourceId);
  const target = end(line.targetItemId, relationship.targetId);
  if (!source || !target) {
    draft.remove([line.id]);
    return;
  }
  const inside = source.parentId === target.id || target.parentId === source.id;
  const { sourceAttachment, targetAttachment, ...rest } = line;
  draft.put({
    ...rest,
    itemType: line.itemType === 'nesting' && inside ? 'nesting' : 'relationship',
    ...(sourceAttachment && source.id === line.sourceItemId ? { sourceAttachment } : {}),
    ...(targetAttachment && target.id === line.targetItemId ? { targetAttachment } : {}),
    sourceItemId: source.id,
    targetItemId: target.id,
  });
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
