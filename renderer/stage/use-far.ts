// Whether a canvas is looked at from so far that its nodes are painted on one bitmap and not mounted one by one.
import { useEffect, useState } from 'react';
import { useStoreApi } from '@xyflow/react';
import type { Rect } from '../../domain/drawing/layer-map-layout';

/** More nodes than this in the window are painted; fewer than the least are mounted when the canvas has come to rest. */
const MOST = 260;
const LEAST = 200;
const REST_MS = 140;

/** Call inside React Flow, with everything that is drawn. A small canvas is never far. */
export function useFar(rects: readonly Rect[]): boolean {
  const store = useStoreApi();
  const large = rects.length > MOST && typeof Worker === 'function';
  const [far, setFar] = useState(large);
  useEffect(() => {
    if (!large) {
      setFar(false);
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let transform: readonly number[] | null = null;
    const look = (): void => {
      const now = store.getState();
      if (now.transform === transform) return;
      transform = now.transform;
      clearTimeout(timer);
      const seen = countSeen(rects, now, MOST);
      if (seen > MOST) setFar(true);
      else if (seen < LEAST) timer = setTimeout(() => setFar(false), REST_MS);
    };
    look();
    const leave = store.subscribe(look);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [store, rects, large]);
  return far && large;
}

/** How many rectangles the window shows; counted to just above `most`. */
export function countSeen(
  rects: readonly Rect[],
  {
    transform: [x, y, zoom],
    width,
    height,
  }: {
    readonly transform: readonly [number, number, number];
    readonly width: number;
    readonly height: number;
  },
  most: number,
): number {
  const left = -x / zoom;
  const top = -y / zoom;
  const right = left + width / zoom;
  const bottom = top + height / zoom;
  let count = 0;
  for (const rect of rects) {
    if (rect.x < right && rect.y < bottom && rect.x + rect.width > left && rect.y + rect.height > top)
      count += 1;
    if (count > most) break;
  }
  return count;
}
