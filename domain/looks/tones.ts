// Names for the colours of classes, without a theme; a theme gives each its colour.
import type { ColourTheme } from '../drawing/colours';
import {
  categoricalColours,
  divergingColours,
  otherColour,
  sequentialColours,
  unknownColour,
  type HeatColour,
} from '../drawing/heat-colours';

type Step = 1 | 2 | 3 | 4 | 5;

/** `sequential-1` is little, `sequential-5` much; `diverging-1` one end; `categorical-…` kinds without an order. */
export type HeatTone =
  `sequential-${Step}` | `diverging-${Step}` | `categorical-${Step | 6 | 7 | 8}` | 'other' | 'unknown';

/** Every tone. */
export const HEAT_TONES: readonly HeatTone[] = [
  ...([1, 2, 3, 4, 5] as const).flatMap((step) => [`sequential-${step}`, `diverging-${step}`] as const),
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((step) => `categorical-${step}` as const),
  'other',
  'unknown',
];

/** The colours of every tone in a theme. */
export function toneColours(theme: ColourTheme): Readonly<Record<HeatTone, HeatColour>> {
  const named = (name: string, list: readonly HeatColour[]): [string, HeatColour][] =>
    list.map((colour, at) => [`${name}-${at + 1}`, colour]);
  return Object.fromEntries([
    ...named('sequential', sequentialColours(theme)),
    ...named('diverging', divergingColours(theme)),
    ...named('categorical', categoricalColours(theme)),
    ['other', otherColour(theme)],
    ['unknown', unknownColour(theme)],
  ]) as Readonly<Record<HeatTone, HeatColour>>;
}

const SPREAD: Readonly<Record<number, readonly Step[]>> = {
  1: [3],
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** Tones of so many classes from little to much; at most five. */
export function rampTones(count: number): readonly HeatTone[] {
  return (SPREAD[Math.min(5, Math.max(1, count))] ?? []).map((step) => `sequential-${step}` as const);
}
