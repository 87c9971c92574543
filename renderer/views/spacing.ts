// Equal gaps in placing: a dragged node stops where it stands as far from its neighbours as they from each other.
interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A gap to show: from `start` to `end` along the axis, at `at` across it. */
export interface GapMark {
  readonly axis: 'x' | 'y';
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/**
 * How far along one axis a dragged rectangle is to be moved on so that its gap to the neighbour equals the gap beside it, or
 * those on its two sides are equal, where that is nearer than `reach` pixels; with the gaps to show. Neighbours are those
 * that stand in the same row (axis x) or column (axis y).
 */
export function evenGaps(
  moving: Rect,
  others: readonly Rect[],
  axis: 'x' | 'y',
  reach: number,
): { by: number; gaps: GapMark[] } | undefined {
  const size = axis === 'x' ? 'width' : 'height';
  const [across, extent] = axis === 'x' ? (['y', 'height'] as const) : (['x', 'width'] as const);
  const row = others
    .filter(
      (other) =>
        other[across] < moving[across] + moving[extent] && other[across] + other[extent] > moving[across],
    )
    .sort((a, b) => a[axis] - b[axis]);
  const end = (rect: Rect): number => rect[axis] + rect[size];
  const before = row.filter((other) => end(other) <= moving[axis] + moving[size] / 2);
  const after = row.filter((other) => other[axis] >= moving[axis] + moving[size] / 2);
  const [left, lefter] = [before.at(-1), before.at(-2)];
  const [right, righter] = after;
  const mark = (start: number, stop: number): GapMark => ({
    axis,
    start,
    end: stop,
    at: moving[across] + moving[extent] / 2,
  });
  const places: { at: number; gaps: (at: number) => GapMark[] }[] = [];
  if (left && right)
    places.push({
      at: (end(left) + right[axis] - moving[size]) / 2,
      gaps: (at) => [mark(end(left), at), mark(at + moving[size], right[axis])],
    });
  if (left && lefter && left[axis] > end(lefter))
    places.push({
      at: end(left) + left[axis] - end(lefter),
      gaps: (at) => [mark(end(lefter), left[axis]), mark(end(left), at)],
    });
  if (right && righter && righter[axis] > end(right))
    places.push({
      at: right[axis] - (righter[axis] - end(right)) - moving[size],
      gaps: (at) => [mark(at + moving[size], right[axis]), mark(end(right), righter[axis])],
    });
  let best: { by: number; gaps: GapMark[] } | undefined;
  let least = reach;
  for (const { at, gaps } of places) {
    const distance = Math.abs(at - moving[axis]);
    if (distance >= least || gaps(at).some(({ start, end: stop }) => stop - start < 1)) continue;
    least = distance;
    best = { by: at - moving[axis], gaps: gaps(at) };
  }
  return best;
}
