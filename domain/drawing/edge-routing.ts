// Lines between cards that never cross a text: they leave a card at its side, run in the gutters between boxes and in the
// ways between lanes, and enter the other card at its side. Pixels, absolute, as in the layout.
import type { LaidCard, LayerMapLayout, Rect } from './layer-map-layout';
import { METRICS as M } from './metrics';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line to be drawn between two cards. */
export interface RouteRequest {
  readonly id: string;
  readonly from: LaidCard;
  readonly to: LaidCard;
}

interface End {
  readonly card: LaidCard;
  readonly y: number;
  readonly ways: readonly { readonly way: number; readonly x: number }[];
  readonly levels: readonly number[];
}

interface Candidate {
  readonly points: Point[];
  readonly ways: readonly number[];
  readonly levels: readonly number[];
  readonly cost: number;
}

const BEND = 30;
const BLOCKED = 100_000;
const FAN = 3;
const SHORT = 90;
const BELOW = 32;
const FAN_LINES = 5;

/** Points of each line, at right angles, by request id. The order of the requests decides who gets the middle of a way. */
export function routeLines(layout: LayerMapLayout, requests: readonly RouteRequest[]): Map<string, Point[]> {
  const router = new Router(layout);
  const ports = portHeights(requests);
  const lines = new Map<string, Point[]>();
  for (const request of requests) {
    lines.set(
      request.id,
      router.route(request, ports.get(`${request.id}>`) ?? 0, ports.get(`${request.id}<`) ?? 0),
    );
  }
  return lines;
}

/** SVG path through the points with rounded corners. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first] = points;
  if (!first) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  for (let i = 1; i < points.length; i += 1) {
    const before = points[i - 1] ?? first;
    const here = points[i] ?? first;
    const after = points[i + 1];
    if (!after) {
      path += `L${round(here.x)} ${round(here.y)}`;
      continue;
    }
    const into = toward(here, before, radius);
    const out = toward(here, after, radius);
    path += `L${round(into.x)} ${round(into.y)}Q${round(here.x)} ${round(here.y)} ${round(out.x)} ${round(out.y)}`;
  }
  return path;
}

/** The middle of the longest level stretch of a line: where its label stands. */
export function labelPoint(points: readonly Point[]): Point {
  let best: Point = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  for (let i = 1; i < points.length; i += 1) {
    const a = points[i - 1] ?? best;
    const b = points[i] ?? best;
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y) * 0.5;
    if (length > longest) {
      longest = length;
      best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    }
  }
  // Between neighbours there is no room on the line: the label stands below it.
  return longest < SHORT ? { x: best.x, y: best.y + BELOW } : best;
}

class Router {
  private readonly used = new Map<string, number>();
  private readonly levels: readonly number[];
  private readonly boxes: ReadonlyMap<string, Rect>;
  private readonly columnLanes: ReadonlySet<string>;

  constructor(private readonly layout: LayerMapLayout) {
    const half = M.laneGap / 2;
    const columns = layout.lanes.filter((lane) => lane.area === 'column').map((lane) => lane.id);
    this.columnLanes = new Set(columns);
    const levels = new Set<number>();
    for (const lane of layout.lanes) {
      if (lane.area === 'column') continue;
      levels.add(lane.y - half).add(lane.y + lane.height + half);
    }
    for (const box of layout.components) {
      if (this.columnLanes.has(box.laneId)) continue;
      const lane = layout.lanes.find((one) => one.id === box.laneId);
      const below = box.y + box.height + half;
      if (lane && below < lane.y + lane.height - M.lanePadY) levels.add(below);
    }
    this.levels = [...levels].sort((a, b) => a - b);
    this.boxes = new Map(layout.components.map((box) => [box.id, box]));
  }

  route(request: RouteRequest, fromY: number, toY: number): Point[] {
    const from = this.end(request.from, fromY);
    const to = this.end(request.to, toY);
    const best = this.candidates(from, to).reduce((a, b) => (b.cost < a.cost ? b : a));
    return this.fanned(best, from, to);
  }

  private end(card: LaidCard, y: number): End {
    const box = this.boxes.get(card.componentId) ?? card;
    const { gutters } = this.layout;
    const right = gutters.findIndex((x) => x > box.x + box.width - 1);
    const left = gutters.findLastIndex((x) => x < box.x + 1);
    const inColumn = this.layout.components.some(
      (one) => one.id === card.componentId && this.columnLanes.has(one.laneId),
    );
    const ways = [{ way: left, x: gutters[left] ?? box.x }];
    if (!inColumn && right >= 0) ways.push({ way: right, x: gutters[right] ?? box.x + box.width });
    const above = this.levels.findLast((level) => level <= box.y);
    const below = this.levels.find((level) => level >= box.y + box.height);
    return { card, y, ways, levels: [above, below].filter((level) => level !== undefined) };
  }

