// Where lines at right angles leave and enter: lines that would end at the same point of a side stand apart there, in the
// order in which they come, and long stretches that would lie on each other run side by side. Pixels.
import type { Point } from './edge-routing';
import type { Side } from './free-view-detours';
import type { Rect } from './layer-map-layout';

/** A line whose course is free: no bend points and no attachments. Its points run from `from` to `to`. */
export interface FreeLine {
  readonly id: string;
  readonly from: Rect & { readonly id: string };
  readonly to: Rect & { readonly id: string };
  points: readonly Point[];
}

/** Between the ends of two lines on one side. */
const STEP = 14;
/** Ends nearer than this look like one. */
const NEAR = 9;
/** Between the outermost end and the corner. */
const CORNER = 8;
/** Between two lines that run side by side. */
const LANE = 9;

interface End {
  readonly line: FreeLine;
  readonly atStart: boolean;
  /** Place along the side, and that of the other end of the line. */
  readonly at: number;
  readonly other: number;
  /** A line of one stretch is not moved: it would get a bend. */
  readonly fixed: boolean;
}

/** The side of the box on which the line's first (or last) point lies; by the direction of the stretch that leaves it. */
export function sideOf(line: FreeLine, atStart: boolean): Side {
  const points = line.points;
  const [end, next] = atStart ? [points[0], points[1]] : [points.at(-1), points.at(-2)];
  if (!end || !next) return 'right';
  if (Math.abs(end.y - next.y) < Math.abs(end.x - next.x)) return next.x > end.x ? 'right' : 'left';
  return next.y > end.y ? 'bottom' : 'top';
}

/** Moves the ends of the lines apart. Changes `points` of lines with bends only. */
export function spreadEnds(lines: readonly FreeLine[]): void {
  const sides = new Map<string, { box: Rect; upright: boolean; ends: End[] }>();
  for (const line of lines)
    for (const atStart of [true, false]) {
      const box = atStart ? line.from : line.to;
      const side = sideOf(line, atStart);
      const upright = side === 'left' || side === 'right';
      const along = (point: Point | undefined): number => (upright ? (point?.y ?? 0) : (point?.x ?? 0));
      const [here, there] = atStart
        ? [line.points[0], line.points.at(-1)]
        : [line.points.at(-1), line.points[0]];
      const key = `${box.id} ${side}`;
      const group = sides.get(key) ?? { box, upright, ends: [] };
      group.ends.push({ line, atStart, at: along(here), other: along(there), fixed: line.points.length < 4 });
      sides.set(key, group);
    }
  for (const { box, upright, ends } of sides.values()) {
    if (ends.length < 2 || !crowded(ends)) continue;
    const [start, length] = upright ? [box.y, box.height] : [box.x, box.width];
    const sorted = [...ends].sort((a, b) => a.other - b.other || (a.line.id < b.line.id ? -1 : 1));
    for (const [end, place] of places(sorted, start, length)) movedEnd(end, place, upright);
  }
}

function crowded(ends: readonly End[]): boolean {
  const places = ends.map(({ at }) => at).sort((a, b) => a - b);
  return places.some((place, i) => i > 0 && place - (places[i - 1] ?? 0) < NEAR);
}

/** A place for each end in their order, as near to the middle of the side as the distances allow. */
function places(ends: readonly End[], start: number, length: number): Map<End, number> {
  const room = Math.max(0, length - 2 * CORNER);
  const step = Math.min(STEP, ends.length > 1 ? room / (ends.length - 1) : room);
  const first = start + length / 2 - (step * (ends.length - 1)) / 2;
  const out = new Map<End, number>();
  const anchor = ends.findIndex(({ fixed }) => fixed);
  const at = ends[anchor]?.at;
  // Beside a straight line the others step outwards from it; what leaves the side is drawn in.
  const base = at === undefined ? first : at - anchor * step;
  const low = start + CORNER;
  const high = start + length - CORNER;
  const shift = Math.max(low - base, Math.min(0, high - (base + step * (ends.length - 1))));
  ends.forEach((end, i) => {
    if (end.fixed) return;
    const place = base + i * step + (at === undefined ? shift : 0);
    out.set(end, Math.max(Math.min(low, high), Math.min(Math.max(low, high), place)));
  });
  return out;
}

