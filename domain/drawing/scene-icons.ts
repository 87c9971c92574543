// Small drawings of fates, integrations and user groups in scenes. Path data of Lucide (ISC licence), strokes in a square
// of 24 × 24.
import type { FateKind } from '../states';
import { placedPath } from './path-data';
import type { ScenePath } from './scene';

const ICONS = {
  keep: 'M5 12h14M12 5l7 7-7 7',
  change: 'M22 18a2 2 0 0 1-2 2H3c-1.1 0-1.3-.6-.4-1.3L20.4 4.3c.9-.7 1.6-.4 1.6.7z',
  replace: 'M2 9l3-3 3 3M13 18H7a2 2 0 0 1-2-2V6M22 15l-3 3-3-3M11 6h6a2 2 0 0 1 2 2v10',
  retire: 'M18 6L6 18M6 6l12 12',
  new: 'M5 12h14M12 5v14',
  in: 'M20 4v7a4 4 0 0 1-4 4H4M9 10l-5 5 5 5',
  out: 'M15 14l5-5-5-5M4 20v-7a4 4 0 0 1 4-4h12',
  flows: 'M8 3L4 7l4 4M4 7h16M16 21l4-4-4-4M20 17H4',
  users:
    'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M16 3.128a4 4 0 0 1 0 7.744M22 21v-2a4 4 0 0 0-3-3.87M13 7a4 4 0 1 1-8 0a4 4 0 1 1 8 0z',
} as const satisfies Record<FateKind | 'in' | 'out' | 'flows' | 'users', string>;

/** An icon in a square of `size` pixels at a place; the width of its lines is given in the square of 24. */
export function icon(
  name: keyof typeof ICONS,
  x: number,
  y: number,
  size: number,
  colour: string,
  lineWidth = 2,
): ScenePath {
  const scale = size / 24;
  return {
    kind: 'path',
    d: placedPath(ICONS[name], { x, y, scaleX: scale, scaleY: scale }),
    stroke: colour,
    strokeWidth: lineWidth * scale,
    round: true,
  };
}
