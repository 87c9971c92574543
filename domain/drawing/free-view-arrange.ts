// Aligning, spreading and sizing nodes of a free view: where they would stand, for viewItem.move and viewItem.resize.
import { VIEW_METRICS as M } from './free-view-metrics';
import type { Rect } from './layer-map-layout';
import { textWidth, wrapText } from './text-width';

/** A node with its area, absolute in the view, pixels. */
export interface Placed extends Rect {
  readonly id: string;
}

export interface Move {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Edge = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

/** Brings the edges or middles of all nodes to those of the first one; nodes that are there already are left out. */
export function aligned(nodes: readonly Placed[], edge: Edge): Move[] {
  const [leader, ...others] = nodes;
  if (!leader) return [];
  return moves(others, (node) => {
    switch (edge) {
      case 'left':
        return { x: leader.x, y: node.y };
      case 'center':
        return { x: leader.x + (leader.width - node.width) / 2, y: node.y };
      case 'right':
        return { x: leader.x + leader.width - node.width, y: node.y };
      case 'top':
        return { x: node.x, y: leader.y };
      case 'middle':
        return { x: node.x, y: leader.y + (leader.height - node.height) / 2 };
      case 'bottom':
        return { x: node.x, y: leader.y + leader.height - node.height };
    }
  });
}

/** Equal gaps between three or more nodes; the outermost stay. */
export function spread(nodes: readonly Placed[], direction: 'across' | 'down'): Move[] {
  const along = direction === 'across';
  const start = (node: Placed): number => (along ? node.x : node.y);
  const length = (node: Placed): number => (along ? node.width : node.height);
  const row = [...nodes].sort((a, b) => start(a) - start(b));
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last || row.length < 3) return [];
  const room = start(last) + length(last) - start(first);
  const gap = (room - row.reduce((sum, node) => sum + length(node), 0)) / (row.length - 1);
  const places = new Map<string, number>();
  let at = start(first);
  for (const node of row) {
    places.set(node.id, at);
    at += length(node) + gap;
  }
  return moves(row.slice(1, -1), (node) => {
    const place = Math.round(places.get(node.id) ?? start(node));
    return along ? { x: place, y: node.y } : { x: node.x, y: place };
  });
}

/** The sizes of the first node for the others, their top left corners staying; nodes that have them are left out. */
export function sameSize(nodes: readonly Placed[], of: 'width' | 'height' | 'both'): Placed[] {
  const [leader, ...others] = nodes;
  if (!leader) return [];
  return others
    .map((node) => ({
      ...node,
      width: of === 'height' ? node.width : leader.width,
      height: of === 'width' ? node.height : leader.height,
    }))
    .filter((next, i) => next.width !== others[i]?.width || next.height !== others[i]?.height);
}

/**
 * The area that a node needs: for what stands inside it, with room for its name above, otherwise for its text without a
 * cut word, at least the usual size of an element.
 */
export function fitting(node: Placed, text: string, inside: readonly Rect[]): Placed {
  const words = text.split(/\s+/u);
  const longest = Math.max(0, ...words.map((word) => textWidth(word, M.fontSize, 'regular')));
  const wide = Math.ceil(Math.max(M.element.width, longest + 2 * M.pad + 2));
  if (inside.length === 0) {
    const lines = wrapText(text, wide - 2 * M.pad, M.fontSize, 'regular').length;
    return {
      ...node,
      width: wide,
      height: Math.max(M.element.height, lines * M.lineHeight + M.symbol + 2 * M.pad),
    };
  }
  const left = Math.min(...inside.map((rect) => rect.x)) - M.nestedGap;
  const right = Math.max(...inside.map((rect) => rect.x + rect.width)) + M.nestedGap;
  const bottom = Math.max(...inside.map((rect) => rect.y + rect.height)) + M.nestedGap;
  const width = Math.max(right - left, wide);
  const lines = wrapText(text, width - 2 * M.pad - M.symbol, M.fontSize, 'regular').length;
  const band = Math.max(M.titleBand, lines * M.lineHeight + M.pad * 2);
  const top = Math.min(...inside.map((rect) => rect.y)) - band;
  return { ...node, x: left, y: top, width, height: bottom - top };
}

function moves(nodes: readonly Placed[], to: (node: Placed) => { x: number; y: number }): Move[] {
  return nodes
    .map((node) => ({ id: node.id, ...to(node) }))
    .filter((move, i) => move.x !== nodes[i]?.x || move.y !== nodes[i]?.y);
}
