// Where things lie on the small map: one bitmap of all nodes, and the frame of what the window shows.
import type { Rect } from '../../domain/drawing/layer-map-layout';

/** Size of the small map in CSS pixels. */
export const SMALL = { width: 150, height: 112 };
const MARGIN = 5;

/** From the canvas to the small map: `x` and `y` are the small map's place of the canvas' origin, in CSS pixels. */
export interface Fit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The largest scale at which the whole area lies in the middle of the small map. */
export function fitOf(area: Rect): Fit {
  const scale = Math.min(
    (SMALL.width - 2 * MARGIN) / Math.max(area.width, 1),
    (SMALL.height - 2 * MARGIN) / Math.max(area.height, 1),
  );
  return {
    scale,
    x: (SMALL.width - area.width * scale) / 2 - area.x * scale,
    y: (SMALL.height - area.height * scale) / 2 - area.y * scale,
  };
}

/** The smallest area round all rectangles; empty at the origin where there are none. */
export function areaOf(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The frame on the small map round what the window shows: a window of `width` × `height` pixels whose corner shows the
 * canvas at `-x / zoom`, `-y / zoom`. It never leaves the small map whole: a rim stays to take hold of.
 */
export function frameOf(fit: Fit, window: Rect & { readonly zoom: number }): Rect {
  const ratio = fit.scale / window.zoom;
  const width = Math.max(window.width * ratio, 6);
  const height = Math.max(window.height * ratio, 6);
  return {
    x: within(fit.x - window.x * ratio, 6 - width, SMALL.width - 6),
    y: within(fit.y - window.y * ratio, 6 - height, SMALL.height - 6),
    width,
    height,
  };
}

/** Paints every rectangle in its colour, sharp on the screen's own pixels; nothing gets smaller than one of them. */
export function paintSmall(
  canvas: HTMLCanvasElement,
  fit: Fit,
  boxes: readonly { readonly rect: Rect; readonly colour: string }[],
): void {
  const ratio = globalThis.devicePixelRatio;
  canvas.width = Math.round(SMALL.width * ratio);
  canvas.height = Math.round(SMALL.height * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  for (const { rect, colour } of boxes) {
    context.fillStyle = colour;
    context.fillRect(
      fit.x + rect.x * fit.scale,
      fit.y + rect.y * fit.scale,
      Math.max(rect.width * fit.scale, 1 / ratio),
      Math.max(rect.height * fit.scale, 1 / ratio),
    );
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
