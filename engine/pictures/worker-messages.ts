// What goes between the engine and the thread that paints a picture.
import type { Picture } from '../../domain/pictures/picture';
import type { Problem } from '../../schemas/generated/types';
import type { PictureAssets } from './assets';
import type { FileOptions, PictureFile } from './render';

export interface PaintingOrder {
  readonly picture: Picture;
  readonly options: FileOptions;
  readonly assets: PictureAssets;
}

export type PaintingMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly file: PictureFile }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly reason: string };
