// Many systems and what runs between them: the systems stand round a field so that those that talk to each other are near, and
// lines run through the field.
import type { Element } from '../../schemas/generated/types';
import { VIEW_METRICS as M } from '../drawing/free-view-metrics';
import { Drawing } from './drawing';
import type { GeneratedRow } from './spec';

const ACROSS = M.element.width + 18;
const DOWN = M.element.height + 16;

/** The elements round a field in the given order, clockwise from the top left, with straight lines between. */
export function drawRing(elements: readonly Element[], rows: readonly GeneratedRow[]): Drawing {
  const drawing = new Drawing();
  const count = elements.length;
  // As many above and below as beside, measured in pixels, a little wider than high.
  const beside = Math.max(1, Math.round((count * ACROSS) / (2 * (ACROSS + 1.5 * DOWN))));
  const above = Math.max(1, Math.ceil((count - 2 * beside) / 2));
  const width = (above + 1) * ACROSS;
  const height = (beside + 1) * DOWN;
  elements.forEach((element, i) =>
    drawing.node(element, { ...place(i, above, beside, width, height), ...M.element }),
  );
  for (const { relationship } of rows) drawing.line(relationship);
  return drawing;
}

function place(
  i: number,
  above: number,
  beside: number,
  width: number,
  height: number,
): { x: number; y: number } {
  if (i < above) return { x: (i + 1) * ACROSS, y: 0 };
  if (i < above + beside) return { x: width, y: (i - above + 1) * DOWN };
  if (i < 2 * above + beside) return { x: width - (i - above - beside + 1) * ACROSS, y: height };
  return { x: 0, y: height - (i - 2 * above - beside + 1) * DOWN };
}

/**
 * An order in which those that are joined stand near each other: from the best connected on, always the one most joined to the
 * last ones. Ties go by identifier, so that the order is the same each time.
 */
export function inSeries(elements: readonly Element[], rows: readonly GeneratedRow[]): Element[] {
  const near = new Map<string, Map<string, number>>(elements.map(({ id }) => [id, new Map()]));
  for (const { source, target } of rows) {
    if (source.id === target.id) continue;
    for (const [a, b] of [
      [source.id, target.id],
      [target.id, source.id],
    ] as const) {
      const known = near.get(a);
      known?.set(b, (known.get(b) ?? 0) + 1);
    }
  }
  const byId = new Map(elements.map((element) => [element.id, element]));
  const left = new Set(
    [...byId.keys()].sort((a, b) => (near.get(b)?.size ?? 0) - (near.get(a)?.size ?? 0) || (a < b ? -1 : 1)),
  );
  const pull = new Map<string, number>();
  const out: Element[] = [];
  while (left.size > 0) {
    let best: string | undefined;
    for (const id of left) if (best === undefined || (pull.get(id) ?? 0) > (pull.get(best) ?? 0)) best = id;
    if (best === undefined) break;
    left.delete(best);
    const element = byId.get(best);
    if (element) out.push(element);
    // What was joined lately pulls more than what was joined long ago.
    for (const [id, value] of pull) pull.set(id, value * 0.8);
    for (const [id, weight] of near.get(best) ?? [])
      if (left.has(id)) pull.set(id, (pull.get(id) ?? 0) + weight);
  }
  return out;
}
