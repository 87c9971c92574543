// Where the neighbours of one element stand around it: higher layers above, lower ones below, in the same layer what leads
// to it at the left and what it leads to at the right. Pixels; nothing overlaps.
import type { Layer } from '../notation/element-types';
import { VIEW_METRICS as M } from './free-view-metrics';

/** An element to be placed. */
export interface Neighbour {
  readonly id: string;
  readonly layer: Layer;
  /** True where the relationship leads from the neighbour to the element in the middle. */
  readonly incoming: boolean;
}

export interface PlacedNeighbour {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From top to bottom. */
const RANKS: readonly Layer[] = [
  'motivation',
  'strategy',
  'business',
  'application',
  'technology',
  'physical',
  'implementation',
  'composite',
];
const PER_ROW = 6;
/** Room for the names of relationships between the middle and the first rows. */
const AROUND_MIDDLE = 100;
const MARGIN = 20;

/** Places the neighbours in the order in which they are given and the element itself in the middle. */
export function layOutNeighbourhood(
  middle: { readonly id: string; readonly layer: Layer },
  neighbours: readonly Neighbour[],
): PlacedNeighbour[] {
  const { width, height } = M.element;
  const rank = (layer: Layer): number => RANKS.indexOf(layer);
  const beside = neighbours.filter(({ layer }) => layer === middle.layer);
  const rowsOf = (others: readonly Neighbour[]): Neighbour[][] =>
    RANKS.flatMap((layer) =>
      chunks(
        others.filter((one) => one.layer === layer),
        PER_ROW,
      ),
    );
  const above = rowsOf(neighbours.filter(({ layer }) => rank(layer) < rank(middle.layer)));
  const below = rowsOf(neighbours.filter(({ layer }) => rank(layer) > rank(middle.layer)));

  const placed: PlacedNeighbour[] = [{ id: middle.id, x: -width / 2, y: -height / 2, width, height }];
  const row = (nodes: readonly Neighbour[], y: number): void => {
    const span = nodes.length * width + (nodes.length - 1) * M.gap;
    nodes.forEach(({ id }, i) => placed.push({ id, x: -span / 2 + i * (width + M.gap), y, width, height }));
  };
  // Two columns at a side where one would be taller than the rows above and below are wide.
  const side = (nodes: readonly Neighbour[], way: 1 | -1): number => {
    const columns = chunks(nodes, Math.max(6, Math.ceil(nodes.length / 3)));
    let tallest: number = height;
    columns.forEach((column, c) => {
      const span = column.length * height + (column.length - 1) * (M.gap / 2);
      tallest = Math.max(tallest, span);
      const x = way * (width / 2 + AROUND_MIDDLE + c * (width + M.gap)) - (way < 0 ? width : 0);
      column.forEach(({ id }, i) =>
        placed.push({ id, x, y: -span / 2 + i * (height + M.gap / 2), width, height }),
      );
    });
    return tallest;
  };
  const tallest = Math.max(
    side(
      beside.filter(({ incoming }) => incoming),
      -1,
    ),
    side(
      beside.filter(({ incoming }) => !incoming),
      1,
    ),
  );
  let y = Math.min(-tallest / 2 - M.gap, -height / 2 - AROUND_MIDDLE) - height;
  for (const nodes of above.toReversed()) {
    row(nodes, y);
    y -= height + M.gap;
  }
  y = Math.max(tallest / 2 + M.gap, height / 2 + AROUND_MIDDLE);
  for (const nodes of below) {
    row(nodes, y);
    y += height + M.gap;
  }
  const left = Math.min(...placed.map((one) => one.x));
  const top = Math.min(...placed.map((one) => one.y));
  return placed.map((one) => ({ ...one, x: one.x - left + MARGIN, y: one.y - top + MARGIN }));
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  const out: T[][] = [];
  for (let at = 0; at < values.length; at += size) out.push(values.slice(at, at + size));
  return out;
}
