// The course of connections in a free view: straight or at right angles, through bend points, clipped to the outlines of
// the nodes. Pixels, absolute in the view.
import type { Point } from './edge-routing';
import { VIEW_METRICS as M } from './free-view-metrics';
import { clipped, holds, middleOf, type Shape } from './free-view-outline';
import type { Rect } from './layer-map-layout';

/** An end of a connection: the outline of a node, or a point where it ends at another connection. */
export type RouteEnd = Shape | Point;

export interface Route {
  readonly from: RouteEnd;
  readonly to: RouteEnd;
  readonly bendpoints: readonly Point[];
  /** Where the line aims at inside the nodes; their middles where absent. */
  readonly fromAttachment?: Point | undefined;
  readonly toAttachment?: Point | undefined;
  readonly orthogonal: boolean;
  /** Steps from the middle among lines that join the same two nodes. */
  readonly lane: number;
  /** True where both ends are the same node. */
  readonly loop: boolean;
}

/** The points of the line from border to border; at least two. */
export function routed(route: Route): Point[] {
  const { from, to, bendpoints } = route;
  const [first] = bendpoints;
  const last = bendpoints.at(-1);
  if (first && last) {
    return [
      ending(from, route.fromAttachment, first, route.orthogonal),
      ...bendpoints,
      ending(to, route.toAttachment, last, route.orthogonal),
    ];
  }
  if (route.loop && isShape(from)) return loopOf(from, route.lane);
  if (isShape(from) && isShape(to)) {
    if (within(from, to)) return stub(from, to);
    if (within(to, from)) return stub(to, from).reverse();
  }
  const free = route.fromAttachment === undefined && route.toAttachment === undefined;
  return route.orthogonal && free ? atRightAngles(areaOf(from), areaOf(to), route) : straight(route);
}

