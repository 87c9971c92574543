// The thread that paints a picture: a scene in, bytes out. Bundled on its own (scripts/build.mjs).
import { workAside } from './aside';
import type { PaintingOrder } from './paint-aside';
import { renderPicture } from './render';

workAside(({ picture, options }: PaintingOrder, progress) => renderPicture(picture, options, progress));
