// The course and the ends of connections in a view.
import type { CommandArgs, ViewItem } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';
import { updateRelationships } from './relationships';
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
 * lines that show it in other views follow it, or go where the concept is not shown. Refuses an end on the line itself and
 * what the language's table does not allow.
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
    draft.put(next);
  } else {
    const [sourceId, targetId] = [conceptOf(source), conceptOf(target)];
    draft.put({ ...next, itemType: 'relationship' });
    updateRelationships(plan, {
      ids: [plan.need('relationship', line.subjectId ?? '').id],
      sourceId,
      targetId,
    });
  }
  return plan.done('viewItem.reconnect', [plan.index.get(line.subjectId ?? '') ?? line]);
}

/** The element or relationship that an item shows; refused for notes, groups, pictures and lines without meaning. */
export function conceptOf(item: ViewItem): string {
  const concept = item.itemType === 'element' || item.itemType === 'relationship';
  if (!concept || item.subjectId === undefined)
    throw new Refused(refusal('viewItem.connectNeedsElements', {}, item.id));
  return item.subjectId;
}
