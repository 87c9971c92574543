// Quiet help in placing: a dragged node takes the same edge or middle as a neighbour when it comes near.
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line that shows along what a node was aligned: from `start` to `end` across the axis. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/**
 * How far a rectangle that is being dragged is to be moved on so that its left, middle or right (top, middle or bottom)
 * falls on that of another one, where that is nearer than `reach` pixels; with the lines to show.
 */
export function snapped(
  moving: Rect,
  others: readonly Rect[],
  reach: number,
): { dx: number; dy: number; guides: Guide[] } {
  const across = nearest(moving, others, 'x', 'width', reach);
  const down = nearest(moving, others, 'y', 'height', reach);
  const guides: Guide[] = [];
  if (across)
    guides.push({
      axis: 'x',
      at: across.at,
      start: Math.min(moving.y, across.other.y),
      end: Math.max(moving.y + moving.height, across.other.y + across.other.height),
    });
  if (down)
    guides.push({
      axis: 'y',
      at: down.at,
      start: Math.min(moving.x, down.other.x),
      end: Math.max(moving.x + moving.width, down.other.x + down.other.width),
    });
  return { dx: across?.by ?? 0, dy: down?.by ?? 0, guides };
}

function nearest(
  moving: Rect,
  others: readonly Rect[],
  axis: 'x' | 'y',
  size: 'width' | 'height',
  reach: number,
): { by: number; at: number; other: Rect } | undefined {
  let best: { by: number; at: number; other: Rect } | undefined;
  let least = reach;
  for (const other of others) {
    for (const share of [0, 0.5, 1]) {
      const mine = moving[axis] + moving[size] * share;
      const theirs = other[axis] + other[size] * share;
      const distance = Math.abs(theirs - mine);
      if (distance >= least) continue;
      least = distance;
      best = { by: theirs - mine, at: theirs, other };
    }
  }
  return best;
}
