// The points of every connection of a view: finds the ends, which may be other connections, lays lines that join the same
// two nodes side by side, parts their ends, and leads free lines round the boxes in their way.
import type { ViewItem } from '../../schemas/generated/types';
import type { Point } from './edge-routing';
import { bentRound, detour, lengthOf, SearchBudget, type Port, type Side } from './free-view-detours';
import { grown, Obstacles, passesThrough, type Obstacle } from './free-view-obstacles';
import { middleOf, type Shape } from './free-view-outline';
import { sideOf, spreadEnds, spreadMiddles, type FreeLine } from './free-view-ports';
import { endsDrawnIn, halfway, joinsInside, routed, type RouteEnd } from './free-view-routes';
import type { Rect } from './layer-map-layout';

/** A node as lines see it. `words` is the area of its text, which a straight line must not cross. */
export interface RoutedNode extends Shape {
  readonly id: string;
  readonly parentId?: string;
  readonly frame: boolean;
  readonly words: Rect;
}

/** More free lines than this: they take their usual course, without looking for a way round. */
const MOST_LINES = 4000;
/** Lines round the same boxes run this far from each other, in turn. */
const APART = [0, 5, 10] as const;
/** A way round costs this much where it does not leave by the side that faces the other end. */
const OTHER_SIDE = 60;

export class Router {
  private readonly shapes: ReadonlyMap<string, RoutedNode>;
  private readonly lines: ReadonlyMap<string, ViewItem>;
  private readonly lanes: ReadonlyMap<string, number>;
  private readonly found = new Map<string, readonly Point[] | undefined>();
  private readonly budget = new SearchBudget();
  private readonly boxes: Obstacles;
  private turns = 0;

  /** `kept` are courses that are taken as they are: of lines that nothing has moved. */
  constructor(
    nodes: readonly RoutedNode[],
    lines: readonly ViewItem[],
    private readonly orthogonal: boolean,
    kept: ReadonlyMap<string, readonly Point[]> = new Map(),
  ) {
    this.shapes = new Map(nodes.map((node) => [node.id, node]));
    this.lines = new Map(lines.map((line) => [line.id, line]));
    this.lanes = lanesOf(lines);
    this.boxes = new Obstacles(orthogonal ? nodes : nodes.filter(({ frame }) => !frame));
    for (const line of lines) {
      const points = kept.get(line.id);
      if (points) this.found.set(line.id, points);
    }
    const free = lines.filter((line) => !kept.has(line.id)).flatMap((line) => this.freeLine(line));
    if (free.length <= MOST_LINES) this.routeFree(free);
  }

  /** The points of the connection; none where an end is not in the view or hangs on the connection itself. */
  points(id: string): readonly Point[] | undefined {
    if (this.found.has(id)) return this.found.get(id);
    // Set first: a connection that ends at itself, through others, finds nothing here.
    this.found.set(id, undefined);
    const line = this.lines.get(id);
    const points = line && this.usual(line);
    this.found.set(id, points);
    return points;
  }

  private usual(line: ViewItem): Point[] | undefined {
    const from = this.end(line.sourceItemId);
    const to = this.end(line.targetItemId);
    if (!from || !to) return undefined;
    return routed({
      from,
      to,
      bendpoints: line.bendpoints ?? [],
      fromAttachment: line.sourceAttachment,
      toAttachment: line.targetAttachment,
      orthogonal: this.orthogonal,
      lane: this.lanes.get(line.id) ?? 0,
      loop: line.sourceItemId === line.targetItemId,
    });
  }

  /** The line with its usual course where it joins two nodes side by side and the user has not bent it. */
  private freeLine(line: ViewItem): FreeLine[] {
    if (line.itemType === 'nesting' || (line.bendpoints?.length ?? 0) > 0) return [];
    if (line.sourceAttachment || line.targetAttachment || line.sourceItemId === line.targetItemId) return [];
    const from = this.shapes.get(line.sourceItemId ?? '');
    const to = this.shapes.get(line.targetItemId ?? '');
    if (!from || !to || joinsInside(from, to)) return [];
    const points = this.usual(line);
    return points ? [{ id: line.id, from, to, points }] : [];
  }

  private routeFree(free: readonly FreeLine[]): void {
    if (this.orthogonal) {
      spreadEnds(free);
      spreadMiddles(free);
    }
    for (const line of free) {
      const points = this.orthogonal ? this.roundBoxes(line) : this.roundWords(line);
      const from = this.shapes.get(line.from.id);
      const to = this.shapes.get(line.to.id);
      this.found.set(line.id, this.orthogonal && from && to ? endsDrawnIn([...points], from, to) : points);
    }
  }

