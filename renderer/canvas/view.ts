// Where the map is looked at: fitted when it opens, and moved when something is to be found.
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import type { LayerMapLayout } from '../../domain/drawing/layer-map-layout';
import { MOST_FITTED, newestWish, useWish } from '../state/map-view';
import { useInUse, useSide } from '../state/pane';
import { useReferenceModel } from '../state/selectors';
import { useUi } from '../state/ui-store';

function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 240;
}

/** Fits the map when it opens or its width changes, follows wishes, and keeps what is worked on in its place. Call inside the map. */
/** Where the map was left in each pane, by reference model. */
const left = new Map<string, { readonly of: string; readonly viewport: Viewport }>();

export function useMapView(layout: LayerMapLayout): void {
  const flow = useMapFlow();
  const inUse = useInUse();
  const side = useSide();
  const key = `${side} ${useReferenceModel()?.id ?? ''}`;
  const wish = useWish((state) => state.wish);
  const done = useRef(newestWish());
  const latest = useRef(layout);
  const before = useRef<LayerMapLayout | null>(null);
  latest.current = layout;

  // A new layout moves boxes: the one in which a name is typed, or the chosen card, stays where the eye is.
  useLayoutEffect(() => {
    const last = before.current;
    before.current = layout;
    if (!last) return;
    if (last.width !== layout.width) {
      refit(flow, layout, 0);
      return;
    }
    const from = anchor(last);
    const to = anchor(layout);
    if (!from || !to || from.home !== to.home || from.y === to.y) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x, y: y + (from.y - to.y) * zoom, zoom });
  }, [flow, layout]);

  useEffect(() => {
    const sizes = (): string => `${latest.current.width} ${flow.pane()?.clientWidth}`;
    const was = left.get(key);
    if (was?.of === sizes()) void flow.setViewport(was.viewport);
    else refit(flow, latest.current, 0);
    const pane = flow.pane();
    if (!pane) return;
    // A panel has opened or the window has another size: a map that filled the width fills it again, at the same height.
    let width = pane.clientWidth;
    const observer = new ResizeObserver(() => {
      const last = width;
      width = pane.clientWidth;
      const { y, zoom } = flow.getViewport();
      const filled = Math.abs(zoom - widthZoom(latest.current, last)) < 0.005;
      if (width === last || !filled) return;
      const next = widthZoom(latest.current, width);
      void flow.setViewport({
        x: Math.max(0, (width - latest.current.width * next) / 2),
        y: (y * next) / zoom,
        zoom: next,
      });
    });
    observer.observe(pane);
    return () => {
      left.set(key, { of: sizes(), viewport: flow.getViewport() });
      observer.disconnect();
    };
  }, [flow, key]);

  useEffect(() => {
    if (!wish || wish.nr <= done.current) return;
    done.current = wish.nr;
    // Of two panes the one in use moves; the other follows it where they are linked.
    if (!inUse) return;
    if (wish.kind === 'fit' || wish.kind === 'width') {
      useUi.getState().set({ wholeMap: wish.kind === 'fit' });
      // After the number of boxes across has followed.
      setTimeout(() => refit(flow, latest.current, duration()), 0);
    } else if (wish.kind === 'in') void flow.zoomIn({ duration: duration() });
    else if (wish.kind === 'out') void flow.zoomOut({ duration: duration() });
    else if (wish.kind === 'show') show(flow, latest.current, wish.id);
  }, [flow, wish, inUse]);
}

type Flow = ReturnType<typeof useMapFlow>;

/** React Flow with the element in which the map is drawn. */
function useMapFlow() {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useMemo(() => ({ ...flow, pane: () => store.getState().domNode }), [flow, store]);
}

function anchor(layout: LayerMapLayout): { home: string; y: number } | undefined {
  const { adding, selection } = useUi.getState();
  const card = selection.placementIds.at(-1);
  const box = adding ?? selection.componentIds.at(-1);
  const held = box
    ? layout.components.find((one) => one.id === box)
    : layout.cards.find((one) => one.placementId === card);
  // A card that has gone to another box is not held: the eye follows it there.
  return held && { home: 'componentId' in held ? held.componentId : held.id, y: held.y };
}

/** Least zoom at which something that was looked for can be read. */
const SHOW_ZOOM = 0.7;

function show(flow: Flow, map: LayerMapLayout, id: string): void {
  const rect =
    map.cards.find((card) => card.placementId === id) ??
    map.components.find((box) => box.id === id) ??
    map.lanes.find((lane) => lane.id === id);
  const pane = flow.pane();
  if (!rect || !pane) return;
  const now = flow.getViewport();
  const zoom = Math.max(now.zoom, SHOW_ZOOM);
  // A map that fills the width stays where it is sideways; otherwise the found one comes to the middle.
  const fits = map.width * zoom <= pane.clientWidth + 2;
  const x = fits
    ? (pane.clientWidth - map.width * zoom) / 2
    : pane.clientWidth / 2 - (rect.x + rect.width / 2) * zoom;
  const y = pane.clientHeight / 2 - (rect.y + rect.height / 2) * zoom;
  void flow.setViewport({ x, y, zoom }, { duration: duration() });
}

function widthZoom(layout: LayerMapLayout, width: number): number {
  const zoom = Math.min(width / layout.width, MOST_FITTED[useUi.getState().textSize]);
  // In a small window (200 % zoom) the map is scrolled sideways rather than made too small to read.
  return Math.max(zoom, SHOW_ZOOM);
}

/** The whole width from the top, or the whole map. */
function refit(flow: Flow, layout: LayerMapLayout, time: number): void {
  const pane = flow.pane();
  const width = pane?.clientWidth ?? 1200;
  const height = pane?.clientHeight ?? 800;
  const whole = useUi.getState().wholeMap;
  const zoom = whole
    ? Math.min(width / layout.width, height / layout.height, MOST_FITTED[useUi.getState().textSize])
    : widthZoom(layout, width);
  const y = whole ? Math.max(0, (height - layout.height * zoom) / 2) : 0;
  void flow.setViewport({ x: Math.max(0, (width - layout.width * zoom) / 2), y, zoom }, { duration: time });
}
