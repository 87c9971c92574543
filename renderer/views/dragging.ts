// Dragging nodes in a view: they follow the pointer, take the edge of a neighbour, and may be dropped into another node.
import { useCallback, useRef, useState } from 'react';
import type { OnNodeDrag } from '@xyflow/react';
import type { FreeNode, FreeView } from '../../domain/drawing/free-view-content';
import { VIEW_METRICS } from '../../domain/drawing/free-view-metrics';
import { nestingOffers } from '../../domain/nesting';
import type { ModelIndex } from '../../domain/model-index';
import { run } from '../engine-client/commands';
import { useWorkspace } from '../state/workspace-store';
import { useDraft } from './draft';
import { withInside, type ItemDraft, type Point } from './draft-items';
import { boundsOf, outermost } from './edits';
import { snapped, type Guide } from './snap';
import { evenGaps, type GapMark } from './spacing';
import type { ViewFlowNode } from './to-flow';

/** Nearness in pixels of the screen at which a node takes the edge of another. */
const REACH = 6;

interface Drag {
  /** The view as it was when the drag began. */
  readonly view: FreeView;
  readonly roots: readonly string[];
  readonly ids: ReadonlySet<string>;
}

export interface Dragging {
  readonly moved: ItemDraft['moved'] | null;
  readonly guides: readonly Guide[];
  readonly gaps: readonly GapMark[];
  /** The node into which the dragged ones would fall. */
  readonly target: string | null;
  readonly onStart: OnNodeDrag<ViewFlowNode>;
  readonly onDrag: OnNodeDrag<ViewFlowNode>;
  readonly onStop: OnNodeDrag<ViewFlowNode>;
}

/** The innermost node at a point into which something can be put; nodes in `except` do not count. */
export function frameAt(
  view: FreeView,
  point: Point,
  except: ReadonlySet<string> = new Set(),
): FreeNode | undefined {
  return view.nodes.findLast(
    (node) =>
      (node.figure === 'box' || node.figure === 'group') && !except.has(node.id) && holds(node, point),
  );
}

/** The topmost node at a point. */
export function nodeAt(view: FreeView, point: Point): FreeNode | undefined {
  return view.nodes.findLast((node) => holds(node, point));
}

