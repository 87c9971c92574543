// Paints a picture in a thread of its own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from '../../domain/pictures/picture';
import { refusal } from '../../domain/problem';
import { doneAside, type AsideCall } from './aside';
import type { FileOptions, PictureFile } from './render';

export interface PaintingOrder {
  readonly picture: Picture;
  readonly options: FileOptions;
}

export interface PaintingCall extends AsideCall {
  /** Bundle of the thread. Where there is none (the engine runs from its sources) the picture is painted here. */
  readonly script?: string;
}

/** Writes as renderPicture does. Refuses a picture that takes too much memory (`picture.tooMuchMemory`). */
export async function paintAside(
  picture: Picture,
  options: FileOptions,
  { script = join(__dirname, 'picture-worker.cjs'), ...call }: PaintingCall = {},
): Promise<PictureFile> {
  if (!existsSync(script)) {
    // The painters are large: they are loaded when the first picture is painted.
    const { renderPicture } = await import('./render');
    return renderPicture(picture, options, call.progress);
  }
  const order: PaintingOrder = { picture, options };
  return doneAside(script, order, call, [refusal('picture.tooMuchMemory')]);
}