  private candidates(from: End, to: End): Candidate[] {
    const out: Candidate[] = [];
    for (const a of from.ways) {
      for (const b of to.ways) {
        if (a.way === b.way) {
          out.push(this.candidate(from, to, [a.x], [], [a.way]));
          continue;
        }
        for (const level of [...from.levels, ...to.levels]) {
          out.push(this.candidate(from, to, [a.x, b.x], [level], [a.way, b.way]));
        }
        // Round by the free way at the side of the lanes, where boxes stand in between.
        for (const side of [0, this.layout.columns]) {
          const x = this.layout.gutters[side];
          if (x === undefined) continue;
          for (const first of from.levels) {
            for (const second of to.levels) {
              if (first === second) continue;
              out.push(this.candidate(from, to, [a.x, x, b.x], [first, second], [a.way, side, b.way]));
            }
          }
        }
      }
    }
    return out;
  }

  private candidate(from: End, to: End, xs: number[], levels: number[], ways: number[]): Candidate {
    const points = corners(from, to, xs, levels);
    let cost = BEND * points.length;
    for (let i = 1; i < points.length; i += 1) {
      const a = points[i - 1];
      const b = points[i];
      if (!a || !b) continue;
      cost += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
      if (a.x === b.x && this.isBlocked(a.x, a.y, b.y)) cost += BLOCKED;
    }
    return { points, ways, levels, cost };
  }

  private isBlocked(x: number, y1: number, y2: number): boolean {
    const top = Math.min(y1, y2);
    const bottom = Math.max(y1, y2);
    return this.layout.components.some(
      (box) => box.x < x && x < box.x + box.width && box.y < bottom && top < box.y + box.height,
    );
  }

  // Lines that share a way are laid side by side.
  private fanned(line: Candidate, from: End, to: End): Point[] {
    const offset = (key: string): number => {
      const n = this.used.get(key) ?? 0;
      this.used.set(key, n + 1);
      const step = n % FAN_LINES;
      return (step % 2 === 0 ? step / 2 : -(step + 1) / 2) * FAN;
    };
    const xs = line.ways.map((way) => (this.layout.gutters[way] ?? 0) + offset(`way ${way}`));
    const levels = line.levels.map((level) => level + offset(`level ${level}`));
    return corners(from, to, xs, levels);
  }
}

/** Corner points: out of the card to the first way, along ways and levels in turn, into the other card. */
function corners(from: End, to: End, xs: readonly number[], levels: readonly number[]): Point[] {
  const first = xs[0] ?? 0;
  const last = xs.at(-1) ?? 0;
  const side = (card: Rect, x: number): number =>
    x < card.x + card.width / 2 ? card.x : card.x + card.width;
  const points: Point[] = [
    { x: side(from.card, first), y: from.y },
    { x: first, y: from.y },
  ];
  levels.forEach((level, i) => {
    points.push({ x: xs[i] ?? first, y: level }, { x: xs[i + 1] ?? last, y: level });
  });
  points.push({ x: last, y: to.y }, { x: side(to.card, last), y: to.y });
  return points;
}

/** Where each line meets its cards: spread over the height of the card in the order of the other ends. */
function portHeights(requests: readonly RouteRequest[]): Map<string, number> {
  const byCard = new Map<string, { key: string; card: LaidCard; other: LaidCard }[]>();
  const add = (key: string, card: LaidCard, other: LaidCard): void => {
    const list = byCard.get(card.placementId);
    if (list) list.push({ key, card, other });
    else byCard.set(card.placementId, [{ key, card, other }]);
  };
  for (const { id, from, to } of requests) {
    add(`${id}>`, from, to);
    add(`${id}<`, to, from);
  }
  const heights = new Map<string, number>();
  for (const list of byCard.values()) {
    list.sort((a, b) => a.other.y - b.other.y || a.other.x - b.other.x || (a.key < b.key ? -1 : 1));
    list.forEach(({ key, card }, i) =>
      heights.set(key, card.y + (card.height * (i + 1)) / (list.length + 1)),
    );
  }
  return heights;
}

function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const share = Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
