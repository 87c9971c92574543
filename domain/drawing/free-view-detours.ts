// Ways round boxes: the shortest course at right angles with few bends, and corners that a straight line goes round.
// Pixels, absolute in the view; the same input always gives the same way.
import type { Point } from './edge-routing';
import { areaOf, grown, type Obstacle, type Obstacles } from './free-view-obstacles';
import type { Rect } from './layer-map-layout';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** A point on a side of a box at which a line may leave it. `cost` is added to the length in pixels. */
export interface Port extends Point {
  readonly side: Side;
  readonly cost: number;
}

/** What one bend costs, in pixels of length. */
const BEND = 34;
/** Between a line and a box that it goes round. */
const MARGIN = 10;
/** A line does not come nearer to a box than this. */
const CLEAR = 3;
/** How far a line looks for a way beside its two ends. */
const SEARCH = 220;
/** More boxes near a line than this: it goes straight on. Keeps the search small. */
const MOST_BOXES = 60;
/** A straight line over the words of more boxes than this is not bent: in such a thicket it would cross others. */
const MOST_ROUND = 4;
/** A check of a bent line costs as much as this many points of a search. */
const CHECK = 8;
/** Points that one search may visit. */
const MOST_POINTS = 6000;

const WAY: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** What a way has to keep clear of, and how long it may be looked for. */
export interface Surroundings {
  readonly obstacles: Obstacles;
  /** Boxes that the line may cross. */
  readonly except: ReadonlySet<string>;
  readonly budget: SearchBudget;
}

/** How many points the searches of one view may visit all in all; when it is used up, lines take their usual course. */
export class SearchBudget {
  constructor(private left = 150_000) {}

  /** Takes some; false where there is none left. */
  take(count = 1): boolean {
    this.left -= count;
    return this.left >= 0;
  }

  get empty(): boolean {
    return this.left <= 0;
  }
}

/**
 * The cheapest way at right angles from one of the ports to one of the others that keeps clear of the boxes; none where
 * there is none nearby. `apart` moves the way off the boxes, so that lines round the same box do not lie on each other.
 */
export function detour(
  from: { readonly box: Rect; readonly ports: readonly Port[] },
  to: { readonly box: Rect; readonly ports: readonly Port[] },
  around: Surroundings,
  apart: number,
): Point[] | undefined {
  const { obstacles, except, budget } = around;
  const [first] = from.ports;
  const [last] = to.ports;
  if (!first || !last || budget.empty) return undefined;
  const area = grown(areaOf(first, last), SEARCH);
  const boxes = obstacles.near(area).filter(({ id }) => !except.has(id));
  if (boxes.length > MOST_BOXES) return undefined;
  return new Search(boxes, from, to, MARGIN + apart, budget).run();
}

/** A straight line led round the boxes over one or two of their corners; none where that does not help. */
export function bentRound(
  a: Point,
  b: Point,
  boxes: readonly Obstacle[],
  around: Surroundings,
): Point[] | undefined {
  const { obstacles, except, budget } = around;
  if (boxes.length > MOST_ROUND) return undefined;
  const straight = lengthOf([a, b]);
  let best: { points: Point[]; length: number } | undefined;
  const consider = (points: Point[]): void => {
    const length = lengthOf(points);
    if (length > straight * 1.6 + 60 || (best && best.length <= length)) return;
    if (!budget.take(CHECK) || obstacles.crossed(points, except).length > 0) return;
    best = { points, length };
  };
  for (const box of boxes) {
    const corners = cornersOf(grown(box, MARGIN));
    corners.forEach((corner, i) => {
      consider([a, corner, b]);
      const next = corners[(i + 1) % corners.length];
      if (!next) return;
      consider([a, corner, next, b]);
      consider([a, next, corner, b]);
    });
  }
  return best?.points;
}

