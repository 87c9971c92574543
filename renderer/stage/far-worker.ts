// The thread that paints far-away pictures, so that the window never waits for thousands of boxes and lines.
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import type { FarPicture } from '../../domain/drawing/far-picture';
import type { FarOrder, FarPainted } from './far-messages';
import { paintFar, type FarPaint } from './far-paint';

/** The part of a worker's global that is used; the window's types are those of the whole renderer. */
interface Thread {
  onmessage: ((event: MessageEvent<FarOrder>) => void) | null;
  readonly fonts: FontFaceSet;
  postMessage(message: FarPainted, transfer: Transferable[]): void;
}

const thread = self as unknown as Thread;
let picture: FarPicture | null = null;
let canvas: OffscreenCanvas | null = null;

const fonts = Promise.all(
  (
    [
      [regular, '400'],
      [bold, '600'],
    ] as const
  ).map(async ([url, weight]) => {
    const face = new FontFace('Source Sans 3', `url(${url})`, { weight });
    thread.fonts.add(face);
    await face.load();
  }),
  // Without the font the words are written in the system's.
).catch(() => undefined);

thread.onmessage = ({ data }): void => {
  if (data.kind === 'picture') picture = data.picture;
  else void fonts.then(() => paint(data.paint));
};

function paint(order: FarPaint): void {
  if (!picture) return;
  const { sight, ratio } = order;
  const width = Math.max(1, Math.round(sight.width * ratio));
  const height = Math.max(1, Math.round(sight.height * ratio));
  if (!canvas || canvas.width !== width || canvas.height !== height)
    canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return;
  paintFar(context, picture, order);
  const bitmap = canvas.transferToImageBitmap();
  thread.postMessage({ sight, bitmap }, [bitmap]);
}
