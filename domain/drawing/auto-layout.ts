// A view as a graph for a layout engine, and what it worked out as new bounds and courses. The graph is in the JSON of the
// Eclipse Layout Kernel (https://eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat.html); running it
// is for others. Pixels.
import type { Point } from './edge-routing';
import type { FreeNode, FreeView } from './free-view-content';
import { wordsArea } from './free-view-labels';
import { VIEW_METRICS as M } from './free-view-metrics';
import type { Rect } from './layer-map-layout';

/**
 * `tidy` keeps what is above, below, left and right of each other; `down` and `right` follow the relationships; `tree`
 * hangs from what nothing leads to; `compact` packs without regard to
 * lines.
 */
export type LayoutKind = 'tidy' | 'down' | 'right' | 'tree' | 'compact';

export interface GraphNode {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly children?: readonly GraphNode[];
  readonly edges?: readonly GraphEdge[];
  readonly layoutOptions?: { readonly [option: string]: string };
}

export interface GraphEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly labels?: readonly { readonly text: string; readonly width: number; readonly height: number }[];
  readonly sections?: readonly { readonly bendPoints?: readonly Point[] }[];
}

/** New bounds and courses, absolute in the view, whole pixels. */
export interface Arranged {
  readonly items: readonly (Rect & { readonly id: string })[];
  readonly lines: readonly { readonly id: string; readonly points: readonly Point[] }[];
}

const OPTIONS: Readonly<Record<LayoutKind, { readonly [option: string]: string }>> = {
  tidy: {
    'elk.algorithm': 'layered',
    'elk.direction': 'DOWN',
    'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
    'elk.layered.layering.strategy': 'INTERACTIVE',
    'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
    'elk.separateConnectedComponents': 'false',
  },
  down: { 'elk.algorithm': 'layered', 'elk.direction': 'DOWN' },
  right: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
  tree: { 'elk.algorithm': 'mrtree', 'elk.direction': 'DOWN' },
  compact: { 'elk.algorithm': 'rectpacking', 'elk.aspectRatio': '1.5' },
};
const COMMON: { readonly [option: string]: string } = {
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': String(M.gap),
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '64',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  // The order in which the model has them is the order on the screen (see `inReadingOrder`).
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.mergeEdges': 'false',
};
const FRAME: { readonly [option: string]: string } = {
  'elk.padding': `[top=${M.titleBand + 6},left=${M.nestedGap},bottom=${M.nestedGap},right=${M.nestedGap}]`,
};
/** These place the outermost nodes only, each with everything inside it as it is. */
const FLAT: ReadonlySet<LayoutKind> = new Set(['tree', 'compact']);

/** Nodes that a layout may move: those of `only` that stand beside each other, or all. Empty where there is nothing to lay out. */
function movable(view: FreeView, only: ReadonlySet<string>): FreeNode[] {
  if (only.size === 0) return view.nodes.filter(({ parentId }) => parentId === undefined);
  const chosen = view.nodes.filter(({ id }) => only.has(id));
  const [first] = chosen;
  return chosen.filter(({ parentId }) => parentId === first?.parentId);
}

/**
 * The graph of a view, or of the chosen nodes that stand beside each other, with everything inside them. `undefined` where
 * fewer than two nodes could be moved.
 */