function cornersOf({ x, y, width, height }: Rect): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** Length of a line in pixels. */
export function lengthOf(points: readonly Point[]): number {
  return points
    .slice(1)
    .reduce((sum, b, i) => sum + Math.hypot(b.x - (points[i]?.x ?? 0), b.y - (points[i]?.y ?? 0)), 0);
}

interface Step {
  readonly x: number;
  readonly y: number;
  /** 0: along x, 1: along y. */
  readonly axis: 0 | 1;
  readonly cost: number;
  readonly guess: number;
  readonly before: Step | undefined;
  readonly port: Port | undefined;
}

/** A* over the lines that run beside the boxes and through the ports. */
class Search {
  private readonly xs: readonly number[];
  private readonly ys: readonly number[];
  private readonly kept: readonly Rect[];
  private readonly free = new Map<number, boolean>();
  private readonly ends = new Map<number, Port>();
  private readonly target: Point;

  constructor(
    boxes: readonly Obstacle[],
    private readonly from: { readonly box: Rect; readonly ports: readonly Port[] },
    to: { readonly box: Rect; readonly ports: readonly Port[] },
    private readonly margin: number,
    private readonly budget: SearchBudget,
  ) {
    // The two boxes that the line joins may be touched, not crossed.
    this.kept = [...boxes.map((box) => grown(box, CLEAR)), grown(from.box, -1), grown(to.box, -1)];
    const stubs = [...from.ports, ...to.ports].map((port) => this.stub(port));
    this.xs = sorted([
      ...boxes.flatMap(({ x, width }) => [x - margin, x + width + margin]),
      ...stubs.map(({ x }) => x),
    ]);
    this.ys = sorted([
      ...boxes.flatMap(({ y, height }) => [y - margin, y + height + margin]),
      ...stubs.map(({ y }) => y),
    ]);
    for (const port of to.ports) {
      const { x, y } = this.stub(port);
      this.ends.set(this.key(this.xs.indexOf(x), this.ys.indexOf(y), axisOf(port)), port);
    }
    this.target = to.ports[0] ?? { x: 0, y: 0 };
  }

  run(): Point[] | undefined {
    const open = new Heap();
    const done = new Set<number>();
    for (const port of this.from.ports) {
      const { x, y } = this.stub(port);
      if (this.blocked(port, { x, y })) continue;
      const at = { x: this.xs.indexOf(x), y: this.ys.indexOf(y) };
      open.push({
        ...at,
        axis: axisOf(port),
        cost: port.cost,
        guess: port.cost + this.guess(at),
        before: undefined,
        port,
      });
    }
    for (let step = open.pop(); step; step = open.pop()) {
      const key = this.key(step.x, step.y, step.axis);
      if (done.has(key)) continue;
      done.add(key);
      if (done.size > MOST_POINTS || !this.budget.take()) return undefined;
      const end = this.ends.get(key);
      if (end && !this.blocked(end, this.stub(end))) return this.points(step, end);
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const next = this.next(step, dx, dy);
        if (next && !done.has(this.key(next.x, next.y, next.axis))) open.push(next);
      }
    }
    return undefined;
  }

  private next(step: Step, dx: number, dy: number): Step | undefined {
    const x = step.x + dx;
    const y = step.y + dy;
    if (x < 0 || y < 0 || x >= this.xs.length || y >= this.ys.length) return undefined;
    // A line does not turn back into the box that it has just left.
    if (!step.before && step.port) {
      const way = WAY[step.port.side];
      if (way.x * dx + way.y * dy < 0) return undefined;
    }
    if (!this.passable(step, x, y)) return undefined;
    const axis = dx === 0 ? 1 : 0;
    const length =
      Math.abs((this.xs[x] ?? 0) - (this.xs[step.x] ?? 0)) +
      Math.abs((this.ys[y] ?? 0) - (this.ys[step.y] ?? 0));
    const cost = step.cost + length + (axis === step.axis ? 0 : BEND);
    return { x, y, axis, cost, guess: cost + this.guess({ x, y }), before: step, port: undefined };
  }

  private passable(step: { x: number; y: number }, x: number, y: number): boolean {
    const low = Math.min(step.x, x) * 4096 + Math.min(step.y, y);
    const key = low * 2 + (step.x === x ? 1 : 0);
    let free = this.free.get(key);
    if (free === undefined) {
      const a = { x: this.xs[step.x] ?? 0, y: this.ys[step.y] ?? 0 };
      const b = { x: this.xs[x] ?? 0, y: this.ys[y] ?? 0 };
      free = !this.blocked(a, b);
      this.free.set(key, free);
    }
    return free;
  }

  private blocked(a: Point, b: Point): boolean {
    const left = Math.min(a.x, b.x);
    const right = Math.max(a.x, b.x);
    const top = Math.min(a.y, b.y);
    const bottom = Math.max(a.y, b.y);
    for (const { x, y, width, height } of this.kept)
      if (right > x && left < x + width && bottom > y && top < y + height) return true;
    return false;
  }

  /** Where a line from the port may turn first. */
  private stub({ x, y, side }: Port): Point {
    const way = WAY[side];
    return { x: x + way.x * this.margin, y: y + way.y * this.margin };
  }

  private guess({ x, y }: { x: number; y: number }): number {
    return (
      Math.abs((this.xs[x] ?? 0) - this.target.x) * 0.99 + Math.abs((this.ys[y] ?? 0) - this.target.y) * 0.99
    );
  }

  private key(x: number, y: number, axis: 0 | 1): number {
    return (x * 4096 + y) * 2 + axis;
  }

  private points(last: Step, end: Port): Point[] {
    const out: Point[] = [{ x: end.x, y: end.y }];
    let first: Port | undefined;
    for (let step: Step | undefined = last; step; step = step.before) {
      out.push({ x: this.xs[step.x] ?? 0, y: this.ys[step.y] ?? 0 });
      first = step.port ?? first;
    }
    if (first) out.push({ x: first.x, y: first.y });
    return simplified(out.reverse());
  }
}

