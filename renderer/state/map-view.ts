// Where the map is looked at: what is wished (fit, zoom, show this) and the zoom as it is. The canvas follows the wishes.
import { create } from 'zustand';

export type Wish =
  | { readonly kind: 'fit' | 'width' | 'in' | 'out'; readonly nr: number }
  | { readonly kind: 'show'; readonly id: string; readonly nr: number };

/** The largest zoom to which something is fitted, by the chosen size of the text. */
export const MOST_FITTED = { normal: 1.25, large: 1.5, huge: 1.8 } as const;

let nr = 0;

export const useWish = create<{ wish: Wish | null; zoom: number }>()(() => ({ wish: null, zoom: 1 }));

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

/** Number of the newest wish. */
export function newestWish(): number {
  return nr;
}
