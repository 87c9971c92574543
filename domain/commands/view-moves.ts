// Where nodes stand: moving, resizing, putting one inside another, and what lies in front.
import type { CommandArgs, Relationship, ViewItem } from '../../schemas/generated/types';
import { VIEW_METRICS } from '../drawing/free-view-metrics';
import { nestingOffers } from '../nesting';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';
import { createRelationship } from './relationships';
import { groupedBy, isNode, shifted, ViewDraft } from './view-draft';
import { nestBy, untellNesting } from './view-lines';

/**
 * viewItem.move: each node comes to its place with everything inside it; connections wholly inside go along with their
 * bend points. With `parentId` the nodes also come into that node, or out of all: relationships that the old place stood
 * for become lines. With `nesting` each element moved there stands for a relationship of that type: one of the model, else
 * a new one where the language's table allows it. With `frame` the node around gets that size.
 */
export function moveViewItems(plan: Plan, args: CommandArgs['viewItem.move']): Planned {
  const ids = args.items.map(({ id }) => id);
  const draft = ViewDraft.ofItems(plan, ids);
  const nodes = ids.map((id) => draft.needNode(id));
  const { parentId } = args;
  // Inside a node that moves too, a node keeps its place in it.
  const moving = new Set(ids);
  const roots = ids.filter((id) => !draft.around(id).some((outer) => moving.has(outer.id)));
  if (parentId !== undefined) for (const id of roots) setParent(draft, id, parentId);
  place(draft, args.items);
  if (parentId !== undefined && parentId !== null) {
    if (args.frame) draft.put({ ...draft.need(parentId), ...args.frame });
    if (args.nesting) for (const id of roots) meanNesting(draft, id, args.nesting, args.stateId);
  }
  return plan.done(
    parentId === undefined ? 'viewItem.move' : parentId === null ? 'viewItem.unnest' : 'viewItem.nest',
    named(plan, nodes),
  );
}

/** viewItem.resize: ends of connections keep their place along the borders. */
export function resizeViewItems(plan: Plan, args: CommandArgs['viewItem.resize']): Planned {
  const draft = ViewDraft.ofItems(
    plan,
    args.items.map(({ id }) => id),
  );
  const nodes: ViewItem[] = [];
  for (const { id, x, y, width, height } of args.items) {
    const before = draft.needNode(id);
    nodes.push(before);
    draft.put({ ...before, x, y, width, height });
    const along = (at: { x: number; y: number }): { x: number; y: number } => ({
      x: x + ((at.x - (before.x ?? 0)) / (before.width || 1)) * width,
      y: y + ((at.y - (before.y ?? 0)) / (before.height || 1)) * height,
    });
    for (const line of draft.connectionsOf(new Set([id]))) {
      const next = { ...line };
      if (line.sourceItemId === id && line.sourceAttachment)
        next.sourceAttachment = along(line.sourceAttachment);
      if (line.targetItemId === id && line.targetAttachment)
        next.targetAttachment = along(line.targetAttachment);
      draft.put(next);
    }
  }
  return plan.done('viewItem.resize', named(plan, nodes));
}

/**
 * viewItem.nest: the node comes into another, at its place or at x, y; with `frame` the other gets that size. The relationship that this means is one of the
 * model or a new one between the two elements; its line in the view, if any, gives way.
 */
export function nestViewItem(plan: Plan, args: CommandArgs['viewItem.nest']): Planned {
  const draft = ViewDraft.ofItems(plan, [args.id]);
  const node = draft.needNode(args.id);
  setParent(draft, args.id, args.parentId);
  if (args.x !== undefined || args.y !== undefined)
    place(draft, [{ id: args.id, x: args.x ?? node.x ?? 0, y: args.y ?? node.y ?? 0 }]);
  if (args.frame) draft.put({ ...draft.need(args.parentId), ...args.frame });
  const inner = draft.need(args.id);
  const outer = draft.need(args.parentId);
  const meant =
    args.relationshipId === undefined
      ? args.create && newNesting(draft, outer, inner, args.create, args.stateId)
      : plan.need('relationship', args.relationshipId);
  if (meant) {
    const { sourceId, targetId } = meant;
    const outward = sourceId === outer.subjectId && targetId === inner.subjectId;
    const inward = sourceId === inner.subjectId && targetId === outer.subjectId;
    if (!outward && !inward) throw new Refused(refusal('viewItem.endNotShown', {}, meant.id));
    nestBy(draft, meant, outer, inner);
  }
  return plan.done('viewItem.nest', named(plan, [node]));
}

/** The nodes around a new node grow to the right and down until they hold it. */
export function holdAll(draft: ViewDraft, node: ViewItem): void {
  const { nestedGap: gap } = VIEW_METRICS;
  let inner = node;
  for (const { id } of draft.around(node.id)) {
    const outer = draft.need(id);
    const right = (inner.x ?? 0) + (inner.width ?? 0) + gap - (outer.x ?? 0);
    const bottom = (inner.y ?? 0) + (inner.height ?? 0) + gap - (outer.y ?? 0);
    const width = Math.max(outer.width ?? 0, right);
    const height = Math.max(outer.height ?? 0, bottom);
    if (width !== outer.width || height !== outer.height) draft.put({ ...outer, width, height });
    inner = draft.need(id);
  }
}

