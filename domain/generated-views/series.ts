// An order of things in which those that are joined stand near each other: for matrices.
import type { Element } from '../../schemas/generated/types';
import type { GeneratedRow } from './spec';

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
