// What goes between the window and the thread that paints far-away pictures.
import type { FarPicture } from '../../domain/drawing/far-picture';
import type { FarPaint, Sight } from './far-paint';

export type FarOrder =
  | { readonly kind: 'picture'; readonly picture: FarPicture }
  | { readonly kind: 'paint'; readonly paint: FarPaint };

/** A painted bitmap, given away. */
export interface FarPainted {
  readonly sight: Sight;
  readonly bitmap: ImageBitmap;
}
