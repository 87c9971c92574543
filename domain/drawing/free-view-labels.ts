// Where the words of connections stand: on or beside their line, clear of boxes, of other words and of other lines as far as
// there is room. Pixels, absolute in the view; the same input always gives the same places.
import type { Point } from './edge-routing';
import { lengthOf } from './free-view-detours';
import { areaOf, grown, meets, Obstacles, passesThrough, type Obstacle } from './free-view-obstacles';
import type { Rect } from './layer-map-layout';
import type { TextBlock } from './node-text';
import { textWidth } from './text-width';

/** A line with its words as they stand at the middle of it. */
export interface Worded {
  readonly id: string;
  readonly points: readonly Point[];
  readonly text?: TextBlock;
}

/** Words where they stand now; `crowded` where they lie on something else all the same. */
export interface PlacedWords {
  readonly text: TextBlock;
  readonly crowded: boolean;
}

/** How far along the line words are tried, the middle first. */
const ALONG = [0.5, 0.38, 0.62, 0.26, 0.74, 0.16, 0.84] as const;
/** Between words and the line that they stand beside. */
const BESIDE = 3;
/** Between words and a corner of their line. */
const CORNER = 8;
/** At each end of a line words leave this much free, for its arrow. */
const ENDS = 24;
/** Costs by square pixel of what is covered, and by pixel of lines. */
const ON_BOX = 3;
const ON_WORDS = 6;
const ON_LINE = 18;
const OWN_CORNER = 14;
const FROM_MIDDLE = 120;
const ASIDE = 60;
/** Words of which this share is covered are crowded. */
const CROWDED = 0.35;

/** The area of words. */
export function wordsArea({ lines, x, y, anchor, size, lineHeight, weight }: TextBlock): Rect {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y - lineHeight * 0.75, width, height: lines.length * lineHeight };
}

/** What words must not cover: nodes, and of those that others stand in, or lie on, their own words only. */
export function withoutGrounds(nodes: readonly (Obstacle & { readonly words: Rect })[]): Obstacle[] {
  const all = new Obstacles(nodes);
  const grounds = new Set(nodes.flatMap((node) => all.grounds(node)).map(({ id }) => id));
  return nodes.map((node) => (grounds.has(node.id) ? { ...node.words, id: node.id, frame: false } : node));
}

/** A place for the words of each line. `boxes` are what words must not cover: nodes without others in them, titles of frames. */
export function placeWords(lines: readonly Worded[], boxes: readonly Obstacle[]): Map<string, PlacedWords> {
  const nodes = new Obstacles(boxes);
  const stretches = new Obstacles(lines.flatMap(stretchesOf));
  const near = new TakenAreas();
  const out = new Map<string, PlacedWords>();
  // Short lines have the fewest places: they choose first.
  const worded = lines
    .flatMap((line) => (line.text && line.points.length > 1 ? [{ ...line, text: line.text }] : []))
    .sort((a, b) => lengthOf(a.points) - lengthOf(b.points) || (a.id < b.id ? -1 : 1));
  for (const line of worded) {
    let best: { area: Rect; cost: number; covered: number } | undefined;
    const area = wordsArea(line.text);
    for (const candidate of candidates(line.points, area)) {
      const found = costOf(candidate.area, line, nodes, stretches, near);
      const cost = candidate.cost + found.cost;
      if (!best || cost < best.cost) best = { area: candidate.area, cost, covered: found.covered };
      if (cost === 0) break;
    }
    if (!best) continue;
    near.add(best.area);
    out.set(line.id, {
      text: { ...line.text, x: line.text.x + best.area.x - area.x, y: line.text.y + best.area.y - area.y },
      crowded: best.covered > CROWDED * area.width * area.height,
    });
  }
  return out;
}

