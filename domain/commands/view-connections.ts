// The course and the ends of connections in a view.
import type { CommandArgs, Relationship, ViewItem } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';
import { ViewDraft } from './view-draft';

/** viewItem.bendpoints: none makes the line straight again; an attachment that is not given stays. */
export function bendConnection(plan: Plan, args: CommandArgs['viewItem.bendpoints']): Planned {
  const draft = ViewDraft.ofItems(plan, [args.id]);
  const line = draft.needConnection(args.id);
  const next: ViewItem = { ...line };
  if (args.points.length > 0) next.bendpoints = args.points;
  else delete next.bendpoints;
  for (const key of ['sourceAttachment', 'targetAttachment'] as const) {
    const at = args[key];
    if (at === null) delete next[key];
    else if (at !== undefined) next[key] = at;
  }
  draft.put(next);
  return plan.done('viewItem.bendpoints', [plan.index.get(line.subjectId ?? '') ?? line]);
}

/**
 * viewItem.reconnect: an end moves to another item. Where that shows another concept, the relationship changes, and the
 * lines that show it in other views follow it, or go where the concept is not shown. Refuses an end on the line itself.
 */
export function reconnect(plan: Plan, args: CommandArgs['viewItem.reconnect']): Planned {
  const draft = ViewDraft.ofItems(plan, [args.id]);
  const line = draft.needConnection(args.id);
  const source = draft.need(args.sourceItemId ?? line.sourceItemId ?? '');
  const target = draft.need(args.targetItemId ?? line.targetItemId ?? '');
  const hanging = draft.hangingOn([line.id]);
  for (const end of [source, target]) {
    if (end.id === line.id || hanging.has(end.id))
      throw new Refused(refusal('viewItem.connectsItself', {}, line.id));
  }
  const next: ViewItem = { ...line, sourceItemId: source.id, targetItemId: target.id };
  if (source.id !== line.sourceItemId) delete next.sourceAttachment;
  if (target.id !== line.targetItemId) delete next.targetAttachment;
  if (line.itemType === 'line') {
    if (source.id === target.id) throw new Refused(refusal('viewItem.lineToItself', {}, line.id));
  } else {
    const relationship = plan.need('relationship', line.subjectId ?? '');
    const changed = withEnds(plan, relationship, conceptOf(source), conceptOf(target));
    if (changed !== relationship) {
      plan.edits.put(changed);
      follow(plan, changed, line.id);
    }
    next.itemType = 'relationship';
  }
  draft.put(next);
  return plan.done('viewItem.reconnect', [plan.index.get(line.subjectId ?? '') ?? line]);
}

/** The element or relationship that an item shows; refused for notes, groups, pictures and lines without meaning. */
export function conceptOf(item: ViewItem): string {
  const concept = item.itemType === 'element' || item.itemType === 'relationship';
  if (!concept || item.subjectId === undefined)
    throw new Refused(refusal('viewItem.connectNeedsElements', {}, item.id));
  return item.subjectId;
}

function withEnds(plan: Plan, relationship: Relationship, sourceId: string, targetId: string): Relationship {
  if (relationship.sourceId === sourceId && relationship.targetId === targetId) return relationship;
  if (sourceId === targetId) throw new Refused(refusal('relationship.toItself', {}, sourceId));
  for (const end of [sourceId, targetId]) {
    if (dependsOn(plan, end, relationship.id))
      throw new Refused(refusal('viewItem.connectsItself', {}, relationship.id));
  }
  return { ...relationship, sourceId, targetId };
}

/** True where the concept is the relationship, or a relationship that ends at it. */
function dependsOn(plan: Plan, conceptId: string, relationshipId: string): boolean {
  const todo = [conceptId];
  const seen = new Set<string>();
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (id === relationshipId) return true;
    const record = plan.edits.get(id);
    if (seen.has(id) || record?.kind !== 'relationship') continue;
    seen.add(id);
    todo.push(record.sourceId, record.targetId);
  }
  return false;
}

/** The other items that show the relationship get ends that show its concepts, in the view that they are in. */
function follow(plan: Plan, relationship: Relationship, exceptId: string): void {
  for (const { id, viewId } of plan.index.pointing('viewItem', 'subject', relationship.id)) {
    if (id === exceptId) continue;
    const draft = new ViewDraft(plan, viewId);
    const item = draft.get(id);
    if (!item || item.itemType === 'label') continue;
    const hanging = draft.hangingOn([id]);
    const end = (now: string | undefined, conceptId: string): ViewItem | undefined => {
      const here = draft.get(now);
      if (here?.subjectId === conceptId) return here;
      return draft.showing(conceptId).find((other) => other.id !== id && !hanging.has(other.id));
    };
    const source = end(item.sourceItemId, relationship.sourceId);
    const target = end(item.targetItemId, relationship.targetId);
    if (!source || !target) {
      draft.remove([id]);
      continue;
    }
    const inside = source.parentId === target.id || target.parentId === source.id;
    draft.put({
      ...item,
      itemType: item.itemType === 'nesting' && inside ? 'nesting' : 'relationship',
      sourceItemId: source.id,
      targetItemId: target.id,
    });
  }
}