function holds({ x, y, width, height }: FreeNode, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/** The handlers of React Flow for dragging, and what is to be drawn meanwhile. */
export function useDragging(
  viewId: string,
  latest: { readonly current: FreeView },
  flow: { screenToFlowPosition: (point: Point) => Point; getZoom: () => number },
): Dragging {
  const drag = useRef<Drag | null>(null);
  const [now, setNow] = useState<Pick<Dragging, 'moved' | 'guides' | 'gaps' | 'target'>>(NOTHING);

  const onStart = useCallback<OnNodeDrag<ViewFlowNode>>(
    (_event, _node, nodes) => {
      const { index } = useWorkspace.getState();
      const items = nodes.map(({ id }) => index.find('viewItem', id)).filter((item) => item !== undefined);
      const roots = outermost(items).map(({ id }) => id);
      const ids = withInside(index.pointing('viewItem', 'view', viewId), roots);
      drag.current = { view: latest.current, roots, ids };
    },
    [viewId, latest],
  );

  const shift = useCallback(
    (event: Parameters<OnNodeDrag>[0], node: ViewFlowNode) => {
      const held = drag.current;
      const before = held?.view.nodes.find(({ id }) => id === node.id);
      if (!held || !before) return null;
      const dx = node.position.x - before.x;
      const dy = node.position.y - before.y;
      const roots = held.view.nodes.filter(({ id }) => held.roots.includes(id));
      const box = boundsOf(roots);
      const parents = new Set(roots.map(({ parentId }) => parentId));
      const others = held.view.nodes.filter(({ id, parentId }) => !held.ids.has(id) && parents.has(parentId));
      const free = 'altKey' in event && event.altKey;
      const snap = free
        ? { dx: 0, dy: 0, guides: [], gaps: [] }
        : helped({ ...box, x: box.x + dx, y: box.y + dy }, others, REACH / flow.getZoom());
      const point = flow.screenToFlowPosition(pointerOf(event));
      return {
        held,
        dx: Math.round(dx + snap.dx),
        dy: Math.round(dy + snap.dy),
        guides: snap.guides,
        gaps: snap.gaps,
        target: frameAt(held.view, point, held.ids),
        point,
      };
    },
    [flow],
  );

  const onDrag = useCallback<OnNodeDrag<ViewFlowNode>>(
    (event, node) => {
      const at = shift(event, node);
      if (!at) return;
      const around = new Set(
        at.held.view.nodes.filter(({ id }) => at.held.roots.includes(id)).map((one) => one.parentId),
      );
      setNow({
        moved: { ids: at.held.ids, dx: at.dx, dy: at.dy },
        guides: at.guides,
        gaps: at.gaps,
        target: at.target && !(around.size === 1 && around.has(at.target.id)) ? at.target.id : null,
      });
    },
    [shift],
  );

  const onStop = useCallback<OnNodeDrag<ViewFlowNode>>(
    (event, node) => {
      const at = shift(event, node);
      drag.current = null;
      if (!at || (at.dx === 0 && at.dy === 0)) {
        setNow(NOTHING);
        return;
      }
      void drop(useWorkspace.getState().index, at, pointerOf(event)).finally(() => setNow(NOTHING));
    },
    [shift],
  );
  return { ...now, onStart, onDrag, onStop };
}

const NOTHING = { moved: null, guides: [], gaps: [], target: null };

/** Edges and middles of neighbours help first; along an axis where none is near, equal gaps do. */
function helped(
  box: { x: number; y: number; width: number; height: number },
  others: readonly FreeNode[],
  reach: number,
): { dx: number; dy: number; guides: Guide[]; gaps: GapMark[] } {
  const snap = snapped(box, others, reach);
  const aligned = new Set(snap.guides.map(({ axis }) => axis));
  const moved = { ...box, x: box.x + snap.dx, y: box.y + snap.dy };
  const across = aligned.has('x') ? undefined : evenGaps(moved, others, 'x', reach);
  const down = aligned.has('y') ? undefined : evenGaps(moved, others, 'y', reach);
  return {
    dx: snap.dx + (across?.by ?? 0),
    dy: snap.dy + (down?.by ?? 0),
    guides: snap.guides,
    gaps: [...(across?.gaps ?? []), ...(down?.gaps ?? [])],
  };
}

async function drop(
  index: ModelIndex,
  at: { held: Drag; dx: number; dy: number; target: FreeNode | undefined },
  screen: Point,
): Promise<void> {
  const roots = at.held.view.nodes.filter(({ id }) => at.held.roots.includes(id));
  const items = roots.map(({ id, x, y }) => ({ id, x: Math.round(x + at.dx), y: Math.round(y + at.dy) }));
  const parentId = at.target?.id ?? null;
  if (roots.every((root) => (root.parentId ?? null) === parentId)) {
    await run('viewItem.move', { items });
    return;
  }
  const { target } = at;
  const asking = target && roots.some(({ subjectId }) => subjectId !== undefined && nests(subjectId));
  if (!target || !asking) {
    await run('viewItem.move', { items, parentId });
    return;
  }
  const box = boundsOf(roots);
  const { x, y, frame } = placeInside({ ...box, x: box.x + at.dx, y: box.y + at.dy }, target);
  useDraft.setState({
    nest: {
      parentId: target.id,
      nodes: roots.map((root) => ({
        id: root.id,
        x: Math.round(root.x + x - box.x),
        y: Math.round(root.y + y - box.y),
      })),
      ...(frame ? { frame } : {}),
      screen,
    },
  });

  function nests(innerId: string): boolean {
    return nestingOffers(index, target?.subjectId ?? '', innerId).length > 0;
  }
}

/** Where a node stands inside another: clear of its border and name; the other grows where there is no room. */
export function placeInside(
  node: { x: number; y: number; width: number; height: number },
  outer: { x: number; y: number; width: number; height: number },
): { x: number; y: number; frame?: { width: number; height: number } } {
  const { nestedGap: gap, titleBand } = VIEW_METRICS;
  const width = Math.max(outer.width, node.width + 2 * gap);
  const height = Math.max(outer.height, node.height + titleBand + gap);
  const x = Math.min(Math.max(node.x, outer.x + gap), outer.x + width - gap - node.width);
  const y = Math.min(Math.max(node.y, outer.y + titleBand), outer.y + height - gap - node.height);
  return { x, y, ...(width > outer.width || height > outer.height ? { frame: { width, height } } : {}) };
}

function pointerOf(event: Parameters<OnNodeDrag>[0]): Point {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0] ?? event.touches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}
