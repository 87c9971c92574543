// Outlines of nodes, and where a line from the middle of a node leaves it. Pixels, absolute in the view.
import { ELEMENT_TYPES, isElementType } from '../notation/element-types';
import type { Point } from './edge-routing';
import { VIEW_METRICS as M } from './free-view-metrics';
import type { Rect } from './layer-map-layout';

/** Structure has square corners, behaviour round ones, motivation cut ones; junctions are circles. */
export type Outline = 'square' | 'round' | 'cut' | 'circle';

/** A node's area with the course of its border. */
export interface Shape extends Rect {
  readonly outline: Outline;
}

const BEHAVIOUR = /(Process|Function|Interaction|Event|Service)$/u;
const ROUND: ReadonlySet<string> = new Set(['Capability', 'ValueStream', 'CourseOfAction', 'WorkPackage']);

/** The outline of an element type. */
export function outlineOf(type: string): Outline {
  if (type.endsWith('Junction')) return 'circle';
  if (isElementType(type) && ELEMENT_TYPES[type] === 'motivation') return 'cut';
  return BEHAVIOUR.test(type) || ROUND.has(type) ? 'round' : 'square';
}

/** Radius of round corners or length of cut ones. */
function cornerOf({ outline, width, height }: Shape): number {
  if (outline === 'square' || outline === 'circle') return 0;
  return Math.min(outline === 'round' ? M.round : M.cut, width / 3, height / 3);
}

/** SVG path of the outline. */
export function outlinePath(shape: Shape): string {
  const { x, y, width: w, height: h, outline } = shape;
  const c = cornerOf(shape);
  if (outline === 'circle') {
    const r = Math.min(w, h) / 2;
    return `M${x + w / 2 + r} ${y + h / 2}a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0z`;
  }
  if (outline === 'square') return `M${x} ${y}h${w}v${h}h${-w}z`;
  if (outline === 'cut')
    return `M${x + c} ${y}h${w - 2 * c}l${c} ${c}v${h - 2 * c}l${-c} ${c}h${2 * c - w}l${-c} ${-c}v${2 * c - h}z`;
  const arc = (dx: number, dy: number): string => `a${c} ${c} 0 0 1 ${dx} ${dy}`;
  return `M${x + c} ${y}h${w - 2 * c}${arc(c, c)}v${h - 2 * c}${arc(-c, c)}h${2 * c - w}${arc(-c, -c)}v${2 * c - h}${arc(c, -c)}z`;
}

export function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export function holds({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/**
 * Where the line from `anchor`, a point in the shape, towards `from` crosses the border. `from` itself where it lies in the
 * shape, and the anchor where both are the same.
 */
export function clipped(shape: Shape, anchor: Point, from: Point): Point {
  const dx = from.x - anchor.x;
  const dy = from.y - anchor.y;
  if (dx === 0 && dy === 0) return anchor;
  if (shape.outline === 'circle') {
    const middle = middleOf(shape);
    return circleExit(anchor, { dx, dy }, middle, Math.min(shape.width, shape.height) / 2) ?? anchor;
  }
  const { x, y, width, height } = shape;
  const across = dx > 0 ? (x + width - anchor.x) / dx : dx < 0 ? (x - anchor.x) / dx : Infinity;
  const along = dy > 0 ? (y + height - anchor.y) / dy : dy < 0 ? (y - anchor.y) / dy : Infinity;
  const t = Math.max(0, Math.min(across, along, 1));
  const exit = { x: anchor.x + dx * t, y: anchor.y + dy * t };
  return atCorner(shape, exit, anchor, { dx, dy });
}

/** The exit drawn in to the corner where it lies beside a round or cut one. */
function atCorner(shape: Shape, exit: Point, anchor: Point, way: { dx: number; dy: number }): Point {
  const c = cornerOf(shape);
  const left = exit.x - shape.x;
  const top = exit.y - shape.y;
  const right = shape.width - left;
  const bottom = shape.height - top;
  if (c === 0 || Math.min(left, right) >= c || Math.min(top, bottom) >= c) return exit;
  const inner = {
    x: left < c ? shape.x + c : shape.x + shape.width - c,
    y: top < c ? shape.y + c : shape.y + shape.height - c,
  };
  if (shape.outline === 'round') return circleExit(anchor, way, inner, c) ?? exit;
  // The cut runs where |x - inner.x| + |y - inner.y| = c, on the outer side of the inner corner.
  const sx = left < c ? -1 : 1;
  const sy = top < c ? -1 : 1;
  const slope = sx * way.dx + sy * way.dy;
  if (slope <= 0) return exit;
  const t = (c - sx * (anchor.x - inner.x) - sy * (anchor.y - inner.y)) / slope;
  return t < 0 || t > 1 ? exit : { x: anchor.x + way.dx * t, y: anchor.y + way.dy * t };
}

/** Where the ray leaves the circle; none where it never does. */
function circleExit(
  from: Point,
  { dx, dy }: { dx: number; dy: number },
  middle: Point,
  r: number,
): Point | undefined {
  const ox = from.x - middle.x;
  const oy = from.y - middle.y;
  const a = dx * dx + dy * dy;
  const b = ox * dx + oy * dy;
  const root = b * b - a * (ox * ox + oy * oy - r * r);
  if (root < 0) return undefined;
  const t = Math.min(1, (-b + Math.sqrt(root)) / a);
  return t < 0 ? undefined : { x: from.x + dx * t, y: from.y + dy * t };
}