function* candidates(points: readonly Point[], words: Rect): Generator<{ area: Rect; cost: number }> {
  const total = lengthOf(points);
  for (const share of [...ALONG, ...middlesOf(points, total)]) {
    const at = pointAt(points, total * share);
    if (!at) continue;
    const { point, along, room, done } = at;
    const far = Math.abs(share - 0.5) * FROM_MIDDLE;
    const on = { ...words, x: point.x - words.width / 2, y: point.y - words.height / 2 };
    const across = Math.abs(along.x) >= Math.abs(along.y);
    // Words that hide their own line say nothing about where it goes.
    const length = across ? words.width : words.height;
    const hides = Math.max(0, length + 2 * ENDS - room) * 4;
    // Words over a corner look as if they belonged to another line.
    const over =
      (Math.max(0, length / 2 + CORNER - done) + Math.max(0, length / 2 + CORNER - (room - done))) * 3;
    yield { area: on, cost: far + hides + over };
    if (across) {
      yield { area: { ...on, y: point.y - words.height - BESIDE }, cost: far + ASIDE + over };
      yield { area: { ...on, y: point.y + BESIDE }, cost: far + ASIDE + 5 + over };
    } else {
      yield { area: { ...on, x: point.x + BESIDE + 2 }, cost: far + ASIDE };
      yield { area: { ...on, x: point.x - words.width - BESIDE - 2 }, cost: far + ASIDE + 5 };
    }
  }
}

/** The middles of the stretches, as shares of the whole line. */
function middlesOf(points: readonly Point[], total: number): number[] {
  const out: number[] = [];
  let before = 0;
  for (const [i, b] of points.entries()) {
    const a = points[i - 1];
    if (!a) continue;
    const room = Math.hypot(b.x - a.x, b.y - a.y);
    if (room > 60) out.push((before + room / 2) / total);
    before += room;
  }
  return points.length > 2 ? out : [];
}

function costOf(
  area: Rect,
  line: Worded,
  nodes: Obstacles,
  stretches: Obstacles,
  taken: TakenAreas,
): { cost: number; covered: number } {
  let cost = 0;
  let covered = 0;
  for (const box of nodes.near(area)) {
    const shared = overlap(area, box);
    covered += shared;
    cost += shared * ON_BOX;
  }
  for (const other of taken.near(area)) {
    const shared = overlap(area, grown(other, 2));
    covered += shared;
    cost += shared * ON_WORDS;
  }
  for (const stretch of stretches.near(area)) {
    const { a, b, lineId, corner } = stretch as Stretch;
    if (lineId === line.id) {
      if (corner && meets(area, { ...corner, width: 0, height: 0 })) cost += OWN_CORNER;
      continue;
    }
    if (passesThrough(a, b, area))
      cost += ON_LINE * Math.min(Math.hypot(b.x - a.x, b.y - a.y), area.width) * 0.5;
  }
  return { cost, covered };
}

interface Stretch extends Obstacle {
  readonly a: Point;
  readonly b: Point;
  readonly lineId: string;
  readonly corner: Point | undefined;
}

function stretchesOf({ id, points }: Worded): Stretch[] {
  return points.slice(1).map((b, i) => {
    const a = points[i] ?? b;
    const corner = i < points.length - 2 ? b : undefined;
    return { ...areaOf(a, b), id: `${id} ${i}`, frame: false, a, b, lineId: id, corner };
  });
}

/** The point at a length along the line, the direction there, and how long the stretch is on which it lies, and how much of that is behind. */
function pointAt(
  points: readonly Point[],
  length: number,
): { point: Point; along: Point; room: number; done: number } | undefined {
  let left = length;
  for (const [i, b] of points.entries()) {
    const a = points[i - 1];
    if (!a) continue;
    const room = Math.hypot(b.x - a.x, b.y - a.y);
    if (left <= room || i === points.length - 1) {
      const share = room === 0 ? 0 : Math.min(1, left / room);
      return {
        point: { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share },
        along: { x: b.x - a.x, y: b.y - a.y },
        room,
        done: room * share,
      };
    }
    left -= room;
  }
  return undefined;
}

/** Square pixels that two rectangles share. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Words that stand already, by place. */
class TakenAreas {
  private readonly cells = new Map<string, Rect[]>();

  add(area: Rect): void {
    for (const key of this.keys(area)) {
      const list = this.cells.get(key);
      if (list) list.push(area);
      else this.cells.set(key, [area]);
    }
  }

  near(area: Rect): Set<Rect> {
    return new Set(this.keys(area).flatMap((key) => this.cells.get(key) ?? []));
  }

  private keys({ x, y, width, height }: Rect): string[] {
    const SIDE = 160;
    const out: string[] = [];
    for (let i = Math.floor(x / SIDE); i <= Math.floor((x + width) / SIDE); i += 1)
      for (let j = Math.floor(y / SIDE); j <= Math.floor((y + height) / SIDE); j += 1) out.push(`${i} ${j}`);
    return out;
  }
}