/** The place of a node inside another stands for a relationship of the type, where there can be one between the two. */
export function meanNesting(
  draft: ViewDraft,
  id: string,
  nesting: { type: Relationship['type']; reverse?: boolean },
  stateId: string | undefined,
): void {
  const inner = draft.need(id);
  const outer = draft.need(inner.parentId ?? '');
  const offer = nestingOffers(draft.plan.index, outer.subjectId ?? '', inner.subjectId ?? '').find(
    ({ type, reverse }) => type === nesting.type && reverse === (nesting.reverse ?? false),
  );
  if (!offer) return;
  const known = draft.plan.index.find('relationship', offer.relationshipId);
  nestBy(draft, known ?? newNesting(draft, outer, inner, nesting, stateId), outer, inner);
}

/** A new relationship that standing inside stands for; refused where one of the nodes shows no element. */
export function newNesting(
  draft: ViewDraft,
  outer: ViewItem,
  inner: ViewItem,
  { type, reverse }: { type: Relationship['type']; reverse?: boolean },
  stateId: string | undefined,
): Relationship {
  if (outer.itemType !== 'element' || inner.itemType !== 'element' || !outer.subjectId || !inner.subjectId)
    throw new Refused(refusal('viewItem.connectNeedsElements', {}, inner.id));
  const [sourceId, targetId] = reverse
    ? [inner.subjectId, outer.subjectId]
    : [outer.subjectId, inner.subjectId];
  createRelationship(draft.plan, {
    type,
    sourceId,
    targetId,
    ...draft.relationshipOwner(),
    ...(stateId === undefined ? {} : { stateId }),
  });
  return draft.plan.need('relationship', draft.plan.createdIds.at(-1) ?? '');
}

/** viewItem.order: in front of or behind the siblings, the given items in their order among themselves. */
export function orderViewItems(plan: Plan, args: CommandArgs['viewItem.order']): Planned {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const chosen = new Set(args.ids);
  const items = args.ids.map((id) => draft.need(id));
  const groups = groupedBy(items, (item) => `${isNode(item)} ${item.parentId ?? ''}`);
  for (const [first] of groups.values()) {
    if (!first) continue;
    const siblings = draft.items
      .filter((item) => isNode(item) === isNode(first) && item.parentId === first.parentId)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    const moved = siblings.filter(({ id }) => chosen.has(id));
    const rest = siblings.filter(({ id }) => !chosen.has(id));
    const sorted = args.to === 'front' ? [...rest, ...moved] : [...moved, ...rest];
    sorted.forEach((item, order) => {
      if (item.order !== order) draft.put({ ...item, order });
    });
  }
  return plan.done(`viewItem.${args.to}`, named(plan, items));
}

/** Puts the node inside another, or outside of all; what the old place told becomes lines. */
export function setParent(draft: ViewDraft, id: string, parentId: string | null): void {
  const { parentId: before, order: _order, ...rest } = draft.needNode(id);
  if ((before ?? null) === parentId) return;
  if (parentId === null) draft.put(rest);
  else {
    draft.needFrame(parentId);
    if (parentId === id || draft.around(parentId).some((outer) => outer.id === id))
      throw new Refused(refusal('viewItem.insideItself', {}, id));
    draft.put({ ...rest, parentId });
  }
  const siblings = draft.children(parentId ?? undefined).filter((item) => item.id !== id);
  const order = siblings.reduce((last, item) => Math.max(last, item.order ?? 0), -1) + 1;
  draft.put({ ...draft.need(id), order });
  untellNesting(draft, [id]);
}

/** Moves each node by its own way, nodes inside by that of the nearest node around that was given. */
function place(draft: ViewDraft, places: readonly { id: string; x: number; y: number }[]): void {
  const ways = new Map<string, { dx: number; dy: number }>();
  for (const { id, x, y } of places) {
    const { x: left = 0, y: top = 0 } = draft.need(id);
    ways.set(id, { dx: x - left, dy: y - top });
  }
  const given = new Set(ways.keys());
  for (const id of draft.within(given)) {
    if (given.has(id)) continue;
    const outer = draft.around(id).find((item) => given.has(item.id));
    const way = outer && ways.get(outer.id);
    if (way) ways.set(id, way);
  }
  for (const [id, { dx, dy }] of ways) {
    const item = draft.need(id);
    draft.put({ ...item, x: (item.x ?? 0) + dx, y: (item.y ?? 0) + dy });
  }
  for (const line of draft.connections()) {
    const from = ways.get(line.sourceItemId ?? '');
    const to = ways.get(line.targetItemId ?? '');
    if (!from && !to) continue;
    if (from && to && from.dx === to.dx && from.dy === to.dy) {
      draft.put(shifted(line, from.dx, from.dy));
      continue;
    }
    const next = { ...line };
    if (from && line.sourceAttachment)
      next.sourceAttachment = { x: line.sourceAttachment.x + from.dx, y: line.sourceAttachment.y + from.dy };
    if (to && line.targetAttachment)
      next.targetAttachment = { x: line.targetAttachment.x + to.dx, y: line.targetAttachment.y + to.dy };
    draft.put(next);
  }
}

/** What the history calls the items: by the concept that they show. */
function named(plan: Plan, items: readonly ViewItem[]): Parameters<Plan['done']>[1] {
  return items.map((item) => plan.index.get(item.subjectId ?? '') ?? item);
}
