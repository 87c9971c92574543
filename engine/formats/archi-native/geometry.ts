// Archi's coordinates are relative: a node to the node around it, a bend point to the middles of what its connection joins.
// Ours are absolute in the view.
import type { Point, ViewItem } from '../../../schemas/generated/types';

/** A bend point as Archi has it: how far from the middle of the source and from the middle of the target. */
export type Bend = readonly [startX: number, startY: number, endX: number, endY: number];

/** Middles of the drawn things of one view. */
export class Middles {
  /** Nodes need their absolute place already. */
  constructor(private readonly find: (id: string | undefined) => ViewItem | undefined) {}

  /** Whole pixels, as Archi counts them. The middle of a connection is half way between the middles of its ends. */
  of(id: string | undefined, depth = 0): Point {
    const item = this.find(id);
    if (!item || depth > 10) return { x: 0, y: 0 };
    if (item.sourceItemId !== undefined || item.targetItemId !== undefined) {
      const [a, b] = [this.of(item.sourceItemId, depth + 1), this.of(item.targetItemId, depth + 1)];
      return { x: Math.trunc((a.x + b.x) / 2), y: Math.trunc((a.y + b.y) / 2) };
    }
    return {
      x: (item.x ?? 0) + Math.trunc((item.width ?? 0) / 2),
      y: (item.y ?? 0) + Math.trunc((item.height ?? 0) / 2),
    };
  }
}

/**
 * The places of bend points. Archi weighs the two offsets by the place in the row: the first point hangs mostly on the
 * source, the last one mostly on the target.
 */
export function absoluteBends(bends: readonly Bend[], source: Point, target: Point): Point[] {
  return bends.map(([startX, startY, endX, endY], at) => {
    const weight = (at + 1) / (bends.length + 1);
    return {
      x: Math.round((1 - weight) * (source.x + startX) + weight * (target.x + endX)),
      y: Math.round((1 - weight) * (source.y + startY) + weight * (target.y + endY)),
    };
  });
}

/** The offsets for places in the view. */
export function relativeBends(points: readonly Point[], source: Point, target: Point): Bend[] {
  return points.map(({ x, y }) => [
    Math.round(x - source.x),
    Math.round(y - source.y),
    Math.round(x - target.x),
    Math.round(y - target.y),
  ]);
}