function movedEnd({ line, atStart }: End, place: number, upright: boolean): void {
  const points = [...line.points];
  const [end, next] = atStart ? [0, 1] : [points.length - 1, points.length - 2];
  const put = (i: number): void => {
    const point = points[i];
    if (point) points[i] = upright ? { x: point.x, y: place } : { x: place, y: point.y };
  };
  put(end);
  put(next);
  line.points = points;
}

/** Moves the middle stretches of lines with two bends apart where they would lie on each other. */
export function spreadMiddles(lines: readonly FreeLine[]): void {
  const steps = lines.filter(({ points }) => points.length === 4);
  for (const upright of [true, false]) {
    const same = steps.filter(({ points: [, a, b] }) =>
      upright ? a?.x === b?.x && a?.y !== b?.y : a?.y === b?.y && a?.x !== b?.x,
    );
    for (const group of bundles(same, upright)) {
      if (group.length < 2) continue;
      const mean = group.reduce((sum, line) => sum + place(line, upright), 0) / group.length;
      const sorted = [...group].sort(
        (a, b) => order(a, upright) - order(b, upright) || (a.id < b.id ? -1 : 1),
      );
      sorted.forEach((line, i) => {
        const [first, , , last] = line.points;
        if (!first || !last) return;
        const [a, b] = upright ? [first.x, last.x] : [first.y, last.y];
        const room = Math.max(0, Math.abs(b - a) / 2 - 6);
        const middle = (a + b) / 2;
        const wanted = mean + (i - (sorted.length - 1) / 2) * LANE;
        const at = Math.max(middle - room, Math.min(middle + room, wanted));
        line.points = line.points.map((point, j) =>
          j === 1 || j === 2 ? (upright ? { x: at, y: point.y } : { x: point.x, y: at }) : point,
        );
      });
    }
  }
}

function place({ points: [, bend] }: FreeLine, upright: boolean): number {
  return upright ? (bend?.x ?? 0) : (bend?.y ?? 0);
}

/** Of lines that go the same way the one that starts nearest to where they all turn to turns last, so that they do not cross. */
function order({ points: [first, second, third] }: FreeLine, upright: boolean): number {
  if (!first || !second || !third) return 0;
  const [start, end, out] = upright
    ? [first.y, third.y, second.x - first.x]
    : [first.x, third.x, second.y - first.y];
  return start * (end > start ? -1 : 1) * (out >= 0 ? 1 : -1);
}

/** Lines whose middle stretches lie nearer than a lane to each other and share a part of their way. */
function bundles(lines: readonly FreeLine[], upright: boolean): FreeLine[][] {
  const sorted = [...lines].sort((a, b) => place(a, upright) - place(b, upright) || (a.id < b.id ? -1 : 1));
  const out: FreeLine[][] = [];
  for (const line of sorted) {
    const fitting = out.filter((group) =>
      group.some(
        (other) => place(line, upright) - place(other, upright) < LANE && beside(line, other, upright),
      ),
    );
    const [first, ...more] = fitting;
    if (!first) {
      out.push([line]);
      continue;
    }
    first.push(line, ...more.flat());
    for (const group of more) out.splice(out.indexOf(group), 1);
  }
  return out;
}

function beside(a: FreeLine, b: FreeLine, upright: boolean): boolean {
  const range = ({ points: [, one, two] }: FreeLine): [number, number] => {
    const [p, q] = upright ? [one?.y ?? 0, two?.y ?? 0] : [one?.x ?? 0, two?.x ?? 0];
    return [Math.min(p, q), Math.max(p, q)];
  };
  const [low, high] = range(a);
  const [from, to] = range(b);
  return low < to + LANE && from < high + LANE;
}
