// Many systems and what runs between them: the best connected ones, each in the middle of those that talk to it most, and the
// lines between. Pixels.
import type { Element } from '../../schemas/generated/types';
import { VIEW_METRICS as M } from '../drawing/free-view-metrics';
import { textIn } from '../text';
import { Drawing } from './drawing';
import type { GeneratedRow, GeneratedWords } from './spec';

const GAP = 14;
const PAD = 16;
const HEAD = 34;
/** Between the middle and those around it, room for lines. */
const SIDE = 90;
const BETWEEN = 50;
/** Width to height of the whole. */
const SHAPE = 1.8;
/** Rows beside the middle before a further column begins. */
const MOST_ROWS = 6;

interface Cluster {
  readonly hub: Element;
  readonly members: Element[];
}

/** The elements in clusters, packed into rows, and the lines of the rows. */
export function drawClusters(rows: readonly GeneratedRow[], words: GeneratedWords): Drawing {
  const drawing = new Drawing();
  const boxes = clustersOf(rows).map((cluster) => ({ cluster, ...sizeOf(cluster) }));
  const area = boxes.reduce((sum, { width, height }) => sum + (width + BETWEEN) * (height + BETWEEN), 0);
  const limit = Math.max(Math.sqrt(area * SHAPE), ...boxes.map(({ width }) => width));
  let x = 0;
  let y = 0;
  let tallest = 0;
  for (const { cluster, width, height } of boxes.sort((a, b) => b.height - a.height)) {
    if (x > 0 && x + width > limit) {
      x = 0;
      y += tallest + BETWEEN;
      tallest = 0;
    }
    place(drawing, cluster, { x, y, width, height }, words);
    x += width + BETWEEN;
    tallest = Math.max(tallest, height);
  }
  for (const { relationship } of rows) drawing.line(relationship);
  return drawing;
}

/** From the best connected on: it and its neighbours that have no place yet; the rest joins where its neighbour is. */
function clustersOf(rows: readonly GeneratedRow[]): Cluster[] {
  const near = new Map<Element, Set<Element>>();
  for (const { source, target } of rows)
    for (const [a, b] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = near.get(a) ?? new Set();
      if (a !== b) known.add(b);
      near.set(a, known);
    }
  const home = new Map<Element, Cluster>();
  const clusters: Cluster[] = [];
  const order = [...near.keys()].sort(
    (a, b) => (near.get(b)?.size ?? 0) - (near.get(a)?.size ?? 0) || (a.id < b.id ? -1 : 1),
  );
  for (const hub of order) {
    if (home.has(hub)) continue;
    const free = [...(near.get(hub) ?? [])].filter((one) => !home.has(one));
    const neighbour = [...(near.get(hub) ?? [])].map((one) => home.get(one)).find((one) => one !== undefined);
    if (free.length === 0 && neighbour) {
      neighbour.members.push(hub);
      home.set(hub, neighbour);
      continue;
    }
    const cluster = { hub, members: free };
    for (const one of [hub, ...free]) home.set(one, cluster);
    clusters.push(cluster);
  }
  return clusters;
}

interface Shape {
  readonly rows: number;
  /** Columns at the left and at the right of the middle. */
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
}

function sizeOf({ members }: Cluster): Shape {
  const columns = Math.max(1, Math.ceil(members.length / MOST_ROWS), Math.min(2, members.length));
  const rows = Math.max(1, Math.ceil(members.length / columns));
  const left = Math.floor(columns / 2);
  const right = columns - left;
  const side = (count: number): number => (count === 0 ? 0 : SIDE + count * (M.element.width + GAP) - GAP);
  return {
    rows,
    left,
    right,
    width: 2 * PAD + M.element.width + side(left) + side(right),
    height: HEAD + PAD + rows * (M.element.height + GAP) - GAP,
  };
}

function place(
  drawing: Drawing,
  cluster: Cluster,
  rect: { x: number; y: number; width: number; height: number },
  words: GeneratedWords,
): void {
  const { hub, members } = cluster;
  const { rows, left } = sizeOf(cluster);
  const title = `${textIn(hub.name, words.language)} · ${members.length + 1}`;
  const id = drawing.group(title, rect, words.language);
  const step = M.element.width + GAP;
  const middle = rect.x + PAD + (left === 0 ? 0 : left * step - GAP + SIDE);
  const height = rect.height - HEAD - PAD;
  drawing.node(hub, { x: middle, y: rect.y + HEAD + (height - M.element.height) / 2, ...M.element }, id);
  const order = new Intl.Collator(words.language);
  const name = ({ name: texts }: Element): string => textIn(texts, words.language);
  [...members]
    .sort((a, b) => order.compare(name(a), name(b)) || (a.id < b.id ? -1 : 1))
    .forEach((element, i) => {
      const column = Math.floor(i / rows);
      const x =
        column < left
          ? rect.x + PAD + column * step
          : middle + M.element.width + SIDE + (column - left) * step;
      drawing.node(
        element,
        { x, y: rect.y + HEAD + (i % rows) * (M.element.height + GAP), ...M.element },
        id,
      );
    });
}
