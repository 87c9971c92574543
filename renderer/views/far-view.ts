// A large view: its lines are painted on one bitmap, and from far away its nodes too. What the pointer is over, what is chosen
// and what is dragged still stands there by itself, so that every gesture works as in a small view.
import { useCallback, useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { useStoreApi, type ReactFlowInstance } from '@xyflow/react';
import { farPicture, type FarPicture } from '../../domain/drawing/far-picture';
import type { Point } from '../../domain/drawing/edge-routing';
import type { FreeConnection, FreeNode, FreeView } from '../../domain/drawing/free-view-content';
import type { Rect } from '../../domain/drawing/layer-map-layout';
import type { ElementLook } from '../../domain/looks/looks-of';
import { useFar } from '../stage/use-far';
import { useShownTheme } from '../stage/use-shown-theme';
import { chooseItems } from '../state/views';
import { lookOfNode } from './look-lines';
import type { ViewFlowNode } from './to-flow';

/** A view with fewer nodes is never painted. */
const LARGE = 260;
/** So many chosen nodes stay by themselves, so that they can be dragged; more get a frame in the bitmap. */
const FEW = 40;
/** Lines of chosen nodes that stand by themselves. */
const FEW_LINES = 300;
/** Pixels on the screen from a line within which the pointer is over it. */
const REACH = 6;
/** Below this zoom lines lie too close to be pointed at. */
const LINES_FROM = 0.15;
const NONE: ReadonlySet<string> = new Set();

export interface FarView {
  readonly far: boolean;
  /** Null where the view is small. */
  readonly picture: FarPicture | null;
  /** Boxes with a frame in the bitmap. */
  readonly framed: ReadonlySet<string>;
  /** What the bitmap leaves out: it is being dragged. */
  readonly absent: ReadonlySet<string>;
  /** The nodes that are mounted. */
  readonly nodes: readonly FreeNode[];
  /** The lines that are mounted. */
  readonly lines: readonly FreeConnection[];
  /** Identifier of what is painted at a point of the view; undefined where nothing is. */
  readonly hit: (at: Point) => string | undefined;
}

/** Call inside React Flow. `shown`: the lines of the view. */
export function useFarView(
  drawn: FreeView,
  shown: readonly FreeConnection[],
  options: {
    /** Nothing is being dragged. */
    readonly still: boolean;
    readonly selected: ReadonlySet<string>;
    readonly hovered: string | null;
    readonly looks: ReadonlyMap<string, ElementLook>;
  },
): FarView {
  const { still, selected, hovered, looks } = options;
  const theme = useShownTheme();
  const store = useStoreApi();
  const large = drawn.nodes.length > LARGE;
  const resting = useRef(drawn);
  if (still) resting.current = drawn;
  const rest = resting.current;
  const far = useFar(rest.nodes);
  const picture = useMemo(() => (large ? farPicture(rest, theme, looks) : null), [large, rest, theme, looks]);

  const few = selected.size <= FEW;
  const nodes = useMemo(
    () => (far ? drawn.nodes.filter(({ id }) => id === hovered || (few && selected.has(id))) : drawn.nodes),
    [far, drawn, hovered, few, selected],
  );
  const lines = useMemo(() => {
    if (!large) return shown;
    const touched = few ? selected : NONE;
    if (touched.size === 0 && hovered === null) return [];
    return shown
      .filter(
        ({ id, sourceItemId, targetItemId }) =>
          id === hovered || touched.has(id) || touched.has(sourceItemId) || touched.has(targetItemId),
      )
      .slice(0, FEW_LINES);
  }, [large, shown, few, selected, hovered]);
  const framed = few || !far ? NONE : selected;
  const absent = useMemo(() => {
    if (still || !large || !few) return NONE;
    return new Set([...selected, ...lines.map(({ id }) => id)]);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same all through one drag
  }, [still, large, few, selected]);
  const hit = useCallback(
    (at: Point): string | undefined => {
      if (!large) return undefined;
      const node = far
        ? rest.nodes.findLast((one) => !lookOfNode(one, looks)?.hidden && holds(one, at))
        : undefined;
      // Between the nodes of a frame the pointer is over the lines that run there.
      if (node && !node.frame) return node.id;
      const zoom = store.getState().transform[2];
      const line = zoom < LINES_FROM ? undefined : shown.findLast((one) => runsBy(one, at, REACH / zoom));
      return line?.id ?? node?.id;
    },
    [large, far, rest, shown, looks, store],
  );
  useFramedSelection(far, rest);
  return { far, picture, framed, absent, nodes, lines, hit };
}

/** What is painted under the pointer while no button is down; undefined while the canvas is moved. */
export function pointedAt(
  event: MouseEvent,
  flow: Pick<ReactFlowInstance<ViewFlowNode>, 'screenToFlowPosition'>,
  hit: FarView['hit'],
): string | null | undefined {
  if (event.buttons !== 0) return undefined;
  return hit(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })) ?? null;
}

/** A frame drawn with Shift chooses what is painted as it chooses nodes. */
function useFramedSelection(far: boolean, view: FreeView): void {
  const store = useStoreApi();
  useEffect(() => {
    if (!far) return undefined;
    let frame: Rect | null = null;
    return store.subscribe(({ userSelectionRect, transform: [x, y, zoom] }) => {
      const last = frame;
      frame = userSelectionRect && {
        x: (userSelectionRect.x - x) / zoom,
        y: (userSelectionRect.y - y) / zoom,
        width: userSelectionRect.width / zoom,
        height: userSelectionRect.height / zoom,
      };
      if (frame || !last || last.width + last.height === 0) return;
      const caught = view.nodes.filter(
        (node) => holds(last, node) && holds(last, { x: node.x + node.width, y: node.y + node.height }),
      );
      // After React Flow has told of the nodes it knows.
      queueMicrotask(() => chooseItems(caught.map(({ id }) => id)));
    });
  }, [far, store, view]);
}

/** Whether a line passes a point at no more than this distance. */
function runsBy({ points }: FreeConnection, at: Point, reach: number): boolean {
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    if (at.x < Math.min(a.x, b.x) - reach || at.x > Math.max(a.x, b.x) + reach) continue;
    if (at.y < Math.min(a.y, b.y) - reach || at.y > Math.max(a.y, b.y) + reach) continue;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = dx * dx + dy * dy;
    const share =
      length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length));
    if (Math.hypot(at.x - a.x - share * dx, at.y - a.y - share * dy) <= reach) return true;
  }
  return false;
}

function holds(rect: Rect, { x, y }: Point): boolean {
  return x >= rect.x && y >= rect.y && x <= rect.x + rect.width && y <= rect.y + rect.height;
}