/** The point halfway along the line. */
export function halfway(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((b, i) => distance(points[i] ?? b, b));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    const a = points[i];
    const b = points[i + 1];
    if (!a || !b) break;
    if (left <= length) {
      const share = length === 0 ? 0 : left / length;
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
    }
    left -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

function isShape(end: RouteEnd): end is Shape {
  return 'outline' in end;
}

function areaOf(end: RouteEnd): Rect {
  return isShape(end) ? end : { ...end, width: 0, height: 0 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** Where a line that comes from a bend point meets its end. */
function ending(end: RouteEnd, attachment: Point | undefined, bend: Point, orthogonal: boolean): Point {
  if (!isShape(end)) return end;
  let anchor = attachment ?? middleOf(end);
  if (orthogonal && !attachment) {
    // Straight down or across where the bend lies beside the node.
    if (bend.x > end.x && bend.x < end.x + end.width) anchor = { x: bend.x, y: anchor.y };
    else if (bend.y > end.y && bend.y < end.y + end.height) anchor = { x: anchor.x, y: bend.y };
  }
  return holds(end, anchor) ? clipped(end, anchor, bend) : anchor;
}

function straight({ from, to, fromAttachment, toAttachment, lane }: Route): Point[] {
  const a = isShape(from) ? (fromAttachment ?? middleOf(from)) : from;
  const b = isShape(to) ? (toAttachment ?? middleOf(to)) : to;
  const length = distance(a, b) || 1;
  // Lines that join the same two nodes run side by side; seen from one of the two, whichever way each points.
  const turn = a.x < b.x || (a.x === b.x && a.y < b.y) ? 1 : -1;
  const room = Math.min(shortSide(from), shortSide(to)) / 2 - 3;
  const off = Math.max(-room, Math.min(room, lane * M.fan)) * turn;
  const shift = { x: (-(b.y - a.y) / length) * off, y: ((b.x - a.x) / length) * off };
  const start = { x: a.x + shift.x, y: a.y + shift.y };
  const end = { x: b.x + shift.x, y: b.y + shift.y };
  return [
    isShape(from) && holds(from, start) ? clipped(from, start, end) : start,
    isShape(to) && holds(to, end) ? clipped(to, end, start) : end,
  ];
}

function shortSide(end: RouteEnd): number {
  return isShape(end) ? Math.min(end.width, end.height) : Infinity;
}

/** One line where the nodes face each other, otherwise a step over the wider of the two gaps. */
function atRightAngles(a: Rect, b: Rect, { lane, from, to }: Route): Point[] {
  const off = lane * M.fan;
  const overX = overlap(a.x, a.width, b.x, b.width, off);
  const overY = overlap(a.y, a.height, b.y, b.height, off);
  const ma = middleOf(a);
  const mb = middleOf(b);
  const down = mb.y >= ma.y;
  const right = mb.x >= ma.x;
  const bottom = (r: Rect, low: boolean): number => (low ? r.y + r.height : r.y);
  const side = (r: Rect, far: boolean): number => (far ? r.x + r.width : r.x);
  let points: Point[];
  if (overX !== undefined) {
    points = [
      { x: overX, y: bottom(a, down) },
      { x: overX, y: bottom(b, !down) },
    ];
  } else if (overY !== undefined) {
    points = [
      { x: side(a, right), y: overY },
      { x: side(b, !right), y: overY },
    ];
  } else {
    const gapX = right ? b.x - (a.x + a.width) : a.x - (b.x + b.width);
    const gapY = down ? b.y - (a.y + a.height) : a.y - (b.y + b.height);
    if (gapX >= gapY) {
      const x = (side(a, right) + side(b, !right)) / 2 + off;
      points = [
        { x: side(a, right), y: inside(ma.y + off, a.y, a.height) },
        { x, y: inside(ma.y + off, a.y, a.height) },
        { x, y: inside(mb.y + off, b.y, b.height) },
        { x: side(b, !right), y: inside(mb.y + off, b.y, b.height) },
      ];
    } else {
      const y = (bottom(a, down) + bottom(b, !down)) / 2 + off;
      points = [
        { x: inside(ma.x + off, a.x, a.width), y: bottom(a, down) },
        { x: inside(ma.x + off, a.x, a.width), y },
        { x: inside(mb.x + off, b.x, b.width), y },
        { x: inside(mb.x + off, b.x, b.width), y: bottom(b, !down) },
      ];
    }
  }
  return endsDrawnIn(points, from, to);
}

/** True where one of the two stands inside the other: they are joined by a stub. */
export function joinsInside(a: Rect, b: Rect): boolean {
  return within(a, b) || within(b, a);
}

/** The points of a line at right angles with its outer ends drawn in to round outlines. */
export function endsDrawnIn(points: Point[], from: RouteEnd, to: RouteEnd): Point[] {
  const [start, second] = points;
  const end = points.at(-1);
  const before = points.at(-2);
  if (!start || !second || !end || !before) return points;
  const meet = (shape: RouteEnd, at: Point, next: Point): Point => {
    if (!isShape(shape)) return at;
    const middle = middleOf(shape);
    return clipped(shape, at.x === next.x ? { x: at.x, y: middle.y } : { x: middle.x, y: at.y }, next);
  };
  return [meet(from, start, second), ...points.slice(1, -1), meet(to, end, before)];
}

/** The middle of what two stretches share, moved by the offset as far as that goes. */
function overlap(a: number, aLength: number, b: number, bLength: number, off: number): number | undefined {
  const low = Math.max(a, b);
  const high = Math.min(a + aLength, b + bLength);
  return low > high ? undefined : Math.max(low, Math.min(high, (low + high) / 2 + off));
}

function inside(value: number, start: number, length: number): number {
  const pad = Math.min(4, length / 2);
  return Math.max(start + pad, Math.min(start + length - pad, value));
}

function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** From a node inside another the shortest way to the border of that. */
function stub(inner: Shape, outer: Shape): Point[] {
  const { x, y } = middleOf(inner);
  const ways: Point[][] = [
    [
      { x: inner.x, y },
      { x: outer.x, y },
    ],
    [
      { x: inner.x + inner.width, y },
      { x: outer.x + outer.width, y },
    ],
    [
      { x, y: inner.y },
      { x, y: outer.y },
    ],
    [
      { x, y: inner.y + inner.height },
      { x, y: outer.y + outer.height },
    ],
  ];
  const length = ([a, b]: Point[]): number => (a && b ? distance(a, b) : Infinity);
  return ways.reduce((best, way) => (length(way) < length(best) ? way : best));
}

/** Out at the right side, round the top right corner, in at the top. */
function loopOf(shape: Shape, lane: number): Point[] {
  const { x, y, width } = shape;
  const out = 24 + Math.abs(lane) * M.fan;
  const a = { x: x + width, y: y + shape.height / 3 };
  const b = { x: x + (width * 2) / 3, y };
  return [a, { x: a.x + out, y: a.y }, { x: a.x + out, y: y - out }, { x: b.x, y: y - out }, b];
}
