// Which relationships a view shows, and how: as lines, or by a node standing inside another.
import type { Relationship, ViewItem } from '../../schemas/generated/types';
import { nestedRelationships } from '../nesting';
import { isNode, type ViewDraft } from './view-draft';

/**
 * Draws every relationship of the concepts that the given items show to concepts that the view shows, unless it is shown
 * already. What standing inside a node can mean is told by the place; the rest are lines. A relationship that ends at
 * another relationship is drawn where that one has a line.
 */
export function drawRelationships(draft: ViewDraft, itemIds: readonly string[]): void {
  const todo = [...itemIds];
  for (const id of itemIds) tellNesting(draft, id);
  for (let id = todo.shift(); id !== undefined; id = todo.shift()) {
    const item = draft.get(id);
    if (item?.subjectId === undefined || item.itemType === 'label') continue;
    for (const relationship of draft.plan.index.relationshipsOf(item.subjectId)) {
      const line = drawRelationship(draft, relationship, item);
      if (line) todo.push(line.id);
    }
  }
}

/** A line for the relationship at the item, where its other end is shown and it is not drawn yet. */
function drawRelationship(
  draft: ViewDraft,
  relationship: Relationship,
  item: ViewItem,
): ViewItem | undefined {
  if (shown(draft, relationship.id)) return undefined;
  const outward = relationship.sourceId === item.subjectId;
  const other = nearest(draft, outward ? relationship.targetId : relationship.sourceId, item);
  if (!other || draft.plan.edits.get(relationship.id) === undefined) return undefined;
  return addConnection(draft, {
    itemType: 'relationship',
    subjectId: relationship.id,
    sourceItemId: outward ? item.id : other.id,
    targetItemId: outward ? other.id : item.id,
  });
}

/** A connection in the view. */
export function addConnection(
  draft: ViewDraft,
  parts: Pick<ViewItem, 'itemType' | 'subjectId' | 'sourceItemId' | 'targetItemId' | 'bendpoints'>,
): ViewItem {
  const item: ViewItem = {
    kind: 'viewItem',
    id: draft.plan.context.newId(),
    viewId: draft.view.id,
    ...parts,
  };
  draft.add(item);
  return item;
}

/** Nesting items for the relationships that the place of a node inside its parent can stand for. */
function tellNesting(draft: ViewDraft, itemId: string): void {
  const inner = draft.get(itemId);
  const outer = draft.get(inner?.parentId);
  if (!inner?.subjectId || !outer?.subjectId) return;
  if (inner.itemType !== 'element' || outer.itemType !== 'element') return;
  for (const relationship of nestedRelationships(draft.plan.index, outer.subjectId, inner.subjectId)) {
    if (!between(draft, outer.id, inner.id, relationship.id)) nestBy(draft, relationship, outer, inner);
  }
}

/** The place of `inner` inside `outer` stands for the relationship: a line between the two becomes nesting. */
export function nestBy(
  draft: ViewDraft,
  relationship: Relationship,
  outer: ViewItem,
  inner: ViewItem,
): ViewItem {
  const drawn = between(draft, outer.id, inner.id, relationship.id);
  if (drawn) {
    const { bendpoints: _b, sourceAttachment: _s, targetAttachment: _t, ...rest } = drawn;
    const nesting: ViewItem = { ...rest, itemType: 'nesting' };
    draft.put(nesting);
    return nesting;
  }
  const outward = relationship.sourceId === outer.subjectId;
  return addConnection(draft, {
    itemType: 'nesting',
    subjectId: relationship.id,
    sourceItemId: outward ? outer.id : inner.id,
    targetItemId: outward ? inner.id : outer.id,
  });
}

/** What the place of a node told becomes lines again where the node no longer stands inside the other one. */
export function untellNesting(draft: ViewDraft, movedIds: Iterable<string>): void {
  const moved = new Set(movedIds);
  for (const item of draft.connectionsOf(moved)) {
    if (item.itemType !== 'nesting') continue;
    const { sourceItemId = '', targetItemId = '' } = item;
    if (draft.get(sourceItemId)?.parentId === targetItemId) continue;
    if (draft.get(targetItemId)?.parentId === sourceItemId) continue;
    draft.put({ ...item, itemType: 'relationship' });
  }
}

/** True where the view tells the relationship, by a line or by nesting. */
export function shown(draft: ViewDraft, relationshipId: string): boolean {
  return draft.connections().some((item) => item.subjectId === relationshipId);
}

function between(draft: ViewDraft, a: string, b: string, relationshipId: string): ViewItem | undefined {
  return draft
    .connections()
    .find(
      ({ subjectId, sourceItemId, targetItemId }) =>
        subjectId === relationshipId &&
        ((sourceItemId === a && targetItemId === b) || (sourceItemId === b && targetItemId === a)),
    );
}

/** Of the items that show the concept the one nearest to a node; the first where one of them is a line. */
export function nearest(draft: ViewDraft, conceptId: string, from: ViewItem): ViewItem | undefined {
  const distance = (item: ViewItem): number =>
    isNode(item) && isNode(from)
      ? Math.hypot(middle(item).x - middle(from).x, middle(item).y - middle(from).y)
      : 0;
  let best: ViewItem | undefined;
  for (const item of draft.showing(conceptId)) {
    if (item.id !== from.id && (!best || distance(item) < distance(best))) best = item;
  }
  return best;
}

function middle({ x = 0, y = 0, width = 0, height = 0 }: ViewItem): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
