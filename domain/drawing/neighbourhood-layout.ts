// Where the neighbours of one element stand around it, and how lines run between: higher layers above, lower ones below, in
// the same layer what leads to it at the left and what it leads to at the right. Pixels; nothing overlaps, and lines run in
// the gaps between nodes.
import type { Layer } from '../notation/element-types';
import type { Point } from './edge-routing';
import { VIEW_METRICS as M } from './free-view-metrics';

/** An element to be placed. */
export interface Neighbour {
  readonly id: string;
  readonly layer: Layer;
  readonly junction: boolean;
  /** True where the relationship leads from the neighbour to the element in the middle. */
  readonly incoming: boolean;
  /** Relationships with the element in the middle. */
  readonly lineIds: readonly string[];
}

export interface PlacedNeighbour {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Neighbourhood {
  readonly nodes: readonly PlacedNeighbour[];
  /** Bend points of each relationship, from the neighbour to the middle; none where the line is straight. */
  readonly bends: ReadonlyMap<string, readonly Point[]>;
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
const PER_COLUMN = 8;
const MARGIN = 20;
/** Between a row and the first line along it, and between lines. */
const FIRST_LANE = 16;
const LANE = 7;
/** Between the last lane and the middle: room for what stands at the ends. */
const BEFORE_MIDDLE = 34;
/** Between lines at the border of the middle, and of lines that leave one node. */
const PORT = 16;
const EXIT = 14;
/** Lines side by side in a gap between two nodes. */
const LANES = 7;
/** Room for the names of relationships at the left and right. */
const NAMES = 60;

/**
 * One side of the middle, turned so that the middle lies in the direction of growing `depth` and `along` runs beside it.
 */
interface Entry {
  readonly lineId: string;
  /** Where the line comes out between the nodes nearest to the middle. */
  readonly along: number;
  /** Points up to there, in (along, depth). */
  readonly path: readonly (readonly [number, number])[];
}

interface Side {
  readonly nodes: readonly { neighbour: Neighbour; along: number; depth: number }[];
  readonly entries: readonly Entry[];
  /** Half of what the nodes take along the side. */
  readonly reach: number;
}

/** Places the neighbours in the order in which they are given and the element itself in the middle. */
export function layOutNeighbourhood(
  middle: { readonly id: string; readonly layer: Layer },
  neighbours: readonly Neighbour[],
): Neighbourhood {
  const rank = (layer: Layer): number => RANKS.indexOf(layer);
  const beside = neighbours.filter(({ layer }) => layer === middle.layer);
  const rows = (others: readonly Neighbour[], order: readonly Layer[]): Neighbour[][] =>
    order.flatMap((layer) =>
      chunks(
        others.filter((one) => one.layer === layer),
        PER_ROW,
      ),
    );
  const at = rank(middle.layer);
  const across = { width: M.element.width, height: M.element.height, gap: M.gap };
  const upright = { width: M.element.height, height: M.element.width, gap: M.gap / 2 };
  const top = side(rows(neighbours, RANKS.slice(0, at).reverse()), across);
  const bottom = side(rows(neighbours, RANKS.slice(at + 1)), across);
  const left = side(
    chunks(
      beside.filter(({ incoming }) => incoming),
      PER_COLUMN,
    ),
    upright,
  );
  const right = side(
    chunks(
      beside.filter(({ incoming }) => !incoming),
      PER_COLUMN,
    ),
    upright,
  );

  const width = Math.max(M.element.width, PORT * (Math.max(top.entries.length, bottom.entries.length) + 1));
  const height = Math.max(M.element.height, PORT * (Math.max(left.entries.length, right.entries.length) + 1));
  const nodes: PlacedNeighbour[] = [{ id: middle.id, x: -width / 2, y: -height / 2, width, height }];
  const bends = new Map<string, readonly Point[]>();
  const place = (
    one: Side,
    half: number,
    edge: number,
    room: number,
    turn: (along: number, depth: number) => Point,
  ): void => {
    const lanes = lanesOf(one.entries, half);
    const start = edge + BEFORE_MIDDLE + LANE * one.entries.length + room;
    for (const { neighbour, along, depth } of one.nodes) {
      const { x, y } = turn(along, start + depth);
      const size = neighbour.junction ? M.junction : M.element;
      nodes.push({ id: neighbour.id, x: x - size.width / 2, y: y - size.height / 2, ...size });
    }
    for (const [{ lineId, path, along }, { port, lane }] of lanes) {
      if (path.length === 0 && Math.abs(along - port) < 1) continue;
      const depth = edge + BEFORE_MIDDLE + LANE * lane;
      bends.set(lineId, [...path.map(([a, d]) => turn(a, start + d)), turn(along, depth), turn(port, depth)]);
    }
  };
  place(left, height / 2, width / 2, NAMES, (along, depth) => ({ x: -depth, y: along }));
  place(right, height / 2, width / 2, NAMES, (along, depth) => ({ x: depth, y: along }));
  const beyond = Math.max(height / 2, left.reach, right.reach);
  place(top, width / 2, beyond, FIRST_LANE, (along, depth) => ({ x: along, y: -depth }));
  place(bottom, width / 2, beyond, FIRST_LANE, (along, depth) => ({ x: along, y: depth }));
  return moved(nodes, bends);
}

/** Nodes of one side on a grid, the rows nearest to the middle first, and the ways of their lines out of it. */
function side(
  rows: readonly (readonly Neighbour[])[],
  cell: { readonly width: number; readonly height: number; readonly gap: number },
): Side {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const pitch = cell.width + cell.gap;
  const between = M.gap;
  const nodes: { neighbour: Neighbour; along: number; depth: number }[] = [];
  const entries: Entry[] = [];
  const used = new Map<number, number>();
  rows.forEach((row, r) => {
    // Whole steps: the gaps between the nodes of all rows lie in line.
    const first = Math.floor((columns - row.length) / 2);
    row.forEach((neighbour, i) => {
      const along = (first + i + 0.5 - columns / 2) * pitch;
      const near = r * (cell.height + between);
      nodes.push({ neighbour, along, depth: near + cell.height / 2 });
      neighbour.lineIds.forEach((lineId, k) => {
        const exit = along + (neighbour.junction ? 0 : (k - (neighbour.lineIds.length - 1) / 2) * EXIT);
        if (r === 0) {
          entries.push({ lineId, along: exit, path: [] });
          return;
        }
        const gutter = along < 0 ? along + pitch / 2 : along - pitch / 2;
        const n = used.get(gutter) ?? 0;
        used.set(gutter, n + 1);
        const step = Math.ceil((n % LANES) / 2) * (n % 2 === 0 ? 1 : -1);
        const lane = gutter + (step * cell.gap) / 8;
        const gap = near - between / 2 + step * 3;
        entries.push({
          lineId,
          along: lane,
          path: [
            [exit, gap],
            [lane, gap],
          ],
        });
      });
    });
  });
  return { nodes, entries, reach: (columns * pitch) / 2 };
}

/** Ports at the border of the middle in the order along it; lines from far out turn nearest to the middle, so none cross. */
function lanesOf(entries: readonly Entry[], half: number): Map<Entry, { port: number; lane: number }> {
  const sorted = [...entries].sort((a, b) => a.along - b.along);
  const [only] = sorted;
  const ports = new Map(
    sorted.map((entry, i) => [entry, -half + ((i + 1) * 2 * half) / (sorted.length + 1)] as const),
  );
  if (only && sorted.length === 1) ports.set(only, Math.max(PORT - half, Math.min(half - PORT, only.along)));
  const outermost = [...entries].sort((a, b) => Math.abs(b.along) - Math.abs(a.along));
  return new Map(outermost.map((entry, lane) => [entry, { port: ports.get(entry) ?? 0, lane }]));
}

/** Everything moved so that the top left corner is at the margin. */
function moved(
  nodes: readonly PlacedNeighbour[],
  bends: ReadonlyMap<string, readonly Point[]>,
): Neighbourhood {
  const points = [...bends.values()].flat();
  const dx = MARGIN - Math.min(...nodes.map(({ x }) => x), ...points.map(({ x }) => x));
  const dy = MARGIN - Math.min(...nodes.map(({ y }) => y), ...points.map(({ y }) => y));
  const shift = <T extends Point>(point: T): T => ({
    ...point,
    x: Math.round(point.x + dx),
    y: Math.round(point.y + dy),
  });
  return {
    nodes: nodes.map(shift),
    bends: new Map([...bends].map(([id, line]) => [id, line.map(shift)])),
  };
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  const count = Math.ceil(values.length / size);
  const each = Math.ceil(values.length / Math.max(count, 1));
  const out: T[][] = [];
  for (let at = 0; at < values.length; at += each) out.push(values.slice(at, at + each));
  return out;
}
