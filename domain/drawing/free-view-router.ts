// The points of every connection of a view: finds the ends, which may be other connections, and lays lines that join the
// same two nodes side by side.
import type { ViewItem } from '../../schemas/generated/types';
import type { Point } from './edge-routing';
import { middleOf, type Shape } from './free-view-outline';
import { halfway, routed, type RouteEnd } from './free-view-routes';

export class Router {
  private readonly shapes: ReadonlyMap<string, Shape>;
  private readonly lines: ReadonlyMap<string, ViewItem>;
  private readonly lanes: ReadonlyMap<string, number>;
  private readonly found = new Map<string, Point[] | undefined>();

  constructor(
    nodes: readonly (Shape & { readonly id: string })[],
    lines: readonly ViewItem[],
    private readonly orthogonal: boolean,
  ) {
    this.shapes = new Map(nodes.map((node) => [node.id, node]));
    this.lines = new Map(lines.map((line) => [line.id, line]));
    this.lanes = lanesOf(lines);
  }

  /** The points of the connection; none where an end is not in the view or hangs on the connection itself. */
  points(id: string): Point[] | undefined {
    if (this.found.has(id)) return this.found.get(id);
    // Set first: a connection that ends at itself, through others, finds nothing here.
    this.found.set(id, undefined);
    const line = this.lines.get(id);
    const from = this.end(line?.sourceItemId);
    const to = this.end(line?.targetItemId);
    if (!line || !from || !to) return undefined;
    const points = routed({
      from,
      to,
      bendpoints: line.bendpoints ?? [],
      fromAttachment: line.sourceAttachment,
      toAttachment: line.targetAttachment,
      orthogonal: this.orthogonal,
      lane: this.lanes.get(id) ?? 0,
      loop: line.sourceItemId === line.targetItemId,
    });
    this.found.set(id, points);
    return points;
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
