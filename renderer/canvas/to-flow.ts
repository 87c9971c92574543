// From the laid-out map to React Flow's nodes and edges. An unchanged thing keeps its node object from one call to the
// next, because a new object makes its memoised component render again.
import { Position, type Edge, type Node, type NodeHandle } from '@xyflow/react';
import type { Point } from '../../domain/drawing/edge-routing';
import { layFlows } from '../../domain/drawing/map-flow-lines';
import type { MapFlow } from '../../domain/drawing/layer-map-content';
import type {
  LaidCard,
  LaidComponent,
  LaidLane,
  LayerMapLayout,
  Rect,
} from '../../domain/drawing/layer-map-layout';
import type { ElementLook } from '../../domain/looks/looks-of';
import { sameValue } from '../../domain/records';

export type LaneNode = Node<{ lane: LaidLane }, 'lane'>;
export type ComponentNode = Node<{ box: LaidComponent; hue: string }, 'component'>;
export type CardNode = Node<
  { card: LaidCard; hue: string; flowCount: number; dimmed: boolean; look: ElementLook | undefined },
  'card'
>;
export type GroupNode = Node<{ id: string; name: string }, 'userGroup'>;
export type MapNode = LaneNode | ComponentNode | CardNode | GroupNode;
export type FlowEdge = Edge<{ flow: MapFlow; path: string; label: Point; lines: number }, 'flow'>;

/** Node id of a lane, box or user group; cards use their placement's id. */
export function nodeId(kind: 'lane' | 'component' | 'group', id: string): string {
  return `${kind}:${id}`;
}

function frame(rect: Rect): Pick<Node, 'position' | 'measured'> & { width: number; height: number } {
  const { x, y, width, height } = rect;
  return { position: { x, y }, width, height, measured: { width, height } };
}

/** Remembers the nodes of the last call and gives the same objects back where nothing changed. */
export class NodeCache {
  private last = new Map<string, MapNode>();

  nodes(
    layout: LayerMapLayout,
    options: {
      flowCounts: ReadonlyMap<string, number>;
      related: ReadonlySet<string> | null;
      selected: ReadonlySet<string>;
      groupName: (id: string) => string;
      /** What the colouring says, by element. */
      looks: ReadonlyMap<string, ElementLook>;
    },
  ): MapNode[] {
    const next = new Map<string, MapNode>();
    const hues = new Map(layout.lanes.map((lane) => [lane.id, lane.layer.reference?.hue ?? 'slate']));
    const put = (node: MapNode): void => {
      const before = this.last.get(node.id);
      next.set(node.id, before && sameNode(before, node) ? before : node);
    };
    for (const group of layout.userGroups) {
      const id = nodeId('group', group.id);
      put({
        id,
        type: 'userGroup',
        ...frame(group),
        data: { id: group.id, name: options.groupName(group.id) },
        ...fixed(0),
      });
    }
    for (const lane of layout.lanes) {
      put({ id: nodeId('lane', lane.id), type: 'lane', ...frame(lane), data: { lane }, ...fixed(0) });
    }
    for (const box of layout.components) {
      const hue = hues.get(box.laneId) ?? 'slate';
      const id = nodeId('component', box.id);
      put({
        id,
        type: 'component',
        ...frame(box),
        data: { box, hue },
        ...fixed(1),
        selected: options.selected.has(id),
      });
    }
    const laneOf = new Map(layout.components.map((box) => [box.id, box.laneId]));
    for (const card of layout.cards) {
      const look = options.looks.get(card.elementId);
      if (look?.hidden) continue;
      put({
        id: card.placementId,
        type: 'card',
        ...frame(card),
        data: {
          card,
          hue: hues.get(laneOf.get(card.componentId) ?? '') ?? 'slate',
          flowCount: options.flowCounts.get(card.elementId) ?? 0,
          dimmed: look?.dimmed === true || (options.related !== null && !options.related.has(card.elementId)),
          look,
        },
        draggable: true,
        selectable: true,
        focusable: false,
        connectable: true,
        handles: cardHandles(card),
        selected: options.selected.has(card.placementId),
        zIndex: 3,
      });
    }
    this.last = next;
    return [...next.values()];
  }
}

/** Size of the point from which an integration is drawn (styles/canvas.css, .card-handle). */
const HANDLE = 13;

/**
 * Where lines begin and end on a card: at the point on its right edge and anywhere on it. React Flow mounts every node whose
 * handles it is not told, once, to measure them: at thousands of cards that takes seconds.
 */
function cardHandles({ width, height }: Rect): NodeHandle[] {
  const point = { x: width + 1 - HANDLE / 2, y: (height - HANDLE) / 2, width: HANDLE, height: HANDLE };
  return [
    { id: 'out', type: 'source', position: Position.Right, ...point },
    { id: 'in', type: 'target', position: Position.Left, x: 0, y: 0, width, height },
  ];
}

const NO_HANDLES: NodeHandle[] = [];

function fixed(
  zIndex: number,
): Pick<Node, 'draggable' | 'selectable' | 'focusable' | 'connectable' | 'handles' | 'zIndex'> {
  return {
    draggable: false,
    selectable: false,
    focusable: false,
    connectable: false,
    handles: NO_HANDLES,
    zIndex,
  };
}

function sameNode(a: MapNode, b: MapNode): boolean {
  return (
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.selected === b.selected &&
    sameValue(a.data, b.data)
  );
}

/** Edges of the flows: each between the two cards of its ends that lie nearest to each other. */
export function flowEdges(
  layout: LayerMapLayout,
  flows: readonly MapFlow[],
  selectedIds: ReadonlySet<string>,
): FlowEdge[] {
  const laid = layFlows(layout, flows);
  const edges: FlowEdge[] = [];
  for (const { flow, from, to, path, label } of laid) {
    const { id } = flow.relationship;
    edges.push({
      id,
      type: 'flow',
      source: from.placementId,
      target: to.placementId,
      sourceHandle: 'out',
      targetHandle: 'in',
      data: { flow, path, label, lines: laid.length },
      selected: selectedIds.has(id),
      focusable: false,
      zIndex: 2,
      interactionWidth: 14,
    });
  }
  return edges;
}
