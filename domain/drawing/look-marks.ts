// What a colouring draws besides its colour: the pattern of a kind, the hatching of what is not known, and sizes.
import type { HeatPattern } from './heat-colours';
import type { Rect } from './layer-map-layout';
import { placedPath } from './path-data';
import { round, type ScenePath, type SceneRect } from './scene';

/** Width of the band at the right of a card in which the pattern of a kind stands, and side of its tile, in pixels. */
export const BAND = 8;
/** Width of a dot in pixels whose amount is the largest. */
const DOT = 44;
const LEAST_DOT = 6;
const BAR = 4;

/** A tile of each pattern, kept inside its square, so that tiles can be put in a row without being cut. */
const TILES: Readonly<Record<Exclude<HeatPattern, 'plain'>, string>> = {
  rising: 'M0 2L2 0M0 8L8 0M6 8L8 6',
  dots: 'M1 2H3M5 6H7',
  falling: 'M0 6L2 8M0 0L8 8M6 0L8 2',
  level: 'M0 2H8M0 6H8',
  upright: 'M2 0V8M6 0V8',
  grid: 'M4 0V8M0 4H8',
  lattice: 'M0 0L8 8M0 8L8 0',
  waves: 'M0 5Q2 1 4 5T8 5',
};

/** Whole tiles of a pattern in the middle of a rectangle, as one path in the colour of the words on it. */
export function patternTiles(pattern: Exclude<HeatPattern, 'plain'>, rect: Rect, colour: string): ScenePath {
  const across = Math.max(1, Math.floor(rect.width / BAND));
  const down = Math.max(1, Math.floor(rect.height / BAND));
  const left = rect.x + (rect.width - across * BAND) / 2;
  const top = rect.y + (rect.height - down * BAND) / 2;
  let d = '';
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1)
      d += placedPath(TILES[pattern], {
        x: left + column * BAND,
        y: top + row * BAND,
        scaleX: 1,
        scaleY: 1,
      });
  return { kind: 'path', d, stroke: colour, strokeWidth: 1.4, strokeOpacity: 0.7 };
}

/** Lines that rise to the right inside a rectangle, `gap` pixels apart along its edges. */
export function hatching({ x, y, width, height }: Rect, gap: number): string {
  const [right, bottom] = [x + width, y + height];
  let d = '';
  // Lines on which x + y is the same.
  for (let sum = x + y + gap / 2; sum < right + bottom; sum += gap) {
    const [x1, y1] = sum - x <= bottom ? [x, sum - x] : [sum - bottom, bottom];
    const [x2, y2] = sum - y <= right ? [sum - y, y] : [right, sum - right];
    d += `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
  }
  return d;
}

/** Width in pixels of the dot whose area tells an amount; `scale` is its share of the largest, 0 to 1. */
export function dotWidth(scale: number): number {
  return Math.max(LEAST_DOT, DOT * Math.sqrt(scale));
}

/** The bar at the foot of a card whose length tells an amount. */
export function sizeBar({ x, y, width, height }: Rect, scale: number, colour: string): SceneRect {
  const length = round(Math.max(0.01, scale) * width);
  return { kind: 'rect', x, y: y + height - BAR, width: length, height: BAR, radius: 1.5, fill: colour };
}
