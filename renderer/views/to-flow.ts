// From a drawn view to React Flow's nodes. An unchanged node keeps its object, because a new one renders again.
import type { Node, NodeHandle } from '@xyflow/react';
import type { FreeNode } from '../../domain/drawing/free-view-content';
import type { ElementLook } from '../../domain/looks/looks-of';
import { sameValue } from '../../domain/records';
import { lookOfNode } from './look-lines';

export interface ViewNodeData extends Record<string, unknown> {
  readonly node: FreeNode;
  /** Address of the picture of an image node or in place of a symbol. */
  readonly picture: string | undefined;
  readonly editable: boolean;
  /** The only chosen node: it has handles to resize it. */
  readonly alone: boolean;
  readonly target: boolean;
  /** It has points from which a connection is drawn: the pointer is over it, or it is chosen. */
  readonly dots: boolean;
  /** What the colouring says of the element. */
  readonly look: ElementLook | undefined;
}
export type ViewFlowNode = Node<ViewNodeData, 'item'>;

/** Remembers the nodes of the last call and gives the same objects back where nothing changed. */
export class ViewNodeCache {
  private last = new Map<string, ViewFlowNode>();

  nodes(
    drawn: readonly FreeNode[],
    options: {
      selected: ReadonlySet<string>;
      target: string | null;
      hovered: string | null;
      editable: boolean;
      pictureOf: (imageId: string) => string | undefined;
      /** What the colouring says, by element. */
      looks: ReadonlyMap<string, ElementLook>;
    },
  ): ViewFlowNode[] {
    const next = new Map<string, ViewFlowNode>();
    const { selected } = options;
    drawn.forEach((node, order) => {
      const look = lookOfNode(node, options.looks);
      if (look?.hidden) return;
      const before = this.last.get(node.id);
      const data: ViewNodeData = {
        node: before && sameValue(before.data.node, node) ? before.data.node : node,
        picture: node.imageId === undefined ? undefined : options.pictureOf(node.imageId),
        editable: options.editable,
        alone: selected.size === 1 && selected.has(node.id),
        target: options.target === node.id,
        look: before && sameValue(before.data.look, look) ? before.data.look : look,
        dots:
          options.editable && (options.hovered === node.id || (selected.size === 1 && selected.has(node.id))),
      };
      const chosen = selected.has(node.id);
      next.set(
        node.id,
        before && before.selected === chosen && before.zIndex === order && sameData(before.data, data)
          ? before
          : {
              id: node.id,
              type: 'item',
              position: { x: node.x, y: node.y },
              width: node.width,
              height: node.height,
              // Told and not measured, like its handles (none): else every node is mounted once to look for them.
              measured: { width: node.width, height: node.height },
              handles: NO_HANDLES,
              data,
              selected: chosen,
              draggable: options.editable,
              selectable: true,
              focusable: false,
              connectable: false,
              zIndex: order,
            },
      );
    });
    this.last = next;
    return [...next.values()];
  }
}

const NO_HANDLES: NodeHandle[] = [];

function sameData(a: ViewNodeData, b: ViewNodeData): boolean {
  return (
    a.node === b.node &&
    a.picture === b.picture &&
    a.editable === b.editable &&
    a.alone === b.alone &&
    a.target === b.target &&
    a.dots === b.dots &&
    a.look === b.look
  );
}
