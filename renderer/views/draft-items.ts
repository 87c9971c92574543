// The items of a view as they are while something is dragged: the drawing follows the pointer before anything is written.
import type { FreeView } from '../../domain/drawing/free-view-content';
import type { ModelIndex } from '../../domain/model-index';
import type { ViewItem } from '../../schemas/generated/types';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ItemDraft {
  /** Nodes that are being moved, those inside them included. */
  readonly moved?: { readonly ids: ReadonlySet<string>; readonly dx: number; readonly dy: number };
  readonly resized?: {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly bent?: { readonly id: string; readonly points: readonly Point[] };
}

/** The nodes with everything inside them. */
export function withInside(items: readonly ViewItem[], ids: readonly string[]): Set<string> {
  const inside = new Map<string, string[]>();
  for (const { id, parentId } of items) {
    if (parentId === undefined) continue;
    const list = inside.get(parentId);
    if (list) list.push(id);
    else inside.set(parentId, [id]);
  }
  const all = new Set<string>();
  const add = (id: string): void => {
    if (all.has(id)) return;
    all.add(id);
    for (const inner of inside.get(id) ?? []) add(inner);
  };
  for (const id of ids) add(id);
  return all;
}

/** The model as it would be drawn with the draft; the model itself where there is none. */
export function drafted(index: ModelIndex, viewId: string, draft: ItemDraft): ModelIndex {
  if (!draft.moved && !draft.resized && !draft.bent) return index;
  const items = index.pointing('viewItem', 'view', viewId).map((item) => draftedItem(item, draft));
  const pointing: ModelIndex['pointing'] = (kind, relation, id) =>
    kind === 'viewItem' && relation === 'view' && id === viewId
      ? (items as ReturnType<typeof index.pointing<typeof kind>>)
      : index.pointing(kind, relation, id);
  return Object.assign(Object.create(index) as ModelIndex, { pointing });
}

/** A view with more nodes than this is not drawn as a whole at every step of a drag. */
const LARGE = 260;

/**
 * A large view with the draft: only what the draft touches is drawn anew, by `draw`. While it is dragged a line does not go round
 * nodes that it has nothing to do with; it does when it is dropped. Undefined where the view is small.
 */
export function redrawnPart(
  items: readonly ViewItem[],
  still: FreeView,
  draft: ItemDraft,
  draw: (items: readonly ViewItem[]) => FreeView,
): FreeView | undefined {
  if (still.nodes.length <= LARGE) return undefined;
  const touched = touchedBy(still, draft);
  const needed = new Set(touched);
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const id of needed) {
    const { parentId, sourceItemId, targetItemId } = byId.get(id) ?? {};
    for (const other of [parentId, sourceItemId, targetItemId]) if (other !== undefined) needed.add(other);
  }
  const part = draw(items.filter(({ id }) => needed.has(id)).map((item) => draftedItem(item, draft)));
  const nodes = new Map(part.nodes.map((node) => [node.id, node]));
  const connections = new Map(part.connections.map((line) => [line.id, line]));
  return {
    nodes: still.nodes.map((node) => (touched.has(node.id) ? (nodes.get(node.id) ?? node) : node)),
    connections: still.connections.map((line) =>
      touched.has(line.id) ? (connections.get(line.id) ?? line) : line,
    ),
    bounds: still.bounds,
  };
}

/** Courses of the connections that the draft does not touch: they stay as they are while something else is dragged. */
export function restingCourses(view: FreeView, draft: ItemDraft): Map<string, readonly Point[]> {
  const touched = touchedBy(view, draft);
  return new Map(view.connections.filter(({ id }) => !touched.has(id)).map(({ id, points }) => [id, points]));
}

/** What the draft moves or bends, and the connections that follow it. */
function touchedBy({ connections }: FreeView, { moved, resized, bent }: ItemDraft): Set<string> {
  const touched = new Set([
    ...(moved?.ids ?? []),
    ...(resized ? [resized.id] : []),
    ...(bent ? [bent.id] : []),
  ]);
  // A connection may end at another: what hangs on a touched one is touched.
  for (let count = -1; count !== touched.size;) {
    count = touched.size;
    for (const { id, sourceItemId, targetItemId } of connections)
      if (touched.has(sourceItemId) || touched.has(targetItemId)) touched.add(id);
  }
  return touched;
}

function draftedItem(item: ViewItem, { moved, resized, bent }: ItemDraft): ViewItem {
  if (resized?.id === item.id) return { ...item, ...resized };
  if (bent?.id === item.id) return { ...item, bendpoints: [...bent.points] };
  if (!moved) return item;
  const { ids, dx, dy } = moved;
  const along = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  if (ids.has(item.id)) return { ...item, x: (item.x ?? 0) + dx, y: (item.y ?? 0) + dy };
  const from = ids.has(item.sourceItemId ?? '');
  const to = ids.has(item.targetItemId ?? '');
  if (!from && !to) return item;
  return {
    ...item,
    ...(from && to && item.bendpoints ? { bendpoints: item.bendpoints.map(along) } : {}),
    ...(from && item.sourceAttachment ? { sourceAttachment: along(item.sourceAttachment) } : {}),
    ...(to && item.targetAttachment ? { targetAttachment: along(item.targetAttachment) } : {}),
  };
}
