// What lines have to keep clear of: boxes found by place. Pixels, absolute in the view.
import type { Point } from './edge-routing';
import type { Rect } from './layer-map-layout';

/** A box with its identifier. */
export interface Obstacle extends Rect {
  readonly id: string;
  /** True where other boxes stand in it: a line may cross it when there is no other way. */
  readonly frame: boolean;
}

/** Side of a cell of the grid by which boxes are found. */
const CELL = 160;
/** A frame that covers more cells than this is kept apart: it is asked for every line. */
const MOST_CELLS = 400;

/** Boxes by place: asks cost what is near, not what there is. */
export class Obstacles {
  private readonly cells = new Map<string, Obstacle[]>();
  private readonly large: Obstacle[] = [];

  constructor(boxes: readonly Obstacle[]) {
    for (const box of boxes) {
      const [left, right] = [Math.floor(box.x / CELL), Math.floor((box.x + box.width) / CELL)];
      const [top, bottom] = [Math.floor(box.y / CELL), Math.floor((box.y + box.height) / CELL)];
      if ((right - left + 1) * (bottom - top + 1) > MOST_CELLS) {
        this.large.push(box);
        continue;
      }
      for (let x = left; x <= right; x += 1)
        for (let y = top; y <= bottom; y += 1) {
          const key = `${x} ${y}`;
          const list = this.cells.get(key);
          if (list) list.push(box);
          else this.cells.set(key, [box]);
        }
    }
  }

  /** Boxes that touch the area, each once, in the order of their identifiers. */
  near(area: Rect): Obstacle[] {
    const found = new Set<Obstacle>(this.large.filter((box) => meets(box, area)));
    const right = Math.floor((area.x + area.width) / CELL);
    const bottom = Math.floor((area.y + area.height) / CELL);
    for (let x = Math.floor(area.x / CELL); x <= right; x += 1)
      for (let y = Math.floor(area.y / CELL); y <= bottom; y += 1)
        for (const box of this.cells.get(`${x} ${y}`) ?? []) if (meets(box, area)) found.add(box);
    return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Boxes that have the area inside them, whether or not they are said to: a note may be drawn as a ground. */
  grounds(area: Rect): Obstacle[] {
    return this.near(area).filter((box) => encloses(box, area));
  }

  /** Boxes that the line goes through, but for those of `except`. */
  crossed(points: readonly Point[], except: ReadonlySet<string>): Obstacle[] {
    const found = new Set<Obstacle>();
    for (const [i, b] of points.entries()) {
      const a = points[i - 1];
      if (!a) continue;
      for (const box of this.near(areaOf(a, b)))
        if (!except.has(box.id) && passesThrough(a, b, box)) found.add(box);
    }
    return [...found];
  }
}

/** The rectangle around two points. */
export function areaOf(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(b.x - a.x),
    height: Math.abs(b.y - a.y),
  };
}

/** The rectangle with `by` pixels more on every side. */
export function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** True where the second rectangle lies wholly inside the first, and is not the same. */
export function encloses(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height &&
    (inner.width < outer.width || inner.height < outer.height)
  );
}

/** True where two rectangles touch or overlap. */
export function meets(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** True where the stretch from a to b goes through the inside of the rectangle (Liang–Barsky). */
export function passesThrough(a: Point, b: Point, { x, y, width, height }: Rect): boolean {
  const EDGE = 0.01;
  let from = 0;
  let to = 1;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  for (const [way, room] of [
    [-dx, a.x - x - EDGE],
    [dx, x + width - EDGE - a.x],
    [-dy, a.y - y - EDGE],
    [dy, y + height - EDGE - a.y],
  ] as const) {
    if (way === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / way;
    if (way < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    if (from >= to) return false;
  }
  return true;
}
