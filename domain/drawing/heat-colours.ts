// Colours that tell an amount, a direction or a kind: told apart with colour blindness, on a bad projector and in print.
import { contrast, mixed, textOn } from './colour';
import { colours, type ColourTheme } from './colours';

/** A step of a ramp or a kind of a classification. All colours #rrggbb. */
export interface HeatColour {
  /** The area. */
  readonly fill: string;
  /** Text on the area, at least 4.5:1. */
  readonly text: string;
  /** The line round the area, at least 3:1 against the theme's paper. */
  readonly edge: string;
  readonly pattern: HeatPattern;
}

/** Patterns beside the colours of kinds; ramps have none, since their order is told by lightness alone. */
export type HeatPattern =
  'plain' | 'rising' | 'dots' | 'falling' | 'level' | 'upright' | 'grid' | 'lattice' | 'waves';

/** Side of the square in which a pattern repeats, in pixels. */
export const PATTERN_TILE = 8;

/** Lines of a pattern in a square of `PATTERN_TILE`, as an SVG path to be stroked 1.5 wide in the text's colour. */
export const PATTERN_PATHS: Readonly<Record<HeatPattern, string>> = {
  plain: '',
  rising: 'M-2 2L2-2M0 8L8 0M6 10L10 6',
  dots: 'M1 2h2M5 6h2',
  falling: 'M-2 6L2 10M0 0L8 8M6-2L10 2',
  level: 'M0 2H8M0 6H8',
  upright: 'M2 0V8M6 0V8',
  grid: 'M4 0V8M0 4H8',
  lattice: 'M0 0L8 8M0 8L8 0',
  waves: 'M0 5Q2 1 4 5T8 5',
};

/** From little to much. Light steps first on a light ground, dark ones first on a dark one: much stands out. */
const SEQUENTIAL: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  light: ['#fdf0c4', '#f7c46c', '#e88435', '#b8433a', '#6d1a4b'],
  dark: ['#27375f', '#6b4a86', '#c25f6a', '#ef9f58', '#fbe9a8'],
};

/** From one end over a neutral middle to the other: blue and orange, which no common colour blindness confuses. */
const DIVERGING: Readonly<Record<'light' | 'dark', readonly string[]>> = {
  light: ['#0b5394', '#7fb2dd', '#f1f1ee', '#f0a35e', '#a33c00'],
  dark: ['#7cc0f7', '#3c77ad', '#46505c', '#b0672c', '#ffb978'],
};

/** Kinds without an order: the palette of Okabe and Ito (2008) with a darker grey, and a pattern for each. */
const CATEGORICAL: readonly (readonly [string, HeatPattern])[] = [
  ['#0072b2', 'plain'],
  ['#e69f00', 'rising'],
  ['#009e73', 'dots'],
  ['#cc79a7', 'falling'],
  ['#56b4e9', 'level'],
  ['#d55e00', 'upright'],
  ['#f0e442', 'grid'],
  ['#5b5b5b', 'lattice'],
];

/** Five steps from little to much. */
export function sequentialColours(theme: ColourTheme): readonly HeatColour[] {
  return SEQUENTIAL[theme === 'dark' ? 'dark' : 'light'].map((fill) => heatColour(fill, 'plain', theme));
}

/** Five steps: much below, below, even, above, much above. */
export function divergingColours(theme: ColourTheme): readonly HeatColour[] {
  return DIVERGING[theme === 'dark' ? 'dark' : 'light'].map((fill) => heatColour(fill, 'plain', theme));
}

/** Eight kinds; a ninth and later ones belong together as `otherColour`. */
export function categoricalColours(theme: ColourTheme): readonly HeatColour[] {
  return CATEGORICAL.map(([fill, pattern]) => heatColour(fill, pattern, theme));
}

/** What has no place of its own among the eight kinds. */
export function otherColour(theme: ColourTheme): HeatColour {
  const { ink, paper } = colours(theme);
  return heatColour(mixed(ink, paper, 0.18), 'waves', theme);
}

/** What is not known: the paper itself, with an edge. */
export function unknownColour(theme: ColourTheme): HeatColour {
  return heatColour(colours(theme).paper, 'plain', theme);
}

function heatColour(fill: string, pattern: HeatPattern, theme: ColourTheme): HeatColour {
  const { ink, paper } = colours(theme);
  let edge = fill;
  for (let share = 0.1; contrast(edge, paper) < 3 && share <= 1; share += 0.1) edge = mixed(ink, fill, share);
  return { fill, text: textOn(fill), edge, pattern };
}
