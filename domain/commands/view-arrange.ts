// What an automatic layout worked out, written as one change.
import type { CommandArgs, ViewItem } from '../../schemas/generated/types';
import type { Plan, Planned } from './plan';
import { ViewDraft } from './view-draft';

/**
 * viewItem.arrange: nodes come to their new bounds, connections to their new courses, all of one view (px, absolute). What
 * would stay as it is costs nothing.
 */
export function arrangeViewItems(plan: Plan, { items, lines }: CommandArgs['viewItem.arrange']): Planned {
  const draft = ViewDraft.ofItems(
    plan,
    [...items, ...lines].map(({ id }) => id),
  );
  for (const { id, x, y, width, height } of items) {
    const before = draft.needNode(id);
    if (before.x !== x || before.y !== y || before.width !== width || before.height !== height)
      draft.put({ ...before, x, y, width, height });
  }
  for (const { id, points } of lines) {
    const line = draft.needConnection(id);
    const { bendpoints: bends = [], sourceAttachment: from, targetAttachment: to, ...rest } = line;
    const same =
      bends.length === points.length &&
      bends.every(({ x, y }, i) => x === points[i]?.x && y === points[i]?.y);
    if (same && !from && !to) continue;
    const next: ViewItem = rest;
    draft.put(points.length > 0 ? { ...next, bendpoints: points } : next);
  }
  return plan.done('viewItem.arrange', [draft.view]);
}
