// Two panes with the same picture scroll and zoom together: the pane in use leads, the other follows.
import { useEffect } from 'react';
import { viewMoved } from './map-view';
import { useInUse, useSide } from './pane';
import { samePlaces, usePlaces, type Side } from './places';
import { useUi } from './ui-store';

interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The part of a canvas that moves it. */
interface Mover {
  readonly setViewport: (viewport: Viewport) => unknown;
  readonly getViewport: () => Viewport;
}

interface Moved {
  readonly transform: readonly [x: number, y: number, zoom: number];
}

/** The part of a canvas that tells where it is. */
interface Teller {
  readonly subscribe: (listener: (now: Moved, before: Moved) => void) => () => void;
}

const followers = new Map<Side, (viewport: Viewport) => void>();

/** True where the panes show the same place and are to move together. */
export function useLinked(): boolean {
  const viewId = useUi((state) => state.viewId);
  const generated = useUi((state) => state.generated);
  const page = useUi((state) => state.page);
  return usePlaces((state) => state.linked && samePlaces(state, { viewId, generated, page }));
}

/** Tells the status line the zoom of a canvas, and the other pane where it is looked at. */
export function useViewportLink(flow: Mover, store: Teller): void {
  const side = useSide();
  const inUse = useInUse();
  const linked = useLinked();
  useEffect(() => {
    if (!inUse) return;
    return store.subscribe((now, before) => {
      if (now.transform === before.transform) return;
      const [x, y, zoom] = now.transform;
      viewMoved(zoom);
      if (linked) followers.get(side === 'left' ? 'right' : 'left')?.({ x, y, zoom });
    });
  }, [store, side, inUse, linked]);
  useEffect(() => {
    followers.set(side, (viewport) => void flow.setViewport(viewport));
    return () => {
      followers.delete(side);
      viewMoved(1);
    };
  }, [flow, side]);
  // Where they are linked again, the other pane comes to where this one is.
  useEffect(() => {
    if (linked && inUse) followers.get(side === 'left' ? 'right' : 'left')?.(flow.getViewport());
    if (inUse) viewMoved(flow.getViewport().zoom);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- not when the lead changes: both are there already
  }, [linked]);
}
