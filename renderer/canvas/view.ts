// Where the map is looked at: fitted when it opens, and moved when something is to be found.
import { useEffect, useRef } from 'react';
import { useReactFlow } from '@xyflow/react';
import { create } from 'zustand';
import type { LayerMapLayout } from '../../domain/drawing/layer-map-layout';

type Wish =
  | { readonly kind: 'fit' | 'width' | 'in' | 'out'; readonly nr: number }
  | { readonly kind: 'show'; readonly id: string; readonly nr: number };

let nr = 0;
const useWish = create<{ wish: Wish | null; zoom: number }>()(() => ({ wish: null, zoom: 1 }));

/** Zooms so that the whole map, or its whole width, is seen; or one step in or out. */
export function moveView(kind: 'fit' | 'width' | 'in' | 'out'): void {
  nr += 1;
  useWish.setState({ wish: { kind, nr } });
}

/** Brings a card (by placement id), a box or a layer to the middle. */
export function showOnMap(id: string): void {
  nr += 1;
  useWish.setState({ wish: { kind: 'show', id, nr } });
}

/** The zoom as a share, for the status line. */
export function useZoom(): number {
  return useWish((state) => state.zoom);
}

/** Told by the map when its view has moved. */
export function viewMoved(zoom: number): void {
  if (useWish.getState().zoom !== zoom) useWish.setState({ zoom });
}

function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 240;
}

/** Fits the map's width when it opens and follows wishes afterwards. Call inside the map. */
export function useMapView(layout: LayerMapLayout): void {
  const flow = useReactFlow();
  const wish = useWish((state) => state.wish);
  const done = useRef(nr);
  const fitted = useRef(false);
  const latest = useRef(layout);
  latest.current = layout;

  useEffect(() => {
    if (fitted.current || layout.width < 100) return;
    fitted.current = true;
    fitWidth(flow, layout, 0);
  }, [flow, layout]);

  useEffect(() => {
    if (!wish || wish.nr <= done.current) return;
    done.current = wish.nr;
    const map = latest.current;
    if (wish.kind === 'fit') void flow.fitView({ padding: 0.03, duration: duration() });
    else if (wish.kind === 'width') fitWidth(flow, map, duration());
    else if (wish.kind === 'in') void flow.zoomIn({ duration: duration() });
    else if (wish.kind === 'out') void flow.zoomOut({ duration: duration() });
    else if (wish.kind === 'show') {
      const rect =
        map.cards.find((card) => card.placementId === wish.id) ??
        map.components.find((box) => box.id === wish.id) ??
        map.lanes.find((lane) => lane.id === wish.id);
      if (!rect) return;
      void flow.setCenter(rect.x + rect.width / 2, rect.y + rect.height / 2, {
        zoom: Math.max(flow.getZoom(), 0.9),
        duration: duration(),
      });
    }
  }, [flow, wish]);
}

function fitWidth(flow: ReturnType<typeof useReactFlow>, layout: LayerMapLayout, time: number): void {
  const pane = document.querySelector('.layer-map');
  const width = pane?.clientWidth ?? 1200;
  const zoom = Math.min(width / layout.width, 1.25);
  void flow.setViewport({ x: (width - layout.width * zoom) / 2, y: 0, zoom }, { duration: time });
}