export function layoutGraph(
  view: FreeView,
  kind: LayoutKind,
  only: ReadonlySet<string> = new Set(),
): GraphNode | undefined {
  const roots = movable(view, only);
  if (roots.length < 2) return undefined;
  const inside = childrenOf(view);
  const flat = FLAT.has(kind);
  // The node of the graph in which each node of the view is.
  const vertex = new Map<string, string>();
  const nodeOf = (node: FreeNode): GraphNode => {
    const { id, x, y, width, height } = node;
    const children = inReadingOrder(inside.get(id) ?? [], kind);
    vertex.set(id, id);
    if (flat) for (const inner of withinOf(inside, id)) vertex.set(inner.id, id);
    if (flat || children.length === 0) return { id, x, y, width, height };
    return { id, x, y, children: children.map(nodeOf), layoutOptions: FRAME };
  };
  const children = inReadingOrder(roots, kind).map(nodeOf);
  const edges = view.connections.flatMap(({ id, sourceItemId, targetItemId, text }): GraphEdge[] => {
    const [from, to] = [vertex.get(sourceItemId), vertex.get(targetItemId)];
    if (from === undefined || to === undefined || from === to) return [];
    const words = text && text.lines.length > 0 ? wordsArea(text) : undefined;
    const label = words && { text: id, width: words.width + 8, height: words.height };
    return [{ id, sources: [from], targets: [to], ...(label ? { labels: [label] } : {}) }];
  });
  const hierarchy = flat ? undefined : { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' };
  return { id: 'view', children, edges, layoutOptions: { ...COMMON, ...OPTIONS[kind], ...hierarchy } };
}

function childrenOf({ nodes }: FreeView): Map<string, FreeNode[]> {
  const inside = new Map<string, FreeNode[]>();
  for (const node of nodes) {
    if (node.parentId === undefined) continue;
    const list = inside.get(node.parentId);
    if (list) list.push(node);
    else inside.set(node.parentId, [node]);
  }
  return inside;
}

function withinOf(inside: ReadonlyMap<string, FreeNode[]>, id: string): FreeNode[] {
  return (inside.get(id) ?? []).flatMap((node) => [node, ...withinOf(inside, node.id)]);
}

/** As they are read on the screen, so that the engine keeps that order wherever lines leave a choice. */
function inReadingOrder(nodes: readonly FreeNode[], kind: LayoutKind): FreeNode[] {
  const sideways = kind === 'right';
  const place = ({ x, y, width, height }: FreeNode): readonly [number, number] =>
    sideways ? [x + width / 2, y + height / 2] : [y + height / 2, x + width / 2];
  const ROW = 30;
  return [...nodes].sort((a, b) => {
    const [rowA, atA] = place(a);
    const [rowB, atB] = place(b);
    return Math.round(rowA / ROW) - Math.round(rowB / ROW) || atA - atB || (a.id < b.id ? -1 : 1);
  });
}

/**
 * What the engine worked out, moved so that the anchor – the node `anchorId`, otherwise the top left corner of what was laid
 * out – stays where it is. With `orthogonal` lines take the engine's bends, otherwise none.
 */
export function arrangedBy(
  view: FreeView,
  laid: GraphNode,
  options: { readonly orthogonal: boolean; readonly anchorId?: string | undefined },
): Arranged {
  const before = new Map(view.nodes.map((node) => [node.id, node]));
  const boxes: (Rect & { id: string })[] = [];
  const inside = childrenOf(view);
  const visit = ({ id, x = 0, y = 0, width = 0, height = 0, children }: GraphNode): void => {
    const old = before.get(id);
    if (old) boxes.push({ id, x, y, width, height });
    if (children) for (const child of children) visit(child);
    // What stands in a node that was laid out as a whole goes along.
    else if (old)
      for (const inner of withinOf(inside, id))
        boxes.push({ ...areaOf(inner), id: inner.id, x: inner.x + x - old.x, y: inner.y + y - old.y });
  };
  visit(laid);
  const placed = new Set(boxes.map(({ id }) => id));
  const bends = new Map((laid.edges ?? []).map(({ id, sections }) => [id, sections?.[0]?.bendPoints ?? []]));
  const anchor = boxes.find(({ id }) => id === options.anchorId);
  const old = anchor && before.get(anchor.id);
  const shift =
    anchor && old
      ? between(anchor, old)
      : between(cornerOf(boxes), cornerOf(boxes.flatMap(({ id }) => before.get(id) ?? [])));
  const moved = ({ x, y }: Point): Point => ({ x: Math.round(x + shift.x), y: Math.round(y + shift.y) });
  return {
    items: boxes.map(({ id, x, y, width, height }) => ({
      id,
      ...moved({ x, y }),
      width: Math.max(1, Math.round(width)),
      height: Math.max(1, Math.round(height)),
    })),
    // Lines that the engine did not see, such as those to nodes that stay, take their usual course again.
    lines: view.connections
      .filter(({ sourceItemId: from, targetItemId: to }) => placed.has(from) || placed.has(to))
      .map(({ id }) => ({ id, points: options.orthogonal ? (bends.get(id) ?? []).map(moved) : [] })),
  };
}

function between(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}

function areaOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}

function cornerOf(boxes: readonly Rect[]): Point {
  return {
    x: boxes.reduce((least, { x }) => Math.min(least, x), Infinity),
    y: boxes.reduce((least, { y }) => Math.min(least, y), Infinity),
  };
}
