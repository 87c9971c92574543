// Where a view is looked at: fitted when it opens first, as it was left later, and moved when something is wished.
import { useEffect, useMemo, useRef } from 'react';
import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import type { FreeView } from '../../domain/drawing/free-view-content';
import { MOST_FITTED, newestWish, useWish } from '../state/map-view';
import { useInUse, useSide } from '../state/pane';
import { useUi } from '../state/ui-store';
import { setSight } from './place';

const left = new Map<string, Viewport>();
const READABLE = 0.8;
const PAD = 40;
const MARGIN = 24;

function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 240;
}

/** Fits the view or returns to where it was left, follows wishes, and tells others where the middle is. */
export function useViewPlace(viewId: string, latest: { readonly current: FreeView }): void {
  const flow = useViewFlow();
  const inUse = useInUse();
  const key = `${useSide()} ${viewId}`;
  const wish = useWish((state) => state.wish);
  const done = useRef<number | null>(null);

  useEffect(() => {
    const before = left.get(key);
    if (before) void flow.setViewport(before);
    else fit(flow, latest.current, 0);
    return () => {
      left.set(key, flow.getViewport());
    };
  }, [flow, key, latest]);

  useEffect(() => {
    if (!inUse) return;
    const seen = (): { x: number; y: number; width: number; height: number } => {
      const { x, y, zoom } = flow.getViewport();
      const rect = flow.pane()?.getBoundingClientRect();
      return {
        x: -x / zoom,
        y: -y / zoom,
        width: (rect?.width ?? 0) / zoom,
        height: (rect?.height ?? 0) / zoom,
      };
    };
    setSight({
      seen,
      reveal: (rect) => {
        const part = seen();
        const { x, y, zoom } = flow.getViewport();
        const over = (at: number, size: number, from: number, length: number): number =>
          Math.min(0, at - MARGIN - from) || Math.max(0, at + size + MARGIN - from - length);
        const dx = over(rect.x, rect.width, part.x, part.width);
        const dy = over(rect.y, rect.height, part.y, part.height);
        if (dx !== 0 || dy !== 0)
          void flow.setViewport({ x: x - dx * zoom, y: y - dy * zoom, zoom }, { duration: duration() });
      },
    });
    return () => setSight(null);
  }, [flow, inUse]);

  useEffect(() => {
    // A wish from before the view was open is followed only where it is about something in it.
    const known = done.current ?? (wish?.kind === 'show' ? 0 : newestWish());
    done.current = known;
    if (!wish || wish.nr <= known) return;
    done.current = wish.nr;
    // Of two panes the one in use moves; the other follows it where they are linked.
    if (!inUse) return;
    if (wish.kind === 'fit' || wish.kind === 'width') fit(flow, latest.current, duration());
    else if (wish.kind === 'in') void flow.zoomIn({ duration: duration() });
    else if (wish.kind === 'out') void flow.zoomOut({ duration: duration() });
    else if (wish.kind === 'show') show(flow, latest.current, wish.id);
  }, [flow, wish, latest, inUse]);
}

type Flow = ReturnType<typeof useViewFlow>;

/** React Flow with the element in which the view is drawn. */
function useViewFlow() {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => ({ ...flow, pane: () => store.getState().domNode }), [flow, store]);
}

function fit(flow: Flow, { bounds }: FreeView, time: number): void {
  const pane = flow.pane();
  const width = pane?.clientWidth ?? 1000;
  const height = pane?.clientHeight ?? 700;
  if (bounds.width === 0 && bounds.height === 0) {
    void flow.setViewport({ x: 0, y: 0, zoom: 1 });
    return;
  }
  const zoom = Math.min(
    MOST_FITTED[useUi.getState().textSize],
    (width - 2 * PAD) / Math.max(bounds.width, 1),
    (height - 2 * PAD) / Math.max(bounds.height, 1),
  );
  const used = Math.max(zoom, 0.05);
  void flow.setViewport(
    {
      x: (width - bounds.width * used) / 2 - bounds.x * used,
      y: (height - bounds.height * used) / 2 - bounds.y * used,
      zoom: used,
    },
    { duration: time },
  );
}

/** Brings a node or connection to the middle, unless it can be seen and read already. */
function show(flow: Flow, view: FreeView, id: string): void {
  const node = view.nodes.find((one) => one.id === id);
  const line = view.connections.find((one) => one.id === id);
  const at = line?.points[Math.floor(line.points.length / 2)];
  const rect = node ?? (at ? { ...at, width: 0, height: 0 } : undefined);
  const pane = flow.pane();
  if (!rect || !pane) return;
  const now = flow.getViewport();
  const x = rect.x * now.zoom + now.x;
  const y = rect.y * now.zoom + now.y;
  const inside =
    x >= 0 &&
    y >= 0 &&
    x + rect.width * now.zoom <= pane.clientWidth &&
    y + rect.height * now.zoom <= pane.clientHeight;
  if (inside && now.zoom >= READABLE * 0.6) return;
  const zoom = Math.max(now.zoom, READABLE);
  void flow.setViewport(
    {
      x: pane.clientWidth / 2 - (rect.x + rect.width / 2) * zoom,
      y: pane.clientHeight / 2 - (rect.y + rect.height / 2) * zoom,
      zoom,
    },
    { duration: duration() },
  );
}