  private roundBoxes(line: FreeLine): readonly Point[] {
    const except = this.ownBoxes(line);
    const crossed = this.boxes.crossed(line.points, except);
    if (crossed.length === 0) return line.points;
    const apart = APART[this.turns % APART.length] ?? 0;
    this.turns += 1;
    const ends = [this.ports(line, true), this.ports(line, false)] as const;
    const round = (except_: ReadonlySet<string>): Point[] | undefined =>
      detour(ends[0], ends[1], { obstacles: this.boxes, except: except_, budget: this.budget }, apart);
    const way = round(except);
    const usual = lengthOf(line.points);
    if (way && lengthOf(way) < usual * 2 + 200) return way;
    // Round a whole frame is too far: across it, but round what stands in it.
    const frames = this.framesNear(line, except);
    if (frames.size === except.size) return way ?? line.points;
    return round(frames) ?? way ?? line.points;
  }

  private framesNear(line: FreeLine, except: ReadonlySet<string>): Set<string> {
    const frames = this.boxes.crossed(line.points, except).filter(({ frame }) => frame);
    return new Set([...except, ...frames.map(({ id }) => id)]);
  }

  private roundWords(line: FreeLine): readonly Point[] {
    const [a, b] = line.points;
    if (!a || !b || line.points.length !== 2) return line.points;
    const except = this.ownBoxes(line);
    const crossed = this.boxes
      .crossed(line.points, except)
      .filter((box): box is Obstacle & RoutedNode => crossesWords(line.points, this.shapes.get(box.id)));
    return crossed.length === 0
      ? line.points
      : (bentRound(a, b, crossed, { obstacles: this.boxes, except, budget: this.budget }) ?? line.points);
  }

  /** The two ends and everything around and inside them: a line may cross those. */
  private ownBoxes({ from, to }: FreeLine): Set<string> {
    const own = new Set<string>([from.id, to.id]);
    for (const id of [from.id, to.id])
      for (
        let node = this.shapes.get(id);
        node?.parentId !== undefined;
        node = this.shapes.get(node.parentId)
      ) {
        if (own.has(node.parentId) && node.parentId !== from.id && node.parentId !== to.id) break;
        own.add(node.parentId);
      }
    for (const box of [from, to]) for (const ground of this.boxes.grounds(box)) own.add(ground.id);
    return own;
  }

  private ports(line: FreeLine, atStart: boolean): { box: Rect; ports: Port[] } {
    const box = atStart ? line.from : line.to;
    const usual = sideOf(line, atStart);
    const at = (atStart ? line.points[0] : line.points.at(-1)) ?? middleOf(box);
    const middle = middleOf(box);
    const places: Record<Side, Point> = {
      left: { x: box.x, y: middle.y },
      right: { x: box.x + box.width, y: middle.y },
      top: { x: middle.x, y: box.y },
      bottom: { x: middle.x, y: box.y + box.height },
    };
    const ports: Port[] = [{ ...onSide(box, usual, at), side: usual, cost: 0 }];
    for (const side of ['left', 'right', 'top', 'bottom'] as const)
      if (side !== usual) ports.push({ ...places[side], side, cost: OTHER_SIDE });
    return { box, ports };
  }

  private end(id: string | undefined): RouteEnd | undefined {
    const shape = this.shapes.get(id ?? '');
    if (shape) return shape;
    const line = this.lines.get(id ?? '');
    if (!line) return undefined;
    if (line.itemType === 'nesting') return this.nestingPoint(line);
    const points = this.points(line.id);
    return points && halfway(points);
  }

  /** A nesting has no line: what ends at it ends in the inner of the two nodes. */
  private nestingPoint({ sourceItemId, targetItemId }: ViewItem): Point | undefined {
    const source = this.shapes.get(sourceItemId ?? '');
    const target = this.shapes.get(targetItemId ?? '');
    if (!source || !target) return undefined;
    const inner = source.width * source.height < target.width * target.height ? source : target;
    return { x: middleOf(inner).x, y: inner.y };
  }
}

function onSide(box: Rect, side: Side, at: Point): Point {
  if (side === 'left' || side === 'right') return { x: side === 'left' ? box.x : box.x + box.width, y: at.y };
  return { x: at.x, y: side === 'top' ? box.y : box.y + box.height };
}

function crossesWords(points: readonly Point[], node: RoutedNode | undefined): boolean {
  if (!node) return false;
  const words = grown(node.words, 2);
  return points.some((b, i) => i > 0 && passesThrough(points[i - 1] ?? b, b, words));
}
/** Steps from the middle for lines without bend points between the same two items: 0, or -½ and ½, or -1, 0 and 1 … */
function lanesOf(lines: readonly ViewItem[]): Map<string, number> {
  const beside = new Map<string, string[]>();
  for (const { id, itemType, sourceItemId = '', targetItemId = '', bendpoints, ...ends } of lines) {
    if (itemType === 'nesting' || (bendpoints?.length ?? 0) > 0) continue;
    if (ends.sourceAttachment || ends.targetAttachment) continue;
    const key = [sourceItemId, targetItemId].sort().join(' ');
    const list = beside.get(key);
    if (list) list.push(id);
    else beside.set(key, [id]);
  }
  const lanes = new Map<string, number>();
  for (const ids of beside.values()) ids.forEach((id, i) => lanes.set(id, i - (ids.length - 1) / 2));
  return lanes;
}
