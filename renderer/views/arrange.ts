// Aligning, spacing and sizing the chosen nodes: one move or resize.
import type { ViewItem } from '../../schemas/generated/types';
import { fitting } from '../../domain/drawing/free-view-fit';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE } from '../i18n/translate';
import { useWorkspace } from '../state/workspace-store';
import { boundsOf, chosenItems, isNodeItem, outermost } from './edits';

export type Arrangement =
  'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'acrossEvenly' | 'downEvenly' | Sizing;
type Sizing = 'sameWidth' | 'sameHeight' | 'sameSize';

interface Rect {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** New places of rectangles (pixels, whole): aligned within the rectangle around all, or with equal gaps in their order. */
export function arranged(rects: readonly Rect[], kind: Exclude<Arrangement, Sizing>): Rect[] {
  const box = boundsOf(rects);
  const at = (rect: Rect, x: number, y: number): Rect => ({ ...rect, x: Math.round(x), y: Math.round(y) });
  switch (kind) {
    case 'left':
      return rects.map((rect) => at(rect, box.x, rect.y));
    case 'centre':
      return rects.map((rect) => at(rect, box.x + (box.width - rect.width) / 2, rect.y));
    case 'right':
      return rects.map((rect) => at(rect, box.x + box.width - rect.width, rect.y));
    case 'top':
      return rects.map((rect) => at(rect, rect.x, box.y));
    case 'middle':
      return rects.map((rect) => at(rect, rect.x, box.y + (box.height - rect.height) / 2));
    case 'bottom':
      return rects.map((rect) => at(rect, rect.x, box.y + box.height - rect.height));
    case 'acrossEvenly':
      return spaced(rects, 'x', 'width', box.x, box.width).map(({ rect, place }) => at(rect, place, rect.y));
    case 'downEvenly':
      return spaced(rects, 'y', 'height', box.y, box.height).map(({ rect, place }) =>
        at(rect, rect.x, place),
      );
  }
}

function spaced(
  rects: readonly Rect[],
  axis: 'x' | 'y',
  size: 'width' | 'height',
  start: number,
  length: number,
): { rect: Rect; place: number }[] {
  const sorted = [...rects].sort((a, b) => a[axis] - b[axis]);
  const filled = sorted.reduce((sum, rect) => sum + rect[size], 0);
  const gap = sorted.length > 1 ? (length - filled) / (sorted.length - 1) : 0;
  let place = start;
  return sorted.map((rect) => {
    const here = { rect, place };
    place += rect[size] + gap;
    return here;
  });
}

/** Arranges the chosen nodes; nodes inside them go along. */
export async function arrange(kind: Arrangement): Promise<void> {
  const rects = outermost(chosenItems()).map(rectOf);
  const [first] = rects;
  if (!first || rects.length < 2) return;
  if (kind === 'sameWidth' || kind === 'sameHeight' || kind === 'sameSize') {
    const size = {
      ...(kind === 'sameHeight' ? {} : { width: first.width }),
      ...(kind === 'sameWidth' ? {} : { height: first.height }),
    };
    await run('viewItem.resize', { items: rects.map((rect) => ({ ...rect, ...size })) });
    return;
  }
  await run('viewItem.move', { items: arranged(rects, kind).map(({ id, x, y }) => ({ id, x, y })) });
}

/** The chosen elements and groups that have words or nodes to fit round. */
export function fittable(): ViewItem[] {
  const { index } = useWorkspace.getState();
  return outermost(chosenItems()).filter(({ itemType, subjectId }) => {
    const junction = index.find('element', subjectId)?.type.endsWith('Junction') ?? false;
    return itemType === 'container' || (itemType === 'element' && !junction);
  });
}

/** Gives the chosen nodes the size that their words, or the nodes inside them, need. */
export async function fitChosen(): Promise<void> {
  const { index } = useWorkspace.getState();
  const items = fittable().map((item) => {
    const name = textIn(index.find('element', item.subjectId)?.name ?? item.label, LANGUAGE);
    const inside = index.pointing('viewItem', 'parent', item.id).filter(isNodeItem).map(rectOf);
    return { id: item.id, ...fitting(rectOf(item), name, inside) };
  });
  if (items.length > 0) await run('viewItem.resize', { items });
}

function rectOf({ id, x = 0, y = 0, width = 0, height = 0 }: ViewItem): Rect {
  return { id, x, y, width, height };
}
