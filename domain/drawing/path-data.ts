// SVG path data moved and stretched. Only what our own drawings use: no rotated ellipses.
import { round } from './scene';

/** How many numbers each command takes, and which of them are places (x, y), lengths along an axis or neither. */
const SHAPES: Readonly<Record<string, string>> = {
  M: 'xy',
  L: 'xy',
  H: 'x',
  V: 'y',
  C: 'xyxyxy',
  S: 'xyxy',
  Q: 'xyxy',
  T: 'xy',
  A: 'wh---xy',
  Z: '',
};

export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** The path with every point (px, py) at (x + px · scaleX, y + py · scaleY); strokes keep their width in the scene. */
export function placedPath(d: string, { x, y, scaleX, scaleY }: Placing): string {
  let out = '';
  let first = true;
  for (const [, letter = '', words = ''] of d.matchAll(/([a-z])([^a-z]*)/giu)) {
    const shape = SHAPES[letter.toUpperCase()] ?? '';
    // A path begins at a place of the picture even where it is written as a step.
    const relative = letter !== letter.toUpperCase() && !first;
    first = false;
    const numbers = (words.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/giu) ?? []).map(Number);
    const placed = numbers.map((value, at) => {
      switch (shape[at % Math.max(shape.length, 1)]) {
        case 'x':
          return value * scaleX + (relative ? 0 : x);
        case 'y':
          return value * scaleY + (relative ? 0 : y);
        case 'w':
          return value * scaleX;
        case 'h':
          return value * scaleY;
        default:
          return value;
      }
    });
    out += (relative ? letter : letter.toUpperCase()) + placed.map(round).join(' ');
  }
  return out;
}
