// Groups: a frame round nodes that says nothing in the model, and its end.
import type { CommandArgs, ViewItem } from '../../schemas/generated/types';
import { VIEW_METRICS } from '../drawing/free-view-metrics';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';
import { ViewDraft } from './view-draft';
import { setParent } from './view-moves';

/**
 * viewItem.group: a group round the nodes, inside the innermost node that holds them all, with room for its name. Nodes
 * inside other given ones stay in them. The first of createdIds is the group.
 */
export function groupViewItems(plan: Plan, args: CommandArgs['viewItem.group']): Planned {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const given = new Set(args.ids);
  const nodes = args.ids
    .map((id) => draft.needNode(id))
    .filter(({ id }) => !draft.around(id).some((outer) => given.has(outer.id)));
  const common = draft
    .around(nodes[0]?.id ?? '')
    .find((outer) => nodes.every(({ id }) => draft.around(id).some((one) => one.id === outer.id)));
  const group: ViewItem = {
    kind: 'viewItem',
    id: plan.context.newId(),
    viewId: draft.view.id,
    itemType: 'container',
    label: { [args.label.language]: args.label.text },
    ...(common ? { parentId: common.id } : {}),
    ...frameOf(nodes),
  };
  draft.add(group);
  for (const { id } of nodes) setParent(draft, id, group.id);
  return plan.done(
    'viewItem.group',
    nodes.map((item) => plan.index.get(item.subjectId ?? '') ?? item),
  );
}

/** viewItem.ungroup: what stands in the groups comes into the node round them; lines that end at them go. */
export function ungroupViewItems(plan: Plan, args: CommandArgs['viewItem.ungroup']): Planned {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const groups = args.ids.map((id) => draft.need(id));
  for (const { id, itemType } of groups)
    if (itemType !== 'container') throw new Refused(refusal('viewItem.notGroup', {}, id));
  for (const { id } of groups) {
    const around = draft.need(id).parentId ?? null;
    for (const inner of draft.children(id)) setParent(draft, inner.id, around);
    draft.remove([id]);
  }
  return plan.done('viewItem.ungroup', groups);
}

/** The rectangle of a group round nodes: a gap on each side, above them room for the name. */
function frameOf(nodes: readonly ViewItem[]): { x: number; y: number; width: number; height: number } {
  const { nestedGap: gap, titleBand } = VIEW_METRICS;
  const left = Math.min(...nodes.map(({ x = 0 }) => x)) - gap;
  const top = Math.min(...nodes.map(({ y = 0 }) => y)) - titleBand;
  const right = Math.max(...nodes.map(({ x = 0, width = 0 }) => x + width)) + gap;
  const bottom = Math.max(...nodes.map(({ y = 0, height = 0 }) => y + height)) + gap;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