function axisOf({ side }: Port): 0 | 1 {
  return side === 'left' || side === 'right' ? 0 : 1;
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** Without points that lie on the line between their neighbours. */
export function simplified(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  for (const point of points) {
    const a = out.at(-2);
    const b = out.at(-1);
    if (b && b.x === point.x && b.y === point.y) continue;
    if (a && b && ((a.x === b.x && b.x === point.x) || (a.y === b.y && b.y === point.y))) out.pop();
    out.push(point);
  }
  return out;
}

/** The step with the least guess first; of equal ones the one that came first. */
class Heap {
  private readonly steps: { step: Step; nr: number }[] = [];
  private count = 0;

  push(step: Step): void {
    const { steps } = this;
    steps.push({ step, nr: (this.count += 1) });
    for (let i = steps.length - 1; i > 0;) {
      const up = (i - 1) >> 1;
      if (!this.less(i, up)) break;
      this.swap(i, up);
      i = up;
    }
  }

  pop(): Step | undefined {
    const { steps } = this;
    const first = steps[0];
    const last = steps.pop();
    if (!first || !last) return undefined;
    if (steps.length > 0) {
      steps[0] = last;
      for (let i = 0; ;) {
        const left = 2 * i + 1;
        let least = i;
        if (left < steps.length && this.less(left, least)) least = left;
        if (left + 1 < steps.length && this.less(left + 1, least)) least = left + 1;
        if (least === i) break;
        this.swap(i, least);
        i = least;
      }
    }
    return first.step;
  }

  private less(a: number, b: number): boolean {
    const [left, right] = [this.steps[a], this.steps[b]];
    if (!left || !right) return false;
    return (
      left.step.guess - right.step.guess < 0 || (left.step.guess === right.step.guess && left.nr < right.nr)
    );
  }

  private swap(a: number, b: number): void {
    const [left, right] = [this.steps[a], this.steps[b]];
    if (!left || !right) return;
    this.steps[a] = right;
    this.steps[b] = left;
  }
}
